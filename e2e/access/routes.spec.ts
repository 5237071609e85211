/**
 * Every route handler below app/, found in the file tree: what it answers to whom, and that a request which is not from a page of ours
 * changes nothing.
 */
import { randomUUID } from 'node:crypto'
import { ask, asRead, fromElsewhere, fromOwnPage } from './ask'
import { builtAddresses, filesOfApp } from './build'
import { clarence, type Door, expect, ofRole, type Person, roles, rosa, test } from './door'

const routes = {
  search: '(portal)/patients/search/route.ts',
  autosave: '(portal)/patients/[patientId]/visits/[visitId]/autosave/route.ts',
  pictures: '(portal)/handouts/pictures/route.ts',
  picture: '(portal)/handouts/pictures/[pictureId]/route.ts',
  logo: '(portal)/practice/letterhead/logo/route.ts',
  pdf: '(portal)/releases/[releaseId]/pdf/route.ts',
  auditFile: '(portal)/practice/audit/export/route.ts',
  auditVerification: '(portal)/practice/audit/verification/route.ts',
  draft: '(portal)/handouts/own/[handoutId]/draft/route.ts',
  deviceKey: 'device-key/route.ts',
  health: 'healthz/route.ts',
  readiness: 'readyz/route.ts',
  signIn: 'api/auth/[...nextauth]/route.ts',
  accountSecurity: '(portal)/account/security/route.ts',
  accountSessions: '(portal)/account/sessions/route.ts',
  signInStep: '(public)/sign-in/step/route.ts',
  link: '(public)/link/route.ts',
  linkPassword: '(public)/link/password/route.ts',
  foundPractice: '(public)/set-up/practice/route.ts',
  forgotPassword: '(public)/forgot-password/mail/route.ts',
}

test('every route handler has its protocol here', async ({ door }) => {
  expect(filesOfApp('route.ts')).toEqual(Object.values(routes).sort())
  const built = (await builtAddresses(door.origin)).filter((path) => /(^|\/)route$/.test(path))
  expect(built).toEqual(filesOfApp('route.ts').map((file) => file.replace(/\.ts$/, '')))
})

test('a session that has ended opens no route, and no method of one', async ({ door }) => {
  const cookie = await door.endedCookie()
  const ids: Record<string, string> = { ...rosa, pictureId: randomUUID(), releaseId: randomUUID() }
  const locked = Object.values(routes).filter((file) => /^\((portal|tablet)\)|^device-key/.test(file))
  expect(locked.length).toBeGreaterThan(10)
  for (const file of locked) {
    const path = `/${file
      .replace('/route.ts', '')
      .replaceAll(/\([^)]*\)\/?/g, '')
      .replaceAll(/\[(\w+)\]/g, (_, name: string) => ids[name] ?? name)}`
    const answers = await Promise.all(
      ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].map(async (method) => {
        const headers = { ...fromOwnPage(door.origin), 'content-type': 'application/json' }
        return (await ask(door.origin, { path, method, cookie, headers, ...(method === 'GET' || method === 'HEAD' ? {} : { body: '{}' }) }))
          .status
      }),
    )
    expect([...new Set(answers)].sort(), path).toEqual([401, 405])
  }
})

test.describe('routes for people without a session', () => {
  const token = 'A'.repeat(43)
  const bodies = {
    '/link': { token, kind: 'invitation' },
    '/link/password': { token, kind: 'reset', password: 'a long password of nobody' },
    '/set-up/practice': {
      ...{
        token,
        name: 'Nowhere Podiatry',
        addressLines: '1 No Street',
        timeZone: 'America/New_York',
        paper: 'letter',
        distanceUnit: 'ft',
      },
      ...{
        displayName: 'Nobody',
        credentials: '',
        email: 'nobody@nowhere.example',
        alsoPodiatrist: true,
        password: 'a long password of nobody',
      },
    },
    '/forgot-password/mail': { email: 'nobody@nowhere.example' },
  }
  for (const [path, body] of Object.entries(bodies)) {
    test(`${path} tells nobody anything of an account, and takes nothing that it did not ask for`, async ({ door }) => {
      const right = path === '/forgot-password/mail' ? 200 : 410
      for (const headers of Object.values(fromElsewhere(door.origin)))
        expect((await door.post('nobody', path, body, headers)).status).toBe(403)
      expect((await door.get('nobody', path)).status).toBe(405)
      for (const person of ['nobody', 'admin'] as const) {
        const { status, headers } = await door.post(person, path, body)
        expect([status, headers['set-cookie']], person).toEqual([right, undefined])
      }
      const more = ['role', 'roles', 'practiceId', 'staffId', 'id', 'version', 'active'].map((name) => ({ ...body, [name]: 'admin' }))
      for (const wrong of [...more, {}, [], null, { ...body, token: 'x', email: 7 }]) {
        expect((await door.post('nobody', path, wrong)).status, JSON.stringify(wrong)).toBe(422)
      }
    })
  }
})

test.describe('health and readiness', () => {
  for (const [path, says] of [
    ['/healthz', 'ok\n'],
    ['/readyz', 'ready\n'],
  ] as const) {
    test(`${path} tells everybody the same single word`, async ({ door }) => {
      for (const person of ['nobody', 'podiatrist', 'hillcrestPodiatrist'] as const) {
        const { status, text, headers } = await door.get(person, path)
        expect([status, text]).toEqual([200, says])
        expect(headers['set-cookie']).toBeUndefined()
      }
      expect((await door.post('podiatrist', path, {})).status).toBe(405)
    })
  }
})

test.describe('search as you type', () => {
  const search = '/patients/search'

  test('signed out: nothing', async ({ door }) => {
    const { status, text } = await door.post('nobody', search, { text: 'Boudreaux' })
    expect(status).toBe(401)
    expect(text).not.toContain('Boudreaux')
  })

  test('every role finds the patients of its practice, and identity only', async ({ door }) => {
    for (const role of roles) {
      const { status, text } = await door.post(ofRole[role], search, { text: 'Boudreaux' })
      expect(status, role).toBe(200)
      const { patients } = JSON.parse(text) as { patients: object[] }
      expect(patients, role).toHaveLength(1)
      expect(Object.keys(patients[0] ?? {}).sort(), role).toEqual(['ageYears', 'birthDate', 'id', 'name', 'phone', 'recordNumber', 'sex'])
    }
  })

  test('the other practice finds none of ours, by any part of their identity', async ({ door }) => {
    const { text } = await door.post('podiatrist', search, { text: 'Boudreaux' })
    const [clarenceHere] = (JSON.parse(text) as { patients: { recordNumber: string; phone: string; birthDate: string }[] }).patients
    for (const part of ['Boudreaux', 'clarence', clarenceHere?.birthDate ?? '', clarenceHere?.phone ?? '']) {
      const found = await door.post('hillcrestPodiatrist', search, { text: part })
      expect(found.status).toBe(200)
      expect(found.text, part).not.toMatch(/Boudreaux|Clarence/)
    }
  })

  test('words of a query language are words', async ({ door }) => {
    for (const text of ["') or true --", '%', '_', '\\', '*', '$$', '\u0000', '"; drop table patients', '\ud800']) {
      const { status, text: answer } = await door.post('podiatrist', search, { text })
      expect([200, 422], text).toContain(status)
      if (status === 200) expect(JSON.parse(answer).patients, text).toEqual([])
    }
  })

  test('what it was not asked for is refused with a sentence', async ({ door }) => {
    for (const body of [{}, { text: 1 }, { text: 'x', practiceId: randomUUID() }, { text: 'x'.repeat(201) }, [], null, { text: ['x'] }]) {
      expect((await door.post('podiatrist', search, body)).status, JSON.stringify(body)).toBe(422)
    }
    const sent = (headers: Record<string, string>, body: string) =>
      door
        .cookieOf('podiatrist')
        .then((cookie) =>
          ask(door.origin, { path: search, method: 'POST', cookie, headers: { ...fromOwnPage(door.origin), ...headers }, body }),
        )
    expect((await sent({ 'content-type': 'application/json' }, '{"text":')).status).toBe(400)
    expect((await sent({ 'content-type': 'text/plain' }, '{"text":"x"}')).status).toBe(400)
    expect((await door.get('podiatrist', `${search}?text=Boudreaux`)).status).toBe(405)
  })
})

test.describe('a PDF', () => {
  const pdfOf = (id: string) => `/releases/${id}/pdf`
  const summary = `/patients/${rosa.patientId}/visits/${rosa.visitId}/print`

  test('is made for whoever released it, and for nobody else', async ({ door }) => {
    const release = async (format: 'print' | 'pdf') => {
      const { text } = await door.get('assistant', summary)
      const asked = { id: randomUUID(), format, purpose: 'treatment', recipient: null }
      const contentHash = /contentHash\\?":\\?"([0-9a-f]{64})/.exec(text)?.[1]
      await door.act('assistant', 'releaseVisitSummary', { ...asked, contentHash, patientId: rosa.patientId, visitId: rosa.visitId })
      return asked.id
    }
    const [id, print] = [await release('pdf'), await release('print')]
    const others = { nobody: 401, podiatrist: 404, desk: 404, admin: 404, hillcrestPodiatrist: 404 } as const
    for (const [person, status] of Object.entries(others))
      expect((await door.get(person as keyof typeof others, pdfOf(id))).status, person).toBe(status)
    // What was printed is not fetched as well, and what nobody released is not there.
    for (const none of [print, randomUUID(), 'today']) expect((await door.get('assistant', pdfOf(none))).status, none).toBe(404)
    expect((await door.post('assistant', pdfOf(id), {})).status).toBe(405)
    const { status, headers, text } = await door.get('assistant', pdfOf(id))
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'application/pdf', 'no-store'])
    expect(headers['content-disposition']).toMatch(/^attachment; filename="visit-summary-10001-2026-11-23-[0-9A-Z]{8}\.pdf"$/)
    expect(text.slice(0, 5)).toBe('%PDF-')
  })
})

test.describe('a picture of the practice', () => {
  // 1 by 1 pixel, and nothing else.
  const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=='
  const upload = async (
    door: Door,
    person: Person | 'nobody',
    path: string,
    body: Buffer | string = Buffer.from(dot, 'base64'),
    method = 'POST',
  ) =>
    ask(door.origin, {
      path,
      method,
      body,
      headers: { ...fromOwnPage(door.origin), 'content-type': method === 'DELETE' ? 'application/json' : 'application/octet-stream' },
      ...(person === 'nobody' ? {} : { cookie: await door.cookieOf(person) }),
    })

  test('is brought by whoever edits handouts, is seen by everybody of the practice and by nobody else', async ({ door }) => {
    const path = '/handouts/pictures'
    for (const [person, status] of [
      ['nobody', 401],
      ['assistant', 403],
      ['desk', 403],
    ] as const)
      expect((await upload(door, person, path)).status, person).toBe(status)
    expect((await ask(door.origin, { path, method: 'POST', cookie: await door.cookieOf('podiatrist'), body: 'x' })).status).toBe(403)
    for (const file of ['<!doctype html><script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg"/>']) {
      const { status, text } = await upload(door, 'podiatrist', path, file)
      expect([status, JSON.parse(text).fields.picture]).toEqual([422, 'This file is not a picture. Choose a PNG, JPEG or WebP.'])
    }
    const { status, text } = await upload(door, 'podiatrist', path)
    expect([status, JSON.parse(text)]).toMatchObject([200, { width: 1, height: 1 }])
    const { pictureId } = JSON.parse(text) as { pictureId: string }
    expect(JSON.parse((await upload(door, 'admin', path)).text).pictureId, 'the same again is the same').toBe(pictureId)
    for (const role of roles) {
      const shown = await door.get(ofRole[role], `${path}/${pictureId}`)
      expect([shown.status, shown.headers['content-type'], shown.headers['cache-control']], role).toEqual([200, 'image/png', 'no-store'])
      expect([shown.headers['x-content-type-options'], shown.headers['content-disposition']]).toEqual([
        'nosniff',
        expect.stringMatching(/^inline; filename="picture-[0-9a-f]{12}\.png"$/),
      ])
    }
    expect((await door.get('nobody', `${path}/${pictureId}`)).status).toBe(401)
    for (const id of [pictureId, randomUUID()]) expect((await door.get('hillcrestPodiatrist', `${path}/${id}`)).status, id).toBe(404)
    for (const id of [randomUUID(), 'x.png', `${pictureId}.png`])
      expect((await door.get('podiatrist', `${path}/${id}`)).status, id).toBe(404)
  })

  test('is 5 MB at most, where any other body is one', async ({ door }) => {
    const most = 5 * 1_048_576
    const { status, text } = await upload(door, 'podiatrist', '/handouts/pictures', Buffer.alloc(most + 1))
    expect([status, text]).toEqual([413, 'This is more than 5 MB. Nothing was saved.\n'])
    expect((await upload(door, 'podiatrist', '/handouts/pictures', Buffer.alloc(most))).status, 'zeros, of the right length').toBe(422)
    expect((await upload(door, 'podiatrist', '/handouts/pictures/x', Buffer.alloc(1_048_577))).status).toBe(413)
  })

  test('becomes the logo, or is no longer, by the admin alone', async ({ door }) => {
    const path = '/practice/letterhead/logo'
    for (const [person, status] of [
      ['nobody', 401],
      ['podiatrist', 403],
      ['assistant', 403],
      ['desk', 403],
    ] as const) {
      expect((await upload(door, person, path)).status, person).toBe(status)
      expect((await upload(door, person, path, '{}', 'DELETE')).status, person).toBe(status)
    }
    expect((await upload(door, 'admin', path, 'GIF89a')).status).toBe(422)
    expect((await upload(door, 'admin', path, Buffer.alloc(5 * 1_048_576 + 1))).status).toBe(413)
    expect((await door.get('admin', path)).status).toBe(405)
  })
})

test.describe('the audit', () => {
  const file = '/practice/audit/export'

  test('leaves as a file for an admin, of their own practice, and for nobody else', async ({ door }) => {
    const refused = { nobody: 401, desk: 403, assistant: 403, podiatrist: 403, hillcrestPodiatrist: 403 } as const
    for (const [person, status] of Object.entries(refused)) {
      const answer = await door.get(person as keyof typeof refused, file)
      expect([answer.status, answer.text.includes('Time (UTC)')], person).toEqual([status, false])
    }
    const { status, headers, text } = await door.get('admin', `${file}?patient=${rosa.patientId}`)
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', 'no-store'])
    expect(headers['content-disposition']).toBe('attachment; filename="audit-riverside-2026-11-23.csv"')
    expect(text).toContain(rosa.patientId)
    expect((await door.get('admin', `${file}?patient=Rosa`)).status).toBe(422)
    expect((await door.post('admin', file, {})).status).toBe(405)
  })

  test('is verified for an admin, and for nobody else', async ({ door }) => {
    const path = '/practice/audit/verification'
    for (const [person, status] of [['nobody', 401] as const, ['podiatrist', 403] as const])
      expect((await door.post(person, path, {})).status).toBe(status)
    for (const [how, headers] of Object.entries(fromElsewhere(door.origin)))
      expect((await door.post('admin', path, {}, headers)).status, how).toBe(403)
    const { status, text } = await door.post('admin', path, {})
    expect([status, JSON.parse(text)]).toMatchObject([200, { intact: true, says: null }])
  })
})

test.describe('a draft of a handout', () => {
  test('is kept for whoever writes handouts, of their own practice, against the version that they read', async ({ door }) => {
    const id = randomUUID()
    await door.act('admin', 'beginHandout', { id, from: { kind: 'blank', language: 'en' } })
    const path = `/handouts/own/${id}/draft`
    const body = { version: 1, base: 1, text: '---\ntitle: Heel care\nlanguage: en\n---\n## Rest\n\nRest.\n' }
    for (const [person, status] of Object.entries({ nobody: 401, assistant: 403, desk: 403, hillcrestPodiatrist: 404 } as const))
      expect((await door.post(person as 'desk', path, body)).status, person).toBe(status)
    for (const [how, headers] of Object.entries(fromElsewhere(door.origin)))
      expect((await door.post('admin', path, body, headers)).status, how).toBe(403)
    expect((await door.get('admin', path)).status).toBe(405)
    for (const text of ['a'.repeat(262_145), 'form\u000cfeed', '\ud800', 1])
      expect((await door.post('admin', path, { ...body, text })).status).toBe(422)
    expect((await door.post('admin', path, { ...body, text: 'a'.repeat(5_000_000) }).catch(() => ({ status: 413 }))).status).toBe(413)
    expect((await door.post('admin', path, { ...body, published: true })).status).toBe(422)
    const saved = JSON.parse((await door.post('podiatrist', path, body)).text) as object
    expect(saved).toMatchObject({ saved: { version: 1, rowVersion: 2 } })
    // From the same version another text, by somebody else: refused with what stands there, and who wrote it.
    const met = JSON.parse((await door.post('admin', path, { ...body, text: 'Mine.' })).text) as object
    expect(met).toMatchObject({ overtaken: { text: body.text, rowVersion: 2, by: 'Nora Lindqvist' } })
    expect((await door.post('admin', `/handouts/own/${randomUUID()}/draft`, body)).status).toBe(404)
  })
})

test.describe('the key for unsaved words on this device', () => {
  test('whoever charts gets their own, nobody else any', async ({ door }) => {
    expect((await door.get('nobody', '/device-key')).status).toBe(401)
    expect((await door.get('desk', '/device-key')).status).toBe(403)
    expect((await door.get('admin', '/device-key')).status).toBe(403)
    const keys = []
    for (const person of ['podiatrist', 'assistant', 'secondPodiatrist', 'hillcrestPodiatrist'] as const) {
      const { status, text, headers } = await door.get(person, '/device-key')
      expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
      keys.push((JSON.parse(text) as { key: string }).key)
    }
    expect(new Set(keys).size).toBe(keys.length)
  })
})

test.describe('autosave', () => {
  const at = (patientId: string, visitId: string) => `/patients/${patientId}/visits/${visitId}/autosave`
  const reason = (visitId: string, to: unknown, from: unknown = null) => ({
    section: 'reason',
    key: visitId,
    base: 0,
    changes: { reason: { from, to } },
  })

  test('is refused to whoever may not chart, and nothing is written', async ({ door }) => {
    const patientId = await door.register('Doorstep')
    const visitId = await door.start(patientId)
    const [path, body] = [at(patientId, visitId), reason(visitId, 'Calf cramps at night')]
    const screens = ['cramp-history', 'assessment', 'sign'].map((screen) => `/patients/${patientId}/visits/${visitId}/${screen}`)
    const record = async () => Promise.all(screens.map(async (screen) => asRead((await door.get('podiatrist', screen)).text)))
    const before = await record()

    expect((await door.post('nobody', path, body)).status).toBe(401)
    expect((await door.post('desk', path, body)).status).toBe(403)
    expect((await door.post('admin', path, body)).status).toBe(403)
    expect((await door.post('hillcrestPodiatrist', path, body)).status).toBe(404)
    // The assessment is a podiatrist's conclusion.
    const conclusion = { section: 'assessment', key: visitId, base: 0, changes: { impression: { from: null, to: 'Claudication' } } }
    expect((await door.post('assistant', path, conclusion)).status).toBe(403)
    for (const [how, headers] of Object.entries(fromElsewhere(door.origin)))
      expect((await door.post('podiatrist', path, body, headers)).status, how).toBe(403)
    expect((await door.get('podiatrist', path)).status).toBe(405)
    // Columns that are not a field of the section, and a section that is none.
    for (const field of ['signedBy', 'practiceId', 'version', 'updatedBy', '__proto__', 'constructor']) {
      const changes = JSON.parse(`{"${field}":{"from":null,"to":"x"}}`)
      const { status, text } = await door.post('podiatrist', path, { ...body, changes })
      // Left out or refused: either way it is nothing that anybody can write.
      if (status === 200) expect(JSON.parse(text), field).toMatchObject({ saved: {}, invalid: {}, conflicts: {} })
      else expect(status, field).toBe(422)
    }
    for (const section of ['visits', 'audit_events', '__proto__', ''])
      expect((await door.post('podiatrist', path, { ...body, section })).status, section).toBe(422)
    expect(await record()).toEqual(before)

    for (const person of ['assistant', 'podiatrist'] as const) expect((await door.post(person, path, body)).status, person).toBe(200)
    expect(await record()).not.toEqual(before)
  })

  test('finds a visit below its own patient only', async ({ door }) => {
    const never = randomUUID()
    for (const [patientId, visitId, key] of [
      [clarence.patientId, rosa.visitId, rosa.visitId],
      [rosa.patientId, never, never],
      [never, rosa.visitId, rosa.visitId],
      [rosa.patientId, 'today', rosa.visitId],
      ['10482', rosa.visitId, rosa.visitId],
      // A section that a visit has once is named by the visit.
      [rosa.patientId, rosa.visitId, never],
    ] as const)
      expect((await door.post('podiatrist', at(patientId, visitId), reason(key, 'x')))?.status, `${patientId} ${visitId} ${key}`).toBe(404)
  })

  test('another practice is told the same of our visit and of one that never was', async ({ door }) => {
    const never = randomUUID()
    const foreign = await door.post('hillcrestPodiatrist', at(rosa.patientId, rosa.visitId), reason(rosa.visitId, 'x'))
    const none = await door.post('hillcrestPodiatrist', at(never, never), reason(never, 'x'))
    expect([foreign.status, foreign.text]).toEqual([none.status, none.text])
  })

  test('a signed visit takes no change', async ({ door }) => {
    const patientId = await door.register('Doorstep')
    const visitId = await door.start(patientId)
    await door.act('podiatrist', 'signVisit', { patientId, visitId })
    const { status, text } = await door.post('podiatrist', at(patientId, visitId), reason(visitId, 'Too late'))
    expect([status, JSON.parse(text).problem]).toEqual([409, 'signed'])
    expect((await door.get('podiatrist', `/patients/${patientId}/visits/${visitId}/sign`)).text).not.toContain('Too late')
  })
})
