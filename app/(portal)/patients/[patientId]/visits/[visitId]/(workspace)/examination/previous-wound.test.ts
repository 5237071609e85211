import { expect, test } from 'vitest'
import { emptySection, type Row } from '../../../../../../../../clinical/visit/visit-record'
import { previousWound } from './previous-wound'

const wound = (id: string, side: Row<'wound'>['side'], site: Row<'wound'>['site']) => ({ ...emptySection('wound'), id, side, site })

test('the only wound of the same leg and place is continued', () => {
  const earlier = [wound('a', 'left', 'heel'), wound('b', 'right', 'heel'), wound('c', 'right', 'toes')]
  expect(previousWound(wound('d', 'right', 'heel'), earlier)?.id).toBe('b')
})

test('two that could be meant, or none, continue nothing', () => {
  expect(previousWound(wound('d', 'right', 'heel'), [wound('a', 'right', 'heel'), wound('b', 'right', 'heel')])).toBeNull()
  expect(previousWound(wound('d', 'right', 'heel'), [wound('a', 'left', 'heel')])).toBeNull()
  expect(previousWound(wound('d', null, 'heel'), [wound('a', null, 'heel')])).toBeNull()
})
