import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { atMostInAMinute, mostReportBytes, reportIn, violationsIn } from './csp-reports.mjs'

const words = (body: object) => JSON.stringify({ 'csp-report': body })
const sentinel = '/patients/e3377b2b-f90a-5476-a348-891759a08c9a?name=Ortega'

it('reads of a report which rule kept what from loading, and nothing that could name a patient', () => {
  const old = {
    'document-uri': `https://footfall.example${sentinel}`,
    'violated-directive': 'script-src-elem',
    'blocked-uri': `https://evil.example${sentinel}`,
    'script-sample': 'Ortega, Rosa',
  }
  expect(violationsIn('application/csp-report', words(old))).toEqual([{ directive: 'script-src-elem', blocked: 'https://evil.example' }])
  const now = [
    { type: 'csp-violation', url: sentinel, body: { effectiveDirective: 'img-src', blockedURL: 'inline', sample: 'Ortega' } },
    { type: 'deprecation', body: { message: 'Ortega' } },
  ]
  expect(violationsIn('application/reports+json; charset=utf-8', JSON.stringify(now))).toEqual([
    { directive: 'img-src', blocked: 'inline' },
  ])
})

it.each([
  ['a directive that is none', { 'violated-directive': '\u001b[31mOrtega\r\n{"level":"info"}', 'blocked-uri': 'data' }, 'unknown', 'data'],
  ['an address that is none', { 'effective-directive': 'img-src', 'blocked-uri': 'Ortega' }, 'img-src', 'other'],
  ['an address without a host', { 'effective-directive': 'img-src', 'blocked-uri': 'javascript:alert(1)' }, 'img-src', 'other'],
  ['no words at all', {}, 'unknown', 'other'],
])('keeps to its own words when it is sent %s', (_, body, directive, blocked) => {
  expect(violationsIn('application/csp-report', words(body))).toEqual([{ directive, blocked }])
})

it('takes nothing else for a report', () => {
  for (const [type, text] of [
    ['application/json', words({})],
    ['', ''],
    ['application/csp-report', '{'],
    ['application/csp-report', 'null'],
    ['application/csp-report', '{"csp-report":"x"}'],
    ['application/reports+json', '[]'],
    ['application/reports+json', '[null,1,{"type":"csp-violation"}]'],
  ] as const)
    expect(violationsIn(type, text), text).toBeNull()
  const many = Array.from({ length: 500 }, () => ({ type: 'csp-violation', body: {} }))
  expect(violationsIn('application/reports+json', JSON.stringify(many))).toHaveLength(10)
})

it('reads no more than a report may be long, and so many within a minute', async () => {
  const sent = (length: number) => reportIn(Readable.from([Buffer.alloc(length, 'x')]) as never)
  expect((await sent(mostReportBytes))?.length).toBe(mostReportBytes)
  expect(await sent(mostReportBytes + 1)).toBeNull()
  let now = 30_000
  const oneMore = atMostInAMinute(2, () => now)
  expect([oneMore(), oneMore(), oneMore()]).toEqual([true, true, false])
  now = 60_000
  expect(oneMore()).toBe(true)
})
