/** The practice's own look: an admin brings a logo, and it stands on paper from then on, in the browser and in what the server prints. */
import type { Page } from '@playwright/test'
import { rosa } from '../access/door'
import { expect, test } from '../fixtures'

/** Four by one pixels in black. */
const logo = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAAAAADcV1ARAAAADUlEQVR4nGNgUGBQAAAAhQBBtE160AAAAABJRU5ErkJggg==', 'base64')

const letterhead = (page: Page) => page.locator('.letterhead img')
const isDrawn = (page: Page) =>
  expect.poll(() => letterhead(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)

async function downloaded(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 20_000 }),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('latin1')
}

test('a logo is brought, stands on the next paper and in its PDF, and is seen by its practice alone', async ({ looking: as }) => {
  const [admin, podiatrist, elsewhere] = [await as('hillcrestAdmin'), await as('hillcrestPodiatrist'), await as('podiatrist')]
  const form = '/forms?form=walk-test'

  await podiatrist.goto(form)
  expect(await downloaded(podiatrist)).not.toContain('/Subtype /Image')

  await admin.goto('/practice/letterhead')
  await admin.getByLabel('Picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('<!doctype html>') })
  await admin.getByRole('button', { name: 'Upload logo' }).click()
  await expect(admin.getByText('This file is not a picture. Choose a PNG, JPEG or WebP.')).toBeVisible()
  await admin.getByLabel('Picture').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
  await admin.getByRole('button', { name: 'Upload logo' }).click()
  await expect(admin.getByRole('button', { name: 'Remove logo' })).toBeVisible()
  await isDrawn(admin)
  const address = await letterhead(admin).getAttribute('src')

  await podiatrist.goto(form)
  await isDrawn(podiatrist)
  expect(await letterhead(podiatrist).getAttribute('src')).toBe(address)
  expect(await downloaded(podiatrist)).toContain('/Subtype /Image')

  // Riverside has a logo of its own, and finds nothing at the address of this one.
  await elsewhere.goto(`/patients/${rosa.patientId}/visits/${rosa.visitId}/print`)
  await isDrawn(elsewhere)
  expect((await elsewhere.request.get(address ?? '')).status()).toBe(404)

  await admin.getByRole('button', { name: 'Remove logo' }).click()
  await expect(admin.getByText('The logo is off the letterhead.')).toBeVisible()
  await expect(letterhead(admin)).toHaveCount(0)
})
