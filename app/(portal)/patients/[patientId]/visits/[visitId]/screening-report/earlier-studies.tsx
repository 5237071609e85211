import { AbiPlot, abiVerdict } from '../../../../../../../components/chart/abi-plot'
import type { IndexPoint, Leg } from '../../../../../../../components/chart/index-series'
import { indexChangeWords, indexWithRatio } from '../../../../../../../components/chart/index-words'
import { clinicalDate } from '../../../../../../../components/clinical/clinical-date'
import { Part } from '../summary-parts'

type Props = { abi: readonly IndexPoint[]; tbi: readonly IndexPoint[] }

/** On paper the last studies say enough; the chart holds all of them. */
const most = 6

/** A day is not torn at its hyphens. */
const daysWhole = (words: string) =>
  words.split(/(\d{2}-\p{L}{3}-\d{4}\S*)/u).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={part} className="whitespace-nowrap">
        {part}
      </span>
    ),
  )

/** This study among those before it, newest first, with what the change of each leg amounts to. Nothing when it is the first. */
export function EarlierStudies({ abi, tbi }: Props) {
  const days = [...new Set([...abi, ...tbi].map(({ date }) => date))].sort().reverse()
  if (days.length < 2) return null
  const one = (points: readonly IndexPoint[], date: string, leg: Leg) =>
    points.findLast((point) => point.date === date && point.leg === leg)
  const ankle = (date: string, leg: Leg) => {
    const point = one(abi, date, leg)
    if (point === undefined) return '—'
    return date === days.at(-1)
      ? indexWithRatio(point)
      : daysWhole(`${indexWithRatio(point)} (${indexChangeWords(abi, point, abiVerdict)})`)
  }
  const toe = (date: string, leg: Leg) => {
    const point = one(tbi, date, leg)
    return point === undefined ? '—' : indexWithRatio(point)
  }
  return (
    <Part title="Earlier studies">
      <div className="plot-beside">
        <div className="plot">
          <AbiPlot points={abi} events={[]} days={[]} visitHref={undefined} />
        </div>
        <table className="together">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">ABI right</th>
              <th scope="col">ABI left</th>
              <th scope="col">TBI right</th>
              <th scope="col">TBI left</th>
            </tr>
          </thead>
          <tbody>
            {days.slice(0, most).map((date) => (
              <tr key={date}>
                <th scope="row" className="sm:whitespace-nowrap">
                  {clinicalDate(date)}
                </th>
                <td>{ankle(date, 'right')}</td>
                <td>{ankle(date, 'left')}</td>
                <td>{toe(date, 'right')}</td>
                <td>{toe(date, 'left')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small">
        — not measured. A change of the ABI above 0.15 counts, between studies by one device and one method.
        {days.length > most && ` ${days.length - most} earlier studies are in the chart.`}
      </p>
    </Part>
  )
}
