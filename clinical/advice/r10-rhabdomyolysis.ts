/**
 * R10 Rhabdomyolysis: dark urine or weakness with cramps, or a high CK with symptoms (emergency); a high CK without (same day).
 *
 * Source: from general knowledge; clinical.md section 5, R10, and 4.4 (above 5 times the upper limit or above 1000 U/L: work-up).
 * The reference says "severe cramps" and gives no cut-off, so cramps of any severity count [design]. A CK older than 7 days is to be
 * followed up today and is no emergency of today, as in R24 [design].
 * Inputs: dark urine, marked weakness, cramps, new muscle symptoms on both sides; CK with its limit and day.
 * Missing inputs: dark urine counts until cramps, muscle symptoms and weakness are all no. Weakness with the cramps not asked, and a high CK
 * with the symptoms not asked, are a question for today; a CK whose limit is not known asks for it, soon.
 */
import type { VisitFacts } from '../visit/visit-facts'
import type { Advice } from './advice'
import { lineOf } from './advice-line'
import { creatineKinaseOf } from './creatine-kinase-line'
import { isNo, isYes, notAsked, present } from './fact-reading'
import { sources } from './sources'

export const RULE_VERSION = '2026-11-2'

const muscle = {
  cramps: 'Cramps recorded',
  newMuscleSymptomsBothSides: 'New muscle symptoms on both sides',
  markedWeakness: 'Marked or spreading weakness',
} as const
const symptoms = { ...muscle, darkUrine: 'Urine dark, like cola' } as const
const muscleNames = ['cramps', 'newMuscleSymptomsBothSides', 'markedWeakness'] as const
const symptomNames = [...muscleNames, 'darkUrine'] as const

export function rhabdomyolysis(facts: VisitFacts): Advice[] {
  const line = lineOf('R10', RULE_VERSION, sources.rhabdomyolysis)
  const ck = creatineKinaseOf(facts)
  const ckIsHigh = ck?.needsWorkUp === 'yes'
  const found = present(facts, symptoms)
  const open = notAsked(facts, symptomNames)
  const darkUrine = isYes(facts, 'darkUrine') && (present(facts, muscle).length > 0 || notAsked(facts, muscleNames).length > 0)
  const weakWithCramps = isYes(facts, 'markedWeakness') && isYes(facts, 'cramps')
  const highWithSymptoms = ckIsHigh && !ck.old && found.length > 0
  if (darkUrine || weakWithCramps || highWithSymptoms)
    return [
      line({
        urgency: 'emergency',
        says: 'Possible rhabdomyolysis: send to the emergency department now for creatine kinase, potassium, creatinine and urinalysis.',
        because: [...found, ...(ckIsHigh ? [ck.line] : [])],
        missing: open,
        suggests: ['Send to the emergency department now'],
      }),
    ]
  if (ckIsHigh) {
    const words = ck.old
      ? 'Old high creatine kinase: confirm that it was acted on, and repeat it today.'
      : open.length > 0
        ? 'High creatine kinase: ask now for muscle symptoms, weakness and dark urine. With one of them it is an emergency.'
        : 'High creatine kinase without symptoms, as after exercise: repeat it today.'
    return [
      line({
        urgency: 'same-day',
        says: words,
        because: [...found, ck.line],
        missing: open,
        suggests: ['Repeat the creatine kinase today'],
      }),
    ]
  }
  if (isYes(facts, 'markedWeakness') && !isNo(facts, 'cramps'))
    return [
      line({
        urgency: 'same-day',
        says: 'Marked weakness: ask now whether there are cramps and dark urine. With either of them rhabdomyolysis is possible, and it is an emergency.',
        because: found,
        missing: open,
      }),
    ]
  if (ck?.needsWorkUp !== null || ck === null) return []
  return [
    line({
      urgency: 'soon',
      says: 'The creatine kinase cannot be judged without the exact value and the upper limit of its laboratory.',
      because: [ck.line],
      missing: ['What are the exact creatine kinase and the upper limit of its laboratory?', ...open],
    }),
  ]
}
