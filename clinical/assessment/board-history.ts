/** Age, tobacco, activity and what brings the cramp on, for the cause board. Source: article S20 to S29; clinical.md 2.1. */
import type { VisitFacts } from '../visit/visit-facts'
import type { VisitRecord } from '../visit/visit-record'
import { type Evidence, joined, type Line, noEvidence } from './evidence'

const tobaccoWords = { current: 'current', former: 'former' } as const

export function ageAndTobacco(facts: VisitFacts): Evidence {
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

export function triggers({ crampPatterns }: VisitRecord): Record<'metabolic' | 'biomechanical', Evidence> {
  const has = (...wanted: string[]) => crampPatterns.some((each) => each.triggers.some((trigger) => wanted.includes(trigger)))
  const line = (text: string): Line => ({ text, section: 'cramp-pattern', field: 'triggers' })
  return {
    metabolic: {
      ...noEvidence,
      for: has('heat-or-sweating', 'dehydration') ? [line('Brought on by heat, sweating or too little fluid')] : [],
    },
    biomechanical: {
      ...noEvidence,
      for: [
        ...(has('standing-long') ? [line('Brought on by long standing')] : []),
        ...(has('exercise') ? [line('Brought on by exercise')] : []),
        ...(has('pointing-the-foot') ? [line('Brought on by pointing the foot')] : []),
        ...(has('new-shoes') ? [line('Brought on by new shoes')] : []),
      ],
    },
  }
}

/** Athletes and the very active cramp for want of electrolytes and oxygen (S20 to S22). */
export const activity = ({ activity: level }: VisitFacts): Evidence => {
  const field = { section: 'factors', field: 'activity' } as const
  if (level === 'athlete' || level === 'active')
    return { for: [{ text: level === 'athlete' ? 'Athlete' : 'Very active', ...field }], against: [], notAsked: [] }
  return { for: [], against: [], notAsked: level ? [] : [{ text: 'How active is the patient?', ...field }] }
}
