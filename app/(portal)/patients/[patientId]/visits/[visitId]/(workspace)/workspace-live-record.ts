import type { Row, SectionValues, VisitRecord, VisitSection } from '../../../../../../../clinical/visit/visit-record'
import { entryId } from '../../../../../../../components/form/autosave-protocol'
import type { RowValues } from '../../../../../../../components/form/autosave-provider'
import { allRows, type RowSection } from './workspace-rows-of'

export type Begun = (section: VisitSection) => readonly string[]
export type RecordPart = { section: VisitSection; key: string }

/** Every row of the record that may change while it is on the screen. */
export function recordParts(record: VisitRecord, visitId: string, begun: Begun): RecordPart[] {
  const single = (section: VisitSection): RecordPart => ({ section, key: visitId })
  const rows = <S extends RowSection>(section: S, recorded: readonly Row<S>[]): RecordPart[] =>
    allRows(section, recorded, begun(section)).map(({ id }) => ({ section, key: id }))
  return [
    single('reason'),
    ...rows('cramp-pattern', record.crampPatterns),
    single('red-flags'),
    single('factors'),
    ...rows('medicine', record.medicines),
    single('walk-safety'),
    ...rows('walk-test', record.walkTests),
    single('walk-diary'),
    ...rows('walk-diary-day', record.walkDiaryDays),
    ...rows('walk-diary-line', record.walkDiaryLines),
    single('vascular-study'),
    single('exercise-study'),
    single('edinburgh'),
    single('walking-impairment'),
    single('examination'),
    ...rows('wound', record.wounds),
    single('labs'),
    ...rows('lab-result', record.labResults),
    single('assessment'),
    single('plan'),
    ...rows('plan-action', record.planActions),
  ]
}

const holdsSomething = (values: Record<string, unknown>) =>
  Object.values(values).some((value) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0))

/** The record as it stands on the screen. A row that was begun and holds nothing yet is no part of it, nor is one that was removed. */
export function mergeRecord(record: VisitRecord, visitId: string, live: RowValues, begun: Begun): VisitRecord {
  const single = <S extends VisitSection>(section: S, read: SectionValues<S>): SectionValues<S> => ({
    ...read,
    ...live[entryId(section, visitId)],
  })
  const rows = <S extends RowSection>(section: S, recorded: readonly Row<S>[]): Row<S>[] => {
    const stored = new Set(recorded.map(({ id }) => id))
    return allRows(section, recorded, begun(section))
      .map((row) => ({ ...row, ...live[entryId(section, row.id)] }))
      .filter(({ id, ...values }) => !values.removed && (stored.has(id) || holdsSomething(values)))
  }
  return {
    reason: single('reason', record.reason),
    crampPatterns: rows('cramp-pattern', record.crampPatterns),
    redFlags: single('red-flags', record.redFlags),
    factors: single('factors', record.factors),
    medicines: rows('medicine', record.medicines),
    walkSafety: single('walk-safety', record.walkSafety),
    walkTests: rows('walk-test', record.walkTests),
    walkDiary: single('walk-diary', record.walkDiary),
    walkDiaryDays: rows('walk-diary-day', record.walkDiaryDays),
    walkDiaryLines: rows('walk-diary-line', record.walkDiaryLines),
    vascularStudy: single('vascular-study', record.vascularStudy),
    exerciseStudy: single('exercise-study', record.exerciseStudy),
    edinburgh: single('edinburgh', record.edinburgh),
    walkingImpairment: single('walking-impairment', record.walkingImpairment),
    examination: single('examination', record.examination),
    wounds: rows('wound', record.wounds),
    labs: single('labs', record.labs),
    labResults: rows('lab-result', record.labResults),
    assessment: single('assessment', record.assessment),
    plan: single('plan', record.plan),
    planActions: rows('plan-action', record.planActions),
  }
}
