/** Facts that the tests of the rules start from. Each test says what it changes, so that it reads as the case it is about. */
import { type AnsweredFact, factQuestions } from '../visit/fact-questions'
import type { AbiFact, VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { adviseOn } from './rules'

export const allFacts = Object.keys(factQuestions) as AnsweredFact[]

/** Everything asked and answered no; a woman of 66 with both legs measured and quiet. */
export const quiet: VisitFacts = {
  ...(Object.fromEntries(allFacts.map((name) => [name, 'no'])) as VisitFacts),
  visitDay: '2026-11-23',
  ageYears: 66,
  sex: 'female',
  restingHeartRate: 72,
  restingSystolicMmHg: 138,
  restingDiastolicMmHg: 82,
}

const inRange = (value: number) => ({ value, sampleOn: '2026-10-12', inRange: 'yes' as const })

/** Cramps on a thiazide, nothing unstable, labs in range, evaluated: the whole of R1c. */
export const stableOnDiuretic: VisitFacts = {
  ...quiet,
  cramps: 'yes',
  diuretic: 'yes',
  medicineClasses: ['thiazide-diuretic'],
  diureticPrescriber: 'Dr. Ames',
  diureticDoseUnchanged3Months: 'yes',
  labsAfterCrampsBeganOrChanged: 'yes',
  labsAfterLastDoseChange: 'yes',
  labs: {
    potassium: inRange(4.1),
    sodium: inRange(139),
    magnesium: inRange(2.0),
    calcium: inRange(9.4),
    creatinine: inRange(0.9),
  },
  crampsEvaluatedBy: 'Dr. Ames',
  crampsEvaluatedOn: '2026-10-14',
}

export function without<F extends keyof VisitFacts>(facts: VisitFacts, ...names: F[]): VisitFacts {
  const rest = { ...facts }
  for (const name of names) delete rest[name]
  return rest
}

/** An index of a leg as the calculator gives it, from its value and pressures. */
export const abiOf = (value: number, ankleMmHg: number, brachialMmHg = 142): AbiFact => ({
  state: 'value',
  value,
  artery: 'posteriorTibial',
  ankleMmHg,
  brachialMmHg,
})

export const mmHg = (pressure: number) => ({ state: 'measured' as const, mmHg: pressure })
export const notAudible = { state: 'not-audible' as const }
export const notCompressible = { state: 'not-compressible' as const }

/** "R1b same-day" for each line, most urgent first. */
export const lines = (facts: VisitFacts): string[] => adviseOn(facts).map(({ rule, urgency }) => `${rule} ${urgency}`)
/** The lines of one rule, with its letters: R1 is R1, R1a, R1b and R1c, never R12. */
export const linesOf = (rule: string, facts: VisitFacts): string[] =>
  lines(facts).filter((line) => new RegExp(`^${rule}[a-c]? `).test(line))

/** What a line tells, without what every line of its rule shares: rule, version, source. */
export const told = (advice: readonly Advice[]) =>
  advice.map(({ urgency, says, because, missing, suggests, mustAcknowledge }) => ({
    urgency,
    says,
    because,
    missing,
    suggests,
    mustAcknowledge,
  }))
