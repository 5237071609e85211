/** Signs in once per person and worker, by what the form posts, and hands each test pages of whoever it names. */
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { postSignIn } from './access/ask'

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

type Cookies = Parameters<BrowserContext['addCookies']>[0]

export async function signIn(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Email').fill(people[person])
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  // The form goes once the page it stood on is shown; a refusal leaves it.
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toHaveCount(0)
}

/** What the browser of somebody signed in keeps. */
async function cookiesFor(origin: string, person: Person): Promise<Cookies> {
  const { cookie } = await postSignIn(origin, people[person], password)
  return cookie.split('; ').map((pair) => {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at)
    const secure = /^__(Host|Secure)-/.test(name)
    const url = secure ? origin.replace('http:', 'https:') : origin
    return { name, value: pair.slice(at + 1), url, secure, httpOnly: true, sameSite: 'Lax' }
  })
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
type Everybody = { origin: string; browser: Browser; cookies: Map<Person, Promise<Cookies>> }

async function windowOf(person: Person | 'nobody', { origin, browser, cookies }: Everybody): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: origin, viewport: desk, locale: 'en-US' })
  if (person === 'nobody') return context
  if (!cookies.has(person)) cookies.set(person, cookiesFor(origin, person))
  await context.addCookies((await cookies.get(person)) ?? [])
  return context
}

type Opens = (person: Person | 'nobody') => Promise<Page>
type Window = { context: Promise<BrowserContext>; idle: Page[] }
type ForWorker = { signedIn: Map<Person, Promise<Cookies>>; windows: Map<Person | 'nobody', Window> }

/** A page made ready for the next test: nobody listens to it, nothing stands in its way, and it shows the smallest thing that we serve. */
async function leftIdle(page: Page): Promise<void> {
  for (const event of ['pageerror', 'console', 'request', 'response', 'dialog'] as const) page.removeAllListeners(event)
  await page.unrouteAll()
  await page.goto('/healthz')
  await page.emulateMedia({ colorScheme: null, media: null })
  await page.setViewportSize(desk)
}

export const test = base.extend<{ as: Opens; looking: Opens; trouble: Trouble }, ForWorker>({
  signedIn: [
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
  as: async ({ browser, baseURL, signedIn, trouble }, use) => {
    const origin = baseURL ?? ''
    const contexts: BrowserContext[] = []
    await use(async (person) => {
      const context = await windowOf(person, { origin, browser, cookies: signedIn })
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
  looking: async ({ browser, baseURL, signedIn, windows, trouble }, use, { expectedStatus }) => {
    const origin = baseURL ?? ''
    const taken: { window: Window; page: Page }[] = []
    await use(async (person) => {
      const window = windows.get(person) ?? { context: windowOf(person, { origin, browser, cookies: signedIn }), idle: [] }
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
