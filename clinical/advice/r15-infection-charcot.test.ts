import { describe, expect, it } from 'vitest'
import type { VisitFacts, WoundFact } from '../visit/visit-facts'
import { abiOf, linesOf, mmHg, notAudible, quiet, told, without } from './facts-for-tests'
import { infectionAndCharcot, RULE_VERSION } from './r15-infection-charcot'
import { sources } from './sources'

/** Measured, well supplied, no diabetes, no systemic sign. */
const supplied: VisitFacts = {
  ...quiet,
  ulcerOrGangrene: 'yes',
  abi: { right: abiOf(1.08, 153), left: abiOf(1.1, 156) },
  toe: { right: mmHg(110), left: mmHg(108) },
  bodyTemperatureCelsius: 37.1,
  respiratoryRate: 14,
  labs: { 'white-cells': { value: 8 } },
}
const ulcer: WoundFact = {
  side: 'right',
  kind: 'ulcer',
  weeks: 1,
  woundGrade: 1,
  infectionGrade: 1,
  crepitus: 'no',
  rapidlySpreading: 'no',
}
const wounded = (changed: Partial<WoundFact>, facts: VisitFacts = supplied): VisitFacts => ({
  ...facts,
  wounds: [{ ...ulcer, ...changed }],
})
const now = {
  urgency: 'emergency',
  says: 'Foot infection or gangrene with signs of danger: send to the emergency department now and tell the foot team. Drain urgently; drainage waits for nothing.',
  missing: [],
  suggests: ['Send to the emergency department now', 'Tell the foot team'],
  mustAcknowledge: true,
}
const today = {
  urgency: 'same-day',
  says: 'Foot infection or gangrene: refer to the foot team today. Drainage of an infection is never delayed.',
  missing: [],
  suggests: ['Refer to the foot team today'],
  mustAcknowledge: true,
}

describe('R15 infection: an emergency', () => {
  const grade1 = 'Ulcer, right, 1 week: infection grade 1'
  it.each<[string, VisitFacts, string[]]>([
    ['grade 3', wounded({ infectionGrade: 3 }), ['Ulcer, right, 1 week: infection grade 3', 'Systemic signs of infection']],
    ['wet gangrene', wounded({ kind: 'wet-gangrene', infectionGrade: 0 }), ['Wet gangrene, right, 1 week', 'Wet gangrene']],
    ['crepitus', wounded({ infectionGrade: 0, crepitus: 'yes' }), ['Ulcer, right, 1 week', 'Crepitus']],
    ['spreading rapidly', wounded({ infectionGrade: 0, rapidlySpreading: 'yes' }), ['Ulcer, right, 1 week', 'Rapidly spreading']],
    [
      'two systemic criteria',
      { ...wounded({}), bodyTemperatureCelsius: 38.1, restingHeartRate: 91 },
      [grade1, 'Temperature 38.1 °C.', 'Heart rate 91 per minute.'],
    ],
    ['toe 49', { ...wounded({}), toe: { right: mmHg(49) } }, [grade1, 'Infection with ischemia', 'Right toe 49 mmHg']],
    [
      'ankle 69',
      { ...wounded({}), ankle: { right: { posteriorTibial: mmHg(69) } } },
      [grade1, 'Infection with ischemia', 'Right ankle 69 mmHg'],
    ],
    [
      'ABI 0.39',
      { ...wounded({}), abi: { right: { state: 'value', value: 0.39 } } },
      [grade1, 'Infection with ischemia', 'Right ABI 0.39'],
    ],
    ['TcPO2 29', { ...wounded({}), tcpo2: { right: 29 } }, [grade1, 'Infection with ischemia', 'Right TcPO2 29 mmHg']],
    [
      'a flat forefoot waveform',
      { ...wounded({}), forefootFlat: { right: 'yes' } },
      [grade1, 'Infection with ischemia', 'Right forefoot waveform flat'],
    ],
    [
      'silent signals',
      { ...wounded({}), ankle: { right: { posteriorTibial: notAudible, dorsalisPedis: notAudible } } },
      [grade1, 'Infection with ischemia', 'Right pedal signals absent'],
    ],
    [
      'rest pain of that leg',
      { ...wounded({}), restPainForefoot: 'yes', restPainSide: 'right' },
      [grade1, 'Infection with ischemia', 'Forefoot pain at rest'],
    ],
    [
      'infected dry gangrene',
      wounded({ kind: 'dry-gangrene' }),
      ['Dry gangrene, right, 1 week: infection grade 1', 'Infection with ischemia', 'Gangrene'],
    ],
  ])('%s', (_, facts, because) => {
    expect(told(infectionAndCharcot(facts))).toEqual([{ ...now, because }])
    expect(infectionAndCharcot(facts)[0]).toMatchObject({ rule: 'R15', version: RULE_VERSION, source: sources.footInfection })
  })

  it.each<[string, VisitFacts]>([
    ['toe 50', { ...wounded({}), toe: { right: mmHg(50) } }],
    ['ankle 70', { ...wounded({}), ankle: { right: { posteriorTibial: mmHg(70) } } }],
    ['ABI 0.40', { ...wounded({}), abi: { right: { state: 'value', value: 0.4 } } }],
    ['TcPO2 30', { ...wounded({}), tcpo2: { right: 30 } }],
    ['one systemic criterion', { ...wounded({}), bodyTemperatureCelsius: 38.1 }],
    ['temperature 38.0 and heart rate 90', { ...wounded({}), bodyTemperatureCelsius: 38, restingHeartRate: 90 }],
    ['ischemia of the other leg', { ...wounded({}), toe: { right: mmHg(110), left: mmHg(20) } }],
    ['rest pain of the other leg', { ...wounded({}), restPainForefoot: 'yes', restPainSide: 'left' }],
  ])('not: %s', (_, facts) => {
    expect(linesOf('R15', facts)).not.toContain('R15 emergency')
  })

  it('not by ischemia without infection', () => {
    expect(linesOf('R15', { ...wounded({ infectionGrade: 0 }), toe: { right: mmHg(20) } })).toEqual([])
  })
})

describe('R15 infection: the same day', () => {
  it.each<[string, VisitFacts, string[]]>([
    ['grade 2', wounded({ infectionGrade: 2 }), ['Ulcer, right, 1 week: infection grade 2']],
    ['grade 1 with diabetes', { ...wounded({}), diabetes: 'yes' }, ['Ulcer, right, 1 week: infection grade 1', 'Diabetes']],
    ['diabetes not asked', without(wounded({}), 'diabetes'), ['Ulcer, right, 1 week: infection grade 1', 'Diabetes not asked']],
    ['PAD known', { ...wounded({}), knownPad: 'yes' }, ['Ulcer, right, 1 week: infection grade 1', 'Peripheral arterial disease known']],
    [
      'PAD not asked',
      without(wounded({}), 'knownPad'),
      ['Ulcer, right, 1 week: infection grade 1', 'Peripheral arterial disease not asked'],
    ],
    [
      'ABI 0.90',
      { ...wounded({}), abi: { right: { state: 'value', value: 0.9 } } },
      ['Ulcer, right, 1 week: infection grade 1', 'Right ABI 0.90'],
    ],
    ['dry gangrene', wounded({ kind: 'dry-gangrene', infectionGrade: 0 }), ['Dry gangrene, right, 1 week']],
  ])('%s', (_, facts, because) => {
    expect(told(infectionAndCharcot(facts))).toEqual([{ ...today, because }])
  })

  it('grade 1 without diabetes and with PAD excluded rests, and so does an infection that is not there', () => {
    expect(infectionAndCharcot(wounded({}))).toEqual([])
    expect(infectionAndCharcot(wounded({ infectionGrade: 0 }, { ...supplied, diabetes: 'yes' }))).toEqual([])
    expect(infectionAndCharcot(quiet)).toEqual([])
    expect(infectionAndCharcot({})).toEqual([])
  })

  it('counts the least grade while the wound is not fully examined, and asks for the rest', () => {
    const facts = wounded(
      { infectionGrade: null, infectionAtLeast: 2, crepitus: null },
      without(supplied, 'bodyTemperatureCelsius', 'labs'),
    )
    expect(told(infectionAndCharcot(facts))).toEqual([
      {
        ...today,
        because: ['Ulcer, right, 1 week: infection grade 2 or more, not fully examined'],
        missing: [
          'How far is the infection of the wound (Ulcer, right, 1 week): swelling, redness, tenderness, warmth, pus, depth?',
          'Is there crepitus at the wound?',
          'What is the body temperature?',
          'What is the white cell count?',
        ],
      },
    ])
  })

  it('asks for the heart rate, the breathing and the toe pressure of an infected foot', () => {
    const facts = without(wounded({ infectionGrade: 2, rapidlySpreading: null }), 'restingHeartRate', 'respiratoryRate', 'toe')
    expect(infectionAndCharcot(facts)[0]?.missing).toEqual([
      'Is the infection spreading rapidly?',
      'What is the resting heart rate?',
      'What is the breathing rate?',
      'What is the right toe pressure?',
    ])
    expect(infectionAndCharcot({ ...facts, tcpo2: { right: 60 } })[0]?.missing).not.toContain('What is the right toe pressure?')
  })

  it('gangrene of the red flags asks wet or dry', () => {
    const facts: VisitFacts = { ...supplied, ulcerKind: 'gangrene', ulcerSide: 'left', ulcerWeeks: 3 }
    const [line] = infectionAndCharcot(facts)
    expect(line).toMatchObject({ urgency: 'same-day', because: ['Gangrene, left, 3 weeks'] })
    expect(line?.missing).toEqual([
      'How far is the infection of the wound (Gangrene, left, 3 weeks): swelling, redness, tenderness, warmth, pus, depth?',
      'Is the gangrene wet or dry?',
      'Is there crepitus at the wound?',
      'Is the infection spreading rapidly?',
    ])
  })

  it('a hot, red, swollen foot without neuropathy whose skin nobody examined counts as broken, and the skin is asked', () => {
    const facts: VisitFacts = { ...quiet, hotRedSwollenFoot: 'yes', neuropathy: 'no', protectiveSensationLost: 'no', skinWhole: null }
    const because = ['Hot, red, swollen foot, skin not examined']
    expect(told(infectionAndCharcot(facts))).toEqual([{ ...today, because, missing: ['Is the skin of the foot whole?'] }])
    expect(infectionAndCharcot({ ...facts, skinWhole: 'yes' })).toEqual([])
  })
  it('a hot, red, swollen foot with broken skin', () => {
    const facts: VisitFacts = { ...quiet, hotRedSwollenFoot: 'yes', skinWhole: 'no', sidesOf: { hotRedSwollenFoot: ['left'] } }
    expect(told(infectionAndCharcot(facts))).toEqual([{ ...today, because: ['Hot, red, swollen foot, left, skin broken'] }])
    expect(infectionAndCharcot({ ...facts, hotRedSwollenFoot: 'no' })).toEqual([])
  })
})

describe('R15 a wound whose infection nobody graded', () => {
  it('asks, soon', () => {
    const facts = wounded({ infectionGrade: null, kind: null })
    expect(told(infectionAndCharcot(facts))).toEqual([
      {
        urgency: 'soon',
        says: 'Grade the infection of the wound. Systemic signs, crepitus, rapid spread or ischemia beside it make it an emergency.',
        because: ['Ulcer or gangrene, right, 1 week: infection not graded'],
        missing: [
          'How far is the infection of the wound (Ulcer or gangrene, right, 1 week): swelling, redness, tenderness, warmth, pus, depth?',
          'Is it an ulcer, dry gangrene or wet gangrene?',
        ],
        suggests: [],
        mustAcknowledge: false,
      },
    ])
  })
})

describe('R15 acute Charcot foot', () => {
  const hot: VisitFacts = {
    ...quiet,
    hotRedSwollenFoot: 'yes',
    sidesOf: { hotRedSwollenFoot: ['right', 'left'] },
    neuropathy: 'yes',
    skinWhole: 'yes',
  }
  const line = {
    urgency: 'same-day',
    says: 'Suspect an acute Charcot foot, also without pain: no weight on the foot, immobilize it, specialist within 1 working day. No compression and no walking program.',
    missing: [],
    suggests: ['Immobilize the foot, no weight on it', 'Refer to the foot team within 1 working day'],
    mustAcknowledge: true,
  }

  it('hot, red, swollen with neuropathy and whole skin', () => {
    const because = ['Hot, red, swollen foot, right and left', 'Neuropathy known', 'Skin whole']
    expect(told(infectionAndCharcot(hot))).toEqual([{ ...line, because }])
    const insensate: VisitFacts = { ...without(hot, 'sidesOf'), neuropathy: 'no', protectiveSensationLost: 'yes' }
    expect(told(infectionAndCharcot(insensate))).toEqual([
      { ...line, because: ['Hot, red, swollen foot', 'Protective sensation lost', 'Skin whole'] },
    ])
  })

  it('recorded as present or suspected', () => {
    expect(told(infectionAndCharcot({ ...quiet, acuteCharcot: 'yes' }))).toEqual([
      { ...line, because: ['Acute Charcot foot present or suspected'] },
    ])
  })

  it('neuropathy and skin not examined keep it suspected, and are asked', () => {
    expect(told(infectionAndCharcot({ hotRedSwollenFoot: 'yes' }))).toEqual([
      {
        ...line,
        because: ['Hot, red, swollen foot', 'Neuropathy not excluded', 'Skin not examined'],
        missing: ['Is a neuropathy of the feet known?', 'Is protective sensation of a foot lost?', 'Is the skin of the foot whole?'],
      },
    ])
    expect(linesOf('R15', { ...without(hot, 'neuropathy'), protectiveSensationLost: 'no' })).toEqual(['R15 same-day'])
  })

  it.each<[string, VisitFacts]>([
    ['no neuropathy', { ...hot, neuropathy: 'no', protectiveSensationLost: 'no' }],
    ['not hot, red and swollen', { ...hot, hotRedSwollenFoot: 'no' }],
    ['not examined', without(hot, 'hotRedSwollenFoot')],
  ])('rests: %s', (_, facts) => {
    expect(infectionAndCharcot(facts)).toEqual([])
  })
})
