/**
 * What a program sends that no page of ours would: addresses that look like something else, bodies that are something else, headers that lie.
 * Only HTTP, no browser.
 */
import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { password, people } from '../fixtures'
import { type Answer, ask, cookiesOf, fromOwnPage, postSignIn } from './ask'
import { builtActions } from './build'
import { type Door, expect, rosa, test } from './door'
import { openVisit } from './visits'

const chart = `/patients/${rosa.patientId}`
const visit = `${chart}/visits/${rosa.visitId}`

/** What no answer may show of the inside: a place in the code, a statement, a folder, the framework's word for itself. */
const inside = /\n\s+at .+:\d+|node_modules|\/work\/|\/home\/|\.next\b|select .+ from |insert into|PostgresError|ZodError|drizzle|stack"/i
const showsNothing = ({ status, text, headers }: Answer, what: string) => {
  expect(status, what).toBeLessThan(500)
  expect(inside.exec(text)?.[0], what).toBeUndefined()
  expect(headers['x-powered-by'], what).toBeUndefined()
}

test('nothing of how it is made is at an address: no history, sources, maps, settings or tools', async ({ door }) => {
  const { text } = await door.get('podiatrist', chart)
  const scripts = [...new Set([...text.matchAll(/\/_next\/static\/[^"\\?]+\.(?:js|css)/g)].map(([path]) => path))]
  expect(scripts.length).toBeGreaterThan(3)
  for (const path of [
    ...[
      '/.git/HEAD',
      '/.git/config',
      '/.env',
      '/.env.local',
      '/package.json',
      '/package-lock.json',
      '/server.mjs',
      '/env.mjs',
      '/.data/secret',
    ],
    ...[
      '/api/dev/x',
      '/api/dev/login',
      '/api/test',
      '/debug',
      '/metrics',
      '/status',
      '/_next/server/app/page.js',
      '/_next/BUILD_ID',
      '/__nextjs_source-map',
    ],
    ...['/db/migrations/0001_tables.sql', '/sbom.cdx.json', '/docs/operations.md', '/phpinfo.php', '/wp-login.php', '/actuator/env'],
    ...scripts.map((script) => `${script}.map`),
  ]) {
    const answer = await door.get('podiatrist', path)
    expect([answer.status, path]).toEqual([404, path])
    showsNothing(answer, path)
  }
  for (const script of scripts) {
    const { text: code } = await door.get('nobody', script)
    expect(code, script).not.toMatch(
      /sourceMappingURL=(?!data:)|FOOTFALL_SECRET|DATABASE_URL|a secret for tests only|postgres:\/\/|argon2id\$/,
    )
  }
})

test('a chart is not under an address that looks like a file, which somebody on the way might keep', async ({ door }) => {
  for (const path of [
    ...[
      `${chart}/x.css`,
      `${chart}/chart.js`,
      `${chart}/logo.png`,
      `${chart}.css`,
      `${chart};x.css`,
      `${chart}%2fx.css`,
      `${chart}%3bx.css`,
    ],
    ...[
      `${visit}/x.css`,
      `${visit}/sign/x.js`,
      `${visit}/print.pdf`,
      `${visit}/sign%23x.css`,
      `${visit}/sign%3fx.css`,
      `${chart}/%2e%2e/x.css`,
    ],
  ])
    for (const asked of [await door.get('podiatrist', path), await door.fetch('podiatrist', path)]) {
      if (asked.headers['content-type']?.startsWith('text/x-component') !== true) expect([asked.status, path]).toEqual([404, path])
      expect(asked.headers['cache-control'], path).toContain('no-store')
      expect(asked.text, path).not.toMatch(/Ortega|Rosie/)
    }
})

test('a report on the policy is taken without a session, within its limits, and nothing else is', async ({ door }) => {
  const send = (body: string, type = 'application/csp-report', method = 'POST') =>
    ask(door.origin, { path: '/csp-reports', method, headers: { 'content-type': type, origin: 'null' }, body })
  const report = JSON.stringify({ 'csp-report': { 'violated-directive': 'img-src', 'blocked-uri': 'https://a-test.example/x' } })
  expect(await send(report)).toMatchObject({ status: 204, text: '' })
  const modern = [{ type: 'csp-violation', body: { effectiveDirective: 'img-src', blockedURL: 'https://a-test.example' } }]
  expect((await send(JSON.stringify(modern), 'application/reports+json')).status).toBe(204)
  for (const [body, type] of [
    ['{"csp-report":1}', 'application/csp-report'],
    ['{', 'application/csp-report'],
    [report, 'application/json'],
    [report, 'text/plain'],
  ] as const)
    expect((await send(body, type)).status, `${type} ${body}`).toBe(400)
  expect((await send(' '.repeat(16_385))).status).toBe(413)
  expect((await ask(door.origin, { path: '/csp-reports' })).status).toBe(405)
  const policy = String((await door.get('nobody', '/sign-in')).headers['content-security-policy'])
  expect(policy).toContain('report-uri /csp-reports; report-to csp')
  const flood = await Promise.all(Array.from({ length: 120 }, () => send(report)))
  const turnedAway = flood.filter(({ status }) => status === 429)
  expect(turnedAway.length).toBeGreaterThan(0)
  expect(turnedAway[0]?.headers['retry-after']).toBe('60')
})

test('whoever signs out leaves nothing in the browser, and a sign-out that was refused clears nothing', async ({ door }) => {
  const { cookie } = await postSignIn(door.origin, people.desk, password)
  const csrf = await ask(door.origin, { path: '/api/auth/csrf', cookie })
  const signOut = (headers: Record<string, string>, csrfToken: string) =>
    ask(door.origin, {
      path: '/api/auth/signout',
      method: 'POST',
      cookie,
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, json: 'true' }).toString(),
    })
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
  for (const refused of [
    await signOut({ origin: 'https://evil.example' }, csrfToken),
    await signOut(fromOwnPage(door.origin), 'made up'),
  ]) {
    expect(refused.status).toBe(403)
    expect(refused.headers['clear-site-data']).toBeUndefined()
  }
  const gone = await signOut(fromOwnPage(door.origin), csrfToken)
  expect([gone.status, gone.headers['clear-site-data']]).toEqual([200, '"cache", "storage"'])
})

test('signing in leads to a page of ours, wherever one asks to be led', async ({ door }) => {
  const csrf = await door.get('nobody', '/api/auth/csrf')
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
  for (const callbackUrl of [
    ...['//evil.example', '/\\evil.example', 'https://evil.example', `${door.origin}.evil.example`],
    ...['javascript:alert(1)', '/x\r\nSet-Cookie: a=b', '/%0d%0aSet-Cookie:%20a=b'],
  ]) {
    const answer = await ask(door.origin, {
      path: '/api/auth/callback/credentials',
      method: 'POST',
      cookie: cookiesOf(csrf),
      headers: { ...fromOwnPage(door.origin), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, json: 'true', email: people.desk, password, callbackUrl }).toString(),
    })
    showsNothing(answer, callbackUrl)
    if (answer.status === 200)
      expect(new URL((JSON.parse(answer.text) as { url?: string }).url ?? '/', door.origin).origin, callbackUrl).toBe(door.origin)
    expect(JSON.stringify(answer.headers), callbackUrl).not.toMatch(/evil\.example|"a=b/)
  }
})

test('who asks is whose connection it is: an address that a request names for itself is believed nowhere', async ({ door }) => {
  const named = '203.0.113.77'
  const lies = { 'x-forwarded-for': named, 'x-real-ip': named, forwarded: `for=${named}`, 'x-client-ip': named, 'x-request-id': 'mine' }
  const answer = await door.get('hillcrestAdmin', '/practice/audit', lies)
  expect(answer.headers['x-request-id']).not.toBe('mine')
  await door.post('hillcrestAdmin', '/patients/search', { text: 1 }, { ...fromOwnPage(door.origin), ...lies })
  await door.get('hillcrestPodiatrist', '/practice/audit', lies)
  const log = await door.get('hillcrestAdmin', '/practice/audit')
  expect(log.text).toMatch(/127\.0\.0\.1|::1/)
  expect(log.text).not.toContain(named)
})

/** Bytes as they stand, for what no HTTP library would send; all that comes back. */
function raw(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.setTimeout(1_500, () => socket.destroy())
  })
}

test('one message is one message: what two readers could divide differently is refused', async ({ door }) => {
  const { host } = new URL(door.origin)
  const hidden = `GET /healthz HTTP/1.1\r\nhost: ${host}\r\n\r\n`
  const head = `POST /patients/search HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\n`
  const corpus = {
    'two lengths': `${head}content-length: 0\r\ncontent-length: ${hidden.length}\r\n\r\n${hidden}`,
    'a length and chunks': `${head}content-length: ${hidden.length + 5}\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    'chunks by another name': `${head}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`,
    'chunks twice': `${head}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`,
    'a space before the colon': `${head}content-length : ${hidden.length}\r\n\r\n${hidden}`,
    'a folded line': `${head}x-a: b\r\n content-length: ${hidden.length}\r\n\r\n${hidden}`,
    'a length with a sign': `${head}content-length: +${hidden.length}\r\n\r\n${hidden}`,
    'a bare line feed': `${head.replaceAll('\r\n', '\n')}content-length: 0\n\n${hidden}`,
    'a zero in a header': `${head}x-a: b\u0000c\r\ncontent-length: 0\r\n\r\n${hidden}`,
    'two hosts': `${head}host: evil.example\r\ncontent-length: 0\r\n\r\n`,
  }
  await Promise.all(
    Object.entries(corpus).map(async ([what, bytes]) => {
      const answer = await raw(door.origin, bytes)
      expect(answer, what).toMatch(/^HTTP\/1\.1 4\d\d /)
      expect(answer, what).not.toContain('ok\n')
    }),
  )
})

test('every answer says what it is, and a method that a route does not have is refused', async ({ door }) => {
  const { text } = await door.get('podiatrist', '/')
  const types = {
    '/': 'text/html; charset=utf-8',
    '/nope': 'text/html; charset=utf-8',
    '/api/auth/csrf': 'application/json',
    '/healthz': 'text/plain; charset=utf-8',
    '/device-key': 'application/json',
    '/patients/search': undefined,
    [/\/_next\/static\/[^"\\]+\.js/.exec(text)?.[0] ?? '']: 'application/javascript; charset=UTF-8',
    [/\/_next\/static\/[^"\\]+\.css/.exec(text)?.[0] ?? '']: 'text/css; charset=UTF-8',
  }
  for (const [path, type] of Object.entries(types)) {
    const { headers } = await door.get('podiatrist', path)
    expect(headers['content-type']?.toLowerCase(), path).toBe(type?.toLowerCase())
  }
  const cookie = await door.cookieOf('podiatrist')
  for (const [path, method] of [
    ...(['GET', 'PUT', 'PATCH', 'DELETE'] as const).map((other) => ['/patients/search', other] as const),
    ...(['PUT', 'PATCH', 'DELETE'] as const).map((other) => ['/device-key', other] as const),
    ...(['GET', 'PUT', 'PATCH', 'DELETE'] as const).map((other) => [`${visit}/autosave`, other] as const),
  ])
    expect([(await ask(door.origin, { path, method, cookie, headers: fromOwnPage(door.origin) })).status, `${method} ${path}`]).toEqual([
      405,
      `${method} ${path}`,
    ])
})

test('no other site is told that it may read: no CORS on any answer', async ({ door }) => {
  const evil = { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
  const cookie = await door.cookieOf('podiatrist')
  for (const path of ['/', chart, '/patients/search', '/device-key', '/api/auth/session', '/healthz', '/nope', '/csp-reports'])
    for (const method of ['GET', 'OPTIONS', 'POST']) {
      const { headers } = await ask(door.origin, { path, method, cookie, headers: evil })
      expect(
        Object.keys(headers).filter((name) => name.startsWith('access-control-')),
        `${method} ${path}`,
      ).toEqual([])
    }
})

test('words of SQL, of a template and of a shell are words, in every parameter of an address', async ({ door }) => {
  const payloads = [
    "'",
    "' or '1'='1",
    "'; drop table patients; --",
    'at desc; select 1',
    '(select pg_sleep(9))',
    `$${'{7*7}'}`,
    '{{7*7}}',
    '$(id)',
    '../../etc/passwd',
    '%00',
    '\ud800',
    '-1',
    '1e999',
    'NaN',
    'constructor',
    '__proto__',
  ]
  const addresses = {
    '/practice/audit': ['sort', 'by', 'order', 'page', 'from', 'to', 'person', 'staff', 'action', 'patient', 'outcome'],
    '/practice/audit/export': ['patient', 'from', 'to', 'action', 'sort'],
    '/forms': ['form', 'release'],
    [`${chart}/diary`]: ['lang', 'unit', 'size', 'release'],
    [`${chart}/handout`]: ['chosen', 'sheet', 'language', 'size'],
    [`${chart}/disclosures`]: ['code', 'release'],
  }
  const began = performance.now()
  for (const [path, names] of Object.entries(addresses)) {
    // Every parameter with another payload at once, shifted until each has had each third one: many for few requests.
    for (let shift = 0; shift < payloads.length; shift += 3) {
      const query = new URLSearchParams(names.map((name, at) => [name, payloads[(at + shift) % payloads.length] ?? '']))
      const answer = await door.get(
        path.startsWith('/practice/audit/') ? 'hillcrestAdmin' : path.startsWith('/practice') ? 'admin' : 'podiatrist',
        `${path}?${query}`,
      )
      showsNothing(answer, `${path}?${query}`)
      expect(answer.text, path).not.toMatch(/root:x:0|uid=0/)
    }
  }
  expect(performance.now() - began, 'nothing slept').toBeLessThan(60_000)
})

test('a body that is something else is refused, never a fault: deep, repeated, poisoned, XML, or of the framework’s own making', async ({
  door,
}) => {
  const cookie = await door.cookieOf('podiatrist')
  const own = fromOwnPage(door.origin)
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  const xml = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
  for (const [type, body, most] of [
    ['application/json', deep, 422],
    ['application/json', '['.repeat(100_000), 400],
    ['application/json', '{"text":"a","text":["b"],"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}', 422],
    ['application/json', '{"text":{"toString":"x","length":3}}', 422],
    ['application/xml', xml, 400],
    ['text/xml', xml, 400],
    ['application/x-www-form-urlencoded', 'text=a&text=b&text[]=c&__proto__[polluted]=1', 400],
    ['multipart/form-data; boundary=x', '--x\r\ncontent-disposition: form-data; name="text"\r\n\r\na\r\n--x--\r\n', 400],
    ['application/json; charset=utf-16', '{"text":"a"}', 422],
  ] as const)
    for (const path of ['/patients/search', `${visit}/autosave`]) {
      const answer = await ask(door.origin, { path, method: 'POST', cookie, headers: { ...own, 'content-type': type }, body })
      showsNothing(answer, `${path} ${type} ${body.slice(0, 30)}`)
      if (path === '/patients/search' && most === 400) expect(answer.status, `${type} ${body.slice(0, 30)}`).toBe(400)
      expect(answer.text).not.toContain('root:x')
    }
  // As the framework's client encodes what it sends to an action, bent.
  const [action] = await builtActions(door.origin)
  for (const body of [
    '["$F1"]',
    '["$@0"]',
    '["$Q0"]',
    '["$1:__proto__:polluted"]',
    '[{"then":"$1:then"}]',
    '["$T"]',
    '$',
    '[',
    '{}',
    '[["$0"]]',
    `[${'['.repeat(50_000)}`,
  ])
    for (const person of ['nobody', 'podiatrist'] as const) {
      const asked = {
        path: '/patients/register',
        method: 'POST',
        headers: { ...own, 'next-action': action?.id ?? '', 'content-type': 'text/plain;charset=UTF-8' },
        body,
      }
      const { status, text } = await ask(door.origin, { ...asked, ...(person === 'nobody' ? {} : { cookie }) })
      expect(text, `${person} ${body.slice(0, 30)}`).not.toMatch(/node_modules|\n\s+at .+:\d+/)
      expect(text, `${person} ${body.slice(0, 30)}`).not.toContain('"ok":true')
      expect(status).toBeLessThanOrEqual(500)
    }
  expect((await door.get('podiatrist', '/')).status).toBe(200)
})

test('who searches or exports without a pause is told to wait, and it stands in the audit', async ({ door }) => {
  const searches = await Promise.all(Array.from({ length: 75 }, () => door.post('hillcrestAdmin', '/patients/search', { text: 'zz' })))
  const waits = searches.filter(({ status }) => status === 429)
  expect(waits.length).toBeGreaterThan(0)
  expect(Number(waits[0]?.headers['retry-after'])).toBeGreaterThan(0)
  expect(JSON.parse(waits[0]?.text ?? '{}')).toMatchObject({ problem: 'too-many', message: expect.stringContaining('Wait a moment') })
  let refused: Answer | undefined
  for (let turn = 0; turn < 11 && refused === undefined; turn += 1) {
    const answer = await door.get('hillcrestAdmin', `/practice/audit/export?patient=${rosa.patientId}`)
    if (answer.status === 429) refused = answer
  }
  expect(refused?.headers['retry-after']).toBe('3600')
  const { text } = await door.get('hillcrestAdmin', '/practice/audit')
  expect(text).toContain('too-many')
  expect(text).toContain('export audit')
})

/** The cells of each line of the exported log, under the heading of its column. */
async function exportedAudit(door: Door): Promise<Record<string, string>[]> {
  const { text } = await door.get('admin', `/practice/audit/export`)
  const lines = text
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n')
    .map((line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''))
  const [head = [], ...rows] = lines
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ''])))
}

test('every event of a signed-in person says when, who, in which role and session, from where, what, and in which request', async ({
  door,
}) => {
  await door.get('podiatrist', chart)
  await door.get('desk', `${visit}/sign`)
  const events = (await exportedAudit(door)).filter(({ Session }) => Session !== '')
  expect(events.length).toBeGreaterThan(2)
  const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  const whole: Record<string, RegExp> = {
    'Time (UTC)': /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/,
    Person: /./,
    Roles: /podiatrist|assistant|front-desk|admin/,
    Action: /^[a-z][a-z :.-]*$/,
    Outcome: /^(done|refused)$/,
    Session: uuid,
    Request: uuid,
    Address: /^[0-9a-f.:]+$/,
  }
  // One expectation for thousands of events: each costs the runner a step.
  const faults = events.flatMap((event) =>
    Object.entries({ ...whole, ...(event.Outcome === 'refused' ? { Reason: /./ } : {}) })
      .filter(([field, pattern]) => !pattern.test(event[field] ?? ''))
      .map(([field]) => `${field}: ${JSON.stringify(event)}`),
  )
  expect(faults).toEqual([])
})

test('what is typed is fetched by nobody, when it is printed either', async ({ door }) => {
  const asked: string[] = []
  const canary = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening))
  const at = `http://127.0.0.1:${(canary.address() as AddressInfo).port}`
  const { patientId, visitId } = await openVisit(door)
  const here = `/patients/${patientId}/visits/${visitId}`
  const words = `<img src="${at}/img"> <script src=${at}/script></script> <link rel=stylesheet href=${at}/css> ![x](${at}/markdown) url(${at}/style) ${at}/plain`
  const changes = { reason: { from: null, to: words }, patientWords: { from: null, to: words } }
  expect((await door.post('podiatrist', `${here}/autosave`, { section: 'reason', key: visitId, base: 0, changes })).status).toBe(200)
  const { text } = await door.get('podiatrist', `${here}/print`)
  const contentHash = /contentHash\\?":\\?"([0-9a-f]{64})/.exec(text)?.[1]
  const release = { id: randomUUID(), format: 'pdf', purpose: 'patient-copy', recipient: null, contentHash }
  await door.act('podiatrist', 'releaseVisitSummary', { ...release, patientId, visitId })
  const pdf = await door.get('podiatrist', `/releases/${release.id}/pdf`)
  expect([pdf.status, pdf.text.slice(0, 5)]).toEqual([200, '%PDF-'])
  await new Promise((closed) => canary.close(closed))
  expect(asked).toEqual([])
})
