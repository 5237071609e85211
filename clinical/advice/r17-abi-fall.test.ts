import { describe, expect, it } from 'vitest'
import type { AbiFact, VisitFacts } from '../visit/visit-facts'
import { abiOf, quiet, told, without } from './facts-for-tests'
import { abiFall, RULE_VERSION } from './r17-abi-fall'
import { sources } from './sources'

const study = (right: AbiFact, left?: AbiFact): NonNullable<VisitFacts['earlierStudy']> => ({
  visitDay: '2026-08-03',
  device: 'doppler',
  method: 'higher',
  abi: { right, left },
  tbi: {},
})
const compared = (before: number, now: number): VisitFacts => ({
  ...quiet,
  device: 'doppler',
  method: 'higher',
  abi: { right: abiOf(now, Math.round(now * 142)) },
  earlierStudy: study(abiOf(before, Math.round(before * 142))),
})
const soon = {
  urgency: 'soon',
  says: 'The ABI fell by more than 0.15: possible progression or graft failure. Refer to a vascular specialist within about a week.',
  because: ['Right ABI fell by 0.16 from 0.85 on 03-Aug-2026', 'Right ABI 0.69 (PT 98 / arm 142 mmHg)'],
  missing: [],
  suggests: ['Refer to a vascular specialist'],
  mustAcknowledge: false,
}

describe('R17 fall of the ABI', () => {
  it('fires beyond 0.15, not at it', () => {
    expect(told(abiFall(compared(0.85, 0.69)))).toEqual([soon])
    expect(abiFall(compared(0.85, 0.69))[0]).toMatchObject({ rule: 'R17', version: RULE_VERSION, source: sources.abiFall })
    expect(abiFall(compared(0.85, 0.7))).toEqual([])
    expect(abiFall(compared(0.7, 0.9))).toEqual([])
    expect(abiFall(compared(1.4, 1.24))).toHaveLength(1)
  })

  it('is for today after revascularization, and names the graft', () => {
    expect(told(abiFall({ ...compared(0.85, 0.69), revascularization: 'yes' }))).toEqual([
      {
        ...soon,
        urgency: 'same-day',
        says: 'The ABI fell by more than 0.15: possible progression or failure of a graft or stent. Call the vascular specialist today.',
        because: [...soon.because, 'Leg artery treated before'],
        suggests: ['Call the vascular specialist today'],
        mustAcknowledge: true,
      },
    ])
  })

  it.each([
    ['crampsNewOrWorseIn3Months', 'Cramps new or worse in 3 months'],
    ['suddenOnsetIn14Days', 'New lasting leg or foot symptom within 14 days'],
    ['restPainForefoot', 'Forefoot pain at rest'],
    ['ulcerOrGangrene', 'Ulcer or gangrene'],
  ] as const)('is for today with %s', (name, words) => {
    const [line] = abiFall({ ...compared(0.85, 0.69), [name]: 'yes' })
    expect(line).toMatchObject({ urgency: 'same-day', mustAcknowledge: true, because: [...soon.because, words] })
  })

  it.each(['revascularization', 'crampsNewOrWorseIn3Months', 'suddenOnsetIn14Days', 'restPainForefoot', 'ulcerOrGangrene'] as const)(
    '%s not asked is asked',
    (name) => {
      expect(abiFall(without(compared(0.85, 0.69), name))[0]?.missing).toHaveLength(1)
    },
  )

  it('never compares another device or another method', () => {
    expect(abiFall({ ...compared(0.85, 0.6), device: 'oscillometric' })).toEqual([])
    expect(abiFall({ ...compared(0.85, 0.6), method: 'lower' })).toEqual([])
  })

  it('reads a method nobody named as the higher pressure', () => {
    expect(abiFall(without(compared(0.85, 0.69), 'method'))).toHaveLength(1)
  })

  it('counts a fall while a device is not recorded, and asks', () => {
    const question = ['Were both studies made with the same device?']
    expect(abiFall(without(compared(0.85, 0.69), 'device'))[0]?.missing).toEqual(question)
    const facts = compared(0.85, 0.69)
    const unknown = { ...study(abiOf(0.85, 121)), device: null }
    expect(abiFall({ ...facts, earlierStudy: unknown })[0]?.missing).toEqual(question)
    expect(abiFall({ ...without(facts, 'device'), earlierStudy: unknown })).toHaveLength(1)
  })

  it('says of a leg that became non-compressible that only toe pressures compare', () => {
    const facts: VisitFacts = {
      ...compared(0.85, 1.45),
      tbi: { right: { state: 'value', value: 0.5, toeMmHg: 71, brachialMmHg: 142 } },
    }
    const line = {
      urgency: 'routine',
      says: 'The ABI cannot be compared with that of 03-Aug-2026 (right): one of the two is non-compressible. Compare toe pressures.',
      because: [
        'Right ABI 1.45 (PT 206 / arm 142 mmHg)',
        'Right TBI 0.50 (toe 71 / arm 142 mmHg)',
        'Right ABI 0.85 (PT 121 / arm 142 mmHg), on 03-Aug-2026',
      ],
      missing: [],
      suggests: ['Compare the toe pressure of the right leg'],
      mustAcknowledge: false,
    }
    expect(told(abiFall(facts))).toEqual([line])
    expect(abiFall(without(facts, 'tbi'))[0]?.missing).toEqual(['What is the right toe pressure?'])
    const was: VisitFacts = {
      ...quiet,
      device: 'doppler',
      abi: { right: abiOf(0.8, 114) },
      earlierStudy: study({ state: 'non-compressible' }),
    }
    expect(abiFall(was)[0]?.because).toEqual(['Right ABI 0.80 (PT 114 / arm 142 mmHg)', 'Right ABI non-compressible, on 03-Aug-2026'])
  })

  it('says nothing of a leg that is non-compressible in both, or has no index in one', () => {
    expect(abiFall(compared(1.45, 1.5))).toEqual([])
    expect(abiFall({ ...compared(0.85, 1.45), abi: {} })).toEqual([])
    expect(abiFall({ ...compared(1.45, 1.45), abi: {} })).toEqual([])
    expect(abiFall(without(compared(0.85, 0.6), 'earlierStudy'))).toEqual([])
  })

  it('keeps the fall of one leg above the other that does not compare', () => {
    const facts: VisitFacts = {
      ...compared(0.85, 0.69),
      abi: { right: abiOf(0.69, 98), left: abiOf(1.45, 206) },
      earlierStudy: study(abiOf(0.85, 121), abiOf(0.9, 128)),
    }
    expect(abiFall(facts).map(({ urgency }) => urgency)).toEqual(['soon', 'routine'])
    expect(abiFall(facts)[0]?.because).toEqual([...soon.because, 'Left ABI 1.45 (PT 206 / arm 142 mmHg)'])
  })

  it('rests under 18', () => {
    expect(abiFall({ ...compared(0.85, 0.6), ageYears: 17 })).toEqual([])
    expect(abiFall({ ...compared(0.85, 0.6), ageYears: 18 })).toHaveLength(1)
  })
})
