/**
 * The front of the server: which requests there are at all, what every answer carries, how signing in and out behaves, and what of a patient
 * leaves the house to whom.
 */
import { connect } from 'node:net'
import { password, people } from '../fixtures'
import { type Answer, ask, askAsRouter, asRead, asShown, cookiesOf, fromElsewhere, fromOwnPage, postSignIn, refusalOf } from './ask'
import { actAs, builtActions } from './build'
import { expect, rosa, staffId, test, wallClock } from './door'

const megabyte = 1_048_576

test.describe('requests that there are not', () => {
  test('another host than our own is misdirected (421), whatever it asks for', async ({ door }) => {
    for (const host of [
      'evil.example',
      'localhost',
      'localhost:1',
      `evil.example:${new URL(door.origin).port}`,
      `${new URL(door.origin).host}.evil.example`,
    ])
      for (const path of ['/', '/sign-in', '/api/auth/csrf', '/_next/static/x.js'])
        expect((await ask(door.origin, { path, headers: { host } })).status, `${host} ${path}`).toBe(421)
    // A request without a host is not even one (400) since HTTP 1.1.
    for (const lines of ['GET / HTTP/1.1\r\nconnection: close', 'GET / HTTP/1.1\r\nhost:\r\nconnection: close', 'GET / HTTP/1.0'])
      expect(await raw(door.origin, `${lines}\r\n\r\n`), lines).toMatch(/^HTTP\/1\.1 4(00|21) /)
  })

  test('a forwarded host is not believed: no address in an answer is foreign', async ({ door }) => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example' }
    for (const path of ['/', '/sign-in', '/api/auth/csrf', `/patients/${rosa.patientId}/visits/${rosa.visitId}`]) {
      const { text, headers: told } = await door.get('podiatrist', path, headers)
      expect(text + JSON.stringify(told), path).not.toContain('evil.example')
    }
  })

  test('a method that nobody needs is refused (405), one that is none breaks the connection off (400)', async ({ door }) => {
    for (const method of ['TRACE', 'OPTIONS', 'PROPFIND', 'SEARCH', 'LOCK', 'MKCOL', 'PURGE']) {
      const { status, headers } = await ask(door.origin, { path: '/', method })
      expect([status, headers.allow], method).toEqual([405, 'GET, HEAD, POST, PUT, PATCH, DELETE'])
    }
    expect(await raw(door.origin, 'BREW / HTTP/1.1\r\nhost: x\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    const tunnel = await raw(door.origin, `CONNECT evil.example:443 HTTP/1.1\r\nhost: ${new URL(door.origin).host}\r\n\r\n`)
    expect(tunnel).not.toMatch(/^HTTP\/1\.1 2/)
  })

  test('a body over 1 MB is refused unread (413), one of unknown length too (411)', async ({ door }) => {
    const cookie = await door.cookieOf('podiatrist')
    const sent = (headers: Record<string, string>, body?: string) =>
      ask(door.origin, {
        path: '/patients/search',
        method: 'POST',
        cookie,
        headers: { ...fromOwnPage(door.origin), 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body }),
      })
    expect((await sent({}, 'x'.repeat(megabyte + 1))).status).toBe(413)
    expect((await sent({}, JSON.stringify({ text: 'x'.repeat(megabyte - 100) }))).status).toBe(413)
    expect((await sent({ 'transfer-encoding': 'chunked' })).status).toBe(411)
  })

  test('addresses that are no addresses, and very long ones, are refused', async ({ door }) => {
    for (const [path, status] of [
      ['//evil.example/', 400],
      ['/\\evil.example', 400],
      [`/patients?${'x'.repeat(2_100)}`, 414],
      ['/..%2f..%2fetc/passwd', 404],
      ['/_next/static/..%2f..%2fserver/app-paths-manifest.json', 404],
    ] as const)
      expect((await door.get('podiatrist', path)).status, path).toBe(status)
    const many = await ask(door.origin, { path: '/', headers: { 'x-long': 'x'.repeat(17_000) } })
    expect(many.status).toBe(431)
  })

  test('what changes something comes from a page of ours, or not at all (403)', async ({ door }) => {
    const cookie = await door.cookieOf('podiatrist')
    for (const [how, headers] of Object.entries(fromElsewhere(door.origin)))
      for (const path of ['/', '/sign-in', '/nope', '/patients/search', '/api/auth/signout', '/api/auth/callback/credentials', '/healthz'])
        for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
          const answer = await ask(door.origin, { path, method, headers, cookie, body: '{}' })
          expect([403, 405], `${method} ${path} ${how}`).toContain(answer.status)
          expect(answer.headers['set-cookie'], `${method} ${path} ${how}`).toBeUndefined()
        }
    // Still signed in.
    expect((await door.get('podiatrist', '/')).status).toBe(200)
  })

  test('of the sign-in library four addresses exist', async ({ door }) => {
    for (const name of [
      '',
      '/signin',
      '/signin/credentials',
      '/error',
      '/providers',
      '/_log',
      '/verify-request',
      '/callback',
      '/callback/google',
      '/session/x',
      '/csrf/',
    ])
      for (const method of ['GET', 'POST']) {
        const { status } = await ask(door.origin, { path: `/api/auth${name}`, method, headers: fromOwnPage(door.origin) })
        expect(status, `${method} ${name}`).toBe(404)
      }
    expect((await door.get('nobody', '/api/auth/csrf?callbackUrl=https://evil.example')).status).toBe(404)
    for (const [path, methods] of [
      ['/api/auth/csrf', 'GET'],
      ['/api/auth/signout', 'POST'],
      ['/api/auth/callback/credentials', 'POST'],
    ] as const) {
      const other = methods === 'GET' ? 'POST' : 'GET'
      expect((await ask(door.origin, { path, method: other, headers: fromOwnPage(door.origin) })).status, path).toBe(405)
    }
  })
})

/** Bytes as they stand, for what no HTTP library would send. */
function raw(origin: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(bytes))
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
    socket.setTimeout(5_000, () => socket.destroy())
  })
}

test.describe('what every answer carries', () => {
  const everywhere = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  }
  const safe = ({ headers }: Answer, what: string) => {
    expect(headers, what).toMatchObject(everywhere)
    expect(headers['x-powered-by'], what).toBeUndefined()
    expect(headers.server, what).toBeUndefined()
    expect(headers['access-control-allow-origin'], what).toBeUndefined()
    const policy = String(headers['content-security-policy'])
    expect(policy, what).toContain("default-src 'none'")
    expect(policy, what).toContain("frame-ancestors 'none'")
    expect(policy, what).not.toMatch(/script-src[^;]*'unsafe-/)
    return policy
  }

  test('pages, refusals, JSON, files and errors alike', async ({ door }) => {
    const { text } = await door.get('podiatrist', '/')
    const [script] = /\/_next\/static\/[^"\\]+\.js/.exec(text) ?? []
    const [style] = /\/_next\/static\/[^"\\]+\.css/.exec(text) ?? []
    const answers: Record<string, Answer> = {
      'a page': await door.get('podiatrist', '/'),
      'a chart': await door.get('podiatrist', `/patients/${rosa.patientId}`),
      'the sign-in page': await door.get('nobody', '/sign-in'),
      'a page, signed out': await door.get('nobody', '/'),
      'a page that the role does not open': await door.get('desk', `/patients/${rosa.patientId}/visits/new`),
      'nothing at this address': await door.get('podiatrist', '/nope'),
      'a redirect': await door.get('podiatrist', '/sign-in'),
      JSON: await door.post('podiatrist', '/patients/search', { text: 'Ortega' }),
      'JSON that refuses': await door.post('nobody', '/patients/search', { text: 'Ortega' }),
      'the CSRF token': await door.get('nobody', '/api/auth/csrf'),
      health: await door.get('nobody', '/healthz'),
      'a script': await door.get('nobody', script ?? ''),
      'a style': await door.get('nobody', style ?? ''),
      'a file that is not there': await door.get('nobody', '/_next/static/nope.js'),
      'a method that is refused': await ask(door.origin, { path: '/', method: 'TRACE' }),
      'another host': await ask(door.origin, { path: '/', headers: { host: 'evil.example' } }),
      'a request from elsewhere': await ask(door.origin, { path: '/', method: 'POST' }),
    }
    for (const [what, answer] of Object.entries(answers)) safe(answer, what)
    // What concerns a person is kept by nobody on the way; the framework's files, named by their content, may be.
    for (const [what, { headers }] of Object.entries(answers))
      if (what === 'a script' || what === 'a style') expect(headers['cache-control'], what).toContain('immutable')
      else expect(headers['cache-control'], what).toContain('no-store')
    expect(answers['a script']?.status).toBe(200)
    expect(answers['a style']?.status).toBe(200)
  })

  test('each answer vouches for its own scripts, with a nonce used once', async ({ door }) => {
    const seen = new Set<string>()
    for (const path of ['/', '/', '/patients', '/sign-in', '/nope', `/patients/${rosa.patientId}`, `/patients/${rosa.patientId}`]) {
      const answer = await door.get(path === '/sign-in' ? 'nobody' : 'podiatrist', path)
      const nonce = /'nonce-([^']+)'/.exec(safe(answer, path))?.[1] ?? ''
      expect(Buffer.from(nonce, 'base64'), path).toHaveLength(16)
      seen.add(nonce)
      for (const [tag] of answer.text.matchAll(/<(script|style)\b[^>]*>/g)) expect(tag, path).toContain(`nonce="${nonce}"`)
      expect(answer.text, path).not.toMatch(/<[^>]+\son\w+=|href="javascript:/i)
    }
    expect(seen.size).toBe(7)
  })

  test('a nonce or policy of the sender is not taken over', async ({ door }) => {
    const headers = { 'content-security-policy': "script-src 'nonce-mine'", 'x-nonce': 'mine' }
    const { text, headers: told } = await door.get('podiatrist', '/', headers)
    expect(text).not.toContain('nonce="mine"')
    expect(told['content-security-policy']).not.toContain('mine')
  })
})

test.describe('signing in and out', () => {
  test('cookies: for this host only, over a safe channel only, out of reach of scripts and of other sites', async ({ door }) => {
    const csrf = await door.get('nobody', '/api/auth/csrf')
    const { answer, cookie } = await postSignIn(door.origin, people.assistant, password)
    expect(answer.status).toBe(200)
    const set = [...(csrf.headers['set-cookie'] ?? []), ...(answer.headers['set-cookie'] ?? [])]
    expect(set.map((line) => line.split('=')[0])).toContain('__Host-footfall.session')
    for (const line of set) {
      const [pair, ...attributes] = line.split('; ')
      expect(pair).toMatch(/^__Host-footfall\./)
      expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']))
      expect(line).not.toMatch(/domain=/i)
    }
    expect((await ask(door.origin, { path: '/', cookie })).status).toBe(200)
  })

  test('one altered character of the cookie is nobody', async ({ door }) => {
    const cookie = await door.cookieOf('podiatrist')
    const session = /__Host-footfall\.session=([^;]+)/.exec(cookie)?.[1] ?? ''
    for (const at of [5, Math.floor(session.length / 2), session.length - 4]) {
      const altered = session.slice(0, at) + (session[at] === 'A' ? 'B' : 'A') + session.slice(at + 1)
      expect((await ask(door.origin, { path: '/', cookie: `__Host-footfall.session=${altered}` })).status).toBe(401)
    }
  })

  test('a wrong password, an unknown address and one who left are told the same', async ({ door }) => {
    const tries = await Promise.all([
      postSignIn(door.origin, people.desk, 'not the password'),
      postSignIn(door.origin, 'nobody@riverside.example', password),
      postSignIn(door.origin, 'former@riverside.example', password),
      postSignIn(door.origin, `${'x'.repeat(300)}@riverside.example`, password),
      postSignIn(door.origin, people.desk, 'x'.repeat(5_000)),
    ])
    const told = tries.map(({ answer: { status, text, headers } }) => ({ status, text, names: Object.keys(headers).sort() }))
    for (const one of told) expect(one).toEqual(told[0])
    expect(told[0]).toMatchObject({ status: 401, text: expect.stringContaining('That email and password do not match an account here.') })
    for (const { cookie } of tries) expect(cookie).not.toContain('__Host-footfall.session')
  })

  test('nobody is signed in by another site, nor without the CSRF token', async ({ door }) => {
    const form = (csrfToken: string) => new URLSearchParams({ csrfToken, json: 'true', email: people.desk, password }).toString()
    const sent = (headers: Record<string, string>, cookie: string, body: string) =>
      ask(door.origin, {
        path: '/api/auth/callback/credentials',
        method: 'POST',
        cookie,
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      })
    const csrf = await door.get('nobody', '/api/auth/csrf')
    const { csrfToken } = JSON.parse(csrf.text)
    for (const answer of [
      ...(await Promise.all(Object.values(fromElsewhere(door.origin)).map((headers) => sent(headers, cookiesOf(csrf), form(csrfToken))))),
      await sent(fromOwnPage(door.origin), '', form(csrfToken)),
      await sent(fromOwnPage(door.origin), cookiesOf(csrf), form('made up')),
    ]) {
      expect(answer.status).toBe(403)
      expect(String(answer.headers['set-cookie'])).not.toContain('__Host-footfall.session')
    }
  })

  test('after signing out the cookie is worth nothing, on a page, in the router, in an action, in a route', async ({ door }) => {
    const { cookie } = await postSignIn(door.origin, people.podiatrist, password)
    const patientId = await door.register('Doorstep')
    const visitId = crypto.randomUUID()
    const start = { visitId, patientId, startedAt: wallClock(), clinicianId: staffId('podiatrist') }
    expect((await ask(door.origin, { path: '/', cookie })).status).toBe(200)

    // From another site nobody is signed out.
    const signOut = async (headers: Record<string, string>) => {
      const csrf = await ask(door.origin, { path: '/api/auth/csrf', cookie })
      const body = new URLSearchParams({ csrfToken: JSON.parse(csrf.text).csrfToken, json: 'true' }).toString()
      const type = { 'content-type': 'application/x-www-form-urlencoded' }
      return ask(door.origin, { path: '/api/auth/signout', method: 'POST', cookie, headers: { ...headers, ...type }, body })
    }
    for (const headers of Object.values(fromElsewhere(door.origin))) expect((await signOut(headers)).status).toBe(403)
    expect((await ask(door.origin, { path: '/', cookie })).status).toBe(200)

    expect((await signOut(fromOwnPage(door.origin))).status).toBe(200)
    for (const path of ['/', `/patients/${rosa.patientId}`, `/patients/${rosa.patientId}/visits/${rosa.visitId}/print`]) {
      const document = await ask(door.origin, { path, cookie })
      expect(document.status, path).toBe(401)
      const data = await askAsRouter(door.origin, { path, cookie })
      expect(refusalOf(data.text), path).toBe('401')
      for (const { text } of [document, data]) expect(text, path).not.toContain('Ortega')
    }
    const { outcome } = await actAs(door.origin, 'startVisit', start, { cookie, headers: fromOwnPage(door.origin) })
    expect(outcome).toMatchObject({ ok: false, problem: 'not-signed-in' })
    expect((await door.get('podiatrist', `/patients/${patientId}/visits/${visitId}/sign`)).status).toBe(404)
    const json = { ...fromOwnPage(door.origin), 'content-type': 'application/json' }
    for (const path of ['/patients/search', `/patients/${rosa.patientId}/visits/${rosa.visitId}/autosave`])
      expect((await ask(door.origin, { path, method: 'POST', cookie, headers: json, body: '{}' })).status, path).toBe(401)
    expect((await ask(door.origin, { path: '/device-key', cookie })).status).toBe(401)
    const session = await ask(door.origin, { path: '/api/auth/session', cookie })
    expect(JSON.parse(session.text).staffId ?? null).toBeNull()
  })
})

test('reading changes nothing: no GET or HEAD of any address', async ({ door }) => {
  const patientId = await door.register('Doorstep')
  const visitId = await door.start(patientId)
  const here = `/patients/${patientId}/visits/${visitId}`
  const pages = [`/patients/${patientId}`, `/patients/${patientId}/details`, `${here}/sign`]
  const record = async () => Promise.all(pages.map(async (path) => asRead((await door.get('podiatrist', path)).text)))
  const before = await record()
  const cookie = await door.cookieOf('podiatrist')
  const screens = [
    '',
    '/cramp-history',
    '/factors',
    '/walk-distance',
    '/vascular-study',
    '/assessment',
    '/plan',
    '/sign',
    '/print',
    '/handout',
    '/autosave',
  ]
  for (const screen of screens)
    for (const method of ['GET', 'HEAD']) {
      const { status } = await ask(door.origin, { path: `${here}${screen}`, method, cookie })
      expect(status, `${method} ${screen}`).toBeLessThan(500)
    }
  for (const { id, name } of await builtActions(door.origin)) {
    const { status } = await ask(door.origin, {
      path: `${here}/sign?reason=x`,
      cookie,
      headers: { 'next-action': id, ...fromOwnPage(door.origin) },
    })
    expect(status, name).toBeLessThan(500)
  }
  expect((await ask(door.origin, { path: '/api/auth/signout', cookie })).status).toBe(405)
  expect(await record()).toEqual(before)
})

test.describe('what of a patient leaves the house', () => {
  test('the front desk receives nothing of the chart, in no page, not even unseen', async ({ door }) => {
    const chart = `/patients/${rosa.patientId}`
    const visit = `${chart}/visits/${rosa.visitId}`
    const texts = async (person: 'podiatrist' | 'desk' | 'admin', paths: string[]) => {
      const answers = await Promise.all(paths.flatMap((path) => [door.get(person, path), door.fetch(person, path)]))
      return answers.map(({ text }) => asShown(text)).join('\n')
    }
    // As the podiatrist reads it: medicines, the patient's words, findings, codes, who prescribes, what is due.
    const clinical = [
      'Hydrochlorothiazide',
      'thiazide',
      'Atorvastatin',
      'Dr. Helen Park',
      'Right calf',
      'Se me agarra',
      'I70.211',
      'claudication with an abnormal',
      'Fontaine',
      'monophasic',
      'PAD right',
      '0.68',
      'Needs attention',
      'somebody was told',
      'Re-screens due',
    ]
    const known = await texts('podiatrist', ['/', chart, `${visit}/sign`, `${visit}/factors`])
    for (const words of clinical) expect(known, `the podiatrist reads ${words}`).toContain(words)

    for (const person of ['desk', 'admin'] as const) {
      const pages = [
        '/',
        '/patients',
        chart,
        `${chart}/details`,
        `${chart}/handout`,
        `${visit}/sign`,
        `${visit}/print`,
        `${chart}/visits/new`,
        visit,
      ]
      const found = await door.post(person, '/patients/search', { text: 'Ortega' })
      const received = `${await texts(person, pages)}\n${found.text}`
      expect(received).toContain('Ortega')
      for (const words of clinical) expect(received.includes(words), `${person} receives ${words}`).toBe(false)
    }
  })

  test('no address and no title names a patient', async ({ as }) => {
    const page = await as('podiatrist')
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(request.url()))
    const titles: string[] = []
    await page.goto('/patients')
    await page.getByRole('combobox').or(page.getByRole('searchbox')).first().fill('ortega rosa')
    await expect(page.getByText('Ortega, Rosa').first()).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/)
    const visit = `/patients/${rosa.patientId}/visits/${rosa.visitId}`
    for (const path of [
      page.url(),
      `${visit}/cramp-history`,
      `${visit}/sign`,
      `${visit}/print`,
      `${visit}/handout`,
      `/patients/${rosa.patientId}/details`,
    ]) {
      await page.goto(path)
      titles.push(await page.title())
      addresses.push(...(await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))))
    }
    for (const text of [...addresses, ...titles]) expect(decodeURIComponent(text)).not.toMatch(/ortega|rosa\b|rosie|1955/i)
  })
})
