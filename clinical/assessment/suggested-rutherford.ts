/**
 * Rutherford's chronic category that the record suggests for each leg; the acute classes I to III are another scale (`acute-limb-class.ts`).
 *
 * Source: clinical.md 3.6 through `rutherfordCategory`. Categories 1 to 3 need the standard treadmill (2 mph, 12 %, 5 minutes) with the pressure
 * of one ankle artery before and after; any other exercise study gives none. Tissue loss is minor when every wound of the leg has wound
 * grade 1 or 2 of WIfI, whose definitions end at the transmetatarsal level [design]; otherwise the clinician says which it is.
 */
import { anklePressure, toePressure } from '../advice/leg-findings'
import { woundsOn } from '../advice/wound-findings'
import { measuredMmHg } from '../vascular-study/reference-arm'
import { legsOf, type Side, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { type RutherfordInput, type RutherfordResult, rutherfordCategory } from '../walk-test/claudication-stage'
import { crampsOnWalking } from './suggested-stage'

export const RULE_VERSION = '2026-11-2'

/** 2 mph and 12 %; 3.2 km/h is how a metric treadmill shows 2 mph. */
function isStandardTreadmill({ mode, speed, speedUnit, gradePercent }: VisitRecord['exerciseStudy']): boolean {
  const speedFits = (speedUnit === 'mph' && speed === 2) || (speedUnit === 'km/h' && speed === 3.2)
  return mode === 'treadmill' && speedFits && gradePercent === 12
}

function treadmillOf({ exerciseStudy, vascularStudy }: VisitRecord, side: Side): RutherfordInput['treadmill'] {
  const artery = exerciseStudy[`${side}Artery`]
  const after = exerciseStudy[`${side}AnkleAfter`]
  if (!isStandardTreadmill(exerciseStudy) || artery === null || after === null || exerciseStudy.exerciseMinutes === null) return undefined
  const before = vascularStudy[`${side}${artery === 'posteriorTibial' ? 'PosteriorTibial' : 'DorsalisPedis'}`]
  const restAnkleMmHg = before === null ? null : measuredMmHg(before)
  const postAnkleMmHg = measuredMmHg(after)
  if (restAnkleMmHg === null || postAnkleMmHg === null) return undefined
  return { completed: exerciseStudy.exerciseMinutes >= 5, postAnkleMmHg, restAnkleMmHg }
}

function categoryOfLeg(record: VisitRecord, facts: VisitFacts, side: Side): RutherfordResult {
  const wounds = woundsOn(facts, side)
  const ankle = anklePressure(facts, side)
  const toe = toePressure(facts, side)
  const flat = facts.forefootFlat?.[side]
  const measured = {
    ...(ankle === null ? {} : { restingAnkleMmHg: ankle }),
    ...(toe === null ? {} : { toeMmHg: toe }),
    ...(flat === 'yes' || flat === 'no' ? { flatWaveform: flat === 'yes' } : {}),
  }
  if (wounds.length > 0) {
    const minor = wounds.every(({ woundGrade }) => woundGrade === 1 || woundGrade === 2)
    return rutherfordCategory({ symptom: 'tissue-loss', ...(minor ? { tissueLoss: 'minor' as const } : {}), ...measured })
  }
  if (facts.restPainForefoot === 'yes' && legsOf(facts.restPainSide).includes(side))
    return rutherfordCategory({ symptom: 'rest-pain', ...measured })
  const cramps = crampsOnWalking(record, side)
  if (cramps === 'yes') {
    const treadmill = treadmillOf(record, side)
    return rutherfordCategory({ symptom: 'claudication', ...(treadmill ? { treadmill } : {}) })
  }
  const open = [
    ...(facts.ulcerOrGangrene === 'yes' || facts.ulcerOrGangrene === 'no' ? [] : ['Ulcer or gangrene not asked.']),
    ...(facts.restPainForefoot === 'yes' || facts.restPainForefoot === 'no' ? [] : ['Forefoot pain at rest not asked.']),
    ...(cramps === null ? ['Symptoms on walking not asked.'] : []),
  ]
  return open.length > 0 ? { state: 'not-assessable', reasons: open } : rutherfordCategory({ symptom: 'none' })
}

/** Per leg: `{ category, reasons }`, or `{ state: 'not-assessable', reasons }`. Suggested, never stored as chosen. */
export const suggestedRutherford = (record: VisitRecord, facts: VisitFacts): Record<Side, RutherfordResult> => ({
  right: categoryOfLeg(record, facts, 'right'),
  left: categoryOfLeg(record, facts, 'left'),
})
