/** The cells of the paper diary, in its order and by its letters: what each asks, how it is keyed, and the key of the row that it stands in. */
import { nightLetters, walkLetters } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { type Typed, typedNumber, typedText } from '../../../../../../../../components/form/typed-text'
import { typedTime } from '../../../../../../../../components/form/typed-time'
import { crampOfWalk, legOfWalk, stoppedOfWalk, surfaceOfWalk } from './diary-words'

/** An answer by its number on the paper, by its word or the beginning of it; written out as its word. */
export function typedCode<V extends string>(words: Record<V, string>): Typed<V> {
  const answers = Object.entries(words) as [V, string][]
  return {
    read: (text) => {
      const typed = text.trim().toLowerCase()
      if (typed === '') return null
      const meant = answers[Number(typed) - 1] ?? answers.find(([, word]) => word.startsWith(typed))
      return meant ? meant[0] : text
    },
    write: (value) => (value === null ? '' : (words[value] ?? value)),
  }
}

export type DiaryCell<F extends string> = {
  letter: string
  field: F
  /** Above the column, and beside the field where one day is a card. */
  name: string
  /** The answers by their numbers. */
  codes?: string
  /** Read in the unit of the diary. */
  inUnit?: true
  typed: Typed<never>
  /** Digits only; the keyboard of a tablet follows. */
  keypad: 'numeric' | 'decimal' | 'text'
}

const codes = (words: Record<string, string>) =>
  Object.values(words)
    .map((word, at) => `${at + 1} ${word}`)
    .join(', ')
const coded = <V extends string>(words: Record<V, string>) => ({ typed: typedCode(words), codes: codes(words), keypad: 'numeric' as const })
const number = { typed: typedNumber, keypad: 'decimal' as const }

export const walkCells: readonly DiaryCell<keyof typeof walkLetters>[] = [
  { letter: walkLetters.surface, field: 'surface', name: 'Route', ...coded(surfaceOfWalk) },
  { letter: walkLetters.startedAt, field: 'startedAt', name: 'Start', typed: typedTime, keypad: 'text' },
  { letter: walkLetters.onsetState, field: 'onsetState', name: 'Cramp', ...coded(crampOfWalk) },
  { letter: walkLetters.onset, field: 'onset', name: 'First cramp after', inUnit: true, ...number },
  { letter: walkLetters.side, field: 'side', name: 'Leg', ...coded(legOfWalk) },
  { letter: walkLetters.pain, field: 'pain', name: 'Pain 0–10', typed: typedNumber, keypad: 'numeric' },
  { letter: walkLetters.stopped, field: 'stopped', name: 'Stopped', ...coded(stoppedOfWalk) },
  { letter: walkLetters.stop, field: 'stop', name: 'Stop after', inUnit: true, ...number },
  { letter: walkLetters.restMinutes, field: 'restMinutes', name: 'Rest, min', ...number },
  { letter: walkLetters.totalMinutes, field: 'totalMinutes', name: 'In all, min', ...number },
  { letter: walkLetters.words, field: 'words', name: 'Notes', typed: typedText, keypad: 'text' },
]

export const nightCells: readonly DiaryCell<keyof typeof nightLetters>[] = [
  { letter: nightLetters.nightCramps, field: 'nightCramps', name: 'Night cramps', typed: typedNumber, keypad: 'numeric' },
  { letter: nightLetters.nightMinutes, field: 'nightMinutes', name: 'Minutes in all', ...number },
  { letter: nightLetters.words, field: 'words', name: 'Night notes', typed: typedText, keypad: 'text' },
]

/**
 * The key of a printed row: the visit's own id with its last sixteen bits moved by the place of the row, so that two people who key the same
 * paper on two devices meet in one row, and see a conflict instead of the walk twice. `walk` is 0 for the day itself.
 */
export function printedKey(visitId: string, day: number, walk: number): string {
  const moved = Number.parseInt(visitId.slice(-4), 16) ^ ((day << 4) | walk)
  return visitId.slice(0, -4) + moved.toString(16).padStart(4, '0')
}
