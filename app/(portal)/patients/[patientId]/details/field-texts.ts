import { formatPhone } from '../../../../../clinical/patient/phone'
import { usDate } from '../../../../../components/form/typed-text'
import { fieldNames, languageOptions, type PatientIdentity, sexOptions } from '../../patient-form'

export type FieldName = keyof PatientIdentity
export const fields = Object.keys(fieldNames) as FieldName[]

/** What stands in each field for a stored identity. */
export const textsOf = (identity: PatientIdentity) => ({
  ...identity,
  preferredName: identity.preferredName ?? '',
  birthDate: usDate(identity.birthDate),
  email: identity.email ?? '',
  phone: identity.phone === null ? '' : formatPhone(identity.phone),
})

/** A value of a field as a sentence shows it. */
export function readable(field: FieldName, text: string): string {
  if (field === 'sex') return sexOptions.find(({ value }) => value === text)?.label ?? text
  if (field === 'language') return languageOptions.find(({ value }) => value === text)?.label ?? text
  return text === '' ? 'none' : text
}
