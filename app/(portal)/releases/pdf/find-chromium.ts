import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumApplications, chromiumNames } from '../../../../chromium-programs.mjs'
import { env } from '../../../../env.mjs'

/** Whether it is a browser that starts: Ubuntu's `chromium-browser` may be a note that says where to get one. */
const works = (path: string) =>
  new Promise<boolean>((tell) => {
    if (!existsSync(path)) return tell(false)
    execFile(path, ['--version'], { timeout: 10_000 }, (error) => tell(error === null))
  })

async function look(): Promise<string | null> {
  if (env.chromium === 'none') return null
  const { chromium } = await import('playwright-core')
  const installed = env.programFolders.flatMap((folder) => chromiumNames.map((name) => join(folder, name)))
  const candidates = env.chromium === null ? [...installed, ...chromiumApplications, chromium.executablePath()] : [env.chromium]
  for (const path of candidates) if (await works(path)) return path
  return null
}

let found: Promise<string | null> | null = null

const againMs = 60_000

/** The program that makes PDFs, or null when there is none here. Found once; where none was, it is looked for again after a minute. */
export function findChromium(): Promise<string | null> {
  found ??= look()
    .catch(() => null)
    .then((path) => {
      if (path === null) setTimeout(() => (found = null), againMs).unref()
      return path
    })
  return found
}
