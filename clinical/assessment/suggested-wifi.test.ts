import { describe, expect, it } from 'vitest'
import { abiOf, mmHg, quiet } from '../advice/facts-for-tests'
import type { VisitFacts, WoundFact } from '../visit/visit-facts'
import { suggestedWifi, wifiText, wifiTexts } from './suggested-wifi'

const wound = (changed: Partial<WoundFact> = {}): WoundFact => ({
  side: 'right',
  kind: 'ulcer',
  weeks: 3,
  woundGrade: 2,
  infectionGrade: 1,
  crepitus: 'no',
  rapidlySpreading: 'no',
  ...changed,
})
const facts = (wounds: WoundFact[], changed: VisitFacts = {}): VisitFacts => ({
  ...quiet,
  ulcerOrGangrene: 'yes',
  wounds,
  toe: { right: mmHg(35), left: mmHg(100) },
  ...changed,
})

describe('suggested WIfI', () => {
  it('stages the leg of the wound from its three grades', () => {
    const { right, left } = suggestedWifi(facts([wound()]))
    expect(right).toEqual({
      state: 'stage',
      wound: 2,
      ischemia: 2,
      infection: 1,
      stage: 4,
      risk: 'high',
      reasons: ['Toe pressure 35 mmHg: grade 2.'],
    })
    expect(left).toEqual({ state: 'not-needed' })
  })

  it('takes the highest of several wounds, never the others in place of one that is open', () => {
    const several = suggestedWifi(facts([wound({ woundGrade: 1, infectionGrade: 0 }), wound({ woundGrade: 3, infectionGrade: 2 })]))
    expect(several.right).toMatchObject({ wound: 3, infection: 2, stage: 4 })
    const open = suggestedWifi(facts([wound({ woundGrade: 1 }), wound({ woundGrade: null, infectionGrade: null })]))
    expect(open.right).toEqual({
      state: 'not-assessable',
      wound: null,
      ischemia: 2,
      infection: null,
      reasons: ['The wound grade is not chosen.', 'The infection is not fully examined.', 'Toe pressure 35 mmHg: grade 2.'],
    })
  })

  it('counts a wound whose side nobody chose on both legs', () => {
    const { right, left } = suggestedWifi(facts([wound({ side: null })]))
    expect([right.state, left.state]).toEqual(['stage', 'stage'])
  })

  it('reads rest pain without a wound as wound 0, of its own leg only', () => {
    const { right, left } = suggestedWifi({ ...quiet, restPainForefoot: 'yes', restPainSide: 'left', toe: { left: mmHg(29) } })
    expect(right.state).toBe('not-needed')
    expect(left).toMatchObject({ state: 'stage', wound: 0, ischemia: 3, infection: 0, stage: 2, risk: 'low' })
  })

  it.each<[string, VisitFacts, number | null]>([
    ['TcPO2', { toe: {}, tcpo2: { right: 35 } }, 2],
    ['a flat forefoot waveform', { forefootFlat: { right: 'yes' } }, 3],
    ['a pulsatile forefoot waveform', { forefootFlat: { right: 'no' } }, 2],
    ['ABI and ankle without diabetes', { toe: {}, abi: { right: abiOf(0.55, 78) } }, 2],
    ['ABI in diabetes', { toe: {}, abi: { right: abiOf(0.55, 78) }, diabetes: 'yes' }, null],
    ['a non-compressible leg', { toe: {}, abi: { right: { state: 'non-compressible' } } }, null],
    ['an index that is not assessable', { toe: {}, abi: { right: { state: 'not-assessable' } } }, null],
    ['nothing', { toe: {} }, null],
  ])('ischemia from %s', (_, changed, expected) => {
    const { right } = suggestedWifi(facts([wound()], changed))
    expect('ischemia' in right && right.ischemia).toBe(expected)
  })

  it('gives no adult grade below 18', () => {
    expect(suggestedWifi(facts([wound()], { ageYears: 17 })).right).toEqual({
      state: 'not-assessable',
      wound: null,
      ischemia: null,
      infection: null,
      reasons: ['The grades are for adults, 18 and over.'],
    })
  })

  it('reads in words with its note, open grades as open, and nothing for a leg without a wound', () => {
    expect(wifiText(facts([wound()]), 'right')).toBe(
      'Right WIfI: wound 2, ischemia 2, foot infection 1: stage 4, high one-year risk of amputation (stage table from secondary sources).',
    )
    expect(wifiText(facts([wound({ woundGrade: null })]), 'right')).toBe(
      'Right WIfI: wound open, ischemia 2, foot infection 1; no stage yet.',
    )
    expect(wifiText(facts([wound()]), 'left')).toBeNull()
    expect(wifiTexts(facts([wound()]))).toHaveLength(1)
    expect(wifiTexts(facts([wound({ side: null })]))).toHaveLength(2)
  })
})
