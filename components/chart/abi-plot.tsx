import { type AbiChange, abiChange } from '../../clinical/vascular-study/index-change'
import { ankleScale } from './index-bands'
import { IndexPlot, type IndexPlotProps } from './index-plot'
import type { IndexWithHeight } from './index-series'

/** Hundredths that noise alone can make: a change above 0.15 counts (clinical/vascular-study/index-change.ts). */
export const abiNoise = 15

const studied = ({ hundredths, provisional, device, method }: IndexWithHeight) => ({
  abi: { state: 'value' as const, value: hundredths / 100, provisional: provisional ? ('one-arm' as const) : undefined },
  device,
  method,
})

const verdictWords: Record<Exclude<AbiChange, { state: string }>['verdict'], string> = {
  fell: 'beyond noise, lower',
  rose: 'beyond noise, higher',
  'within-0.15': 'within noise',
}

/** What became of a leg's index between two studies; an index from one arm is named, because it may read too high. */
export function abiVerdict(from: IndexWithHeight, to: IndexWithHeight): string {
  const change = abiChange(studied(from), studied(to))
  if ('state' in change) return 'not compared'
  const oneArm = [from, to].some(({ provisional }) => provisional) ? '; one of the two from one arm' : ''
  return `${verdictWords[change.verdict]}${oneArm}`
}

export const AbiPlot = (props: Pick<IndexPlotProps, 'points' | 'events' | 'days' | 'visitHref'>) => (
  <IndexPlot
    {...props}
    index="ABI"
    title="Ankle-brachial index by leg"
    scale={ankleScale}
    empty="No ankle-brachial index has been measured yet."
    caption="A change above 0.15 between two visits counts. Only values of one device and one index method are joined and compared. Stripes: the bands of the 2024 ACC/AHA guideline."
    noise={abiNoise}
    verdict={abiVerdict}
  />
)
