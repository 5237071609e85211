/** What cannot be true of the laboratory results and of what is answered about them. */
import { labTestInfo } from '../labs/lab-tests'
import { ageInYears } from '../patient/age'
import { drawnBeforeCramps, drawnBeforeDoseChange, labFacts, markContradictsRange } from './lab-facts'
import { type Found, type ProblemDays, pastDay, unitMissing, when } from './visit-problem'
import type { Row, VisitRecord } from './visit-record'

function unitProblems({ test, value, unit }: Row<'lab-result'>): Found[] {
  if (unit === null || test === null) return unitMissing(value, unit, 'unit')
  const { title, units } = labTestInfo[test]
  return when(!units.includes(unit), 'unit', `${unit} is not a unit of this test. Choose the unit of ${title}: ${units.join(' or ')}.`)
}

export const labResultProblems = (row: Row<'lab-result'>, days: ProblemDays): Found[] => [
  ...when(row.comparator !== null && row.value === null, 'value', 'Enter the number that the laboratory wrote after < or >.'),
  ...unitProblems(row),
  ...when(
    row.low !== null && row.high !== null && row.low > row.high,
    'low',
    'The lower limit lies above the upper one. Correct one of the two.',
  ),
  ...when(
    markContradictsRange(row),
    'flag',
    'The mark of the laboratory and its range say different things of this value. Correct the value, the mark or the range.',
  ),
  ...pastDay('sampleOn', row.sampleOn, days),
]

/** Answers about the samples that their own days contradict. */
export function labAnswerProblems(record: VisitRecord, { visitDay, birthDate }: ProblemDays): Found[] {
  const { labs } = labFacts(record, visitDay, { sex: 'unknown', ageYears: ageInYears(birthDate, visitDay) })
  const { labsAfterCrampsBeganOrChanged, labsAfterLastDoseChange } = record.labs
  return [
    ...when(
      labsAfterCrampsBeganOrChanged === 'yes' && drawnBeforeCramps(labs, record),
      'labsAfterCrampsBeganOrChanged',
      'A sample is from before the cramps were first noticed. Correct the answer or the day.',
    ),
    ...when(
      labsAfterLastDoseChange === 'yes' && drawnBeforeDoseChange(labs, record),
      'labsAfterLastDoseChange',
      'A sample is from before the last change of the diuretic. Correct the answer or the day.',
    ),
  ]
}
