import { describe, expect, it } from 'vitest'
import { emergencyLabs, isEmergencyToday, isOld, labLine, labsOf, labText, labTitle, labWord, sampleText, unreadLine } from './lab-lines'

describe('a laboratory result in words', () => {
  it.each([
    ['potassium', 'potassium', 'Potassium'],
    ['calcium', 'total calcium', 'Total calcium'],
    ['creatine-kinase', 'creatine kinase', 'Creatine kinase'],
    ['tsh', 'TSH', 'TSH'],
    ['hba1c', 'HbA1c', 'HbA1c'],
    ['ldl-cholesterol', 'LDL cholesterol', 'LDL cholesterol'],
    ['hdl-cholesterol', 'HDL cholesterol', 'HDL cholesterol'],
    ['white-cells', 'white cells', 'White cells'],
  ] as const)('%s', (name, word, title) => {
    expect(labWord(name)).toBe(word)
    expect(labTitle(name)).toBe(title)
  })

  it('shows value, sign, unit, day and hemolysis', () => {
    expect(labText('potassium', { value: 2.4 })).toBe('Potassium 2.4 mEq/L')
    expect(labText('sodium', { value: 125, comparator: 'less-than' })).toBe('Sodium <125 mEq/L')
    expect(labText('magnesium', { value: 1.2345, comparator: 'more-than' })).toBe('Magnesium >1.235 mg/dL')
    expect(labLine('potassium', { value: 6.8, sampleOn: '2026-11-20', hemolyzed: 'yes' })).toBe(
      'Potassium 6.8 mEq/L (20-Nov-2026, hemolyzed sample)',
    )
    expect(labLine('potassium', { value: 6.8, hemolyzed: 'no' })).toBe('Potassium 6.8 mEq/L (day not recorded)')
    expect(sampleText('2026-11-03')).toBe('03-Nov-2026')
    expect(sampleText(null)).toBe('day not recorded')
    expect(unreadLine({ test: 'tsh', sampleOn: null })).toBe('TSH marked critical by the laboratory, value not readable (day not recorded)')
  })
})

describe('an old sample', () => {
  it.each([
    ['2026-11-16', '2026-11-23', false],
    ['2026-11-15', '2026-11-23', true],
    ['2026-11-24', '2026-11-23', false],
    [null, '2026-11-23', false],
    ['2026-11-15', null, false],
    [undefined, undefined, false],
  ])('of %s on %s: %s', (sampleOn, visitDay, expected) => {
    expect(isOld(sampleOn, visitDay)).toBe(expected)
  })
})

describe('an emergency of today', () => {
  it('lists results and marks, never old ones', () => {
    expect(
      emergencyLabs({
        visitDay: '2026-11-23',
        labs: { potassium: { value: 2.4, sampleOn: '2026-11-20' }, sodium: { value: 120, sampleOn: '2026-11-01' }, calcium: { value: 9 } },
        unreadCritical: [
          { test: 'magnesium', sampleOn: '2026-11-20' },
          { test: 'magnesium', sampleOn: '2026-11-01' },
        ],
      }),
    ).toEqual(['Potassium 2.4 mEq/L (20-Nov-2026)', 'Magnesium marked critical by the laboratory, value not readable (20-Nov-2026)'])
    expect(emergencyLabs({})).toEqual([])
    expect(labsOf({ labs: { potassium: undefined } })).toEqual([])
  })

  it('needs a sign for a potassium that needs one', () => {
    expect(isEmergencyToday({}, 'potassium', { value: 2.7 })).toBe(false)
    expect(isEmergencyToday({ seizure: 'yes' }, 'potassium', { value: 2.7 })).toBe(true)
    expect(isEmergencyToday({ seizure: 'yes' }, 'potassium', { value: 3 })).toBe(false)
    expect(isEmergencyToday({ seizure: 'yes' }, 'potassium', { value: 5.5, comparator: 'more-than' })).toBe(false)
  })
})
