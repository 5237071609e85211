/** Signs in once per person and worker, through the real form, and hands each test pages of whoever it names. */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'

export const password = 'footfall-demo-2026'
export const people = {
  podiatrist: 'podiatrist@riverside.example',
  secondPodiatrist: 'podiatrist2@riverside.example',
  assistant: 'assistant@riverside.example',
  desk: 'desk@riverside.example',
  admin: 'admin@riverside.example',
  hillcrestPodiatrist: 'podiatrist@hillcrest.example',
  hillcrestAdmin: 'admin@hillcrest.example',
} as const
export type Person = keyof typeof people

type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Email').fill(people[person])
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The form goes once the page it stood on is shown; a refusal leaves it.
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toHaveCount(0)
}

async function stateOf(browser: Browser, baseURL: string, person: Person): Promise<StorageState> {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await page.goto('/sign-in')
  await signIn(page, person)
  const state = await context.storageState()
  await context.close()
  return state
}

type Trouble = { console: string[]; offOrigin: string[] }

/** A page that fails the test when the browser logs an error, the policy blocks something, or anything off our origin is asked for. */
function watch(page: Page, baseURL: string, trouble: Trouble): void {
  page.on('pageerror', (error) => trouble.console.push(String(error)))
  page.on('console', (message) => {
    // A refused request is what many tests provoke; the browser logs each as an error of its own.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text())) trouble.console.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL) && !/^(data|blob|about):/.test(request.url())) trouble.offOrigin.push(request.url())
  })
}

const desk = { width: 1440, height: 900 }
type Everybody = { origin: string; browser: Browser; states: Map<Person, Promise<StorageState>> }

async function windowOf(person: Person | 'nobody', { origin, browser, states }: Everybody): Promise<BrowserContext> {
  if (person !== 'nobody' && !states.has(person)) states.set(person, stateOf(browser, origin, person))
  const storageState = person === 'nobody' ? undefined : await states.get(person)
  return browser.newContext({
    baseURL: origin,
    viewport: desk,
    locale: 'en-US',
    ...(storageState ? { storageState } : {}),
  })
}

type Opens = (person: Person | 'nobody') => Promise<Page>
type Window = { context: Promise<BrowserContext>; idle: Page[] }
type ForWorker = { states: Map<Person, Promise<StorageState>>; windows: Map<Person | 'nobody', Window> }

/** A page made ready for the next test: nobody listens to it, nothing stands in its way, and it shows the smallest thing that we serve. */
async function leftIdle(page: Page): Promise<void> {
  for (const event of ['pageerror', 'console', 'request', 'response', 'dialog'] as const) page.removeAllListeners(event)
  await page.unrouteAll()
  await page.goto('/healthz')
  await page.emulateMedia({ colorScheme: null, media: null })
  await page.setViewportSize(desk)
}

export const test = base.extend<{ as: Opens; looking: Opens; trouble: Trouble }, ForWorker>({
  states: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  windows: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
    async ({}, use) => use(new Map()),
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  trouble: async ({}, use) => {
    const trouble: Trouble = { console: [], offOrigin: [] }
    await use(trouble)
    expect(trouble).toEqual({ console: [], offOrigin: [] })
  },
  /** A fresh browser window of a person, signed in; closed after the test. */
  as: async ({ browser, baseURL, states, trouble }, use) => {
    const origin = baseURL ?? ''
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      const context = await windowOf(person, { origin, browser, states })
      contexts.push(context)
      const page = await context.newPage()
      watch(page, origin, trouble)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  /**
   * A page in a window that the worker keeps for the person; page and window are used again, so the scripts are loaded and compiled already.
   * For tests that do not ask what a device keeps.
   */
  looking: async ({ browser, baseURL, states, windows, trouble }, use, { expectedStatus }) => {
    const origin = baseURL ?? ''
    const taken: { window: Window; page: Page }[] = []
    await use(async (person) => {
      const window = windows.get(person) ?? { context: windowOf(person, { origin, browser, states }), idle: [] }
      windows.set(person, window)
      const page = window.idle.pop() ?? (await (await window.context).newPage())
      taken.push({ window, page })
      watch(page, origin, trouble)
      return page
    })
    const whole = test.info().status === expectedStatus
    await Promise.all(
      taken.map(async ({ window, page }) => {
        if (!whole || page.isClosed()) return page.close()
        await leftIdle(page)
        window.idle.push(page)
      }),
    )
  },
})

export { expect }
