import { createRequire } from 'node:module'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { clock } from '../clock'
import { DatabaseDeadline } from '../db/errors'
import { handOverSession } from '../db/queries/sessions'
import { startVisit } from '../db/queries/visit-life'
import { withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { hashPassword } from './password'
import { absoluteLimitMs, answerAuth, currentSession } from './session'

const idleLimitMs = 15 * 60_000

const password = 'a long password of nobody'
const site = 'http://localhost:3000'

/** The browser's side: the cookies it holds and the headers of the request under way. */
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

/** Stands in for a database that does not answer a look-up. */
const lookUps = vi.hoisted(() => ({ answer: null as (() => Promise<never>) | null }))
vi.mock('../db/queries/sessions', async (original) => {
  const actual = await original<typeof import('../db/queries/sessions')>()
  return {
    ...actual,
    lookUpSession: (hash: Buffer) => lookUps.answer?.() ?? actual.lookUpSession(hash),
    findSignInCandidate: (email: string) => lookUps.answer?.() ?? actual.findSignInCandidate(email),
  } satisfies typeof actual
})

let practice: TestPractice
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), await hashPassword(password))
})
afterAll(() => practice.close())
beforeEach(() => {
  browser.cookies.clear()
  browser.headers = new Headers({ 'x-forwarded-for': '198.51.100.41', 'x-request-id': 'request-1' })
})

type Sent = { method?: string; origin?: string | null; fetchSite?: string; form?: Record<string, string>; type?: string; query?: string }

/** Sends to `/api/auth/…` as a page of ours would, unless told otherwise, and keeps the cookies that come back. */
async function send(action: string, { method = 'GET', origin = site, fetchSite = 'same-origin', form, type, query = '' }: Sent = {}) {
  const headers = new Headers({
    'sec-fetch-site': fetchSite,
    cookie: [...browser.cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '),
  })
  if (origin !== null && method === 'POST') headers.set('origin', origin)
  if (form !== undefined) headers.set('content-type', type ?? 'application/x-www-form-urlencoded')
  const request = new NextRequest(`${site}/api/auth/${action}${query}`, {
    method,
    headers,
    ...(form ? { body: new URLSearchParams(form) } : {}),
  })
  const answer = await answerAuth(request, { params: Promise.resolve({ nextauth: action.split('/') }) })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '') browser.cookies.delete(name)
    else browser.cookies.set(name, decodeURIComponent(value))
  }
  return answer
}

const post = async (action: string, form: Record<string, string> = {}, sent: Sent = {}) => {
  const { csrfToken } = (await (await send('csrf')).json()) as { csrfToken: string }
  return send(action, { method: 'POST', form: { csrfToken, json: 'true', ...form }, ...sent })
}
const signIn = (email: string, typed = password) => post('callback/credentials', { email, password: typed })
const sessionCookie = '__Host-footfall.session'

describe('signing in', () => {
  it('gives a hardened cookie that holds an opaque token and names nobody', async () => {
    const answer = await signIn(practice.people.podiatrist.email)
    expect(answer.status).toBe(200)
    const line = answer.headers.getSetCookie().find((cookie) => cookie.startsWith(sessionCookie))
    expect(line).toMatch(/; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/)
    expect(line).not.toMatch(/Domain=/i)
    expect(line?.length).toBeLessThan(4096)
    expect(await currentSession()).toMatchObject({ staffId: practice.people.podiatrist.staffId, roles: ['podiatrist'] })
  })

  it('reads the email without regard to case and the password exactly', async () => {
    expect((await signIn(practice.people.assistant.email.toUpperCase())).status).toBe(200)
    for (const wrong of [`${password} `, password.toUpperCase(), password.slice(0, -1), ''])
      expect((await signIn(practice.people.assistant.email, wrong)).status).toBe(401)
  })

  it('answers an unknown address, a disabled account and a wrong password with the same words, none of them at once', async () => {
    await practice.setActive(practice.people.admin, false)
    const started = performance.now()
    const answers = [
      await signIn('nobody@nowhere.example'),
      await signIn(practice.people.admin.email),
      await signIn(practice.people.podiatrist.email, 'wrong'),
    ]
    expect(performance.now() - started).toBeGreaterThan(3 * 350)
    await practice.setActive(practice.people.admin, true)
    const told = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text(), answer.headers.getSetCookie()]))
    expect(told[1]).toEqual(told[0])
    expect(told[2]).toEqual(told[0])
    expect(told[0]?.[0]).toBe(401)
    expect(await currentSession()).toBeNull()
  })

  it('writes down who signed in and who was refused', async () => {
    await signIn(practice.people['front-desk'].email)
    await signIn(practice.people['front-desk'].email, 'wrong')
    expect((await practice.listAudit()).slice(-3)).toMatchObject([
      { action: 'sign in', outcome: 'done', reason: 'password', staffId: practice.people['front-desk'].staffId },
      { action: 'sign in on a new device', outcome: 'done', staffId: practice.people['front-desk'].staffId },
      { action: 'sign in', outcome: 'refused', reason: 'wrong password', staffId: null },
    ])
  })

  it('ends the session that the same browser held before', async () => {
    await signIn(practice.people.podiatrist.email)
    const before = browser.cookies.get(sessionCookie) ?? ''
    await signIn(practice.people.assistant.email)
    expect(await currentSession()).toMatchObject({ staffId: practice.people.assistant.staffId })
    browser.cookies.set(sessionCookie, before)
    expect(await currentSession()).toBeNull()
  })

  it.each<[string, Sent]>([
    ['without an origin', { origin: null }],
    ['from another origin', { origin: 'https://evil.example' }],
    ['from a page of another site', { fetchSite: 'cross-site' }],
    ['from a page of the same site but another origin', { fetchSite: 'same-site' }],
  ])('is refused %s, and sets no cookie', async (_, sent) => {
    const form = { email: practice.people.podiatrist.email, password }
    const answer = await post('callback/credentials', form, sent)
    expect(answer.status).toBe(403)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('is refused without the CSRF token', async () => {
    const answer = await send('callback/credentials', {
      method: 'POST',
      form: { email: practice.people.podiatrist.email, password, json: 'true' },
    })
    expect(answer.status).toBe(403)
    expect(browser.cookies.has(sessionCookie)).toBe(false)
  })
})

describe('what of next-auth can be reached', () => {
  it.each([
    ['providers', {}, 404],
    ['signin', {}, 404],
    ['signin/credentials', { method: 'POST', form: {} }, 404],
    ['error', {}, 404],
    ['verify-request', {}, 404],
    ['_log', { method: 'POST', form: {} }, 404],
    ['constructor', {}, 404],
    ['__proto__', {}, 404],
    ['csrf', { query: '?callbackUrl=javascript:alert(1)' }, 404],
    ['signout', {}, 405],
    ['callback/credentials', {}, 405],
    ['csrf', { method: 'POST', form: {} }, 405],
    ['callback/credentials', { method: 'POST', form: {}, type: 'application/json' }, 415],
    ['csrf', {}, 200],
    ['session', {}, 200],
  ] as [string, Sent, number][])('%s %j answers %i', async (action, sent, status) => {
    expect((await send(action, sent)).status).toBe(status)
  })

  it('answers 400, not 500, to an address in its cookie that is not ours', async () => {
    browser.cookies.set('__Host-footfall.callback', 'javascript:alert(1)')
    expect((await send('session')).status).toBe(400)
  })
})

describe('when the database gives no answer', () => {
  const noAnswer = () => Promise.reject(new DatabaseDeadline())

  it('says so, and signs nobody out', async () => {
    await signIn(practice.people.podiatrist.email)
    const held = browser.cookies.get(sessionCookie)
    lookUps.answer = noAnswer
    const answers = [await send('session'), await post('session'), await signIn(practice.people.assistant.email)]
    lookUps.answer = null
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
    expect(browser.cookies.get(sessionCookie)).toBe(held)
    expect(await currentSession()).toMatchObject({ staffId: practice.people.podiatrist.staffId })
  })

  it('takes nobody for signed out', async () => {
    await signIn(practice.people.podiatrist.email)
    lookUps.answer = noAnswer
    await expect(currentSession()).rejects.toThrow(DatabaseDeadline)
    lookUps.answer = null
  })
})

describe('a session', () => {
  const doctor = () => practice.people.podiatrist
  /** The row of the session that this browser holds. */
  const mine = async () => {
    const sessionId = (await currentSession({ background: true }))?.sessionId
    return async () => (await practice.listSessions(doctor())).find(({ id }) => id === sessionId)
  }
  const ago = (ms: number) => new Date(clock.now().getTime() - ms)

  it('is nobody’s when its cookie is missing, altered or made up', async () => {
    expect(await currentSession()).toBeNull()
    await signIn(doctor().email)
    const good = browser.cookies.get(sessionCookie) ?? ''
    const flipped = good.slice(0, -3) + (good.at(-3) === 'A' ? 'B' : 'A') + good.slice(-2)
    for (const cookie of [flipped, good.slice(1), 'x', '']) {
      browser.cookies.set(sessionCookie, cookie)
      expect(await currentSession()).toBeNull()
    }
  })

  it.each([
    ['stands a moment before fifteen idle minutes', { lastSeenAt: idleLimitMs - 1 }, null],
    ['has ended at fifteen idle minutes', { lastSeenAt: idleLimitMs }, 'idle'],
    ['stands a moment before twelve hours', { createdAt: absoluteLimitMs - 1 }, null],
    ['has ended at twelve hours, however active', { createdAt: absoluteLimitMs }, 'expired'],
  ] as const)('%s', async (_, moments, ended) => {
    await signIn(doctor().email)
    const row = await mine()
    await practice.ageSessions(doctor(), Object.fromEntries(Object.entries(moments).map(([name, ms]) => [name, ago(ms)])))
    expect((await currentSession()) === null).toBe(ended !== null)
    expect((await row())?.endedBecause).toBe(ended)
  })

  it('is kept awake by what a person does, not by what a page asks by itself', async () => {
    await signIn(doctor().email)
    const row = await mine()
    const seen = async () => (await row())?.lastSeenAt
    const earlier = ago(5 * 60_000)
    const rest = () => practice.ageSessions(doctor(), { lastSeenAt: earlier })

    await rest()
    await currentSession({ background: true })
    await send('session')
    browser.headers.set('next-router-prefetch', '1')
    await currentSession()
    expect(await seen()).toEqual(earlier)

    browser.headers.delete('next-router-prefetch')
    await currentSession()
    expect(await seen()).toEqual(clock.now())

    await rest()
    await post('session')
    expect(await seen()).toEqual(clock.now())
  })

  it('says whose it is, and that it is nobody’s once it has ended', async () => {
    await signIn(doctor().email)
    expect(await (await send('session')).json()).toMatchObject({ staffId: doctor().staffId })
    await practice.ageSessions(doctor(), { lastSeenAt: ago(idleLimitMs) })
    expect(await (await send('session')).json()).toMatchObject({ staffId: null })
  })

  it('says that it is nobody’s while a patient holds the tablet, and whose it is after the next sign-in', async () => {
    await signIn(doctor().email)
    const me = await currentSession()
    if (me === null) throw new Error('No session')
    const visit = { id: crypto.randomUUID(), patientId: practice.patientId, startedAt: clock.now(), clinicianId: me.staffId }
    await withinPractice(practice.practiceId, async (tx) => {
      await startVisit(tx, visit, { practiceId: practice.practiceId, staffId: me.staffId, now: clock.now() })
      await handOverSession(tx, me.sessionId, visit.id)
    })
    expect(await (await send('session')).json()).toMatchObject({ staffId: null })
    await signIn(doctor().email)
    expect(await (await send('session')).json()).toMatchObject({ staffId: doctor().staffId })
  })

  it('ends at sign-out on the server too: a kept copy of the cookie opens nothing', async () => {
    await signIn(doctor().email)
    const kept = browser.cookies.get(sessionCookie) ?? ''
    expect((await post('signout')).status).toBe(200)
    expect(browser.cookies.has(sessionCookie)).toBe(false)
    browser.cookies.set(sessionCookie, kept)
    expect(await currentSession()).toBeNull()
    expect((await practice.listAudit()).at(-1)).toMatchObject({ action: 'end session', reason: 'signed-out' })
  })

  it('does not end by a forged sign-out', async () => {
    await signIn(doctor().email)
    expect((await send('signout', { method: 'POST', form: { json: 'true' } })).status).toBe(403)
    expect(await currentSession()).not.toBeNull()
  })

  it('follows a changed role and a disabled account at the next request', async () => {
    await signIn(doctor().email)
    await practice.setRoles(doctor(), ['front-desk'])
    expect((await currentSession())?.may('chart:read')).toBe(false)
    await practice.setRoles(doctor(), ['podiatrist'])
    expect((await currentSession())?.may('chart:read')).toBe(true)
    await practice.setActive(doctor(), false)
    expect(await currentSession()).toBeNull()
    await practice.setActive(doctor(), true)
  })
})
