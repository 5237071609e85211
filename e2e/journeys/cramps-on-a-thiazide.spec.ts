import { expect, test } from '../fixtures'
import { open, replies, reply } from '../steps/pointing'
import { madeUpName, pane, register, saved, startVisit } from '../steps/visit'

/**
 * Given a patient with night cramps who takes a thiazide,
 * when the assistant charts them and sends the visit to the podiatrist,
 * then the same-day advice stands on Today, blocks signing until somebody says what was done, and never tells to stop the pill.
 */
test('night cramps on a thiazide cannot be signed before somebody acted', async ({ looking: as }) => {
  test.setTimeout(240_000)
  const assistant = await as('assistant')
  const familyName = madeUpName('Thi')
  await register(assistant, { familyName, givenName: 'Agnes', birthDate: '02/28/1948', sex: 'Female' })
  await startVisit(assistant)
  const pattern = assistant.getByRole('article', { name: 'Pattern 1' })
  await replies(pattern, ['At night'], 'Yes')
  await replies(pattern, ['While walking'], 'No')
  await replies(pattern, ['Stretching', 'Muscle goes hard'], 'Yes')
  await saved(assistant)
  await open(assistant, 'Factors', 'Factors and medicines')
  await expect(pane(assistant).getByText(/^Same day\s*R1b/)).toHaveCount(0)
  await reply(assistant, 'Takes a water pill (diuretic)', 'Yes')
  await assistant.getByRole('textbox', { name: 'Prescriber' }).first().fill('Dr. Helen Park')
  await expect(pane(assistant)).toContainText('R1b')
  await expect(pane(assistant)).toContainText('Do not stop or change the diuretic unless the prescriber says so')
  await saved(assistant)

  // The assistant cannot assess, sign or acknowledge; the visit goes to the podiatrist.
  await open(assistant, 'Sign')
  await expect(assistant.getByRole('button', { name: 'Sign visit' })).toHaveCount(0)
  await assistant.getByRole('combobox', { name: 'Podiatrist' }).selectOption({ label: 'Nora Lindqvist, DPM' })
  await assistant.getByRole('button', { name: /^Send/ }).click()
  await expect(assistant.getByText(/Sent to Nora Lindqvist|ready for Nora Lindqvist/i).first()).toBeVisible()

  const podiatrist = await as('podiatrist')
  await podiatrist.goto('/')
  await expect(podiatrist.getByRole('region', { name: 'Needs attention' })).toContainText(familyName)
  await podiatrist
    .getByRole('region', { name: 'Waiting for my signature' })
    .getByRole('link', { name: new RegExp(familyName) })
    .click()
  await open(podiatrist, 'Sign')
  await expect(podiatrist.getByRole('button', { name: 'Sign visit' })).toBeDisabled()
  const advice = pane(podiatrist).getByRole('form', { name: /R1b/ })
  await advice.getByRole('textbox', { name: 'What was done' }).fill('Called Dr. Park; BMP and magnesium today')
  await advice.getByRole('button', { name: 'Record as done' }).click()
  await expect(pane(podiatrist)).toContainText('Called Dr. Park; BMP and magnesium today')
  await expect(podiatrist.getByRole('button', { name: 'Sign visit' })).toBeEnabled()
  await podiatrist.getByRole('button', { name: 'Sign visit' }).click()
  await expect(podiatrist.getByText(/Signed by Nora Lindqvist/).first()).toBeVisible()
  await podiatrist.goto('/')
  await expect(podiatrist.getByRole('region', { name: 'Needs attention' })).not.toContainText(familyName)
})
