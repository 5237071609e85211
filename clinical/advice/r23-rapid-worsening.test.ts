import { describe, expect, it } from 'vitest'
import type { ComparableWalk, VisitFacts } from '../visit/visit-facts'
import { quiet, told, without } from './facts-for-tests'
import { RULE_VERSION, rapidWorsening } from './r23-rapid-worsening'
import { sources } from './sources'

const walk = (visitDay: string, onsetMeters: number, changed: Partial<ComparableWalk> = {}): ComparableWalk => ({
  visitDay,
  method: 'corridor',
  protocol: null,
  onsetMeters,
  comparator: 'exact',
  ...changed,
})
const walked = (before: ComparableWalk | ComparableWalk[], now: ComparableWalk): VisitFacts => ({
  ...quiet,
  walks: [now],
  earlierWalks: Array.isArray(before) ? before : [before],
})
const today = '2026-11-23'
const line = {
  urgency: 'soon',
  says: 'The walk to the first cramp has shortened by half or more within 3 months: expedite the vascular assessment. No cut-off is published for this.',
  because: ['Onset distance fell by 50 % (corridor walk): 300 m on 23-Aug-2026, now 150 m'],
  missing: [],
  suggests: ['Expedite the vascular assessment'],
  mustAcknowledge: false,
}

describe('R23 rapid worsening', () => {
  it('fires at a fall of one half, not above', () => {
    const facts = walked(walk('2026-08-23', 300), walk(today, 150))
    expect(told(rapidWorsening(facts))).toEqual([line])
    expect(rapidWorsening(facts)[0]).toMatchObject({ rule: 'R23', version: RULE_VERSION, source: sources.rapidWorsening })
    expect(rapidWorsening(walked(walk('2026-08-23', 300), walk(today, 151)))).toEqual([])
    expect(rapidWorsening(walked(walk('2026-08-23', 300), walk(today, 600)))).toEqual([])
  })

  it('within 3 months: to the day, and never from a later or the same visit', () => {
    expect(rapidWorsening(walked(walk('2026-08-22', 300), walk(today, 150)))).toEqual([])
    expect(rapidWorsening(walked(walk(today, 300), walk(today, 150)))).toEqual([])
    expect(rapidWorsening(walked(walk('2026-12-01', 300), walk(today, 150)))).toEqual([])
  })

  it('takes the longest of several earlier walks, wherever they stand', () => {
    const facts = walked([walk('2026-09-01', 400), walk('2026-10-01', 500), walk('2026-11-01', 320)], walk(today, 150))
    expect(rapidWorsening(facts)[0]?.because).toEqual(['Onset distance fell by 70 % (corridor walk): 500 m on 01-Oct-2026, now 150 m'])
    const together: VisitFacts = { ...quiet, walks: [walk('2026-10-01', 500), walk(today, 150)] }
    expect(rapidWorsening(together)).toHaveLength(1)
  })

  it.each([
    ['another method', walk('2026-10-01', 300, { method: 'six-minute' }), walk(today, 100)],
    [
      'another protocol',
      walk('2026-10-01', 300, { method: 'treadmill-graded', protocol: 'hiatt' }),
      walk(today, 100, { method: 'treadmill-graded', protocol: 'gardner-skinner' }),
    ],
    ['a protocol nobody named', walk('2026-10-01', 300, { method: 'treadmill-graded' }), walk(today, 100, { method: 'treadmill-graded' })],
    [
      'a protocol without a name',
      walk('2026-10-01', 300, { method: 'treadmill-constant', protocol: 'other' }),
      walk(today, 100, { method: 'treadmill-constant', protocol: 'other' }),
    ],
    ['no cramp within the walk of today', walk('2026-10-01', 300), walk(today, 100, { comparator: 'more-than' })],
  ])('never compares %s', (_, before, now) => {
    expect(rapidWorsening(walked(before, now))).toEqual([])
  })

  it.each([
    ['six-minute', 'six-minute walk', null],
    ['diary', 'diary', null],
    ['treadmill-constant', 'treadmill at constant load', 'constant-3.2-10'],
    ['treadmill-graded', 'graded treadmill', 'hiatt'],
  ] as const)('compares a %s with its like', (method, words, protocol) => {
    const [found] = rapidWorsening(walked(walk('2026-10-01', 300, { method, protocol }), walk(today, 100, { method, protocol })))
    expect(found).toMatchObject({ urgency: 'soon', because: [`Onset distance fell by 67 % (${words}): 300 m on 01-Oct-2026, now 100 m`] })
  })

  it('counts "no cramp within" of an earlier walk as the least that it can be', () => {
    const facts = walked(walk('2026-10-01', 400, { comparator: 'more-than' }), walk(today, 150))
    expect(rapidWorsening(facts)[0]?.because).toEqual([
      'Onset distance fell by at least 63 % (corridor walk): more than 400 m on 01-Oct-2026, now 150 m',
    ])
  })

  it('asks for a measurement when only estimates fell', () => {
    const estimate = { method: 'estimate' as const }
    expect(told(rapidWorsening(walked(walk('2026-10-01', 300, estimate), walk(today, 100, estimate))))).toEqual([
      {
        ...line,
        urgency: 'routine',
        says: 'By the patient’s own estimate the walk to the first cramp has shortened by half or more within 3 months. An estimate alone does not settle it: measure it.',
        because: ['Onset distance fell by 67 % (patient’s estimate): 300 m on 01-Oct-2026, now 100 m'],
        suggests: ['Measure the walk to the first cramp'],
      },
    ])
  })

  it('asks for rest pain, which is another rule', () => {
    expect(rapidWorsening(without(walked(walk('2026-10-01', 300), walk(today, 100)), 'restPainForefoot'))[0]?.missing).toEqual([
      'Is there pain in the forefoot or toes at rest?',
    ])
  })

  it('rests without walks, without a day, and on an earlier onset of zero', () => {
    expect(rapidWorsening(quiet)).toEqual([])
    expect(rapidWorsening(without(walked(walk('2026-10-01', 300), walk(today, 100)), 'visitDay'))).toEqual([])
    expect(rapidWorsening(walked(walk('2026-10-01', 0), walk(today, 0)))).toEqual([])
  })
})
