import { describe, expect, it } from 'vitest'
import type { LabFact, VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, told, without } from './facts-for-tests'
import { overhydration, RULE_VERSION } from './r11-overhydration'
import { sources } from './sources'

const sodium = (value: number, changed: Partial<LabFact> = {}): VisitFacts => ({
  ...quiet,
  labs: { sodium: { value, sampleOn: '2026-11-20', ...changed } },
})
const drinks: VisitFacts = { ...quiet, largeFluidIntake: 'yes' }
const now = 'Possible overhydration with low sodium: send to the emergency department now. No more fluids and no sports drink.'

describe('R11 overhydration', () => {
  it.each([
    [
      'headache',
      { ...drinks, headacheOrVomitingAfterDrinking: 'yes' as const },
      ['Drinks very large amounts', 'Headache or vomiting after drinking large amounts'],
    ],
    ['confusion', { ...drinks, confusion: 'yes' as const }, ['Drinks very large amounts', 'Confusion']],
    ['a seizure', { ...drinks, seizure: 'yes' as const }, ['Drinks very large amounts', 'Seizure']],
    [
      'headache after drinking, the intake answered no',
      { ...quiet, headacheOrVomitingAfterDrinking: 'yes' as const },
      ['Headache or vomiting after drinking large amounts'],
    ],
    ['sodium 124', sodium(124), ['Sodium 124 mEq/L (20-Nov-2026)']],
  ])('%s is an emergency', (_, facts, because) => {
    expect(told(overhydration(facts))).toEqual([
      {
        urgency: 'emergency',
        says: now,
        because,
        missing: [],
        suggests: ['Send to the emergency department now', 'Give no more fluids and no sports drink'],
        mustAcknowledge: true,
      },
    ])
    expect(overhydration(facts)[0]).toMatchObject({ rule: 'R11', version: RULE_VERSION, source: sources.overhydration })
  })

  it.each([
    ['124.9', sodium(124.9), ['R11 emergency']],
    ['125', sodium(125), []],
    ['less than 125', sodium(125, { comparator: 'less-than' }), ['R11 emergency']],
    ['less than 126', sodium(126, { comparator: 'less-than' }), []],
    ['more than 120', sodium(120, { comparator: 'more-than' }), []],
    ['160, critical and high', sodium(160, { critical: 'yes' }), []],
    ['124 of 7 days ago', sodium(124, { sampleOn: '2026-11-16' }), ['R11 emergency']],
    ['124 of 8 days ago', sodium(124, { sampleOn: '2026-11-15' }), []],
    ['124, undated', sodium(124, { sampleOn: null }), ['R11 emergency']],
    ['124 of an unknown visit day', { ...sodium(124), visitDay: null }, ['R11 emergency']],
  ])('sodium %s', (_, facts, expected) => {
    expect(linesOf('R11', facts)).toEqual(expected)
  })

  it.each(['confusion', 'seizure'] as const)('%s with the intake not asked is a question for today', (name) => {
    expect(told(overhydration(without({ ...quiet, [name]: 'yes' }, 'largeFluidIntake')))).toEqual([
      {
        urgency: 'same-day',
        says: 'Ask now whether the patient drank very large amounts. With these signs overhydration is an emergency. Until it is known, no sports drink.',
        because: [name === 'confusion' ? 'Confusion' : 'Seizure'],
        missing: ['Does the patient drink very large amounts?'],
        suggests: [],
        mustAcknowledge: true,
      },
    ])
    expect(overhydration({ ...quiet, [name]: 'yes' })).toEqual([])
  })

  it.each(['headacheOrVomitingAfterDrinking', 'confusion', 'seizure'] as const)('a large intake with %s not asked asks for it', (name) => {
    const [line] = overhydration(without(drinks, name))
    expect(line).toMatchObject({
      urgency: 'soon',
      says: 'Large fluid intake: ask for headache, vomiting, confusion and seizures. With one of them it is an emergency.',
      because: ['Drinks very large amounts'],
      mustAcknowledge: false,
    })
    expect(line?.missing).toHaveLength(1)
  })

  it('rests when all of it is answered no, or nothing is asked', () => {
    expect(overhydration(drinks)).toEqual([])
    expect(overhydration(quiet)).toEqual([])
    expect(overhydration({})).toEqual([])
  })
})
