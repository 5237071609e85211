/** A Footfall of its own beside the one that the tests share, from the same build, with an empty data folder and the real clock. */
import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { basename, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildFolder } from '../access/build'

const root = join(import.meta.dirname, '../..')

const freePort = () =>
  new Promise<number>((settle) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })

const ended = (child: ChildProcess) =>
  new Promise<void>((settle) => (child.exitCode === null && child.signalCode === null ? child.once('exit', () => settle()) : settle()))

export type OwnServer = { origin: string; setUpLink: string; stop: () => Promise<void> }

/** Starts it as somebody would who begins with a real practice: `FOOTFALL_DEMO=0 npm start`; the link is what it prints. */
export async function startOwnServer(sharedOrigin: string): Promise<OwnServer> {
  const port = await freePort()
  const dataFolder = join(String(test.info().config.metadata.folder), `own-${port}`)
  // biome-ignore lint/plugin: the server is started in the environment of this process, as a person starts it in that of their shell
  const { FOOTFALL_NOW, SMTP_URL, ...environment } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      ...environment,
      ...{ FOOTFALL_DEMO: '0', FOOTFALL_DATA: dataFolder, PORT: String(port), FOOTFALL_URL: `http://localhost:${port}` },
      FOOTFALL_BUILD_FOLDER: basename(await buildFolder(sharedOrigin)),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended(child)
    const discard = `await (await import(${JSON.stringify(join(root, 'scripts/database.mjs'))})).discardBuiltIn(${JSON.stringify(dataFolder)})`
    await ended(spawn(process.execPath, ['--input-type=module', '--eval', discard], { cwd: root, stdio: 'ignore' }))
  }
  try {
    await expect(() => {
      expect(child.exitCode, said).toBeNull()
      expect(said).toContain('Stop with Ctrl-C')
    }).toPass({ timeout: 60_000, intervals: [100] })
    const link = /http:\/\/\S+\/set-up#[A-Za-z0-9_-]{43}/.exec(said)?.[0]
    if (link === undefined) throw new Error(`No link was printed:\n${said}`)
    return { origin: `http://localhost:${port}`, setUpLink: link, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
