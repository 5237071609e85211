/** What holds for all rules and any facts: sides are symmetric, and silence never reassures. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnsweredFact } from '../visit/fact-questions'
import type { PerLeg, Side, VisitFacts, WoundFact } from '../visit/visit-facts'
import { urgencies } from './advice'
import { abiOf, allFacts, mmHg, notAudible, notCompressible, quiet, without } from './facts-for-tests'
import { infectionAndCharcot } from './r15-infection-charcot'
import { abiFall } from './r17-abi-fall'
import { compression } from './r18-compression'
import { potassiumAndSaltAdvice } from './r20-potassium-and-salt'
import { adviseOn } from './rules'

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const perLeg = <T>(of: fc.Arbitrary<T>) => fc.record({ right: optional(of), left: optional(of) })
const reading = fc.oneof(fc.integer({ min: 20, max: 260 }).map(mmHg), fc.constant(notAudible), fc.constant(notCompressible))
const index = fc.integer({ min: 20, max: 180 }).map((hundredths) => abiOf(hundredths / 100, hundredths, 100))
const side = fc.constantFrom<Side>('right', 'left')
const eitherSide = fc.constantFrom('right' as const, 'left' as const, 'both' as const)
const answer = fc.constantFrom('yes' as const, 'no' as const)
const grade = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const)
const wound: fc.Arbitrary<WoundFact> = fc.record({
  side: optional(side),
  kind: optional(fc.constantFrom('ulcer' as const, 'dry-gangrene' as const, 'wet-gangrene' as const)),
  weeks: optional(fc.integer({ min: 0, max: 9 })),
  woundGrade: optional(grade),
  infectionGrade: optional(grade),
  crepitus: optional(answer),
  rapidlySpreading: optional(answer),
})
const pulse = fc.constantFrom('absent' as const, 'reduced' as const, 'normal' as const)
const anyFacts: fc.Arbitrary<VisitFacts> = fc
  .tuple(
    fc.record(Object.fromEntries(allFacts.map((name) => [name, optional(answer)]))),
    fc.record({
      visitDay: fc.constant('2026-11-23'),
      ageYears: optional(fc.integer({ min: 12, max: 95 })),
      suddenSide: optional(eitherSide),
      restPainSide: optional(eitherSide),
      ulcerSide: optional(eitherSide),
      swollenSide: optional(eitherSide),
      ulcerKind: optional(fc.constantFrom('ulcer' as const, 'gangrene' as const, 'both' as const)),
      ulcerWeeks: optional(fc.integer({ min: 0, max: 9 })),
      exertionalSides: optional(fc.constantFrom<readonly Side[]>(['right'], ['left'], ['right', 'left'])),
      abi: perLeg(index),
      toe: perLeg(reading),
      ankle: perLeg(fc.record({ posteriorTibial: reading, dorsalisPedis: reading })),
      waveform: perLeg(fc.constantFrom('multiphasic' as const, 'monophasic' as const)),
      pulses: perLeg(fc.record({ dorsalisPedis: optional(pulse), posteriorTibial: optional(pulse) })),
      tcpo2: perLeg(fc.integer({ min: 5, max: 70 })),
      calfGirthCm: perLeg(fc.integer({ min: 30, max: 42 })),
      wounds: fc.array(wound, { maxLength: 2 }),
    }),
  )
  .map(([answers, measured]) => ({ ...(answers as VisitFacts), ...measured }))

const other = (one: Side): Side => (one === 'right' ? 'left' : 'right')
const flip = <T extends string | null | undefined>(one: T): T => (one === 'right' || one === 'left' ? (other(one) as T) : one)
const swapLegs = <T>(legs: PerLeg<T> | null | undefined): PerLeg<T> => ({ right: legs?.left, left: legs?.right })
const swapped = (facts: VisitFacts): VisitFacts => ({
  ...facts,
  suddenSide: flip(facts.suddenSide),
  restPainSide: flip(facts.restPainSide),
  ulcerSide: flip(facts.ulcerSide),
  swollenSide: flip(facts.swollenSide),
  exertionalSides: facts.exertionalSides ? ([...facts.exertionalSides].map(other).sort().reverse() as Side[]) : null,
  abi: swapLegs(facts.abi),
  toe: swapLegs(facts.toe),
  ankle: swapLegs(facts.ankle),
  waveform: swapLegs(facts.waveform),
  pulses: swapLegs(facts.pulses),
  tcpo2: swapLegs(facts.tcpo2),
  calfGirthCm: swapLegs(facts.calfGirthCm),
  wounds: (facts.wounds ?? []).map((each) => ({ ...each, side: flip(each.side) })),
})
/** Words with the sides exchanged, compared without their order: a line lists the right leg first. */
const exchange = (text: string) =>
  text.replace(/\b(right|left|Right|Left)\b/g, (word) => ({ right: 'left', left: 'right', Right: 'Left', Left: 'Right' })[word] ?? word)
const bag = (lines: string[]) =>
  lines
    .join(' ')
    .split(/[\s.,;:()]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ')
const seen = (facts: VisitFacts, words: (text: string) => string) =>
  adviseOn(facts).map(({ rule, urgency, because, missing, suggests }) => ({
    rule,
    urgency,
    because: bag(because.map(words)),
    missing: bag(missing.map(words)),
    suggests: bag(suggests.map(words)),
  }))

describe('all rules, any facts', { timeout: 60_000 }, () => {
  it('swapping the legs swaps the advice', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(seen(swapped(facts), exchange)).toEqual(seen(facts, (text) => text))
      }),
      { numRuns: 150 },
    )
  })

  const least = (advice: { urgency: (typeof urgencies)[number] }[]) =>
    advice.length > 0 ? Math.min(...advice.map(({ urgency }) => urgencies.indexOf(urgency))) : urgencies.length
  const measuredNames = ['abi', 'toe', 'waveform', 'ageYears', 'tcpo2'] as const

  it('a no taken back never makes infection, Charcot or a falling index milder, and never allows compression or salt', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<AnsweredFact>(...allFacts), (facts, name) => {
        fc.pre(facts[name] === 'no')
        const open = without(facts, name)
        expect(least(infectionAndCharcot(open))).toBeLessThanOrEqual(least(infectionAndCharcot(facts)))
        expect(least(abiFall(open))).toBeLessThanOrEqual(least(abiFall(facts)))
        if (name !== 'compressionWanted') expect(allows(open)).toBe(allows(facts) && allows(open))
        if (potassiumAndSaltAdvice(open).allowed) expect(potassiumAndSaltAdvice(facts).allowed).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  /** The one line of R18 that leaves the way open. */
  const allows = (facts: VisitFacts) => compression({ ...facts, compressionWanted: 'yes' }).some(({ says }) => says.startsWith('Nothing'))

  it('a measurement taken back never lets compression through', () => {
    const free: VisitFacts = {
      ...quiet,
      abi: { right: abiOf(1.1, 110, 100), left: abiOf(1.1, 110, 100) },
      toe: { right: mmHg(90), left: mmHg(90) },
    }
    expect(allows(free)).toBe(true)
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...measuredNames), (facts, name) => {
        if (allows(without(facts, name))) expect(allows(facts)).toBe(true)
      }),
      { numRuns: 150 },
    )
    expect(allows(without(free, 'abi'))).toBe(false)
  })
})
