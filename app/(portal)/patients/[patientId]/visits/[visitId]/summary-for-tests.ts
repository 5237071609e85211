/** A visit as its page reads it, with nothing recorded; each test says what it changes. */
import { emptyVisitRecord } from '../../../../../../clinical/visit/visit-record'
import type { SummarizedVisit, SummaryPractice } from './visit-summary'

export const openedForTests = (visit: Partial<SummarizedVisit['visit']> = {}): SummarizedVisit => ({
  visit: {
    id: 'v',
    patientId: 'p',
    startedAt: '2026-11-03T14:40:00Z',
    day: '2026-11-03',
    localTime: '2026-11-03T09:40',
    status: 'open',
    clinicianId: 'c',
    clinicianName: 'Dana Whitfield',
    clinicianCredentials: 'DPM',
    createdBy: 'c',
    readyForId: null,
    readyForName: null,
    readyAt: null,
    signedByName: null,
    signedAt: null,
    contentHash: null,
    voided: null,
    version: 1,
    ...visit,
  },
  patient: {
    id: 'p',
    recordNumber: '10482',
    givenName: 'Ann <b>',
    familyName: "O'Brien-Nuñez",
    preferredName: null,
    birthDate: '1955-02-12',
    sex: 'female',
    phone: null,
    language: 'en',
  },
  record: emptyVisitRecord(),
  drafts: [],
  advice: [],
  addenda: [],
  earlier: { vascularStudy: null, walks: [], study: null },
  criticalValues: null,
})
export const practiceForTests: SummaryPractice = {
  name: 'Riverside Podiatry',
  addressLines: ['120 River Street'],
  phone: null,
  timeZone: 'America/New_York',
}
