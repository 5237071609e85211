import type { BrowserContext, Route } from 'playwright-core'
import { env } from '../../../../env.mjs'
import { atMost } from './at-most'
import { dismissBrowser, printingBrowser } from './browser'
import { askOwnServer } from './own-server'

const hardLimitMs = 10_000
const patienceMs = 10_000
const oneOfFour = atMost(4, patienceMs)

const origin = new URL(env.footfallUrl).origin
/** An address of our own that answers nobody: what is printed came from elsewhere, and stands there only inside this browser. */
const paperAddress = `${origin}/paper`
const staticFile = /^\/_next\/static\/[\w./~-]+$/
/** Pictures stand in the page itself (pictures-in-html.ts). */
const needed = new Set(['stylesheet', 'font'])

/** The paper itself, our own static files, and nothing else: no cookie, no network, no script. */
async function answer(route: Route, html: string): Promise<void> {
  const request = route.request()
  const { origin: from, pathname, search } = new URL(request.url())
  if (request.url() === paperAddress && request.isNavigationRequest())
    return route.fulfill({ status: 200, contentType: 'text/html; charset=utf-8', body: html })
  const ours = from === origin && staticFile.test(pathname) && !pathname.includes('..') && needed.has(request.resourceType())
  if (!ours) return route.abort()
  const { status, type, body } = await askOwnServer(pathname + search)
  return status === 200 ? route.fulfill({ status, contentType: type, body }) : route.abort()
}

async function print(html: string, onContext: (context: BrowserContext) => void): Promise<Buffer> {
  const browser = await printingBrowser()
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block', acceptDownloads: false, locale: 'en-US' })
  onContext(context)
  await context.route('**/*', (route) => answer(route, html).catch(() => route.abort().catch(() => {})))
  const page = await context.newPage()
  await page.emulateMedia({ media: 'print' })
  await page.goto(paperAddress, { waitUntil: 'networkidle' })
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: false })
}

/**
 * The PDF of a released page's HTML, as the browser prints it: tagged, with the title and language of the document.
 *
 * @throws AllBusy, NoBrowser, or an Error when it takes longer than ten seconds.
 */
export const printHtml = (html: string): Promise<Buffer> =>
  oneOfFour(async () => {
    let context: BrowserContext | undefined
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        dismissBrowser()
        reject(new Error('The PDF took too long.'))
      }, hardLimitMs)
    })
    const printing = print(html, (made) => {
      context = made
    })
    try {
      return await Promise.race([printing, late])
    } finally {
      clearTimeout(timer)
      printing.catch(() => {})
      void context?.close().catch(() => {})
    }
  })
