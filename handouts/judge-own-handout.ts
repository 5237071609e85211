import { type OwnHandout, parseOwnHandout } from './own-handout'
import { type SafetyConcern, safetyConcerns } from './own-handout-safety'
import { HandoutProblem } from './parse-handout'
import { pictureIdsOf } from './pictures'
import { type MeasuredSentence, type Reading, readingOf, readsAbove, sentencesHardestFirst } from './reading-measure'

/** What a text is held against beside itself. */
export type Measure = {
  /** `sentencesThatWarn` of the library. */
  warning: readonly string[]
  /** The practice's limit, a school grade. */
  limitGrade: number
  /** Of a copy of a shipped handout the license that its credit must name; null of any other. */
  license: string | null
  /** The practice has set what a patient does outside opening hours; without it nothing may be published (clinical.md 8.2). */
  hasAfterHours: boolean
}

export type Judged =
  /** The text cannot be read: nothing can be said of it but why. */
  | { state: 'unreadable'; reason: string; line: number | null }
  | {
      state: 'read'
      handout: OwnHandout
      reading: Reading
      /** Harder than the limit: published only with a stated reason. */
      above: boolean
      sentences: MeasuredSentence[]
      concerns: SafetyConcern[]
      pictureIds: string[]
      /** What keeps it from being published beside the concerns. */
      missing: ('credit' | 'after-hours')[]
    }

/** What a handout of the practice's own is worth as it stands: the same for whoever writes it and for the server that publishes it. */
export function judgeOwnHandout(text: string, { warning, limitGrade, license, hasAfterHours }: Measure): Judged {
  try {
    const handout = parseOwnHandout(text)
    const reading = readingOf(handout.language, handout.sections)
    return {
      state: 'read',
      handout,
      reading,
      above: readsAbove(reading, limitGrade),
      sentences: sentencesHardestFirst(handout.language, handout.sections),
      concerns: safetyConcerns(handout, warning),
      pictureIds: pictureIdsOf(handout.sections),
      missing: [
        ...(license !== null && !handout.credit.includes(license) ? (['credit'] as const) : []),
        ...(hasAfterHours ? [] : (['after-hours'] as const)),
      ],
    }
  } catch (problem) {
    if (problem instanceof HandoutProblem) return { state: 'unreadable', reason: problem.reason, line: problem.line }
    throw problem
  }
}

/** Fewest characters of a reason to publish above the limit. */
export const fewestOfReason = 10
