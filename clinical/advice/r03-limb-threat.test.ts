import { describe, expect, it } from 'vitest'
import type { VisitFacts } from '../visit/visit-facts'
import { abiOf, linesOf, mmHg, notAudible, quiet, without } from './facts-for-tests'
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
