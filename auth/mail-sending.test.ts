import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, expect, inject, it, vi } from 'vitest'
import { clock } from '../clock'
import { practicesWithMail, queueMail } from '../db/queries/mails'
import { withinPractice } from '../db/scope'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { openRawSql } from '../db/testing/raw-sql'
import { carrierBySmtp, carrierToFiles } from './mail-carrier'
import { sendMailsOf } from './mail-sending'

type Taken = { from: string; to: string[]; data: string }
const taken: Taken[] = []
/** What the mail server answers to a recipient; null takes the mail. */
let refusing: { code: number } | null = null
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo: (_address, _session, done) => done(refusing === null ? null : Object.assign(new Error('no'), { responseCode: refusing.code })),
  onData(stream, session, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      taken.push({
        from: mailFrom === false ? '' : mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        data: Buffer.concat(parts).toString('utf8'),
      })
      done()
    })
  },
})
const from = 'noreply@footfall.example'
let practice: TestPractice
let carry: ReturnType<typeof carrierBySmtp>
const superuser = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
const began = new Date('2026-11-23T15:00:00Z')
const after = (minutes: number) => new Date(began.getTime() + minutes * 60_000)

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$v=19$m=65536,t=3,p=1$none')
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  const { port } = server.server.address() as { port: number }
  carry = carrierBySmtp(`smtp://127.0.0.1:${port}`, from)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
})
afterAll(async () => {
  vi.restoreAllMocks()
  await Promise.all([practice.close(), superuser.end(), new Promise<void>((down) => server.close(() => down()))])
})
afterEach(() => {
  taken.length = 0
  refusing = null
})

/** Of this practice alone: the other tests on this server queue mails as well. */
const send = (by: typeof carry, at: Date) => sendMailsOf(practice.practiceId, by, at)

const keptBefore = new Set<string>()
const queue = async (subject: string, text = 'The link: https://footfall.example/join#secret-of-a-link') => {
  for (const { id } of await rows()) keptBefore.add(id)
  await withinPractice(practice.practiceId, (tx) =>
    queueMail(tx, { staffId: practice.people.podiatrist.staffId, kind: 'test', subject, text }),
  )
}
/** The mail that was queued last. */
const last = async () => (await rows()).find(({ id }) => !keptBefore.has(id))
const rows = async () =>
  (await superuser`select id, sealed, next_at, attempts, sent_at, problem from mails where practice_id = ${practice.practiceId} order by created_at, id`) as unknown as {
    id: string
    sealed: string | null
    next_at: string | null
    attempts: number
    sent_at: string | null
    problem: string | null
  }[]
it('goes to exactly one recipient, whatever stands in the subject and the text', async () => {
  const hostile = ['Bcc: evil@evil.example', 'To: evil@evil.example', '.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<evil@evil.example>']
  for (const words of hostile) await queue(`Hello\r\n${words}\r\n\r\n`, `Hello ${words}\r\n.\r\nRCPT TO:<evil@evil.example>`)
  await send(carry, began)
  expect(taken.map(({ from: sender, to }) => ({ sender, to }))).toEqual(
    hostile.map(() => ({ sender: from, to: [practice.people.podiatrist.email] })),
  )
  for (const { data } of taken) {
    const [head = ''] = data.split('\r\n\r\n')
    expect(
      head
        .match(/^(to|cc|bcc|from|subject):/gim)
        ?.map((name) => name.toLowerCase())
        .sort(),
    ).toEqual(['from:', 'subject:', 'to:'])
  }
})

it('takes no address that a mail server could read as two, or as a command', async () => {
  const hostile = [
    'a@b.example,evil@evil.example',
    'a@b.example\r\nRCPT TO:<evil@evil.example>',
    '<a@b.example>',
    '"a b"@c.example',
    'a@b.example evil@evil.example',
    'a',
  ]
  for (const address of hostile) {
    await expect(carry({ id: '1', address, subject: 'x', text: 'x' })).rejects.toThrow('The address is not one.')
  }
  expect(taken).toEqual([])
})

it('is sealed while it waits, and gone from the database once it is sent', async () => {
  await queue('Sealed', 'Open https://footfall.example/join#a-token-nobody-reads-in-the-database')
  const waiting = await last()
  expect(await practicesWithMail(began)).toContain(practice.practiceId)
  expect(waiting?.sealed).toMatch(/^v1\./)
  expect(JSON.stringify(await rows())).not.toContain('a-token-nobody')
  await send(carry, began)
  expect(await practicesWithMail(began)).not.toContain(practice.practiceId)
  const sent = await last()
  expect(sent).toMatchObject({ sealed: null, next_at: null, attempts: 1, problem: null })
  expect(sent?.sent_at).not.toBeNull()
  await send(carry, after(60))
  expect(taken).toHaveLength(1)
})

it('is tried again after growing waits while the server is down, and given up after a day', async () => {
  const down = carrierBySmtp('smtp://127.0.0.1:1', from)
  await queue('Waits')
  const tries: number[] = []
  for (let next = (await last())?.next_at; next; next = (await last())?.next_at) {
    tries.push((new Date(next).getTime() - began.getTime()) / 60_000)
    await send(down, new Date(next))
  }
  expect(tries.slice(0, 6)).toEqual([0, 1, 6, 21, 81, 141])
  expect(tries.at(-1)).toBeLessThanOrEqual(60 * 24)
  expect(await last()).toMatchObject({ sealed: null, next_at: null, sent_at: null, problem: 'ESOCKET' })
})

it('goes out when the server is back', async () => {
  await queue('Comes late')
  await send(carrierBySmtp('smtp://127.0.0.1:1', from), began)
  await send(carry, began)
  expect(taken).toEqual([])
  await send(carry, after(1))
  expect(taken).toHaveLength(1)
})

it('is given up at once when the server says that there is no such address, and never quotes it', async () => {
  await queue('Nobody')
  refusing = { code: 550 }
  await send(carry, began)
  expect(await last()).toMatchObject({ sealed: null, next_at: null, problem: 'EENVELOPE 550' })
  const logged = vi
    .mocked(process.stdout.write)
    .mock.calls.map(([text]) => String(text))
    .join('')
  expect(logged).toContain('mail-given-up')
  expect(logged).not.toContain(practice.people.podiatrist.email)
})

it('lies in a file of the operator alone where there is no mail server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'footfall-mail-'))
  await queue('To hand over')
  await send(carrierToFiles(folder, from), clock.now())
  const [name = ''] = readdirSync(join(folder, 'log/mail'))
  expect(readFileSync(join(folder, 'log/mail', name), 'utf8')).toContain('https://footfall.example/join#secret-of-a-link')
  expect(statSync(join(folder, 'log/mail', name)).mode & 0o777).toBe(0o600)
  rmSync(folder, { recursive: true })
})
