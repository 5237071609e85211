import { OnsetDistancePlot, type OnsetPoint as PlottedOnset } from '../../../../../../../../components/chart/onset-distance-plot'
import { isDrawn } from '../../../../../../../../components/chart/walk-series'
import type { DiaryPoint, OnsetPoint } from '../../../../../../../../db/queries/visit-trends'
import { diaryPoint } from '../../../../trend-points'

type Props = { onsets: readonly OnsetPoint[]; diaries: readonly DiaryPoint[]; patientId: string; visitId: string }

/** How the first cramp has gone over the earlier visits. Times without a speed have no place on a scale of meters, and this visit is still being written. */
export function OnsetTrend({ onsets, diaries, patientId, visitId }: Props) {
  const all: PlottedOnset[] = [...onsets, ...diaries.map((point) => diaryPoint(point, 'm'))]
  const points = all.filter((point) => isDrawn(point) && point.visitId !== visitId)
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
