/**
 * A practice from the link that the server printed to its first signed visit: founded once, the second factor asked of everybody, a podiatrist
 * invited by a link that works once.
 */
import { type Browser, expect, type Page, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { noRedFlags } from '../steps/charted'
import { type OwnServer, startOwnServer } from '../steps/own-server'
import { madeUpName, register, startVisit } from '../steps/visit'

let server: OwnServer
test.beforeAll(async ({ baseURL }) => {
  server = await startOwnServer(baseURL ?? '')
})
test.afterAll(() => server?.stop())

const password = 'seven herons over a canal'
const admin = 'ana@bend.example'
const podiatrist = 'bo@bend.example'

async function open(browser: Browser, address: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.origin, locale: 'en-US' })).newPage()
  await page.goto(address)
  return page
}

/** The password, then an authenticator app, because the practice asks everybody for a second factor. */
async function signInAndSetUp(page: Page, email: string) {
  await page.getByRole('link', { name: 'Go to sign in' }).click()
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Set up a second factor' })).toBeVisible()
  expect((await page.request.get('/patients')).status(), 'the password alone opens nothing').toBe(401)
  const key = page.getByTestId('authenticator-key')
  await expect(key).toHaveText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  const secret = Secret.fromBase32(((await key.textContent()) ?? '').replaceAll(' ', ''))
  await page.getByLabel('Enter the code that the app shows').fill(TOTP.generate({ secret }))
  await page.getByRole('button', { name: 'Add this app' }).click()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.waitForURL(`${server.origin}/`)
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
}

test('a new practice, from the set-up link to its first signed visit', async ({ browser }) => {
  const ana = await open(browser, server.setUpLink)

  await test.step('the link makes the practice and its first admin, once', async () => {
    await ana.getByLabel('Name', { exact: true }).fill('Bend Foot & Ankle')
    await ana.getByLabel('Address').fill('12 Canal Street\nBend, OR 97701')
    await ana.getByLabel('Time zone').selectOption('America/Los_Angeles')
    await ana.getByLabel('Your name').fill('Ana Reyes')
    await ana.getByLabel('Email').fill(admin)
    await ana.getByLabel('Password', { exact: true }).fill('Podiatrist 2026!')
    await ana.getByRole('button', { name: 'Make the practice' }).click()
    await expect(ana.getByText('This is little more than “podiatrist”').first()).toBeVisible()
    await ana.getByLabel('Password', { exact: true }).fill(password)
    await ana.getByRole('button', { name: 'Make the practice' }).click()
    await expect(ana.getByText('The practice is made.')).toBeVisible()
    expect(ana.url()).toBe(`${server.origin}/set-up`)

    const again = await open(browser, server.setUpLink)
    await again.getByLabel('Name', { exact: true }).fill('Another')
    await again.getByLabel('Address').fill('1 Street')
    await again.getByLabel('Time zone').selectOption('America/New_York')
    await again.getByLabel('Your name').fill('Eve')
    await again.getByLabel('Email').fill('eve@bend.example')
    await again.getByLabel('Password', { exact: true }).fill(password)
    const [refused] = await Promise.all([
      again.waitForResponse((response) => response.url().endsWith('/set-up/practice')),
      again.getByRole('button', { name: 'Make the practice' }).click(),
    ])
    expect(refused.status()).toBe(410)
    await expect(again.getByText('This link no longer works')).toBeVisible()
    await again.context().close()
  })

  await signInAndSetUp(ana, admin)
  const link = await test.step('the admin invites a podiatrist and never chooses a password', async () => {
    await ana.goto('/practice/staff')
    await ana.getByRole('button', { name: 'Invite somebody' }).click()
    const dialog = ana.getByRole('dialog')
    await expect(dialog.locator('input[type="password"]')).toHaveCount(0)
    await dialog.getByLabel('Name', { exact: true }).fill('Bo Ito')
    await dialog.getByLabel('Credentials').fill('DPM')
    await dialog.getByLabel('Email').fill(podiatrist)
    await dialog.getByRole('checkbox', { name: 'Podiatrist' }).check()
    await dialog.getByRole('button', { name: 'Invite', exact: true }).click()
    const shown = (await dialog.getByLabel('Link').textContent()) ?? ''
    await dialog.getByRole('button', { name: 'Close' }).click()
    await expect(ana.getByRole('row', { name: /Bo Ito, DPM.*Podiatrist.*Invited/ })).toBeVisible()
    return shown
  })

  const bo = await open(browser, link)
  await test.step('the podiatrist accepts, once', async () => {
    await expect(bo.getByText('Bend Foot & Ankle')).toBeVisible()
    await bo.getByLabel('Password', { exact: true }).fill(password)
    await bo.getByRole('button', { name: 'Accept and keep this password' }).click()
    await expect(bo.getByText('Your account is ready.')).toBeVisible()
    const again = await open(browser, link)
    await expect(again.getByText('This invitation no longer works')).toBeVisible()
    await again.context().close()
  })
  await signInAndSetUp(bo, podiatrist)

  await test.step('the first visit is charted and signed', async () => {
    await register(bo, { familyName: madeUpName('Bend'), givenName: 'First', birthDate: '02/12/1955', sex: 'Female' })
    await startVisit(bo)
    const visit = new URL(bo.url()).pathname.replace(/\/cramp-history$/, '')
    const changes = Object.fromEntries(Object.entries(noRedFlags).map(([question, to]) => [question, { from: null, to }]))
    const asked = { section: 'red-flags', key: visit.split('/').at(-1), base: 0, changes }
    const status = await bo.evaluate(
      async ([at = '', body = '']) => (await fetch(at, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).status,
      [`${visit}/autosave`, JSON.stringify(asked)],
    )
    expect(status).toBe(200)
    await bo.goto(`${visit}/sign`)
    await bo.getByRole('button', { name: 'Sign visit' }).click()
    await expect(bo.getByRole('heading', { name: 'Signed visit' })).toBeVisible()
    await expect(bo.getByText(/Bo Ito, DPM/).first()).toBeVisible()
  })
  for (const page of [ana, bo]) await page.context().close()
})
