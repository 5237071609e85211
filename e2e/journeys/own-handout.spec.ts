/** A practice writes a handout of its own: refused until it is safe, published with a reason, given, published anew, and found at whoever holds the old one. */
import { expect, test } from '../access/door'

const hard = 'Comprehensive rehydration necessitates considerable immobilization.'
const hardText = (title: string) => `---
title: ${title}
language: en
---

## In short {#summary}

${hard} This sheet tells you what to drink.

## What to drink

Take a sports drink when you sweat a lot.

## When to call us

- You feel faint.
`

test('a handout of the practice’s own, from its first word to the copy that is outdated', async ({ as, door }) => {
  const title = `Heat and your feet ${Date.now()}`
  const patientId = await door.register('Summers')
  const admin = await as('admin')
  const text = admin.getByLabel('Text', { exact: true })
  const saved = () => expect(admin.locator('[data-save-state=saved]')).toBeVisible()
  const preview = admin.getByRole('region', { name: 'Preview of what will be printed' })
  let address = ''

  await test.step('is begun, refused at its line while it cannot be read, and shown as it will be printed', async () => {
    await admin.goto('/handouts')
    await admin.getByRole('link', { name: 'New handout' }).click()
    await admin.getByRole('button', { name: 'Begin the handout' }).click()
    await text.fill(hardText(title).replace('- You feel faint.', '<script>alert(1)</script>'))
    await expect(admin.getByText(/Line 16: .*found "html"/)).toBeVisible()
    await admin.getByRole('button', { name: 'Line 16' }).click()
    expect(await text.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toContain(
      '<script>',
    )
    await expect(admin.getByRole('button', { name: 'One thing stands in the way of publishing' })).toBeDisabled()
    await text.fill(hardText(title))
    await expect(preview.getByRole('heading', { name: title })).toBeVisible()
    await expect(preview.getByRole('heading', { name: 'Get help fast' })).toBeVisible()
  })

  await test.step('names its hardest sentence, and asks a condition of its sports drink', async () => {
    const hardest = admin.getByRole('list', { name: 'Sentences, the hardest first' }).getByRole('button').first()
    await expect(hardest).toContainText(hard)
    await expect(hardest).toContainText('above the limit')
    await expect(admin.getByText(/“What to drink” speaks of potassium, salt or a sports drink/)).toBeVisible()
    await saved()
    address = new URL(admin.url()).pathname
    // Whoever sends the act past the button is refused all the same, whichever save of the draft they name.
    const handoutId = address.split('/').at(-1)
    const force = (base: number) =>
      door.act('admin', 'publishHandout', { handoutId, version: 1, base, reason: 'Nobody looked.' }).then(() => 'published', String)
    const refused = await Promise.all([1, 2, 3, 4, 5, 6].map(force))
    expect(refused.filter((said) => /"stale"|"blocked"/.test(said))).toHaveLength(refused.length)
    expect(refused.some((said) => said.includes('"blocked"'))).toBe(true)
    await admin.getByRole('button', { name: 'Print it only where potassium and salt are known to be safe' }).click()
    await expect(admin.getByText('Nothing stands in the way.')).toBeVisible()
    await expect(text).toHaveValue(/## What to drink \{#what-to-drink\}/)
  })

  await test.step('is published above the limit with a reason only', async () => {
    await admin.getByRole('button', { name: 'Publish version 1' }).click()
    await expect(admin.getByRole('alert').filter({ hasText: 'Say in 10 characters' })).toBeVisible()
    await admin.getByLabel('Why it may read harder than your limit').fill('The name of the treatment has to stand there.')
    await admin.getByRole('button', { name: 'Publish version 1' }).click()
    await expect(admin.getByRole('button', { name: 'Write the next version' })).toBeVisible()
  })

  const podiatrist = await as('podiatrist')
  await test.step('is given to a patient, past the safety filter, and printed again word for word', async () => {
    await podiatrist.goto(`/patients/${patientId}/handout`)
    await podiatrist.getByRole('checkbox', { name: `${title} (English)` }).check()
    const sheet = podiatrist.getByRole('region', { name: title })
    await expect(sheet.getByText('What to drink')).toBeVisible()
    await expect(sheet.getByText('so nobody has answered what this section waits for')).toBeVisible()
    const shown = podiatrist.getByRole('region', { name: 'Preview of what will be printed' })
    await expect(shown).not.toContainText('sports drink')
    await podiatrist.getByRole('button', { name: 'Give and print in English' }).click()
    await podiatrist.waitForURL(/\/handout\/given\/[0-9a-f-]{36}/)
    await expect(podiatrist.locator('.handout')).toContainText(/Sheet own-[0-9a-f]{8}-en, version 1\./)
    await expect(podiatrist.locator('.handout')).not.toContainText('sports drink')
  })

  await test.step('is published anew; what changed is shown, and who holds the old version is found', async () => {
    await admin.getByRole('button', { name: 'Write the next version' }).click()
    await text.fill((await text.inputValue()).replace(hard, 'Drink some water.'))
    await admin.getByRole('button', { name: 'Publish version 2' }).click()
    await expect(admin.getByText('Version 2 is given now')).toBeVisible()
    await admin.getByRole('link', { name: 'Versions' }).click()
    await expect(admin.getByRole('row', { name: /The name of the treatment has to stand there/ })).toContainText('published')
    const changed = admin.getByRole('region', { name: 'What changed' })
    await expect(changed.locator('del').first()).toContainText('Comprehensive')
    await expect(changed.locator('ins').first()).toContainText('Drink')
    await admin.goto('/handouts')
    const holder = admin.getByRole('row', { name: /Summers, Access/ }).filter({ hasText: title })
    await expect(holder).toContainText('1')
    await podiatrist.goto(`/patients/${patientId}`)
    await expect(podiatrist.getByRole('cell', { name: '1, outdated: the practice gives 2' })).toBeVisible()
  })

  await test.step('is archived: nobody can choose it, and every copy of it is outdated', async () => {
    await admin.goto(address)
    await admin.getByRole('button', { name: 'Archive' }).click()
    await expect(admin.getByRole('button', { name: 'Bring it back' })).toBeVisible()
    await podiatrist.goto(`/patients/${patientId}/handout`)
    await expect(podiatrist.getByRole('checkbox', { name: 'Cramping of the foot and leg' })).toBeVisible()
    await expect(podiatrist.getByRole('checkbox', { name: `${title} (English)` })).toHaveCount(0)
    await podiatrist.goto(`/patients/${patientId}`)
    await expect(podiatrist.getByRole('cell', { name: '1, outdated: archived' })).toBeVisible()
  })
})
