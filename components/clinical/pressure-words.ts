import type { notDoneReasons, PressureReading } from '../../clinical/vascular-study/pressure-reading'

export type NotDoneReason = (typeof notDoneReasons)[number]

export const notDoneWords: Record<NotDoneReason, string> = {
  wound: 'wound',
  'graft-or-stent': 'graft or stent',
  'suspected-dvt': 'suspected clot',
  'severe-pain': 'severe pain',
  amputation: 'amputation',
  mastectomy: 'mastectomy',
  fistula: 'dialysis fistula',
  cast: 'cast',
  refused: 'refused',
  other: 'other reason',
}

export const stateWords = {
  'not-audible': 'not audible',
  'not-compressible': 'not compressible',
  'not-measured': 'not measured',
} as const

/** A reading as it reads: `96`, `not audible`, `not done: cast`; a dash when nobody recorded anything. */
export function readingWords(reading: PressureReading | null): string {
  if (reading === null) return '—'
  if (reading.state === 'measured') return String(reading.mmHg)
  if (reading.state === 'not-done')
    return `not done: ${reading.reason === 'other' && reading.note ? reading.note : notDoneWords[reading.reason]}`
  return stateWords[reading.state]
}
