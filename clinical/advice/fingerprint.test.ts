import { describe, expect, it } from 'vitest'
import { adviceFingerprint } from './fingerprint'

const line = { rule: 'R14', version: '2026-11-1', urgency: 'routine', because: ['Right ABI 0.68 (PT 96 / arm 142 mmHg)'] } as const
const withBecause = (...because: string[]) => adviceFingerprint({ ...line, because })

describe('fingerprint of a line of advice', () => {
  it('is stable: stored fingerprints stay comparable', () => {
    expect(adviceFingerprint({ ...line, because: [...line.because] })).toMatch(/^[0-9a-f]{16}$/)
    expect(withBecause()).toBe(adviceFingerprint({ ...line, because: [] }))
    expect(adviceFingerprint({ rule: 'R1b', version: '1', urgency: 'same-day', because: [] })).toBe('277e9bf8a820c8b0')
  })

  it('changes with the data, the rule, its version and its urgency, and with nothing else', () => {
    const all = [
      withBecause('Right ABI 0.68 (PT 96 / arm 142 mmHg)'),
      withBecause('Right ABI 0.67 (PT 95 / arm 142 mmHg)'),
      withBecause('Right ABI 0.68', '(PT 96 / arm 142 mmHg)'),
      adviceFingerprint({ ...line, because: [...line.because], rule: 'R13' }),
      adviceFingerprint({ ...line, because: [...line.because], version: '2026-12-1' }),
      adviceFingerprint({ ...line, because: [...line.because], urgency: 'soon' }),
    ]
    expect(new Set(all).size).toBe(all.length)
    const reworded = { ...line, because: [...line.because], says: 'Other words', missing: ['A question?'] }
    expect(adviceFingerprint(reworded)).toBe(all[0])
  })
})
