/**
 * A role taken away, a session ended, a visit signed, each at about the moment of an act: a thousand times, at the same instant, a little before,
 * a little after and in the very middle. Which came first is what the chain of the audit says, which goes by commits: an act that comes after
 * what should have stopped it is a violation.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { clock } from '../clock'
import { writeAudit } from '../db/audit'
import { endSession } from '../db/queries/sessions'
import { changeRoles } from '../db/queries/staff-changes'
import { autosave } from '../db/queries/visit-autosave'
import { lockVisit } from '../db/queries/visit-life'
import { type PracticeTx, withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { openRawSql } from '../db/testing/raw-sql'
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

const kinds = ['role', 'session', 'role', 'session', 'role', 'session', 'role', 'session', 'role', 'visit'] as const
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
let rows: ReturnType<typeof openRawSql>
let cases: Case[]

beforeAll(async () => {
  rows = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
  practices = await Promise.all([1, 2, 3, 4, 5].map(() => openTestPractice(inject('ownerUrl'), '$argon2id$none')))
  cases = practices.flatMap((practice) =>
    Array.from({ length: eachPractice }, (_, turn) => {
      const kind = kinds[turn % kinds.length] ?? 'role'
      const own = { id: crypto.randomUUID(), token: crypto.randomUUID(), visitId: crypto.randomUUID(), staffId: crypto.randomUUID() }
      return { ...own, kind, turn, practice }
    }),
  )
  const at = clock.now().toISOString()
  const ofPractice = ({ practice }: Case) => ({ practice_id: practice.practiceId })
  const joined = { password_hash: '$argon2id$none', created_at: at, joined_at: at, display_name: 'Racer' }
  const begun = { created_at: at, last_seen_at: at, password_at: at }
  await rows`insert into staff ${rows(cases.map((one) => ({ ...ofPractice(one), id: one.staffId, email: `${one.id}@test.example`, roles: one.kind === 'visit' ? '{podiatrist}' : '{assistant}', ...joined })))}`
  await rows`insert into sessions ${rows(
    cases.map((one) => ({ ...ofPractice(one), id: one.id, staff_id: one.staffId, token_hash: hashOfToken(one.token), ...begun })),
  )}`
  await rows`insert into visits ${rows(
    cases
      .filter(({ kind }) => kind === 'visit')
      .map((one) => ({
        ...ofPractice(one),
        ...{ id: one.visitId, patient_id: one.practice.patientId, clinician_id: one.staffId, created_by: one.staffId },
        ...{ started_at: at, created_at: at },
      })),
  )}`
})
afterAll(async () => {
  await Promise.all(practices.map((practice) => practice.close()))
  await rows.end()
})

/** What should stop the act, with its event in the same transaction. */
async function change({ id, kind, practice, staffId, token, visitId }: Case): Promise<void> {
  if (kind === 'session') return endSession(hashOfToken(token), 'revoked')
  await withinPractice(practice.practiceId, async (tx: PracticeTx<string>) => {
    if (kind === 'role') expect(await changeRoles(tx, { staffId, version: 1, roles: ['front-desk'] })).toEqual({ version: 2 })
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

it('lets no act come after what should have stopped it, in a thousand interleavings', { timeout: 180_000 }, async () => {
  const outcomes = new Map<string, 'done' | 'refused'>()
  await Promise.all(
    practices.map(async (practice) => {
      for (const one of cases) if (one.practice === practice) outcomes.set(one.id, await race(one))
    }),
  )
  const violations: string[] = []
  const seen = { actFirst: 0, changeFirst: 0 }
  for (const practice of practices) {
    const told = new Map<string, { acted?: number; stop?: number }>()
    const events = await rows<{ id: string; action: string; number: string }[]>`
      select e.object_id as id, e.action, l.number from audit_events e join audit_links l on l.practice_id = e.practice_id and l.seq = e.seq
      where e.practice_id = ${practice.practiceId} and e.action in ('race act', 'race change', 'end session')`
    for (const { id, action, number } of events)
      told.set(id, { ...told.get(id), [action === 'race act' ? 'acted' : 'stop']: Number(number) })
    for (const { id, kind } of cases.filter((one) => one.practice === practice)) {
      const { acted = null, stop = null } = told.get(id) ?? {}
      if (stop === null || (acted === null) === (outcomes.get(id) === 'done')) violations.push(`${kind} ${id}: not what was answered`)
      else if (acted === null) seen.changeFirst += 1
      else if (acted < stop) seen.actFirst += 1
      else violations.push(`${kind} ${id}: done after it was stopped`)
    }
  }
  expect(violations).toEqual([])
  expect(seen.actFirst + seen.changeFirst).toBe(1_000)
  // Both ways round, or nothing was raced.
  expect(Math.min(seen.actFirst, seen.changeFirst)).toBeGreaterThan(200)
})
