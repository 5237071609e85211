/**
 * Every page below app/, found in the file tree, so that a new page is tested or fails here. The table is the product's table of roles, told
 * page by page: who opens it. Whoever is not signed in gets the sign-in form at the same address (401), whoever's role does not open the
 * page is told so (403), and a record that is not of the practice is not there (404), word for word as one that never was.
 */
import { randomUUID } from 'node:crypto'
import { seedId } from '../../db/seed/seed-ids'
import { signIn } from '../fixtures'
import { ask, asRead, refusalOf, rowsShown } from './ask'
import { builtAddresses, filesOfApp } from './build'
import { clarence, expect, ofRole, type Role, roles, rosa, staffId, test } from './door'

type Page = {
  opensFor: readonly Role[]
  /** The heading by which one knows where one is. */
  heading: string | RegExp
  /** Where the page leads instead of showing something. */
  leadsTo?: string
}

const everybody = roles
const whoRegisters: Role[] = ['podiatrist', 'assistant', 'front desk']
const whoWrites: Role[] = ['podiatrist', 'admin']
const whoCharts: Role[] = ['podiatrist', 'assistant']
const visit = '(portal)/patients/[patientId]/visits/[visitId]'

const pages: Record<string, Page> = {
  '(portal)/page.tsx': { opensFor: everybody, heading: 'Today' },
  '(portal)/account/page.tsx': { opensFor: everybody, heading: 'Your account' },
  '(portal)/forms/page.tsx': { opensFor: whoCharts, heading: 'Cramp history' },
  '(portal)/patients/page.tsx': { opensFor: everybody, heading: 'Patients' },
  '(portal)/patients/register/page.tsx': { opensFor: whoRegisters, heading: 'Register a patient' },
  '(portal)/patients/[patientId]/page.tsx': { opensFor: everybody, heading: /^(Chart|Patient)$/ },
  '(portal)/patients/[patientId]/details/page.tsx': { opensFor: whoRegisters, heading: 'Patient details' },
  '(portal)/practice/staff/page.tsx': { opensFor: ['admin'], heading: 'Staff' },
  '(portal)/practice/staff/[staffId]/page.tsx': { opensFor: ['admin'], heading: 'Nora Lindqvist, DPM' },
  '(portal)/practice/access-review/page.tsx': { opensFor: ['admin'], heading: 'Access review' },
  '(portal)/practice/access-review/[reviewId]/page.tsx': { opensFor: ['admin'], heading: 'Access review' },
  '(portal)/practice/audit/page.tsx': { opensFor: ['admin'], heading: 'Audit log' },
  '(portal)/handouts/page.tsx': { opensFor: everybody, heading: 'Handouts' },
  '(portal)/practice/letterhead/page.tsx': { opensFor: ['admin'], heading: 'Letterhead' },
  '(portal)/handouts/own/new/page.tsx': { opensFor: whoWrites, heading: 'New handout' },
  '(portal)/handouts/own/[handoutId]/page.tsx': { opensFor: whoWrites, heading: 'The day of your ankle pressure test' },
  '(portal)/handouts/own/[handoutId]/versions/page.tsx': { opensFor: whoWrites, heading: 'Versions' },
  '(portal)/patients/[patientId]/handout/page.tsx': { opensFor: whoRegisters, heading: 'Give handouts' },
  '(portal)/patients/[patientId]/handout/given/[givingId]/page.tsx': { opensFor: whoRegisters, heading: 'Cramping of the foot and leg' },
  '(portal)/patients/[patientId]/diary/page.tsx': { opensFor: whoRegisters, heading: /^My walk and cramp diary$|^Mi diario/ },
  '(portal)/patients/[patientId]/opened/page.tsx': { opensFor: whoCharts, heading: 'Who opened this chart' },
  '(portal)/patients/[patientId]/restriction/page.tsx': { opensFor: ['podiatrist', 'admin'], heading: 'Who may open this chart' },
  '(portal)/practice/settings/page.tsx': { opensFor: ['admin'], heading: 'Settings' },
  '(portal)/practice/emergency-access/page.tsx': { opensFor: ['admin'], heading: 'Emergency access' },
  '(portal)/patients/[patientId]/disclosures/page.tsx': { opensFor: whoCharts, heading: 'Accounting of disclosures' },
  '(portal)/patients/[patientId]/visits/new/page.tsx': { opensFor: whoCharts, heading: 'Start a visit' },
  [`${visit}/page.tsx`]: { opensFor: whoCharts, heading: 'Cramp history', leadsTo: '/cramp-history' },
  [`${visit}/(workspace)/cramp-history/page.tsx`]: { opensFor: whoCharts, heading: 'Cramp history' },
  [`${visit}/(workspace)/factors/page.tsx`]: { opensFor: whoCharts, heading: 'Factors' },
  [`${visit}/(workspace)/walk-distance/page.tsx`]: { opensFor: whoCharts, heading: 'Walk distance' },
  [`${visit}/(workspace)/vascular-study/page.tsx`]: { opensFor: whoCharts, heading: 'PAD screening' },
  [`${visit}/(workspace)/questionnaires/page.tsx`]: { opensFor: whoCharts, heading: 'Questionnaires' },
  [`${visit}/(workspace)/examination/page.tsx`]: { opensFor: whoCharts, heading: 'Examination' },
  [`${visit}/(workspace)/labs/page.tsx`]: { opensFor: whoCharts, heading: 'Labs' },
  [`${visit}/(workspace)/assessment/page.tsx`]: { opensFor: whoCharts, heading: 'Assessment' },
  [`${visit}/(workspace)/plan/page.tsx`]: { opensFor: whoCharts, heading: 'Plan' },
  [`${visit}/(workspace)/sign/page.tsx`]: { opensFor: whoCharts, heading: 'Sign' },
  [`${visit}/screening-report/page.tsx`]: { opensFor: whoCharts, heading: 'PAD screening report' },
  [`${visit}/letter/page.tsx`]: { opensFor: whoCharts, heading: 'Referral letter' },
  [`${visit}/letter/print/page.tsx`]: { opensFor: whoCharts, heading: 'Referral letter' },
  [`${visit}/print/page.tsx`]: { opensFor: whoCharts, heading: /^Visit/ },
  '(tablet)/patients/[patientId]/visits/[visitId]/questionnaires-tablet/page.tsx': {
    opensFor: whoCharts,
    heading: 'Questionnaires on the tablet',
  },
  [`${visit}/handout/page.tsx`]: { opensFor: whoCharts, heading: 'Give handouts' },
}
const signInPage = '(public)/sign-in/page.tsx'
/** For people who have no password yet, or none any more. They hold nothing: what they ask for is in routes.spec.ts. */
const publicPages = ['(public)/forgot-password/page.tsx', '(public)/join/page.tsx', '(public)/reset/page.tsx', '(public)/set-up/page.tsx']

/** The address of a page for these records; folders in parentheses and the file itself are not part of it. */
const addressOf = (file: string, ids: Record<string, string>) =>
  `/${file
    .replace(/\/?page\.tsx$/, '')
    .replaceAll(/\([^)]*\)\/?/g, '')
    .replaceAll(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? name)}`.replace(/(?<=.)\/$/, '')

const identity = /Ortega|Rosa\b|Rosie/

/** One page of each kind, on which somebody signs in where they are; all of them answer 401 with the same form. */
const signedInWhereTheyAre = ['(portal)/page.tsx', '(portal)/patients/[patientId]/page.tsx', `${visit}/(workspace)/factors/page.tsx`]

test('every page has its line here', async ({ door }) => {
  expect(filesOfApp('page.tsx')).toEqual([...Object.keys(pages), signInPage, ...publicPages].sort())
  const built = (await builtAddresses(door.origin)).filter((path) => /(^|\/)page$/.test(path) && !path.startsWith('_'))
  expect(built).toEqual(filesOfApp('page.tsx').map((file) => file.replace(/\.tsx$/, '')))
})

test('the sign-in page is open, and leads whoever is signed in to Today', async ({ door }) => {
  expect((await door.get('nobody', '/sign-in')).status).toBe(200)
  for (const role of roles) {
    const { status, headers } = await door.get(ofRole[role], '/sign-in')
    expect([status, headers.location], role).toEqual([307, '/'])
  }
})

test('the pages of links are open, the same to everybody', async ({ door }) => {
  for (const file of publicPages) {
    for (const person of ['nobody', 'desk'] as const) {
      const { status, text, headers } = await door.get(person, addressOf(file, {}))
      expect([status, headers['cache-control']], `${file} ${person}`).toEqual([200, 'no-store'])
      // Beside the page every answer carries the sign-in form, with the people of the demo.
      expect(asRead(text)).not.toMatch(/@riverside|Riverside/)
    }
  }
})

for (const [file, { opensFor, heading, leadsTo }] of Object.entries(pages)) {
  const path = addressOf(file, { ...rosa, staffId: staffId('podiatrist'), reviewId: seedId('access review/riverside') })
  const shown = leadsTo === undefined ? 200 : 307
  const name = addressOf(file, {})

  test.describe(name, () => {
    test('signed out: nothing of it, and after signing in where one is the page', async ({ as, door }) => {
      const document = await door.get('nobody', path)
      expect(document.status).toBe(401)
      const data = await door.fetch('nobody', path)
      expect(refusalOf(data.text)).toBe('401')
      const ahead = await door.fetch('nobody', path, { 'next-router-prefetch': '1' })
      const ended = await ask(door.origin, { path, cookie: await door.endedCookie() })
      expect(ended.status).toBe(401)
      for (const { text } of [document, data, ahead, ended]) expect(text).not.toMatch(identity)
      if (!signedInWhereTheyAre.includes(file)) return
      const page = await as('nobody')
      expect((await page.goto(path))?.status()).toBe(401)
      expect(new URL(page.url()).pathname).toBe(path)
      await signIn(page, 'podiatrist')
      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
      expect(new URL(page.url()).pathname).toBe(`${path}${leadsTo ?? ''}`)
    })

    for (const role of roles) {
      const opens = opensFor.includes(role)
      test(`${role}: ${opens ? 'opens it' : 'is refused'}`, async ({ door }) => {
        const { status, text, headers } = await door.get(ofRole[role], path)
        expect(status).toBe(opens ? shown : 403)
        expect(headers['cache-control']).toBe('no-store')
        if (!opens) {
          expect(text).toContain('Your role does not open this')
          expect(refusalOf((await door.fetch(ofRole[role], path)).text)).toBe('403')
        }
        if (leadsTo !== undefined && opens) expect(headers.location).toBe(`${path}${leadsTo}`)
      })
    }

    if (!file.includes('[')) return
    const [ours, theirs] = opensFor.includes('podiatrist')
      ? (['podiatrist', 'hillcrestPodiatrist'] as const)
      : (['admin', 'hillcrestAdmin'] as const)

    test('a record of another practice is not there, as one that never was', async ({ door }) => {
      const foreign = await door.get(theirs, path)
      expect(foreign.status).toBe(404)
      expect(foreign.text).not.toMatch(identity)
      const never = await door.get(
        theirs,
        addressOf(file, {
          ...{ patientId: randomUUID(), visitId: randomUUID(), givingId: randomUUID() },
          ...{ handoutId: randomUUID(), staffId: randomUUID(), reviewId: randomUUID() },
        }),
      )
      expect(never.status).toBe(404)
      expect(rowsShown(foreign.text)).toEqual(rowsShown(never.text))
      const told = (answer: typeof never) => Object.keys(answer.headers).sort()
      expect(told(foreign)).toEqual(told(never))
    })

    test('an id that is none is not there', async ({ door }) => {
      for (const none of ['10482', 'undefined', rosa.patientId.slice(0, -1), `${rosa.patientId}%00`, "'%20or%20'1'='1", '..%2f..']) {
        const ids = file.includes('[patientId]') ? { patientId: none } : { handoutId: none, staffId: none, reviewId: none }
        const { status } = await door.get(ours, addressOf(file, { ...rosa, ...ids }))
        expect(status, none).toBe(404)
      }
    })

    if (!file.includes('[visitId]')) return

    test('a visit is found below its own patient only', async ({ door }) => {
      const ids = [
        { ...rosa, visitId: randomUUID() },
        { ...rosa, visitId: 'today' },
        { ...rosa, ...clarence },
      ]
      for (const other of ids) {
        const { status, text } = await door.get('podiatrist', addressOf(file, other))
        expect(status, JSON.stringify(other)).toBe(404)
        expect(text).not.toContain('Hydrochlorothiazide')
      }
    })
  })
}

test('a browser that restores many windows of one chart gets every one of them', async ({ door }) => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => door.get('assistant', `/patients/${clarence.patientId}`)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
})

test('an address that no page has is not there, signed in or out', async ({ door }) => {
  for (const person of ['nobody', 'podiatrist', 'desk'] as const) {
    for (const path of [
      '/nope',
      '/patients/',
      '/fhir/R4/Patient',
      '/practice/nothing',
      '/.env',
      '/_next/image?url=%2Fx&w=64&q=75',
      '/favicon.ico',
    ])
      expect([(await door.get(person, path)).status, path]).toEqual([path === '/patients/' ? 308 : 404, path])
  }
})
