import type { WalkingImpairment } from '../../../../../../../../clinical/questionnaires/walking-impairment'

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
