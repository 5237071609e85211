import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '../access/door'
import { chartedVisit, safeToWalk } from '../steps/charted'
import { tabTo } from '../steps/keyboard'
import { saved } from '../steps/visit'

/** A row of the paper: a Tab between cells, Enter at the end of it. */
async function keyRow(page: Page, cells: readonly string[]): Promise<void> {
  for (const [at, cell] of cells.entries()) {
    if (at > 0) await page.keyboard.press('Tab')
    if (cell !== '') await page.keyboard.type(cell)
  }
  await page.keyboard.press('Enter')
}

/**
 * Given a patient who brings two weeks on numbered paper,
 * when one week is keyed without touching the mouse and a colleague keys the other,
 * then each week has its best and its median, the unit is fixed, and both stand in the trend, in its table and in the summary.
 */
test('a returned walk diary is keyed by keyboard into the trend and the summary', async ({ looking: as, door }) => {
  const page = await as('assistant')
  const path = await chartedVisit(door, { birthDate: '1951-06-02' }, { 'walk-safety': safeToWalk })
  const [, , patientId, , visitId = ''] = path.split('/')
  const cell = (row: string, letter: string) => page.getByRole('textbox', { name: new RegExp(`^${row}, ${letter} `) })

  await test.step('the first week, by keyboard', async () => {
    await page.goto(`${path}/walk-distance`)
    await tabTo(page, page.getByRole('button', { name: 'Key a returned diary' }))
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Code on the sheet')).toBeFocused()
    await page.keyboard.type('7K4M-Q2XD')
    await page.keyboard.press('Tab')
    await page.keyboard.type('11/02/2026')
    await page.keyboard.press('Tab')
    await page.keyboard.type('F')
    await page.keyboard.press('Tab')
    await expect(cell('walk 1.1', 'A')).toBeFocused()
    await keyRow(page, ['1', '830', '1', '400', '1', '4', '1', '600', '3', '20', 'new shoes'])
    await expect(cell('walk 1.2', 'A')).toBeFocused()
    // An answer that is none is kept as typed, with what to do at the cell; the ditto mark repeats the cell above.
    await keyRow(page, ['"', '5 pm', '5'])
    await expect(page.getByText('C: Enter 1 for a cramp or 2 for none.')).toBeVisible()
    await expect(cell('walk 1.2', 'A')).toHaveValue('flat')
    await page.keyboard.press('ArrowUp')
    await cell('walk 1.2', 'C').focus()
    await keyRow(page, ['1', '500', '*'])
    await expect(page.getByText('C: Enter 1 for a cramp or 2 for none.')).toBeHidden()
    await expect(cell('walk 1.2', 'E')).toHaveValue('right')
    await expect(cell('walk 2.1', 'C')).toBeFocused()
    await keyRow(page, ['1', '450'])
    await cell('walk 3.1', 'A').focus()
    await keyRow(page, ['2', '', '1', '150'])
    await cell('walk 7.1', 'C').focus()
    await keyRow(page, ['2', '900'])
    await cell('day 1', 'L').focus()
    await page.keyboard.type('0')
    await page.keyboard.press('+')
    await expect(cell('walk 1.3', 'A')).toBeFocused()
    await keyRow(page, ['1', '', '1', '350'])
    await expect(page.getByText('7 amounts hold it')).toBeVisible()
    await expect(page.getByRole('combobox', { name: 'Unit printed on the paper' })).toHaveCount(0)
    await expect(page.getByRole('row', { name: /^1, from 02-Nov-2026/ })).toContainText('5 and 1 uphill')
    await saved(page)
  })

  await test.step('the second week, by a colleague', async () => {
    const walks = [
      { day: 8, walk: 1, onset: 640, onsetState: 'felt' },
      { day: 9, walk: 1, onset: 660, onsetState: 'felt' },
      { day: 12, walk: 1, onset: 700, onsetState: 'felt' },
    ]
    for (const walk of walks) {
      const changes = Object.fromEntries(Object.entries(walk).map(([field, to]) => [field, { from: null, to }]))
      const saves = { section: 'walk-diary-line', key: randomUUID(), base: 0, changes }
      expect((await door.post('podiatrist', `${path}/autosave`, saves)).status).toBe(200)
    }
    const unit = { section: 'walk-diary', key: visitId, base: 1, changes: { unit: { from: 'ft', to: 'steps' } } }
    const { text } = await door.post('podiatrist', `${path}/autosave`, unit)
    expect(JSON.parse(text)).toMatchObject({ saved: {}, conflicts: { unit: { yours: 'steps', theirs: 'ft' } } })
    await page.reload()
    await expect(page.getByRole('row', { name: /^2, from 09-Nov-2026/ })).toContainText('201 m')
    // In meters, as the practice reads. 450 ft is the median of 350, 400, 450, 500 and more than 900; 660 lies 46.7 % beyond it.
    await expect(page.getByText('▲ +64 m (+47 %), longer, beyond noise (±42 %)')).toBeVisible()
  })

  await test.step('one day a card on a narrow screen', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.getByRole('button', { name: 'Open the diary' }).click()
    await expect(cell('walk 1.1', 'D')).toHaveValue('400')
    await page.getByRole('button', { name: 'Day 9', exact: true }).click()
    await expect(cell('walk 9.1', 'D')).toHaveValue('660')
    await expect(cell('walk 1.1', 'D')).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('the trend, its table and the summary', async () => {
    await page.goto(`/patients/${patientId}`)
    await expect(page.getByText('home diary, median of a week').first()).toBeVisible()
    await page.getByText('Data as a table').first().click()
    const table = page.getByRole('table', { name: /^Distance to the first cramp/ })
    await expect(table.getByRole('row', { name: /09-Nov-2026/ })).toContainText('beyond noise, longer')
    await expect(table.getByRole('row', { name: /02-Nov-2026/ })).toContainText('week of 5 walks, farthest more than 274 m')
    await page.goto(`${path}/print`)
    await expect(page.getByRole('heading', { name: 'Walk diary kept at home, from 02-Nov-2026' })).toBeVisible()
    await expect(page.getByRole('row', { name: /^1\.1 .*08:30, flat/ })).toContainText('400 feet, right, pain 4 of 10')
    await expect(page.getByText('Sheet 7K4M-Q2XD; kept in feet.')).toBeVisible()
  })

  await test.step('the paper carries the same numbers', async () => {
    await page.goto(`/patients/${patientId}/diary?unit=ft&lang=es&size=large`)
    await expect(page.getByRole('heading', { level: 1, name: 'Mi diario de caminatas y calambres' })).toBeVisible()
    await expect(page.getByText('1.3 D', { exact: true })).toHaveCount(0)
    await expect(page.getByText('9.1 D', { exact: true })).toHaveCount(1)
    await expect(page.getByText('en pies').first()).toBeVisible()
  })
})
