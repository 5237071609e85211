import { expect, it } from 'vitest'
import type { ReviewedAccount } from '../../../../db/queries/access-reviews'
import { accessLines, changesOf } from './access-changes'

const ana: ReviewedAccount = {
  ...{ staffId: 'ana', displayName: 'Ana Reyes', email: 'ana@practice.example', roles: ['assistant'], state: 'active' },
  ...{ secondFactor: false, lastSignInAt: null },
}

it('says what changed of an account since it was reviewed, and nothing of one that only signed in', () => {
  expect(changesOf({ ...ana, lastSignInAt: '2026-11-23T15:00:00Z' }, ana)).toEqual([])
  expect(changesOf(ana, undefined)).toEqual(['new'])
  expect(changesOf({ ...ana, roles: ['podiatrist', 'admin'], state: 'deactivated', secondFactor: true }, ana)).toEqual([
    'roles: Medical assistant → Podiatrist, Practice admin',
    'active → deactivated',
    'without a second factor → with a second factor',
  ])
})

it('lists whoever has access, and of those who have none only whoever lost it since the last review', () => {
  const gone = { ...ana, staffId: 'bo', state: 'deactivated' as const }
  const left = { ...gone, staffId: 'cy' }
  const lines = accessLines([ana, gone, left], [ana, gone, { ...left, state: 'active' }])
  expect(lines.map(({ staffId, changes }) => [staffId, changes])).toEqual([
    ['ana', []],
    ['cy', ['active → deactivated']],
  ])
  expect(accessLines([ana, gone], null).map(({ changes }) => changes)).toEqual([[]])
})
