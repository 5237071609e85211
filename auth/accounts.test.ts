import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { clock } from '../clock'
import { findAccountName } from '../db/queries/account-names'
import { findSignInCandidate, lookUpSession, startSession } from '../db/queries/sessions'
import { findAccount, listAccounts } from '../db/queries/staff'
import {
  amendAccount,
  changeRoles,
  deactivateAccount,
  handOverVisits,
  inviteStaff,
  type Manager,
  reactivateAccount,
} from '../db/queries/staff-changes'
import { startVisit } from '../db/queries/visit-life'
import { type PracticeTx, withinPractice } from '../db/scope'
import { unseal } from '../db/seal'
import { openTestPractice, type TestPractice } from '../db/testing/practice-fixture'
import { openRawSql } from '../db/testing/raw-sql'
import { makeLink } from './account-links'
import { choosePassword, linkOf, sendResetLink } from './choosing-password'
import { hashPassword, passwordMatches } from './password'
import type { Role } from './permissions'
import { hashOfToken } from './token'

const password = 'seven herons over a canal'
const from = { ip: '192.0.2.109', requestId: 'r' }
const superuser = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
let practice: TestPractice

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), await hashPassword(password))
})
afterAll(() => Promise.all([practice.close(), superuser.end()]))

const asAdmin = <T>(run: (tx: Manager) => Promise<T>, staffId = practice.people.admin.staffId) =>
  withinPractice<'staff:manage', T>(practice.practiceId, run, {
    actor: { staffId, roles: ['admin'], sessionId: null, ip: null, requestId: null },
  })
const accountOf = (staffId: string) => asAdmin((tx) => findAccount(tx, staffId))
const versionOf = async (staffId: string) => (await accountOf(staffId))?.version ?? 0
const actions = async () => (await practice.listAudit()).map(({ action }) => action)

let made = 0
const invite = async (roles: Role[] = ['assistant']) => {
  made += 1
  const email = `person${made}@${practice.practiceId.slice(0, 8)}.example`
  const account = await asAdmin((tx) => inviteStaff(tx, { displayName: `Person ${made}`, credentials: null, email, roles }))
  if (account === 'email-taken') throw new Error('taken')
  return { ...account, email }
}
const link = async (staffId: string, kind: 'invitation' | 'reset') => {
  const { handOver } = await asAdmin(async (tx) => makeLink(tx, kind, { staffId, ...(await findAccountName(tx, staffId)) }, 'admin'))
  return (handOver ?? '').split('#')[1] ?? ''
}
const join = async (roles?: Role[]) => {
  const person = await invite(roles)
  await choosePassword(await link(person.staffId, 'invitation'), 'invitation', 'four lanterns under bridges', from)
  return person
}
const session = async (staffId: string) => {
  const tokenHash = hashOfToken(randomBytes(32).toString('hex'))
  await startSession({ practiceId: practice.practiceId, staffId, roles: [], tokenHash })
  return { stands: async () => (await lookUpSession(tokenHash)) !== null, roles: async () => (await lookUpSession(tokenHash))?.roles }
}

describe('a link', () => {
  it('of an invitation lets its person choose a password, once, and nobody signs in before', async () => {
    const person = await invite()
    const token = await link(person.staffId, 'invitation')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((await findSignInCandidate(person.email))?.passwordHash).toBeNull()
    expect(await linkOf(token, 'invitation')).toMatchObject({ displayName: `Person ${made}`, email: person.email })
    expect(await linkOf(token, 'reset')).toBeNull()
    expect(await choosePassword(token, 'invitation', 'Password12345678', from)).toHaveProperty('problem')
    expect(await choosePassword(token, 'invitation', 'four lanterns under bridges', from)).toBe('chosen')
    expect(await choosePassword(token, 'invitation', 'four lanterns under bridges', from)).toBe('over')
    const stored = (await findSignInCandidate(person.email))?.passwordHash ?? null
    expect(await passwordMatches(stored, 'four lanterns under bridges')).toBe(true)
    expect((await accountOf(person.staffId))?.state).toBe('active')
  })

  it('is spent by one of two that use it at once', async () => {
    const person = await invite()
    const token = await link(person.staffId, 'invitation')
    const both = await Promise.all([1, 2].map((n) => choosePassword(token, 'invitation', `lanterns under bridges ${n}`, from)))
    expect(both.sort()).toEqual(['chosen', 'over'])
  })

  it('lasts 24 hours when it invites and 30 minutes when it resets, and a newer one takes its place', async () => {
    const [invited, joined] = [await invite(), await join()]
    const [first, token] = [await link(invited.staffId, 'invitation'), await link(invited.staffId, 'invitation')]
    const reset = await link(joined.staffId, 'reset')
    expect(await linkOf(first, 'invitation')).toBeNull()
    const began = clock.now().getTime()
    const at = vi.spyOn(clock, 'now')
    const stands = async (minutes: number) => {
      at.mockReturnValue(new Date(began + minutes * 60_000))
      return [await linkOf(token, 'invitation'), await linkOf(reset, 'reset')].map((found) => found !== null)
    }
    expect([await stands(29), await stands(30), await stands(24 * 60 - 1), await stands(24 * 60)]).toEqual([
      [true, true],
      [true, false],
      [true, false],
      [false, false],
    ])
    at.mockReturnValue(new Date(began + 30 * 60_000))
    expect(await choosePassword(reset, 'reset', 'other words over water', from)).toBe('over')
    at.mockRestore()
  })

  it('is nowhere in the database, nor in any mail of it, and the mail tells nothing but the account and the practice', async () => {
    const person = await invite()
    const token = await link(person.staffId, 'invitation')
    const tables = await superuser<{ name: string }[]>`
      select quote_ident(table_name) as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`
    for (const { name } of tables) {
      const [found] = await superuser.unsafe(`select count(*)::int as rows from ${name} t where t::text like '%' || $1 || '%'`, [token])
      expect(found?.rows, name).toBe(0)
    }
    const [mail] = await superuser<{ sealed: string }[]>`select sealed from mails where staff_id = ${person.staffId}`
    const { subject, text } = JSON.parse(unseal(mail?.sealed ?? '', 'mail'))
    expect(text).toContain(`/join#${token}`)
    expect(`${subject} ${text}`).not.toMatch(/Ortega|Rosa|10001|patient/i)
  })

  it('of a reset takes no factor off, ends every session, and leaves the account what it was', async () => {
    const person = await join(['podiatrist'])
    await superuser`insert into totp_factors (practice_id, id, staff_id, sealed_secret, created_at, confirmed_at)
      values (${practice.practiceId}, gen_random_uuid(), ${person.staffId}, 'v1.x', now(), now())`
    const before = await session(person.staffId)
    expect(await choosePassword(await link(person.staffId, 'reset'), 'reset', 'nine kettles on a hill', from)).toBe('chosen')
    expect(await before.stands()).toBe(false)
    expect(await accountOf(person.staffId)).toMatchObject({ secondFactor: true, state: 'active', roles: ['podiatrist'] })
  })

  it('works no more for somebody who was deactivated meanwhile', async () => {
    const [joined, invited] = [await join(), await invite()]
    const [reset, invitation] = [await link(joined.staffId, 'reset'), await link(invited.staffId, 'invitation')]
    for (const { staffId } of [joined, invited]) {
      const version = await versionOf(staffId)
      await asAdmin((tx) => deactivateAccount(tx, { staffId, version, reason: 'left', toId: null }))
    }
    expect([await linkOf(reset, 'reset'), await linkOf(invitation, 'invitation')]).toEqual([null, null])
    expect((await actions()).slice(-2)).toEqual(['deactivate', 'withdraw invitation'])
  })
})

describe('a forgotten password', () => {
  it('takes the same time for an unknown, a known and a disabled account, and only the known one gets a mail', async () => {
    const [known, disabled] = [await join(), await join()]
    await practice.setActive(disabled, false)
    const took: Record<string, number[]> = { known: [], unknown: [], disabled: [] }
    for (let turn = 0; turn < 3; turn++) {
      for (const [who, email] of Object.entries({ known: known.email, unknown: 'nobody@nowhere.example', disabled: disabled.email })) {
        const began = performance.now()
        expect(await sendResetLink(email, from)).toBeUndefined()
        took[who]?.push(performance.now() - began)
      }
    }
    const median = (times: number[] = []) => [...times].sort((a, b) => a - b)[1] ?? 0
    for (const who of ['known', 'disabled']) {
      expect(Math.abs(median(took[who]) - median(took.unknown)) / median(took.unknown)).toBeLessThan(0.1)
    }
    const mails = await superuser<
      { staff_id: string }[]
    >`select staff_id from mails where kind = 'reset' and practice_id = ${practice.practiceId}
      and staff_id in (${known.staffId}, ${disabled.staffId})`
    expect(mails.map(({ staff_id: id }) => id)).toEqual(Array(3).fill(known.staffId))
    // A fourth within the hour is not sent: nobody fills a mailbox.
    await sendResetLink(known.email, from)
    const [after] = await superuser`select count(*)::int as mails from mails where kind = 'reset' and staff_id = ${known.staffId}`
    expect(after?.mails).toBe(3)
  })
})

describe('an admin', () => {
  it('changes roles, which count at the next request; a stale change is refused', async () => {
    const person = await join(['assistant'])
    const theirs = await session(person.staffId)
    const which = { staffId: person.staffId, version: await versionOf(person.staffId) }
    await asAdmin((tx) => changeRoles(tx, { ...which, roles: ['front-desk', 'admin'] }))
    expect(await theirs.roles()).toEqual(['front-desk', 'admin'])
    expect(await asAdmin((tx) => changeRoles(tx, { ...which, roles: ['assistant'] }))).toBe('stale')
    const [last] = (await practice.listAudit()).filter(({ action }) => action === 'change roles').slice(-1)
    expect(last?.reason).toBe('roles: assistant → front-desk, admin')
    await asAdmin((tx) => changeRoles(tx, { staffId: person.staffId, version: which.version + 1, roles: ['assistant'] }))
  })

  it('invites and renames nobody to an email that has an account, in whatever practice', async () => {
    const other = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
    const person = await join()
    const taken = { displayName: 'X', credentials: null, email: other.people.admin.email.toUpperCase() }
    expect(await asAdmin((tx) => inviteStaff(tx, { ...taken, roles: ['assistant'] }))).toBe('email-taken')
    const version = await versionOf(person.staffId)
    expect(await asAdmin((tx) => amendAccount(tx, { staffId: person.staffId, version, ...taken }))).toBe('email-taken')
    const amended = { ...taken, email: `new.${person.email}`, displayName: 'Ana Reyes' }
    expect(await asAdmin((tx) => amendAccount(tx, { staffId: person.staffId, version, ...amended }))).toEqual({
      version: version + 1,
      emailChanged: true,
    })
    await other.close()
  })

  it('who is the last one cannot be demoted or deactivated, whatever two of them try at the same moment', async () => {
    const first = practice.people.admin.staffId
    expect(await asAdmin(async (tx) => changeRoles(tx, { staffId: first, version: await versionOf(first), roles: ['front-desk'] }))).toBe(
      'last-admin',
    )
    await invite(['admin'])
    expect(await asAdmin(async (tx) => changeRoles(tx, { staffId: first, version: await versionOf(first), roles: ['front-desk'] }))).toBe(
      'last-admin',
    )
    for (let round = 0; round < 6; round++) {
      const second = await join(['admin', 'front-desk'])
      const [ofFirst, ofSecond] = [await versionOf(first), await versionOf(second.staffId)]
      const outcomes = await Promise.all([
        asAdmin((tx) => changeRoles(tx, { staffId: first, version: ofFirst, roles: ['front-desk'] }), second.staffId),
        round % 2
          ? asAdmin((tx) => changeRoles(tx, { staffId: second.staffId, version: ofSecond, roles: ['front-desk'] }), first)
          : asAdmin((tx) => deactivateAccount(tx, { staffId: second.staffId, version: ofSecond, reason: 'left', toId: null }), first),
      ])
      expect(outcomes.filter((outcome) => outcome === 'last-admin')).toHaveLength(1)
      const admins = (await asAdmin(listAccounts)).filter(({ roles, state }) => state === 'active' && roles.includes('admin'))
      expect(admins).toHaveLength(1)
      await practice.setRoles(practice.people.admin, ['admin'])
      await practice.setRoles({ staffId: second.staffId, email: '' }, ['front-desk'])
    }
  })

  it('deactivates nobody without the open visits, in the same transaction, and never themselves', async () => {
    const [leaving, staying] = [await join(['podiatrist']), await join(['podiatrist'])]
    const theirSession = await session(leaving.staffId)
    const now = clock.now()
    const ids = [crypto.randomUUID(), crypto.randomUUID()]
    const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)
    await within(async (tx) => {
      for (const id of ids) {
        await startVisit(
          tx as never,
          { id, patientId: practice.patientId, startedAt: now, clinicianId: id === ids[0] ? leaving.staffId : staying.staffId },
          { practiceId: practice.practiceId, staffId: leaving.staffId, now },
        )
      }
    })
    await superuser`update visits set ready_for_id = ${leaving.staffId}, ready_at = ${now.toISOString()} where id = ${ids[1] ?? ''}`
    const version = await versionOf(leaving.staffId)
    expect((await accountOf(leaving.staffId))?.openVisits).toBe(2)
    const deactivate = (toId: string | null) =>
      asAdmin((tx) => deactivateAccount(tx, { staffId: leaving.staffId, version, reason: 'Moved away', toId }))
    for (const unable of [null, leaving.staffId, practice.people.assistant.staffId])
      expect(await deactivate(unable)).toBe('no-such-podiatrist')
    expect(await asAdmin((tx) => changeRoles(tx, { staffId: leaving.staffId, version, roles: ['assistant'] }))).toBe('open-visits')
    await expect(
      asAdmin(async (tx) => {
        await handOverVisits(tx, leaving.staffId, staying.staffId)
        throw new Error('the act failed')
      }),
    ).rejects.toThrow('the act failed')
    expect((await accountOf(leaving.staffId))?.openVisits).toBe(2)
    expect(await theirSession.stands()).toBe(true)
    await superuser`insert into chart_restrictions (practice_id, patient_id, reason, restricted_at, restricted_by)
      values (${practice.practiceId}, ${practice.patientId}, 'An employee.', ${now.toISOString()}, ${leaving.staffId})`
    expect(await deactivate(staying.staffId)).toEqual({ visits: 2, sessions: 1 })
    expect(
      await superuser`select staff_id, removed_at from chart_restriction_staff where practice_id = ${practice.practiceId}`,
      'whoever takes a visit over may open its chart',
    ).toEqual([{ staff_id: staying.staffId, removed_at: null }])
    expect(await theirSession.stands()).toBe(false)
    const handed =
      await superuser`select clinician_id, ready_for_id from visits where id in ${superuser(ids)} order by ready_for_id nulls first`
    expect(handed).toEqual([
      { clinician_id: staying.staffId, ready_for_id: null },
      { clinician_id: staying.staffId, ready_for_id: staying.staffId },
    ])
    expect(await accountOf(leaving.staffId)).toMatchObject({ state: 'deactivated', roles: ['podiatrist'], openVisits: 0 })
    expect((await actions()).slice(-5)).toEqual(['hand over', 'hand over', 'change who may open', 'end session', 'deactivate'])
    const own = practice.people.admin.staffId
    expect(
      await asAdmin(async (tx) => deactivateAccount(tx, { staffId: own, version: await versionOf(own), reason: 'x', toId: null })),
    ).toBe('self')
  })

  it('lets somebody back in only by a new link: the password of before is gone', async () => {
    const person = await join()
    const which = { staffId: person.staffId, version: await versionOf(person.staffId) }
    await asAdmin((tx) => deactivateAccount(tx, { ...which, reason: 'left', toId: null }))
    expect(await asAdmin((tx) => reactivateAccount(tx, { ...which, version: which.version + 1 }))).toEqual({ version: which.version + 2 })
    expect(await findSignInCandidate(person.email)).toMatchObject({ active: true, passwordHash: null })
    expect((await accountOf(person.staffId))?.state).toBe('invited')
    expect(await choosePassword(await link(person.staffId, 'invitation'), 'invitation', 'a second time by boat', from)).toBe('chosen')
  })
})
