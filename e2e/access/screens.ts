/** The screens in the states in which people meet them, each with how one comes there. What is typed is typed into a visit made for it. */
import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { seedId } from '../../db/seed/seed-ids'
import { type Door, expect, type Person, rosa, staffId } from './door'
import { emergency, openVisit } from './visits'

export type Screen = {
  who: Person | 'nobody'
  path: string | ((door: Door) => Promise<string>)
  /** What the person does there before looking. */
  then?: (page: Page) => Promise<unknown>
}

export const sections = {
  'cramp history': 'cramp-history',
  factors: 'factors',
  'walk distance': 'walk-distance',
  'PAD screening': 'vascular-study',
  questionnaires: 'questionnaires',
  examination: 'examination',
  labs: 'labs',
  assessment: 'assessment',
  plan: 'plan',
  sign: 'sign',
} as const

const signedSections: readonly string[] = ['cramp-history', 'vascular-study', 'sign']

const chart = `/patients/${rosa.patientId}`
export const rosasVisit = `${chart}/visits/${rosa.visitId}`
/** Joseph Marino, whose left leg went cold last night: an emergency that somebody was told of and nobody has brought to its end. */
const emergencyVisit = `/patients/${seedId('patient/riverside/Marino/Joseph')}/visits/${seedId('visit/riverside/Marino/Joseph/0/8:45')}`

const type = (text: string) => async (page: Page) => {
  await page.getByRole('combobox', { name: 'Find a patient' }).fill(text)
  await expect(page.getByRole('status').filter({ hasText: /patient/ })).toBeVisible()
}
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()

async function registerSomebodyKnown(page: Page) {
  await page.getByLabel('Family name').fill('Ortega')
  await page.getByLabel('Given name').fill('Rosa')
  await page.getByLabel('Birth date').fill('02/12/1955')
  await page.getByRole('radio', { name: 'Female', exact: true }).check()
  await page.getByRole('button', { name: /^Register/ }).click()
  await expect(page.getByText('Ortega, Rosa').first()).toBeVisible()
}

/** The last signed visit before it, found on the chart. */
const signed = (segment: string) => async (door: Door) => {
  const { text } = await door.get('podiatrist', chart)
  const ids = [...text.matchAll(/\/visits\/([0-9a-f-]{36})/g)].map(([, id]) => id)
  return `${chart}/visits/${ids.find((id) => id !== rosa.visitId)}/${segment}`
}

const visitPath = ({ patientId, visitId }: { patientId: string; visitId: string }) => `/patients/${patientId}/visits/${visitId}`

async function mistypePressures(page: Page) {
  const arm = page.getByRole('textbox', { name: /arm/i }).first()
  await arm.fill('900')
  await arm.blur()
  await expect(page.getByText(/1 to 300/).first()).toBeVisible()
}

/** A draft that speaks of salt and reads hard, so that all that the editor says of a text stands there. */
async function unfitDraft(door: Door) {
  const id = randomUUID()
  await door.act('admin', 'beginHandout', { id, from: { kind: 'blank', language: 'en' } })
  const text = '---\ntitle: What to drink\nlanguage: en\n---\n## Drinks\n\nComprehensive rehydration necessitates additional salt.\n'
  await door.post('admin', `/handouts/own/${id}/draft`, { version: 1, base: 1, text })
  return `/handouts/own/${id}`
}

/** A patient of their own whose chart is restricted to the podiatrist. */
async function restricted(door: Door) {
  const patientId = await door.register('Kept')
  await door.act('podiatrist', 'restrictChart', { patientId, reason: 'An employee.', staffIds: [] })
  return `/patients/${patientId}`
}

async function brokenGlass(door: Door) {
  const path = await restricted(door)
  const emergency = { reasonCode: 'emergency-care', reason: 'She fainted in the waiting room.' }
  await door.act('assistant', 'startEmergencyAccess', { patientId: path.slice('/patients/'.length), ...emergency })
  return path
}

export const screens: Record<string, Screen> = {
  'the sign-in form': { who: 'nobody', path: '/sign-in' },
  'the sign-in form at the address of a page': { who: 'nobody', path: chart },
  'the sign-in form, refusing': {
    who: 'nobody',
    path: '/sign-in',
    then: async (page) => {
      await page.getByLabel('Email').fill('nobody@riverside.example')
      await page.getByLabel('Password', { exact: true }).fill('wrong')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
    },
  },
  'an account, adding an authenticator app': {
    who: 'desk',
    path: '/account',
    then: async (page) => {
      await page.getByRole('button', { name: 'Add an authenticator app' }).click()
      await expect(page.getByTestId('authenticator-key')).toHaveText(/^[A-Z2-7]{4} /)
    },
  },
  'an account': { who: 'podiatrist', path: '/account' },
  'Today, of a podiatrist': { who: 'podiatrist', path: '/' },
  'Today, of the front desk': { who: 'desk', path: '/' },
  'the search with patients found': { who: 'desk', path: '/patients', then: type('o') },
  'the search with nobody found': { who: 'desk', path: '/patients', then: type('zzzz') },
  'the registration': { who: 'desk', path: '/patients/register' },
  'the registration with mistakes': { who: 'desk', path: '/patients/register', then: press(/^Register/) },
  'the registration of somebody known': { who: 'desk', path: '/patients/register', then: registerSomebodyKnown },
  'a patient, for the front desk': { who: 'desk', path: chart },
  "a patient's details": { who: 'desk', path: `${chart}/details` },
  'a chart': { who: 'podiatrist', path: chart },
  'who may open a chart': { who: 'podiatrist', path: `${chart}/restriction` },
  'a chart that is restricted to others': { who: 'assistant', path: restricted, then: press('Emergency access') },
  'a chart open by emergency access': { who: 'assistant', path: brokenGlass },
  'the settings, with a mistake': {
    who: 'admin',
    path: '/practice/settings',
    then: async (page) => {
      await page.getByRole('textbox', { name: /^Sodium, critical at or above/ }).fill('1')
      await page.getByRole('button', { name: 'Save critical values' }).click()
      await expect(page.getByText('The low critical value must lie below the high one.').first()).toBeVisible()
    },
  },
  'the emergency accesses': { who: 'admin', path: '/practice/emergency-access' },
  'the start of a visit': { who: 'assistant', path: `${chart}/visits/new` },
  ...Object.fromEntries(
    Object.entries(sections).flatMap(([name, segment]): (readonly [string, Screen])[] => [
      [`an open visit: ${name}`, { who: 'podiatrist', path: `${rosasVisit}/${segment}` }],
      // Signed, the fields of all sections are closed by one switch: a section of many, one of a grid, and the signature.
      ...(signedSections.includes(segment) ? ([[`a signed visit: ${name}`, { who: 'podiatrist', path: signed(segment) }]] as const) : []),
    ]),
  ),
  'an open visit with a mistake': {
    who: 'podiatrist',
    path: async (door) => `${visitPath(await openVisit(door))}/vascular-study`,
    then: mistypePressures,
  },
  'the findings in their drawer': {
    who: 'podiatrist',
    path: `${rosasVisit}/factors`,
    then: async (page) => {
      await page.setViewportSize({ width: 820, height: 1180 })
      await page.getByRole('button', { name: /^Findings/ }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    },
  },
  'an emergency that interrupts': {
    who: 'podiatrist',
    path: async (door) => `${visitPath(await emergency(door))}/cramp-history`,
    then: (page) => expect(page.getByRole('dialog', { name: /Emergency/ })).toBeVisible(),
  },
  'an emergency that stands': { who: 'podiatrist', path: `${emergencyVisit}/cramp-history` },
  'the tablet, before it is handed over': { who: 'podiatrist', path: `${rosasVisit}/questionnaires-tablet` },
  'a visit summary to print': { who: 'podiatrist', path: signed('print') },
  'the accounting of disclosures, asked for a code': { who: 'podiatrist', path: `${chart}/disclosures?code=7K4M-Q2XD` },
  'who opened a chart': { who: 'podiatrist', path: `${chart}/opened` },
  'the audit log': {
    who: 'admin',
    path: '/practice/audit?action=amend',
    then: async (page) => {
      await page.getByRole('button', { name: 'Verify now' }).click()
      await expect(page.getByText('Nothing altered')).toBeVisible({ timeout: 30_000 })
    },
  },
  'the handouts of a visit': {
    who: 'podiatrist',
    path: `${rosasVisit}/handout?chosen=3&sheet=cramping&sheet=abi&sheet=stretches&language=es&leg=no`,
  },
  'the handouts of a visit, none chosen': { who: 'assistant', path: `${rosasVisit}/handout?chosen=0` },
  'handouts for anybody': { who: 'desk', path: `${chart}/handout?chosen=1&sheet=pad&language=en&print=large` },
  'a handout given before': { who: 'desk', path: `${chart}/handout/given/${rosa.givingId}` },
  'the library': { who: 'admin', path: '/handouts' },
  'a walk diary, keyed from paper': {
    who: 'assistant',
    path: `${rosasVisit}/walk-distance`,
    then: async (page) => {
      await page.getByRole('button', { name: /^(Key a returned|Open the) diary$/ }).click()
      await expect(page.getByLabel('Code on the sheet')).toBeVisible()
      await expect(page.getByRole('textbox', { name: /^walk 1\.1, A / })).toBeVisible()
    },
  },
  'the staff': { who: 'admin', path: '/practice/staff' },
  'an invitation with mistakes': {
    who: 'admin',
    path: '/practice/staff',
    then: async (page) => {
      await page.getByRole('button', { name: 'Invite somebody' }).click()
      await page.getByRole('button', { name: 'Invite', exact: true }).click()
      await expect(page.getByText('Choose at least one role.').first()).toBeVisible()
    },
  },
  'the access review': { who: 'admin', path: '/practice/access-review' },
  'a signed access review': { who: 'admin', path: `/practice/access-review/${seedId('access review/riverside')}` },
  'the set-up of a practice': { who: 'nobody', path: `/set-up#${'A'.repeat(43)}` },
  'one of the staff': { who: 'admin', path: `/practice/staff/${staffId('secondPodiatrist')}` },
  'a link that is over': {
    who: 'nobody',
    path: `/join#${'A'.repeat(43)}`,
    then: (page) => expect(page.getByText('no longer works')).toBeVisible(),
  },
  'a forgotten password': { who: 'nobody', path: '/forgot-password' },
  'the letterhead': { who: 'admin', path: '/practice/letterhead' },
  'the letterhead with mistakes': {
    who: 'admin',
    path: '/practice/letterhead',
    then: async (page) => {
      await page.getByLabel('Name', { exact: true }).fill('')
      await page.getByRole('button', { name: 'Save letterhead' }).click()
      await page.getByRole('button', { name: 'Replace logo' }).click()
      await expect(page.getByText('Choose a picture.')).toBeVisible()
    },
  },
  'a new handout of the practice': { who: 'admin', path: '/handouts/own/new' },
  'a handout of the practice, written on': { who: 'admin', path: unfitDraft },
  'the versions of a handout': { who: 'podiatrist', path: `/handouts/own/${rosa.handoutId}/versions` },
  'a letter of a visit': { who: 'podiatrist', path: `${rosasVisit}/letter` },
  'a blank form': { who: 'assistant', path: '/forms?form=pad-screening' },
  'a screening report to print': { who: 'podiatrist', path: signed('screening-report') },
  'a page that the role does not open': { who: 'desk', path: `${chart}/visits/new` },
  'a record that is not there': { who: 'podiatrist', path: `/patients/${seedId('nobody')}` },
  'an address that no page has': { who: 'podiatrist', path: '/nope' },
}

/** There, and alive: what the server sent is shown, and the framework's script has taken it over. */
export async function come(page: Page, { path, then }: Screen, door: Door): Promise<void> {
  await page.goto(typeof path === 'string' ? path : await path(door))
  // An emergency may interrupt before anybody looks; it then stands over the page and its heading.
  const heading = page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first()
  await expect(heading).toBeVisible()
  await page.waitForFunction(() => {
    const first = document.querySelector('h1, [role=dialog]')
    return first !== null && Object.keys(first).some((key) => key.startsWith('__reactFiber'))
  })
  await then?.(page)
}
