/**
 * Facts that follow from the laboratory results: the newest result of each test, read in the unit that rules know (clinical/labs).
 *
 * Newest by the day of the sample. A result without a day, or dated after the visit, may be the newest too; among those that may be, and
 * among several of one day, the least reassuring counts. A result that cannot be read is none, but the laboratory's mark "critical" stands.
 */
import { severityOf } from '../advice/critical-labs'
import type { CriticalValues } from '../labs/critical-values'
import { interpretLabResult, type LabPerson } from '../labs/lab-result'
import { earliestDay } from './days'
import type { Answer } from './field-shapes'
import type { labTests } from './labs-fields'
import { diureticClasses, medicinesHolding } from './medicine-facts'
import type { Row, VisitRecord } from './visit-record'

export type LabName = (typeof labTests)[number]
/**
 * The newest result of a test, in the unit its rules read (clinical/labs). `inRange` is judged by the reporting laboratory's own mark and range
 * first; `critical` by its own mark, then by the practice's critical values.
 */
export type LabFact = {
  value: number
  comparator?: 'less-than' | 'more-than' | null
  sampleOn?: string | null
  inRange?: Answer
  critical?: Answer
  hemolyzed?: Answer
  /** The upper limit of the reporting laboratory, in the same unit: CK is judged in multiples of it. */
  upperLimit?: number | null
}
/** A result that its laboratory marked critical and that cannot be read as a number: a unit or a value is missing. */
export type UnreadCritical = { test: LabName | null; sampleOn: string | null }
export type LabFacts = { [N in LabName]?: LabFact | undefined }

/** The lower, the less reassuring. */
function reassurance(test: LabName, lab: LabFact): number {
  const severity = severityOf(test, lab)
  if (severity === 'emergency') return 0
  if (severity === 'with-a-sign') return 1
  if (lab.inRange === 'no') return 2
  return severity === 'open' || lab.inRange !== 'yes' ? 3 : 4
}

function newest(test: LabName, results: readonly LabFact[], visitDay: string): LabFact | undefined {
  const isPast = ({ sampleOn }: LabFact) => typeof sampleOn === 'string' && sampleOn <= visitDay
  const lastDay = results
    .filter(isPast)
    .map(({ sampleOn }) => sampleOn ?? '')
    .sort()
    .at(-1)
  const mayBeNewest = results.filter((lab) => !isPast(lab) || lab.sampleOn === lastDay)
  return mayBeNewest.reduce<LabFact | undefined>(
    (kept, lab) => (kept === undefined || reassurance(test, lab) <= reassurance(test, kept) ? lab : kept),
    undefined,
  )
}

/** The laboratory's mark says one thing and its own range another. */
export function markContradictsRange(row: Row<'lab-result'>): boolean {
  if (row.flag === null || row.flag === 'critical') return false
  const reading = interpretLabResult({ ...row, flag: null }, { sex: 'unknown' })
  return reading.state === 'read' && reading.by === 'reported-range' && reading.reads !== 'cannot-tell' && reading.reads !== row.flag
}

function readResult(row: Row<'lab-result'>, person: LabPerson): { test: LabName; lab: LabFact } | { unread: UnreadCritical } | null {
  const reading = interpretLabResult(row, person)
  if (reading.state === 'not-assessable') return reading.markedCritical ? { unread: { test: row.test, sampleOn: row.sampleOn } } : null
  const { test, canonical, critical, upperLimit } = reading
  const { value, comparator } = canonical
  const inRange = markContradictsRange(row) ? 'no' : reading.inRange
  return { test, lab: { value, comparator, sampleOn: row.sampleOn, inRange, critical, hemolyzed: row.hemolyzed, upperLimit } }
}

const neededOnDiuretic: readonly LabName[] = ['potassium', 'sodium', 'magnesium', 'calcium', 'creatinine']

/** A sample from before the cramps were noticed, or from before the last dose change: a no, also against an answer of yes. */
function drawnBefore(labs: LabFacts, starts: readonly (string | null)[]): boolean {
  const samples = neededOnDiuretic.flatMap((name) => labs[name]?.sampleOn ?? [])
  return starts.some((start) => start !== null && samples.some((sample) => sample < earliestDay(start)))
}
export const drawnBeforeCramps = (labs: LabFacts, { crampPatterns }: VisitRecord): boolean =>
  drawnBefore(
    labs,
    crampPatterns.map(({ firstNoticed }) => firstNoticed),
  )
export const drawnBeforeDoseChange = (labs: LabFacts, record: VisitRecord): boolean =>
  drawnBefore(
    labs,
    medicinesHolding(record, diureticClasses).map(({ startedOrChangedOn }) => startedOrChangedOn),
  )

export function labFacts(
  record: VisitRecord,
  visitDay: string,
  person: { sex: LabPerson['sex']; ageYears: number; criticalValues?: CriticalValues | null | undefined },
) {
  const read = record.labResults.flatMap((row) => readResult(row, person) ?? [])
  const results = read.flatMap((each) => ('lab' in each ? each : []))
  const tests = [...new Set(results.map(({ test }) => test))]
  const ofTest = (test: LabName) => results.filter((each) => each.test === test).map(({ lab }) => lab)
  const labs: LabFacts = Object.fromEntries(tests.map((test) => [test, newest(test, ofTest(test), visitDay)]))
  return {
    labs,
    unreadCritical: read.flatMap((each) => ('unread' in each ? each.unread : [])),
    labsAfterCrampsBeganOrChanged: drawnBeforeCramps(labs, record) ? ('no' as const) : record.labs.labsAfterCrampsBeganOrChanged,
    labsAfterLastDoseChange: drawnBeforeDoseChange(labs, record) ? ('no' as const) : record.labs.labsAfterLastDoseChange,
  }
}
