'use client'
import { createContext, use } from 'react'
import type { VisitSection } from '../../../../../../../../clinical/visit/visit-record'
import { ConflictView } from '../../../../../../../../components/form/charted/conflict-view'
import { useTypedInput } from '../../../../../../../../components/form/charted/use-charted'
import type { Typed } from '../../../../../../../../components/form/typed-text'
import { classNames } from '../../../../../../../../components/ui/class-names'
import type { DiaryCell } from './diary-cells'

/** The unit of the diary as its column heads say it; empty while none was chosen. */
export const DiaryUnitWord = createContext('')

type Props = {
  section: VisitSection
  rowKey: string
  /** The row as a listener hears it: "walk 3.2", "day 3". */
  row: string
  cell: DiaryCell<string>
  initial: unknown
  /** Its name stands beside it in the grid too, for cells that have no column head. */
  named?: boolean
  /** Reached by the arrow keys alone: hardly ever needed, and in the way of a run of Tabs. */
  untabbed?: boolean
}

/** One numbered cell of the paper: bare in the grid, with its letter and name where a day is a card. What is wrong stands under its row. */
export function DiaryCellInput({ section, rowKey, row, cell, initial, named = false, untabbed = false }: Props) {
  const { letter, field, name, codes, inUnit, keypad } = cell
  const typed = cell.typed as Typed<unknown>
  const unit = use(DiaryUnitWord)
  const { id, input, error, ...bound } = useTypedInput<unknown>({ section, recordKey: rowKey, field, label: name, initial }, typed)
  return (
    <>
      <div
        className={classNames(
          '@max-[44rem]:grid @max-[44rem]:grid-cols-[1fr_8.5rem] items-center gap-x-2',
          named ? '@min-[44rem]:contents' : '@min-[44rem]:row-start-1',
        )}
      >
        <label htmlFor={id} className={named ? '@min-[44rem]:row-start-1' : '@min-[44rem]:sr-only'}>
          <span className="sr-only">{row}, </span>
          <b>{letter}</b> {name}
          {inUnit && unit !== '' && `, ${unit}`}
          {codes && <span className="hint">: {codes}</span>}
        </label>
        <input
          {...input}
          type="text"
          inputMode={keypad}
          autoComplete="off"
          data-column={letter}
          tabIndex={untabbed ? -1 : undefined}
          onFocus={(event) => event.currentTarget.select()}
          className="input @min-[44rem]:row-start-1 @min-[44rem]:min-h-9 w-full @min-[44rem]:rounded-sm @min-[44rem]:px-1.5"
        />
      </div>
      {error && (
        <p id={`${id}-error`} role="alert" className="field-error col-span-full">
          {letter}: {error}
        </p>
      )}
      {bound.conflict && (
        <div className="col-span-full">
          <b>
            {row}, {letter}
          </b>
          <ConflictView field={bound} show={typed.write} />
        </div>
      )}
    </>
  )
}
