/** A tablet that is three times slower than this machine, under somebody who types without looking. */
import { expect, test } from '../fixtures'
import { awake, newVisit, saved } from './charting'

test('no key of a pressure is lost, however far the page lags behind the fingers', async ({ as }) => {
  const page = await as('podiatrist')
  await newVisit(page, 'vascular-study')
  const cells = ['Right posterior tibial', 'Left posterior tibial', 'Left dorsalis pedis', 'Right arm', 'Left arm']
  const boxOf = (cell: string) => page.getByRole('textbox', { name: cell, exact: true })
  await awake(boxOf('Right arm'))
  const slow = await page.context().newCDPSession(page)
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 3 })
  const typed: [string, string][] = []
  for (const round of [81, 117])
    for (const [index, cell] of cells.entries()) {
      const figures = String(round + index * 7)
      await boxOf(cell).focus()
      await page.keyboard.press('ControlOrMeta+A')
      // One key after the other, without waiting for an answer to the first.
      await Promise.all([...figures].map((figure) => page.keyboard.press(figure)))
      typed.push([cell, figures])
      expect([cell, await boxOf(cell).inputValue()]).toEqual([cell, figures])
    }
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await saved(page)
  await page.reload()
  for (const [cell, figures] of typed.slice(-cells.length)) await expect(boxOf(cell)).toHaveValue(figures)
})
