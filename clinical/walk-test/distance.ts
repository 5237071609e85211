/**
 * Distance of a walk from what was counted: speed and time, or laps. Source: clinical.md 3.3 (distance = speed × time at any grade;
 * 3.0 km/h = 50.00 m/min, 2 mph = 3.218688 km/h). Distances from different grades are not comparable, though each is right.
 */
import { dividedBy, fractionOf, plus, times, toNumber } from '../exact-number'
import { kilometersPerMile, type Meters } from '../measurement'

export const RULE_VERSION = '2026-11-1'

export type WalkedInput =
  | { speedKmh: number; seconds: number }
  | { speed: { value: number; unit: 'km/h' | 'mph' }; seconds: number }
  | { laps: number; lapMeters: number; extraMeters: number }

function countOf(value: number, what: string) {
  const count = fractionOf(value)
  if (count.numerator < 0n) throw new RangeError(`The ${what} cannot be negative.`)
  return count
}

/** Meters walked, unrounded. @throws RangeError when a number is negative or not finite, or the speed's unit is unknown. */
export function distanceWalked(input: WalkedInput): Meters {
  if ('laps' in input) {
    const laps = times(countOf(input.laps, 'number of laps'), countOf(input.lapMeters, 'lap length'))
    return toNumber(plus(laps, countOf(input.extraMeters, 'extra distance'))) as Meters
  }
  const { value, unit } = 'speed' in input ? input.speed : { value: input.speedKmh, unit: 'km/h' as const }
  if (unit !== 'km/h' && unit !== 'mph') throw new RangeError(`"${String(unit)}" is not a unit of speed that Footfall knows.`)
  const speed = countOf(value, 'speed')
  const kmh = unit === 'mph' ? times(speed, kilometersPerMile) : speed
  // km/h × 1000 m ÷ 3600 s
  return toNumber(dividedBy(times(times(kmh, countOf(input.seconds, 'time')), fractionOf(5)), fractionOf(18))) as Meters
}
