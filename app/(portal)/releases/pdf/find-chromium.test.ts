import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { chromiumNames } from '../../../../chromium-programs.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'))
  vi.resetModules()
})

afterEach(() => {
  vi.doUnmock('../../../../env.mjs')
  rmSync(folder, { recursive: true, force: true })
})

const install = (name: string, code: number) => {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\nexit ${code}\n`, { mode: 0o755 })
  return path
}

const findHere = async (chromium: string | null = null) => {
  vi.doMock('../../../../env.mjs', () => ({ env: { chromium, programFolders: [folder] } }))
  const { findChromium } = await import('./find-chromium')
  return findChromium()
}

test.each([...chromiumNames])('a machine whose only browser is %s makes PDFs', async (name) => {
  const path = install(name, 0)
  expect(await findHere()).toBe(path)
})

test('a program that only says where to get a browser is passed over', async () => {
  install('chromium-browser', 1)
  const path = install('google-chrome', 0)
  expect(await findHere()).toBe(path)
})

test('the browser that the settings name is taken, whatever else is installed', async () => {
  install('chromium', 0)
  const path = install('another', 0)
  expect(await findHere(path)).toBe(path)
})

test('no PDF is made where the settings say so, though a browser is installed', async () => {
  install('chromium', 0)
  expect(await findHere('none')).toBeNull()
})
