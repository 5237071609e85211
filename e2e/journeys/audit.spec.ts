/** Somebody asks who saw a chart: the admin finds it in the log, proves that nothing was altered and takes a file along; the podiatrist prints it. */
import { readFile } from 'node:fs/promises'
import { expect, test } from '../access/door'
import { printedHere, printsToHere } from '../steps/printing'

test('who saw a chart, found in the log, proved unaltered, exported and told to the patient', async ({ as, door }) => {
  const patientId = await door.register('Watched')
  await door.get('assistant', `/patients/${patientId}`)
  expect((await door.get('desk', `/patients/${patientId}/opened`)).status).toBe(403)
  const page = await as('admin')
  const events = page.getByRole('region', { name: 'Events' })
  const rows = events.getByRole('row')

  await test.step('the admin comes to the log, newest first', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Practice', exact: true }).click()
    await page.getByRole('link', { name: 'Audit log' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Audit log' })).toBeVisible()
    await expect(events.getByRole('columnheader', { name: 'When' })).toHaveAttribute('aria-sort', 'descending')
  })

  await test.step('by patient: the registration and the assistant who looked, and no number in the address', async () => {
    await page.goto(`/patients/${patientId}`)
    const recordNumber =
      /\d+/.exec(
        (await page
          .getByText(/^Record number #\d+$/)
          .first()
          .textContent()) ?? '',
      )?.[0] ?? ''
    await page.goto('/practice/audit')
    await page.getByLabel('Patient’s record number').fill('999999999')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'No patient here has the record number 999999999.' })).toBeVisible()
    await page.getByLabel('Patient’s record number').fill(recordNumber)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/patient=/)
    expect(page.url()).not.toContain(recordNumber)
    await expect(rows.filter({ hasText: 'register patient' })).toHaveCount(1)
    await expect(rows.filter({ hasText: 'Jordan Pike' }).filter({ hasText: 'open chart' })).toHaveCount(1)
  })

  await test.step('by person as well, then sorted by what was done', async () => {
    await page.getByLabel('Person').selectOption({ label: 'Jordan Pike' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/person=/)
    await expect(rows.filter({ hasText: 'register patient' })).toHaveCount(0)
    await expect(rows.filter({ hasText: 'Jordan Pike' })).toHaveCount(1)
    await page.getByLabel('Person').selectOption({ label: 'Anybody' })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(({ searchParams }) => !searchParams.has('person'))
    await page.getByRole('link', { name: 'Action' }).click()
    const action = events.getByRole('columnheader', { name: 'Action' })
    await expect(action).toHaveAttribute('aria-sort', 'ascending')
    await expect(rows.nth(1)).toContainText('open chart')
    await page.getByRole('link', { name: /^Action/ }).click()
    await expect(action).toHaveAttribute('aria-sort', 'descending')
    await expect(rows.nth(1)).toContainText('view audit')
  })

  await test.step('nothing was altered', async () => {
    await page.getByRole('button', { name: 'Verify now' }).click()
    await expect(page.getByText('✓ Nothing altered')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('status').filter({ hasText: /events verified in \d+\.\d s/ })).toBeVisible()
  })

  await test.step('the file holds what the screen shows, and its leaving is an event', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Export as CSV' }).click()
    const file = await download
    expect(file.suggestedFilename()).toBe('audit-riverside-2026-11-23.csv')
    const text = await readFile(await file.path(), 'utf8')
    expect(text.split('\r\n')[0]).toContain('"Number","Time (UTC)","Person"')
    expect(text).toContain(`"register patient"`)
    expect(text).toContain(patientId)
    await page.goto(`/practice/audit?patient=${patientId}&action=export+audit`)
    await expect(rows.filter({ hasText: 'export audit' })).toHaveCount(1)
  })

  await test.step('the podiatrist sees who opened the chart, and prints it', async () => {
    const mine = await as('podiatrist')
    await printsToHere(mine)
    await mine.goto(`/patients/${patientId}`)
    await mine.getByRole('link', { name: 'Who opened this chart' }).click()
    const today = mine.getByRole('region', { name: 'Who opened this chart today' })
    await expect(today.getByRole('row').filter({ hasText: 'Jordan Pike' })).toContainText('opened the chart')
    await expect(today.getByRole('row').filter({ hasText: 'Priya Raman' })).toContainText('looked at who opened the chart, as an admin')
    await mine
      .getByRole('button', { name: /^Print/ })
      .first()
      .click()
    const { text } = await printedHere(mine)
    expect(text).toContain('Through 22-Nov-2026, newest day first.')
  })
})
