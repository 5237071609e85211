/** What the specs of this folder share: a patient nobody else uses, a visit of theirs, and what the line of the visit says about saving. */
import { randomInt, randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { ask, fromOwnPage } from '../access/ask'
import { actAs } from '../access/build'
import { wallClock } from '../access/door'
import { expect, test } from '../fixtures'

const syllables = [
  'ba',
  'den',
  'fi',
  'gor',
  'hul',
  'jas',
  'kem',
  'lo',
  'mir',
  'nat',
  'pel',
  'quo',
  'rud',
  'sav',
  'tiv',
  'wex',
  'yor',
  'zan',
]

/** A name that no other patient has: 1.9 million of them, and never a word of the demo cast. */
export function madeUpName(): string {
  const name = Array.from({ length: 5 }, () => syllables[randomInt(syllables.length)]).join('')
  return name[0]!.toUpperCase() + name.slice(1)
}

export type Identity = { familyName: string; givenName: string; birthDate: string; sex: 'Female' | 'Male'; phone?: string }

export const somebody = (over: Partial<Identity> = {}): Identity => ({
  familyName: madeUpName(),
  givenName: madeUpName(),
  birthDate: `${randomInt(1, 13)}/${randomInt(1, 29)}/${randomInt(1930, 1990)}`,
  sex: 'Female',
  ...over,
})

/** A form answers only once its script runs; what is typed before could be lost to the framework's first render. */
export async function openForm(page: Page, address: string, name: string): Promise<Locator> {
  await page.goto(address)
  const form = page.getByRole('form', { name })
  await awake(form)
  return form
}

/**
 * Waits until the page's script has taken the element over and lets it be reached (components/ui/wake.ts). The waiting is done in the page:
 * asking it again and again from outside is work for both.
 */
export async function awake(element: Locator): Promise<void> {
  await expect
    .poll(() =>
      element.evaluate(async (node) => {
        const isAwake = () => Object.keys(node).some((name) => name.startsWith('__reactProps')) && node.closest('[inert]') === null
        for (let looks = 0; looks < 100 && node.isConnected && !isAwake(); looks += 1) await new Promise((look) => setTimeout(look, 10))
        return isAwake()
      }),
    )
    .toBe(true)
}

export async function fillIdentity(form: Locator, identity: Partial<Identity>): Promise<void> {
  const { familyName, givenName, birthDate, sex, phone } = identity
  if (familyName !== undefined) await form.getByLabel('Family name').fill(familyName)
  if (givenName !== undefined) await form.getByLabel('Given name').fill(givenName)
  if (birthDate !== undefined) await form.getByLabel('Birth date').fill(birthDate)
  if (phone !== undefined) await form.getByLabel('Phone').fill(phone)
  if (sex !== undefined) await form.getByLabel(sex, { exact: true }).check()
}

/** Registers a patient through the form. Returns the patient's id. */
export async function register(page: Page, identity: Identity = somebody()): Promise<string> {
  const form = await openForm(page, '/patients/register', 'Register a patient')
  await fillIdentity(form, identity)
  await form.getByRole('button', { name: 'Register patient' }).click()
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/)
  return new URL(page.url()).pathname.split('/')[2]!
}

export type Visit = { patientId: string; path: string }

/** Starts a visit of the patient now. The page then shows its first section, Cramp history. */
export async function startVisit(page: Page, patientId: string): Promise<Visit> {
  const form = await openForm(page, `/patients/${patientId}/visits/new`, 'Start a visit')
  const clinician = form.getByLabel('Clinician')
  if ((await clinician.inputValue()) === '') await clinician.selectOption({ index: 1 })
  await form.getByRole('button', { name: 'Start visit' }).click()
  await page.waitForURL(/\/cramp-history$/)
  await charting(page)
  return { patientId, path: new URL(page.url()).pathname.replace('/cramp-history', '') }
}

export type Section = 'cramp-history' | 'factors' | 'walk-distance' | 'vascular-study' | 'assessment' | 'plan' | 'sign'

/** Opens a section of a visit and waits until it takes what is typed: by its link when the visit is on the screen, else by its address. */
export async function openSection(page: Page, visit: Visit, section: Section): Promise<void> {
  const address = `${visit.path}/${section}`
  const link = page.getByRole('navigation', { name: 'Sections of this visit' }).locator(`a[href="${address}"]`)
  if (new URL(page.url()).pathname.startsWith(`${visit.path}/`) && (await link.isVisible())) {
    await link.click()
    await page.waitForURL((url) => url.pathname === address)
  } else await page.goto(address)
  if (section === 'sign') await awake(page.getByRole('main').getByRole('button').first())
  else await charting(page)
}

/** The section on the screen is awake and its keeping place on the device is open: what is typed from now on is safe. */
export async function charting(page: Page): Promise<void> {
  await awake(page.locator('main input, main textarea').first())
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const isOpen = async () => (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith('footfall-window-')) ?? false
        for (let looks = 0; looks < 100 && !(await isOpen()); looks += 1) await new Promise((look) => setTimeout(look, 10))
        return isOpen()
      }),
    )
    .toBe(true)
}

export const saveState = (page: Page): Locator => page.locator('[data-save-state]')
/** All that was typed is with the server, as values or as text to be mended. The time is missing until this window has saved something. */
export const saved = (page: Page): Promise<void> =>
  expect(saveState(page)).toHaveText(/^Saved( \d\d:\d\d:\d\d)?( \d+ entr(y needs|ies need) another look)?$/)
export const reason = (page: Page): Locator => page.getByLabel('Reason', { exact: true })
export const patientWords = (page: Page): Locator => page.getByLabel('In the patient’s own words')

/** A program's way to the server as the person of a page. */
export async function requestsOf(page: Page): Promise<{ origin: string; cookie: string; headers: Record<string, string> }> {
  const origin = test.info().project.use.baseURL ?? ''
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  return { origin, cookie, headers: fromOwnPage(origin) }
}

/** A new patient with an open visit, not looked at yet. Both are made by the acts behind the forms, which other tests fill in. */
export async function newVisitUnseen(page: Page): Promise<Visit> {
  const { origin, cookie, headers } = await requestsOf(page)
  const act = async (action: string, input: object) => {
    const { outcome } = await actAs(origin, action, input, { cookie, headers })
    if (outcome?.ok !== true) throw new Error(`${action}: ${JSON.stringify(outcome)}`)
  }
  const [id, visitId] = [randomUUID(), randomUUID()]
  const { familyName, givenName, birthDate } = somebody()
  const unknown = { preferredName: null, phone: null, email: null }
  await act('registerPatient', { id, anyway: true, familyName, givenName, birthDate, sex: 'female', language: 'en', ...unknown })
  const { text } = await ask(origin, { path: `/patients/${id}/visits/new`, cookie })
  const [, clinicianId] = /<option value="([0-9a-f-]{36})"/.exec(text) ?? []
  await act('startVisit', { visitId, patientId: id, startedAt: wallClock(), clinicianId })
  return { patientId: id, path: `/patients/${id}/visits/${visitId}` }
}

/** The same, at one of its sections. */
export async function newVisit(page: Page, section: Section = 'cramp-history'): Promise<Visit> {
  const visit = await newVisitUnseen(page)
  await openSection(page, visit, section)
  return visit
}
