'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { type BodySite, bodyRegions } from '../../clinical/visit/visit-record'
import { BodyMapHalf, charted, type Side } from './body-map-half'
import { BodyMapList } from './body-map-list'
import { type LegView, legViews } from './leg-shapes'

type Props = {
  /** Id of the first region, for links from error lists. */
  id: string
  /** Id of the visible label. */
  labelledBy: string
  describedBy?: string | undefined
  value: readonly BodySite[]
  onChange: (value: BodySite[]) => void
}

/** Each half of each view, as they stand on the screen. From behind the patient's left leg is on the left; facing them, the right one is. */
const views = [
  { view: 'front', title: 'Front', halves: ['right', 'left'] },
  { view: 'back', title: 'Back', halves: ['left', 'right'] },
  { view: 'sole', title: 'Soles', halves: ['right', 'left'] },
] as const satisfies readonly { view: LegView; title: string; halves: readonly [Side, Side] }[]

/** Columns of regions from left to right: the arrow keys move through them. */
const columns = views.flatMap(({ view, halves }) => halves.map((side) => charted(view).map(({ region }) => ({ view, side, region }))))

/**
 * Where it cramps: front, back and soles of both legs. Press a region, or go in with Tab, move with the arrow keys and press Space. The
 * list under it holds the same answers in words.
 */
export function BodyMap({ id, labelledBy, describedBy, value, onChange }: Props) {
  const frame = useRef<HTMLDivElement>(null)
  const [reached, setReached] = useState({ column: 0, row: 0 })
  const chosen = new Set(value)
  // The list keeps the order of the body, not of the pressing, so that the same answer is always the same value.
  const toggle = (site: BodySite) => {
    const next = new Set(chosen)
    if (!next.delete(site)) next.add(site)
    onChange(
      (['right', 'left'] as const).flatMap((side) =>
        bodyRegions.map((region): BodySite => `${side}-${region}`).filter((one) => next.has(one)),
      ),
    )
  }

  const move = (event: KeyboardEvent) => {
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key]
    if (!step) return
    event.preventDefault()
    const column = Math.min(columns.length - 1, Math.max(0, reached.column + (step[0] ?? 0)))
    const row = Math.min((columns[column]?.length ?? 1) - 1, Math.max(0, reached.row + (step[1] ?? 0)))
    setReached({ column, row })
    frame.current?.querySelector<HTMLInputElement>(`[data-place="${column}-${row}"]`)?.focus()
  }

  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: the frame of the field draws the label */}
      <div
        ref={frame}
        role="group"
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        onKeyDown={move}
        className="flex flex-wrap items-end gap-x-2 gap-y-3 sm:gap-x-6"
      >
        {views.map(({ view, title, halves }, at) => (
          <figure key={view} className="m-0 w-[calc(50%-0.5rem)] min-w-36 max-w-48 sm:w-48">
            <svg viewBox={`0 0 200 ${legViews[view].height + 18}`} className="block w-full overflow-visible">
              <title>{title}</title>
              {halves.map((side, half) => (
                <BodyMapHalf
                  key={side}
                  view={view}
                  side={side}
                  mirrored={half === 1}
                  chosen={chosen}
                  column={at * 2 + half}
                  reached={reached}
                  firstId={at === 0 && half === 0 ? id : undefined}
                  onReach={setReached}
                  onToggle={toggle}
                />
              ))}
            </svg>
            <figcaption className="hint text-center">{title}</figcaption>
          </figure>
        ))}
      </div>
      <BodyMapList chosen={chosen} onToggle={toggle} labelledBy={labelledBy} />
    </div>
  )
}
