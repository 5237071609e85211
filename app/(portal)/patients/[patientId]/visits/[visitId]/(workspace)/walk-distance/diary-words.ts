/** What a keyed walk diary says, for its screen and for the summary. */
import { formatDistance, formatSeconds } from '../../../../../../../../clinical/measurement'
import { dayAfter } from '../../../../../../../../clinical/visit/days'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import type { DiaryUnit } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { noisePercent, type OnsetChange } from '../../../../../../../../clinical/walk-test/change'
import type { DiaryOnset } from '../../../../../../../../clinical/walk-test/walk-diary'

export const diaryUnitWords: Record<DiaryUnit, string> = { steps: 'Steps', min: 'Minutes', block: 'Blocks', ft: 'Feet', m: 'Meters' }

type Line = SectionValues<'walk-diary-line'>
export const surfaceOfWalk: Record<NonNullable<Line['surface']>, string> = { flat: 'flat', hill: 'hill' }
export const crampOfWalk: Record<NonNullable<Line['onsetState']>, string> = { felt: 'yes', 'none-within': 'none' }
export const legOfWalk: Record<NonNullable<Line['side']>, string> = { right: 'right', left: 'left', both: 'both' }
export const stoppedOfWalk: Record<NonNullable<Line['stopped']>, string> = { yes: 'yes', no: 'no' }

/** The number of a walk's row on the paper: `3.2` is the second walk of day 3. */
export const rowNumber = ({ day, walk }: Pick<Line, 'day' | 'walk'>): string => `${day ?? '?'}.${walk ?? '?'}`

/** The day as the patient wrote it, else as the days count from the first one. */
export const dayOfDiary = (firstDay: string | null, day: number | null, written: string | null = null): string | null =>
  written ?? (firstDay === null || day === null ? null : dayAfter(firstDay, day - 1))

/** "450 steps", "more than about 91 m", "12 min". */
export function diaryOnsetWords(onset: DiaryOnset, unit: 'm' | 'ft'): string {
  const amount =
    'meters' in onset
      ? `${onset.approximate ? 'about ' : ''}${formatDistance(onset.meters, unit)}`
      : 'seconds' in onset
        ? formatSeconds(onset.seconds)
        : stepsWords(onset.steps)
  return onset.comparator === 'more-than' ? `more than ${amount}` : amount
}

const stepsWords = (steps: number) => `${steps.toLocaleString('en-US')} ${steps === 1 ? 'step' : 'steps'}`

/** The second week against the first: an arrow only where the change is more than noise. */
export function weekChangeWords(change: OnsetChange, unit: 'm' | 'ft'): string {
  if ('state' in change) return `Not compared: ${change.reasons.join(' ')}`
  if (change.verdict === 'cannot-tell') return 'Cannot be told: one of the two medians is only known to lie further out.'
  const size = Math.abs(change.difference)
  const amount = change.unit === 'm' ? formatDistance(size, unit) : change.unit === 's' ? formatSeconds(size) : stepsWords(size)
  const sign = change.difference < 0 ? '−' : '+'
  const difference = `${change.atLeast ? 'at least ' : ''}${sign}${amount} (${sign}${Math.abs(change.percent)} %)`
  if (change.verdict === 'within-noise') return `${difference}, within noise (±${noisePercent} %)`
  return `${change.verdict === 'longer' ? '▲' : '▼'} ${difference}, ${change.verdict}, beyond noise (±${noisePercent} %)`
}
