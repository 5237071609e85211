import { fullDay } from '../../../../../../components/print/clinical-moment'

/** Whose sheet it is, as a patient reads it, on each page. */
export const identityInFull = (patient: { familyName: string; givenName: string; birthDate: string; recordNumber: string }) =>
  `${patient.familyName}, ${patient.givenName} · born ${fullDay(patient.birthDate)} · #${patient.recordNumber}`
