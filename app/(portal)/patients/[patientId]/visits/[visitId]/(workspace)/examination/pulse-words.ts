import { type PulseScale, type PulseWord, pulseWord } from '../../../../../../../../clinical/examination/pulse'

/** The numbers of each scale, as the buttons offer them. */
export const pulseNumbers: Record<PulseScale, readonly number[]> = { '0-2': [0, 1, 2], '0-3': [0, 1, 2, 3], '0-4': [0, 1, 2, 3, 4] }
/** What a normal pulse is on each scale. */
export const normalPulse: Record<PulseScale, number> = { '0-2': 2, '0-3': 2, '0-4': 3 }

/** What each scale means, in its own terms (clinical.md 2.8). */
export const scaleMeaning: Record<PulseScale, string> = {
  '0-3': '0 absent, 1 diminished, 2 normal, 3 bounding.',
  '0-2': '0 absent, 1 reduced, 2 normal.',
  '0-4': '0 absent, 1 faint, 2 reduced, 3 normal, 4 bounding. Sources differ: other texts call 2 normal, so a 2 is not assessed here.',
}

const words: Record<PulseWord, string> = {
  absent: 'absent',
  reduced: 'reduced',
  normal: 'normal',
  bounding: 'bounding',
  'not-assessable': 'not assessable',
}

/** A reading in words: "reduced", "not on this scale"; "not felt for" when nobody did. */
export function pulseWords(pulse: number | null, scale: PulseScale | null): string {
  const word = pulseWord(pulse, scale)
  if (pulse === null || word === null) return 'not felt for'
  if (scale !== null && !pulseNumbers[scale].includes(pulse)) return 'not on this scale'
  if (word === 'not-assessable' && scale === '0-4') return 'reduced or normal: sources differ'
  return words[word]
}
