import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { visits } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { startTestVisit } from '../testing/visit-fixture'
import { type OnceOnly, onceOnly } from './idempotency'

let practice: TestPractice
const bodyOf = (text: string) => createHash('sha256').update(text).digest()

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(() => practice.close())

const as = <T>(staffId: string, run: (tx: PracticeTx<string>) => Promise<T>) =>
  withinPractice(practice.practiceId, run, { actor: { ...nobody, staffId }, deadlineMs: 20_000 })

/** Starts a visit under a key, as a form that is sent would. */
function send(
  key: string,
  body: string,
  { route = 'start visit', staffId = practice.people.podiatrist.staffId } = {},
): Promise<OnceOnly<string>> {
  return as(staffId, (tx) => onceOnly(tx, key, route, bodyOf(body), () => startTestVisit(tx, practice.patientId, staffId)))
}
const countVisits = () => as(practice.people.podiatrist.staffId, (tx) => tx.$count(visits))

describe('a submit under a key', () => {
  it('is applied once, however often it is sent at the same moment, and answers all alike', async () => {
    const key = crypto.randomUUID()
    const before = await countVisits()
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(key, 'the same')))
    expect((await countVisits()) - before).toBe(1)
    expect(answers.filter((answer) => answer.outcome === 'applied')).toHaveLength(1)
    expect(new Set(answers.map((answer) => ('result' in answer ? answer.result : null))).size).toBe(1)
  })

  it('is refused with another body, for another route and by another person', async () => {
    const key = crypto.randomUUID()
    await send(key, 'first')
    const before = await countVisits()
    const others = await Promise.all([
      send(key, 'second'),
      send(key, 'first', { route: 'sign' }),
      send(key, 'first', { staffId: practice.people.assistant.staffId }),
    ])
    expect(others).toEqual(others.map(() => ({ outcome: 'another-body' })))
    expect(await countVisits()).toBe(before)
  })

  it('may be sent again after it failed', async () => {
    const key = crypto.randomUUID()
    const { staffId } = practice.people.podiatrist
    const failing = as(staffId, (tx) => onceOnly(tx, key, 'start visit', bodyOf('x'), () => Promise.reject(new Error('lost'))))
    await expect(failing).rejects.toThrow('lost')
    expect((await send(key, 'x')).outcome).toBe('applied')
  })
})
