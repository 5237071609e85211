import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, mmHg, notCompressible, quiet, without } from './facts-for-tests'
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
