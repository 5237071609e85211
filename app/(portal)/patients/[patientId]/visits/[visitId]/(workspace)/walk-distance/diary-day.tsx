'use client'
import { memo, useCallback, useState } from 'react'
import { clinicalDay, weekdayOf } from '../../../../../../../../clinical/visit/days'
import { emptySection, type Row } from '../../../../../../../../clinical/visit/visit-record'
import { printedWalks } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { useAutosavedField, useRecordFields, useSectionValues } from '../../../../../../../../components/form/autosave-provider'
import { typedDate } from '../../../../../../../../components/form/typed-text'
import { Button } from '../../../../../../../../components/ui/button'
import { classNames } from '../../../../../../../../components/ui/class-names'
import { useWorkspaceSession } from '../workspace-session'
import { useProblems, useWorkspace } from '../workspace-visit'
import { DiaryCellInput } from './diary-cell'
import { type DiaryCell, nightCells, printedKey, walkCells } from './diary-cells'
import { dayOfDiary } from './diary-words'

type Line = Row<'walk-diary-line'>
type Day = Row<'walk-diary-day'>

export const walkColumns =
  '@min-[44rem]:grid-cols-[2.25rem_3.25rem_3.75rem_3.25rem_4.25rem_3.5rem_3rem_3rem_4.25rem_3rem_3rem_minmax(4rem,1fr)]'
const rowFrame = 'grid grid-cols-1 gap-x-1 gap-y-1.5 @min-[44rem]:gap-y-0.5'

/** Until the first key nothing is stored: then the row says which of the paper it is, and the workspace begins to listen to it. */
function useBegin(section: 'walk-diary-line' | 'walk-diary-day', key: string, place: Readonly<Record<string, number>>, stored: boolean) {
  const record = useRecordFields()
  const { beginRow } = useWorkspaceSession()
  const [begun, setBegun] = useState(stored)
  return () => {
    if (begun) return
    setBegun(true)
    record(section, key, place)
    beginRow(section, key)
  }
}

type DayProps = { day: number; stored: Day | undefined; lines: readonly Line[]; current: boolean }

/** One day of the paper: its printed walks, those that were added, and the night before. */
export const DiaryDay = memo(function DiaryDay({ day, stored, lines, current }: DayProps) {
  const { visit } = useWorkspace()
  const record = useRecordFields()
  const { beginRow } = useWorkspaceSession()
  const [added, setAdded] = useState<readonly Line[]>([])
  const printed = Array.from({ length: printedWalks }, (_, at) => {
    const walk = at + 1
    const known = lines.find((line) => line.walk === walk)
    return { line: known ?? blankLine(printedKey(visit.id, day, walk), day, walk), known: known !== undefined }
  })
  const more = lines.filter((line) => !printed.some((one) => one.line.id === line.id))
  const all = [
    ...printed,
    ...[...more, ...added.filter(({ id }) => !more.some((line) => line.id === id))].map((line) => ({ line, known: true })),
  ]
  const last = Math.max(...all.map(({ line }) => line.walk ?? 0))
  const addWalk = useCallback(() => {
    const line = blankLine(crypto.randomUUID(), day, last + 1)
    setAdded((before) => [...before, line])
    record('walk-diary-line', line.id, { day, walk: last + 1 })
    beginRow('walk-diary-line', line.id)
    requestAnimationFrame(() => document.getElementById(`walk-diary-line-${line.id}-surface`)?.focus())
  }, [day, last, record, beginRow])
  return (
    <section
      aria-label={`Day ${day}`}
      data-day={day}
      className={classNames('grid gap-1 border-line border-t pt-1.5 pb-2', !current && '@max-[44rem]:hidden')}
    >
      <DayHead day={day} stored={stored} addWalk={addWalk} />
      {all.map(({ line, known }) => (
        <WalkLine key={line.id} line={line} known={known} added={(line.walk ?? 0) > printedWalks} />
      ))}
      <Night day={day} stored={stored} />
    </section>
  )
})

const blankLine = (id: string, day: number, walk: number): Line => ({ ...emptySection('walk-diary-line'), id, day, walk })

const dateCell: DiaryCell<'date'> = { letter: 'Date', field: 'date', name: 'on the paper, if another', typed: typedDate, keypad: 'text' }

/** The day as it counts from the first, and the date that the patient wrote where that is another. Reached by the arrow keys, not by Tab. */
function DayHead({ day, stored, addWalk }: Pick<DayProps, 'day' | 'stored'> & { addWalk: () => void }) {
  const { visit, record } = useWorkspace()
  const { firstDay } = useSectionValues('walk-diary', visit.id, record.walkDiary)
  const key = stored?.id ?? printedKey(visit.id, day, 0)
  const begin = useBegin('walk-diary-day', key, { day }, stored !== undefined)
  const counted = dayOfDiary(firstDay, day)
  return (
    <div data-row="" onInput={begin} className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <h4 className="mr-auto text-base">
        Day {day}
        {counted !== null && (
          <span className="font-normal text-ink-soft">
            {' '}
            {weekdayOf(counted)} {clinicalDay(counted)}
          </span>
        )}
      </h4>
      <Button variant="quiet" size="small" tabIndex={-1} data-add-walk="" onClick={addWalk}>
        Add another walk
        <span className="sr-only"> on day {day}</span>
      </Button>
      <div className="grid @max-[44rem]:w-full grid-cols-1 @min-[44rem]:grid-cols-[auto_7.25rem] items-center gap-x-2 [&_label]:text-ink-soft [&_label]:text-sm">
        <DiaryCellInput
          section="walk-diary-day"
          rowKey={key}
          row={`day ${day}`}
          cell={dateCell}
          initial={stored?.date ?? null}
          named
          untabbed
        />
      </div>
    </div>
  )
}

const WalkLine = memo(function WalkLine({ line, known, added }: { line: Line; known: boolean; added: boolean }) {
  const begin = useBegin('walk-diary-line', line.id, { day: line.day ?? 0, walk: line.walk ?? 0 }, known)
  const removed = useAutosavedField<boolean>('walk-diary-line', line.id, 'removed', line.removed)
  const number = `${line.day}.${line.walk}`
  if (removed.value)
    return (
      <p className="m-0 flex flex-wrap items-center gap-4">
        Walk {number} was removed.
        <Button variant="quiet" size="small" onClick={() => removed.setValue(false)}>
          Put this walk back
        </Button>
      </p>
    )
  return (
    <fieldset
      data-row={number}
      onInput={begin}
      className={classNames('m-0 @max-[44rem]:rounded-md border-line @max-[44rem]:border p-0 @max-[44rem]:p-3', rowFrame, walkColumns)}
    >
      <legend className="sr-only">Walk {number}</legend>
      <b aria-hidden="true" className="@min-[44rem]:row-start-1 self-center">
        {number}
      </b>
      {walkCells.map((cell) => (
        <DiaryCellInput
          key={cell.field}
          section="walk-diary-line"
          rowKey={line.id}
          row={`walk ${number}`}
          cell={cell}
          initial={line[cell.field]}
        />
      ))}
      <RowProblems section="walk-diary-line" rowKey={line.id} cells={walkCells} />
      {added && (
        <Button variant="quiet" size="small" onClick={() => removed.setValue(true)} className="col-span-full justify-self-start">
          Remove walk {number}
        </Button>
      )}
    </fieldset>
  )
})

function Night({ day, stored }: Pick<DayProps, 'day' | 'stored'>) {
  const { visit } = useWorkspace()
  const key = stored?.id ?? printedKey(visit.id, day, 0)
  const begin = useBegin('walk-diary-day', key, { day }, stored !== undefined)
  return (
    <fieldset
      data-row={`${day} night`}
      onInput={begin}
      className={classNames(
        'm-0 @max-[44rem]:rounded-md border-line @max-[44rem]:border p-0 @max-[44rem]:p-3',
        rowFrame,
        '@min-[44rem]:grid-cols-[2.25rem_auto_3.25rem_auto_3.25rem_auto_minmax(4rem,1fr)] @min-[44rem]:items-center',
      )}
    >
      <legend className="sr-only">Night before day {day}</legend>
      <span aria-hidden="true" className="@min-[44rem]:row-start-1 font-semibold">
        <span className="@min-[44rem]:hidden">Night before day {day}</span>
      </span>
      {nightCells.map((cell) => (
        <DiaryCellInput
          key={cell.field}
          section="walk-diary-day"
          rowKey={key}
          row={`day ${day}`}
          cell={cell}
          initial={stored?.[cell.field] ?? null}
          named
        />
      ))}
      <RowProblems section="walk-diary-day" rowKey={key} cells={[...nightCells, dateCell]} />
    </fieldset>
  )
}

type ProblemsProps = { section: 'walk-diary-line' | 'walk-diary-day'; rowKey: string; cells: readonly DiaryCell<string>[] }

/** What cannot be true in a row, each by the letter of its cell. */
function RowProblems({ section, rowKey, cells }: ProblemsProps) {
  const own = useProblems().filter((one) => one.section === section && one.key === rowKey)
  return own.map(({ field, message }) => (
    <p key={field} aria-live="polite" className="field-error col-span-full">
      {cells.find((cell) => cell.field === field)?.letter}: {message}
    </p>
  ))
}
