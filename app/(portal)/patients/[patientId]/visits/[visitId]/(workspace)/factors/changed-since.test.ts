import { expect, test } from 'vitest'
import { emptySection, type Row } from '../../../../../../../../clinical/visit/visit-record'
import { changedSince } from './changed-since'

const medicine = (given: Partial<Row<'medicine'>>): Row<'medicine'> => ({ ...emptySection('medicine'), id: 'a', ...given })

test('only what changed since the previous visit stands beside it', () => {
  const earlier = [medicine({ name: 'Aspirin' }), medicine({ name: 'Hydrochlorothiazide', dose: '12.5 mg', prescriber: 'Dr. Park' })]
  const today = medicine({ name: ' hydrochlorothiazide', dose: '25 mg', prescriber: 'Dr. Park' })
  expect(changedSince(today, earlier)).toMatchObject({ name: null, dose: '12.5 mg', prescriber: null })
})

test('a medicine that is new, or has no name yet, was nothing before', () => {
  expect(changedSince(medicine({ name: 'Digoxin' }), [medicine({ name: 'Aspirin' })])).toBeNull()
  expect(changedSince(medicine({}), [medicine({})])).toBeNull()
})
