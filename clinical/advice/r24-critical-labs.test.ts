import { describe, expect, it } from 'vitest'
import type { LabFact, LabName, VisitFacts } from '../visit/visit-facts'
import { linesOf, quiet, stableOnDiuretic, told, without } from './facts-for-tests'
import { criticalLabs, RULE_VERSION } from './r24-critical-labs'
import { adviseOn } from './rules'
import { sources } from './sources'

const lab = (name: LabName, value: number, changed: Partial<LabFact> = {}): VisitFacts => ({
  ...quiet,
  labs: { [name]: { value, sampleOn: '2026-11-20', hemolyzed: 'no', ...changed } },
})
const saysNow = 'Critical laboratory value: call 911 or send to the emergency department now, with the value and the day of the sample.'
const saysSevere =
  'Severe potassium value: speak with the treating clinician today, record an ECG and repeat the potassium within 24 hours.'
const saysOld = 'Old critical value, from a sample older than 7 days: confirm that it was acted on.'
const hemolyzedWords = ' The sample was hemolyzed: repeat it now; the value counts until the repeat is known.'
const signs = {
  palpitations: 'Palpitations',
  fainting: 'Fainting or near-fainting',
  markedWeakness: 'Marked or spreading weakness',
  confusion: 'Confusion',
  seizure: 'Seizure',
  handOrFaceSpasm: 'Hand or face spasm',
  newEcgChange: 'New ECG change',
  acuteKidneyInjury: 'Acute kidney injury',
  digoxinQtDrugOrLithium: 'Digoxin, a QT-prolonging drug or lithium',
} as const

describe('R24 emergency', () => {
  it.each([
    ['potassium', 2.4, 'Potassium 2.4 mEq/L (20-Nov-2026)'],
    ['potassium', 6.5, 'Potassium 6.5 mEq/L (20-Nov-2026)'],
    ['sodium', 124, 'Sodium 124 mEq/L (20-Nov-2026)'],
    ['calcium', 6.5, 'Total calcium 6.5 mg/dL (20-Nov-2026)'],
    ['calcium', 12, 'Total calcium 12 mg/dL (20-Nov-2026)'],
    ['magnesium', 1, 'Magnesium 1 mg/dL (20-Nov-2026)'],
    ['magnesium', 5, 'Magnesium 5 mg/dL (20-Nov-2026)'],
    ['bicarbonate', 11, 'Bicarbonate 11 mEq/L (20-Nov-2026)'],
  ] as const)('%s %s, without any medicine or cramp', (name, value, because) => {
    expect(told(criticalLabs(lab(name, value)))).toEqual([
      {
        urgency: 'emergency',
        says: saysNow,
        because: [because],
        missing: [],
        suggests: ['Call 911 or send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
  })

  it('names its rule, version and source', () => {
    expect(criticalLabs(lab('potassium', 2.4))[0]).toMatchObject({ rule: 'R24', version: RULE_VERSION, source: sources.criticalLabs })
  })

  it('is the first line of a visit with potassium 2.3 and no diuretic', () => {
    expect(adviseOn(lab('potassium', 2.3))[0]).toMatchObject({ rule: 'R24', urgency: 'emergency' })
    expect(linesOf('R24', { labs: { potassium: { value: 2.3 } } })).toEqual(['R24 emergency'])
  })

  it('counts what the laboratory or the practice calls critical, whatever the test and the number', () => {
    expect(criticalLabs(lab('glucose', 520, { critical: 'yes' }))[0]?.because).toEqual(['Glucose 520 mg/dL (20-Nov-2026)'])
    expect(linesOf('R24', lab('potassium', 3.2, { critical: 'yes' }))).toEqual(['R24 emergency'])
    expect(linesOf('R24', lab('potassium', 3.2, { critical: 'no', inRange: 'no' }))).toEqual([])
  })

  it('counts a mark of critical whose value cannot be read', () => {
    const facts: VisitFacts = {
      ...quiet,
      unreadCritical: [
        { test: 'potassium', sampleOn: '2026-11-20' },
        { test: null, sampleOn: null },
      ],
    }
    expect(told(criticalLabs(facts))).toEqual([
      {
        urgency: 'emergency',
        says: saysNow,
        because: [
          'Potassium marked critical by the laboratory, value not readable (20-Nov-2026)',
          'A test marked critical by the laboratory, value not readable (day not recorded)',
        ],
        missing: [],
        suggests: ['Call 911 or send to the emergency department now'],
        mustAcknowledge: true,
      },
    ])
  })

  it('puts several values into one line', () => {
    const facts: VisitFacts = { ...quiet, labs: { ...lab('potassium', 2.4).labs, ...lab('sodium', 120).labs } }
    expect(criticalLabs(facts)).toHaveLength(1)
    expect(criticalLabs(facts)[0]?.because).toEqual(['Potassium 2.4 mEq/L (20-Nov-2026)', 'Sodium 120 mEq/L (20-Nov-2026)'])
  })

  it('shows what the laboratory wrote, and a converted value with three decimals', () => {
    expect(criticalLabs(lab('potassium', 2.5, { comparator: 'less-than' }))[0]?.because).toEqual(['Potassium <2.5 mEq/L (20-Nov-2026)'])
    expect(criticalLabs(lab('potassium', 7, { comparator: 'more-than' }))[0]?.because).toEqual(['Potassium >7 mEq/L (20-Nov-2026)'])
    expect(criticalLabs(lab('calcium', 6.4128256513))[0]?.because).toEqual(['Total calcium 6.413 mg/dL (20-Nov-2026)'])
  })
})

describe('R24 potassium that needs a sign', () => {
  it.each([
    [2.49, ['R24 emergency']],
    [2.5, ['R24 same-day']],
    [2.9, ['R24 same-day']],
    [2.99, ['R24 same-day']],
    [3, []],
    [5.9, []],
    [6, ['R24 same-day']],
    [6.4, ['R24 same-day']],
    [6.49, ['R24 same-day']],
    [6.5, ['R24 emergency']],
  ])('potassium %s', (value, expected) => {
    expect(linesOf('R24', lab('potassium', value))).toEqual(expected)
  })

  it('asks for an ECG and a repeat within 24 hours', () => {
    expect(told(criticalLabs(lab('potassium', 2.7)))).toEqual([
      {
        urgency: 'same-day',
        says: saysSevere,
        because: ['Potassium 2.7 mEq/L (20-Nov-2026)'],
        missing: [],
        suggests: ['Call the treating clinician today', 'Record an ECG', 'Repeat the potassium within 24 hours'],
        mustAcknowledge: true,
      },
    ])
  })

  it.each(Object.entries(signs))('with %s is an emergency', (name, because) => {
    for (const value of [2.7, 6.2]) {
      const [line] = criticalLabs({ ...lab('potassium', value), [name]: 'yes' })
      expect(line).toMatchObject({ urgency: 'emergency', says: saysNow, because: [`Potassium ${value} mEq/L (20-Nov-2026)`, because] })
    }
  })

  it.each(Object.keys(signs))('with %s not asked asks for it', (name) => {
    const [line] = criticalLabs(without(lab('potassium', 2.7), name as keyof typeof signs))
    expect(line).toMatchObject({ urgency: 'same-day' })
    expect(line?.missing).toHaveLength(1)
  })

  it('is no emergency for the cramps alone, and shows no sign beside a value that needs none', () => {
    expect(linesOf('R24', { ...lab('potassium', 2.7), cramps: 'yes' })).toEqual(['R24 same-day'])
    expect(criticalLabs({ ...lab('potassium', 2.4), palpitations: 'yes' })[0]?.because).toEqual(['Potassium 2.4 mEq/L (20-Nov-2026)'])
  })
})

describe('R24 and the day of the sample', () => {
  it.each([
    ['2026-11-16', 'R24 emergency'],
    ['2026-11-15', 'R24 same-day'],
    [null, 'R24 emergency'],
    ['2026-11-25', 'R24 emergency'],
  ])('%s', (sampleOn, expected) => {
    expect(linesOf('R24', lab('potassium', 2.4, { sampleOn }))).toEqual([expected])
  })

  it('follows an old value up, whatever its severity', () => {
    const old = { sampleOn: '2026-11-15' }
    for (const [name, value] of [
      ['potassium', 2.4],
      ['potassium', 2.7],
      ['sodium', 124],
    ] as const) {
      expect(told(criticalLabs({ ...lab(name, value, old), palpitations: 'yes' }))).toEqual([
        {
          urgency: 'same-day',
          says: saysOld,
          because: [`${name === 'sodium' ? 'Sodium' : 'Potassium'} ${value} mEq/L (15-Nov-2026)`],
          missing: [],
          suggests: ['Confirm with the treating clinician that the value was acted on'],
          mustAcknowledge: true,
        },
      ])
    }
    expect(criticalLabs({ ...quiet, unreadCritical: [{ test: 'sodium', sampleOn: '2026-11-15' }] })[0]).toMatchObject({
      says: saysOld,
      because: ['Sodium marked critical by the laboratory, value not readable (15-Nov-2026)'],
    })
  })

  it('keeps old and new apart', () => {
    const facts: VisitFacts = { ...quiet, labs: { ...lab('potassium', 2.4).labs, ...lab('sodium', 120, { sampleOn: '2026-11-01' }).labs } }
    expect(linesOf('R24', facts)).toEqual(['R24 emergency', 'R24 same-day'])
  })

  it('counts as today’s without a day of the visit', () => {
    expect(linesOf('R24', { ...lab('potassium', 2.4, { sampleOn: '2020-01-01' }), visitDay: null })).toEqual(['R24 emergency'])
  })

  it('asks for a day that is not recorded', () => {
    expect(criticalLabs(lab('sodium', 120, { sampleOn: null }))[0]).toMatchObject({
      because: ['Sodium 120 mEq/L (day not recorded)'],
      missing: ['On which day was the sodium drawn?'],
    })
    expect(criticalLabs(lab('potassium', 2.7, { sampleOn: null }))[0]?.missing).toEqual(['On which day was the potassium drawn?'])
  })
})

describe('R24 and hemolysis', () => {
  it('changes the words and never silences', () => {
    expect(criticalLabs(lab('potassium', 6.8, { hemolyzed: 'yes' }))[0]).toMatchObject({
      urgency: 'emergency',
      says: saysNow + hemolyzedWords,
      because: ['Potassium 6.8 mEq/L (20-Nov-2026, hemolyzed sample)'],
    })
    expect(criticalLabs(lab('potassium', 6.2, { hemolyzed: 'yes' }))[0]).toMatchObject({
      urgency: 'same-day',
      says: saysSevere + hemolyzedWords,
    })
  })

  it.each([
    [6, null, ['Was the potassium sample hemolyzed?']],
    [6.8, undefined, ['Was the potassium sample hemolyzed?']],
    [6.8, 'no' as const, []],
    [2.4, null, []],
  ])('potassium %s, hemolyzed %s', (value, hemolyzed, missing) => {
    const facts = lab('potassium', value)
    const potassium = { value, sampleOn: '2026-11-20', ...(hemolyzed === undefined ? {} : { hemolyzed }) }
    expect(criticalLabs({ ...facts, labs: { potassium } })[0]?.missing).toEqual(missing)
  })

  it('is asked of potassium only', () => {
    expect(criticalLabs(lab('sodium', 120, { hemolyzed: null }))[0]?.missing).toEqual([])
  })
})

describe('R24 and a value that is only bounded', () => {
  it('asks for the exact one today when it may be critical', () => {
    expect(told(criticalLabs(lab('potassium', 5.5, { comparator: 'more-than' })))).toEqual([
      {
        urgency: 'same-day',
        says: 'The exact value is not reported and may be critical: get it from the laboratory today.',
        because: ['Potassium >5.5 mEq/L (20-Nov-2026)'],
        missing: ['What is the exact potassium?'],
        suggests: ['Get the exact value from the laboratory today'],
        mustAcknowledge: true,
      },
    ])
    expect(criticalLabs(lab('sodium', 130, { comparator: 'less-than', sampleOn: null }))[0]?.missing).toEqual([
      'What is the exact sodium?',
      'On which day was the sodium drawn?',
    ])
  })
})

describe('R24 otherwise', () => {
  it('rests without labs and with labs in range', () => {
    expect(criticalLabs({})).toEqual([])
    expect(criticalLabs(stableOnDiuretic)).toEqual([])
    expect(criticalLabs({ ...quiet, labs: { potassium: undefined } })).toEqual([])
  })

  it('fires under 18 too: a critical value is critical at any age', () => {
    expect(linesOf('R24', { ...lab('potassium', 2.3), ageYears: 9 })).toEqual(['R24 emergency'])
  })
})
