import { BandMark } from '../clinical/band-tag'
import { letterOf } from './index-marks'
import { hasHeight, type LegSeries } from './index-series'
import { LegendLine } from './plot-frame'

const RightMark = () => <path d="M-9 0H9M-4 -4h8v8h-8z" fill="currentColor" stroke="currentColor" strokeWidth="1.6" />
const LeftMark = () => (
  <>
    <path d="M-9 0h3M6 0h3" stroke="currentColor" strokeWidth="1.6" />
    <circle r="4" className="fill-paper" stroke="currentColor" strokeWidth="2" />
  </>
)

type LegendProps = { legs: readonly LegSeries[]; noiseWords: string | null }

/** What each mark means; only what is there. */
export function IndexLegend({ legs, noiseWords }: LegendProps) {
  const points = legs.flatMap((one) => one.points)
  return (
    <>
      {legs.map(({ leg }) => (
        <LegendLine key={leg} mark={leg === 'right' ? <RightMark /> : <LeftMark />}>
          {leg} ({letterOf(leg)})
        </LegendLine>
      ))}
      {points.some((point) => !hasHeight(point)) && (
        <LegendLine
          mark={
            <g transform="translate(-6 -6)">
              <BandMark band="non-compressible" />
            </g>
          }
        >
          non-compressible (n.c.): no number
        </LegendLine>
      )}
      {points.some(({ provisional }) => provisional) && (
        <LegendLine mark={<circle r="7" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2 2" />}>
          one arm only: may read too high
        </LegendLine>
      )}
      {legs.some(({ breaks }) => breaks.length > 0) && (
        <LegendLine mark={<path d="M-5 7L1 -7M-1 7L5 -7" stroke="currentColor" strokeWidth="1.4" />}>not comparable, not joined</LegendLine>
      )}
      {noiseWords !== null && (
        <LegendLine mark={<path d="M-4 -7H2V7H-4" fill="none" stroke="currentColor" strokeWidth="1.4" />}>{noiseWords}</LegendLine>
      )}
    </>
  )
}
