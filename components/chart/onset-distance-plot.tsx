import type { TrendEvent } from './trend-events'
import { WalkDistancePlot } from './walk-distance-plot'
import type { WalkPoint } from './walk-series'
import { type DistanceUnit, noiseWords, unitNames } from './walk-words'

export type OnsetPoint = WalkPoint

export type DistancePlotProps = {
  points: readonly OnsetPoint[]
  events?: readonly TrendEvent[]
  days?: readonly string[]
  visitHref?: (visitId: string) => string
  unit?: DistanceUnit
  title?: string
}

/** Distance to the first cramp over time, with the line that parts the Fontaine stages and the noise of a pair. */
export function OnsetDistancePlot({ points, events = [], days = [], visitHref, unit = 'm', title }: DistancePlotProps) {
  const graded = points.some(({ method }) => method === 'treadmill-graded')
  return (
    <WalkDistancePlot
      part="onset"
      points={points}
      title={title ?? `Distance to the first cramp, ${unitNames[unit]}`}
      empty="No distance has been recorded yet."
      caption={
        <>
          A change of one pair within {noiseWords} is within the noise of the test. Only walks of one method and protocol are joined and
          compared.
          {graded && ' The 200 m line does not hold for a treadmill of rising grade.'}
        </>
      }
      unit={unit}
      events={events}
      days={days}
      visitHref={visitHref}
    />
  )
}
