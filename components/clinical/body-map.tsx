'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { type BodyRegion, type BodySite, bodyRegions } from '../../clinical/visit/visit-record'
import { bodySiteWords, regionWords } from './body-site-words'
import { type LegView, legViews, type RegionShape } from './leg-shapes'

type Props = {
  /** Id of the first region, for links from error lists. */
  id: string
  /** Id of the visible label. */
  labelledBy: string
  describedBy?: string | undefined
  value: readonly BodySite[]
  onChange: (value: BodySite[]) => void
}

type Side = 'right' | 'left'

/** Each half of each view, as they stand on the screen. From behind the patient's left leg is on the left; facing them, the right one is. */
const views = [
  { view: 'front', title: 'Front', halves: ['right', 'left'] },
  { view: 'back', title: 'Back', halves: ['left', 'right'] },
  { view: 'sole', title: 'Soles', halves: ['right', 'left'] },
] as const satisfies readonly { view: LegView; title: string; halves: readonly [Side, Side] }[]

type ChartedShape = RegionShape & { region: BodyRegion }
const charted = (view: LegView): readonly ChartedShape[] => {
  const shapes: readonly RegionShape[] = legViews[view].shapes
  return shapes.filter((shape): shape is ChartedShape => shape.region !== null)
}

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
                <Half
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
      <ListTwin chosen={chosen} onToggle={toggle} labelledBy={labelledBy} />
    </div>
  )
}

type HalfProps = {
  view: LegView
  side: Side
  mirrored: boolean
  chosen: ReadonlySet<BodySite>
  column: number
  reached: { column: number; row: number }
  firstId: string | undefined
  onReach: (place: { column: number; row: number }) => void
  onToggle: (site: BodySite) => void
}

/** One leg or sole. Real check boxes lie over the drawing, so that pointer, keyboard and screen reader meet what they know. */
function Half({ view, side, mirrored, chosen, column, reached, firstId, onReach, onToggle }: HalfProps) {
  const { shapes } = legViews[view]
  const flip = mirrored ? 'translate(200 18) scale(-1 1)' : 'translate(0 18)'
  return (
    <>
      <text x={mirrored ? 152 : 48} y="10" textAnchor="middle" className="fill-ink-soft font-semibold text-[13px]">
        {side === 'right' ? 'RIGHT' : 'LEFT'}
      </text>
      {shapes
        .filter(({ region }) => region === null)
        .map(({ path, y }) => (
          <path key={y} d={path} transform={flip} className="region-plain" />
        ))}
      {charted(view).map((shape, row) => {
        const site: BodySite = `${side}-${shape.region}`
        return (
          <g key={shape.region} className="region">
            <path d={shape.path} transform={flip} />
            <foreignObject x={mirrored ? 200 - shape.x - shape.width : shape.x} y={shape.y + 18} width={shape.width} height={shape.height}>
              <input
                id={row === 0 ? firstId : undefined}
                type="checkbox"
                aria-label={bodySiteWords(site)}
                checked={chosen.has(site)}
                onChange={() => onToggle(site)}
                onFocus={() => onReach({ column, row })}
                tabIndex={reached.column === column && reached.row === row ? 0 : -1}
                data-place={`${column}-${row}`}
                className="m-0 block size-full cursor-pointer appearance-none bg-transparent"
              />
            </foreignObject>
          </g>
        )
      })}
    </>
  )
}

type TwinProps = { chosen: ReadonlySet<BodySite>; onToggle: (site: BodySite) => void; labelledBy: string }

/** The answer in words, and the same regions as a list for those who would rather read than aim. */
function ListTwin({ chosen, onToggle, labelledBy }: TwinProps) {
  return (
    <>
      <p className="mt-2" aria-live="polite">
        {chosen.size === 0 ? <span className="text-ink-soft">No place chosen</span> : [...chosen].map(bodySiteWords).join(', ')}
      </p>
      <details>
        <summary className="hint">Choose from a list</summary>
        {(['right', 'left'] as const).map((side) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a flex row in every engine
          <div key={side} role="group" aria-labelledby={labelledBy} className="mt-2 flex flex-wrap items-center gap-1.5">
            <span className="w-12 font-semibold">{side === 'right' ? 'Right' : 'Left'}</span>
            {bodyRegions.map((region) => (
              <label key={region} className="chip">
                <input
                  type="checkbox"
                  aria-label={`${side} ${regionWords[region]}`}
                  checked={chosen.has(`${side}-${region}`)}
                  onChange={() => onToggle(`${side}-${region}`)}
                />
                {regionWords[region]}
              </label>
            ))}
          </div>
        ))}
      </details>
    </>
  )
}
