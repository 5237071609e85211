import { expect, it, vi } from 'vitest'
import { headersOf, policyOf } from './front-headers.mjs'
import { tellRefusal } from './refusals-told.mjs'

const behindTls = new URL('https://footfall.example.com')
const onThisMachine = new URL('http://localhost:3000')

it('keeps browsers to TLS for two years wherever there is TLS, and asks it of no subresource elsewhere', () => {
  const { 'strict-transport-security': kept } = headersOf(behindTls)
  expect(Number(/max-age=(\d+); includeSubDomains$/.exec(kept ?? '')?.[1])).toBeGreaterThanOrEqual(31_536_000)
  expect(policyOf(behindTls, 'n', { dev: false })).toContain('upgrade-insecure-requests')
  expect(headersOf(onThisMachine)).not.toHaveProperty('strict-transport-security')
  expect(policyOf(onThisMachine, 'n', { dev: false })).not.toContain('upgrade')
})

it('lets a page run what its own answer vouches for, load what is ours, and report the rest to us', () => {
  for (const site of [behindTls, onThisMachine]) {
    const policy = policyOf(site, 'once', { dev: false })
    for (const part of ["default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"])
      expect(policy.split('; ')).toContain(part)
    expect(policy).toContain("script-src 'self' 'nonce-once' 'strict-dynamic';")
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/)
    expect(policy).toMatch(/report-uri \/csp-reports; report-to csp/)
    expect(headersOf(site)['reporting-endpoints']).toBe('csp="/csp-reports"')
  }
})

it('gives our own pages passkeys and nobody any other device', () => {
  const granted = (headersOf(behindTls)['permissions-policy'] ?? '').split(', ').filter((part) => !part.endsWith('=()'))
  expect(granted).toEqual(['publickey-credentials-create=(self)', 'publickey-credentials-get=(self)'])
})

it('tells of a refusal where and of whom, and not a word that somebody typed', () => {
  const lines: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const answered = (status: number, path: string) =>
    tellRefusal({ method: 'POST' }, { statusCode: status, once: (_, tell) => tell() }, { path, requestId: 'r-1', ip: '192.0.2.7' })
  for (const status of [400, 403, 405, 411, 413, 414, 415, 421, 422, 429, 500, 503]) answered(status, '/patients/e3377b2b/Ortega')
  for (const status of [200, 204, 304, 307, 401, 404, 409]) answered(status, '/patients')
  answered(403, '/Ortega')
  write.mockRestore()
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told).toHaveLength(13)
  expect(told[0]).toMatchObject({ event: 'refused', status: 400, method: 'POST', place: 'patients', ip: '192.0.2.7', requestId: 'r-1' })
  expect(told.at(-1)).toMatchObject({ status: 403, place: 'elsewhere' })
  expect(lines.join()).not.toMatch(/Ortega|e3377b2b/)
})
