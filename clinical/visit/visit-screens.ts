/** The screens on which the sections of a visit are entered, in the order of a real visit. */
import type { VisitSection } from './visit-record'

export const visitScreens = [
  'cramp-history',
  'factors',
  'walk-distance',
  'vascular-study',
  'questionnaires',
  'examination',
  'labs',
  'assessment',
  'plan',
] as const
export type VisitScreen = (typeof visitScreens)[number]

export const screenOfSection: Record<VisitSection, VisitScreen> = {
  reason: 'cramp-history',
  'cramp-pattern': 'cramp-history',
  'red-flags': 'cramp-history',
  factors: 'factors',
  medicine: 'factors',
  'walk-safety': 'walk-distance',
  'walk-test': 'walk-distance',
  'walk-diary': 'walk-distance',
  'walk-diary-day': 'walk-distance',
  'walk-diary-line': 'walk-distance',
  'vascular-study': 'vascular-study',
  'exercise-study': 'vascular-study',
  edinburgh: 'questionnaires',
  'walking-impairment': 'questionnaires',
  examination: 'examination',
  wound: 'examination',
  labs: 'labs',
  'lab-result': 'labs',
  assessment: 'assessment',
  plan: 'plan',
  'plan-action': 'plan',
}
