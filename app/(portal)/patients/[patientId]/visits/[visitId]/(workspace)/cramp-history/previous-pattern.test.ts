import { expect, test } from 'vitest'
import { type BodySite, emptySection } from '../../../../../../../../clinical/visit/visit-record'
import { previousPattern } from './previous-pattern'

const pattern = (id: string, name: string | null, ...sites: BodySite[]) => ({ ...emptySection('cramp-pattern'), id, name, sites })

test('a pattern of the same name is continued, however it is written', () => {
  const earlier = [pattern('a', 'Walking', 'left-calf'), pattern('b', 'Night, right calf', 'right-arch')]
  expect(previousPattern(pattern('c', ' night, right calf ', 'left-calf'), earlier)?.id).toBe('b')
})

test('without a name, the one with the most sites in common', () => {
  const earlier = [pattern('a', null, 'right-calf'), pattern('b', null, 'right-calf', 'right-arch')]
  expect(previousPattern(pattern('c', null, 'right-calf', 'right-arch'), earlier)?.id).toBe('b')
})

test('nothing in common continues nothing', () => {
  expect(previousPattern(pattern('c', null, 'left-shin'), [pattern('a', 'Night', 'right-calf')])).toBeNull()
  expect(previousPattern(pattern('c', null), [pattern('a', null)])).toBeNull()
})
