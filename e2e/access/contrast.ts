/**
 * Contrast, judged once for each way of setting text instead of once for each text: what two texts with the same color on the same ground in
 * the same size and weight are told apart by has nothing to do with contrast, and axe would work it out for each of a thousand.
 */
import type { Browser, Page } from '@playwright/test'
import { run, takeIn } from './axe'

type Way = {
  color: string
  /** What lies behind the text, the nearest first, down to what lets nothing through. */
  grounds: string[]
  opacity: number
  fontSize: string
  fontWeight: string
}

/** Each way met so far, by itself as text; and where it was met first. */
export type Ways = Map<string, { way: Way; where: string }>

/** Adds the ways in which a page sets text as it stands, placeholders included. Switched-off controls are exempt, as WCAG 1.4.3 has it. */
export async function noteWaysOfText(page: Page, ways: Ways, where: string): Promise<void> {
  const met = await page.evaluate(() => {
    const found = new Map<string, Way>()
    type Ground = Pick<Way, 'grounds' | 'opacity'> & { overPicture: boolean }
    const known = new Map<Element, Ground>()
    /** What an element's text has behind it; over a picture a contrast cannot be told from styles. */
    const behind = (element: Element | null): Ground => {
      if (element === null) return { grounds: [], opacity: 1, overPicture: false }
      const before = known.get(element)
      if (before !== undefined) return before
      const { backgroundImage, backgroundColor, opacity } = getComputedStyle(element)
      const alpha = /^rgba\(.*, ([\d.]+)\)$/.exec(backgroundColor)?.[1] ?? '1'
      const above = behind(element.parentElement)
      const ground = {
        grounds: [...(alpha === '0' ? [] : [backgroundColor]), ...(alpha === '1' ? [] : above.grounds)],
        opacity: Number.parseFloat(opacity) * above.opacity,
        overPicture: backgroundImage !== 'none' || (alpha !== '1' && above.overPicture),
      }
      known.set(element, ground)
      return ground
    }
    const note = (element: Element, { color, fontSize, fontWeight }: CSSStyleDeclaration) => {
      const { overPicture, grounds, opacity } = behind(element)
      if (overPicture) return
      const way = { color, fontSize, fontWeight, grounds, opacity }
      found.set(JSON.stringify(way), way)
    }
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const field = element.matches('input, select, textarea')
      const says = field || [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
      if (!(says && element.checkVisibility({ visibilityProperty: true }))) continue
      const control = element.closest('label')?.control
      if (element.closest(':disabled, [aria-disabled=true]') || control?.matches(':disabled')) continue
      note(element, getComputedStyle(element))
      if (element.matches('[placeholder]')) note(element, getComputedStyle(element, '::placeholder'))
    }
    return [...found]
  })
  for (const [name, way] of met) if (!ways.has(name)) ways.set(name, { way, where })
}

/** The ways that axe finds too faint, each with the screen on which it was met; axe looks at a sheet with one sample of each. */
export async function tooFaint(ways: Ways, browser: Browser): Promise<string[]> {
  const page = await browser.newPage()
  await page.evaluate(
    (samples) => {
      for (const { color, grounds, opacity, fontSize, fontWeight } of samples) {
        const text = document.createElement('p')
        Object.assign(text.style, { color, opacity: String(opacity), fontSize, fontWeight, margin: '0' })
        text.textContent = 'Sample'
        const sample = grounds.reduce((inner, backgroundColor) => {
          const ground = document.createElement('div')
          ground.style.backgroundColor = backgroundColor
          ground.append(inner)
          return ground
        }, text as HTMLElement)
        const at = document.createElement('section')
        at.append(sample)
        document.body.append(at)
      }
    },
    [...ways.values()].map(({ way }) => way),
  )
  await takeIn(page)
  const faint = await run(page, { runOnly: { type: 'rule', values: ['color-contrast'] } })
  await page.close()
  const places = [...ways.values()]
  return faint.map(({ target, summary }) => {
    const at = Number(/section:nth-child\((\d+)\)/.exec(target)?.[1] ?? '1') - 1
    return `${places[at]?.where ?? target}: ${summary}`
  })
}
