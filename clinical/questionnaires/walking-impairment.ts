/**
 * Walking impairment questionnaire (WIQ): three scores of 0 to 100 and their mean, in our own words and therefore unvalidated.
 *
 * Source: Regensteiner and Hiatt 1990; clinical.md 2.10 (distances verified, weights and denominators known and computed). Answers are 0
 * unable to 4 no difficulty; score = 100 × Σ(answer × weight) ÷ (4 × Σ weights). Other forms (1 to 5 with the home item at weight 1, or 0 to
 * 3) give other numbers for the same answers and are not comparable. Answers that are missing: a part is scored from at least half of its
 * items, against the weights of those alone [design]. Cut-offs (PMC3419442): mean of all three 42.5 or less low performer, mean of
 * distance and stairs 75.5 or more high performer.
 */
import { compare, dividedBy, type Fraction, fractionOf, plus, ratio, roundHalfUp } from '../exact-number'

export const RULE_VERSION = '2026-11-2'

/** Feet, miles per hour and steps, easiest first. */
export const walkingImpairmentWeights = {
  distance: [20, 50, 150, 300, 600, 900, 1500],
  speed: [1.5, 2, 3, 5],
  stairs: [12, 24, 36],
} as const
type Part = keyof typeof walkingImpairmentWeights
/** Easiest first, as many as the part has items; null is not answered. */
export type WalkingImpairmentInput = Record<Part, readonly (number | null)[]>
/** `score` 0 to 100 with two decimals, half up; `answered` of `items` when some were left out. */
export type WalkingImpairmentScore =
  | { score: number; partly?: { answered: number; items: number } }
  | { state: 'not-scored'; reasons: string[] }
export type WalkingImpairment = Record<Part | 'overall', WalkingImpairmentScore> & {
  /** From unrounded scores; null while a score that it needs is missing. */
  performance: 'low' | 'high' | 'between' | null
}

const titles = { distance: 'Distance', speed: 'Speed', stairs: 'Stairs' } as const
type Exact = { exact: Fraction; answered: number; items: number } | { exact: null; reasons: string[] }

function exactScore(part: Part, answers: readonly (number | null)[]): Exact {
  const weights = walkingImpairmentWeights[part]
  const refuse = (reason: string): Exact => ({ exact: null, reasons: [reason] })
  if (answers.length !== weights.length) return refuse(`${titles[part]} has ${weights.length} items.`)
  const pairs = weights.flatMap((weight, at) => {
    const answer = answers[at] ?? null
    return answer === null ? [] : [{ weight, answer }]
  })
  if (!pairs.every(({ answer }) => Number.isInteger(answer) && answer >= 0 && answer <= 4))
    return refuse(`An answer of ${titles[part].toLowerCase()} is not 0 to 4.`)
  if (pairs.length * 2 < weights.length)
    return refuse(`${titles[part]}: ${pairs.length} of ${weights.length} items answered; it takes at least half.`)
  const reached = pairs.reduce((sum, { weight, answer }) => sum + weight * answer, 0)
  const possible = pairs.reduce((sum, { weight }) => sum + weight * 4, 0)
  return { exact: ratio(100 * reached, possible), answered: pairs.length, items: weights.length }
}

const mean = (scores: Fraction[]) => dividedBy(scores.reduce(plus), fractionOf(scores.length))

function shown({ exact, answered, items }: { exact: Fraction; answered: number; items: number }): WalkingImpairmentScore {
  const score = roundHalfUp(exact, 2)
  return answered === items ? { score } : { score, partly: { answered, items } }
}
const scoreOf = (part: Exact): WalkingImpairmentScore =>
  part.exact === null ? { state: 'not-scored', reasons: part.reasons } : shown(part)

export function walkingImpairment(input: WalkingImpairmentInput): WalkingImpairment {
  const distance = exactScore('distance', input.distance)
  const speed = exactScore('speed', input.speed)
  const stairs = exactScore('stairs', input.stairs)
  const parts = { distance: scoreOf(distance), speed: scoreOf(speed), stairs: scoreOf(stairs) }
  const reasons = [distance, speed, stairs].flatMap((part) => (part.exact === null ? part.reasons : []))
  if (distance.exact === null || speed.exact === null || stairs.exact === null)
    return { ...parts, overall: { state: 'not-scored', reasons }, performance: null }
  const overall = mean([distance.exact, speed.exact, stairs.exact])
  const answered = distance.answered + speed.answered + stairs.answered
  const high = compare(mean([distance.exact, stairs.exact]), fractionOf(75.5)) >= 0
  const low = compare(overall, fractionOf(42.5)) <= 0
  return { ...parts, overall: shown({ exact: overall, answered, items: 14 }), performance: low ? 'low' : high ? 'high' : 'between' }
}
