'use client'

import { type KeyboardEvent, memo, useRef } from 'react'
import { implausible } from '../../clinical/vascular-study/plausibility'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { chartedFieldId } from '../form/autosave-protocol'
import { useAutosavedField, useSectionValues } from '../form/autosave-provider'
import { clinicalDate } from './clinical-date'
import { PressureCell } from './pressure-cell'
import { IsThisRight, PressureMessages } from './pressure-messages'
import { sideSwapQuestion } from './side-swap-question'
import { StudyResults } from './study-results'
import { WaveformCell } from './waveform-cell'

type Study = SectionValues<'vascular-study'>
type Side = 'right' | 'left'

type Props = {
  visitId: string
  initial: Study
  /** Below 18 the adult bands are not applied. */
  ageYears?: number
  /** The last signed study; its pressures stand under the new ones. */
  previous?: { date: string; study: Study } | null
}

const rows = [
  { part: 'Brachial', short: 'Arm', name: 'arm' },
  { part: 'PosteriorTibial', short: 'PT', name: 'posterior tibial' },
  { part: 'DorsalisPedis', short: 'DP', name: 'dorsalis pedis' },
  { part: 'Toe', short: 'Toe', name: 'toe' },
] as const

/**
 * The order of measuring: an arm, both arteries of one ankle, both of the other, the other arm; then toes and waveforms. The cells stand in
 * the page in this order, so Tab follows the hand; where they stand on the screen is set by their place.
 */
const measuringOrder: readonly { side: Side; row: number }[] = [
  { side: 'right', row: 0 },
  { side: 'right', row: 1 },
  { side: 'right', row: 2 },
  { side: 'left', row: 1 },
  { side: 'left', row: 2 },
  { side: 'left', row: 0 },
  { side: 'right', row: 3 },
  { side: 'left', row: 3 },
]

/** Each row of cells has a row of messages under it. Written out, because class names must stand in the source. */
const cellRow = ['row-start-2', 'row-start-4', 'row-start-6', 'row-start-8', 'row-start-10'] as const
const messageRow = ['row-start-3', 'row-start-5', 'row-start-7', 'row-start-9'] as const
const column: Record<Side, string> = { right: 'col-start-2', left: 'col-start-3' }

/** The resting pressures as the patient lies facing the reader: right on the left. */
export const PressureGrid = memo(function PressureGrid({ visitId, initial, ageYears, previous = null }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const study = useSectionValues('vascular-study', visitId, initial)
  const confirmed = useAutosavedField('vascular-study', visitId, 'confirmed', initial.confirmed)
  const questions = implausible(study)
  const swapped = sideSwapQuestion(study, previous)
  const confirm = (key: string) => confirmed.setValue([...confirmed.value, key].slice(-40))

  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = (event.target as HTMLElement).dataset.place
    if (place === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const [row, side] = place.split('-').map(Number) as [number, number]
    const step = steps(event)
    if (step === undefined) return
    event.preventDefault()
    const next = grid.current?.querySelector<HTMLElement>(`[data-place="${row + step[0]}-${side + step[1]}"]`)
    next?.focus()
    if (next instanceof HTMLInputElement) next.select()
  }

  return (
    <div className="@container">
      <p id={`${visitId}-grid-keys`} className="hint mb-2">
        mmHg, or ▾ for why there is no number; na, nc and nm typed in a cell mean not audible, not compressible, not measured.
        {previous && ` “Was”: ${clinicalDate(previous.date)}.`}
      </p>
      <div className="grid @2xl:grid-cols-[auto_1fr] gap-x-6 gap-y-4">
        {/* biome-ignore lint/a11y/useSemanticElements: the cells are two-dimensional, which a fieldset cannot say */}
        <div
          ref={grid}
          role="group"
          aria-label="Pressures, right on the left"
          aria-describedby={`${visitId}-grid-keys`}
          onKeyDown={move}
          className="grid @md:grid-cols-[4.75rem_9rem_9rem] grid-cols-[3.25rem_1fr_1fr] items-start gap-x-3 gap-y-1"
        >
          <span className="col-start-2 row-start-1 font-bold text-sm">RIGHT</span>
          <span className="col-start-3 row-start-1 font-bold text-sm">LEFT</span>
          {[...rows.map(({ short }) => short), 'Wave'].map((short, row) => (
            <span key={short} aria-hidden="true" className={`col-start-1 self-start pt-2 ${cellRow[row]}`}>
              {short === 'Wave' ? <span title="Waveform">{'Wave\u00adform'}</span> : short}
            </span>
          ))}
          {measuringOrder.map(({ side, row }) => {
            const part = rows[row] as (typeof rows)[number]
            const field = `${side}${part.part}` as const
            return (
              <PressureCell
                key={field}
                section="vascular-study"
                recordKey={visitId}
                field={field}
                name={`${side === 'right' ? 'Right' : 'Left'} ${part.name}`}
                initial={initial[field]}
                previous={previous?.study[field] ?? null}
                messageId={`${chartedFieldId('vascular-study', visitId, field)}-message`}
                place={`${row}-${side === 'right' ? 0 : 1}`}
                className={`${column[side]} ${cellRow[row]}`}
              />
            )
          })}
          {(['right', 'left'] as const).map((side) => (
            <WaveformCell
              key={side}
              recordKey={visitId}
              side={side}
              initial={initial}
              className={`${column[side]} ${cellRow[4]}`}
              place={`4-${side === 'right' ? 0 : 1}`}
            />
          ))}
          {rows.map(({ part, name }, row) => (
            <div key={part} className={`col-span-full grid gap-1 ${messageRow[row]}`}>
              {(['right', 'left'] as const).map((side) => {
                const asked = questions.filter(({ field, key }) => field === `${side}${part}` && !confirmed.value.includes(key))
                return (
                  <PressureMessages
                    key={side}
                    section="vascular-study"
                    visitId={visitId}
                    field={`${side}${part}`}
                    name={`${side === 'right' ? 'Right' : 'Left'} ${name}`}
                    initial={initial[`${side}${part}`]}
                    {...(asked.length > 0 ? { questions: asked, onConfirm: confirm } : {})}
                  />
                )
              })}
            </div>
          ))}
          <div aria-live="polite" className="col-span-full row-start-11 empty:hidden">
            {swapped !== null && !confirmed.value.includes(swapped.key) && (
              <IsThisRight question={swapped.question} onConfirm={() => confirm(swapped.key)} />
            )}
          </div>
        </div>
        <StudyResults study={study} {...(ageYears === undefined ? {} : { ageYears })} />
      </div>
    </div>
  )
})

/** Rows and sides that a key moves. Left and right move too: three figures need no caret, and a flow sheet is walked, not edited. */
function steps({ key, shiftKey }: KeyboardEvent): readonly [number, number] | undefined {
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return [1, 0]
  if (key === 'ArrowUp' || key === 'Enter') return [-1, 0]
  if (key === 'ArrowLeft') return [0, -1]
  return key === 'ArrowRight' ? [0, 1] : undefined
}
