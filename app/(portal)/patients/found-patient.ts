import { ageInYears } from '../../../clinical/patient/age'
import { personName } from '../../../clinical/patient/person-name'
import { formatPhone } from '../../../clinical/patient/phone'

type Row = {
  id: string
  recordNumber: string
  givenName: string
  familyName: string
  preferredName: string | null
  birthDate: string
  sex: 'female' | 'male' | 'other' | 'unknown'
  phone: string | null
}

/** What a list of patients shows to tell one from another, ready to read. */
export type FoundPatient = {
  id: string
  recordNumber: string
  name: string
  /** `YYYY-MM-DD` */
  birthDate: string
  ageYears: number
  sex: string
  phone: string | null
}

export const sexNames = { female: 'female', male: 'male', other: 'other', unknown: 'sex not known' } as const

/** `today` is the practice's day. */
export const foundPatient = (row: Row, today: string): FoundPatient => ({
  id: row.id,
  recordNumber: row.recordNumber,
  name: personName(row),
  birthDate: row.birthDate,
  ageYears: ageInYears(row.birthDate, today),
  sex: sexNames[row.sex],
  phone: row.phone === null ? null : formatPhone(row.phone),
})
