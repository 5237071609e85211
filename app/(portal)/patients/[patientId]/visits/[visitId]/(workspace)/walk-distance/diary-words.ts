/** What a keyed walk diary says, for its screen and for the summary. */
import { formatDistance, formatSeconds } from '../../../../../../../../clinical/measurement'
import { clinicalDay, dayAfter } from '../../../../../../../../clinical/visit/days'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'
import type { DiaryUnit } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { noisePercent, type OnsetChange } from '../../../../../../../../clinical/walk-test/change'
import type { DiaryOnset } from '../../../../../../../../clinical/walk-test/walk-diary'

export const diaryUnitWords: Record<DiaryUnit, string> = { steps: 'Steps', min: 'Minutes', block: 'Blocks', ft: 'Feet', m: 'Meters' }

type Line = SectionValues<'walk-diary-line'>
type Diary = SectionValues<'walk-diary'>
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

const capitalized = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
type Placed = { day: number | null; walk?: number | null }
/** In the order of the paper. */
export const byRow = (a: Placed, b: Placed) => (a.day ?? 0) - (b.day ?? 0) || (a.walk ?? 0) - (b.walk ?? 0)

export function sheetInWords({ sheetCode, unit, blockFeet }: Diary): string {
  const sheet = sheetCode === null ? 'Code of the sheet not recorded' : `Sheet ${sheetCode}`
  const amounts =
    unit === null ? 'unit not recorded' : `kept in ${diaryUnitWords[unit].toLowerCase()}${unit === 'steps' ? ', never converted' : ''}`
  return capitalized([sheet, amounts, blockFeet === null ? '' : `a block taken as ${blockFeet} ft`].filter(Boolean).join('; '))
}

const amount = (value: number, { unit }: Diary) =>
  `${value.toLocaleString('en-US')} ${unit === null ? '(unit not recorded)' : diaryUnitWords[unit].toLowerCase()}`

export function crampInWords({ onsetState, onset, side, pain }: Line, diary: Diary): string {
  const far = onset === null ? '' : amount(onset, diary)
  const cramp =
    onsetState === 'none-within'
      ? `No cramp within ${far || '(distance not recorded)'}`
      : far || (onsetState === 'felt' ? 'Yes, distance not recorded' : '')
  return [cramp, side && legOfWalk[side], pain !== null && `pain ${pain} of 10`].filter(Boolean).join(', ')
}

export function stopInWords({ stopped, stop, restMinutes }: Line, diary: Diary): string {
  const parts = [
    stopped === 'no' ? 'no stop' : stopped === 'yes' && stop === null && 'yes',
    stop !== null && `at ${amount(stop, diary)}`,
    restMinutes !== null && `rest of ${restMinutes} min`,
  ]
  return parts.filter(Boolean).join(', ')
}

export function nightInWords({ day, date, nightCramps, nightMinutes, words }: SectionValues<'walk-diary-day'>): string {
  const cramps = nightCramps === null ? 'night not written' : nightCramps === 0 ? 'no cramp' : `${nightCramps} in the night`
  const lasted = nightMinutes === null ? '' : `${nightMinutes} min`
  const said = words === null ? '' : `“${words}”`
  return `day ${day ?? '?'}${date === null ? '' : ` (${clinicalDay(date)})`}: ${[cramps, lasted, said].filter(Boolean).join(', ')}`
}
