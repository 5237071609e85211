/**
 * Fontaine stage that the record suggests for each leg, with the reason. The clinician confirms it; a suggestion is never stored as chosen.
 *
 * Source: clinical.md 3.6 through `fontaineStage`. The worst symptom of the leg counts: ulcer or gangrene, then forefoot pain at rest, then a
 * cramp on walking with its onset on the flat. Fontaine stages peripheral arterial disease, so the reason says when no index supports it.
 * Nothing asked is not assessable, never stage I.
 */

import { legsOf, type Side } from '../visit/visit-facts'
import type { Row, VisitRecord } from '../visit/visit-record'
import { describedWounds } from '../visit/wound-facts'
import { type FontaineResult, fontaineStage } from '../walk-test/claudication-stage'
import { interpretWalkTest } from '../walk-test/interpret-walk-test'

export const RULE_VERSION = '2026-11-2'

/** Best evidence first: a measured walk on the flat before a treadmill at constant load, both before what the patient estimates or writes down. */
const methodOrder = ['corridor', 'six-minute', 'treadmill-constant', 'diary', 'estimate', 'treadmill-graded'] as const

const testsOfLeg = (record: VisitRecord, side: Side) =>
  record.walkTests
    .filter((test) => test.method !== null && legsOf(test.side).includes(side) && 'meters' in interpretWalkTest(test).onset)
    .sort((a, b) => methodOrder.indexOf(a.method ?? 'estimate') - methodOrder.indexOf(b.method ?? 'estimate'))

function claudication(test: Row<'walk-test'>): FontaineResult {
  const { onset } = interpretWalkTest(test)
  if (!('meters' in onset)) return fontaineStage({ symptom: 'claudication' })
  return fontaineStage({
    symptom: 'claudication',
    onset: { meters: Math.round(onset.meters), comparator: onset.comparator, ...(test.method === null ? {} : { method: test.method }) },
  })
}

/** Whether walking brings a cramp to this leg: from the patterns, then the walk tests, then the red flags. */
export function crampsOnWalking(record: VisitRecord, side: Side): 'yes' | 'no' | null {
  const patterns = record.crampPatterns.filter(({ sites }) => sites.length === 0 || sites.some((site) => site.startsWith(side)))
  if (patterns.some(({ whileWalking }) => whileWalking === 'yes')) return 'yes'
  if (testsOfLeg(record, side).some(({ onsetState }) => onsetState !== 'none-within')) return 'yes'
  if (record.redFlags.exertionalLegSymptoms !== null) return record.redFlags.exertionalLegSymptoms
  return patterns.length > 0 && patterns.every(({ whileWalking }) => whileWalking === 'no') ? 'no' : null
}

function stageOfLeg(record: VisitRecord, side: Side): FontaineResult {
  const { ulcerSide, restPainForefoot, restPainSide } = record.redFlags
  const wounds = describedWounds(record)
  const ulcerOrGangrene = wounds.length > 0 ? 'yes' : record.redFlags.ulcerOrGangrene
  const flagged =
    record.redFlags.ulcerOrGangrene === 'yes' && (ulcerSide !== null || wounds.length === 0) && legsOf(ulcerSide).includes(side)
  if (flagged || wounds.some((wound) => legsOf(wound.side).includes(side))) return fontaineStage({ symptom: 'tissue-loss' })
  if (restPainForefoot === 'yes' && legsOf(restPainSide).includes(side)) return fontaineStage({ symptom: 'rest-pain' })
  const cramps = crampsOnWalking(record, side)
  const [test] = testsOfLeg(record, side)
  if (cramps === 'yes') return test ? claudication(test) : fontaineStage({ symptom: 'claudication' })

  const open = [
    ...(ulcerOrGangrene === null ? ['Ulcer or gangrene not asked.'] : []),
    ...(restPainForefoot === null ? ['Forefoot pain at rest not asked.'] : []),
    ...(cramps === null ? ['Symptoms on walking not asked.'] : []),
  ]
  return open.length > 0 ? { state: 'not-assessable', reasons: open } : fontaineStage({ symptom: 'none' })
}

const needsPad = 'Fontaine stages peripheral arterial disease: confirm it only when the disease is established.'

/** Per leg: `{ stage, reasons }`, or `{ state: 'not-assessable', reasons }`. */
export function suggestedStage(record: VisitRecord): Record<Side, FontaineResult> {
  const withCaution = (result: FontaineResult): FontaineResult =>
    'stage' in result ? { ...result, reasons: [...result.reasons, needsPad] } : result
  return { right: withCaution(stageOfLeg(record, 'right')), left: withCaution(stageOfLeg(record, 'left')) }
}
