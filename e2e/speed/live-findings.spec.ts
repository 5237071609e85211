/**
 * The pane beside the work follows the typing within one frame: the rules of the whole visit run with each key, on the demo's largest open
 * visit, and what they say stands in the page before the browser draws its next picture.
 */
import { rosasVisit } from '../access/screens'
import { expect, test } from '../fixtures'
import { awake } from '../resilience/charting'
import { pane } from '../steps/visit'

test.use({ trace: 'off' })

const frameMs = 16

type Key = { busyMs: number; paneSays: string }

/** Notes for every key how long the page worked on it, from the key to the end of its event with all that it redrew, and what the pane said then. */
const noteKeys = () => {
  const keys: Key[] = []
  Object.assign(window, { notedKeys: keys })
  let from = 0
  window.addEventListener('keydown', () => (from = performance.now()), { capture: true })
  // React redraws in a microtask that the same event queued earlier.
  window.addEventListener('input', () =>
    queueMicrotask(() => {
      const busyMs = performance.now() - from
      keys.push({ busyMs, paneSays: document.querySelector('aside[aria-labelledby=findings]')?.textContent ?? '' })
    }),
  )
}

test('each key is worked into the findings within one frame', async ({ as }, testInfo) => {
  const page = await as('podiatrist')
  await page.addInitScript(noteKeys)
  // What is typed here stays here: the visit is everybody's.
  await page.route('**/visits/*/autosave', (route) => route.abort())
  await page.goto(`${rosasVisit}/vascular-study`)
  const cells = ['Right posterior tibial', 'Left posterior tibial', 'Left dorsalis pedis', 'Right arm', 'Left arm']
  await awake(page.getByRole('textbox', { name: 'Right posterior tibial', exact: true }))
  for (const round of [72, 118, 96, 84])
    for (const [index, cell] of cells.entries()) {
      await page.getByRole('textbox', { name: cell, exact: true }).focus()
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(String(round + index * 3), { delay: 30 })
    }
  await expect(pane(page)).toContainText('R14')

  const keys = await page.evaluate(() => (window as unknown as { notedKeys: Key[] }).notedKeys)
  const costs = keys.map(({ busyMs }) => busyMs).sort((a, b) => a - b)
  const at = (share: number) => costs[Math.floor(share * (costs.length - 1))] ?? Number.POSITIVE_INFINITY
  const figures = `${costs.length} keys, median ${at(0.5).toFixed(1)} ms, 95 of 100 within ${at(0.95).toFixed(1)} ms`
  testInfo.annotations.push({ type: 'keys', description: figures })
  expect(costs.length).toBeGreaterThan(40)
  // The pane moved with the keys and not after them: what it says differs from key to key.
  expect(new Set(keys.map(({ paneSays }) => paneSays)).size).toBeGreaterThan(10)
  expect(at(0.5), figures).toBeLessThan(frameMs)
})
