/**
 * Signing in from the side of whoever should not get in, beside sign-in.test.ts: many at one moment, from one address, at every kind of door; and
 * what is told of it, by mail and in the audit, against a clock that the test moves.
 */
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { clock } from '../clock'
import { endSessionsOf, listSessions, lookUpSession } from '../db/queries/sessions'
import { nobody, type PracticeTx, withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { openRawSql } from '../db/testing/raw-sql'
import { authenticatorQuestion } from './enrolment'
import { meFrom } from './me'
import { removeFactor } from './own-account'
import { hashPassword } from './password'
import type { Role } from './permissions'
import { takeStep } from './sign-in'
import type { From, Taken } from './sign-in-session'
import { readAsStaff, staffAction, staffRoute } from './staff'
import { reservePassword } from './throttle'
import { hashOfToken } from './token'

const password = 'a long password of nobody'
const now = { at: new Date('2026-11-23T15:00:00Z') }
const later = (ms: number) => {
  now.at = new Date(now.at.getTime() + ms)
}
const minute = 60_000

const browser = vi.hoisted(() => ({ token: null as string | null }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (browser.token === null ? undefined : { value: browser.token }) }),
  headers: async () =>
    new Headers({
      origin: 'http://localhost:3000',
      'sec-fetch-site': 'same-origin',
      'x-forwarded-for': '203.0.113.7',
      'x-request-id': 'request-1',
    }),
}))
vi.mock('next-auth/jwt', () => ({ decode: async ({ token }: { token: string }) => ({ token }) }))
vi.mock('next/cache', () => ({ refresh: () => {} }))
// Its lines are tested where they are written.
vi.mock('../log.mjs', () => ({ log: () => {} }))
vi.mock('next/navigation', () => {
  const thrown = (what: string) => () => {
    throw new Error(what)
  }
  return { unauthorized: thrown('401'), forbidden: thrown('403'), notFound: thrown('404'), redirect: thrown('redirect') }
})
/** A comparison costs 64 MiB and a tenth of a second elsewhere; sign-in.test.ts pays it. */
vi.mock('./password', async (original) => {
  const actual = await original<typeof import('./password')>()
  const hashPassword: typeof actual.hashPassword = async (words) => `$argon2id$${words}`
  const passwordMatches: typeof actual.passwordMatches = async (storedHash, words) => storedHash === `$argon2id$${words}`
  return { ...actual, hashPassword, passwordMatches }
})
// Refusals take their time; here nobody measures it.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }))

/** One whose people may do without a second factor, and one that asks for it and is no demo. */
let lenient: TestPractice
let strict: TestPractice
let rows: ReturnType<typeof openRawSql>
beforeAll(async () => {
  vi.spyOn(clock, 'now').mockImplementation(() => new Date(now.at))
  const hash = await hashPassword(password)
  lenient = await openTestPractice(inject('ownerUrl'), hash)
  strict = await openTestPractice(inject('ownerUrl'), hash)
  rows = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
  await strict.setPractice({ demo: false, secondFactorRequired: true })
})
afterAll(async () => {
  await Promise.all([lenient.close(), strict.close(), rows.end()])
})
beforeEach(() => {
  browser.token = null
  later(24 * 60 * minute)
})

const from = (ip: string, more: Partial<From> = {}): From => ({
  ip,
  requestId: 'request-1',
  device: 'Chrome on Windows',
  deviceTokens: [],
  ...more,
})
const heldBy = async (token: string | null) => {
  const hash = token === null ? null : hashOfToken(token)
  return { hash, found: hash === null ? null : await lookUpSession(hash) }
}
const step = async (typed: Record<string, unknown>, token: string | null = null, more: From = from('203.0.113.7')) =>
  takeStep(typed, await heldBy(token), more)
const signIn = (email: string, typed = password, more?: From) => step({ email, password: typed }, null, more)
function isIn(taken: Taken): Taken & { as: 'in' } {
  if (taken.as !== 'in') throw new Error(`Not in: ${JSON.stringify(taken)}`)
  return taken
}

let people = 0
/** Somebody new of a practice, so that no test meets the tries of another. */
async function join(practice: TestPractice, roles: Role[] = ['podiatrist']): Promise<{ staffId: string; email: string }> {
  people += 1
  const [staffId, email] = [crypto.randomUUID(), `person${people}.${practice.practiceId.slice(0, 8)}@proofs.example`]
  const [moment, held] = [now.at.toISOString(), `{${roles.join(',')}}`]
  await rows`
    insert into staff (practice_id, id, email, display_name, roles, password_hash, created_at, joined_at)
    values (${practice.practiceId}, ${staffId}, ${email}, 'Ana Reyes', ${held}, ${await hashPassword(password)}, ${moment}, ${moment})`
  return { staffId, email }
}

const codeOf = (key: string, ms = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: now.at.getTime() + ms })

/** Signs in and adds an authenticator app: its key, the token from then on, and the recovery codes. */
async function withAuthenticator(email: string) {
  const { token } = isIn(await signIn(email))
  const { found } = await heldBy(token)
  if (found === null) throw new Error('No session')
  const { key } = await authenticatorQuestion(found, from('203.0.113.7'))
  const { token: raised, recoveryCodes: codes = [] } = isIn(await step({ firstCode: codeOf(key) }, token))
  later(2 * minute)
  return { key, token: raised, codes }
}

const mailsOf = async (staffId: string) =>
  (await rows<{ kind: string }[]>`select kind from mails where staff_id = ${staffId} order by kind`).map(({ kind }) => kind)

describe('a password that is guessed', () => {
  it('of many accounts from one address waits too', async () => {
    const ip = '203.0.113.50'
    const tries = await Promise.all(
      Array.from({ length: 60 }, () => reservePassword({ email: `${crypto.randomUUID()}@nobody.example`, ip, knownDeviceId: null })),
    )
    expect(tries.filter((reserved) => !('words' in reserved))).toHaveLength(30)
  })

  it('locks nobody out of a device that they have used before, which is no help to anybody else', async () => {
    const { email } = await join(lenient)
    const { devices = '' } = isIn(await signIn(email))
    await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'wrong words', from('203.0.113.101'))))
    expect(await signIn(email, password, from('203.0.113.102'))).toMatchObject({ as: 'too many' })
    expect(await signIn(email, password, from('203.0.113.7', { deviceTokens: devices.split('.') }))).toMatchObject({ as: 'in' })
    // The device of somebody else is no better than any.
    const other = isIn(await signIn((await join(lenient)).email))
    await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'wrong words', from('203.0.113.103'))))
    expect(await signIn(email, password, from('203.0.113.9', { deviceTokens: (other.devices ?? '').split('.') }))).toMatchObject({
      as: 'too many',
    })
  })
})

describe('a second factor', () => {
  /** What the doors say to whoever holds this session. */
  async function doors(token: string) {
    browser.token = token
    const page = await readAsStaff(['patient:read'], async () => 'rows').catch((error: Error) => error.message)
    const action = await staffAction({ needs: ['patient:read'], input: z.strictObject({}), handle: async () => 'done' })({})
    const route = await staffRoute({ needs: ['patient:read'], input: z.strictObject({}), handle: async () => 'done' })(
      new Request('http://localhost:3000/test'),
      { params: Promise.resolve(undefined) },
    )
    return [page, action.ok ? 'done' : action.problem, route.status]
  }
  const shut = ['401', 'not-signed-in', 401]
  const open = ['rows', 'done', 200]

  it('is asked for before anything opens, and a password alone opens no door', async () => {
    const { email } = await join(lenient)
    const { key, token: before } = await withAuthenticator(email)
    expect(await doors(before)).toEqual(open)
    const { token, step: missing } = isIn(await signIn(email))
    expect([missing, await doors(token)]).toEqual(['second-factor', shut])
    const { token: raised, step: left } = isIn(await step({ code: codeOf(key) }, token))
    expect([left, await doors(raised)]).toEqual([null, open])
    // The session goes on under another name; the one of before is nobody's.
    expect([raised === token, await lookUpSession(hashOfToken(token)), await doors(token)]).toEqual([false, null, shut])
  })

  it('by an app counts once, also of two at the same moment, and not with a code of before', async () => {
    const { email } = await join(lenient)
    const { key } = await withAuthenticator(email)
    const code = codeOf(key)
    const sessions = await Promise.all([signIn(email), signIn(email), signIn(email)])
    const [first, second, third] = sessions.map((taken) => isIn(taken).token)
    const both = await Promise.all([step({ code }, first ?? null), step({ code }, second ?? null)])
    expect(both.map((taken) => taken.as).sort()).toEqual(['in', 'refused'])
    expect(await step({ code }, third ?? null)).toMatchObject({ as: 'refused' })
    expect(await step({ code: codeOf(key, -30_000) }, third ?? null), 'an earlier step').toMatchObject({ as: 'refused' })
    later(30_000)
    expect(await step({ code: codeOf(key) }, third ?? null)).toMatchObject({ as: 'in' })
  })
})

describe('what is grave', () => {
  it('is to change the own password, a factor or an account: each of their doors asks anew', () => {
    const doors = import.meta.glob<string>(['../app/**/account/**/{actions,route}.ts', '../app/**/practice/staff/**/actions.ts'], {
      query: '?raw',
      import: 'default',
      eager: true,
    })
    const lax = Object.entries(doors)
      .flatMap(([file, text]) => text.split(/(?=^export const )/m).map((part) => ({ file, part })))
      .filter(({ part }) => /^export const \w+ = staff(Action|Route)\(/.test(part) && !/stepUp: (true|\()/.test(part))
      .map(({ file, part }) => `${file} ${/^export const (\w+)/.exec(part)?.[1]}`)
    expect(Object.keys(doors).length).toBeGreaterThan(1)
    // To end a session of one's own is what somebody does whose factor is gone; to hand over a visit opens nothing to anybody.
    expect(lax).toEqual(['../app/(portal)/account/sessions/route.ts POST', '../app/(portal)/practice/staff/actions.ts handOverVisits'])
  })
})

describe('sessions', () => {
  it('are listed with where each began: each says where and when it began, and one or all of them end at once', async () => {
    const { email, staffId } = await join(strict)
    const tokens: string[] = []
    for (let turn = 0; turn < 7; turn += 1) {
      later(1_000)
      tokens.push(isIn(await signIn(email)).token)
    }
    const stand = await Promise.all(tokens.map(async (token) => (await lookUpSession(hashOfToken(token))) !== null))
    expect(stand).toEqual([false, false, true, true, true, true, true])
    const listed = await withinPractice(strict.practiceId, (tx: PracticeTx<never>) => listSessions(tx, staffId))
    expect(listed).toHaveLength(5)
    expect(listed[0]).toMatchObject({ ip: '203.0.113.7', device: 'Chrome on Windows' })
    // One of them, then all: nothing opens with them from that moment on.
    const end = (only?: string) =>
      withinPractice(strict.practiceId, (tx: PracticeTx<never>) => endSessionsOf(tx, staffId, only === undefined ? {} : { only }))
    expect(await end(listed[0]?.id)).toBe(1)
    expect(await end()).toBe(4)
    for (const token of tokens) expect(await lookUpSession(hashOfToken(token))).toBeNull()
  })
})

describe('its person is told by mail', () => {
  it('of a new device, of success after five wrong tries, and of factors that came and went, each once', async () => {
    const { email, staffId } = await join(lenient)
    const { devices = '' } = isIn(await signIn(email))
    const known = from('203.0.113.7', { deviceTokens: devices.split('.') })
    await signIn(email, password, known)
    expect(await mailsOf(staffId), 'the first device is none that is new').toEqual([])
    await signIn(email, password, from('203.0.113.8', { device: 'Firefox on Linux' }))
    expect(await mailsOf(staffId)).toEqual(['new-device'])
    for (let turn = 0; turn < 5; turn += 1) await signIn(email, 'wrong words', known)
    later(30_000)
    await signIn(email, password, known)
    expect(await mailsOf(staffId)).toEqual(['after-failures', 'new-device'])
    const { token } = await withAuthenticator(email)
    const found = await lookUpSession(hashOfToken(token))
    if (found === null) throw new Error('No session')
    await withinPractice(lenient.practiceId, (tx: PracticeTx<never>) => removeFactor(tx, meFrom(found), 'totp'), {
      actor: { ...nobody, staffId },
    })
    expect((await mailsOf(staffId)).filter((kind) => kind.startsWith('factor'))).toEqual(['factor-added', 'factor-removed'])
    expect(isIn(await signIn(email, password, known)).step).toBeNull()
  })
})

it('the audit tells a story of signing in event by event, with what was proved', async () => {
  const { email, staffId } = await join(lenient)
  const before = (await lenient.listAudit()).length
  await signIn(email, 'wrong words')
  const { key, codes } = await withAuthenticator(email)
  const { token } = isIn(await signIn(email))
  await step({ code: '000000' }, token)
  await step({ code: codeOf(key) }, token)
  const again = isIn(await signIn(email)).token
  await step({ code: codes[0] ?? '' }, again)
  await lenient.setActive({ staffId, email }, false)
  await signIn(email)
  const told = (await lenient.listAudit()).slice(before).filter(({ action }) => !action.includes('mail'))
  const story = told.map(({ action, outcome, reason }) =>
    [action, outcome, reason].filter((word) => word !== null && word !== 'done').join(', '),
  )
  expect(story).toEqual([
    'sign in, refused, wrong password',
    'sign in, password',
    'sign in on a new device',
    'add factor, authenticator app',
    'make recovery codes',
    'confirm identity, authenticator app',
    'sign in on a new device',
    'sign in, password',
    'confirm identity, refused, wrong authenticator app',
    'confirm identity, authenticator app',
    'sign in on a new device',
    'sign in, password',
    'confirm identity, recovery code',
    'sign in on a new device',
    'sign in, refused, account disabled',
  ])
})
