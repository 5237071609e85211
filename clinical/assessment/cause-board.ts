/**
 * The three causes of cramp and the sleep-related one beside them: what speaks for each, what against, and what nobody asked.
 *
 * Source: article S3 to S30 (three groups, contributors); clinical.md 4.1 (telling them apart), 2.1 (risk), 2.4 and 2.5 (bands), 4.3 (drugs).
 * Lines only, no score: the sources give no weights, and the conclusion is the clinician's. Most night cramps are idiopathic and not ischemic
 * (S9), so "at night" speaks for the sleep-related board alone. Each line names the section and field that it comes from.
 */

import { abiHundredths, abiIsNonCompressible, abiText, legTitle, tbiHundredths, tbiText } from '../advice/leg-findings'
import { clinicalDay } from '../visit/days'
import { sides, type VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { type Bearing, type Evidence, joined, type Line, weigh } from './evidence'

export const RULE_VERSION = '2026-11-1'

export type BoardCause = 'ischemic' | 'metabolic' | 'biomechanical' | 'sleep-related'
export type CauseBoard = Record<BoardCause, Evidence>

const pattern = 'cramp-pattern' as const
const ischemicBearings: readonly Bearing[] = [
  { fact: 'whileWalking', section: pattern, yesFor: 'Comes while walking', noAgainst: 'Does not come while walking' },
  { fact: 'easedByStandingStill', section: pattern, yesFor: 'Eased by standing still', noAgainst: 'Not eased by standing still' },
  { fact: 'easedByWalking', section: pattern, yesAgainst: 'Eased by walking' },
  { fact: 'easedBySittingOrLeaningForward', section: pattern, yesAgainst: 'Eased by sitting or leaning forward (lumbar stenosis)' },
  { fact: 'easedByHangingFootDown', section: pattern, yesFor: 'Eased by hanging the foot down (rest pain)' },
  { fact: 'muscleHardens', section: pattern, yesAgainst: 'The muscle hardens' },
  { fact: 'exertionalLegSymptoms', section: 'red-flags', yesFor: 'Exertional leg symptoms', noAgainst: 'No exertional leg symptoms' },
  { fact: 'restPainForefoot', section: 'red-flags', yesFor: 'Forefoot pain at rest' },
  { fact: 'ulcerOrGangrene', section: 'red-flags', yesFor: 'Ulcer or gangrene' },
  { fact: 'knownPad', section: 'factors', yesFor: 'Peripheral arterial disease known' },
  { fact: 'diabetes', section: 'factors', yesFor: 'Diabetes' },
  { fact: 'dyslipidemia', section: 'factors', yesFor: 'High cholesterol' },
  { fact: 'hypertension', section: 'factors', yesFor: 'High blood pressure' },
  { fact: 'chronicKidneyDisease', section: 'factors', yesFor: 'Chronic kidney disease' },
  { fact: 'otherAtherosclerosis', section: 'factors', yesFor: 'Atherosclerosis in another artery' },
  { fact: 'familyHistoryOfPad', section: 'factors', yesFor: 'Family history of peripheral arterial disease' },
]
const metabolicBearings: readonly Bearing[] = [
  { fact: 'diuretic', section: 'factors', yesFor: 'Takes a diuretic', noAgainst: 'Takes no diuretic' },
  { fact: 'heavySweating', section: 'factors', yesFor: 'Sweats heavily', noAgainst: 'No heavy sweating' },
  { fact: 'largeFluidIntake', section: 'factors', yesFor: 'Drinks very large amounts', noAgainst: 'No very large fluid intake' },
  {
    fact: 'vomitingDiarrheaHeatOrPoorIntake',
    section: 'factors',
    yesFor: 'Vomiting, diarrhea, heat or poor intake',
    noAgainst: 'No vomiting, diarrhea, heat or poor intake',
  },
  { fact: 'chronicKidneyDisease', section: 'factors', yesFor: 'Chronic kidney disease' },
  { fact: 'dialysis', section: 'factors', yesFor: 'Dialysis' },
  { fact: 'statin', section: 'factors', yesFor: 'Takes a statin (muscle symptoms: review with the prescriber)' },
]
const biomechanicalBearings: readonly Bearing[] = [
  { fact: 'easedByWalking', section: pattern, yesFor: 'Eased by walking', noAgainst: 'Not eased by walking' },
  { fact: 'easedByStretching', section: pattern, yesFor: 'Eased by stretching', noAgainst: 'Not eased by stretching' },
  { fact: 'afterActivity', section: pattern, yesFor: 'Comes after activity', noAgainst: 'Does not come after activity' },
]
const sleepBearings: readonly Bearing[] = [
  { fact: 'atNight', section: pattern, yesFor: 'Comes at night', noAgainst: 'Does not come at night' },
  { fact: 'muscleHardens', section: pattern, yesFor: 'The muscle hardens', noAgainst: 'The muscle does not harden' },
  { fact: 'easedByStretching', section: pattern, yesFor: 'Eased by stretching', noAgainst: 'Not eased by stretching' },
  { fact: 'restPainForefoot', section: 'red-flags', yesAgainst: 'Forefoot pain at rest: possible limb threat' },
]

const vascular = (field: string, text: string): Line => ({ text, section: 'vascular-study', field })

/** Indices of each leg. A normal index speaks against only where nothing makes it unreliable; a non-compressible one on neither side. */
function indices(facts: VisitFacts): Evidence {
  const lines = sides.map((side): Evidence => {
    const abi = abiHundredths(facts, side)
    const tbi = tbiHundredths(facts, side)
    const field = `${side}PosteriorTibial`
    const low = [
      ...(abi !== null && abi <= 90 ? [vascular(field, abiText(facts, side) ?? '')] : []),
      ...(tbi !== null && tbi <= 70 ? [vascular(`${side}Toe`, tbiText(facts, side) ?? '')] : []),
      ...(facts.waveform?.[side] === 'monophasic' ? [vascular(`${side}Waveform`, `${legTitle[side]} waveform monophasic`)] : []),
    ]
    const reliable = abi !== null && abi >= 100 && !abiIsNonCompressible(facts, side) && facts.waveform?.[side] !== 'monophasic'
    const against = reliable && low.length === 0 ? [vascular(field, `${abiText(facts, side)} (at rest)`)] : []
    const unknown = tbi === null && (abi === null || abiIsNonCompressible(facts, side))
    const ask = abiIsNonCompressible(facts, side)
      ? `${legTitle[side]} ABI non-compressible: what is the toe pressure?`
      : `What is the ${side} ABI?`
    return { for: low, against, notAsked: unknown ? [vascular(field, ask)] : [] }
  })
  return joined(...lines)
}

const tobaccoWords = { current: 'current', former: 'former' } as const

function ageAndTobacco(facts: VisitFacts): Evidence {
  const tobacco = (['tobaccoSmoked', 'tobaccoSmokeless'] as const).map((field): Evidence => {
    const use = facts[field]
    const name = field === 'tobaccoSmoked' ? 'Smoking' : 'Smokeless tobacco'
    const line = (text: string): Line[] => [{ text, section: 'factors', field }]
    if (use === 'current' || use === 'former') return { for: line(`${name}, ${tobaccoWords[use]}`), against: [], notAsked: [] }
    return { for: [], against: [], notAsked: use === 'never' ? [] : line(`${name}: never, former or current?`) }
  })
  const old = typeof facts.ageYears === 'number' && facts.ageYears >= 65
  const age: Evidence = {
    for: old ? [{ text: `Age ${facts.ageYears}`, section: null, field: null }] : [],
    against: [],
    notAsked: [],
  }
  return joined(age, ...tobacco)
}

function triggers({ crampPatterns }: VisitRecord): Record<'metabolic' | 'biomechanical', Evidence> {
  const has = (...wanted: string[]) => crampPatterns.some((each) => each.triggers.some((trigger) => wanted.includes(trigger)))
  const line = (text: string): Line => ({ text, section: pattern, field: 'triggers' })
  const none: Evidence = { for: [], against: [], notAsked: [] }
  return {
    metabolic: { ...none, for: has('heat-or-sweating', 'dehydration') ? [line('Brought on by heat, sweating or too little fluid')] : [] },
    biomechanical: {
      ...none,
      for: [
        ...(has('standing-long') ? [line('Brought on by long standing')] : []),
        ...(has('exercise') ? [line('Brought on by exercise')] : []),
        ...(has('pointing-the-foot') ? [line('Brought on by pointing the foot')] : []),
        ...(has('new-shoes') ? [line('Brought on by new shoes')] : []),
      ],
    },
  }
}

/** No section records labs yet: out of range speaks for, in range against (normal labs do not exclude a drug effect), none is a question. */
function labs(facts: VisitFacts): Evidence {
  const names = ['potassium', 'sodium', 'magnesium', 'calcium'] as const
  const lines = names.map((name): Evidence => {
    const lab = facts.labs?.[name]
    const line = (text: string): Line[] => [{ text, section: null, field: null }]
    const day = lab?.sampleOn ? ` (${clinicalDay(lab.sampleOn)})` : ''
    if (lab?.inRange === 'no') return { for: line(`${name} out of range${day}`), against: [], notAsked: [] }
    if (lab?.inRange === 'yes') return { for: [], against: line(`${name} in range${day}`), notAsked: [] }
    return { for: [], against: [], notAsked: line(`What is the ${name}?`) }
  })
  return joined(...lines)
}

/** Athletes and the very active cramp for want of electrolytes and oxygen (S20 to S22). */
const activity = ({ activity: level }: VisitFacts): Evidence => {
  const field = { section: 'factors', field: 'activity' } as const
  if (level === 'athlete' || level === 'active')
    return { for: [{ text: level === 'athlete' ? 'Athlete' : 'Very active', ...field }], against: [], notAsked: [] }
  return { for: [], against: [], notAsked: level ? [] : [{ text: 'How active is the patient?', ...field }] }
}

/** Counts of lines are all that may be shown beside them: the sources give no weights. */
export function causeBoard(record: VisitRecord, facts: VisitFacts): CauseBoard {
  const brought = triggers(record)
  return {
    ischemic: joined(weigh(facts, ischemicBearings), indices(facts), ageAndTobacco(facts)),
    metabolic: joined(weigh(facts, metabolicBearings), brought.metabolic, activity(facts), labs(facts)),
    biomechanical: joined(weigh(facts, biomechanicalBearings), brought.biomechanical),
    'sleep-related': weigh(facts, sleepBearings),
  }
}
