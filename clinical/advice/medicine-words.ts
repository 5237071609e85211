/** How a class of medicine that the patient takes reads in advice; a class that nobody chose says which typed name tells it. */
import type { MedicineClass, VisitFacts } from '../visit/visit-facts'

export const holds = ({ medicineClasses }: VisitFacts, medicineClass: MedicineClass): boolean =>
  medicineClasses?.includes(medicineClass) ?? false

/** `, recognized from the name “Zestoretic”`, or nothing when a person chose the class. */
export function recognizedFrom({ recognizedMedicines }: VisitFacts, classes: readonly MedicineClass[]): string {
  const names = (recognizedMedicines ?? [])
    .filter((medicine) => medicine.classes.some((each) => classes.includes(each)))
    .map(({ name }) => `“${name}”`)
  return names.length === 0 ? '' : `, recognized from the name ${names.join(' and ')}`
}

/** "Takes a fibrate, recognized from the name “Tricor”" for each of these classes that is held, in this order. */
export const takenOf = (facts: VisitFacts, words: { readonly [C in MedicineClass]?: string }): string[] =>
  (Object.entries(words) as [MedicineClass, string][]).flatMap(([medicineClass, word]) =>
    holds(facts, medicineClass) ? `Takes ${word}${recognizedFrom(facts, [medicineClass])}` : [],
  )
