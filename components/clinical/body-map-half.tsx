'use client'

import type { BodyRegion, BodySite } from '../../clinical/visit/visit-record'
import { bodySiteWords } from './body-site-words'
import { type LegView, legViews, type RegionShape } from './leg-shapes'

export type Side = 'right' | 'left'

type ChartedShape = RegionShape & { region: BodyRegion }
/** The parts of a view that can be charted; the rest is only drawn. */
export const charted = (view: LegView): readonly ChartedShape[] => {
  const shapes: readonly RegionShape[] = legViews[view].shapes
  return shapes.filter((shape): shape is ChartedShape => shape.region !== null)
}

type Props = {
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
export function BodyMapHalf({ view, side, mirrored, chosen, column, reached, firstId, onReach, onToggle }: Props) {
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
