import type { AnkleBrachialResult } from '../../clinical/vascular-study/ankle-brachial-index'
import type { RestingStudy } from '../../clinical/vascular-study/resting-study'
import type { ToeBrachialResult } from '../../clinical/vascular-study/toe-brachial-index'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { BandMark, bandWords } from './band-tag'
import { legViews } from './leg-shapes'
import { readingWords } from './pressure-words'

type Side = 'right' | 'left'
type Study = SectionValues<'vascular-study'>

/** Both legs with every pressure where it was taken, for paper: black on white, right on the left as the patient faces the reader. */
export function LegFigure({ study, resting }: { study: Study; resting: RestingStudy }) {
  return (
    <figure className="m-0">
      <svg viewBox="0 0 520 276" className="block w-full max-w-xl text-ink" role="img" aria-labelledby="leg-figure-title">
        <title id="leg-figure-title">Pressures of arms, ankles and toes, right side on the left of the figure</title>
        <Leg side="right" study={study} resting={resting} />
        <Leg side="left" study={study} resting={resting} />
      </svg>
      <figcaption className="hint">Pressures in mmHg. PT posterior tibial, DP dorsalis pedis.</figcaption>
    </figure>
  )
}

/** Heights of the figure where each pressure belongs, and how far from the leg's middle its line ends, inward positive. */
const lines = [
  { part: 'Brachial', label: 'Arm', y: 26, reach: null },
  { part: 'PosteriorTibial', label: 'PT', y: 184, reach: 4 },
  { part: 'DorsalisPedis', label: 'DP', y: 210, reach: 0 },
  { part: 'Toe', label: 'Toe', y: 236, reach: 8 },
] as const

function Leg({ side, study, resting }: { side: Side; study: Study; resting: RestingStudy }) {
  const right = side === 'right'
  const out = right ? -1 : 1
  const middle = right ? 212 : 308
  const words = middle + out * 62
  const anchor = right ? 'end' : 'start'
  return (
    <g fill="currentColor" fontSize="13">
      <g transform={right ? `translate(${middle - 31.5} 8) scale(0.7)` : `translate(${middle + 31.5} 8) scale(-0.7 0.7)`}>
        {legViews.front.shapes.map(({ path, y }) => (
          <path key={y} d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
        ))}
      </g>
      {lines.map(({ part, label, y, reach }) => (
        <g key={part}>
          {reach !== null && (
            <path
              d={`M${words - out * 5} ${y - 4}H${middle - out * reach}`}
              stroke="currentColor"
              strokeWidth="0.9"
              strokeDasharray="1.5 2.5"
            />
          )}
          <text x={words} y={y} textAnchor={anchor}>
            {label} <tspan fontWeight="700">{readingWords(study[`${side}${part}`])}</tspan>
          </text>
        </g>
      ))}
      <Index name="ABI" result={resting.abi[side]} x={words} y={62} anchor={anchor} />
      <Index name="TBI" result={resting.tbi[side]} x={words} y={116} anchor={anchor} />
      <text x={middle} y={272} textAnchor="middle" fontWeight="700">
        {right ? 'RIGHT' : 'LEFT'}
      </text>
    </g>
  )
}

type IndexProps = { name: string; result: AnkleBrachialResult | ToeBrachialResult; x: number; y: number; anchor: 'start' | 'end' }

/** The index large, its band in mark and word under it. */
function Index({ name, result, x, y, anchor }: IndexProps) {
  const band = result.state === 'value' ? result.band : result.state
  const end = anchor === 'end'
  return (
    <g>
      <text x={x} y={y} textAnchor={anchor}>
        {name}{' '}
        <tspan fontWeight="700" fontSize="20">
          {result.state === 'value' ? result.value.toFixed(2) : '—'}
        </tspan>
      </text>
      <g transform={`translate(${end ? x - 12 : x} ${y + 9})`}>
        <BandMark band={band} />
      </g>
      <text x={end ? x - 17 : x + 17} y={y + 20} textAnchor={anchor}>
        {bandWords[band]}
        {result.state === 'value' && result.provisional && ', one arm'}
      </text>
    </g>
  )
}
