import type { DistancePlotProps } from './onset-distance-plot'
import { WalkDistancePlot } from './walk-distance-plot'
import { unitNames } from './walk-words'

/** Distance at the forced stop over time. It belongs to no Fontaine stage, so it has no 200 m line. */
export function MaximumDistancePlot({ points, events = [], days = [], visitHref, unit = 'm', title }: DistancePlotProps) {
  return (
    <WalkDistancePlot
      part="maximum"
      points={points}
      title={title ?? `Distance at the forced stop, ${unitNames[unit]}`}
      empty="No distance at the stop has been recorded yet."
      caption="The sources give no noise of a pair for the stop, so its changes are told as numbers only. It varies a little less than the first cramp: by about 13 % against 15 % within one person on one treadmill protocol."
      unit={unit}
      events={events}
      days={days}
      visitHref={visitHref}
    />
  )
}
