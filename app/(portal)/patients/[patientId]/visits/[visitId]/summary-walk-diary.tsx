import { clinicalDay } from '../../../../../../clinical/visit/days'
import { isUntouched } from '../../../../../../clinical/visit/untouched'
import type { Row, VisitRecord } from '../../../../../../clinical/visit/visit-record'
import { interpretWalkDiary, isWritten, weekToWeek } from '../../../../../../clinical/walk-test/walk-diary'
import {
  byRow,
  crampInWords,
  dayOfDiary,
  diaryOnsetWords,
  nightInWords,
  rowNumber,
  sheetInWords,
  stopInWords,
  surfaceOfWalk,
  weekChangeWords,
} from './(workspace)/walk-distance/diary-words'
import { sentence } from './summary-words'

/** A returned diary: what each week came to, then every walk and every night that the patient wrote down. Nothing where no diary was keyed. */
export function SummaryWalkDiary({ record }: { record: VisitRecord }) {
  const { walkDiary: diary, walkDiaryDays, walkDiaryLines } = record
  const lines = walkDiaryLines.filter(isWritten).sort(byRow)
  const days = walkDiaryDays.filter(isWritten).sort(byRow)
  if (isUntouched('walk-diary', diary) && lines.length === 0 && days.length === 0) return null
  const dates = new Map(days.map(({ day, date }) => [day, dayOfDiary(diary.firstDay, day, date)]))
  return (
    <>
      <h3>Walk diary kept at home, {diary.firstDay === null ? 'first day not recorded' : `from ${clinicalDay(diary.firstDay)}`}</h3>
      <p>{sheetInWords(diary)}</p>
      <Weeks record={record} />
      {lines.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Walk</th>
              <th scope="col">Date, start, route</th>
              <th scope="col">First cramp</th>
              <th scope="col">Stop</th>
              <th scope="col">Walked in all</th>
              <th scope="col">Notes</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row">{rowNumber(line)}</th>
                <td>{beganInWords(line, dates.get(line.day) ?? dayOfDiary(diary.firstDay, line.day))}</td>
                <td>{crampInWords(line, diary)}</td>
                <td>{stopInWords(line, diary)}</td>
                <td>{line.totalMinutes === null ? '' : `${line.totalMinutes} min`}</td>
                <td className="words">{line.words}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {days.length > 0 && (
        <p className="words">
          <span className="label-inline">Nights.</span> {sentence(days.map((day) => nightInWords(day)).join('; '))}
        </p>
      )}
    </>
  )
}

function Weeks({ record }: { record: VisitRecord }) {
  const { weeks } = interpretWalkDiary(record)
  const change = weekToWeek(weeks)
  const told = weeks.filter(({ walks, hillWalks, nights }) => walks + hillWalks + nights.written > 0)
  if (told.length === 0) return null
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">Week</th>
            <th scope="col">First cramp, median</th>
            <th scope="col">Farthest until a cramp</th>
            <th scope="col">Walks</th>
            <th scope="col">Night cramps</th>
          </tr>
        </thead>
        <tbody>
          {told.map(({ week, firstDay, median, best, walks, hillWalks, nights }) => (
            <tr key={week}>
              <th scope="row">{[week, firstDay && `from ${clinicalDay(firstDay)}`].filter(Boolean).join(', ')}</th>
              <td>{median === null ? 'not known' : diaryOnsetWords(median, 'm')}</td>
              <td>{best === null ? 'not known' : diaryOnsetWords(best, 'm')}</td>
              <td>
                {walks}
                {hillWalks > 0 && `, and ${hillWalks} uphill, not counted`}
              </td>
              <td>
                {nights.written === 0
                  ? 'not written'
                  : `${nights.cramps} in ${nights.written} ${nights.written === 1 ? 'night' : 'nights'}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {change !== null && <p>Week 2 against week 1, median: {weekChangeWords(change, 'm')}</p>}
    </>
  )
}

const beganInWords = ({ startedAt, surface }: Row<'walk-diary-line'>, date: string | null) =>
  [date && clinicalDay(date), startedAt, surface && surfaceOfWalk[surface]].filter(Boolean).join(', ')
