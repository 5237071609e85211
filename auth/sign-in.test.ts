/** Signing in against the database: throttling, second factors, step-up, sessions. The rows are those of docs/security-requirements.md. */
import { createRequire } from 'node:module'
import { NextRequest } from 'next/server'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { clock } from '../clock'
import { startSession } from '../db/queries/sessions'
import { withinPractice } from '../db/scope'
import { openTestPractice, type TestPerson, type TestPractice } from '../db/testing/practice-fixture'
import type { Me } from './me'
import { changePassword, removeFactor } from './own-account'
import { hashPassword } from './password'
import { answerAuth, answerStep, currentSession, pendingSession } from './session'
import { staffAction } from './staff'
import { forgetAttempts, reservePassword } from './throttle'
import { hashOfToken } from './token'
import { stepOfCode } from './totp'

/** 90 code points, with an accent that two keyboards write in different ways. */
const password = `Å quiet heron ${'stands in the reeds and waits for nobody '.repeat(2)}`.slice(0, 90)
const site = 'http://localhost:3000'
const minute = 60_000

const browser = vi.hoisted(() => ({ cookies: new Map<string, string>(), headers: new Headers() }))
const nextHeaders = vi.hoisted(() => () => ({
  cookies: async () => ({
    get: (name: string) => (browser.cookies.has(name) ? { name, value: browser.cookies.get(name) } : undefined),
    getAll: () => [...browser.cookies].map(([name, value]) => ({ name, value })),
  }),
  headers: async () => browser.headers,
}))
vi.mock('next/headers', nextHeaders)
// next-auth is CommonJS and requires the same module by itself.
Object.assign(createRequire(import.meta.url)('next/headers'), nextHeaders())
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('../log.mjs', () => ({ log: () => {} }))
const verified = vi.hoisted(() => ({ count: 0 }))
vi.mock('./password', async (original) => {
  const actual = await original<typeof import('./password')>()
  const passwordMatches: typeof actual.passwordMatches = (...given) => {
    verified.count += 1
    return actual.passwordMatches(...given)
  }
  return { ...actual, passwordMatches }
})

let practice: TestPractice
let addresses = 0
const start = clock.now()
const later = (ms: number) => vi.spyOn(clock, 'now').mockReturnValue(new Date(start.getTime() + ms))
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), await hashPassword(password))
})
afterAll(() => practice.close())
beforeEach(async () => {
  vi.restoreAllMocks()
  verified.count = 0
  browser.cookies.clear()
  addresses += 1
  browser.headers = new Headers({
    'x-forwarded-for': `192.0.2.${addresses}`,
    'x-request-id': 'request-1',
    origin: site,
    'sec-fetch-site': 'same-origin',
    'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  })
  await practice.setPractice({ demo: true, secondFactorRequired: false, idleMinutes: 15 })
})

const headersNow = () => ({
  origin: site,
  'sec-fetch-site': 'same-origin',
  cookie: [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
})
async function send(action: string, form?: Record<string, string>) {
  const request = new NextRequest(`${site}/api/auth/${action}`, {
    headers: { ...headersNow(), ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}) },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  })
  const answer = await answerAuth(request, { params: Promise.resolve({ nextauth: action.split('/') }) })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') browser.cookies.delete(name)
    else browser.cookies.set(name, decodeURIComponent(value))
  }
  return answer
}
const csrf = async () => ((await (await send('csrf')).json()) as { csrfToken: string }).csrfToken
const step = async (form: Record<string, string>) => send('callback/credentials', { csrfToken: await csrf(), json: 'true', ...form })
const signIn = ({ email }: { email: string }, typed = password) => step({ email, password: typed })
const told = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as Record<string, unknown>) })
const ask = (body: object) =>
  answerStep(
    new Request(`${site}/sign-in/step`, {
      method: 'POST',
      headers: { ...headersNow(), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
const sessionCookie = '__Host-footfall.session'
const deviceCookie = '__Host-footfall.device'

const codeAt = (key: string, at: Date) => TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: at.getTime() })
/** Adds an authenticator app to whoever is signed in; its key and the recovery codes. */
async function addApp() {
  const { key } = (await (await ask({ ask: 'new-authenticator' })).json()) as { key: string }
  const { recoveryCodes } = (await (await step({ firstCode: codeAt(key, clock.now()) })).json()) as { recoveryCodes: string[] }
  return { key, recoveryCodes }
}
const meNow = async (): Promise<Me> => {
  const me = await currentSession()
  if (me === null) throw new Error('Nobody is signed in.')
  return me
}
const asMe = <T>(me: Me, run: Parameters<typeof withinPractice<never, T>>[1]) =>
  withinPractice(practice.practiceId, run, {
    actor: { staffId: me.staffId, roles: me.roles, sessionId: me.sessionId, ip: null, requestId: null },
  })
const removeApp = async () => asMe(await meNow(), async (tx) => removeFactor(tx, await meNow(), 'totp'))

describe('a password', () => {
  it('is verified exactly: character 73 and after, a trailing space, case; two ways to write an accent are one (row 3)', async () => {
    const person = practice.people.assistant
    for (const wrong of [`${password.slice(0, 72)}x${password.slice(73)}`, `${password} `, password.slice(0, -1), password.toLowerCase()])
      expect((await signIn(person, wrong)).status).toBe(401)
    expect((await signIn(person, password.normalize('NFD'))).status).toBe(200)
  })

  it('does not grow old: an account untouched for 400 days signs in (row 2)', async () => {
    later(400 * 24 * 60 * minute)
    expect((await signIn(practice.people.assistant)).status).toBe(200)
  })
})

describe('wrong passwords', () => {
  it('200 at once: five are verified, the rest 429 with the time; the right one too, but not on a known device (rows 7 and 8)', async () => {
    const person = practice.people.podiatrist
    await signIn(person)
    const device = browser.cookies.get(deviceCookie) ?? ''
    const newDevices = async () => (await practice.listMailKinds()).filter((kind) => kind === 'new-device').length
    const newBefore = await newDevices()
    expect(device).toMatch(/^[\w-]{43}$/)
    browser.cookies.clear()
    verified.count = 0
    const csrfToken = await csrf()
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => send('callback/credentials', { csrfToken, json: 'true', email: person.email, password: 'wrong' })),
    )
    expect(verified.count).toBe(5)
    const statuses = answers.map(({ status }) => status)
    expect([statuses.filter((status) => status === 401).length, statuses.filter((status) => status === 429).length]).toEqual([5, 195])

    // The account is locked from anywhere, whatever is typed.
    browser.headers.set('x-forwarded-for', '198.51.100.1')
    const right = await signIn(person)
    expect([right.status, right.headers.get('retry-after')]).toEqual([429, '30'])
    expect((await right.json()) as object).toMatchObject({ message: 'Too many tries. Try again in 30 seconds.' })
    expect(browser.cookies.has(sessionCookie)).toBe(false)

    // Its person sits at a machine that they have used before.
    browser.cookies.set(deviceCookie, device)
    expect((await signIn(person)).status).toBe(200)
    expect(await newDevices()).toBe(newBefore)
  })

  it('make the next wait twice as long, to 15 minutes; 99 in a row end it (row 7)', async () => {
    const email = `nobody-${crypto.randomUUID()}@nowhere.example`
    const waits: number[] = []
    let [at, admitted] = [0, 0]
    for (;;) {
      later(at)
      // Another address each time: only the account is counted here.
      const tried = await reservePassword({ email, ip: `address ${admitted}`, knownDeviceId: null })
      if (!('words' in tried)) admitted += 1
      else if (admitted === 99) {
        expect(tried.words).toMatch(/^Too many tries. Sign in on a device that you have used before/)
        break
      } else {
        waits.push(tried.afterSeconds)
        at += tried.afterSeconds * 1_000
      }
    }
    expect(waits.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 900, 900])
    expect(waits).toHaveLength(99 - 5)
  })

  it('take as long, and are told the same, for unknown, known and disabled accounts (row 12)', { retry: 2 }, async () => {
    await practice.setActive(practice.people.admin, false)
    const kinds = { unknown: { email: 'nobody@nowhere.example' }, known: practice.people['front-desk'], disabled: practice.people.admin }
    // A machine that is busy with something else may spoil a try.
    for (const { email } of Object.values(kinds)) await forgetAttempts(email)
    const times: Record<string, number[]> = { unknown: [], known: [], disabled: [] }
    const bodies = new Set<string>()
    for (let round = 0; round < 3; round += 1)
      for (const [kind, person] of Object.entries(kinds)) {
        const began = performance.now()
        const answer = await signIn(person, 'wrong')
        times[kind]?.push(performance.now() - began)
        bodies.add(`${answer.status} ${await answer.text()}`)
      }
    await practice.setActive(practice.people.admin, true)
    expect([...bodies]).toHaveLength(1)
    const medians = Object.values(times).map((all) => all.sort((one, other) => one - other)[1] ?? 0)
    expect(Math.max(...medians) / Math.min(...medians)).toBeLessThan(1.1)
  })
})

describe('the authenticator app', () => {
  it('follows RFC 6238, one step early or late, no more (row 19)', () => {
    const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer as ArrayBuffer })
    const at = (seconds: number) => new Date(seconds * 1_000)
    expect(stepOfCode(secret, '287082', at(59))).toBe(1)
    expect([29, 89].map((seconds) => stepOfCode(secret, '287082', at(seconds)))).toEqual([1, 1])
    expect(stepOfCode(secret, '287082', at(90))).toBeNull()
    expect(stepOfCode(secret, '081804', at(1_111_111_109))).toBe(37_037_036)
  })

  it('is asked for after the password; until then nothing opens, and each code works once (rows 10, 17, 22)', async () => {
    const person = practice.people.assistant
    await signIn(person)
    const { key } = await addApp()
    expect(await currentSession()).toMatchObject({ hasTotp: true, proved: { factorKind: 'totp' } })
    browser.cookies.delete(sessionCookie)

    expect(await told(await signIn(person))).toMatchObject({ status: 200, step: 'second-factor', has: { totp: true, passkey: false } })
    const before = browser.cookies.get(sessionCookie) ?? ''
    expect(await currentSession()).toBeNull()
    expect(await (await send('session')).json()).toMatchObject({ staffId: null })
    expect((await pendingSession())?.step).toBe('second-factor')
    // Neither the password once more nor a new factor gets past the one that there is.
    expect((await step({ password })).status).toBe(401)
    expect((await ask({ ask: 'new-authenticator' })).status).toBe(401)
    expect((await step({ firstCode: '123456' })).status).toBe(401)

    const used = codeAt(key, clock.now())
    expect((await step({ code: used })).status).toBe(401)
    later(30_000)
    expect((await step({ code: codeAt(key, clock.now()) })).status).toBe(200)
    expect(await currentSession()).toMatchObject({ staffId: person.staffId })
    const after = browser.cookies.get(sessionCookie) ?? ''
    browser.cookies.set(sessionCookie, before)
    expect(await currentSession()).toBeNull()
    browser.cookies.set(sessionCookie, after)
    const events = (await practice.listAudit()).filter(({ action }) => action === 'confirm identity').slice(-2)
    expect(events).toMatchObject([
      { outcome: 'refused', reason: 'wrong authenticator app' },
      { outcome: 'done', reason: 'authenticator app' },
    ])
    expect(await removeApp()).toEqual({ removed: true })
  })

  it('of a sign-in that is not finished is waited for ten minutes', async () => {
    const person = practice.people.assistant
    await signIn(person)
    const { key } = await addApp()
    browser.cookies.delete(sessionCookie)
    await signIn(person)
    later(10 * minute)
    expect(await pendingSession()).toBeNull()
    expect((await step({ code: codeAt(key, clock.now()) })).status).toBe(401)
    await signIn(person)
    await step({ code: codeAt(key, clock.now()) })
    await removeApp()
  })

  it('is guessed at no more than five times without a wait (rows 7, 17)', async () => {
    const person = practice.people['front-desk']
    await signIn(person)
    const { recoveryCodes } = await addApp()
    browser.cookies.clear()
    await signIn(person)
    const csrfToken = await csrf()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => send('callback/credentials', { csrfToken, json: 'true', code: String(100_000 + at) })),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect((await step({ code: recoveryCodes[0] ?? '' })).status).toBe(429)
    later(minute)
    expect((await step({ code: recoveryCodes[0] ?? '' })).status).toBe(200)
    expect(await practice.listMailKinds()).toContain('after-failures')
    await removeApp()
  })
})

describe('a lost phone', () => {
  it('is made up for by a recovery code, each once; nothing that opens the account is kept in words (rows 18, 20)', async () => {
    const person = practice.people.assistant
    await signIn(person)
    const { key, recoveryCodes } = await addApp()
    expect(recoveryCodes).toHaveLength(10)
    const used = async () => (await practice.listMailKinds()).filter((kind) => kind === 'recovery-code-used').length
    const usedBefore = await used()
    const signInBy = async (code: string) => {
      browser.cookies.delete(sessionCookie)
      await signIn(person)
      return told(await step({ code }))
    }
    const [first = '', second = ''] = recoveryCodes
    expect(await signInBy(first.toLowerCase().replace('-', ' '))).toMatchObject({ status: 200, recoveryLeft: 9 })
    expect(await signInBy(first)).toMatchObject({ status: 401 })
    expect(await signInBy(second)).toMatchObject({ status: 200, recoveryLeft: 8 })
    expect(await used()).toBe(usedBefore + 2)

    const dump = await practice.dumpSignIn()
    const secrets = [key.replaceAll(' ', ''), key, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]
    for (const secret of [...secrets, browser.cookies.get(deviceCookie) ?? 'none']) expect(dump).not.toContain(secret)
    await removeApp()
  })
})

describe('where the practice asks for a second factor', () => {
  it('somebody without one sets it up before anything opens, and keeps the last one (rows 10, 20)', async () => {
    await practice.setPractice({ demo: false, secondFactorRequired: true })
    const person = practice.people.podiatrist
    expect(await told(await signIn(person))).toMatchObject({ status: 200, step: 'set-up' })
    expect(await currentSession()).toBeNull()
    const { recoveryCodes } = await addApp()
    expect(recoveryCodes).toHaveLength(10)
    expect(await currentSession()).toMatchObject({ staffId: person.staffId })
    expect(await removeApp()).toMatchObject({ problem: 'blocked' })
    await practice.setPractice({ demo: true, secondFactorRequired: false })
    expect(await removeApp()).toEqual({ removed: true })
  })
})

describe('what is grave', () => {
  const grave = staffAction({ needs: [], stepUp: true, input: z.object({}), handle: async () => 'done' })

  it('asks for a proof that is at most five minutes old, and goes on under another token (rows 5, 22, 30)', async () => {
    await signIn(practice.people.podiatrist)
    expect(await grave({})).toMatchObject({ ok: true })
    later(5 * minute + 1)
    expect(await grave({})).toMatchObject({ ok: false, problem: 'step-up' })
    expect((await step({ password: 'wrong' })).status).toBe(401)
    const before = browser.cookies.get(sessionCookie)
    expect((await step({ password })).status).toBe(200)
    expect(browser.cookies.get(sessionCookie)).not.toBe(before)
    expect(await grave({})).toMatchObject({ ok: true })
  })

  it('asks whoever has a factor for the factor, however fresh the password is', async () => {
    await signIn(practice.people.podiatrist)
    const { key } = await addApp()
    later(5 * minute + 1)
    expect((await step({ password })).status).toBe(401)
    expect(await grave({})).toMatchObject({ ok: false, problem: 'step-up' })
    expect((await step({ code: codeAt(key, clock.now()) })).status).toBe(200)
    expect(await grave({})).toMatchObject({ ok: true })
    await removeApp()
  })
})

describe('the sessions of one person', () => {
  const held = async (person: TestPerson) => (await practice.listSessions(person)).filter(({ endedBecause }) => endedBecause === null)

  it('are five at most; the oldest ends (row 27)', async () => {
    await practice.setPractice({ demo: false, secondFactorRequired: true })
    const { staffId } = practice.people.admin
    const ids: string[] = []
    for (let count = 0; count < 7; count += 1) {
      later(count * 1_000)
      const tokenHash = hashOfToken(crypto.randomUUID())
      ids.push((await startSession({ practiceId: practice.practiceId, staffId, roles: ['admin'], tokenHash })).sessionId)
    }
    expect((await held(practice.people.admin)).map(({ id }) => id).sort()).toEqual(ids.slice(2).sort())
  })

  it('end with a change of the password, all but the one in which it was changed (rows 1, 4, 5, 27)', async () => {
    const person = practice.people['front-desk']
    await signIn(person)
    browser.cookies.delete(sessionCookie)
    await signIn(person)
    const me = await meNow()
    const change = (current: string, next: string) => asMe(me, (tx) => changePassword(tx, me, { current, next }))
    expect(await change(password, 'quiet marsh he')).toMatchObject({ words: { fields: { next: expect.stringContaining('at least 15') } } })
    expect(await change(password, 'front-desk 2026 footfall')).toMatchObject({
      words: { fields: { next: expect.stringContaining('little more') } },
    })
    expect(await change('wrong', 'quiet marsh hen sings')).toMatchObject({ words: { fields: { current: 'That is not your password.' } } })
    expect((await practice.listAudit()).at(-1)).toMatchObject({ action: 'change password', outcome: 'refused', reason: 'wrong password' })
    expect(await change(password, 'quiet marsh hen sings')).toEqual({ changed: true })
    expect((await held(person)).map(({ id }) => id)).toEqual([me.sessionId])
    expect(await practice.listMailKinds()).toContain('password-changed')
    expect((await signIn(person)).status).toBe(401)
    expect((await signIn(person, 'quiet marsh hen sings')).status).toBe(200)
  })

  it('end after the idle time of the practice (row 23)', async () => {
    await practice.setPractice({ idleMinutes: 5 })
    await signIn(practice.people.podiatrist)
    later(5 * minute - 1)
    expect(await currentSession({ background: true })).not.toBeNull()
    later(5 * minute)
    expect(await currentSession()).toBeNull()
  })
})
