import { expect, test } from 'vitest'
import { emptySection, type Row } from '../../../../../../../../clinical/visit/visit-record'
import { inReportOrder, newestOf, usualUnit } from './lab-panels'

const result = (id: string, given: Partial<Row<'lab-result'>>): Row<'lab-result'> => ({ ...emptySection('lab-result'), id, ...given })

test('a new result begins with the unit last used for its test, today before earlier', () => {
  const earlier = [result('a', { test: 'creatinine', unit: 'umol/L' })]
  expect(usualUnit('creatinine', [], [])).toBe('mg/dL')
  expect(usualUnit('creatinine', [], earlier)).toBe('umol/L')
  expect(usualUnit('creatinine', [result('b', { test: 'creatinine', unit: 'mg/dL' })], earlier)).toBe('mg/dL')
  expect(usualUnit('magnesium', [], earlier)).toBe('mg/dL')
})

test('the newest result with a value is the last one drawn', () => {
  const drawn = [
    result('a', { test: 'potassium', value: 3.9, sampleOn: '2026-08-14' }),
    result('b', { test: 'potassium', value: 4.1, sampleOn: '2026-05-02' }),
    result('c', { test: 'potassium', value: null, sampleOn: '2026-10-01' }),
    result('d', { test: 'sodium', value: 140, sampleOn: '2026-11-01' }),
  ]
  expect(newestOf('potassium', drawn)?.id).toBe('a')
  expect(newestOf('chloride', drawn)).toBeNull()
})

test('of two results of one day the later entered', () => {
  const drawn = [result('a', { test: 'potassium', value: 3.9 }), result('b', { test: 'potassium', value: 4.1 })]
  expect(newestOf('potassium', drawn)?.id).toBe('b')
})

test('results stand as on a report, those of one test by the day of the sample', () => {
  const stored = [
    result('a', { test: 'ferritin' }),
    result('b', { test: null }),
    result('c', { test: 'sodium', sampleOn: '2026-11-03' }),
    result('d', { test: 'potassium' }),
    result('e', { test: 'sodium', sampleOn: '2026-08-14' }),
  ]
  expect(inReportOrder(stored).map(({ id }) => id)).toEqual(['d', 'e', 'c', 'a', 'b'])
})
