/**
 * Fractions of whole numbers, for every place where a rounding error could change a band or a stage.
 *
 * A typed number is read as the decimal that prints for it (0.1 is one tenth, not 0.1000000000000000055…), because that decimal is what
 * the person measured. Half-up, as clinical.md 2.3 and 9 ask; `toFixed` and `Math.round` on products are wrong at the halves.
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint }

/** The exact decimal behind a number. @throws RangeError when it is not finite. */
export function fractionOf(value: number): Fraction {
  if (!Number.isFinite(value)) throw new RangeError('Only a finite number can be measured.')
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', decimals = ''] = mantissa.split('.')
  const shift = BigInt(Number(exponent) - decimals.length)
  const digits = BigInt(whole + decimals)
  return shift >= 0n ? { numerator: digits * 10n ** shift, denominator: 1n } : { numerator: digits, denominator: 10n ** -shift }
}

export const ratio = (numerator: number, denominator: number): Fraction => dividedBy(fractionOf(numerator), fractionOf(denominator))

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
})

/** @throws RangeError when dividing by zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('Nothing can be divided by zero.')
  const sign = b.numerator < 0n ? -1n : 1n
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator }
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator + b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
})

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { numerator: -b.numerator, denominator: b.denominator })

/** Below zero when a < b, zero when equal, above when a > b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

const floorDivide = (a: bigint, b: bigint) => (a < 0n && a % b !== 0n ? a / b - 1n : a / b)

/** The value in units of 10^-decimals, halves going up: `scaledHalfUp(199/200, 2)` is 100n. */
export const scaledHalfUp = ({ numerator, denominator }: Fraction, decimals: number): bigint =>
  floorDivide(2n * numerator * 10n ** BigInt(decimals) + denominator, 2n * denominator)

/** Half-up to a number of decimals, as the nearest number to that decimal: `roundHalfUp(199/200, 2)` is 1. */
export const roundHalfUp = (value: Fraction, decimals: number): number => Number(`${scaledHalfUp(value, decimals)}e-${decimals}`)

/** The number closest to a fraction; what ends within 20 decimals comes through exactly as it prints. */
export const toNumber = (value: Fraction): number => roundHalfUp(value, 20)

/** ankle ÷ arm and the like in hundredths, half up: `hundredthsOf(96, 142)` is 68. Whole numbers above zero. */
export const hundredthsOf = (part: number, whole: number): number => Number(scaledHalfUp(ratio(part, whole), 2))
