import { expect, test } from 'vitest'
import { medicineClasses } from '../../../../../../../../clinical/visit/visit-record'
import { kindGroups, kindsMatching } from './medicine-kind-groups'

test('every class stands in one group', () => {
  const grouped = kindGroups.flatMap(({ classes }) => classes)
  expect([...grouped].sort()).toEqual([...medicineClasses].sort())
})

const found = (search: string) => kindsMatching(search).flatMap(({ classes }) => classes)

test.each([
  ['', medicineClasses.length],
  ['diuretic', 3],
  ['  STATIN ', 1],
  ['no such thing', 0],
])('"%s" leaves %i', (search, count) => {
  expect(found(search)).toHaveLength(count)
})

test('the name of a medicine finds every class that it holds', () => {
  expect(found('lisinopril/HCTZ')).toEqual(['thiazide-diuretic', 'ace-inhibitor-or-arb'])
})
