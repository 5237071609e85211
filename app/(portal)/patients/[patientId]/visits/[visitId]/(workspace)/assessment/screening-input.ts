import type { Known, ScreeningInput } from '../../../../../../../../clinical/patient/screening-eligibility'
import type { VisitFacts } from '../../../../../../../../clinical/visit/visit-facts'

const known = (answer: 'yes' | 'no' | null | undefined): Known => answer ?? 'unknown'

/** Smoked and smokeless both count. Never is no only when both were asked. */
function tobacco({ tobaccoSmoked, tobaccoSmokeless }: VisitFacts): Known {
  const uses = [tobaccoSmoked, tobaccoSmokeless]
  if (uses.some((use) => use === 'current' || use === 'former')) return 'yes'
  return uses.every((use) => use === 'never') ? 'no' : 'unknown'
}

/** The facts of a visit as the screening groups read them; null while the age is not known. */
export function screeningInput(facts: VisitFacts): ScreeningInput | null {
  if (facts.ageYears == null) return null
  return {
    ageYears: facts.ageYears,
    diabetes: known(facts.diabetes),
    tobacco: tobacco(facts),
    dyslipidemia: known(facts.dyslipidemia),
    hypertension: known(facts.hypertension),
    chronicKidneyDisease: known(facts.chronicKidneyDisease),
    familyHistoryOfPad: known(facts.familyHistoryOfPad),
    otherAtherosclerosis: known(facts.otherAtherosclerosis),
  }
}
