/** A podiatrist leaves the practice: their open visit is a colleague's at once, and their other browser is signed out at its next request. */
import { randomUUID } from 'node:crypto'
import { expect, test } from '../fixtures'
import { madeUpName, register, startVisit } from '../steps/visit'

const chosen = 'four lanterns under bridges'

test('an employee leaves', async ({ as, browser, baseURL }) => {
  const admin = await as('admin')
  const [name, email] = [madeUpName('Leav'), `${randomUUID()}@riverside.example`]
  await admin.goto('/practice/staff')
  await admin.getByRole('button', { name: 'Invite somebody' }).click()
  const invitation = admin.getByRole('dialog')
  await invitation.getByLabel('Name', { exact: true }).fill(name)
  await invitation.getByLabel('Credentials').fill('DPM')
  await invitation.getByLabel('Email').fill(email)
  await invitation.getByRole('checkbox', { name: 'Podiatrist' }).check()
  await invitation.getByRole('button', { name: 'Invite', exact: true }).click()
  const link = (await invitation.getByLabel('Link').textContent()) ?? ''
  await invitation.getByRole('button', { name: 'Close' }).click()

  const leaving = await (await browser.newContext({ baseURL: baseURL ?? '', locale: 'en-US' })).newPage()
  const signIn = async () => {
    await leaving.getByLabel('Email').fill(email)
    await leaving.getByLabel('Password', { exact: true }).fill(chosen)
    await leaving.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await leaving.goto(link)
  await leaving.getByLabel('Password', { exact: true }).fill(chosen)
  await leaving.getByRole('button', { name: 'Accept and keep this password' }).click()
  await leaving.getByRole('link', { name: 'Go to sign in' }).click()
  await signIn()
  await expect(leaving.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await register(leaving, { familyName: madeUpName('Jor'), givenName: 'Ida', birthDate: '02/12/1955', sex: 'Female' })
  await startVisit(leaving)
  const visit = new URL(leaving.url()).pathname.replace(/\/cramp-history$/, '')

  await admin.getByRole('link', { name: `${name}, DPM` }).click()
  await expect(admin.getByRole('heading', { name: '1 open visit' })).toBeVisible()
  await admin.getByRole('button', { name: `Deactivate ${name}` }).click()
  const dialog = admin.getByRole('dialog')
  await dialog.getByLabel('Reason').fill('Moved away.')
  await dialog.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(dialog.getByText('Choose a podiatrist who takes the open visits.').first()).toBeVisible()
  await dialog.getByLabel('Who takes the open visit').selectOption({ label: 'Nora Lindqvist, DPM' })
  await dialog.getByRole('button', { name: 'Deactivate', exact: true }).click()
  await expect(admin.getByText(/^Deactivated .* by Priya Raman/)).toBeVisible()
  await expect(admin.getByRole('button', { name: 'Reactivate' })).toBeVisible()

  expect((await leaving.goto('/patients'))?.status()).toBe(401)
  await signIn()
  await expect(leaving.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await leaving.context().close()

  const colleague = await as('podiatrist')
  await colleague.goto('/')
  await expect(colleague.locator(`a[href^="${visit}"]`).first()).toBeVisible()
})
