/**
 * A palpated pulse in words. The number means nothing without its scale: 2 is normal on two scales and reduced on the third.
 *
 * Source: clinical.md 2.8: 0–3 of the US PAD guidelines (0 absent, 1 diminished, 2 normal, 3 bounding); 0–2 (0 absent, 1 reduced, 2 normal);
 * 0–4 (0 absent, 1 faint, 2 reduced, 3 normal, 4 bounding; other texts call 2 normal, so sources differ and 2 is not assessable).
 */
import type { pulseScales } from '../visit/examination-fields'

export const RULE_VERSION = '2026-11-1'

export type PulseScale = (typeof pulseScales)[number]
export type PulseWord = 'absent' | 'reduced' | 'normal' | 'bounding' | 'not-assessable'

/** From 1 upwards: 0 is absent on every scale. */
const words: Record<PulseScale, readonly PulseWord[]> = {
  '0-2': ['reduced', 'normal'],
  '0-3': ['reduced', 'normal', 'bounding'],
  '0-4': ['reduced', 'not-assessable', 'normal', 'bounding'],
}

/** Null when nobody felt for it. A number without a scale, or beyond its scale, is not assessable; 0 is absent on every scale. */
export function pulseWord(pulse: number | null, scale: PulseScale | null): PulseWord | null {
  if (pulse === null) return null
  if (pulse === 0) return 'absent'
  return (scale === null ? undefined : words[scale][pulse - 1]) ?? 'not-assessable'
}
