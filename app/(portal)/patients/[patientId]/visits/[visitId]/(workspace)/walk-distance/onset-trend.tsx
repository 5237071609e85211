import { OnsetDistancePlot, type OnsetPoint as PlottedOnset } from '../../../../../../../../components/chart/onset-distance-plot'
import type { OnsetPoint } from '../../../../../../../../db/queries/visit-trends'

/** How the first cramp has gone over the earlier visits. Times without a speed have no place on a scale of meters, and this visit is still being written. */
export function OnsetTrend({ onsets, patientId, visitId }: { onsets: readonly OnsetPoint[]; patientId: string; visitId: string }) {
  const points = onsets.flatMap((point): PlottedOnset[] =>
    point.meters === null || point.method === null || point.visitId === visitId ? [] : [point as PlottedOnset],
  )
  if (points.length === 0) return null
  return (
    <section aria-labelledby="onset-trend" className="grid gap-2 border-line border-t pt-4">
      <h2 id="onset-trend" className="text-lg">
        How it has gone
      </h2>
      <OnsetDistancePlot
        points={points}
        visitHref={(id) => `/patients/${patientId}/visits/${id}`}
        title="Distance to the first cramp in earlier visits, meters"
      />
    </section>
  )
}
