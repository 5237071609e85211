import type { AnkleBrachialResult } from '../../clinical/vascular-study/ankle-brachial-index'
import type { RestingStudy } from '../../clinical/vascular-study/resting-study'
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
      <svg viewBox="0 0 520 250" className="block w-full max-w-xl text-ink" role="img" aria-labelledby="leg-figure-title">
        <title id="leg-figure-title">Pressures of arms, ankles and toes, right side on the left of the figure</title>
        <Leg side="right" study={study} abi={resting.abi.right} />
        <Leg side="left" study={study} abi={resting.abi.left} />
      </svg>
      <figcaption className="hint">Pressures in mmHg. PT posterior tibial, DP dorsalis pedis. The table holds the same values.</figcaption>
    </figure>
  )
}

function Leg({ side, study, abi }: { side: Side; study: Study; abi: AnkleBrachialResult }) {
  const right = side === 'right'
  const x = right ? 130 : 390
  const anchor = right ? 'end' : 'start'
  const out = right ? -1 : 1
  const lines = [
    { y: 30, from: 22, label: 'Arm', reading: study[`${side}Brachial`] },
    { y: 168, from: 14, label: 'PT', reading: study[`${side}PosteriorTibial`] },
    { y: 196, from: 14, label: 'DP', reading: study[`${side}DorsalisPedis`] },
    { y: 226, from: 18, label: 'Toe', reading: study[`${side}Toe`] },
  ]
  return (
    <g>
      <g transform={right ? 'translate(96 4) scale(0.66)' : 'translate(424 4) scale(-0.66 0.66)'}>
        {legViews.front.shapes.map(({ path, y }) => (
          <path key={y} d={path} fill="none" stroke="currentColor" strokeWidth="1.4" />
        ))}
      </g>
      {lines.map(({ y, from, label, reading }) => (
        <g key={label}>
          {label !== 'Arm' && (
            <path d={`M${x + out * from - out * 6} ${y}H${x + out * 34}`} stroke="currentColor" strokeWidth="0.8" strokeDasharray="1 2" />
          )}
          <text x={x + out * 40} y={y + 4} textAnchor={anchor} fontSize="12" fill="currentColor">
            {label} <tspan fontWeight="700">{readingWords(reading)}</tspan>
          </text>
        </g>
      ))}
      <text x={x + out * 40} y={66} textAnchor={anchor} fontSize="12" fill="currentColor">
        ABI
      </text>
      <text x={x + out * 40} y={92} textAnchor={anchor} fontSize="24" fontWeight="700" fill="currentColor">
        {abi.state === 'value' ? abi.value.toFixed(2) : '—'}
      </text>
      <g transform={`translate(${right ? x - 52 : x + 40} 99)`}>
        <BandMark band={abi.state === 'value' ? abi.band : abi.state} />
      </g>
      <text x={right ? x - 56 : x + 56} y={110} textAnchor={anchor} fontSize="12" fill="currentColor">
        {bandWords[abi.state === 'value' ? abi.band : abi.state]}
      </text>
      <text x={x} y={248} textAnchor="middle" fontSize="12" fontWeight="700" fill="currentColor">
        {right ? 'RIGHT' : 'LEFT'}
      </text>
    </g>
  )
}
