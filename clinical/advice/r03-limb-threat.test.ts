import { describe, expect, it } from 'vitest'
import type { VisitFacts, WoundFact } from '../visit/visit-facts'
import { abiOf, linesOf, mmHg, notAudible, quiet, told, without } from './facts-for-tests'
import { limbThreat } from './r03-limb-threat'

const assessed: VisitFacts = {
  ...quiet,
  abi: { right: abiOf(1.08, 153), left: abiOf(1.1, 156) },
  ankle: { right: { posteriorTibial: mmHg(153) }, left: { posteriorTibial: mmHg(156) } },
  toe: { right: mmHg(110), left: mmHg(108) },
}
const ulcer: VisitFacts = { ...assessed, ulcerOrGangrene: 'yes', ulcerKind: 'ulcer', ulcerSide: 'right', ulcerWeeks: 1 }
const restPain: VisitFacts = { ...assessed, restPainForefoot: 'yes', restPainSide: 'right', restPainWeeks: 5 }

describe('R3 limb threat', () => {
  it.each([
    ['rest pain of 5 weeks', restPain],
    ['rest pain of 1 week', { ...restPain, restPainWeeks: 1 }],
    ['rest pain of unknown duration', without(restPain, 'restPainWeeks')],
    ['gangrene', { ...ulcer, ulcerKind: 'gangrene' as const }],
    ['ulcer and gangrene', { ...ulcer, ulcerKind: 'both' as const }],
    ['a wound whose kind nobody said', without(ulcer, 'ulcerKind')],
    ['an ulcer of 3 weeks', { ...ulcer, ulcerWeeks: 3 }],
    ['an ulcer of unknown age', without(ulcer, 'ulcerWeeks')],
    ['a fresh ulcer with diabetes', { ...ulcer, diabetes: 'yes' as const }],
    ['a fresh ulcer, diabetes not asked', without(ulcer, 'diabetes')],
    ['a fresh ulcer with absent pulses', { ...ulcer, pulsesAbsent: 'yes' as const }],
    ['a fresh ulcer with silent signals', { ...ulcer, ankle: { right: { posteriorTibial: notAudible, dorsalisPedis: notAudible } } }],
    ['a fresh ulcer with ABI 0.90', { ...ulcer, abi: { right: abiOf(0.9, 128) } }],
    ['a fresh ulcer with ABI 1.41', { ...ulcer, abi: { right: abiOf(1.41, 200) } }],
    ['a fresh ulcer, non-compressible', { ...ulcer, abi: { right: { state: 'non-compressible' as const } } }],
    ['a fresh ulcer with toe 49', { ...ulcer, toe: { right: mmHg(49) } }],
    ['a fresh ulcer with ankle 69', { ...ulcer, ankle: { right: { posteriorTibial: mmHg(69) } } }],
    ['a fresh ulcer, PAD never assessed', without(ulcer, 'abi', 'ankle', 'toe')],
    ['a fresh ulcer under 18, whom no adult band clears', { ...ulcer, ageYears: 17 }],
  ])('%s', (_, facts) => {
    expect(linesOf('R3', facts)).toEqual(['R3 same-day'])
  })

  it.each([
    ['a fresh ulcer cleared of all of it', ulcer],
    ['an ulcer of 2 weeks', { ...ulcer, ulcerWeeks: 2 }],
    ['ABI 0.91', { ...ulcer, abi: { right: abiOf(0.91, 129) } }],
    ['ABI 1.40', { ...ulcer, abi: { right: abiOf(1.4, 199) } }],
    ['toe 50', { ...ulcer, toe: { right: mmHg(50) } }],
    ['ankle 70', { ...ulcer, ankle: { right: { posteriorTibial: mmHg(70) } } }],
    ['trouble in the other leg only', { ...ulcer, abi: { right: abiOf(1.08, 153), left: abiOf(0.6, 85) } }],
    ['nothing asked', {}],
  ])('rests: %s', (_, facts) => {
    expect(linesOf('R3', facts)).toEqual([])
  })

  it('counts both legs while the side is not recorded', () => {
    expect(linesOf('R3', { ...without(ulcer, 'ulcerSide'), abi: { right: abiOf(1.08, 153), left: abiOf(0.6, 85) } })).toEqual([
      'R3 same-day',
    ])
  })

  it('leaves recent rest pain to R2 when that is an emergency', () => {
    const acute: VisitFacts = { ...restPain, restPainWeeks: 2, suddenOnsetIn14Days: 'yes', stillPresent: 'yes', cold: 'yes' }
    expect(linesOf('R3', acute)).toEqual([])
    expect(linesOf('R3', { ...acute, restPainWeeks: 3 })).toEqual(['R3 same-day'])
  })

  it('asks for a toe pressure when a wound has an ABI above 0.90, and soon even when all else clears it', () => {
    const [line] = limbThreat({ ...ulcer, ulcerWeeks: 6, toe: {} })
    expect(line?.says).toContain('a normal ABI does not clear the leg')
    expect(line?.missing).toContain('What is the right toe pressure?')
    expect(linesOf('R3', { ...ulcer, toe: {} })).toEqual(['R3 soon'])
  })

  it('says what never to do', () => {
    const says = limbThreat(restPain)[0]?.says
    expect(says).toContain('Never delay drainage of infection')
    expect(says).toContain('no sharp debridement of dry stable eschar until perfusion is known')
  })
})

describe('R3 values alone', () => {
  it.each([
    ['toe 29', { toe: { left: mmHg(29) } }, ['R3 soon']],
    ['toe 30', { toe: { left: mmHg(30) } }, []],
    ['ankle 49', { ankle: { left: { dorsalisPedis: mmHg(49) } } }, ['R3 soon']],
    ['ankle 50', { ankle: { left: { dorsalisPedis: mmHg(50) } } }, []],
    ['ABI 0.39', { abi: { left: abiOf(0.39, 55) } }, ['R3 soon']],
    ['ABI 0.40', { abi: { left: abiOf(0.4, 57) } }, []],
  ])('%s', (_, values, expected) => {
    expect(linesOf('R3', { ...quiet, ...values })).toEqual(expected)
  })

  it('asks for rest pain and wounds that nobody asked', () => {
    expect(limbThreat({ toe: { left: mmHg(20) } })[0]?.missing).toEqual([
      'Is there pain in the forefoot or toes at rest?',
      'Is there an ulcer or gangrene?',
    ])
  })

  it('rests under 18', () => {
    expect(linesOf('R3', { ...quiet, ageYears: 15, toe: { left: mmHg(20) } })).toEqual([])
  })
})

const care =
  'Limb threat is suspected. Call the vascular or limb team today, to be seen within days; stage with WIfI. No nail surgery and no sharp debridement of dry stable eschar until perfusion is known. Never delay drainage of infection.'
const toeFirst = 'With an ulcer or gangrene a normal ABI does not clear the leg: measure toe pressure or TBI with waveforms, or TcPO2.'
const row: WoundFact = {
  side: 'right',
  kind: 'ulcer',
  weeks: 1,
  woundGrade: 1,
  infectionGrade: 0,
  crepitus: 'no',
  rapidlySpreading: 'no',
}
const withRow = (changed: Partial<WoundFact>, facts: VisitFacts = assessed): VisitFacts => ({
  ...facts,
  ulcerOrGangrene: 'yes',
  wounds: [{ ...row, ...changed }],
})

describe('R3 word by word', () => {
  it('rest pain with its stage', () => {
    expect(told(limbThreat(restPain))).toEqual([
      {
        urgency: 'same-day',
        says: `${care} Right WIfI: wound 0, ischemia 0, foot infection 0: stage 1, very low one-year risk of amputation (stage table from secondary sources).`,
        because: ['Forefoot pain at rest, right, 5 weeks'],
        missing: [],
        suggests: ['Call the vascular or limb team today'],
        mustAcknowledge: true,
      },
    ])
  })

  it('an old ulcer above an ABI of 0.91 without toe pressure', () => {
    const facts = { ...withRow({ weeks: 3, infectionGrade: null }), toe: {} }
    expect(told(limbThreat(facts))).toEqual([
      {
        urgency: 'same-day',
        says: `${care} ${toeFirst} Right WIfI: wound 1, ischemia 0, foot infection open; no stage yet.`,
        because: ['Ulcer, right, 3 weeks'],
        missing: ['What is the right toe pressure?'],
        suggests: ['Call the vascular or limb team today', 'Measure toe pressure or TBI with waveforms, or TcPO2'],
        mustAcknowledge: true,
      },
    ])
    expect(limbThreat({ ...facts, tcpo2: { right: 55 } })[0]?.missing).toEqual([])
  })

  it('a new ulcer that is cleared of everything but its toe pressure and pulses', () => {
    const facts = without({ ...withRow({}), toe: {} }, 'pulsesAbsent')
    expect(told(limbThreat(facts))).toEqual([
      {
        urgency: 'soon',
        says: `${toeFirst} Before a new ulcer counts as well supplied, feel the foot pulses.`,
        because: ['Ulcer, right, 1 week', 'Right ABI 1.08 (PT 153 / arm 142 mmHg)'],
        missing: ['What is the right toe pressure?', 'Are foot pulses absent on palpation?'],
        suggests: ['Measure toe pressure or TBI with waveforms, or TcPO2'],
        mustAcknowledge: false,
      },
    ])
    expect(told(limbThreat(without(withRow({}), 'pulsesAbsent')))).toMatchObject([
      { says: 'Before a new ulcer counts as well supplied, feel the foot pulses.', suggests: [] },
    ])
    expect(limbThreat(withRow({}))).toEqual([])
  })

  it('severe values alone', () => {
    expect(told(limbThreat({ ...quiet, toe: { left: mmHg(29) }, ankle: { right: { posteriorTibial: mmHg(49) } } }))).toEqual([
      {
        urgency: 'soon',
        says: 'Severe pressures without a recorded symptom: refer to a vascular specialist. Neuropathy can hide pain.',
        because: ['Right ankle 49 mmHg', 'Left toe 29 mmHg'],
        missing: [],
        suggests: ['Refer to a vascular specialist'],
        mustAcknowledge: false,
      },
    ])
  })

  it('severe values of one leg stand beside the threat of the other', () => {
    const facts: VisitFacts = { ...restPain, toe: { right: mmHg(110), left: mmHg(25) } }
    expect(linesOf('R3', facts)).toEqual(['R3 same-day', 'R3 soon'])
    expect(linesOf('R3', { ...facts, restPainSide: 'both' })).toEqual(['R3 same-day'])
  })
})

describe('R3 wounds one by one', () => {
  it.each<[string, VisitFacts, string[]]>([
    ['a described ulcer of 3 weeks', withRow({ weeks: 3 }), ['Ulcer, right, 3 weeks']],
    ['of unknown age', withRow({ weeks: null }), ['Ulcer, right, duration not asked']],
    ['dry gangrene', withRow({ kind: 'dry-gangrene' }), ['Dry gangrene, right, 1 week']],
    ['wet gangrene', withRow({ kind: 'wet-gangrene' }), ['Wet gangrene, right, 1 week']],
    ['a kind nobody chose', withRow({ kind: null }), ['Ulcer or gangrene, right, 1 week']],
    ['a side nobody chose', withRow({ side: null, weeks: 3 }), ['Ulcer, 3 weeks']],
    [
      'an absent foot pulse of that leg',
      { ...withRow({}), pulses: { right: { dorsalisPedis: 'absent' }, left: {} } },
      ['Ulcer, right, 1 week', 'Right dorsalis pedis pulse absent'],
    ],
    [
      'foot pulses absent, the leg not said',
      { ...withRow({}), pulsesAbsent: 'yes' },
      ['Ulcer, right, 1 week', 'Foot pulses absent on palpation'],
    ],
    [
      'silent signals',
      { ...withRow({}), ankle: { right: { posteriorTibial: notAudible, dorsalisPedis: notAudible } } },
      ['Ulcer, right, 1 week', 'Right pedal signals absent'],
    ],
    ['diabetes', { ...withRow({}), diabetes: 'yes' }, ['Ulcer, right, 1 week', 'Diabetes']],
    ['diabetes not asked', without(withRow({}), 'diabetes'), ['Ulcer, right, 1 week', 'Diabetes not asked']],
    ['PAD never assessed', { ...withRow({}), abi: {}, toe: {}, ankle: {} }, ['Ulcer, right, 1 week', 'Right leg: PAD not assessed']],
    ['toe 49', { ...withRow({}), toe: { right: mmHg(49) } }, ['Ulcer, right, 1 week', 'Right toe 49 mmHg']],
    ['ankle 69', { ...withRow({}), ankle: { right: { posteriorTibial: mmHg(69) } } }, ['Ulcer, right, 1 week', 'Right ankle 69 mmHg']],
    [
      'non-compressible without a ratio',
      { ...withRow({}), abi: { right: { state: 'non-compressible' } } },
      ['Ulcer, right, 1 week', 'Right ABI non-compressible'],
    ],
  ])('%s', (_, facts, because) => {
    const [line] = limbThreat(facts)
    expect(line?.urgency).toBe('same-day')
    expect(line?.because).toEqual(because)
  })

  it('an absent pulse of the other leg leaves this one alone', () => {
    expect(limbThreat({ ...withRow({}), pulses: { left: { dorsalisPedis: 'absent' } } })).toEqual([])
  })

  it('adds what the red flags say beyond the rows: another leg, or gangrene', () => {
    const both: VisitFacts = { ...withRow({ weeks: 3 }), ulcerKind: 'ulcer', ulcerSide: 'both', ulcerWeeks: 4 }
    expect(limbThreat(both)[0]?.because).toEqual(['Ulcer, right, 3 weeks', 'Ulcer, left, 4 weeks'])
    const gangrene: VisitFacts = { ...withRow({ weeks: 1 }), ulcerKind: 'both', ulcerSide: 'right', ulcerWeeks: 1 }
    expect(limbThreat(gangrene)[0]?.because).toEqual(['Ulcer and gangrene, right, 1 week'])
    const same: VisitFacts = { ...withRow({ weeks: 3 }), ulcerKind: 'ulcer', ulcerSide: 'right', ulcerWeeks: 3 }
    expect(limbThreat(same)[0]?.because).toEqual(['Ulcer, right, 3 weeks'])
    expect(limbThreat({ ...same, ulcerSide: null })[0]?.because).toEqual(['Ulcer, right, 3 weeks'])
    const gangreneRow: VisitFacts = { ...withRow({ kind: 'dry-gangrene' }), ulcerKind: 'gangrene', ulcerSide: 'right', ulcerWeeks: 1 }
    expect(limbThreat(gangreneRow)[0]?.because).toEqual(['Dry gangrene, right, 1 week'])
  })

  it('under 18 no adult band marks or clears, and no stage is named', () => {
    const [line] = limbThreat({ ...withRow({}), ageYears: 17, abi: { right: abiOf(0.5, 71) } })
    expect(line?.because).toEqual(['Ulcer, right, 1 week', 'Right leg: PAD not assessed'])
    expect(line?.says).toBe(care)
  })
})
