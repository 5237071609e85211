/**
 * Facts that follow from the medicines. A listed class is a yes, also against an answer of no: the safer reading. It is listed when a person chose
 * it and when the name tells it (factors/medicine-names.ts); `recognizedMedicines` says which classes only the name tells. "None taken"
 * answers what nobody asked one by one; a list never proves an absence, because nobody may have chosen a class.
 */
import { classesHeld, classesToOffer } from '../factors/medicine-names'
import { daysBetween, earliestDay, monthsBefore } from './days'
import type { Answer } from './field-shapes'
import type { medicineClasses, Row, VisitRecord } from './visit-record'

type MedicineClass = (typeof medicineClasses)[number]

export const diureticClasses: readonly MedicineClass[] = ['thiazide-diuretic', 'loop-diuretic', 'potassium-sparing-diuretic']
/** Rule R1b, clinical.md section 5: two or more of these. */
const potassiumAffecting: readonly MedicineClass[] = [
  'potassium-sparing-diuretic',
  'ace-inhibitor-or-arb',
  'potassium-supplement',
  'trimethoprim',
  'nsaid',
]
/** Quinine prolongs the QT interval too: clinical.md 8.6. */
const digoxinQtOrLithium: readonly MedicineClass[] = ['digoxin', 'qt-prolonging', 'lithium', 'quinine']

/** The medicines of a visit that hold one of these classes, chosen or by name. */
export const medicinesHolding = ({ medicines }: Pick<VisitRecord, 'medicines'>, classes: readonly MedicineClass[]): Row<'medicine'>[] =>
  medicines.filter((medicine) => classesHeld(medicine).some((each) => classes.includes(each)))

export function medicineFacts(record: VisitRecord, visitDay: string) {
  const { factors, medicines } = record
  const held = medicines.flatMap(classesHeld)
  const holdsAny = (classes: readonly MedicineClass[]) => held.some((each) => classes.includes(each))
  const noneTaken = factors.medicinesReviewed === 'none-taken' && medicines.length === 0
  const taken = (listed: boolean, answered: Answer): Answer => (listed ? 'yes' : (answered ?? (noneTaken ? 'no' : null)))

  const changes = medicinesHolding(record, diureticClasses).flatMap(({ startedOrChangedOn }) =>
    startedOrChangedOn === null ? [] : earliestDay(startedOrChangedOn),
  )
  const changedIn4Weeks = changes.some((day) => daysBetween(day, visitDay) <= 28)
  const changedIn3Months = changes.some((day) => day > monthsBefore(visitDay, 3))

  return {
    diuretic: taken(holdsAny(diureticClasses), factors.diuretic),
    diureticStartedOrChanged4Weeks: changedIn4Weeks ? ('yes' as const) : factors.diureticStartedOrChanged4Weeks,
    diureticDoseUnchanged3Months: changedIn3Months ? ('no' as const) : factors.diureticDoseUnchanged3Months,
    digoxinQtDrugOrLithium: taken(holdsAny(digoxinQtOrLithium), factors.digoxinQtDrugOrLithium),
    twoPotassiumAffectingDrugs: taken(
      held.filter((each) => potassiumAffecting.includes(each)).length >= 2,
      factors.twoPotassiumAffectingDrugs,
    ),
    statin: taken(holdsAny(['statin']), factors.statin),
    anticoagulant: taken(holdsAny(['anticoagulant']), factors.anticoagulant),
    quinineOrTonicWater: taken(holdsAny(['quinine']), factors.quinineOrTonicWater),
    medicineClasses: [...new Set(held)],
    recognizedMedicines: medicines.flatMap((medicine) => {
      const classes = classesToOffer(medicine)
      return classes.length === 0 ? [] : { name: medicine.name?.trim() ?? '', classes }
    }),
    diureticPrescriber: factors.diureticPrescriber,
  }
}
