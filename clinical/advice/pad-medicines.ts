/**
 * What the prescriber may consider once an index meets the PAD criterion, for R14. Source: clinical.md section 5, R14 (strengths as data in
 * sources.ts), R22 (exercise), R25 (statin muscle symptoms) and R26 (pregnancy).
 */
import type { VisitFacts } from '../visit/visit-facts'
import { exerciseHazards } from './exercise-safety'
import { isNo, isYes } from './fact-reading'
import { recommendation } from './sources'

const symptomNames = ['exertionalLegSymptoms', 'restPainForefoot', 'ulcerOrGangrene'] as const

function antithrombotics(facts: VisitFacts): { warning: string[]; consider: string[] } {
  if (isYes(facts, 'anticoagulant') || isYes(facts, 'bleedingHistory')) {
    const warning = 'Anticoagulated or a history of bleeding: do not suggest adding an antiplatelet or another anticoagulant.'
    return { warning: [warning], consider: [] }
  }
  const symptomatic = symptomNames.some((name) => isYes(facts, name))
  const asymptomatic = symptomNames.every((name) => isNo(facts, name))
  const { antiplateletWithSymptoms: withThem, antiplateletWithoutSymptoms: without } = recommendation
  const strength = symptomatic
    ? `symptomatic: ${withThem}`
    : asymptomatic
      ? `without symptoms: ${without}`
      : `symptomatic: ${withThem}, without symptoms: ${without}`
  const lowRisk = isNo(facts, 'anticoagulant') && isNo(facts, 'bleedingHistory')
  const condition = lowRisk ? '' : ', only once an anticoagulant and a history of bleeding are excluded'
  const second = lowRisk && (symptomatic || isYes(facts, 'revascularization'))
  return {
    warning: [],
    consider: [
      `a single antiplatelet (${strength})${condition}`,
      ...(second ? ['low-dose rivaroxaban with aspirin when the bleeding risk is low'] : []),
    ],
  }
}

/** One sentence each: warnings first, then what the prescriber may weigh. Never a medicine that somebody should start by default. */
export function padMedicines(facts: VisitFacts): string[] {
  const exercise = exerciseHazards(facts).length > 0 ? 'structured exercise once the safety findings are settled' : 'structured exercise'
  const measures = `blood pressure, tobacco, diabetes, foot care and ${exercise}`
  const heartFailure = isNo(facts, 'heartFailure') ? [] : ['Cilostazol is contraindicated in any heart failure.']
  if (isYes(facts, 'pregnantOrPostpartum'))
    return [`Pregnant or within 6 weeks after birth: medicines are for obstetrics. To consider: ${measures}.`, ...heartFailure]
  const { warning, consider } = antithrombotics(facts)
  const muscle = isYes(facts, 'newMuscleSymptomsBothSides')
  const statin = muscle
    ? 'no new statin before the muscle symptoms are clarified'
    : isYes(facts, 'statin')
      ? 'whether the statin is of high intensity'
      : 'a high-intensity statin unless there are statin muscle symptoms'
  return [
    ...warning,
    `For the prescriber to consider: ${[...consider, statin, measures].join('; ')}.`,
    'The podiatrist does not start these medicines by default.',
    ...heartFailure,
  ]
}
