/**
 * Quantities and the only conversions between units.
 *
 * Source: clinical.md 3.3 (1 ft = 0.3048 m, 1 yd = 0.9144 m, 1 mi = 1609.344 m, all exact by definition). A city block is no unit: it
 * needs the feet somebody assumed, and the result is marked approximate. Time becomes a distance only with a speed (walk-test/distance.ts).
 * Laboratory units: clinical.md 4.4, factors in labs/lab-tests.ts. °C = (°F − 32) × 5/9, exact by definition.
 */
import { compare, dividedBy, type Fraction, fractionOf, minus, ratio, roundHalfUp, times, toNumber } from './exact-number'
import { canonicalFraction, type LabTest, type LabUnit, labTestInfo, siFraction } from './labs/lab-tests'

export const RULE_VERSION = '2026-11-2'

declare const quantity: unique symbol
type Quantity<Unit extends string> = number & { readonly [quantity]: Unit }
export type Meters = Quantity<'m'>
export type Seconds = Quantity<'s'>

export const lengthUnits = ['m', 'ft', 'yd', 'mi'] as const
export type LengthUnit = (typeof lengthUnits)[number]
export type Length = { value: number; unit: LengthUnit } | { value: number; unit: 'block'; blockFeet: number }

const metersPer: Record<LengthUnit, Fraction> = {
  m: fractionOf(1),
  ft: fractionOf(0.3048),
  yd: fractionOf(0.9144),
  mi: fractionOf(1609.344),
}
const secondsPer = { s: fractionOf(1), min: fractionOf(60) }
export const kilometersPerMile = fractionOf(1.609344)

function metersPerUnit(unit: LengthUnit | 'block', blockFeet: number | undefined): Fraction {
  if (unit !== 'block') {
    if (!Object.hasOwn(metersPer, unit)) throw new RangeError(`"${String(unit)}" is not a unit of distance that Footfall knows.`)
    return metersPer[unit]
  }
  if (blockFeet === undefined || !(blockFeet > 0)) throw new RangeError('A block needs its length in feet, above 0.')
  return times(fractionOf(blockFeet), metersPer.ft)
}

/**
 * Meters of a length as it was entered. `approximate` is true for blocks only.
 * @throws RangeError on a unit that is not listed, a block without its feet, a negative or non-finite value.
 */
export function toMeters(length: Length): { meters: Meters; approximate: boolean } {
  const value = fractionOf(length.value)
  if (value.numerator < 0n) throw new RangeError('A distance cannot be negative.')
  const perUnit = metersPerUnit(length.unit, length.unit === 'block' ? length.blockFeet : undefined)
  return { meters: toNumber(times(value, perUnit)) as Meters, approximate: length.unit === 'block' }
}

/** Meters in another unit, unrounded. @throws RangeError as `toMeters`. */
export function fromMeters(meters: number, unit: LengthUnit | 'block', blockFeet?: number): number {
  return toNumber(dividedBy(fractionOf(meters), metersPerUnit(unit, blockFeet)))
}

/** Seconds of a time as it was entered. @throws RangeError on another unit or a negative value. */
export function toSeconds({ value, unit }: { value: number; unit: 's' | 'min' }): Seconds {
  if (!Object.hasOwn(secondsPer, unit)) throw new RangeError(`"${String(unit)}" is not a unit of time that Footfall knows.`)
  const time = fractionOf(value)
  if (time.numerator < 0n) throw new RangeError('A time cannot be negative.')
  return toNumber(times(time, secondsPer[unit])) as Seconds
}

/**
 * A laboratory value in SI, ten decimals, half up; a test without a second unit keeps its own. `toCanonical` (labs/lab-tests.ts) is the way
 * back, and what was typed comes back from it. @throws RangeError on a unit that is not the test's, or a value that is not finite.
 */
export function toSi(test: LabTest, value: number, unit: LabUnit): { value: number; unit: LabUnit } {
  const si = siFraction(test, canonicalFraction(test, value, unit))
  return { value: roundHalfUp(si, 10), unit: labTestInfo[test].siUnit ?? labTestInfo[test].units[0] }
}

/** Degrees Celsius of a body temperature, so that 100.4 °F is exactly 38. @throws RangeError on another unit. */
export function toCelsius({ value, unit }: { value: number; unit: 'C' | 'F' }): number {
  if (unit === 'C') return value
  if (unit !== 'F') throw new RangeError(`"${String(unit)}" is not a unit of temperature that Footfall knows.`)
  return toNumber(times(minus(fractionOf(value), fractionOf(32)), ratio(5, 9)))
}

/** An index in hundredths, already rounded, as it reads: 90 → "0.90". */
export const formatIndex = (hundredths: number): string => `${Math.trunc(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`

/**
 * A distance for reading, in the practice's unit, rounded half up: one decimal below 10, whole from there, thousands with a comma.
 * `formatDistance(36.576, 'ft')` → "120 ft".
 */
export function formatDistance(meters: number, unit: 'm' | 'ft'): string {
  const value = dividedBy(fractionOf(meters), metersPer[unit])
  const decimals = compare(value, fractionOf(10)) < 0 ? 1 : 0
  return `${roundHalfUp(value, decimals).toLocaleString('en-US')} ${unit}`
}

/** A time for reading: "45 s", "2 min", "2 min 30 s". Whole seconds, half up. */
export function formatSeconds(seconds: number): string {
  const whole = roundHalfUp(fractionOf(seconds), 0)
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  if (minutes === 0) return `${rest} s`
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`
}
