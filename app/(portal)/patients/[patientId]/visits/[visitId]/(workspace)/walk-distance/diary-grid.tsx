'use client'
import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { diaryDays } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { useSectionValues } from '../../../../../../../../components/form/autosave-provider'
import { classNames } from '../../../../../../../../components/ui/class-names'
import { useWorkspace } from '../workspace-visit'
import { DiaryUnitWord } from './diary-cell'
import { walkCells } from './diary-cells'
import { DiaryDay, walkColumns } from './diary-day'
import { keyInCell } from './diary-keys'
import { diaryUnitWords } from './diary-words'

const weeks = [1, 2] as const
const daysOf = (week: 1 | 2) => Array.from({ length: diaryDays / 2 }, (_, at) => (week - 1) * 7 + at + 1)

/** The fourteen days as they are printed. The keys are those of a spreadsheet; where the screen is narrow one day is shown at a time. */
export function DiaryGrid() {
  const { visit, record } = useWorkspace()
  const { unit } = useSectionValues('walk-diary', visit.id, record.walkDiary)
  const grid = useRef<HTMLDivElement>(null)
  const began = useRef<string | null>(null)
  const [shown, setShown] = useState(1)
  const pressed = (event: KeyboardEvent) => {
    const cell = event.target
    if (!(cell instanceof HTMLInputElement) || cell.dataset.column === undefined || grid.current === null) return
    if (event.nativeEvent.isComposing) return
    const asksForWalk = event.key === '+' && (cell.value === '' || cell.selectionEnd === cell.value.length) && cell.dataset.column !== 'K'
    if (asksForWalk) cell.closest('[data-day]')?.querySelector<HTMLButtonElement>('[data-add-walk]')?.click()
    if (asksForWalk || keyInCell(grid.current, cell, event, began)) event.preventDefault()
  }
  return (
    <DiaryUnitWord value={unit === null ? '' : diaryUnitWords[unit].toLowerCase()}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys move between the fields inside, which have their own roles */}
      <div
        ref={grid}
        onKeyDown={pressed}
        onPointerDown={() => {
          began.current = null
        }}
        className="@container grid gap-4"
      >
        <DayChoice shown={shown} show={setShown} />
        {weeks.map((week) => (
          <section key={week} aria-labelledby={`diary-week-${week}`} className="grid">
            <h3 id={`diary-week-${week}`} className="@max-[44rem]:sr-only text-base">
              Week {week}
            </h3>
            <Heads />
            {daysOf(week).map((day) => (
              <DayOfRecord key={day} day={day} current={day === shown} />
            ))}
          </section>
        ))}
      </div>
    </DiaryUnitWord>
  )
}

/** What the page read of one day, held so that a key in another day draws nothing here. */
const DayOfRecord = memo(function DayOfRecord({ day, current }: { day: number; current: boolean }) {
  const { record } = useWorkspace()
  const [stored] = useState(() => record.walkDiaryDays.find((one) => one.day === day))
  const [lines] = useState(() => record.walkDiaryLines.filter((line) => line.day === day))
  return <DiaryDay day={day} stored={stored} lines={lines} current={current} />
})

/** The letters and names of the columns, as on the paper, with the numbers of the coded ones. */
function Heads() {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        'hint @min-[44rem]:grid sticky top-[calc(var(--banner-height,3.5rem)+2rem)] z-5 hidden gap-x-1 bg-paper pt-2 pb-1 leading-tight',
        walkColumns,
      )}
    >
      <span>Walk</span>
      {walkCells.map(({ letter, name, codes, inUnit }) => (
        <span key={letter} className="grid content-start text-xs">
          <b className="text-ink text-sm">{letter}</b>
          {name}
          {inUnit && <UnitWord />}
          {codes?.split(', ').map((code) => (
            <span key={code} className="whitespace-nowrap">
              {code}
            </span>
          ))}
        </span>
      ))}
    </div>
  )
}

const UnitWord = () => <DiaryUnitWord.Consumer>{(word) => <b className="text-ink">{word || 'no unit'}</b>}</DiaryUnitWord.Consumer>

/** On a narrow screen the days stand as two rows of seven, as on the paper; one of them is open below. */
function DayChoice({ shown, show }: { shown: number; show: (day: number) => void }) {
  return (
    <fieldset className="@min-[44rem]:hidden m-0 border-0 p-0">
      <legend className="label mb-1">Day of the diary</legend>
      <div className="grid grid-cols-7 gap-1">
        {[...daysOf(1), ...daysOf(2)].map((day) => (
          <button key={day} type="button" aria-pressed={day === shown} onClick={() => show(day)} className="chip min-h-11 min-w-0 px-0">
            <span className="sr-only">Day </span>
            {day}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
