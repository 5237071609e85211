import { recogniseMedicine } from '../../../../../../../../clinical/factors/medicine-names'
import type { MedicineClass } from '../../../../../../../../clinical/visit/visit-facts'
import { medicineClassWords } from '../workspace-words'

export type KindGroup = { title: string; classes: readonly MedicineClass[] }

/** Every class, under what a patient would call the medicine. Each stands in one group. */
export const kindGroups: readonly KindGroup[] = [
  { title: 'Water pills', classes: ['thiazide-diuretic', 'loop-diuretic', 'potassium-sparing-diuretic'] },
  {
    title: 'Heart, pressure and kidney',
    classes: [
      'ace-inhibitor-or-arb',
      'neprilysin-inhibitor',
      'finerenone',
      'calcium-channel-blocker',
      'digoxin',
      'qt-prolonging',
      'potassium-supplement',
    ],
  },
  { title: 'Cholesterol', classes: ['statin', 'fibrate'] },
  { title: 'Blood and clots', classes: ['anticoagulant', 'heparin', 'antiplatelet', 'cilostazol', 'intravenous-iron'] },
  { title: 'Pain, cramps and joints', classes: ['nsaid', 'opioid', 'gabapentinoid', 'colchicine', 'quinine'] },
  {
    title: 'Infection, immunity and cancer',
    classes: ['trimethoprim', 'daptomycin', 'amphotericin', 'cyp3a4-inhibitor', 'calcineurin-inhibitor', 'cancer-drug'],
  },
  {
    title: 'Everything else',
    classes: [
      'insulin-or-glucose-lowering',
      'long-acting-beta-agonist',
      'proton-pump-inhibitor',
      'laxative',
      'lithium',
      'cholinesterase-inhibitor',
      'estrogen-or-raloxifene',
      'teriparatide',
      'other',
    ],
  },
]

/** The groups with only what a search means: part of a class's name, or the name of a medicine that holds it. Groups without any fall away. */
export function kindsMatching(search: string): KindGroup[] {
  const text = search.trim().toLowerCase()
  if (text === '') return [...kindGroups]
  const named = new Set(recogniseMedicine(text).flatMap(({ classes }) => classes))
  const meant = (one: MedicineClass) => named.has(one) || medicineClassWords[one].toLowerCase().includes(text)
  return kindGroups.flatMap(({ title, classes }) => {
    const left = classes.filter(meant)
    return left.length === 0 ? [] : { title, classes: left }
  })
}
