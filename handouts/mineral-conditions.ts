import { interpretLabResult } from '../clinical/labs/lab-result'
import { anyOf } from '../clinical/visit/cramp-facts'
import type { Answer } from '../clinical/visit/field-shapes'
import { diureticClasses } from '../clinical/visit/medicine-facts'
import type { MedicineClass } from '../clinical/visit/visit-facts'
import type { VisitRecord } from '../clinical/visit/visit-record'
import type { MineralConditions } from './safety-conditions'

/** The newest result decides; one without a date may be the newest, so it counts too. */
function outOfRange(record: VisitRecord, test: 'potassium' | 'sodium'): Answer {
  const rows = record.labResults.filter((row) => row.test === test)
  const newest = rows
    .flatMap(({ sampleOn }) => sampleOn ?? [])
    .sort()
    .at(-1)
  const counting = rows.filter(({ sampleOn }) => sampleOn === null || sampleOn === newest)
  if (counting.length === 0) return null
  return anyOf(
    counting.map((row) => {
      const reading = interpretLabResult(row, { sex: 'unknown' })
      if (reading.state === 'not-assessable') return reading.markedCritical ? 'yes' : null
      return reading.inRange === null ? null : reading.inRange === 'no' ? 'yes' : 'no'
    }),
  )
}

/**
 * Rule R20. A listed class is present. It is absent only when the person takes nothing, or when the medicines were gone through and every
 * one of them has its classes: a medicine that nobody classified may hold any of them.
 */
export function mineralConditionsOf(record: VisitRecord): MineralConditions {
  const { factors, medicines, redFlags } = record
  const held = new Set(medicines.flatMap(({ classes }) => classes))
  const complete =
    (factors.medicinesReviewed === 'none-taken' && medicines.length === 0) ||
    (factors.medicinesReviewed === 'listed' && medicines.length > 0 && medicines.every(({ classes }) => classes.length > 0))
  const takes = (...classes: readonly MedicineClass[]): Answer => (classes.some((each) => held.has(each)) ? 'yes' : complete ? 'no' : null)
  const diuretic = takes(...diureticClasses)
  return {
    diuretic: diuretic === 'yes' ? 'yes' : (factors.diuretic ?? (medicines.length === 0 ? diuretic : null)),
    chronicKidneyDisease: factors.chronicKidneyDisease,
    dialysis: factors.dialysis,
    kidneyTransplant: factors.kidneyTransplant,
    heartFailure: factors.heartFailure,
    cirrhosis: factors.cirrhosis,
    hypertension: factors.hypertension,
    diabetes: takes('insulin-or-glucose-lowering') === 'yes' ? 'yes' : factors.diabetes,
    aceInhibitorOrArb: takes('ace-inhibitor-or-arb', 'neprilysin-inhibitor'),
    finerenone: takes('finerenone'),
    trimethoprim: takes('trimethoprim'),
    nsaid: takes('nsaid'),
    heparin: takes('heparin'),
    calcineurinInhibitor: takes('calcineurin-inhibitor'),
    potassiumSupplement: takes('potassium-supplement'),
    adrenalInsufficiency: factors.adrenalInsufficiency,
    fluidOrSaltLimit: factors.fluidOrSaltLimit,
    overhydration: anyOf([factors.largeFluidIntake, redFlags.headacheOrVomitingAfterDrinking]),
    potassiumOrSodiumOutOfRange: anyOf([outOfRange(record, 'potassium'), outOfRange(record, 'sodium')]),
  }
}
