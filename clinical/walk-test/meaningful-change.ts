/**
 * How large a change of walking must be to matter to patients, as published: minimal important differences with their source and unit.
 *
 * Source: clinical.md 3.4 (a single pair of onset distances differs by up to 42 % from noise alone; change.ts) and 3.5. They are data to show
 * beside a change, not a verdict: the sources used different tests and methods, and a difference smaller than noise is no change at all.
 */
import { compare, fractionOf } from '../exact-number'

export const RULE_VERSION = '2026-11-2'

export type ChangeMeasure =
  | 'maximum-time'
  | 'onset-time'
  | 'maximum-distance-graded'
  | 'functional-distance'
  | 'six-minute-distance'
  | 'gait-speed'
  | 'walking-impairment'
export type ImportantDifference = {
  measure: ChangeMeasure
  size: 'small' | 'moderate' | 'large' | 'substantial' | 'important'
  /** Signed: a deterioration is negative. */
  difference: number
  unit: 's' | 'm' | 'm/s' | 'points'
  source: string
  /** `known`: widely taught, its text not read. */
  certainty: 'read' | 'known'
}

const supervised = 'Distribution-based, supervised exercise (PMC6062461)'
const anchored = 'Anchor-based (PMC6062461)'
const graded = 'Graded treadmill (van den Houten, Maastricht)'
const padTrials = 'Trials in peripheral artery disease; sources differ'
const olderAdults = 'Older adults (Perera 2006); sources differ'
const gait = 'Gait speed (University of Nebraska Omaha)'
const conijn = 'Total score of the walking impairment questionnaire (Conijn 2015)'

export const importantDifferences: readonly ImportantDifference[] = [
  { measure: 'maximum-time', size: 'small', difference: 38, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'maximum-time', size: 'moderate', difference: 95, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'maximum-time', size: 'large', difference: 152, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'maximum-time', size: 'important', difference: 240, unit: 's', source: anchored, certainty: 'read' },
  { measure: 'onset-time', size: 'small', difference: 35, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'onset-time', size: 'moderate', difference: 87, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'onset-time', size: 'large', difference: 138, unit: 's', source: supervised, certainty: 'read' },
  { measure: 'onset-time', size: 'important', difference: 73, unit: 's', source: anchored, certainty: 'read' },
  { measure: 'maximum-distance-graded', size: 'important', difference: 305, unit: 'm', source: graded, certainty: 'read' },
  { measure: 'maximum-distance-graded', size: 'important', difference: -147, unit: 'm', source: graded, certainty: 'read' },
  { measure: 'functional-distance', size: 'important', difference: 250, unit: 'm', source: graded, certainty: 'read' },
  { measure: 'functional-distance', size: 'important', difference: -120, unit: 'm', source: graded, certainty: 'read' },
  { measure: 'six-minute-distance', size: 'small', difference: 8, unit: 'm', source: padTrials, certainty: 'known' },
  { measure: 'six-minute-distance', size: 'large', difference: 20, unit: 'm', source: padTrials, certainty: 'known' },
  { measure: 'six-minute-distance', size: 'small', difference: 20, unit: 'm', source: olderAdults, certainty: 'known' },
  { measure: 'six-minute-distance', size: 'substantial', difference: 50, unit: 'm', source: olderAdults, certainty: 'known' },
  { measure: 'gait-speed', size: 'small', difference: 0.03, unit: 'm/s', source: gait, certainty: 'read' },
  { measure: 'gait-speed', size: 'substantial', difference: 0.08, unit: 'm/s', source: gait, certainty: 'read' },
  { measure: 'walking-impairment', size: 'important', difference: 11, unit: 'points', source: conijn, certainty: 'known' },
  { measure: 'walking-impairment', size: 'important', difference: -3, unit: 'points', source: conijn, certainty: 'known' },
]

/** The published differences that a signed change reaches, in its own direction; empty when it reaches none. */
export function reachedDifferences(measure: ChangeMeasure, change: number): ImportantDifference[] {
  const exact = fractionOf(change)
  return importantDifferences.filter((each) => {
    if (each.measure !== measure) return false
    const beside = compare(exact, fractionOf(each.difference))
    return each.difference > 0 ? beside >= 0 : beside <= 0
  })
}
