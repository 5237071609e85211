/**
 * Fontaine stage of one leg from its worst symptom and, for claudication, the onset distance on the flat.
 *
 * Source: clinical.md 3.6 (Fontaine as in TENS-PAD, Trials 2017, table 1): I no symptom, IIa above 200 m, IIb below 200 m, III rest pain,
 * IV ulcer, necrosis or gangrene. Exactly 200 m is undefined in the sources; it counts as IIb here and the reason says so. A graded
 * treadmill's distance is not a distance on the flat, so it stages nothing.
 */
import { compare, fractionOf } from '../exact-number'
import type { fontaineStages, walkMethods } from '../visit/visit-record'

export const RULE_VERSION = '2026-11-1'

export type FontaineInput = {
  symptom: 'none' | 'claudication' | 'rest-pain' | 'tissue-loss'
  onset?: { meters: number; comparator?: 'more-than' | 'exact'; method?: (typeof walkMethods)[number] }
}
export type FontaineResult = { stage: (typeof fontaineStages)[number]; reasons: string[] } | { state: 'not-assessable'; reasons: string[] }

const cutOffMeters = fractionOf(200)
const notAssessable = (reason: string): FontaineResult => ({ state: 'not-assessable', reasons: [reason] })

export function fontaineStage({ symptom, onset }: FontaineInput): FontaineResult {
  if (symptom === 'tissue-loss') return { stage: 'IV', reasons: ['Ulcer, necrosis or gangrene.'] }
  if (symptom === 'rest-pain') return { stage: 'III', reasons: ['Ischemic rest pain.'] }
  if (symptom === 'none') return { stage: 'I', reasons: ['No symptom.'] }
  if (!onset) return notAssessable('Claudication without an onset distance.')
  if (onset.method === 'treadmill-graded')
    return notAssessable('A graded treadmill does not give the onset distance on the flat; the 200 m cut-off does not apply to it.')
  if (!Number.isFinite(onset.meters) || onset.meters < 0) return notAssessable('The onset distance is not a distance in meters.')
  return onset.comparator === 'more-than' ? stageMoreThan(onset.meters) : stageAt(onset.meters, onset.method)
}

function stageMoreThan(meters: number): FontaineResult {
  // "No cramp within 200 m" puts the onset beyond 200 m, which is the definition of IIa; within less, both stages remain possible.
  if (compare(fractionOf(meters), cutOffMeters) >= 0) return { stage: 'IIa', reasons: [`No cramp within ${meters} m: onset above 200 m.`] }
  return notAssessable(`No cramp within ${meters} m: the walk ended before 200 m, so the onset may lie on either side of it.`)
}

function stageAt(meters: number, method: (typeof walkMethods)[number] | undefined): FontaineResult {
  const beside = compare(fractionOf(meters), cutOffMeters)
  const reasons = [
    beside > 0
      ? `Onset ${meters} m, above 200 m.`
      : beside < 0
        ? `Onset ${meters} m, below 200 m.`
        : 'Onset exactly 200 m: the cut-off is undefined in the sources; counted as IIb.',
  ]
  if (method === 'estimate') reasons.push("The patient's own estimate, which agrees poorly with a measured distance.")
  if (method === 'treadmill-constant') reasons.push('Measured on a treadmill at constant load, not on the flat.')
  return { stage: beside > 0 ? 'IIa' : 'IIb', reasons }
}
