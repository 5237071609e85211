/** Running other programs, and telling whether a process that we once started is still the same one. */
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from './progress.mjs'

/** Programs that run now. They do not outlive us: an installation or a build that nobody waits for would be in the next one's way. */
const running = new Set(/** @type {import('node:child_process').ChildProcess[]} */ ([]))
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { onLine?: (line: string) => void, log?: string }} [options]
 *   `log`: a file to which the output goes as it comes
 * @returns {Promise<{ code: number, output: string }>} output is standard output and standard error together, at most the last 200,000 characters
 */
export function run(command, args, { onLine, log, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    running.add(child)
    child.once('exit', () => running.delete(child))
    let output = ''
    let rest = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8')
      stream?.on('data', (/** @type {string} */ text) => {
        output = (output + text).slice(-200_000)
        if (log !== undefined) appendFileSync(log, text)
        if (onLine === undefined) return
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      })
    }
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code: code ?? (signal === null ? 1 : 128), output }))
  })
}

/** The moment at which a process began, as text that only that process can have; null when there is no such process. */
export function identityOf(/** @type {number} */ pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return null
  }
  if (process.platform === 'linux') {
    try {
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
      // The name, in parentheses, may hold spaces. State is the first field after it, the start time the twentieth.
      const fields = status.slice(status.lastIndexOf(')') + 2).split(' ')
      if (fields[0] === 'Z') return null
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields[19]}`
    } catch {
      return null
    }
  }
  if (process.platform === 'win32') return 'alive'
  return spawnSync('ps', ['-p', String(pid), '-o', 'lstart='], { encoding: 'utf8' }).stdout?.trim() || null
}

/** The parent of a process; null when it is gone, or where that cannot be told cheaply. */
export function parentOf(/** @type {number} */ pid) {
  try {
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}

/** The command line of a process, or an empty text when it cannot be read. */
export function commandLineOf(/** @type {number} */ pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return ''
    return spawnSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? ''
  } catch {
    return ''
  }
}

export const pause = (/** @type {number} */ milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Waits until a process is gone. @returns {Promise<boolean>} whether it went in time */
export async function gone(/** @type {number} */ pid, /** @type {number} */ withinMilliseconds) {
  for (const end = performance.now() + withinMilliseconds; performance.now() < end; await pause(50))
    if (identityOf(pid) === null) return true
  return identityOf(pid) === null
}

/** Ends a process, politely first. */
export async function end(/** @type {number} */ pid, graceMilliseconds = 5_000) {
  const signal = (/** @type {NodeJS.Signals} */ name) => {
    try {
      process.kill(pid, name)
    } catch {
      // It went between the look and the signal.
    }
  }
  signal('SIGTERM')
  if (await gone(pid, graceMilliseconds)) return
  signal('SIGKILL')
  await gone(pid, 5_000)
}

/**
 * @typedef {{ pid: number, identity: string | null, what: string, children: { pid: number, identity: string | null }[] }} Holder
 *
 * Takes a folder for this process alone, until it ends or calls `release`. What a killed holder left running is ended first.
 *
 * @param {string} folder
 * @param {string} what what this process does there, for the sentence that the second one prints
 * @returns {Promise<{ note: (change: { what?: string, child?: number }) => void, release: () => void }>}
 */
export async function holdFolder(folder, what) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'running.json')
  /** @type {Holder} */
  const holder = { pid: process.pid, identity: identityOf(process.pid), what, children: [] }
  for (let attempt = 0; ; attempt++) {
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
    try {
      // A hard link appears with its whole content or not at all, and never over another.
      linkSync(draft, file)
      break
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST' || attempt > 20) throw error
    } finally {
      rmSync(draft, { force: true })
    }
    const other = readHolder(file)
    if (other !== null && other.identity !== null && identityOf(other.pid) === other.identity) {
      throw new Problem(
        `Footfall is already running from this folder: ${other.what} (process ${other.pid}). Stop that one first, or give this one a data folder of its own with FOOTFALL_DATA.`,
      )
    }
    for (const child of other?.children ?? []) if (child.identity !== null && identityOf(child.pid) === child.identity) await end(child.pid)
    rmSync(file, { force: true })
  }
  const save = () => writeFileSync(file, JSON.stringify(holder), { mode: 0o600 })
  return {
    note: (change) => {
      if (change.what !== undefined) holder.what = change.what
      if (change.child !== undefined) holder.children.push({ pid: change.child, identity: identityOf(change.child) })
      save()
    },
    release: () => {
      if (readHolder(file)?.pid === process.pid) rmSync(file, { force: true })
    },
  }
}

/** @returns {Holder | null} */
function readHolder(/** @type {string} */ file) {
  try {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
  } catch {
    return null
  }
}
