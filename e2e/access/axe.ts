/** The engine axe, in a page. */
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type axe from 'axe-core'

declare global {
  interface Window {
    axe: typeof axe
  }
}

/** The small form: half of the work for each page that takes it in. */
const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

export const takeIn = (page: Page): Promise<unknown> => page.evaluate(source)

/** What axe finds wrong on a page that has taken it in. No page of ours holds a frame, so one look at the document is the whole of it. */
export const run = (page: Page, options: axe.RunOptions): Promise<{ target: string; summary: string }[]> =>
  page.evaluate(async (asked) => {
    const { violations } = await window.axe.run('html', { resultTypes: ['violations'], ...asked })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({
        target: target.join(' '),
        summary: `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`,
      })),
    )
  }, options)
