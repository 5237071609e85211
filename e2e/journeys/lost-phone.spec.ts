/**
 * Somebody adds an authenticator app, signs in with its code, loses the phone, comes in with a recovery code and moves to another phone; then
 * a passkey signs in alone. The clock stands still: the codes of the step before, of now and of the step after are the three that there are.
 */
import type { Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expect, password, test } from '../fixtures'

/** Nobody else's tests need these people; a second try begins with another one. */
const people = ['desk@hillcrest.example', 'assistant@hillcrest.example'] as const

async function typePassword(page: Page, email: string) {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
async function signOut(page: Page) {
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible()
}
async function typeCode(page: Page, code: string) {
  await page.getByLabel('Code', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}
const today = (page: Page) => expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
const account = async (page: Page) => {
  await page.locator('header').getByRole('link').last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible()
}

test('a lost phone', async ({ as }) => {
  const email = people[test.info().retry] ?? people[0]
  const now = Date.parse(String(test.info().config.metadata.now))
  const codeOf = (key: string, steps: number) =>
    TOTP.generate({ secret: Secret.fromBase32(key.replaceAll(' ', '')), timestamp: now + steps * 30_000 })
  const page = await as('nobody')

  const addApp = async (button: string) => {
    await page.getByRole('button', { name: button }).click()
    const key = page.getByTestId('authenticator-key')
    await expect(key).toHaveText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
    await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
    const text = (await key.textContent()) ?? ''
    await page.getByLabel('Enter the code that the app shows').fill(codeOf(text, -1))
    await page.getByRole('button', { name: 'Add this app' }).click()
    return text
  }

  await page.goto('/sign-in')
  await typePassword(page, email)
  await today(page)
  await account(page)
  const lost = await addApp('Add an authenticator app')
  const codes = page.getByRole('dialog', { name: 'Your recovery codes' }).getByRole('listitem')
  await expect(codes).toHaveCount(10)
  const [code = ''] = await codes.allTextContents()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await expect(page.getByText('10 left.')).toBeVisible()

  await test.step('the password alone opens nothing more; a code does, where one is', async () => {
    await signOut(page)
    await typePassword(page, email)
    await expect(page.getByLabel('Code', { exact: true })).toHaveAttribute('autocomplete', 'one-time-code')
    expect((await page.goto('/patients'))?.status()).toBe(401)
    await typeCode(page, codeOf(lost, -1))
    await expect(page.getByRole('alert').filter({ hasText: 'was used before' })).toBeVisible()
    await typeCode(page, codeOf(lost, 0))
    await expect(page.getByRole('heading', { level: 1, name: 'Patients' })).toBeVisible()
  })

  await test.step('without the phone a recovery code signs in, and another phone takes its place', async () => {
    await signOut(page)
    await typePassword(page, email)
    await page.getByRole('button', { name: 'Use a recovery code' }).click()
    await page.getByLabel('Recovery code').fill(code)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByText('You have 9 recovery codes left.')).toBeVisible()
    await page.getByRole('link', { name: 'Go to your account' }).click()
    const found = await addApp('Move to another phone')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await signOut(page)
    await typePassword(page, email)
    await typeCode(page, codeOf(lost, 1))
    await expect(page.getByRole('alert').filter({ hasText: 'not right' })).toBeVisible()
    await typeCode(page, codeOf(found, 0))
    await today(page)
  })

  await test.step('a passkey signs in by itself, and what is removed is gone', async () => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
    await account(page)
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByLabel('Name').fill('tablet, room 2')
    await page.getByRole('button', { name: 'Make a passkey' }).click()
    await expect(page.getByRole('row', { name: /tablet, room 2/ })).toBeVisible()
    await signOut(page)
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await today(page)
    await account(page)
    await page.getByRole('button', { name: 'Remove tablet, room 2' }).click()
    await expect(page.getByRole('row', { name: /tablet, room 2/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('button', { name: 'Add an authenticator app' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Recovery codes' })).toHaveCount(0)
  })
})
