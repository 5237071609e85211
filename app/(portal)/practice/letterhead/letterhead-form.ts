import { z } from 'zod'

const oneLine = /^\P{Cc}*$/u

/** One line of at most so many characters, without the space around it. */
export const line = (most: number) =>
  z.string().trim().max(most, `Shorten this to ${most} characters.`).regex(oneLine, 'Write this on one line.')
export const orNothing = (most: number) => line(most).transform((text) => (text === '' ? null : text))

const mostLines = 5

/** Name and address of a practice, in the letterhead and when it is founded. */
export const nameAndAddress = {
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
}

/** The words of a letterhead as a person types them; the address line by line. */
export const letterheadForm = z.strictObject({
  ...nameAndAddress,
  phone: orNothing(40),
  afterHours: orNothing(300),
  afterHoursEs: orNothing(300),
})

export type TypedLetterhead = z.input<typeof letterheadForm>
export type LetterheadEntered = z.output<typeof letterheadForm>

export const typedLetterhead = ({ name, addressLines, phone, afterHours, afterHoursEs }: LetterheadEntered): TypedLetterhead => ({
  name,
  addressLines: addressLines.join('\n'),
  phone: phone ?? '',
  afterHours: afterHours ?? '',
  afterHoursEs: afterHoursEs ?? '',
})
