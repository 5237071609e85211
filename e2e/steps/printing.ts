/** What the print dialog is given, read back as a PDF. */
import type { Page } from '@playwright/test'
import { type Pdf, readPdf } from '../print/read-pdf'

/** The print dialog, which no test can press a button in, leaves a mark instead. For pages opened from now on. */
export const printsToHere = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })

/** The PDF of what was just let go. */
export async function printedHere(page: Page): Promise<Pdf> {
  await page.locator('html[data-printed]').waitFor()
  await page.evaluate(() => document.fonts.ready)
  return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }))
}
