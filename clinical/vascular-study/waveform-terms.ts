/**
 * Older names of Doppler waveforms, as synonyms of the terms that are recorded.
 *
 * Source: SVM/SVU consensus 2020 (Kim et al., Vasc Med 25:484) as in clinical.md 2.8: multiphasic crosses zero and replaces triphasic and
 * biphasic; monophasic does not cross zero. Sources differ on biphasic: some call it normal, others not, so the mapping says so and the
 * consensus term alone never means "normal".
 */
export const RULE_VERSION = '2026-11-2'

export type WaveformTerm = { term: string; waveform: 'multiphasic' | 'monophasic' | 'absent'; modifier?: 'dampened'; note: string | null }

const differs = 'Sources differ: some call biphasic normal, others not.'
export const waveformTerms: readonly WaveformTerm[] = [
  { term: 'multiphasic', waveform: 'multiphasic', note: null },
  { term: 'triphasic', waveform: 'multiphasic', note: null },
  { term: 'biphasic', waveform: 'multiphasic', note: differs },
  { term: 'monophasic', waveform: 'monophasic', note: null },
  { term: 'dampened monophasic', waveform: 'monophasic', modifier: 'dampened', note: null },
  { term: 'absent', waveform: 'absent', note: null },
]

/** The recorded term behind a typed one, any case and spacing; null when it is not known here and nothing may be guessed. */
export function waveformFromTerm(typed: string): WaveformTerm | null {
  const words = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ')
  return waveformTerms.find(({ term }) => term === words) ?? null
}
