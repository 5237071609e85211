/** Runs server.mjs as a child that knows the application's database role and no other. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './install.mjs'
import { gone } from './processes.mjs'
import { Problem } from './progress.mjs'

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {{ quiet?: boolean }} [options] `quiet` keeps the child's output for the message when it fails, instead of showing it
 * @returns {Promise<{ pid: number, stop: () => Promise<void>, ended: Promise<string>, output: () => string }>} once it listens
 */
export function serve(environment, { quiet = false } = {}) {
  const { DATABASE_URL, npm_config_user_agent, ...env } = environment
  return new Promise((settle, fail) => {
    const child = spawn(process.execPath, [join(root, 'server.mjs')], {
      cwd: root,
      env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit', 'ipc'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output = (output + text).slice(-100_000)))
    /** @type {Promise<string>} */
    const ended = new Promise((tell) => child.once('exit', (code, signal) => tell(signal ?? `exit code ${code}`)))
    const pid = child.pid ?? 0
    const stop = async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGTERM')
      if (!(await gone(pid, 12_000))) child.kill('SIGKILL')
      await ended
    }
    child.once('message', () => settle({ pid, stop, ended, output: () => output }))
    child.once('error', fail)
    void ended.then((how) =>
      fail(new Problem(`The server did not come up (${how}).${output === '' ? '' : ` It said:\n\n${output.trim()}`}`, child.exitCode ?? 1)),
    )
  })
}
