/**
 * R25 Muscle symptoms on a statin or the like, and the reversible causes of cramps that nothing explains.
 *
 * Source: 2018 ACC/AHA cholesterol guideline and NLA 2014, from general knowledge; clinical.md section 5, R25. Soon; same day with weakness or a
 * CK above 10 times the upper limit; an emergency with dark urine. An interacting CYP3A4 drug counts beside a statin or colchicine.
 * Inputs: statin, fibrate, colchicine, daptomycin, CYP3A4 inhibitor; new muscle symptoms on both sides; weakness, dark urine, CK. For the
 * causes: the clinician's own conclusion "undetermined" [design], TSH, glucose, calcium, magnesium, alcohol, acid blocker, laxatives.
 * Missing inputs: new symptoms with the statin not asked count as on a statin. On such a medicine with cramps, symptoms not
 * asked are a question a step lower, routine [design].
 */
import type { AnsweredFact } from '../visit/fact-questions'
import type { LabName, VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { creatineKinaseOf } from './creatine-kinase-line'
import { isAsked, isNo, isYes, notAsked, present } from './fact-reading'
import { labLine, labWord } from './lab-lines'
import { holds, recognizedFrom, takenOf } from './medicine-words'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const weakness = {
  markedWeakness: 'Marked or spreading weakness',
  weaknessOrWasting: 'Weakness or wasting',
  legWeaknessOverWeeks: 'Leg weakness growing over weeks',
} as const satisfies { [K in AnsweredFact]?: string }
const always = 'Do not tell the patient to stop it without the prescriber.'
const tests = 'creatine kinase, creatinine, TSH and vitamin D'

/** The medicines that R25 reads; empty when none is known. */
function takes(facts: VisitFacts): string[] {
  const statin = isYes(facts, 'statin') ? [`Takes a statin${recognizedFrom(facts, ['statin'])}`] : []
  const others = takenOf(facts, { fibrate: 'a fibrate', colchicine: 'colchicine', daptomycin: 'daptomycin' })
  const interacts = !isNo(facts, 'statin') || holds(facts, 'colchicine')
  return [...statin, ...others, ...(interacts ? takenOf(facts, { 'cyp3a4-inhibitor': 'a CYP3A4 inhibitor' }) : [])]
}

function onAMuscleDrug(facts: VisitFacts): Advice[] {
  const line = lineOf('R25', RULE_VERSION, sources.muscleSymptoms)
  const medicines = takes(facts)
  if (medicines.length === 0 && isNo(facts, 'statin')) return []
  if (isYes(facts, 'newMuscleSymptomsBothSides')) {
    const ck = creatineKinaseOf(facts)
    const weak = present(facts, weakness)
    const dark = present(facts, { darkUrine: 'Urine dark, like cola' })
    const high = ck?.above10Times === 'yes'
    const basis = [...medicines, 'New muscle symptoms on both sides', ...weak, ...dark, ...(ck ? [ck.line] : [])]
    const missing = [
      ...(medicines.length === 0 ? notAsked(facts, ['statin']) : []),
      ...notAsked(facts, ['markedWeakness', 'darkUrine']),
      ...(ck ? [] : ['What is the creatine kinase?']),
    ]
    const shared = { because: basis, missing }
    if (dark.length > 0) {
      const says = `New muscle symptoms with dark urine: send to the emergency department now. ${always}`
      return [line({ ...shared, urgency: 'emergency', says, suggests: ['Send to the emergency department now'] })]
    }
    const ask = medicines.length === 0 ? 'Ask whether the patient takes a statin. ' : ''
    const persisting = 'Weakness that persists after stopping: think of immune-mediated myopathy.'
    if (weak.length > 0 || high) {
      const says = `${ask}New muscle symptoms with ${weak.length > 0 ? 'weakness' : 'a creatine kinase above 10 times the upper limit'}: call the prescriber today; ${tests}. ${always} ${persisting}`
      return [line({ ...shared, urgency: 'same-day', says, suggests: ['Call the prescriber today', `Order ${tests}`] })]
    }
    const says = `${ask}New muscle symptoms on both sides: ${tests}, and a review by the prescriber. ${always}`
    return [line({ ...shared, urgency: 'soon', says, suggests: [`Order ${tests}`, 'Ask the prescriber to review the medicine'] })]
  }
  if (medicines.length === 0 || !isYes(facts, 'cramps') || isAsked(facts, 'newMuscleSymptomsBothSides')) return []
  const says = 'Ask whether muscle pain, cramps or weakness on both sides are new since this medicine.'
  return [
    line({
      urgency: 'routine',
      says,
      because: [...medicines, 'Cramps recorded'],
      missing: notAsked(facts, ['newMuscleSymptomsBothSides']),
    }),
  ]
}

const reversible: readonly LabName[] = ['tsh', 'glucose', 'calcium', 'magnesium']

function unexplained(facts: VisitFacts): Advice[] {
  if (facts.assessedCause !== 'undetermined' || !isYes(facts, 'cramps')) return []
  const found = [
    ...reversible.flatMap((name) => {
      const lab = facts.labs?.[name]
      return lab?.inRange === 'no' ? [`${labLine(name, lab)}, out of range`] : []
    }),
    ...present(facts, { heavyAlcohol: 'Drinks alcohol heavily' }),
    ...takenOf(facts, { 'proton-pump-inhibitor': 'a proton pump inhibitor', laxative: 'a laxative' }),
  ]
  const missing = [
    ...reversible.flatMap((name) => (facts.labs?.[name] ? [] : [`What is the ${labWord(name)}?`])),
    ...notAsked(facts, ['heavyAlcohol']),
  ]
  if (found.length + missing.length === 0) return []
  const says =
    'Recurrent cramps without an explanation: check the reversible causes. TSH, glucose, calcium, magnesium, alcohol, proton pump inhibitors and laxatives.'
  return [
    lineOf(
      'R25',
      RULE_VERSION,
      sources.muscleSymptoms,
    )({
      urgency: 'soon',
      says,
      because: ['Cramps, cause undetermined', ...found],
      missing,
      suggests: ['Order TSH, glucose, calcium and magnesium'],
    }),
  ]
}

export const muscleSymptoms = (facts: VisitFacts): Advice[] => [...onAMuscleDrug(facts), ...unexplained(facts)]
