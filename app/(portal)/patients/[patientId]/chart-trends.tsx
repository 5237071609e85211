import { walkMethods } from '../../../../clinical/visit/visit-record'
import { AbiPlot } from '../../../../components/chart/abi-plot'
import { OnsetDistancePlot } from '../../../../components/chart/onset-distance-plot'
import type { AbiPoint, OnsetPoint } from '../../../../db/queries/visit-trends'

type Method = (typeof walkMethods)[number]
const isMethod = (method: string | null): method is Method => walkMethods.some((known) => known === method)

type Props = { patientId: string; onsets: readonly OnsetPoint[]; abi: readonly AbiPoint[] }

/** How far until the cramp, and how much blood gets through, over time. What has no method or only a time cannot be plotted in meters and is counted instead. */
export function ChartTrends({ patientId, onsets, abi }: Props) {
  const visitHref = (visitId: string) => `/patients/${patientId}/visits/${visitId}`
  const plotted = onsets.flatMap(({ meters, method, date, comparator, protocol, visitId }) =>
    meters === null || !isMethod(method) ? [] : [{ meters, method, date, comparator, protocol, visitId }],
  )
  const left = onsets.length - plotted.length
  const points = abi.flatMap(({ state, date, leg, hundredths, band, visitId, device, method }) =>
    state === null ? [] : [{ state, date, leg, hundredths, band, visitId, method: [device, method].filter(Boolean).join(', ') || null }],
  )
  return (
    <section aria-label="Trends" className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
      <div>
        <OnsetDistancePlot points={plotted} visitHref={visitHref} />
        {left > 0 && (
          <p className="hint">
            {left === 1 ? 'One walk test is' : `${left} walk tests are`} not drawn: no method, or a time without a speed. See the visit.
          </p>
        )}
      </div>
      <AbiPlot points={points} visitHref={visitHref} />
    </section>
  )
}
