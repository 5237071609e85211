import { clotSigns } from '../clinical/advice/clot-signs'
import { acuteLimbIschemia } from '../clinical/advice/r02-acute-limb-ischemia'
import { limbThreat } from '../clinical/advice/r03-limb-threat'
import { pulmonaryEmbolism } from '../clinical/advice/r05-pulmonary-embolism'
import { anyOf } from '../clinical/visit/cramp-facts'
import { examinationFacts } from '../clinical/visit/examination-facts'
import type { Answer } from '../clinical/visit/field-shapes'
import type { VisitFacts } from '../clinical/visit/visit-facts'
import type { VisitRecord } from '../clinical/visit/visit-record'
import { describedWounds } from '../clinical/visit/wound-facts'
import type { WalkingConditions } from './safety-conditions'

/** Above 120 a minute or 180/100 mmHg; no only when all three were measured. */
function restingValuesTooHigh({ restingHeartRate, restingSystolicMmHg, restingDiastolicMmHg }: VisitRecord['walkSafety']): Answer {
  const above = (value: number | null, limit: number): Answer => (value === null ? null : value > limit ? 'yes' : 'no')
  return anyOf([above(restingHeartRate, 120), above(restingSystolicMmHg, 180), above(restingDiastolicMmHg, 100)])
}

/** Rules R2, R3, R22 and R26, and the footwear. R2 is no condition that the reference names here; it is limb threat in its worst form [design]. */
export function walkingConditionsOf(record: VisitRecord, visit: VisitFacts | undefined, feelingLost: Answer): WalkingConditions {
  const { redFlags, walkSafety, factors, examination, vascularStudy } = record
  const clotFires = visit !== undefined && (clotSigns(visit).found.length > 0 || pulmonaryEmbolism(visit).length > 0)
  const clotAsked = [
    redFlags.oneLegNewlySwollen,
    // Asked only once a leg is swollen.
    redFlags.swollenBlueTense ?? (redFlags.oneLegNewlySwollen === 'no' ? 'no' : null),
    redFlags.persistentCalfPainOneSide,
    redFlags.breathlessOrChestPain,
  ]
  const threat = visit === undefined ? null : limbThreat(visit).length + acuteLimbIschemia(visit).length > 0 ? 'yes' : 'no'
  const { footwear } = examination
  const footwearFits = footwear.length > 0 && footwear.every((each) => each === 'suitable')
  return {
    heartAttackOrUnstableAngina1Month: walkSafety.heartAttackOrUnstableAngina1Month,
    severeAorticStenosis: walkSafety.severeAorticStenosis,
    uncontrolledArrhythmia: walkSafety.uncontrolledArrhythmia,
    decompensatedHeartFailure: walkSafety.decompensatedHeartFailure,
    acuteClot: clotFires || vascularStudy.suspectedDvt === 'yes' ? 'yes' : anyOf(clotAsked),
    limbThreat: anyOf([threat, redFlags.restPainForefoot]),
    ulcerOrGangrene: describedWounds(record).length > 0 ? 'yes' : redFlags.ulcerOrGangrene,
    acuteCharcot: anyOf([
      walkSafety.acuteCharcot,
      ...(examinationFacts(examination).hotRedSwollenFoot === 'yes' ? (['yes'] as const) : []),
    ]),
    restingValuesTooHigh: restingValuesTooHigh(walkSafety),
    pregnantOrPostpartum: visit?.sex === 'male' ? 'no' : factors.pregnantOrPostpartum,
    footwearUnchecked: feelingLost === 'no' || footwearFits ? 'no' : feelingLost,
  }
}
