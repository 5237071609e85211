import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, mmHg, notCompressible, quiet, told, without } from './facts-for-tests'
import { nonCompressible } from './r12-non-compressible'

const abi = (value: number): VisitFacts => ({ ...quiet, abi: { right: abiOf(value, Math.round(value * 142)) } })
const diabeticMonophasic = (value: number): VisitFacts => ({ ...abi(value), diabetes: 'yes', waveform: { right: 'monophasic' } })

describe('R12 non-compressible or unreliable ABI', () => {
  it.each([
    ['ABI 1.40', abi(1.4), []],
    ['ABI 1.41', abi(1.41), ['R12 soon']],
    ['ABI 1.45', abi(1.45), ['R12 soon']],
    ['non-compressible by state', { ...quiet, abi: { right: { state: 'non-compressible' as const, ratio: 1.1 } } }, ['R12 soon']],
    [
      'one artery not compressible beside an abnormal index',
      { ...abi(0.8), ankle: { right: { posteriorTibial: mmHg(114), dorsalisPedis: notCompressible } } },
      ['R12 soon'],
    ],
    ['0.91 with diabetes and a monophasic waveform', diabeticMonophasic(0.91), ['R12 soon']],
    ['0.90 is abnormal, not unreliable', diabeticMonophasic(0.9), []],
    [
      'diabetes with a multiphasic waveform and no symptom',
      { ...abi(1.1), diabetes: 'yes' as const, waveform: { right: 'multiphasic' as const } },
      [],
    ],
    ['diabetes with exertional symptoms', { ...abi(1.1), diabetes: 'yes' as const, exertionalLegSymptoms: 'yes' as const }, ['R12 soon']],
    ['kidney disease with an ulcer', { ...abi(1.1), chronicKidneyDisease: 'yes' as const, ulcerOrGangrene: 'yes' as const }, ['R12 soon']],
    [
      'an ulcer of the other leg',
      {
        ...abi(1.1),
        chronicKidneyDisease: 'yes' as const,
        waveform: { right: 'multiphasic' as const },
        ulcerOrGangrene: 'yes' as const,
        ulcerSide: 'left' as const,
      },
      [],
    ],
    ['monophasic without diabetes or kidney disease', { ...abi(1.1), waveform: { right: 'monophasic' as const } }, []],
    ['monophasic, diabetes not asked', without({ ...abi(1.1), waveform: { right: 'monophasic' } }, 'diabetes'), ['R12 soon']],
    ['under 18', { ...abi(1.45), ageYears: 17 }, []],
    ['age not known', without(abi(1.45), 'ageYears'), ['R12 soon']],
    ['no index', quiet, []],
  ])('%s', (_, facts, expected) => {
    expect(linesOf('R12', facts)).toEqual(expected)
  })

  it('asks for the toe pressure and never says normal of it', () => {
    const [line] = nonCompressible(abi(1.45))
    expect(line?.because).toEqual(['Right ABI 1.45 (PT 206 / arm 142 mmHg)'])
    expect(line?.missing).toEqual(['What is the right toe pressure?'])
    expect(line?.says).toContain('not to be reported as normal')
  })

  it('lets a measured TBI stand in its place', () => {
    const [line] = nonCompressible({ ...abi(1.45), tbi: { right: { state: 'value', value: 0.52, toeMmHg: 74, brachialMmHg: 142 } } })
    expect(line?.missing).toEqual([])
    expect(line?.because).toContain('Right TBI 0.52 (toe 74 / arm 142 mmHg)')
  })
})

describe('R12 word by word', () => {
  const tbi = { state: 'value' as const, value: 0.52, toeMmHg: 74, brachialMmHg: 142 }
  const question = ['What is the right toe pressure?']
  const soon = {
    urgency: 'soon',
    says: 'The ABI cannot be relied on (right): it is not to be reported as normal. Measure toe pressure or TBI with waveforms on the right.',
    missing: question,
    suggests: ['Measure the right toe pressure and TBI with waveforms'],
    mustAcknowledge: false,
  }
  const index = 'Right ABI 1.10 (PT 156 / arm 142 mmHg)'

  it('above 1.40, with and without a TBI', () => {
    expect(told(nonCompressible(abi(1.41)))).toEqual([{ ...soon, because: ['Right ABI 1.41 (PT 200 / arm 142 mmHg)'] }])
    expect(told(nonCompressible({ ...abi(1.41), tbi: { right: tbi } }))).toEqual([
      {
        ...soon,
        says: 'The ABI cannot be relied on (right): it is not to be reported as normal. The TBI stands in its place.',
        because: ['Right ABI 1.41 (PT 200 / arm 142 mmHg)', 'Right TBI 0.52 (toe 74 / arm 142 mmHg)'],
        missing: [],
        suggests: [],
      },
    ])
  })

  it('both legs, one of them with a TBI', () => {
    const facts: VisitFacts = { ...quiet, abi: { right: abiOf(1.45, 206), left: abiOf(1.5, 213) }, tbi: { left: tbi } }
    const [line] = nonCompressible(facts)
    expect(line?.says).toBe(
      'The ABI cannot be relied on (right and left): it is not to be reported as normal. Measure toe pressure or TBI with waveforms on the right.',
    )
    expect(line?.missing).toEqual(question)
  })

  it('an artery that does not close, with and without an index', () => {
    const stiff: VisitFacts = { ...quiet, ankle: { right: { posteriorTibial: notCompressible, dorsalisPedis: notCompressible } } }
    expect(nonCompressible(stiff)[0]?.because).toEqual(['Right posterior tibial not compressible', 'Right dorsalis pedis not compressible'])
    const shown: VisitFacts = { ...stiff, abi: { right: { state: 'non-compressible', ratio: 1.1 } } }
    expect(nonCompressible(shown)[0]?.because[0]).toBe('Right ABI non-compressible, ratio 1.10')
    expect(nonCompressible(without(shown, 'diabetes', 'ageYears'))[0]?.missing).toEqual([...question, 'How old is the patient?'])
  })

  it.each<[string, VisitFacts, string[]]>([
    ['diabetes, monophasic', diabeticMonophasic(1.1), [index, 'Diabetes', 'Right waveform monophasic']],
    [
      'kidney disease, no flow in the waveform',
      { ...abi(1.1), chronicKidneyDisease: 'yes', waveform: { right: 'absent' } },
      [index, 'Chronic kidney disease', 'Right waveform absent'],
    ],
    ['exertional symptoms', { ...abi(1.1), diabetes: 'yes', exertionalLegSymptoms: 'yes' }, [index, 'Diabetes', 'Exertional leg symptoms']],
    [
      'rest pain of that leg',
      { ...abi(1.1), diabetes: 'yes', restPainForefoot: 'yes', restPainSide: 'right' },
      [index, 'Diabetes', 'Forefoot pain at rest'],
    ],
    [
      'a wound of that leg',
      {
        ...abi(1.1),
        diabetes: 'yes',
        wounds: [{ side: 'right', kind: 'ulcer', weeks: 1, woundGrade: 1, infectionGrade: 0, crepitus: 'no', rapidlySpreading: 'no' }],
      },
      [index, 'Diabetes', 'Ulcer or gangrene'],
    ],
  ])('hidden disease: %s', (_, facts, because) => {
    expect(told(nonCompressible(facts))).toEqual([{ ...soon, because }])
  })

  it('asks for the risk that nobody asked', () => {
    const [line] = nonCompressible(without({ ...abi(1.1), waveform: { right: 'monophasic' } }, 'diabetes', 'chronicKidneyDisease'))
    expect(line?.because).toEqual([index, 'Diabetes or chronic kidney disease not asked', 'Right waveform monophasic'])
    expect(line?.missing).toEqual([...question, 'Does the patient have diabetes?', 'Does the patient have chronic kidney disease?'])
  })

  it.each<[string, VisitFacts]>([
    ['symptoms of the other leg', { ...abi(1.1), diabetes: 'yes', exertionalLegSymptoms: 'yes', exertionalSides: ['left'] }],
    ['rest pain of the other leg', { ...abi(1.1), diabetes: 'yes', restPainForefoot: 'yes', restPainSide: 'left' }],
    ['no risk', { ...abi(1.1), exertionalLegSymptoms: 'yes' }],
  ])('rests on %s', (_, facts) => {
    expect(nonCompressible({ ...facts, waveform: { right: 'multiphasic' } })).toEqual([])
  })

  it('in diabetes a reassuring index waits for the waveform and the symptoms', () => {
    const open: VisitFacts = { ...abi(1.1), diabetes: 'yes' }
    const line = {
      urgency: 'routine',
      says: 'In diabetes and kidney disease an ABI of 0.91 to 1.40 (right) is not to be reported as normal before the waveform and the symptoms are known.',
      because: [index, 'Diabetes'],
      missing: ['What is the right Doppler waveform?'],
      suggests: [],
      mustAcknowledge: false,
    }
    expect(told(nonCompressible(open))).toEqual([line])
    expect(told(nonCompressible({ ...open, waveform: { right: 'not-assessed' } }))).toEqual([line])
    const known: VisitFacts = { ...open, waveform: { right: 'multiphasic' } }
    expect(nonCompressible(known)).toEqual([])
    expect(told(nonCompressible(without(known, 'restPainForefoot', 'ageYears')))).toEqual([
      { ...line, missing: ['Is there pain in the forefoot or toes at rest?', 'How old is the patient?'] },
    ])
    expect(nonCompressible({ ...open, tbi: { right: tbi } })).toEqual([])
    expect(nonCompressible({ ...open, diabetes: 'no', chronicKidneyDisease: 'yes' })[0]?.because).toEqual([index, 'Chronic kidney disease'])
  })

  it('keeps the leg that is open beside the one that is unreliable', () => {
    const facts: VisitFacts = { ...quiet, diabetes: 'yes', abi: { right: abiOf(1.45, 206), left: abiOf(1.1, 156) } }
    expect(linesOf('R12', facts)).toEqual(['R12 soon', 'R12 routine'])
  })
})
