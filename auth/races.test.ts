/**
 * A role taken away, a session ended, a visit signed, each at about the moment of an act: a thousand times, at the same instant, a little before,
 * a little after and in the very middle. Which came first is what the chain of the audit says, which goes by commits: an act that comes after
 * what should have stopped it is a violation.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { clock } from '../clock'
import { writeAudit } from '../db/audit'
import { connect } from '../db/client'
import { endSession } from '../db/queries/sessions'
import { autosave } from '../db/queries/visit-autosave'
import { lockVisit } from '../db/queries/visit-life'
import { sessions, staff, visits } from '../db/schema'
import { type PracticeTx, withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { signTestVisit } from '../db/testing/visit-fixture'
import { refuse, staffAction } from './staff'
import { hashOfToken } from './token'

/** The cookie of whoever acts: many do at once. */
const cookie = vi.hoisted(() => ({ of: null as AsyncLocalStorage<string> | null }))
cookie.of = new AsyncLocalStorage<string>()
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: cookie.of?.getStore() }) }),
  headers: async () =>
    new Headers({
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '192.0.2.7',
      'x-request-id': 'request-1',
    }),
}))
vi.mock('next-auth/jwt', () => ({ decode: async ({ token }: { token: string }) => ({ token }) }))
vi.mock('next/cache', () => ({ refresh: () => {} }))

const kinds = ['role', 'session', 'role', 'session', 'visit'] as const
type Case = {
  id: string
  kind: (typeof kinds)[number]
  turn: number
  practice: TestPractice
  staffId: string
  token: string
  visitId: string
}

const eachPractice = 200
let practices: TestPractice[]
let owner: ReturnType<typeof connect>
let cases: Case[]

beforeAll(async () => {
  owner = connect(inject('ownerUrl'), 2)
  practices = await Promise.all([1, 2, 3, 4, 5].map(() => openTestPractice(inject('ownerUrl'), '$argon2id$none')))
  cases = practices.flatMap((practice) =>
    Array.from({ length: eachPractice }, (_, turn) => {
      const kind = kinds[turn % kinds.length] ?? 'role'
      const own = { id: crypto.randomUUID(), token: crypto.randomUUID(), visitId: crypto.randomUUID(), staffId: crypto.randomUUID() }
      return { ...own, kind, turn, practice }
    }),
  )
  for (const practice of practices) {
    const mine = cases.filter((one) => one.practice === practice)
    const { practiceId, patientId } = practice
    const now = clock.now()
    await withinPractice(
      practiceId,
      async (tx: PracticeTx<string>) => {
        const joined = { passwordHash: '$argon2id$none', createdAt: now, joinedAt: now, roles: ['podiatrist' as const] }
        await tx.insert(staff).values(mine.map(({ staffId: id }) => ({ id, email: `${id}@test.example`, displayName: 'Racer', ...joined })))
        const begun = { createdAt: now, lastSeenAt: now, passwordAt: now }
        await tx.insert(sessions).values(mine.map(({ id, staffId, token }) => ({ id, staffId, tokenHash: hashOfToken(token), ...begun })))
        const open = { patientId, startedAt: now, createdAt: now }
        const started = mine.map(({ visitId: id, staffId }) => ({ id, clinicianId: staffId, createdBy: staffId, ...open }))
        await tx.insert(visits).values(started)
      },
      { over: owner, deadlineMs: 30_000 },
    )
  }
})
afterAll(async () => {
  await Promise.all(practices.map((practice) => practice.close()))
  await owner.end()
})

/** What should stop the act, with its event in the same transaction. */
async function change({ id, kind, practice, staffId, token, visitId }: Case): Promise<void> {
  if (kind === 'session') return endSession(hashOfToken(token), 'revoked')
  await withinPractice(practice.practiceId, async (tx: PracticeTx<string>) => {
    if (kind === 'role')
      await tx
        .update(staff)
        .set({ roles: ['front-desk'] })
        .where(eq(staff.id, staffId))
    else {
      await lockVisit(tx, practice.patientId, visitId)
      await signTestVisit(tx, visitId, staffId)
    }
    await writeAudit(tx, { action: 'race change', objectId: id })
  })
}

/** Started in the middle of an act, where it should have to wait for it. */
const inTheMiddle = new Map<string, () => void>()

const act = staffAction({
  needs: ['chart:read', 'chart:record'],
  input: z.strictObject({ id: z.uuid(), patientId: z.uuid(), visitId: z.uuid(), ofVisit: z.boolean() }),
  handle: async (tx, { id, patientId, visitId, ofVisit }, me) => {
    const begin = inTheMiddle.get(id)
    if (begin !== undefined) {
      begin()
      for (let turn = 0; turn < 5; turn += 1) await nextTurn()
    }
    if (ofVisit) {
      const input = { patientId, visitId, section: 'reason' as const, key: visitId, changes: { reason: { from: null, to: 'Cramp' } } }
      const outcome = await autosave(tx, input, { practiceId: me.practiceId, staffId: me.staffId, now: clock.now() })
      if (outcome === 'signed' || outcome === 'not-found') return refuse('blocked')
    }
    await writeAudit(tx, { action: 'race act', objectId: id })
    return id
  },
})

/** The same spread on every run. */
const delayOf = (turn: number, salt: number) => ((turn * 7_919 + salt * 104_729) % 40) / 10

async function race(one: Case): Promise<'done' | 'refused'> {
  const { id, kind, turn, practice, token, visitId } = one
  let changed: Promise<void> | undefined
  const begin = () => (changed ??= change(one))
  const middle = turn % 4 === 0
  if (middle) inTheMiddle.set(id, begin)
  else void wait(delayOf(turn, 1)).then(begin)
  if (turn % 4 === 1) await begin()
  await wait(delayOf(turn, 2))
  const asked = { id, patientId: practice.patientId, visitId, ofVisit: kind === 'visit' }
  const outcome = await (cookie.of as AsyncLocalStorage<string>).run(token, () => act(asked))
  await begin()
  return outcome.ok ? 'done' : 'refused'
}

it('lets no act come after what should have stopped it, in a thousand interleavings', { timeout: 60_000 }, async () => {
  const outcomes = new Map<string, 'done' | 'refused'>()
  await Promise.all(
    practices.map(async (practice) => {
      for (const one of cases) if (one.practice === practice) outcomes.set(one.id, await race(one))
    }),
  )
  const violations: string[] = []
  const seen = { actFirst: 0, changeFirst: 0 }
  for (const practice of practices) {
    const rows = await withinPractice(
      practice.practiceId,
      (tx: PracticeTx<string>) =>
        tx.execute<{ id: string; act: string | null; stop: string | null }>(sql`
          select e.object_id as id, max(l.number) filter (where e.action = 'race act') as act, max(l.number) filter (where e.action in ('race change', 'end session')) as stop
          from audit_events e join audit_links l on l.practice_id = e.practice_id and l.seq = e.seq
          where e.action in ('race act', 'race change', 'end session') group by 1`),
      { over: owner },
    )
    const told = new Map(rows.map(({ id, ...numbers }) => [id, numbers]))
    for (const { id, kind } of cases.filter((one) => one.practice === practice)) {
      const { act: acted = null, stop = null } = told.get(id) ?? {}
      if (stop === null || (acted === null) === (outcomes.get(id) === 'done')) violations.push(`${kind} ${id}: not what was answered`)
      else if (acted === null) seen.changeFirst += 1
      else if (Number(acted) < Number(stop)) seen.actFirst += 1
      else violations.push(`${kind} ${id}: done after it was stopped`)
    }
  }
  expect(violations).toEqual([])
  expect(seen.actFirst + seen.changeFirst).toBe(1_000)
  // Both ways round, or nothing was raced.
  expect(Math.min(seen.actFirst, seen.changeFirst)).toBeGreaterThan(200)
})
