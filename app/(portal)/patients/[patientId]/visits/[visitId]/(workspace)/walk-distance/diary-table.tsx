'use client'
import { clinicalDay } from '../../../../../../../../clinical/visit/days'
import { isWritten } from '../../../../../../../../clinical/walk-test/walk-diary'
import { Table } from '../../../../../../../../components/ui/table'
import { useWorkspace } from '../workspace-visit'
import { byRow, crampInWords, dayOfDiary, nightInWords, rowNumber, sheetInWords, stopInWords, surfaceOfWalk } from './diary-words'

/** The diary where nothing of it can be changed any more. */
export function DiaryTable() {
  const { record } = useWorkspace()
  const { walkDiary: diary } = record
  const walkDiaryDays = record.walkDiaryDays.filter(isWritten).sort(byRow)
  const dateOf = (day: number | null) => dayOfDiary(diary.firstDay, day, walkDiaryDays.find((one) => one.day === day)?.date)
  return (
    <>
      <p className="m-0">{sheetInWords(diary)}</p>
      <Table
        caption="Walks"
        captionShown
        columns={[
          { head: 'Walk', cell: rowNumber, names: true },
          { head: 'Date', cell: ({ day }) => ((date) => (date === null ? '—' : clinicalDay(date)))(dateOf(day)) },
          {
            head: 'Start, route',
            cell: ({ startedAt, surface }) => [startedAt, surface && surfaceOfWalk[surface]].filter(Boolean).join(', ') || '—',
          },
          { head: 'First cramp', cell: (line) => crampInWords(line, diary) || '—' },
          { head: 'Stop', cell: (line) => stopInWords(line, diary) || '—' },
          { head: 'In all', cell: ({ totalMinutes }) => (totalMinutes === null ? '—' : `${totalMinutes} min`), figures: true },
          { head: 'Notes', cell: ({ words }) => <span className="whitespace-pre-wrap">{words}</span> },
        ]}
        rows={record.walkDiaryLines.filter(isWritten).sort(byRow)}
        rowKey={({ id }) => id}
        empty="No walk was written down."
      />
      {walkDiaryDays.length > 0 && (
        <ul className="m-0 list-disc pl-5">
          {walkDiaryDays.map((day) => (
            <li key={day.id}>{nightInWords(day)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
