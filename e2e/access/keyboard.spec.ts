/**
 * The keyboard alone: at every stop of Tab one sees where one is, and what has the focus is never behind the banner or the save line that
 * stay in view; and Sign out, which axe.spec.ts finds on every screen, ends the session.
 */
import type { Page } from '@playwright/test'
import { password, people } from '../fixtures'
import { ask, postSignIn } from './ask'
import { expect, test } from './door'
import { come, rosasVisit, sections } from './screens'

type Stop = { what: string; wrong: string | null }

/** What has the focus now, and what is wrong with how it shows; null when the focus has left the page. */
const stopHere = (page: Page): Promise<Stop | null> =>
  page.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return null
    // A box inside its label or chip shows its focus around that.
    const shown = element.matches('input[type=checkbox], input[type=radio]') ? (element.closest('label') ?? element) : element
    const { left, top, right, bottom, width, height } = shown.getBoundingClientRect()
    const what = `${element.outerHTML.slice(0, 140)} at ${left.toFixed(0)},${top.toFixed(0)} ${width.toFixed(0)}x${height.toFixed(0)}`
    const outlined = [element, shown, ...element.querySelectorAll('*')].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
    })
    if (!outlined) return { what, wrong: 'has no visible focus' }
    // Points inside each corner, as far as the window shows them: at each of them the element itself must be on top.
    const [x1, x2] = [Math.max(left + 3, 1), Math.min(right - 3, innerWidth - 2)]
    const [y1, y2] = [Math.max(top + 3, 1), Math.min(bottom - 3, innerHeight - 2)]
    if (x1 > x2 || y1 > y2) return { what, wrong: 'is outside the window' }
    const tall = height > innerHeight / 2
    const points = tall
      ? [[(x1 + x2) / 2, (y1 + y2) / 2]]
      : [
          [x1, y1],
          [x2, y1],
          [x1, y2],
          [x2, y2],
        ]
    for (const [x = 0, y = 0] of points) {
      const onTop = document.elementFromPoint(x, y)
      const own = onTop !== null && (shown.contains(onTop) || onTop.contains(shown) || element.contains(onTop))
      if (!own) return { what, wrong: `is behind ${onTop?.outerHTML.slice(0, 100)}` }
    }
    if (!tall && (top < 0 || bottom > innerHeight)) return { what, wrong: 'is partly outside the window' }
    return { what, wrong: null }
  })

/** The key is held down, which moves as often as pressing it does, in half of the time. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<{ stops: number; wrong: Stop[] }> {
  const wrong: Stop[] = []
  if (key === 'Shift+Tab') await page.keyboard.down('Shift')
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.down('Tab')
    const stop = await stopHere(page)
    if (stop === null) {
      for (const held of ['Tab', 'Shift']) await page.keyboard.up(held)
      return { stops, wrong }
    }
    if (stop.wrong !== null) wrong.push(stop)
  }
  throw new Error('The focus does not come to the end of the page.')
}

// Up each page at 200 %, where what comes into view comes from behind the banner; down a desk screen where the stops are of every kind.
const downwards: readonly string[] = ['cramp-history', 'vascular-study', 'sign']
for (const [name, segment] of Object.entries(sections))
  for (const [width, height, key, how] of [
    ...(downwards.includes(segment) ? ([[1440, 900, 'Tab', 'down a desk screen']] as const) : []),
    [720, 450, 'Shift+Tab', 'up again at 200 %'],
  ] as const)
    test(`${name}, ${how}: every stop is seen`, async ({ looking, door }) => {
      const page = await looking('podiatrist')
      await page.setViewportSize({ width, height })
      await come(page, { who: 'podiatrist', path: `${rosasVisit}/${segment}` }, door)
      await page.locator('a[href="#main"]').focus()
      if (key === 'Shift+Tab') {
        const last = page.locator('#main').locator('a, button, input, select, textarea, summary').filter({ visible: true }).last()
        // What its script has not taken over yet takes no focus.
        await expect(async () => {
          await last.focus()
          await expect(last).toBeFocused({ timeout: 500 })
        }).toPass()
      }
      const { stops, wrong } = await walk(page, key)
      expect(wrong).toEqual([])
      expect(stops).toBeGreaterThan(10)
    })

test('Sign out by the keyboard ends the session and covers what was shown', async ({ browser, baseURL, door }) => {
  const { cookie } = await postSignIn(door.origin, people.assistant, password)
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
  await context.addCookies(
    cookie.split('; ').map((pair) => {
      const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
      return { name, value, url: door.origin.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' as const }
    }),
  )
  const page = await context.newPage()
  await page.goto('/patients')
  await page.goto(`${rosasVisit}/factors`)
  await expect(page.getByText('Ortega').first()).toBeVisible()
  const button = page.getByRole('button', { name: 'Sign out' })
  await button.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Ortega')).toHaveCount(0)
  expect((await ask(door.origin, { path: '/', cookie })).status).toBe(401)
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await expect(page.getByText('Ortega')).toHaveCount(0)
  await context.close()
})
