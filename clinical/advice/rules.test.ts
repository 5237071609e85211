import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnsweredFact } from '../visit/fact-questions'
import { type VisitFacts, visitFacts } from '../visit/visit-facts'
import { emptyVisitRecord } from '../visit/visit-record'
import { type Advice, urgencies } from './advice'
import { abiOf, allFacts, mmHg, notAudible, notCompressible, quiet, stableOnDiuretic, without } from './facts-for-tests'
import { adviseOn } from './rules'

const reading = fc.oneof(fc.integer({ min: 20, max: 260 }).map(mmHg), fc.constant(notAudible), fc.constant(notCompressible))
const index = fc.integer({ min: 20, max: 180 }).map((hundredths) => abiOf(hundredths / 100, hundredths))
const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const anyFacts: fc.Arbitrary<VisitFacts> = fc
  .tuple(
    fc.record(Object.fromEntries(allFacts.map((name) => [name, optional(fc.constantFrom('yes' as const, 'no' as const))]))),
    fc.record({
      visitDay: fc.constant('2026-11-23'),
      ageYears: optional(fc.integer({ min: 3, max: 99 })),
      suddenSide: optional(fc.constantFrom('right' as const, 'left' as const, 'both' as const)),
      restPainWeeks: optional(fc.integer({ min: 0, max: 20 })),
      ulcerKind: optional(fc.constantFrom('ulcer' as const, 'gangrene' as const)),
      ulcerWeeks: optional(fc.integer({ min: 0, max: 20 })),
      restingHeartRate: optional(fc.integer({ min: 40, max: 160 })),
      walkTestRecorded: fc.boolean(),
      abi: fc.record({ right: optional(index), left: optional(index) }),
      ankle: fc.record({ right: fc.record({ posteriorTibial: reading, dorsalisPedis: reading }), left: fc.constant(null) }),
      toe: fc.record({ right: optional(reading), left: optional(reading) }),
      interArm: fc.record({ mmHg: fc.integer({ min: 0, max: 40 }) }),
    }),
  )
  .map(([answers, measured]) => ({ ...(answers as VisitFacts), ...measured }))

const rank = (advice: Advice[], rule: RegExp) => {
  const found = advice.filter((line) => rule.test(line.rule)).map((line) => urgencies.indexOf(line.urgency))
  return found.length > 0 ? Math.min(...found) : urgencies.length
}

describe('adviseOn', { timeout: 20_000 }, () => {
  it('says nothing of a visit in which nothing is recorded, and nothing of one that is asked and quiet', () => {
    expect(adviseOn({})).toEqual([])
    expect(adviseOn(quiet)).toEqual([])
    const blank = visitFacts({ record: emptyVisitRecord(), patient: { birthDate: '1955-02-12', sex: 'female' }, visitDay: '2026-11-23' })
    expect(adviseOn(blank)).toEqual([])
  })

  it('keeps an emergency on top of everything else', () => {
    const facts: VisitFacts = {
      ...stableOnDiuretic,
      restPainForefoot: 'yes',
      seizure: 'yes',
      abi: { right: abiOf(0.35, 50), left: abiOf(1.45, 206) },
    }
    const urgent = adviseOn(facts).map(({ urgency }) => urgency)
    expect(urgent[0]).toBe('emergency')
    expect(urgent).toEqual([...urgent].sort((a, b) => urgencies.indexOf(a) - urgencies.indexOf(b)))
  })

  it('holds for any facts: ordered, sourced, worded, acknowledged where it must be', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const advice = adviseOn(facts)
        const order = advice.map(({ urgency }) => urgencies.indexOf(urgency))
        expect(order).toEqual([...order].sort((a, b) => a - b))
        for (const line of advice) {
          if (line.urgency === 'emergency' || line.urgency === 'same-day') expect(line.mustAcknowledge, line.rule).toBe(true)
          expect(line.because.length, line.rule).toBeGreaterThan(0)
          expect([...line.because, ...line.missing, ...line.suggests]).not.toContain('')
          expect(line.source.title).not.toBe('')
          expect(line.says).not.toMatch(/!|\b(please|undefined|null|NaN)\b/i)
          // Quinine is named only by the rule that warns of it, and potassium never as something to take.
          if (line.rule !== 'R19') expect(line.says).not.toMatch(/quinine/i)
          expect(line.missing.every((question) => question.endsWith('?'))).toBe(true)
          expect(new Set(line.missing).size, line.rule).toBe(line.missing.length)
        }
        expect(adviseOn(facts)).toEqual(advice)
      }),
      { numRuns: 80 },
    )
  })

  it('never grows milder on a diuretic when an answer is taken back', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...allFacts), (facts, name) => {
        fc.pre(facts.diuretic === 'yes' && name !== 'diuretic')
        // Taking back a yes to one sign of illness may leave no sign: that is a lesser finding, not a lesser caution.
        fc.pre(facts[name] === 'no')
        expect(rank(adviseOn(without(facts, name)), /^R1[abc]?$/)).toBeLessThanOrEqual(rank(adviseOn(facts), /^R1[abc]?$/))
      }),
      { numRuns: 80 },
    )
  })

  it('never lets any rule rest because a no was taken back, but for the exercise ABI that is then deferred', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<AnsweredFact>(...allFacts), (facts, name) => {
        fc.pre(facts[name] === 'no')
        const [before, after] = [adviseOn(facts), adviseOn(without(facts, name))]
        // Recent rest pain is R2's once that is an emergency, so R3 may then give way to it.
        const acute = rank(after, /^R2$/) === 0
        for (const rule of [/^R2$/, /^R3$/, /^R4$/, /^R5$/, /^R6$/, /^R12$/, /^R14$/, /^R22$/].filter(
          (each) => !(acute && each.source === '^R3$'),
        ))
          expect(rank(after, rule), `${rule} after ${name}`).toBeLessThanOrEqual(rank(before, rule))
      }),
      { numRuns: 80 },
    )
  })
})
