import { importantDifferences } from '../../clinical/walk-test/meaningful-change'
import type { DistancePlotProps } from './onset-distance-plot'
import { WalkDistancePlot } from './walk-distance-plot'
import { unitNames } from './walk-words'

/** "+305 m or −147 m, graded treadmill …": what the sources call important on a treadmill of rising grade. */
function gradedDifferences(): string {
  const found = importantDifferences.filter(({ measure }) => measure === 'maximum-distance-graded')
  const sizes = found.map(({ difference, unit }) => `${difference < 0 ? '−' : '+'}${Math.abs(difference)} ${unit}`)
  return ` On a treadmill of rising grade a published important difference is ${sizes.join(' or ')}. Source: ${found[0]?.source}.`
}

/** Distance at the forced stop over time. It belongs to no Fontaine stage, so it has no 200 m line. */
export function MaximumDistancePlot({ points, events = [], days = [], visitHref, unit = 'm', title }: DistancePlotProps) {
  return (
    <WalkDistancePlot
      part="maximum"
      points={points}
      title={title ?? `Distance at the forced stop, ${unitNames[unit]}`}
      empty="No distance at the stop has been recorded yet."
      caption={
        <>
          How much of a change is noise is published for the first cramp only, so these changes are numbers without a verdict. Only walks of
          one method and protocol are joined and compared.
          {points.some(({ method }) => method === 'treadmill-graded') && gradedDifferences()}
        </>
      }
      unit={unit}
      events={events}
      days={days}
      visitHref={visitHref}
    />
  )
}
