import { z } from 'zod'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Shorten this to ${most} characters.`)
    .regex(/^\P{Cc}*$/u, 'Write this on one line.')

const mostLines = 5
const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== undefined && name.includes('/')
  } catch {
    return false
  }
}

/** A practice and its first admin as somebody types them; `password` is judged by auth/password-rules.ts. */
export const foundingForm = z.strictObject({
  name: line(120).min(1, 'Enter the name of the practice.'),
  addressLines: z
    .string()
    .max(1_000, 'Shorten the address.')
    .transform((text) =>
      text
        .split(/\r?\n/)
        .map((one) => one.trim())
        .filter((one) => one !== ''),
    )
    .pipe(z.array(line(120)).min(1, 'Enter the address.').max(mostLines, `Write the address on ${mostLines} lines at most.`)),
  timeZone: z.string().max(60).refine(isTimeZone, 'Choose the time zone of the practice.'),
  paper: z.enum(['letter', 'a4'], 'Choose the paper.'),
  distanceUnit: z.enum(['m', 'ft'], 'Choose meters or feet.'),
  displayName: line(100).min(1, 'Enter your name as it stands on paper.'),
  credentials: line(40).transform((text) => (text === '' ? null : text)),
  email: line(254).pipe(z.email('Enter one email, such as name@practice.example.')),
  alsoPodiatrist: z.boolean(),
  password: z.string().max(1_000, 'Use at most 128 characters.'),
})
export type TypedFounding = z.input<typeof foundingForm>
export type FoundingEntered = z.output<typeof foundingForm>
