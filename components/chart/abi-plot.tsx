import { ankleScale } from './index-bands'
import { IndexPlot, type IndexPlotProps } from './index-plot'

type Props = Pick<IndexPlotProps, 'points' | 'events' | 'days' | 'visitHref'>

/** Hundredths: a change above 0.15 between visits is significant (clinical.md 2.4). */
const noise = 15

export const AbiPlot = (props: Props) => (
  <IndexPlot
    {...props}
    index="ABI"
    title="Ankle-brachial index by leg"
    scale={ankleScale}
    empty="No ankle-brachial index has been measured yet."
    caption="A change above 0.15 between two visits counts. Only values of one device and one index method are joined and compared. Stripes: the bands of the 2024 ACC/AHA guideline."
    noise={noise}
    verdict={({ hundredths: before }, { hundredths: now }) =>
      Math.abs(now - before) > noise ? `beyond noise, ${now > before ? 'higher' : 'lower'}` : 'within noise'
    }
  />
)
