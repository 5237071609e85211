/**
 * The people at the door and the records they ask for. Everybody signs in once per worker, through the same form addresses as the page.
 * Records of the cast are only read; whatever is written here is written to patients registered for it.
 */
import { randomUUID } from 'node:crypto'
import { seedId } from '../../db/seed/seed-ids'
import { test as base, type Person, password, people } from '../fixtures'
import { type Answer, ask, askAsRouter, fromOwnPage, postSignIn } from './ask'
import { actAs } from './build'

export { expect, type Person } from '../fixtures'

/** One person of each role of Riverside, by the words of the permission table. */
export const ofRole = { podiatrist: 'podiatrist', assistant: 'assistant', 'front desk': 'desk', admin: 'admin' } as const satisfies Record<
  string,
  Person
>
export type Role = keyof typeof ofRole
export const roles = Object.keys(ofRole) as Role[]

/** Whose records are asked for: Rosa Ortega of Riverside and her visit of today, still open. */
export const rosa = {
  patientId: seedId('patient/riverside/Ortega/Rosa'),
  visitId: seedId('visit/riverside/Ortega/Rosa/0/9:10'),
  /** What she was given two years ago: a sheet in its first version. */
  givingId: seedId(`giving/${seedId('visit/riverside/Ortega/Rosa/720/10:0')}`),
  /** A handout that her practice wrote itself: its first version is given, its second a draft. */
  handoutId: seedId('own handout/riverside/test day'),
}
/** Clarence Boudreaux of Riverside, a diabetic with a wound; his last visit is signed. */
export const clarence = { patientId: seedId('patient/riverside/Boudreaux/Clarence') }

export const staffId = (person: Person) => seedId(`staff/${people[person]}`)

export type Door = {
  origin: string
  /** The `Cookie` header of somebody signed in. */
  cookieOf: (person: Person) => Promise<string>
  get: (person: Person | 'nobody', path: string, headers?: Record<string, string>) => Promise<Answer>
  /** The `Cookie` header of a podiatrist who has signed out since: it was right once. */
  endedCookie: () => Promise<string>
  /** The same page as the framework's router fetches it, without the document around it. */
  fetch: (person: Person | 'nobody', path: string, headers?: Record<string, string>) => Promise<Answer>
  /** A JSON request as our own page makes it. */
  post: (person: Person | 'nobody', path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** An act of the portal that must succeed. */
  act: (person: Person, action: string, input: object) => Promise<unknown>
  /** Registers a patient for this test alone; the id. */
  register: (familyName: string) => Promise<string>
  /** Opens a visit of that patient; the id. */
  start: (patientId: string, hoursAgo?: number) => Promise<string>
}

export const identityOf = (familyName: string) => ({
  familyName,
  givenName: 'Access',
  preferredName: null,
  birthDate: '02/12/1955',
  sex: 'female',
  phone: null,
  email: null,
  language: 'en',
})

/** The wall clock of Riverside some hours before the test's now; three lie in the past of Hillcrest's clock too: `2026-11-23T07:00`. */
export function wallClock(hoursAgo = 3): string {
  const now = new Date(Date.parse(String(base.info().config.metadata.now)) - hoursAgo * 3_600_000)
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York', dateStyle: 'short', timeStyle: 'short' })
    .format(now)
    .replace(' ', 'T')
}

async function signedOut(origin: string): Promise<string> {
  const { cookie } = await postSignIn(origin, people.podiatrist, password)
  const { text } = await ask(origin, { path: '/api/auth/csrf', cookie })
  const { csrfToken } = JSON.parse(text) as { csrfToken: string }
  const headers = { ...fromOwnPage(origin), 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ csrfToken, json: 'true' }).toString()
  const { status } = await ask(origin, { path: '/api/auth/signout', method: 'POST', cookie, headers, body })
  if (status !== 200) throw new Error(`Signing out was answered with ${status}.`)
  return cookie
}

export const test = base.extend<{ door: Door }, { cookies: Map<Person | 'ended', Promise<string>> }>({
  cookies: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  door: async ({ baseURL, cookies }, use) => {
    const origin = baseURL ?? ''
    const cookieOf = (person: Person) => {
      const held = cookies.get(person) ?? postSignIn(origin, people[person], password).then(({ cookie }) => cookie)
      cookies.set(person, held)
      return held
    }
    const cookieFor = async (person: Person | 'nobody') => (person === 'nobody' ? {} : { cookie: await cookieOf(person) })
    const act = async (person: Person, action: string, input: object) => {
      const { outcome } = await actAs(origin, action, input, { cookie: await cookieOf(person), headers: fromOwnPage(origin) })
      if (outcome?.ok !== true) throw new Error(`${person} could not do ${action}: ${JSON.stringify(outcome)}`)
      return outcome.value
    }
    await use({
      origin,
      cookieOf,
      endedCookie: () => {
        const ended = cookies.get('ended') ?? signedOut(origin)
        cookies.set('ended', ended)
        return ended
      },
      get: async (person, path, headers = {}) => ask(origin, { path, headers, ...(await cookieFor(person)) }),
      fetch: async (person, path, headers = {}) => askAsRouter(origin, { path, headers, ...(await cookieFor(person)) }),
      post: async (person, path, body, headers = fromOwnPage(origin)) =>
        ask(origin, {
          path,
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          ...(await cookieFor(person)),
        }),
      act,
      register: async (familyName) => {
        const id = randomUUID()
        await act('podiatrist', 'registerPatient', { id, anyway: true, ...identityOf(familyName) })
        return id
      },
      start: async (patientId, hoursAgo) => {
        const visitId = randomUUID()
        await act('podiatrist', 'startVisit', { visitId, patientId, startedAt: wallClock(hoursAgo), clinicianId: staffId('podiatrist') })
        return visitId
      },
    })
  },
})
