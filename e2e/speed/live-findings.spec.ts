/** The pane beside the work follows the typing: the rules of the whole visit run with each key, on the demo's largest open visit. */
import { rosasVisit } from '../access/screens'
import { expect, test } from '../fixtures'
import { awake } from '../resilience/charting'
import { pane } from '../steps/visit'

const frameMs = 16

/** Notes for every key how long the page was busy with it: from the key until the next task could run. */
const countKeys = () => {
  const costs: number[] = []
  Object.assign(window, { keyCosts: costs })
  window.addEventListener(
    'keydown',
    () => {
      const from = performance.now()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => costs.push(performance.now() - from)
      port2.postMessage(null)
    },
    { capture: true },
  )
}

test('each key is worked into the findings within one frame', async ({ as }, testInfo) => {
  const page = await as('podiatrist')
  await page.addInitScript(countKeys)
  // What is typed here stays here: the visit is everybody's.
  await page.route('**/visits/*/autosave', (route) => route.abort())
  await page.goto(`${rosasVisit}/vascular-study`)
  const cells = ['Right posterior tibial', 'Left posterior tibial', 'Left dorsalis pedis', 'Right arm', 'Left arm']
  await awake(page.getByRole('textbox', { name: cells[0]!, exact: true }))
  for (const round of [72, 118, 96, 84]) {
    for (const [index, cell] of cells.entries()) {
      const field = page.getByRole('textbox', { name: cell, exact: true })
      await field.focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(String(round + index * 3), { delay: 30 })
    }
  }
  await expect(pane(page)).toContainText('R14')

  const costs = (await page.evaluate(() => (window as unknown as { keyCosts: number[] }).keyCosts)).sort((a, b) => a - b)
  const at = (share: number) => costs[Math.floor(share * (costs.length - 1))]!
  testInfo.annotations.push({
    type: 'keys',
    description: `${costs.length} keys, median ${at(0.5).toFixed(1)} ms, 95 of 100 within ${at(0.95).toFixed(1)} ms`,
  })
  expect(costs.length).toBeGreaterThan(40)
  expect(at(0.5), 'median milliseconds a key').toBeLessThan(frameMs)
})
