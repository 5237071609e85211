import type { WalkingImpairment, WalkingImpairmentInput } from '../../../../../../../../clinical/questionnaires/walking-impairment'
import type { SectionValues } from '../../../../../../../../clinical/visit/visit-record'

/** The section as the scoring reads it, easiest first. */
export const impairmentAnswers = (values: SectionValues<'walking-impairment'>): WalkingImpairmentInput => ({
  distance: [
    values.distanceIndoors,
    values.distance50Feet,
    values.distance150Feet,
    values.distance300Feet,
    values.distance600Feet,
    values.distance900Feet,
    values.distance1500Feet,
  ],
  speed: [values.speedSlow, values.speedAverage, values.speedQuick, values.speedRunning],
  stairs: [values.stairs1Flight, values.stairs2Flights, values.stairs3Flights],
})

const titles = [
  ['distance', 'Distance'],
  ['speed', 'Speed'],
  ['stairs', 'Stairs'],
  ['overall', 'Mean of all three'],
] as const

/** One entry for each score: the number, or null; and what limits it or why there is none. */
export const impairmentScoreWords = (scores: WalkingImpairment) =>
  titles.map(([part, title]) => {
    const found = scores[part]
    if (!('score' in found)) return { title, score: null, why: part === 'overall' ? 'Needs all three.' : found.reasons.join(' ') }
    return { title, score: String(found.score), why: found.partly ? `${found.partly.answered} of ${found.partly.items} answered` : '' }
  })

/** Cut-offs of one study (PMC3419442); between them it says nothing. */
export const performanceWords = {
  low: 'A mean of 42.5 or less: walks little (one study, sensitivity 0.90, specificity 0.73).',
  high: 'Distance and stairs at 75.5 or more: walks well (one study, sensitivity 0.41, specificity 0.90).',
  between: '',
} as const
