import { expect, it, vi } from 'vitest'
import { onRequestError } from './instrumentation'

const line = async (error: unknown, more: { path?: string; headers?: Record<string, string> } = {}) => {
  const lines: string[] = []
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0)
  const request = { path: more.path ?? '/patients/x', method: 'POST', headers: { 'x-request-id': 'request-1', ...more.headers } }
  const context = {
    routerKind: 'App Router',
    routePath: '/patients/[patientId]',
    routeType: 'render',
    revalidateReason: undefined,
  } as const
  await onRequestError(error, request, { ...context, renderSource: 'react-server-components' })
  write.mockRestore()
  expect(lines).toHaveLength(1)
  return lines[0] ?? ''
}

/** Words of each kind that must not come into a log: of a patient, of a person, of a secret, and such as a terminal obeys. */
const sentinels = [
  ...['Ortega', 'Rosa', '1955-02-12', '(602) 555-0134', '10001', 'rosa@example.com', 'Hydrochlorothiazide', 'Se me agarra', 'I70.211'],
  ...[
    'e3377b2b-f90a-5476-a348-891759a08c9a',
    'podiatrist@riverside.example',
    'footfall-demo-2026',
    '__Host-footfall.session=abc',
    'JBSWY3DP',
  ],
  ...['postgres://app:word@db', 'select * from patients', '\u001b[2J', '\r\n{"level":"info","event":"forged"}'],
]

it('tells of a fault where it was and under which number, and nothing of what was asked or stored', async () => {
  const words = sentinels.join(' ')
  const cause = Object.assign(new Error(words), { detail: words, query: words, parameters: sentinels, where: words })
  const error = Object.assign(new TypeError(words, { cause }), { code: '23505', digest: '123', detail: words, message: words })
  const told = await line(error, {
    path: `/patients/e3377b2b?name=${words}`,
    headers: { cookie: words, referer: words, 'user-agent': words },
  })
  for (const sentinel of sentinels) expect(told, sentinel).not.toContain(sentinel)
  expect(JSON.parse(told)).toMatchObject({
    event: 'request-failed',
    kind: 'TypeError',
    code: '23505',
    digest: '123',
    route: '/patients/[patientId]',
    requestId: 'request-1',
    where: expect.arrayContaining([expect.stringMatching(/^at .*instrumentation\.test\.ts:\d+:\d+\)?$/)]),
  })
})

it.each([
  ['a message of many lines that look like places', new Error('a\n    at Ortega (Rosa:1:1)\n    at Ortega')],
  ['a text', 'Ortega'],
  ['an object', { message: 'Ortega', code: { toString: () => 'Ortega' } }],
  ['nothing', undefined],
])('says nothing of %s that was thrown', async (_, thrown) => {
  expect(await line(thrown)).not.toContain('Ortega')
})
