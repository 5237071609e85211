import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { writeAudit } from '../db/audit'
import { liftRestriction, restrictChart } from '../db/queries/chart-restrictions'
import { findPatient } from '../db/queries/patients'
import { startSession } from '../db/queries/sessions'
import { openTestPractice, type TestPerson, type TestPractice } from '../db/testing/practice-fixture'
import { hashPassword } from './password'
import { mayAct, permissions, type Role, roles } from './permissions'
import { readAsStaff, refuse, staffAction, staffRoute } from './staff'
import { hashOfToken } from './token'

const site = 'http://localhost:3000'
const framework = vi.hoisted(() => ({
  token: null as string | null,
  headers: new Headers(),
  refreshed: 0,
  /** Happens after the session was looked up and before anything else. */
  meanwhile: null as (() => Promise<void>) | null,
}))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (framework.token === null ? undefined : { value: framework.token }) }),
  headers: async () => framework.headers,
}))
// The cookie's own encryption has its test in session.test.ts: here the token is the cookie.
vi.mock('next-auth/jwt', () => ({ decode: async ({ token }: { token: string }) => ({ token }) }))
vi.mock('next/cache', () => ({
  refresh: () => {
    framework.refreshed += 1
  },
}))
vi.mock('next/navigation', () => {
  const thrown = (what: string) => () => {
    throw new Error(what)
  }
  return { unauthorized: thrown('401'), forbidden: thrown('403'), notFound: thrown('404'), redirect: (to: string) => thrown(`to ${to}`)() }
})
vi.mock('../db/queries/sessions', async (original) => {
  const actual = await original<typeof import('../db/queries/sessions')>()
  const lookUpSession: typeof actual.lookUpSession = async (tokenHash) => {
    const found = await actual.lookUpSession(tokenHash)
    await framework.meanwhile?.()
    return found
  }
  return { ...actual, lookUpSession }
})

let here: TestPractice
let elsewhere: TestPractice
beforeAll(async () => {
  const hash = await hashPassword('a long password of nobody')
  here = await openTestPractice(inject('ownerUrl'), hash)
  elsewhere = await openTestPractice(inject('ownerUrl'), hash)
})
afterAll(() => Promise.all([here.close(), elsewhere.close()]))
beforeEach(() => {
  framework.token = null
  framework.refreshed = 0
  framework.meanwhile = null
  framework.headers = new Headers({
    origin: site,
    'sec-fetch-site': 'same-origin',
    'x-forwarded-for': '192.0.2.7',
    'x-request-id': 'request-1',
  })
})

async function signedIn(person: TestPerson, role: Role = 'podiatrist', practice = here) {
  framework.token = crypto.randomUUID()
  await startSession({ practiceId: practice.practiceId, staffId: person.staffId, roles: [role], tokenHash: hashOfToken(framework.token) })
}
const lastEvents = async (count: number) => (await here.listAudit()).slice(-count)

describe('reading a page', () => {
  it('refuses with 401 when nobody is signed in', async () => {
    await expect(readAsStaff(['patient:read'], async () => 'rows')).rejects.toThrow('401')
  })

  it.each(roles.flatMap((role) => permissions.map((permission) => [role, permission] as const)))(
    'lets %s through %s exactly as the table says',
    async (role, permission) => {
      await signedIn(here.people[role], role)
      const outcome = await readAsStaff([permission], async (_tx, me) => me.may(permission)).catch((error: Error) => error.message)
      expect(outcome).toBe(mayAct([role], permission) ? true : '403')
    },
  )

  it('writes down a refusal and reads nothing', async () => {
    await signedIn(here.people['front-desk'], 'front-desk')
    const read = vi.fn()
    await expect(readAsStaff(['patient:read', 'chart:read'], read)).rejects.toThrow('403')
    expect(read).not.toHaveBeenCalled()
    expect(await lastEvents(1)).toMatchObject([
      { action: 'chart:read', outcome: 'refused', reason: 'not-permitted', staffId: here.people['front-desk'].staffId },
    ])
  })

  it('finds no patient of another practice', async () => {
    await signedIn(here.people.podiatrist)
    expect(await readAsStaff(['patient:read'], (tx) => findPatient(tx, here.patientId))).toMatchObject({ familyName: 'Ortega' })
    expect(await readAsStaff(['patient:read'], (tx) => findPatient(tx, elsewhere.patientId))).toBeNull()
  })

  it.each(['10001', 'x', '../..', '00000000-0000-0000-0000-00000000000g'])('answers 404 to the malformed id %j', async (id) => {
    await signedIn(here.people.podiatrist)
    await expect(readAsStaff(['patient:read'], (tx) => findPatient(tx, id))).rejects.toThrow('404')
    await expect(readAsStaff(['patient:read'], async () => 'rows', { opens: id })).rejects.toThrow('404')
  })

  it('notes an opened chart once, and none that was not found', async () => {
    await signedIn(here.people.podiatrist)
    const before = (await here.listAudit()).length
    await readAsStaff(['chart:read', 'patient:read'], (tx) => findPatient(tx, here.patientId), { opens: here.patientId })
    expect((await here.listAudit()).slice(before)).toMatchObject([{ action: 'open chart', patientId: here.patientId, outcome: 'done' }])
    await readAsStaff(['chart:read', 'patient:read'], (tx) => findPatient(tx, elsewhere.patientId), { opens: elsewhere.patientId })
    expect(await here.listAudit()).toHaveLength(before + 1)
    await expect(readAsStaff(['chart:read'], async () => [], { opens: elsewhere.patientId })).rejects.toThrow('404')
    expect(await here.listAudit()).toHaveLength(before + 1)
  })

  it('leads from a chart that is closed to the person to the chart’s own page, and takes no act for it but emergency access', async () => {
    const { patientId } = here
    await signedIn(here.people.podiatrist)
    const restrict = staffAction({
      needs: ['chart:restrict'],
      input: z.object({ patientId: z.uuid() }),
      handle: (tx, input) => restrictChart(tx, { ...input, reason: 'An employee.', staffIds: [] }),
    })
    expect(await restrict({ patientId })).toMatchObject({ ok: true })
    expect(await readAsStaff(['chart:read'], async () => 'rows', { opens: patientId })).toBe('rows')
    await signedIn(here.people.assistant, 'assistant')
    const read = vi.fn()
    for (const options of [{ opens: patientId }, { chart: patientId }])
      await expect(readAsStaff(['chart:read'], read, options)).rejects.toThrow(`to /patients/${patientId}`)
    const input = z.object({ patientId: z.uuid() })
    const act = staffAction({ needs: ['chart:record'], input, handle: read })
    expect(await act({ patientId })).toMatchObject({ ok: false, problem: 'not-permitted', message: expect.stringContaining('restricted') })
    const route = staffRoute({ needs: ['chart:read'], input: z.object({}), handle: read })
    const asked = await route(new Request(`${site}/patients/x`), { params: Promise.resolve({ patientId }) })
    expect(asked.status).toBe(403)
    expect(read).not.toHaveBeenCalled()
    const refused = { outcome: 'refused', patientId, staffId: here.people.assistant.staffId }
    expect((await lastEvents(4)).map((event) => ({ ...event }))).toMatchObject([refused, refused, refused, refused])
    expect(await staffAction({ needs: ['chart:break-glass'], input, handle: async () => 'begun' })({ patientId })).toMatchObject({
      ok: true,
    })
    expect(await readAsStaff(['patient:read'], (tx) => findPatient(tx, patientId), { chart: patientId })).toMatchObject({
      familyName: 'Ortega',
    })
    await signedIn(here.people.podiatrist)
    const lift = staffAction({ needs: ['chart:restrict'], input, handle: (tx) => liftRestriction(tx, patientId) })
    expect(await lift({ patientId })).toMatchObject({ ok: true })
  })

  it('notes both when one person opens a chart in several windows at once', async () => {
    await signedIn(here.people.podiatrist)
    const before = (await here.listAudit()).length
    const open = () => readAsStaff(['patient:read'], (tx) => findPatient(tx, here.patientId), { opens: here.patientId })
    await Promise.all([open(), open(), open()])
    expect(await here.listAudit()).toHaveLength(before + 3)
  })
})

describe('an action', () => {
  const note = staffAction({
    needs: ['chart:record'],
    input: z.strictObject({ text: z.string().min(1, 'Enter a text.') }),
    handle: async (tx, { text }) => {
      await writeAudit(tx, { action: 'test note', patientId: here.patientId })
      if (text === 'stale') return refuse('stale', { message: 'Somebody was quicker.' })
      if (text === 'fault') throw new Error('a bug')
      return { text }
    },
  })
  const notes = async () => (await here.listAudit()).filter(({ action }) => action === 'test note').length

  it('does its work with its audit row, then has the page read again', async () => {
    await signedIn(here.people.podiatrist)
    const before = await notes()
    expect(await note({ text: 'a' })).toEqual({ ok: true, value: { text: 'a' } })
    expect(await notes()).toBe(before + 1)
    expect(framework.refreshed).toBe(1)
  })

  it('goes on only after the commit', async () => {
    await signedIn(here.people.podiatrist)
    const before = await notes()
    const andGo = staffAction({
      needs: ['chart:record'],
      input: z.strictObject({}),
      handle: async (tx) => {
        await writeAudit(tx, { action: 'test note' })
        return 'there'
      },
      then: () => '/patients',
    })
    await expect(andGo({})).rejects.toThrow('to /patients')
    expect(await notes()).toBe(before + 1)
  })

  it.each([
    ['signed out', null, { text: 'a' }, 'not-signed-in'],
    ['as front desk', 'front-desk', { text: 'a' }, 'not-permitted'],
    ['with an empty text', 'podiatrist', { text: '' }, 'invalid'],
    ['with a field too many', 'podiatrist', { text: 'a', practiceId: 'another' }, 'invalid'],
    ['with no input at all', 'podiatrist', undefined, 'invalid'],
    ['refused by its own handler', 'podiatrist', { text: 'stale' }, 'stale'],
  ] as const)('%s writes nothing and answers a value', async (_, role, input, problem) => {
    if (role !== null) await signedIn(here.people[role], role)
    const before = await notes()
    expect(await note(input as { text: string })).toMatchObject({ ok: false, problem, message: expect.any(String) })
    expect(await notes()).toBe(before)
    expect(framework.refreshed).toBe(0)
  })

  it('says what is wrong beside the field', async () => {
    await signedIn(here.people.podiatrist)
    expect(await note({ text: '' })).toMatchObject({ fields: { text: 'Enter a text.' } })
  })

  it('audits the refusal in place of the act', async () => {
    await signedIn(here.people.podiatrist)
    await note({ text: 'stale' })
    expect(await lastEvents(1)).toMatchObject([{ action: 'chart:record', outcome: 'refused', reason: 'stale' }])
  })

  it.each([
    ['origin', null],
    ['origin', 'https://evil.example'],
    ['origin', 'null'],
    ['sec-fetch-site', null],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
    ['sec-fetch-site', 'none'],
  ])('is refused when %s is %s', async (header, value) => {
    await signedIn(here.people.podiatrist)
    if (value === null) framework.headers.delete(header)
    else framework.headers.set(header, value)
    framework.headers.set('x-forwarded-host', 'evil.example')
    expect(await note({ text: 'a' })).toMatchObject({ ok: false, problem: 'not-permitted' })
  })

  it('throws a bug, and writes nothing', async () => {
    await signedIn(here.people.podiatrist)
    const before = await notes()
    await expect(note({ text: 'fault' })).rejects.toThrow('a bug')
    expect(await notes()).toBe(before)
  })

  it.each([
    ['the role is taken away', (person: TestPerson) => here.setRoles(person, ['front-desk']), 'not-permitted'],
    ['the account is disabled', (person: TestPerson) => here.setActive(person, false), 'not-signed-in'],
  ] as const)('stops when %s between the request and the write', async (_, change, problem) => {
    const person = here.people.assistant
    await signedIn(person, 'assistant')
    const before = await notes()
    framework.meanwhile = () => change(person)
    expect(await note({ text: 'a' })).toMatchObject({ ok: false, problem })
    expect(await notes()).toBe(before)
    expect(await lastEvents(1)).toMatchObject([{ action: 'chart:record', outcome: 'refused', reason: problem }])
    await here.setRoles(person, ['assistant'])
    await here.setActive(person, true)
  })
})

describe('a route handler', () => {
  const echo = staffRoute({
    needs: ['patient:read'],
    input: z.strictObject({ text: z.string().max(5, 'Shorten it.') }),
    handle: async (_tx, { text }, me, { params }) => {
      if (text === 'gone') return refuse('not-found')
      if (text === 'shut') return refuse('signed')
      return { text, by: me.staffId, params }
    },
  })
  const send = async (
    body: string,
    { headers = {}, params }: { headers?: Record<string, string>; params?: Record<string, string> } = {},
  ) => {
    const request = new Request(`${site}/test`, {
      method: 'POST',
      headers: { origin: site, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      body,
    })
    const answer = await echo(request, { params: Promise.resolve(params) })
    return { status: answer.status, told: await answer.json(), cache: answer.headers.get('cache-control') }
  }

  it('answers JSON that nobody may keep', async () => {
    await signedIn(here.people.podiatrist)
    const params = { patientId: here.patientId }
    expect(await send('{"text":"a"}', { params })).toEqual({
      status: 200,
      told: { text: 'a', by: here.people.podiatrist.staffId, params },
      cache: 'no-store',
    })
  })

  it.each([
    ['not JSON', '{', {}, 400],
    ['another type', '{}', { 'content-type': 'text/plain' }, 400],
    ['an announced length beyond bearing', '{}', { 'content-length': '9000000' }, 413],
    ['a body beyond bearing', JSON.stringify({ text: 'a'.repeat(1_000_001) }), {}, 413],
    ['a field too long', '{"text":"abcdef"}', {}, 422],
    ['a field too many', '{"text":"a","role":"admin"}', {}, 422],
    ['an array for an object', '[]', {}, 422],
    ['a poisoned prototype', '{"text":"a","__proto__":{"polluted":true}}', {}, 422],
    ['no origin of ours', '{"text":"a"}', { origin: 'https://evil.example' }, 403],
    ['its own refusal', '{"text":"gone"}', {}, 404],
    ['a visit that is signed', '{"text":"shut"}', {}, 409],
  ] as const)('answers %s with its status', async (_, body, headers, status) => {
    await signedIn(here.people.podiatrist)
    const answer = await send(body, { headers })
    expect(answer).toMatchObject({ status, told: { problem: expect.any(String), message: expect.any(String) } })
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('audits the refusal of a role, of its own and of a visit that is signed', async () => {
    await signedIn(here.people.podiatrist)
    await send('{"text":"gone"}')
    await send('{"text":"shut"}')
    expect(await lastEvents(2)).toMatchObject([
      { outcome: 'refused', reason: 'not-found' },
      { outcome: 'refused', reason: 'signed' },
    ])
    await signedIn(here.people['front-desk'], 'front-desk')
    const clinical = staffRoute({ needs: ['chart:read'], input: z.strictObject({}), handle: async () => 'rows' })
    expect((await clinical(new Request(`${site}/test`), { params: Promise.resolve(undefined) })).status).toBe(403)
    expect(await lastEvents(1)).toMatchObject([{ outcome: 'refused', reason: 'not-permitted', staffId: here.people['front-desk'].staffId }])
  })

  it('answers 401 signed out, and 404 to an id of the address that cannot be one', async () => {
    expect(await send('{"text":"a"}')).toMatchObject({ status: 401, told: { problem: 'not-signed-in' } })
    await signedIn(here.people.podiatrist)
    expect(await send('{"text":"a"}', { params: { patientId: '10001' } })).toMatchObject({ status: 404 })
  })

  it('takes a body of the longest field without complaint about its length', async () => {
    await signedIn(here.people.podiatrist)
    expect((await send(JSON.stringify({ text: 'a'.repeat(100_000) }))).status).toBe(422)
  })
})
