import { AbiPlot } from '../../../../components/chart/abi-plot'
import { EventLegend } from '../../../../components/chart/event-marks'
import { MaximumDistancePlot } from '../../../../components/chart/maximum-distance-plot'
import { OnsetDistancePlot } from '../../../../components/chart/onset-distance-plot'
import { TbiPlot } from '../../../../components/chart/tbi-plot'
import { partAt, trendEvents } from '../../../../components/chart/trend-events'
import { SectionHeading } from '../../../../components/ui/section-heading'
import type { VisitDatedFacts } from '../../../../db/queries/visit-dated-facts'
import type { AbiPoint, DiaryPoint, MaximumPoint, OnsetPoint, TbiPoint } from '../../../../db/queries/visit-trends'
import { abiPoint, diaryPoint, maximumPoint, onsetPoint, tbiPoint } from './trend-points'

type Props = {
  patientId: string
  onsets: readonly OnsetPoint[]
  diaries: readonly DiaryPoint[]
  maxima: readonly MaximumPoint[]
  abi: readonly AbiPoint[]
  tbi: readonly TbiPoint[]
  facts: readonly VisitDatedFacts[]
  unit: 'm' | 'ft'
}

/** How far until the cramp and until the stop, and how much blood gets through, over one stretch of time with what was done in it. */
export function ChartTrends({ patientId, onsets, diaries, maxima, abi, tbi, facts, unit }: Props) {
  const measured = [...onsets, ...diaries, ...maxima, ...abi, ...tbi].map(({ date }) => date).sort()
  const { earlier, within } = partAt(trendEvents(facts), measured[0] ?? '')
  // One stretch of time for all plots; what was done since the last measurement belongs on it too.
  const days = [...measured, ...within.map(({ to }) => to)]
  const shared = { events: within, days, visitHref: (visitId: string) => `/patients/${patientId}/visits/${visitId}` }
  return (
    <section aria-labelledby="trends-heading" className="grid gap-2">
      <SectionHeading id="trends-heading">Trends</SectionHeading>
      {measured.length > 0 && <EventLegend events={within} earlier={earlier} />}
      <div className="mt-2 grid items-start gap-x-10 gap-y-8 lg:grid-cols-2 print:grid-cols-1">
        <OnsetDistancePlot
          points={[...onsets.map(onsetPoint), ...diaries.map((point) => diaryPoint(point, unit))]}
          unit={unit}
          {...shared}
        />
        <AbiPlot points={abi.map(abiPoint)} {...shared} />
        <MaximumDistancePlot points={maxima.map(maximumPoint)} unit={unit} {...shared} />
        <TbiPlot points={tbi.map(tbiPoint)} {...shared} />
      </div>
    </section>
  )
}
