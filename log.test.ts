import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { log } from './log.mjs'

it('is one line of JSON, whatever its fields hold', () => {
  const written: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  const nasty = 'a\r\nb\u2028c\u0085d\u009b31me\u001b[2Jf\u0000"}{'
  log('warning', { event: 'test', nasty })
  write.mockRestore()
  expect(written).toHaveLength(1)
  expect(written[0]).toMatch(/^[\x20-\x7e]+\n$/)
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ level: 'warning', event: 'test', nasty, at: expect.stringMatching(/Z$/) })
})

it('is the only way to standard output of what serves', () => {
  const serving = ['app', 'auth', 'db', 'clinical', 'components', 'handouts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const files = [...serving, ...readdirSync('.')].filter(
    (file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.|\/(seed|testing)\//.test(file),
  )
  expect(files.length).toBeGreaterThan(400)
  const writers = files.filter((file) => /process\.std(out|err)|\bconsole\.\w+\(/.test(readFileSync(file, 'utf8')))
  // env.mjs and server.mjs say on standard error why they cannot start: names of settings, a port.
  expect(writers.sort()).toEqual(['env.mjs', 'log.mjs', 'server.mjs'])
  expect(readFileSync('server.mjs', 'utf8')).not.toMatch(/process\.stdout|console\./)
})

it('tells a fault that nothing caught without its words, and the process goes on', async () => {
  const script = `
    const { goOnAfterFaults } = await import('./last-resort.mjs')
    const { log } = await import('./log.mjs')
    const loud = () => console.log('the framework prints Ortega')
    process.on('uncaughtException', loud)
    process.on('unhandledRejection', loud)
    let gaveUp = 0
    goOnAfterFaults(log, () => { gaveUp += 1 })
    setTimeout(() => { throw Object.assign(new RangeError('about Ortega'), { code: '22P02' }) })
    void Promise.reject(new Error('about Ortega'))
    setTimeout(() => { for (let turn = 0; turn < 10; turn += 1) setTimeout(() => { throw new Error('again') }) }, 10)
    process.on('exit', (code) => console.log(JSON.stringify({ code, gaveUp })))`
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], (_error, out, err) => resolve(out + err))
  })
  expect(output).not.toContain('Ortega')
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toContainEqual(expect.objectContaining({ event: 'uncaught-exception', kind: 'RangeError', code: '22P02' }))
  expect(lines).toContainEqual(expect.objectContaining({ event: 'unhandled-rejection', kind: 'Error', code: null }))
  // Ten within a minute are borne, the eleventh is not.
  expect(lines).toHaveLength(13)
  expect(lines.at(-1)).toEqual({ code: 0, gaveUp: 1 })
})
