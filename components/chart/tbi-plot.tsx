import { toeScale } from './index-bands'
import { IndexPlot, type IndexPlotProps } from './index-plot'

type Props = Pick<IndexPlotProps, 'points' | 'events' | 'days' | 'visitHref'>

export const TbiPlot = (props: Props) => (
  <IndexPlot
    {...props}
    index="TBI"
    title="Toe-brachial index by leg"
    scale={toeScale}
    empty="No toe-brachial index has been measured yet."
    caption="The sources give no change of the toe index that counts, so changes are told as numbers only. Only values of one device and one toe are joined and compared. Stripes: at or below 0.70 is abnormal (2024 ACC/AHA guideline)."
    noise={null}
    verdict={() => ''}
  />
)
