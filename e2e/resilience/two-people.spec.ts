/** Two people chart one visit at the same time, each in a browser of their own. */
import { expect, test } from '../fixtures'
import { charting, newVisit, openSection, patientWords, reason, saved, saveState } from './charting'

test('an assistant and a podiatrist fill different fields at the same time, and both read both', async ({ looking: as }) => {
  const podiatrist = await as('podiatrist')
  const assistant = await as('assistant')
  const visit = await newVisit(podiatrist)
  await openSection(assistant, visit, 'cramp-history')

  const heard = 'It grabs my calf when I walk to the mailbox'
  await Promise.all([
    reason(podiatrist).pressSequentially('Cramps on walking, right calf'),
    patientWords(assistant).pressSequentially(heard),
  ])
  await saved(podiatrist)
  await saved(assistant)

  for (const page of [podiatrist, assistant]) {
    await page.reload()
    await expect(reason(page)).toHaveValue('Cramps on walking, right calf')
    await expect(patientWords(page)).toHaveValue(heard)
    await expect(page.getByText('Choose which stands')).toHaveCount(0)
  }
})

test('pressures by the assistant and history by the podiatrist merge without a question', async ({ looking: as }) => {
  const podiatrist = await as('podiatrist')
  const assistant = await as('assistant')
  const visit = await newVisit(podiatrist)
  await openSection(assistant, visit, 'vascular-study')

  const measure = async () => {
    await assistant.getByLabel('Right arm', { exact: true }).fill('142')
    await assistant.getByLabel('Right posterior tibial', { exact: true }).fill('96')
    await saved(assistant)
  }
  const write = async () => {
    await reason(podiatrist).fill('Cramps on walking')
    await saved(podiatrist)
  }
  await Promise.all([measure(), write()])

  await openSection(podiatrist, visit, 'vascular-study')
  await expect(podiatrist.getByLabel('Right arm', { exact: true })).toHaveValue('142')
  await expect(podiatrist.getByLabel('Right posterior tibial', { exact: true })).toHaveValue('96')
  await expect(podiatrist.getByRole('region', { name: 'Calculated from the pressures', exact: true })).toContainText('0.68')
  await openSection(assistant, visit, 'cramp-history')
  await expect(reason(assistant)).toHaveValue('Cramps on walking')
})

test.describe('two people change the same field', () => {
  const theirs = 'Night cramps, right calf'
  const mine = 'Cramps on walking, both calves'

  test('both values stand with the name of the other, and keeping mine settles it', async ({ looking: as }) => {
    const podiatrist = await as('podiatrist')
    const assistant = await as('assistant')
    const visit = await newVisit(podiatrist)
    await openSection(assistant, visit, 'cramp-history')
    await reason(assistant).fill(theirs)
    await saved(assistant)

    await reason(podiatrist).fill(mine)
    const question = podiatrist.getByRole('alert').filter({ hasText: 'Choose which stands' })
    await expect(question).toContainText('Also changed by Jordan Pike')
    await expect(question).toContainText(mine)
    await expect(question).toContainText(theirs)
    await expect(saveState(podiatrist)).toContainText('Changed by somebody else')
    await expect(reason(podiatrist)).toHaveValue(mine)

    await question.getByRole('button', { name: 'Keep mine' }).click()
    await expect(question).toHaveCount(0)
    await saved(podiatrist)
    for (const page of [podiatrist, assistant]) {
      await page.reload()
      await expect(reason(page)).toHaveValue(mine)
    }
  })

  test('taking theirs settles it too', async ({ looking: as }) => {
    const podiatrist = await as('podiatrist')
    const assistant = await as('assistant')
    const visit = await newVisit(podiatrist)
    await openSection(assistant, visit, 'cramp-history')
    await reason(assistant).fill(theirs)
    await saved(assistant)

    await reason(podiatrist).fill(mine)
    await podiatrist.getByRole('button', { name: 'Take theirs' }).click()
    await expect(reason(podiatrist)).toHaveValue(theirs)
    await saved(podiatrist)
    await podiatrist.reload()
    await expect(reason(podiatrist)).toHaveValue(theirs)
    await expect(podiatrist.getByText('Choose which stands')).toHaveCount(0)
  })

  test('while nobody has chosen, a reload loses neither, and the visit is not signed', async ({ looking: as }) => {
    const podiatrist = await as('podiatrist')
    const assistant = await as('assistant')
    const visit = await newVisit(podiatrist)
    await openSection(assistant, visit, 'cramp-history')
    await reason(assistant).fill(theirs)
    await saved(assistant)
    await reason(podiatrist).fill(mine)
    const question = podiatrist.getByRole('alert').filter({ hasText: 'Choose which stands' })
    await expect(question).toBeVisible()
    // Typing goes on in the field that is in dispute.
    await reason(podiatrist).press('End')
    await reason(podiatrist).pressSequentially(', worse uphill')

    await podiatrist.getByRole('link', { name: /Sign/ }).click()
    await expect(podiatrist.getByText('A field was changed by somebody else as well. Choose which version stands.')).toBeVisible()
    await expect(podiatrist.getByRole('button', { name: 'Sign visit' })).toHaveAttribute('aria-disabled', 'true')

    await podiatrist.goto(`${visit.path}/cramp-history`)
    await charting(podiatrist)
    await expect(question).toContainText(`${mine}, worse uphill`)
    await expect(question).toContainText(theirs)
    await question.getByRole('button', { name: 'Keep mine' }).click()
    await saved(podiatrist)
    await assistant.reload()
    await expect(reason(assistant)).toHaveValue(`${mine}, worse uphill`)
  })
})

test('nobody signs while another is editing; once it was sent to them, the podiatrist signs', async ({ looking: as }) => {
  const podiatrist = await as('podiatrist')
  const assistant = await as('assistant')
  const visit = await newVisit(assistant)
  await openSection(podiatrist, visit, 'sign')
  const sign = podiatrist.getByRole('button', { name: 'Sign visit' })
  await expect(sign).toBeEnabled()

  // The podiatrist's page was read before the assistant began: the server still refuses.
  await reason(assistant).fill('Night cramps')
  await saved(assistant)
  await sign.click()
  await expect(podiatrist.getByRole('alert').filter({ hasText: 'Jordan Pike is editing this visit now' })).toBeVisible()
  await podiatrist.reload()
  await expect(podiatrist.getByText('Jordan Pike is editing this visit now. Wait until they have finished.').first()).toBeVisible()
  await expect(sign).toHaveAttribute('aria-disabled', 'true')

  await openSection(assistant, visit, 'sign')
  await assistant.getByLabel('Podiatrist who signs').selectOption({ label: 'Nora Lindqvist, DPM' })
  await assistant.getByRole('button', { name: 'Send to podiatrist' }).click()
  await expect(assistant.getByText(/Sent to Nora Lindqvist, ready to sign/)).toBeVisible()

  await openSection(podiatrist, visit, 'sign')
  await expect(podiatrist.getByText('is editing this visit now')).toHaveCount(0)
  await sign.click()
  await expect(podiatrist.getByRole('heading', { name: 'Signed visit' })).toBeVisible()
})

test('words typed into a visit that was signed meanwhile are refused, say so, and stay on the screen', async ({ looking: as }) => {
  const podiatrist = await as('podiatrist')
  const assistant = await as('assistant')
  const visit = await newVisit(podiatrist, 'sign')
  await openSection(assistant, visit, 'cramp-history')
  await podiatrist.getByRole('button', { name: 'Sign visit' }).click()
  await expect(podiatrist.getByRole('heading', { name: 'Signed visit' })).toBeVisible()

  await reason(assistant).fill('Too late for the record')
  await expect(saveState(assistant)).toContainText('This visit is no longer open')
  await expect(saveState(assistant)).not.toContainText(/Saved|Saving/)
  await expect(reason(assistant)).toHaveValue('Too late for the record')
})
