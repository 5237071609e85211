import { expect, test } from '../fixtures'
import { open, reply } from '../steps/pointing'
import { madeUpName, pane, register, saved, startVisit } from '../steps/visit'

/**
 * Given a patient with diabetes whose ankle pressures stand far above the arm's,
 * when the pressures are typed,
 * then an index of 1.45 reads non-compressible, a toe pressure is asked for, and nowhere does the leg read normal.
 */
test('calcified arteries with an ABI of 1.45 are never called normal', async ({ looking: as }) => {
  test.setTimeout(240_000)
  const page = await as('podiatrist')
  await register(page, { familyName: madeUpName('Cal'), givenName: 'Ruben', birthDate: '07/19/1950', sex: 'Male' })
  await startVisit(page)
  await open(page, 'Factors', 'Factors and medicines')
  await reply(page, 'Diabetes', 'Yes')
  await saved(page)
  await open(page, 'PAD screening')
  for (const [where, mmHg] of [
    ['Right arm', '140'],
    ['Right posterior tibial', '203'],
    ['Right dorsalis pedis', '198'],
    ['Left posterior tibial', '150'],
    ['Left dorsalis pedis', 'nc'],
    ['Left arm', '136'],
  ] as const) {
    await page.getByRole('textbox', { name: where, exact: true }).fill(mmHg)
    await page.keyboard.press('Tab')
  }
  const results = page.getByRole('group', { name: 'Pressures', exact: true })
  await expect(results).toContainText('non-compressible')
  await expect(results.getByText('normal', { exact: true })).toHaveCount(0)
  await expect(results).not.toContainText('within range')
  await expect(pane(page)).toContainText('R12')
  await expect(pane(page)).toContainText(/toe pressure/i)
  await saved(page)

  await page.goto(new URL(page.url()).pathname.replace(/\/vascular-study$/, '/print'))
  const paper = page.getByRole('main')
  await expect(paper).toContainText('non-compressible')
  const index = paper.getByRole('row', { name: /^ABI/ })
  await expect(index).toContainText('non-compressible')
  await expect(index).not.toContainText(/○|within range|normal/)
})
