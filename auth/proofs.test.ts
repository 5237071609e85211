/**
 * What somebody proves when they sign in, step by step, against a clock that the test moves: tries are counted before they are compared, a
 * password alone opens nothing where there is a second factor, every code counts once, what is grave asks anew, and people are told.
 */
import { and, desc, eq, sql } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { clock } from '../clock'
import { connect } from '../db/client'
import { endSessionsOf, listSessions, lookUpSession } from '../db/queries/sessions'
import { auditEvents, mails, practices, recoveryCodes, staff, totpFactors } from '../db/schema'
import { nobody, type PracticeTx, withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { authenticatorQuestion } from './enrolment'
import { freshForMs, meFrom, pendingStepOf } from './me'
import { changePassword, removeFactor } from './own-account'
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
      'x-forwarded-for': '192.0.2.7',
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
/** How many passwords were compared. Each costs 64 MiB and a tenth of a second elsewhere, and the tests of accounts and sessions pay it. */
const compared = vi.hoisted(() => ({ count: 0 }))
vi.mock('./password', async (original) => {
  const actual = await original<typeof import('./password')>()
  const hashPassword: typeof actual.hashPassword = async (words) => `$argon2id$${words}`
  const passwordMatches: typeof actual.passwordMatches = async (storedHash, words) => {
    compared.count += 1
    return storedHash === `$argon2id$${words}`
  }
  return { ...actual, hashPassword, passwordMatches }
})
// Refusals take their time; here nobody measures it.
vi.mock('node:timers/promises', () => ({ setTimeout: async () => {} }))

/** One whose people may do without a second factor, and one that asks for it and is no demo. */
let lenient: TestPractice
let strict: TestPractice
let owner: ReturnType<typeof connect>
beforeAll(async () => {
  vi.spyOn(clock, 'now').mockImplementation(() => new Date(now.at))
  const hash = await hashPassword(password)
  lenient = await openTestPractice(inject('ownerUrl'), hash)
  strict = await openTestPractice(inject('ownerUrl'), hash)
  owner = connect(inject('ownerUrl'), 1)
  await asOwner(strict, (tx) => tx.update(practices).set({ demo: false, secondFactorRequired: true }))
})
afterAll(async () => {
  await Promise.all([lenient.close(), strict.close(), owner.end()])
})
beforeEach(() => {
  browser.token = null
  later(24 * 60 * minute)
})

const asOwner = <T>({ practiceId }: TestPractice, run: (tx: PracticeTx<string>) => Promise<T>) =>
  withinPractice(practiceId, run, { over: owner })

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
const step = async (typed: Record<string, unknown>, token: string | null = null, more: From = from('192.0.2.7')) =>
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
  const account = { id: staffId, email, displayName: 'Ana Reyes', roles, createdAt: now.at, joinedAt: now.at }
  const passwordHash = await asOwner(practice, async (tx) => {
    const [row] = await tx.select({ passwordHash: staff.passwordHash }).from(staff).where(eq(staff.id, practice.people.admin.staffId))
    return row?.passwordHash ?? ''
  })
  await asOwner(practice, (tx) => tx.insert(staff).values({ ...account, passwordHash }))
  return { staffId, email }
}

const codeOf = (key: string, ms = 0) =>
  new TOTP({ secret: Secret.fromBase32(key.replaceAll(' ', '')) }).generate({ timestamp: now.at.getTime() + ms })

/** Signs in and adds an authenticator app: its key, the token from then on, and the recovery codes. */
async function withAuthenticator(email: string) {
  const { token } = isIn(await signIn(email))
  const { found } = await heldBy(token)
  if (found === null) throw new Error('No session')
  const { key } = await authenticatorQuestion(found, from('192.0.2.7'))
  const { token: raised, recoveryCodes: codes = [] } = isIn(await step({ firstCode: codeOf(key) }, token))
  later(2 * minute)
  return { key, token: raised, codes }
}

const mailsOf = (practice: TestPractice, staffId: string) =>
  asOwner(practice, (tx) => tx.select({ kind: mails.kind }).from(mails).where(eq(mails.staffId, staffId)).orderBy(mails.kind)).then(
    (rows) => rows.map(({ kind }) => kind),
  )

describe('a password that is guessed', () => {
  it('is compared five times of two hundred at once; the right one is told to wait as well', async () => {
    const { email } = await join(lenient)
    compared.count = 0
    const tries = await Promise.all(
      Array.from({ length: 200 }, (_, turn) =>
        signIn(email, turn === 150 ? password : 'wrong words, many times', from(`198.51.100.${turn}`)),
      ),
    )
    expect(compared.count).toBeLessThanOrEqual(5)
    const turnedAway = tries.filter((taken) => taken.as === 'too many')
    expect(turnedAway.length).toBeGreaterThanOrEqual(195)
    const right = await signIn(email, password, from('203.0.113.1'))
    const wrong = await signIn(email, 'wrong words', from('203.0.113.2'))
    const { afterSeconds, ...told } = right as Taken & { as: 'too many' }
    expect([told, afterSeconds > 0]).toEqual([{ as: 'too many', words: expect.stringMatching(/^Too many tries\. Try again in /) }, true])
    expect(wrong).toMatchObject({ as: 'too many' })
    expect(compared.count).toBeLessThanOrEqual(5)
  })

  it('waits longer each time, fifteen minutes at most, and is let through fewer than a hundred times in a row', async () => {
    const email = `${crypto.randomUUID()}@nobody.example`
    const guess = (turn: number) => reservePassword({ email, ip: `2001:db8::${turn.toString(16)}`, knownDeviceId: null })
    const waits: number[] = []
    let admitted = 0
    for (let turn = 1; turn <= 300; turn += 1) {
      const reserved = await guess(turn)
      if (!('words' in reserved)) admitted += 1
      else {
        if (reserved.afterSeconds === 3_600) break
        waits.push(reserved.afterSeconds)
        later(reserved.afterSeconds * 1_000)
      }
    }
    expect(waits.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 900, 900])
    expect(admitted).toBe(99)
    later(30 * 24 * 60 * minute)
    expect(await guess(999)).toMatchObject({ afterSeconds: 3_600 })
  })

  it('of many accounts from one address waits too', async () => {
    const ip = '203.0.113.50'
    const tries = await Promise.all(
      Array.from({ length: 60 }, () => reservePassword({ email: `${crypto.randomUUID()}@nobody.example`, ip, knownDeviceId: null })),
    )
    expect(tries.filter((reserved) => !('words' in reserved))).toHaveLength(30)
  })

  it('locks nobody out of a device that they have used before', async () => {
    const { email } = await join(lenient)
    const { devices = '' } = isIn(await signIn(email))
    await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'wrong words', from('198.51.100.1'))))
    expect(await signIn(email, password, from('198.51.100.2'))).toMatchObject({ as: 'too many' })
    expect(await signIn(email, password, from('192.0.2.7', { deviceTokens: devices.split('.') }))).toMatchObject({ as: 'in' })
    // The device of somebody else is no better than any.
    const other = isIn(await signIn((await join(lenient)).email))
    await Promise.all(Array.from({ length: 20 }, () => signIn(email, 'wrong words', from('198.51.100.3'))))
    expect(await signIn(email, password, from('192.0.2.9', { deviceTokens: (other.devices ?? '').split('.') }))).toMatchObject({
      as: 'too many',
    })
  })

  it('does not grow too old: it opens the account after four hundred days', async () => {
    const { email } = await join(lenient)
    later(400 * 24 * 60 * minute)
    expect(await signIn(email)).toMatchObject({ as: 'in', step: null })
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

  it('is set up first where the practice asks for one and its person has none', async () => {
    const { email } = await join(strict)
    const { token, step: missing } = isIn(await signIn(email))
    expect([missing, await doors(token)]).toEqual(['set-up', shut])
    later(10 * minute)
    expect(await doors(token)).toEqual(shut)
    browser.token = token
    expect(await lookUpSession(hashOfToken(token)), 'ten minutes are over').toBeNull()
    const { token: raised } = await withAuthenticator((await join(strict)).email)
    expect(await doors(raised)).toEqual(open)
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

  it.each([
    [-60_000, 'refused'],
    [-30_000, 'in'],
    [0, 'in'],
    [30_000, 'in'],
    [60_000, 'refused'],
  ] as const)('by an app whose clock is %i ms off is %s: it is the server’s clock that counts', async (ms, expected) => {
    const { email } = await join(lenient)
    const { key } = await withAuthenticator(email)
    expect(await step({ code: codeOf(key, ms) }, isIn(await signIn(email)).token)).toMatchObject({ as: expected })
  })

  it('by a recovery code counts once, and tells its person', async () => {
    const { email, staffId } = await join(lenient)
    const { codes } = await withAuthenticator(email)
    expect(codes).toHaveLength(10)
    const code = codes[3] ?? ''
    expect(isIn(await step({ code: code.toLowerCase() }, isIn(await signIn(email)).token)).recoveryLeft).toBe(9)
    expect(await step({ code }, isIn(await signIn(email)).token)).toMatchObject({ as: 'refused' })
    expect(await mailsOf(lenient, staffId)).toContain('recovery-code-used')
  })

  it('stands in the database so that nobody can use it who reads it', async () => {
    const { email, staffId } = await join(lenient)
    const { key, codes } = await withAuthenticator(email)
    const [seed, kept] = await asOwner(lenient, async (tx) => [
      await tx.select().from(totpFactors).where(eq(totpFactors.staffId, staffId)),
      await tx.select().from(recoveryCodes).where(eq(recoveryCodes.staffId, staffId)),
    ])
    expect(seed?.[0]?.sealedSecret).toMatch(/^v1\.[0-9a-f]{8}\./)
    const dump = `${JSON.stringify(seed)} ${JSON.stringify(kept)}`
    for (const secret of [key.replaceAll(' ', ''), ...codes, ...codes.map((code) => hashOfToken(code).toString('hex'))])
      expect(dump.toLowerCase()).not.toContain(secret.toLowerCase())
    const unkeyed = codes.map((code) => hashOfToken(code.replace('-', '')).toString('hex'))
    for (const { codeHash } of kept) expect(unkeyed).not.toContain(codeHash.toString('hex'))
  })

  it('is guessed no more often than a password', async () => {
    const { email } = await join(lenient)
    const { key } = await withAuthenticator(email)
    const { token } = isIn(await signIn(email))
    const tries = await Promise.all(Array.from({ length: 50 }, (_, turn) => step({ code: String(100_000 + turn) }, token)))
    expect(tries.filter((taken) => taken.as === 'too many').length).toBeGreaterThanOrEqual(45)
    expect(await step({ code: codeOf(key) }, token)).toMatchObject({ as: 'too many' })
  })
})

describe('what is grave', () => {
  const grave = staffAction({ needs: ['patient:read'], stepUp: true, input: z.strictObject({}), handle: async () => 'done' })
  const graveRoute = staffRoute({ needs: ['patient:read'], stepUp: true, input: z.strictObject({}), handle: async () => 'done' })
  const lastRefusal = async (practice: TestPractice) => (await practice.listAudit()).filter(({ outcome }) => outcome === 'refused').at(-1)

  it('asks for the password again after five minutes, of whoever has no factor', async () => {
    const { email, staffId } = await join(lenient)
    const { token } = isIn(await signIn(email))
    browser.token = token
    later(freshForMs)
    expect(await grave({})).toMatchObject({ ok: true })
    later(1)
    expect(await grave({})).toMatchObject({ ok: false, problem: 'step-up' })
    const answer = await graveRoute(new Request('http://localhost:3000/test'), { params: Promise.resolve(undefined) })
    expect([answer.status, ((await answer.json()) as { problem: string }).problem]).toEqual([401, 'step-up'])
    expect(await lastRefusal(lenient)).toMatchObject({ staffId, reason: 'step-up' })
    expect(await step({ password: 'wrong words' }, token)).toMatchObject({ as: 'refused' })
    browser.token = isIn(await step({ password }, token)).token
    expect(await grave({})).toMatchObject({ ok: true })
  })

  it('asks for the factor of whoever has one; the password is not enough', async () => {
    const { email } = await join(lenient)
    const { key, token } = await withAuthenticator(email)
    browser.token = token
    later(freshForMs)
    expect(await grave({})).toMatchObject({ ok: false, problem: 'step-up' })
    expect(await step({ password }, token)).toMatchObject({ as: 'refused' })
    expect(await grave({})).toMatchObject({ ok: false, problem: 'step-up' })
    browser.token = isIn(await step({ code: codeOf(key) }, token)).token
    expect(await grave({})).toMatchObject({ ok: true })
  })

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

  it('is not done with a password alone: changing it wants the one of before, ends the other sessions and tells its person', async () => {
    const { email, staffId } = await join(lenient)
    const [mine, other] = [isIn(await signIn(email)).token, isIn(await signIn(email)).token]
    const found = await lookUpSession(hashOfToken(mine))
    if (found === null) throw new Error('No session')
    const me = meFrom(found)
    const change = (current: string, next: string) =>
      withinPractice(lenient.practiceId, (tx: PracticeTx<never>) => changePassword(tx, me, { current, next }), {
        actor: { ...nobody, staffId, sessionId: me.sessionId },
      })
    expect(await change('wrong words', 'quiet marsh hen sings')).toMatchObject({ problem: 'invalid' })
    expect(await change(password, 'short')).toMatchObject({ problem: 'invalid' })
    expect(await lookUpSession(hashOfToken(other))).not.toBeNull()
    expect(await change(password, 'quiet marsh hen sings')).toEqual({ changed: true })
    expect([await lookUpSession(hashOfToken(other)), (await lookUpSession(hashOfToken(mine)))?.sessionId]).toEqual([null, me.sessionId])
    expect((await mailsOf(lenient, staffId)).filter((kind) => kind !== 'new-device')).toEqual(['password-changed'])
    later(minute)
    expect([(await signIn(email)).as, (await signIn(email, 'quiet marsh hen sings')).as]).toEqual(['refused', 'in'])
  })
})

describe('sessions', () => {
  it('are five at most of a person, the oldest makes room, and each says where and when it began', async () => {
    const { email, staffId } = await join(strict)
    const tokens: string[] = []
    for (let turn = 0; turn < 7; turn += 1) {
      later(1_000)
      tokens.push(isIn(await signIn(email)).token)
    }
    const stand = await Promise.all(tokens.map(async (token) => (await lookUpSession(hashOfToken(token))) !== null))
    expect(stand).toEqual([false, false, true, true, true, true, true])
    const listed = await asOwner(strict, (tx) => listSessions(tx, staffId))
    expect(listed).toHaveLength(5)
    expect(listed[0]).toMatchObject({ ip: '192.0.2.7', device: 'Chrome on Windows' })
    // One of them, then all: nothing opens with them from that moment on.
    const end = (only?: string) => asOwner(strict, (tx) => endSessionsOf(tx, staffId, only === undefined ? {} : { only }))
    expect(await end(listed[0]?.id)).toBe(1)
    expect(await end()).toBe(4)
    for (const token of tokens) expect(await lookUpSession(hashOfToken(token))).toBeNull()
  })

  it('of a sign-in that is not complete die after ten minutes', async () => {
    const { email } = await join(lenient)
    await withAuthenticator(email)
    const { token } = isIn(await signIn(email))
    const found = await lookUpSession(hashOfToken(token))
    expect(found === null ? null : pendingStepOf(found)).toBe('second-factor')
    later(10 * minute)
    browser.token = token
    await expect(readAsStaff(['patient:read'], async () => 'rows')).rejects.toThrow('401')
    expect(await lookUpSession(hashOfToken(token))).toBeNull()
  })
})

describe('its person is told by mail', () => {
  it('of a new device, of success after five wrong tries, and of factors that came and went, each once', async () => {
    const { email, staffId } = await join(lenient)
    const { devices = '' } = isIn(await signIn(email))
    const known = from('192.0.2.7', { deviceTokens: devices.split('.') })
    await signIn(email, password, known)
    expect(await mailsOf(lenient, staffId), 'the first device is none that is new').toEqual([])
    await signIn(email, password, from('192.0.2.8', { device: 'Firefox on Linux' }))
    expect(await mailsOf(lenient, staffId)).toEqual(['new-device'])
    for (let turn = 0; turn < 5; turn += 1) await signIn(email, 'wrong words', known)
    later(30_000)
    await signIn(email, password, known)
    expect(await mailsOf(lenient, staffId)).toEqual(['after-failures', 'new-device'])
    const { token } = await withAuthenticator(email)
    const found = await lookUpSession(hashOfToken(token))
    if (found === null) throw new Error('No session')
    await withinPractice(lenient.practiceId, (tx: PracticeTx<never>) => removeFactor(tx, meFrom(found), 'totp'), {
      actor: { ...nobody, staffId },
    })
    expect((await mailsOf(lenient, staffId)).filter((kind) => kind.startsWith('factor'))).toEqual(['factor-added', 'factor-removed'])
    expect(isIn(await signIn(email, password, known)).step).toBeNull()
  })
})

it('the audit tells a story of signing in event by event, with what was proved', async () => {
  const { email, staffId } = await join(lenient)
  const from0 = await asOwner(lenient, async (tx) => {
    const [last] = await tx.select({ seq: auditEvents.seq }).from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1)
    return last?.seq ?? 0
  })
  await signIn(email, 'wrong words')
  const { key, codes } = await withAuthenticator(email)
  const { token } = isIn(await signIn(email))
  await step({ code: '000000' }, token)
  await step({ code: codeOf(key) }, token)
  const again = isIn(await signIn(email)).token
  await step({ code: codes[0] ?? '' }, again)
  await lenient.setActive({ staffId, email }, false)
  await signIn(email)
  const told = await asOwner(lenient, (tx) =>
    tx
      .select({ action: auditEvents.action, outcome: auditEvents.outcome, reason: auditEvents.reason })
      .from(auditEvents)
      .where(and(sql`${auditEvents.seq} > ${from0}`, sql`${auditEvents.action} !~ 'mail'`))
      .orderBy(auditEvents.seq),
  )
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
