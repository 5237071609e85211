/** What cannot be true in a keyed walk diary. Each cell is held against its own row and the diary's unit. */
import { diaryAmounts, isWritten } from '../walk-test/walk-diary'
import { dayAfter } from './days'
import { type Found, type ProblemDays, pastDay, when } from './visit-problem'
import type { Row, SectionValues, VisitRecord } from './visit-record'

type Line = Row<'walk-diary-line'>

export function diaryProblems({ walkDiary: diary, walkDiaryDays, walkDiaryLines }: VisitRecord, days: ProblemDays): Found[] {
  const { firstDay, unit, blockFeet } = diary
  const amounts = diaryAmounts(walkDiaryLines) > 0
  const future = pastDay('firstDay', firstDay, days)
  const last = Math.max(0, ...[...walkDiaryDays, ...walkDiaryLines].filter(isWritten).map(({ day }) => day ?? 0))
  const late = firstDay !== null && future.length === 0 && last > 0 && dayAfter(firstDay, last - 1) > days.visitDay
  return [
    ...future,
    ...when(
      late,
      'firstDay',
      `By this first day, day ${last} of the diary lies after the visit. Correct the first day or move what stands on day ${last}.`,
    ),
    ...when(amounts && unit === null, 'unit', 'Choose the unit that is printed on this diary.'),
    ...when(
      amounts && unit === 'block' && blockFeet === null,
      'blockFeet',
      'Enter the feet per block, such as 300; a block is not a fixed length.',
    ),
  ]
}

export const diaryDayProblems = (row: Row<'walk-diary-day'>, days: ProblemDays): Found[] => [
  ...pastDay('date', row.date, days),
  ...when(
    row.nightCramps === 0 && row.nightMinutes !== null,
    'nightMinutes',
    'No cramp came in this night, but minutes are recorded. Correct one of the two.',
  ),
]

export function diaryLineProblems(line: Line, unit: SectionValues<'walk-diary'>['unit']): Found[] {
  const { onset, stop, restMinutes, totalMinutes } = line
  const parted = (field: 'onset' | 'stop') =>
    when(unit === 'steps' && line[field] !== null && !Number.isInteger(line[field]), field, 'Enter whole steps.')
  const beyondStop = onset !== null && stop !== null && onset > stop
  return [
    ...parted('onset'),
    ...parted('stop'),
    ...when(line.onsetState === 'none-within' && onset === null, 'onset', 'Enter how far the patient walked without a cramp.'),
    ...when(beyondStop, 'onset', 'The first cramp is beyond the stop. Correct one of the two.'),
    ...when(
      !beyondStop && unit === 'min' && onset !== null && totalMinutes !== null && onset > totalMinutes,
      'onset',
      'The first cramp is beyond the end of the walk. Correct one of the two.',
    ),
    ...when(line.stopped === 'no' && stop !== null, 'stop', 'The patient did not stop, but a stop is recorded. Correct one of the two.'),
    ...when(
      line.stopped === 'no' && restMinutes !== null,
      'restMinutes',
      'The patient did not stop, but a rest is recorded. Correct one of the two.',
    ),
  ]
}
