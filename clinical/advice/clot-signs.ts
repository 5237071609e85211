/**
 * Signs of a deep vein thrombosis, as R4 lists them; R5 and R22 read them too. Source: clinical.md section 5, R4.
 */
import type { VisitFacts } from '../visit/visit-facts'
import { isNo, isYes, present } from './fact-reading'

export type ClotSigns = {
  /** What is present, in words; empty when R4 has nothing to fire on. */
  found: string[]
  /** Blue, tense or hugely swollen leg: phlegmasia, an emergency. */
  phlegmasia: boolean
}

const sideWord = (facts: VisitFacts) => (facts.swollenSide && facts.swollenSide !== 'both' ? `, ${facts.swollenSide}` : '')

/** A painful calf counts with a risk factor, and while nobody has asked for one: unknown is not no. */
export function clotSigns(facts: VisitFacts): ClotSigns {
  const pregnant = isYes(facts, 'pregnantOrPostpartum')
  const risk =
    isYes(facts, 'clotRiskFactor') || pregnant ? 'with a risk factor' : isNo(facts, 'clotRiskFactor') ? null : 'risk factors not asked'
  const calfPain = isYes(facts, 'persistentCalfPainOneSide') && risk !== null ? [`Lasting pain in one calf, ${risk}`] : []
  const phlegmasia = isYes(facts, 'swollenBlueTense')
  const found = [
    ...present(facts, {
      oneLegNewlySwollen: `One leg newly swollen${sideWord(facts)}`,
      swollenBlueTense: 'Leg blue, tense or hugely swollen',
      calfThreeCmLarger: 'One calf 3 cm or more larger',
      pittingEdemaOneLeg: 'Pitting edema of one leg',
      deepVeinTenderness: 'Tenderness along the deep veins',
    }),
    ...calfPain,
  ]
  return { found, phlegmasia }
}

/** The history questions that settle R4 when all are no; examination adds to it later. */
export const clotQuestions = ['oneLegNewlySwollen', 'swollenBlueTense', 'persistentCalfPainOneSide'] as const
