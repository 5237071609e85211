import { tmpdir } from 'node:os'
import type { Browser } from 'playwright-core'
import { findChromium } from './find-chromium'

/** There is no Chromium here, or it does not start. */
export class NoBrowser extends Error {}

const idleMs = 60_000
const args = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  '--disable-dev-shm-usage',
  // Whatever a page would ask for past the routes of print-html.ts has no address.
  '--host-resolver-rules=MAP * ~NOTFOUND',
]

type Held = { footfallBrowser?: Promise<Browser> | undefined; footfallBrowserIdle?: NodeJS.Timeout }
/** On the global object, because development reloads modules and would leave a browser behind each time. */
const held = globalThis as Held

async function launch(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === null) throw new NoBrowser()
  const { chromium } = await import('playwright-core')
  try {
    return await chromium.launch({
      executablePath,
      args,
      // The kernel's sandbox is refused to root.
      chromiumSandbox: process.getuid?.() !== 0,
      // The process gets none of our settings, which hold secrets.
      env: { HOME: tmpdir() },
      // Stopping is server.mjs's business; what is left is ended with the process.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 10_000,
    })
  } catch {
    throw new NoBrowser()
  }
}

/** The browser that prints, started when the first paper needs it and closed after a minute without one. */
export async function printingBrowser(): Promise<Browser> {
  const current = await held.footfallBrowser?.catch(() => undefined)
  if (current === undefined || !current.isConnected()) held.footfallBrowser = launch()
  clearTimeout(held.footfallBrowserIdle)
  held.footfallBrowserIdle = setTimeout(dismissBrowser, idleMs).unref()
  return held.footfallBrowser as Promise<Browser>
}

/** Closes it once what it prints may be done; the next paper gets another one. */
export function dismissBrowser(): void {
  const leaving = held.footfallBrowser
  held.footfallBrowser = undefined
  setTimeout(() => void leaving?.then((browser) => browser.close()).catch(() => {}), 15_000).unref()
}
