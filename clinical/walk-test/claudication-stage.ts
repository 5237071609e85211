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

export type RutherfordInput = {
  symptom: FontaineInput['symptom']
  /** The standard test: 2 mph, 12 %, 5 minutes. Whole mmHg of the same ankle. */
  treadmill?: { completed: boolean; postAnkleMmHg: number; restAnkleMmHg: number }
  restingAnkleMmHg?: number
  toeMmHg?: number
  flatWaveform?: boolean
  tissueLoss?: 'minor' | 'major'
}
export type RutherfordResult = { category: 0 | 1 | 2 | 3 | 4 | 5 | 6; reasons: string[] } | { state: 'not-assessable'; reasons: string[] }

/**
 * Rutherford's chronic category (not the acute classes I to III). Source: clinical.md 3.6 (PMC4232437, table 2). Categories 1 to 3 come
 * from the standard treadmill test only: they have no official distances. Rest pain and tissue loss are confirmed by a pressure or a flat
 * waveform; when all that was measured speaks against ischemia, no category is given.
 */
export function rutherfordCategory(input: RutherfordInput): RutherfordResult {
  const { symptom, tissueLoss } = input
  const refuse = (reason: string): RutherfordResult => ({ state: 'not-assessable', reasons: [reason] })
  if (symptom === 'none') return { category: 0, reasons: ['No symptom.'] }
  if (symptom === 'claudication') return byTreadmill(input.treadmill, refuse)
  if (symptom === 'tissue-loss' && tissueLoss === undefined) return refuse('Say whether the tissue loss is minor or major.')
  const [ankleBelow, toeBelow] = symptom === 'rest-pain' ? [40, 30] : [60, 40]
  const category = symptom === 'rest-pain' ? 4 : tissueLoss === 'minor' ? 5 : 6
  const evidence = [
    input.restingAnkleMmHg === undefined
      ? null
      : { met: input.restingAnkleMmHg < ankleBelow, says: `ankle ${input.restingAnkleMmHg} mmHg` },
    input.toeMmHg === undefined ? null : { met: input.toeMmHg < toeBelow, says: `toe ${input.toeMmHg} mmHg` },
    input.flatWaveform === undefined
      ? null
      : { met: input.flatWaveform, says: input.flatWaveform ? 'flat waveform' : 'pulsatile waveform' },
  ].filter((each) => each !== null)
  const measured = evidence.map(({ says }) => says).join(', ')
  const limits = `ankle below ${ankleBelow}, toe below ${toeBelow} mmHg or a flat waveform`
  if (evidence.length === 0) return { category, reasons: [`By the symptom alone: ${limits} would confirm it.`] }
  if (!evidence.some(({ met }) => met)) return refuse(`Not explained by ischemia so far (${measured}; it takes ${limits}).`)
  return { category, reasons: [`Measured: ${measured}.`] }
}

function byTreadmill(treadmill: RutherfordInput['treadmill'], refuse: (reason: string) => RutherfordResult): RutherfordResult {
  if (!treadmill) return refuse('Categories 1 to 3 need the standard treadmill test with ankle pressures; they have no official distances.')
  const { completed, postAnkleMmHg: post, restAnkleMmHg: rest } = treadmill
  if (![post, rest].every((mmHg) => Number.isInteger(mmHg) && mmHg >= 1 && mmHg <= 300))
    return refuse('An ankle pressure is not 1 to 300 mmHg.')
  const reasons = [`${completed ? 'Completed' : 'Did not complete'} the treadmill; ankle ${rest} mmHg at rest, ${post} mmHg after.`]
  if (!completed && post < 50) return { category: 3, reasons }
  if (!completed || post <= 50) return { category: 2, reasons }
  return rest - post >= 20 ? { category: 1, reasons } : refuse('The treadmill test is normal, so it does not explain the claudication.')
}
