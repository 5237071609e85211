import { z } from 'zod'
import { line, nameAndAddress, orNothing } from '../../(portal)/practice/letterhead/letterhead-form'

const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone !== undefined && name.includes('/')
  } catch {
    return false
  }
}

/** A practice and its first admin as somebody types them; `password` is judged by auth/password-rules.ts. */
export const foundingForm = z.strictObject({
  ...nameAndAddress,
  timeZone: z.string().max(60).refine(isTimeZone, 'Choose the time zone of the practice.'),
  paper: z.enum(['letter', 'a4'], 'Choose the paper.'),
  distanceUnit: z.enum(['m', 'ft'], 'Choose meters or feet.'),
  displayName: line(100).min(1, 'Enter your name as it stands on paper.'),
  credentials: orNothing(40),
  email: line(254).pipe(z.email('Enter one email, such as name@practice.example.')),
  alsoPodiatrist: z.boolean(),
  password: z.string().max(1_000, 'Use at most 128 characters.'),
})
export type TypedFounding = z.input<typeof foundingForm>
export type FoundingEntered = z.output<typeof foundingForm>
