/**
 * Every screen, in the states in which people meet it, held against WCAG 2.2 A and AA: axe without a finding in light and in dark; every
 * target at least 24 by 24 pixels; nothing to scroll sideways at 320 pixels, nor at 200 % of a 1440 pixel screen; and Sign out within
 * reach of the keyboard.
 */
import type { Page } from '@playwright/test'
import { run, takeIn } from './axe'
import { noteWaysOfText, tooFaint, type Ways } from './contrast'
import { expect, test } from './door'
import { come, screens } from './screens'

const standards = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Contrast is asked of samples at the end, and targets below, of each one and without the rule's leniency for what stands apart.
  rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
}

/**
 * Targets under 24 pixels in either direction. A link in a line of text is as high as its line; a box inside its label is as large as the
 * label, which can be pressed as well.
 */
const smallTargets = (page: Page) =>
  page.evaluate(() => {
    const small: string[] = []
    const selector =
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=radio], [role=option], [role=tab]'
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: false })) continue
      const target = element.matches('input[type=checkbox], input[type=radio]') ? (element.closest('label') ?? element) : element
      const { width, height } = target.getBoundingClientRect()
      const hidden = width <= 1 || height <= 1
      const inText =
        element.matches('a') &&
        getComputedStyle(element).display === 'inline' &&
        [...(element.parentElement?.childNodes ?? [])].some((node) => node !== element && (node.textContent ?? '').trim() !== '')
      if (hidden || inText) continue
      if (width < 23.99 || height < 23.99) small.push(`${element.outerHTML.slice(0, 160)} is ${width.toFixed(1)} by ${height.toFixed(1)}`)
    }
    return small
  })

/** How far the page can be scrolled sideways, and what sticks out. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const scrolls = (element: Element | null): boolean =>
      element !== null && element !== document.body && (getComputedStyle(element).overflowX !== 'visible' || scrolls(element.parentElement))
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5 && !scrolls(element.parentElement))
      .map((element) => `${element.outerHTML.slice(0, 120)} ends at ${element.getBoundingClientRect().right.toFixed(0)} of ${clientWidth}`)
      .concat(`the page is ${scrollWidth} wide`)
  })

/** Whether Tab alone leads to Sign out, a few stops from the top. */
async function reachesSignOut(page: Page): Promise<boolean> {
  const button = page.getByRole('button', { name: 'Sign out' })
  await page.getByRole('link', { name: 'Skip to the content' }).focus()
  for (let stops = 0; stops < 10; stops += 1) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) return true
  }
  return false
}

/** Whose Sign out this worker has come to by the keyboard. */
const reached = new Set<string>()
/** Of the screens that this worker has been on. */
const ways: Ways = new Map()
test.afterAll('contrast, in light and in dark', async ({ browser }) => expect(await tooFaint(ways, browser)).toEqual([]))

for (const [name, screen] of Object.entries(screens)) {
  test(name, async ({ looking, door }) => {
    const page = await looking(screen.who)
    await come(page, screen, door)

    await takeIn(page)
    expect.soft(await run(page, standards)).toEqual([])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await noteWaysOfText(page, ways, `${name}, in ${colorScheme}`)
    }
    await page.emulateMedia({ colorScheme: 'light' })

    expect.soft(await smallTargets(page), 'targets').toEqual([])
    for (const [width, height, what] of [
      [720, 450, 'at 200 %'],
      [320, 640, 'at 400 %, and on the narrowest phone'],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect.soft(await sideways(page), what).toEqual([])
      expect.soft(await smallTargets(page), `targets ${what}`).toEqual([])
    }
    // Outside the frame: an address that no page has, which knows nobody, and the tablet, which is for the patient. A dialog is left first.
    const framed = screen.who !== 'nobody' && name !== 'an address that no page has' && !name.startsWith('the tablet')
    if (!framed || (await page.getByRole('dialog').isVisible())) return
    await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
    // The frame is the same on every screen of a person, so one of them is gone through by the keyboard.
    if (reached.has(screen.who)) return
    expect(await reachesSignOut(page), 'Sign out by the keyboard').toBe(true)
    reached.add(screen.who)
  })
}
