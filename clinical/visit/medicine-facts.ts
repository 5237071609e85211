/**
 * Facts that follow from the medicines. A listed class is a yes, also against an answer of no: the safer reading. "None taken" answers
 * what nobody asked one by one; a list never proves an absence, because nobody may have chosen a class.
 */
import { daysBetween, earliestDay, monthsBefore } from './days'
import type { Answer } from './field-shapes'
import type { medicineClasses, VisitRecord } from './visit-record'

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

export function medicineFacts({ factors, medicines }: VisitRecord, visitDay: string) {
  const held = medicines.flatMap(({ classes }) => [...new Set(classes)])
  const holdsAny = (classes: readonly MedicineClass[]) => held.some((each) => classes.includes(each))
  const noneTaken = factors.medicinesReviewed === 'none-taken' && medicines.length === 0
  const taken = (listed: boolean, answered: Answer): Answer => (listed ? 'yes' : (answered ?? (noneTaken ? 'no' : null)))

  const changes = medicines
    .filter(({ classes }) => classes.some((each) => diureticClasses.includes(each)))
    .flatMap(({ startedOrChangedOn }) => (startedOrChangedOn === null ? [] : earliestDay(startedOrChangedOn)))
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
    medicineClasses: [...new Set(held)],
    diureticPrescriber: factors.diureticPrescriber,
  }
}
