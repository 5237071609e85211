/**
 * Whether an ABI is a test or a screening for this person, in words, with the sources that differ.
 *
 * Source: clinical.md 2.1 through `padScreeningEligibility`; who recommends what, how strongly and in which edition is data (sources.ts). Symptoms
 * and suggestive findings are a reason to test of their own and no screening. Diabetes has a recommendation of its own, from general knowledge.
 */
import type { AdviceSource } from '../advice/advice'
import { askAge, isMinor, isNo, isYes, notAsked } from '../advice/fact-reading'
import { absentFootPulses } from '../advice/leg-findings'
import { recommendation, sources } from '../advice/sources'
import { woundsOf } from '../advice/wound-findings'
import { type Known, padScreeningEligibility } from '../patient/screening-eligibility'
import { sides, type VisitFacts } from '../visit/visit-facts'

export const RULE_VERSION = '2026-11-2'

export type Screening = {
  /** `test`: findings call for an ABI; `reasonable`, `no-benefit`, `unknown`: screening without them; `not-for`: below 18. */
  verdict: 'test' | 'reasonable' | 'no-benefit' | 'unknown' | 'not-for'
  says: string
  because: string[]
  missing: string[]
  /** What the sources say, each with its own words, because they differ. */
  sources: { says: string; source: AdviceSource }[]
}

const known = (answer: string | null | undefined): Known => (answer === 'yes' || answer === 'no' ? answer : 'unknown')
function tobacco({ tobaccoSmoked, tobaccoSmokeless }: VisitFacts): Known {
  const uses = [tobaccoSmoked, tobaccoSmokeless]
  if (uses.some((use) => use === 'current' || use === 'former')) return 'yes'
  return uses.every((use) => use === 'never') ? 'no' : 'unknown'
}

const suggestive = (facts: VisitFacts): string[] => [
  ...(isYes(facts, 'exertionalLegSymptoms') ? ['Exertional leg symptoms'] : []),
  ...(isYes(facts, 'restPainForefoot') ? ['Forefoot pain at rest'] : []),
  ...(woundsOf(facts).length > 0 ? ['Ulcer or gangrene'] : []),
  ...sides.flatMap((side) => absentFootPulses(facts, side)),
]

function differing(facts: VisitFacts): Screening['sources'] {
  const { abiForSuggestiveFindings: test, abiAtIncreasedRisk: risk, abiWithoutRisk: none } = recommendation
  const diabetes = isNo(facts, 'diabetes')
    ? []
    : [
        {
          says: 'In diabetes without symptoms: consider an ABI from 65 years, with microvascular disease, foot complications or end-organ damage; consider it from 50 years after 10 years of diabetes.',
          source: sources.screeningDiabetes,
        },
      ]
  return [
    {
      says: `Suggestive findings: ABI, ${test}. Increased risk without symptoms: reasonable, ${risk}. Neither: ${none}.`,
      source: sources.screening,
    },
    { says: 'Adults without symptoms: the evidence is insufficient.', source: sources.screeningPreventiveTaskForce },
    ...diabetes,
  ]
}

export function screening(facts: VisitFacts): Screening {
  const shared = { missing: [], sources: differing(facts) }
  if (isMinor(facts))
    return { ...shared, verdict: 'not-for', says: 'Screening and its groups are for adults.', because: [`Age ${facts.ageYears}`] }
  const findings = suggestive(facts)
  if (findings.length > 0)
    return { ...shared, verdict: 'test', says: 'Findings that suggest PAD: an ABI is a test here, not a screening.', because: findings }

  const symptoms = notAsked(facts, ['exertionalLegSymptoms', 'restPainForefoot', 'ulcerOrGangrene'])
  const { eligible, reasons, missing } = padScreeningEligibility({
    ageYears: facts.ageYears ?? Number.NaN,
    diabetes: known(facts.diabetes),
    tobacco: tobacco(facts),
    dyslipidemia: known(facts.dyslipidemia),
    hypertension: known(facts.hypertension),
    chronicKidneyDisease: known(facts.chronicKidneyDisease),
    familyHistoryOfPad: known(facts.familyHistoryOfPad),
    otherAtherosclerosis: known(facts.otherAtherosclerosis),
  })
  const open = [...missing.filter((item) => item !== 'Age'), ...askAge(facts), ...symptoms]
  if (eligible === true)
    return {
      ...shared,
      verdict: 'reasonable',
      says: 'Increased risk: a screening ABI is reasonable. Sources differ.',
      because: reasons,
      missing: symptoms,
    }
  if (eligible === false && symptoms.length === 0)
    return {
      ...shared,
      verdict: 'no-benefit',
      says: 'No group at increased risk and no suggestive finding: an ABI is of no benefit as a screening.',
      because: reasons,
    }
  return {
    ...shared,
    verdict: 'unknown',
    says: 'It cannot be told yet whether a screening ABI is reasonable.',
    because: reasons,
    missing: open,
  }
}
