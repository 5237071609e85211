import { z } from 'zod'
import { parseBirthDate } from '../../../clinical/patient/birth-date'
import { tidyName } from '../../../clinical/patient/person-name'
import { parsePhone } from '../../../clinical/patient/phone'

export const sexOptions = [
  { value: 'female', label: 'Female' },
  { value: 'male', label: 'Male' },
  { value: 'other', label: 'Other' },
  { value: 'unknown', label: 'Not known' },
] as const
export const languageOptions = [
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Spanish' },
  { value: 'other', label: 'Another language' },
] as const

const longestName = 100
const withoutControls = (text: string) => !/[\u0000-\u001f\u007f]/.test(text)

const name = (what: string) =>
  z
    .string(`Enter the ${what}.`)
    .transform(tidyName)
    .pipe(
      z
        .string()
        .min(1, `Enter the ${what}.`)
        .refine((text) => [...text].length <= longestName, `Shorten the ${what} to ${longestName} characters.`)
        .refine(withoutControls, `Remove the invisible control characters from the ${what}.`),
    )

/** Hands on the sentence of whoever read the text; an empty text means that there is none. */
const orNone = (read: (text: string) => { ok: true; value: string } | { ok: false; message: string }) =>
  z
    .string()
    .nullable()
    .transform((text, context) => {
      if (text === null || text.trim() === '') return null
      const outcome = read(text)
      if (outcome.ok) return outcome.value
      context.issues.push({ code: 'custom', message: outcome.message, input: text })
      return z.NEVER
    })

const readPreferredName = (text: string) => {
  const parsed = name('preferred name').safeParse(text)
  return parsed.success ? { ok: true as const, value: parsed.data } : { ok: false as const, message: parsed.error.issues[0]?.message ?? '' }
}

const readPhone = (text: string) => {
  const parsed = parsePhone(text)
  return parsed.ok ? { ok: true as const, value: parsed.phone } : parsed
}

const birthDate = (today: string | undefined) =>
  z.string('Enter the birth date as month/day/year, such as 02/12/1955.').transform((text, context) => {
    const parsed = parseBirthDate(text, today)
    if (parsed.ok) return parsed.birthDate
    context.issues.push({ code: 'custom', message: parsed.message, input: text })
    return z.NEVER
  })

const readEmail = (text: string) => {
  const parsed = z.email().max(254).safeParse(text.trim())
  return parsed.success
    ? { ok: true as const, value: parsed.data }
    : { ok: false as const, message: 'Enter the email as name@example.com.' }
}

/**
 * The identity of a patient as it is typed. What it makes of the text it reads again as it is, so that the server parses the same shape.
 * `today` is the practice's day: it settles two-digit years and refuses a birth in the future.
 */
export const patientForm = (today?: string) =>
  z.strictObject({
    familyName: name('family name'),
    givenName: name('given name'),
    preferredName: orNone(readPreferredName),
    birthDate: birthDate(today),
    sex: z.enum(['female', 'male', 'other', 'unknown'], 'Choose one of the listed answers.'),
    phone: orNone(readPhone),
    email: orNone(readEmail),
    language: z.enum(['en', 'es', 'other'], 'Choose one of the listed languages.'),
  })

export type TypedPatient = z.input<ReturnType<typeof patientForm>>
export type PatientIdentity = z.output<ReturnType<typeof patientForm>>

export const fieldNames = {
  familyName: 'Family name',
  givenName: 'Given name',
  preferredName: 'Preferred name',
  birthDate: 'Birth date',
  sex: 'Sex',
  phone: 'Phone',
  email: 'Email',
  language: 'Language',
} as const satisfies Record<keyof PatientIdentity, string>
