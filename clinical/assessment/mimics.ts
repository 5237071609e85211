/**
 * What looks like one of the causes of cramp and is treated otherwise: restless legs, neurogenic and venous claudication, chronic exertional
 * compartment syndrome. Lines only; never a diagnosis.
 *
 * Source: clinical.md 4.1 (restless legs: urge to move, worse at rest, eased by movement, worse in the evening, not solely another condition;
 * leg cramps are a named mimic), 2.1 (mimics with normal physiologic tests). What no section records (relief by elevation, bursting pain) is
 * not asked here, so a venous cause has few lines.
 */
import type { VisitFacts } from '../visit/visit-facts'
import { type Bearing, type Evidence, joined, type Line, noEvidence, weigh } from './evidence'

export const RULE_VERSION = '2026-11-2'

export const mimicNames = {
  restlessLegs: 'Restless legs',
  neurogenicClaudication: 'Neurogenic claudication',
  venousClaudication: 'Venous claudication',
  exertionalCompartment: 'Chronic exertional compartment syndrome',
} as const
export type Mimic = keyof typeof mimicNames

const pattern = 'cramp-pattern' as const
const bearings: Record<Mimic, readonly Bearing[]> = {
  restlessLegs: [
    { fact: 'urgeToMove', section: pattern, yesFor: 'Urge to move the legs', noAgainst: 'No urge to move the legs' },
    { fact: 'atRest', section: pattern, yesFor: 'Comes at rest', noAgainst: 'Does not come at rest' },
    { fact: 'easedByWalking', section: pattern, yesFor: 'Eased by walking', noAgainst: 'Not eased by walking' },
    { fact: 'worseInEvening', section: pattern, yesFor: 'Worse in the evening or at night', noAgainst: 'Not worse in the evening' },
    { fact: 'muscleHardens', section: pattern, yesAgainst: 'The muscle hardens: a cramp' },
  ],
  neurogenicClaudication: [
    { fact: 'lumbarStenosis', section: 'factors', yesFor: 'Lumbar stenosis known', noAgainst: 'No lumbar stenosis known' },
    {
      fact: 'easedBySittingOrLeaningForward',
      section: pattern,
      yesFor: 'Eased by sitting or leaning forward',
      noAgainst: 'Not eased by sitting or leaning forward',
    },
    { fact: 'easedByStandingStill', section: pattern, yesAgainst: 'Eased by standing still', noFor: 'Not eased by standing still' },
    { fact: 'whileWalking', section: pattern, yesFor: 'Comes while walking', noAgainst: 'Does not come while walking' },
    { fact: 'saddleNumbness', section: 'red-flags', yesFor: 'Numbness between the legs: an emergency' },
  ],
  venousClaudication: [
    { fact: 'whileWalking', section: pattern, yesFor: 'Comes while walking', noAgainst: 'Does not come while walking' },
    { fact: 'previousDvt', section: 'examination', yesFor: 'Deep vein thrombosis documented before' },
    { fact: 'easedByStandingStill', section: pattern, yesAgainst: 'Eased by standing still' },
    { fact: 'collateralVeins', section: 'examination', yesFor: 'Collateral superficial veins' },
  ],
  exertionalCompartment: [
    { fact: 'exertionalLegSymptoms', section: 'red-flags', yesFor: 'Exertional leg symptoms', noAgainst: 'No exertional leg symptoms' },
    { fact: 'atRest', section: pattern, yesAgainst: 'Comes at rest' },
    { fact: 'atNight', section: pattern, yesAgainst: 'Comes at night' },
  ],
}

const both = (facts: VisitFacts): Evidence => {
  const line = (text: string): Line[] => [{ text, section: pattern, field: 'sites' }]
  if (!facts.exertionalSides) return noEvidence
  return facts.exertionalSides.length === 2
    ? { ...noEvidence, for: line('Both legs on walking') }
    : { ...noEvidence, against: line('One leg only on walking') }
}

/** Athletes and the very active; the measured pressures are read by R7. */
function compartment({ activity, compartment: pressures }: VisitFacts): Evidence {
  const line = (text: string): Line[] => [{ text, section: 'factors', field: 'activity' }]
  const active = activity === 'athlete' ? line('Athlete') : activity === 'active' ? line('Very active') : []
  const measured = (
    [
      ['compartmentBeforeMmHg', 'before', 'before exercise'],
      ['compartmentAt1MinMmHg', 'at1Min', '1 minute after exercise'],
      ['compartmentAt5MinMmHg', 'at5Min', '5 minutes after exercise'],
    ] as const
  ).flatMap(([field, name, when]): Line[] => {
    const mmHg = pressures?.[name]
    return typeof mmHg === 'number' ? [{ text: `Compartment ${mmHg} mmHg ${when}`, section: 'examination', field }] : []
  })
  const asked =
    measured.length > 0
      ? []
      : [{ text: 'Were compartment pressures measured?', section: 'examination', field: 'compartmentBeforeMmHg' } as const]
  return { ...noEvidence, for: [...active, ...measured], notAsked: [...(activity ? [] : line('How active is the patient?')), ...asked] }
}

export const mimicBoard = (facts: VisitFacts): Record<Mimic, Evidence> => ({
  restlessLegs: weigh(facts, bearings.restlessLegs),
  neurogenicClaudication: joined(weigh(facts, bearings.neurogenicClaudication), both(facts)),
  venousClaudication: weigh(facts, bearings.venousClaudication),
  exertionalCompartment: joined(weigh(facts, bearings.exertionalCompartment), compartment(facts)),
})
