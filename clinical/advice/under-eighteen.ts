/**
 * What R26 says below 18 years: the adult bands rest, and the signs that weigh more in a child. Refusing to walk counts whatever went before it,
 * because it is more than a limp [design]; the urgency of the muscle signs is not given in the reference, soon is design.
 */
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { Said } from './advice-line'
import { isMinor, isNo, isYes, notAsked, present } from './fact-reading'
import { anklePressure, legTitle, toePressure } from './leg-findings'

const questions = ['refusesToWalk', 'nightPainInOneSpot', 'limpFeverOrWeightLoss', 'calfEnlargementOrToeWalking'] as const
const ageText = (facts: VisitFacts) => [
  ...(isMinor(facts) ? [`Age ${facts.ageYears}`] : []),
  ...(typeof facts.ageYears === 'number' ? [] : ['Age not known']),
]

function pressuresOf(facts: VisitFacts): Said[] {
  const readings = sides.flatMap((side) => {
    const ankle = anklePressure(facts, side)
    const toe = toePressure(facts, side)
    return [
      ...(ankle === null ? [] : [`${legTitle[side]} ankle ${ankle} mmHg`]),
      ...(toe === null ? [] : [`${legTitle[side]} toe ${toe} mmHg`]),
    ]
  })
  if (!isMinor(facts) || readings.length === 0) return []
  const says = 'Under 18: the bands of ABI and TBI are for adults and are not applied. No conclusion is drawn from these pressures here.'
  return [{ urgency: 'routine', says, because: [...ageText(facts), ...readings] }]
}

function afterAVirus(facts: VisitFacts): Said[] {
  if (!isYes(facts, 'darkUrine') || isNo(facts, 'afterViralIllness')) return []
  return [
    {
      urgency: 'emergency',
      says: 'A child with dark urine after a viral illness: send to the emergency department now for creatine kinase.',
      because: [...ageText(facts), 'Urine dark, like cola', ...present(facts, { afterViralIllness: 'After a viral illness' })],
      missing: notAsked(facts, ['afterViralIllness', 'refusesToWalk']),
      suggests: ['Send to the emergency department now'],
    },
  ]
}

function today(facts: VisitFacts): Said[] {
  const found = present(facts, {
    refusesToWalk: 'Refuses to walk',
    nightPainInOneSpot: 'Night pain always in one spot',
    limpFeverOrWeightLoss: 'Swelling, limp, fever or weight loss',
  })
  if (found.length === 0) return []
  const muscle = isYes(facts, 'refusesToWalk') && !isNo(facts, 'afterViralIllness')
  return [
    {
      urgency: 'same-day',
      says: `A child with a sign that is not of simple cramps: see a pediatrician today.${muscle ? ' Refusing to walk after a viral illness: creatine kinase today.' : ''}`,
      because: [...ageText(facts), ...found, ...present(facts, { afterViralIllness: 'After a viral illness' })],
      missing: notAsked(facts, [...questions, ...(muscle ? (['afterViralIllness', 'darkUrine'] as const) : [])]),
      suggests: ['Call the pediatrician today', ...(muscle ? ['Order creatine kinase today'] : [])],
    },
  ]
}

function muscleDisease(facts: VisitFacts): Said[] {
  if (!isYes(facts, 'calfEnlargementOrToeWalking')) return []
  return [
    {
      urgency: 'soon',
      says: 'A child with enlarged calves, toe-walking, late walking or trouble rising from the floor: creatine kinase and neurology.',
      because: [...ageText(facts), 'Enlarged calves, toe-walking, late walking or trouble rising'],
      suggests: ['Order creatine kinase', 'Refer to neurology'],
    },
  ]
}

function unasked(facts: VisitFacts): Said[] {
  const missing = notAsked(facts, questions)
  if (!isMinor(facts) || !isYes(facts, 'cramps') || missing.length === 0) return []
  return [
    {
      urgency: 'soon',
      says: 'Cramps under 18: ask for the signs that weigh more in a child.',
      because: [...ageText(facts), 'Cramps recorded'],
      missing,
    },
  ]
}

/** Signs of a child count until the age is known to be 18 or more. */
export function underEighteen(facts: VisitFacts): Said[] {
  if (typeof facts.ageYears === 'number' && facts.ageYears >= 18) return []
  const urgent = [...afterAVirus(facts), ...today(facts), ...muscleDisease(facts)]
  return [...urgent, ...(urgent.length === 0 ? unasked(facts) : []), ...pressuresOf(facts)]
}
