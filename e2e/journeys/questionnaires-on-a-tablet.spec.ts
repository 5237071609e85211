/** A patient answers alone on a tablet that opens nothing else; a password brings the chart back. */
import { expect, signIn, test } from '../fixtures'
import { newVisit } from '../resilience/charting'

test('handed over, the tablet opens the questions of one visit and nothing else until somebody signs in', async ({ as }) => {
  // A sign-in of its own: the session is given away, and the other tests share theirs.
  const page = await as('nobody')
  await page.goto('/sign-in')
  await signIn(page, 'assistant')
  const visit = await newVisit(page)
  const chart = `${visit.path}/questionnaires`

  await test.step('the staff member prepares it', async () => {
    await page.goto(chart)
    await page.getByRole('link', { name: /^Prepare the tablet for / }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Questionnaires on the tablet' })).toBeVisible()
    await page.getByRole('button', { name: /^Hand the tablet to / }).click()
    await expect(page.getByRole('heading', { level: 1, name: /^Hello, / })).toBeVisible()
  })

  await test.step('nothing else opens, nothing else is saved', async () => {
    for (const path of ['/', '/patients', `/patients/${visit.patientId}`, chart, `${visit.path}/print`, '/device-key'])
      expect([(await page.request.get(path)).status(), path]).toEqual([401, path])
    const said = await page.evaluate(async (address) => {
      const body = (section: string, changes: object) => JSON.stringify({ section, key: address.split('/').at(-2), base: 0, changes })
      const post = (text: string) => fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text })
      const other = await post(body('factors', { diabetes: { from: null, to: 'no' } }))
      const own = await post(body('edinburgh', { beginsAtRest: { from: null, to: 'no' } }))
      return { other: other.status, own: own.status, advice: ((await own.json()) as { advice: unknown[] }).advice }
    }, `${visit.path}/autosave`)
    expect(said).toEqual({ other: 403, own: 200, advice: [] })
  })

  await test.step('the patient answers', async () => {
    await page.reload()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.getByRole('radio', { name: 'Yes' }).check()
    await page.getByRole('button', { name: 'Next' }).click()
    await expect(page.getByText('Question 2 of 20')).toBeVisible()
    const title = page.getByRole('heading', { level: 1 })
    while (!/^Thank you/.test((await title.textContent()) ?? '')) {
      const before = await page.getByText(/^Question \d+ of/).textContent()
      await page.getByRole('button', { name: /^(Next|Skip this question)$/ }).click()
      await expect(page.getByText(before ?? '', { exact: true })).toBeHidden()
    }
    await expect(title).toHaveText('Thank you. Hand the tablet back.')
    await expect(page.getByText('All your answers are saved.')).toBeVisible()
  })

  await test.step('the chart comes back with a password', async () => {
    await page.getByRole('link', { name: 'back to the chart' }).click()
    await signIn(page, 'assistant')
    await expect(page.getByRole('heading', { level: 1, name: 'Questionnaires' })).toBeVisible()
    await expect(page.getByRole('radiogroup', { name: /pain or discomfort/ }).getByRole('radio', { name: 'Yes' })).toBeChecked()
    await expect(
      page
        .getByRole('radiogroup', { name: 'Answered' })
        .first()
        .getByRole('radio', { name: /patient alone/ }),
    ).toBeChecked()
  })
})
