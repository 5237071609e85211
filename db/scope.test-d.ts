/** What must not compile. Checked with everything else by `tsc`: each line below an expectation is an error, or the expectation is one. */
import type { SectionValues, VisitSection } from '../clinical/visit/visit-record'
import { writeAudit } from './audit'
import { pool } from './client'
import { amendPatient, findPatient } from './queries/patients'
import type {
  assessments,
  crampPatterns,
  edinburghQuestionnaires,
  examinations,
  exerciseStudies,
  factors,
  labNotes,
  labResults,
  medicines,
  planActions,
  plans,
  redFlags,
  vascularStudies,
  visitReasons,
  walkingImpairments,
  walkSafety,
  walkTests,
  wounds,
} from './schema'
import type { PracticeTx } from './scope'

declare const reads: PracticeTx<'patient:read'>
declare const records: PracticeTx<'chart:record'>
declare const both: PracticeTx<'patient:read' | 'patient:register'>
declare const nothing: PracticeTx<never>
declare const details: Parameters<typeof amendPatient>[3]

findPatient(reads, 'id')
findPatient(both, 'id')
amendPatient(both, 'id', 1, details)
writeAudit(reads, { action: 'open chart' })
writeAudit(nothing, { action: 'open chart' })

// @ts-expect-error another permission
findPatient(records, 'id')
// @ts-expect-error to read is not to amend
amendPatient(reads, 'id', 1, details)
// @ts-expect-error a key to nothing opens nothing
findPatient(nothing, 'id')
// @ts-expect-error a key does not grow
const more: PracticeTx<'patient:read' | 'chart:record'> = reads
// @ts-expect-error the pool is no transaction of a practice
findPatient(pool(), 'id')
// @ts-expect-error one transaction per act: none within another
reads.transaction(async () => {})
void more

/** A row as it is stored holds exactly what the record holds, field by field. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
type Plain<T> = { [K in keyof T]: T[K] }
type Stores<Table extends { $inferSelect: object }, S extends VisitSection> = Same<
  Plain<Pick<Table['$inferSelect'], keyof SectionValues<S> & keyof Table['$inferSelect']>>,
  Plain<SectionValues<S>>
>
type Stored = [
  Stores<typeof visitReasons, 'reason'>,
  Stores<typeof crampPatterns, 'cramp-pattern'>,
  Stores<typeof redFlags, 'red-flags'>,
  Stores<typeof factors, 'factors'>,
  Stores<typeof medicines, 'medicine'>,
  Stores<typeof walkSafety, 'walk-safety'>,
  Stores<typeof walkTests, 'walk-test'>,
  Stores<typeof vascularStudies, 'vascular-study'>,
  Stores<typeof exerciseStudies, 'exercise-study'>,
  Stores<typeof edinburghQuestionnaires, 'edinburgh'>,
  Stores<typeof walkingImpairments, 'walking-impairment'>,
  Stores<typeof examinations, 'examination'>,
  Stores<typeof wounds, 'wound'>,
  Stores<typeof labNotes, 'labs'>,
  Stores<typeof labResults, 'lab-result'>,
  Stores<typeof assessments, 'assessment'>,
  Stores<typeof plans, 'plan'>,
  Stores<typeof planActions, 'plan-action'>,
]
export const stored: Stored = [true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true]
