/** A tablet in the hand of a patient: what its session still opens, and that only a new sign-in brings the chart back. */
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { z } from 'zod'
import { handOverSession, lookUpSession, startSession } from '../db/queries/sessions'
import { startVisit } from '../db/queries/visit-life'
import { withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { hashPassword } from './password'
import { currentStaff, readAsStaff, staffAction, staffRoute } from './staff'
import { hashOfToken } from './token'

const site = 'http://localhost:3000'
const framework = vi.hoisted(() => ({ token: null as string | null, headers: new Headers() }))
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => (framework.token === null ? undefined : { value: framework.token }) }),
  headers: async () => framework.headers,
}))
vi.mock('next-auth/jwt', () => ({ decode: async ({ token }: { token: string }) => ({ token }) }))
vi.mock('next/cache', () => ({ refresh: () => {} }))
vi.mock('next/navigation', () => {
  const thrown = (what: string) => () => {
    throw new Error(what)
  }
  return { unauthorized: thrown('401'), forbidden: thrown('403'), notFound: thrown('404'), redirect: thrown('redirect') }
})

let practice: TestPractice
const visitId = crypto.randomUUID()
const otherVisitId = crypto.randomUUID()
const acts = (actor: { staffId: string }) => ({
  practiceId: practice.practiceId,
  staffId: actor.staffId,
  now: new Date('2026-11-23T15:00:00Z'),
})

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), await hashPassword('a long password of nobody'))
  const { podiatrist } = practice.people
  for (const id of [visitId, otherVisitId])
    await withinPractice(practice.practiceId, (tx) =>
      startVisit(
        tx,
        { id, patientId: practice.patientId, startedAt: new Date('2026-11-23T14:00:00Z'), clinicianId: podiatrist.staffId },
        acts(podiatrist),
      ),
    )
})
afterAll(() => practice.close())
beforeEach(() => {
  framework.token = null
  framework.headers = new Headers({ origin: site, 'sec-fetch-site': 'same-origin' })
})

async function signedIn(replaces: string | null = null) {
  framework.token = crypto.randomUUID()
  return startSession({
    practiceId: practice.practiceId,
    staffId: practice.people.assistant.staffId,
    roles: ['assistant'],
    tokenHash: hashOfToken(framework.token),
    replaces: replaces === null ? null : hashOfToken(replaces),
  })
}
async function handedOver() {
  const { sessionId } = await signedIn()
  expect(await withinPractice(practice.practiceId, (tx) => handOverSession(tx, sessionId, visitId))).toBe(true)
  return sessionId
}
const page = (forPatientOf?: string) =>
  readAsStaff(['chart:read'], async () => 'rows', forPatientOf === undefined ? {} : { forPatientOf }).catch((error: Error) => error.message)

const route = (forPatientOf?: string) =>
  staffRoute({
    needs: ['chart:record'],
    input: z.strictObject({}),
    ...(forPatientOf === undefined ? {} : { forPatientOf }),
    handle: async (_tx, _input, me) => ({ handedOver: me.handedOverVisitId }),
  })
async function send(to: ReturnType<typeof route>, params: Record<string, string>) {
  const headers = { origin: site, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const answer = await to(new Request(`${site}/test`, { method: 'POST', headers, body: '{}' }), { params: Promise.resolve(params) })
  return { status: answer.status, told: await answer.json() }
}

describe('a session that was handed over', () => {
  it('is signed out for every page but the one of its visit', async () => {
    await handedOver()
    expect([await page(), await page(otherVisitId), await page(visitId)]).toEqual(['401', '401', 'rows'])
    expect(await currentStaff()).toBeNull()
  })

  it('is signed out for every route but the one that is told of its visit', async () => {
    await handedOver()
    expect(await send(route(), { visitId })).toMatchObject({ status: 401 })
    expect(await send(route('visitId'), { visitId: otherVisitId })).toMatchObject({ status: 401 })
    expect(await send(route('visitId'), {})).toMatchObject({ status: 401 })
    expect(await send(route('visitId'), { visitId })).toEqual({ status: 200, told: { handedOver: visitId } })
  })

  it('acts on nothing', async () => {
    await handedOver()
    const act = staffAction({ needs: ['chart:record'], input: z.strictObject({}), handle: async () => 'done' })
    expect(await act({})).toMatchObject({ ok: false, problem: 'not-signed-in' })
  })

  it('ends when somebody signs in again, and the session of that sign-in is their own', async () => {
    await handedOver()
    const given = framework.token ?? ''
    await signedIn(given)
    expect(await lookUpSession(hashOfToken(given))).toBeNull()
    expect([await page(), (await currentStaff())?.handedOverVisitId]).toEqual(['rows', null])
  })
})

it('a person’s own session opens the questionnaires too', async () => {
  await signedIn()
  expect([await page(), await page(visitId)]).toEqual(['rows', 'rows'])
  expect(await send(route('visitId'), { visitId })).toEqual({ status: 200, told: { handedOver: null } })
})
