import type { VisitSection } from '../../../../../../../clinical/visit/visit-record'
import { screenOfSection, type VisitScreen } from '../../../../../../../clinical/visit/visit-screens'
import { chartedFieldId } from '../../../../../../../components/form/autosave-protocol'

/** The screens of a visit in the order of a real one, as the rail names them. */
export const workspaceScreens = [
  { segment: 'cramp-history', name: 'Cramp history' },
  { segment: 'factors', name: 'Factors' },
  { segment: 'walk-distance', name: 'Walk distance' },
  { segment: 'vascular-study', name: 'PAD screening' },
  { segment: 'questionnaires', name: 'Questionnaires' },
  { segment: 'examination', name: 'Examination' },
  { segment: 'labs', name: 'Labs' },
  { segment: 'assessment', name: 'Assessment' },
  { segment: 'plan', name: 'Plan' },
  { segment: 'sign', name: 'Sign' },
] as const satisfies readonly { segment: VisitScreen | 'sign'; name: string }[]

export type ScreenSegment = (typeof workspaceScreens)[number]['segment']

export const visitPath = (patientId: string, visitId: string) => `/patients/${patientId}/visits/${visitId}` as const

/** The way to one field: its screen, and the control itself. `key` is null in sections without rows. */
export function fieldPath(visit: { id: string; patientId: string }, at: { section: VisitSection; key: string | null; field: string }) {
  return `${visitPath(visit.patientId, visit.id)}/${screenOfSection[at.section]}#${chartedFieldId(at.section, at.key ?? visit.id, at.field)}` as const
}
