import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { openRawSql } from '../testing/raw-sql'
import { accessHashOf, findAccessReview, listAccessReviews, nextReviewAt, readAccess, signAccessReview } from './access-reviews'
import type { Manager } from './staff-changes'

let practice: TestPractice
const superuser = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$v=19$m=65536,t=3,p=1$none')
})
afterAll(() => Promise.all([practice.close(), superuser.end()]))

const asAdmin = <T>(run: (tx: Manager) => Promise<T>) =>
  withinPractice<'staff:manage', T>(practice.practiceId, run, {
    actor: { staffId: practice.people.admin.staffId, roles: ['admin'], sessionId: null, ip: null, requestId: null },
  })

it('is signed as the admin saw it, kept with its hash, never changed, and due again after three months', async () => {
  expect(await asAdmin((tx) => nextReviewAt(tx, 'America/Phoenix'))).toEqual(new Date('2026-04-05T15:00:00Z'))
  const seen = accessHashOf(await asAdmin(readAccess))
  await practice.setRoles(practice.people.assistant, ['assistant', 'front-desk'])
  expect(await asAdmin((tx) => signAccessReview(tx, seen, null))).toBe('stale')
  const now = accessHashOf(await asAdmin(readAccess))
  const signed = await asAdmin((tx) => signAccessReview(tx, now, 'Jordan helps at the desk until March.'))
  if (signed === 'stale') throw new Error('stale')
  const review = await asAdmin((tx) => findAccessReview(tx, signed.id))
  expect(review).toMatchObject({
    reviewedBy: 'admin',
    note: 'Jordan helps at the desk until March.',
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(review?.accounts.find(({ staffId }) => staffId === practice.people.assistant.staffId)).toMatchObject({
    ...{ roles: ['assistant', 'front-desk'], state: 'active', secondFactor: false, lastSignInAt: null },
  })
  expect(await asAdmin((tx) => nextReviewAt(tx, 'America/Phoenix'))).toEqual(new Date('2027-02-23T15:00:00Z'))
  await expect(superuser`update access_reviews set note = 'other' where id = ${signed.id}`).rejects.toMatchObject({ code: 'FF002' })
  expect(await asAdmin(listAccessReviews)).toHaveLength(1)
  expect((await practice.listAudit()).at(-1)).toMatchObject({ action: 'sign access review', reason: `sha-256 ${review?.contentHash}` })
})
