/** What walk tests and their changes say, for the table, the list of changes and the spoken summary. */
import { formatDistance, formatSeconds } from '../../clinical/measurement'
import { noisePercent } from '../../clinical/walk-test/change'
import { clinicalDate } from '../clinical/clinical-date'
import type { WalkChange, WalkPoint, WalkSeries } from './walk-series'

export type DistanceUnit = 'm' | 'ft'
export const unitNames: Record<DistanceUnit, string> = { m: 'meters', ft: 'feet' }
/** The noise of a pair is published for the onset; of the maximum only the numbers are told. */
export type WalkPart = 'onset' | 'maximum'

export const noiseWords = `±${noisePercent} %`

const stepsWords = (steps: number) => `${steps.toLocaleString('en-US')} steps`

/** "120 m", "more than 400 m", "2 min 30 s", "450 steps". */
export function valueWords({ meters, seconds, steps, comparator }: WalkPoint, unit: DistanceUnit): string {
  const other = steps != null ? stepsWords(steps) : seconds == null ? 'not recorded' : formatSeconds(seconds)
  const amount = meters !== null ? formatDistance(meters, unit) : other
  return comparator === 'more-than' ? `more than ${amount}` : amount
}

/** `difference`, such as "+30 m (+33 %)", is empty where it is not certain; `verdict` is empty where the measure has none. */
export type Told = { difference: string; verdict: string }

/** "within noise", "beyond noise, longer", or why nothing can be said. */
export function toldOf({ from, to, change }: WalkChange, part: WalkPart, unit: DistanceUnit): Told {
  const wasOpen = from.comparator === 'more-than'
  const isOpen = to.comparator === 'more-than'
  const ended = part === 'onset' ? 'without a cramp' : 'without a forced stop'
  if (wasOpen && isOpen) return { difference: '', verdict: `not compared: both ended ${ended}` }
  if ('state' in change) return { difference: '', verdict: `not compared: ${change.reasons.map(uncapitalized).join(' ')}` }
  const sign = change.difference < 0 ? '−' : '+'
  const size = Math.abs(change.difference)
  const amount = change.unit === 's' ? formatSeconds(size) : change.unit === 'steps' ? stepsWords(size) : formatDistance(size, unit)
  const least = change.atLeast ? 'at least ' : ''
  const difference = `${least}${sign}${amount} (${sign}${Math.abs(change.percent)} %)`
  // What is only known to lie further out proves a change in one direction alone.
  const proven = isOpen ? change.difference > 0 : wasOpen ? change.difference < 0 : true
  const unsure = { difference: '', verdict: `cannot tell: one of the two ended ${ended}` }
  if (part === 'maximum') return proven ? { difference, verdict: '' } : unsure
  if (change.verdict === 'cannot-tell') return unsure
  return { difference, verdict: change.verdict === 'within-noise' ? 'within noise' : `beyond noise, ${change.verdict}` }
}

const uncapitalized = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`.replace(/\.$/, '')

/** The change to a point in one phrase. */
export function changeWords(change: WalkChange, part: WalkPart, unit: DistanceUnit): string {
  const { difference, verdict } = toldOf(change, part, unit)
  return [difference, verdict].filter(Boolean).join(', ')
}

export type ChangeLine = { key: string; what: string; told: (Told & { since: string })[] }

/** Of each series its latest change and the whole way since its first point; series of one point have none. */
export function changeLines(series: readonly WalkSeries[], part: WalkPart, unit: DistanceUnit): ChangeLine[] {
  return series.flatMap(({ name, quantity, changes, sinceFirst }) => {
    const latest = changes.at(-1)
    if (latest === undefined) return []
    const told = [{ ...toldOf(latest, part, unit), since: `since ${clinicalDate(latest.from.date)}` }]
    if (sinceFirst !== null && !('state' in sinceFirst.change))
      told.push({ ...toldOf(sinceFirst, part, unit), since: `since the first, ${clinicalDate(sinceFirst.from.date)}` })
    return [
      {
        key: `${name}/${quantity}`,
        what: quantity === 'time' ? `${name}, by time` : quantity === 'steps' ? `${name}, in steps` : name,
        told,
      },
    ]
  })
}
