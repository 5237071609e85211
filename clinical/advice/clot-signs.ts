/**
 * Signs of a deep vein thrombosis, as R4 lists them; R5 and R22 read them too. Source: clinical.md section 5, R4.
 */
import { calfDifference } from '../examination/calf-difference'
import type { AnsweredFact } from '../visit/fact-questions'
import type { Side, VisitFacts } from '../visit/visit-facts'
import { isNo, isYes, present } from './fact-reading'

export type ClotSigns = {
  /** What is present, in words; empty when R4 has nothing to fire on. */
  found: string[]
  /** Blue, tense or hugely swollen leg: phlegmasia, an emergency. */
  phlegmasia: boolean
}

const sideWord = (facts: VisitFacts) => (facts.swollenSide && facts.swollenSide !== 'both' ? `, ${facts.swollenSide}` : '')

/** Whose calf is larger by 3 cm or more; null while one girth is missing. */
export function largerCalf({ calfGirthCm }: VisitFacts): Side | 'neither' | null {
  const difference = calfDifference(calfGirthCm ?? {})
  if ('state' in difference) return null
  return difference.threeOrMore ? (difference.larger ?? 'neither') : 'neither'
}

function calfFindings(facts: VisitFacts): string[] {
  const larger = largerCalf(facts)
  if (larger === 'right' || larger === 'left') {
    const { right, left } = facts.calfGirthCm ?? {}
    return [`Calf girth ${right} cm right, ${left} cm left: 3 cm or more apart`]
  }
  return isYes(facts, 'calfThreeCmLarger') ? ['One calf 3 cm or more larger'] : []
}

/** A painful calf counts with any of these: cancer, surgery, immobility, travel, estrogen, pregnancy or 6 weeks after it, an earlier clot. */
const riskFacts: readonly AnsweredFact[] = [
  'clotRiskFactor',
  'pregnantOrPostpartum',
  'activeCancer',
  'bedriddenOrMajorSurgery',
  'paralysisParesisOrCast',
  'previousDvt',
]
export const hasClotRisk = (facts: VisitFacts): boolean =>
  riskFacts.some((name) => isYes(facts, name)) || (facts.medicineClasses ?? []).includes('estrogen-or-raloxifene')

/** While nobody has asked for a risk factor a painful calf counts too: unknown is not no. */
export function clotSigns(facts: VisitFacts): ClotSigns {
  const risk = hasClotRisk(facts) ? 'with a risk factor' : isNo(facts, 'clotRiskFactor') ? null : 'risk factors not asked'
  const calfPain = isYes(facts, 'persistentCalfPainOneSide') && risk !== null ? [`Lasting pain in one calf, ${risk}`] : []
  const found = [
    ...present(facts, {
      oneLegNewlySwollen: `One leg newly swollen${sideWord(facts)}`,
      swollenBlueTense: 'Leg blue, tense or hugely swollen',
    }),
    ...calfFindings(facts),
    ...present(facts, { pittingEdemaOneLeg: 'Pitting edema of one leg', deepVeinTenderness: 'Tenderness along the deep veins' }),
    ...calfPain,
  ]
  return { found, phlegmasia: isYes(facts, 'swollenBlueTense') }
}

/** The history questions that settle R4 when all are no, with the examination below. */
export const clotQuestions = ['oneLegNewlySwollen', 'swollenBlueTense', 'persistentCalfPainOneSide'] as const
/** What R4 looks for on the legs. */
export const clotExamination = ['calfThreeCmLarger', 'pittingEdemaOneLeg', 'deepVeinTenderness'] as const
