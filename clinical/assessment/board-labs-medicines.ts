/**
 * Laboratory results, medicines and questionnaires on the cause board. Source: clinical.md 4.3 (medicines linked to cramps; a link is no reason to
 * stop one), 4.4 (labs), 2.10 (a negative questionnaire never excludes PAD), R25 (reversible causes). Most people assume that loop diuretics are
 * the worst; the largest study found potassium-sparing ones and long-acting beta agonists.
 */
import { clinicalDay } from '../visit/days'
import type { LabName, MedicineClass, VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { type Evidence, joined, type Line, noEvidence } from './evidence'

const labNames: { [N in LabName]?: string } = {
  potassium: 'Potassium',
  sodium: 'Sodium',
  magnesium: 'Magnesium',
  calcium: 'Calcium',
  chloride: 'Chloride',
  creatinine: 'Creatinine',
  glucose: 'Glucose',
  tsh: 'TSH',
}
/** Asked for on the board; the others only speak when they were measured. */
const wanted: readonly LabName[] = ['potassium', 'sodium', 'magnesium', 'calcium']

/** Out of range speaks for; in range against, with its day, because normal labs do not exclude the effect of a medicine. */
export function labs({ labResults }: Pick<VisitRecord, 'labResults'>, facts: VisitFacts): Evidence {
  const lines = (Object.entries(labNames) as [LabName, string][]).map(([name, title]): Evidence => {
    const lab = facts.labs?.[name]
    const row = labResults.find(({ test, sampleOn }) => test === name && (sampleOn ?? null) === (lab?.sampleOn ?? null))
    const line = (text: string): Line[] => [{ text, section: 'lab-result', field: 'value', key: row?.id ?? null }]
    const day = lab?.sampleOn ? ` (${clinicalDay(lab.sampleOn)})` : ''
    if (lab?.inRange === 'no') return { ...noEvidence, for: line(`${title} out of range${day}`) }
    if (lab?.inRange === 'yes') return { ...noEvidence, against: line(`${title} in range${day}`) }
    return wanted.includes(name) ? { ...noEvidence, notAsked: line(`What is the ${title.toLowerCase()}?`) } : noEvidence
  })
  return joined(...lines)
}

/** In order of how well the link is shown: measured in a large study, on the strong list, widely taught. Statins have their own question. */
const linked: { [C in MedicineClass]?: string } = {
  'long-acting-beta-agonist': 'long-acting beta agonist',
  'potassium-sparing-diuretic': 'potassium-sparing diuretic',
  'thiazide-diuretic': 'thiazide-like diuretic',
  'loop-diuretic': 'loop diuretic (weak link)',
  'intravenous-iron': 'intravenous iron',
  'estrogen-or-raloxifene': 'estrogen or raloxifene',
  nsaid: 'NSAID (shown for naproxen)',
  teriparatide: 'teriparatide',
  'calcium-channel-blocker': 'calcium channel blocker (widely taught)',
  'cancer-drug': 'cancer drug (widely taught)',
  'cholinesterase-inhibitor': 'cholinesterase inhibitor (widely taught)',
  gabapentinoid: 'gabapentinoid (rare, widely taught)',
  lithium: 'lithium (widely taught)',
  laxative: 'laxative (widely taught)',
  amphotericin: 'amphotericin (widely taught)',
}

export function medicines(record: Pick<VisitRecord, 'medicines'>, facts: VisitFacts): Evidence {
  const held = facts.medicineClasses ?? []
  const lines = (Object.entries(linked) as [MedicineClass, string][])
    .filter(([name]) => held.includes(name))
    .map(([name, words]): Line => {
      const key = record.medicines.find(({ classes }) => classes.includes(name))?.id ?? null
      return { text: `Takes a medicine linked to cramps: ${words}; review with the prescriber`, section: 'medicine', field: 'classes', key }
    })
  const asked = facts.medicinesReviewed === 'listed' || facts.medicinesReviewed === 'none-taken' || held.length > 0
  const ask: Line[] = asked ? [] : [{ text: 'Which medicines does the patient take?', section: 'factors', field: 'medicinesReviewed' }]
  return { ...noEvidence, for: lines, notAsked: ask }
}

/** Definite and atypical speak for; negative never against; unfinished is a question. */
export function questionnaire({ edinburgh }: VisitFacts): Evidence {
  const line = (text: string): Line[] => [{ text, section: 'edinburgh', field: 'painOnWalking' }]
  if (!edinburgh || edinburgh.result === 'negative') return noEvidence
  if (edinburgh.result === 'not-scored') return { ...noEvidence, notAsked: line('Edinburgh-style questionnaire not finished') }
  return { ...noEvidence, for: line(`Edinburgh-style questionnaire: ${edinburgh.result} claudication (unvalidated wording)`) }
}
