import { randomBytes } from 'node:crypto'
import { afterAll, expect, inject, it } from 'vitest'
import { findSignInCandidate } from '../db/queries/sessions'
import { openRawSql } from '../db/testing/raw-sql'
import { foundByLink, slugOf } from './founding'
import { passwordMatches } from './password'
import { hashOfToken } from './token'

const superuser = openRawSql(inject('superuserUrl'), inject('ownerUrl'))
afterAll(() => superuser.end())

const from = { ip: '192.0.2.110', requestId: 'r' }
const unique = randomBytes(4).toString('hex')
const practice = {
  name: `Näive Foot & Ankle ${unique}`,
  timeZone: 'America/Denver',
  paper: 'letter',
  distanceUnit: 'ft',
  addressLines: ['1 Canal, "Suite {2}"', 'Bend, OR'],
} as const
const person = { displayName: 'Ana Reyes', credentials: 'DPM', password: 'seven herons over a canal', alsoPodiatrist: true }
const found = (token: string, email: string, more = {}) =>
  foundByLink(token, { ...practice, addressLines: [...practice.addressLines] }, { ...person, email, ...more }, from)
/** `minutes` from the tests' clock until it is over. */
async function link(minutes = 30) {
  const token = randomBytes(32).toString('base64url')
  const at = new Date('2026-11-23T15:00:00Z').getTime()
  await superuser`insert into setup_links (token_hash, created_at, expires_at)
    values (${hashOfToken(token)}, ${new Date(at - 3_600_000).toISOString()}, ${new Date(at + minutes * 60_000).toISOString()})`
  return token
}

it('makes a practice and its first admin by a link that works once, with the second factor asked of everybody', async () => {
  const token = await link()
  const email = `ana@${unique}.example`
  expect(await found(token, email, { password: 'Podiatrist2026!!' })).toMatchObject({ field: 'password' })
  expect(await found(token, email)).toBe('founded')
  expect(await found(token, `other@${unique}.example`)).toBe('over')
  const [made] = await superuser`select * from practices where slug = ${`naive-foot-ankle-${unique}`}`
  expect(made).toMatchObject({ name: practice.name, demo: false, second_factor_required: true, address_lines: practice.addressLines })
  const candidate = await findSignInCandidate(email)
  expect(candidate).toMatchObject({ roles: ['podiatrist', 'admin'], active: true })
  expect(await passwordMatches(candidate?.passwordHash ?? null, person.password)).toBe(true)
  const audit = await superuser`select action from audit_events where practice_id = ${made?.id}`
  expect(audit.map(({ action }) => action)).toEqual(['found practice'])
  const [kept] = await superuser`select token_hash from setup_links where used_at is not null and token_hash = ${hashOfToken(token)}`
  expect(kept).toBeDefined()
})

it('makes nothing by a link that is too old, or none; and keeps the link when an email is taken', async () => {
  expect(await found(await link(0), `late@${unique}.example`)).toBe('over')
  expect(await found(randomBytes(32).toString('base64url'), `late@${unique}.example`)).toBe('over')
  const token = await link()
  expect(await found(token, `ANA@${unique}.example`)).toMatchObject({ field: 'email' })
  expect(await found(token, `late@${unique}.example`)).toBe('founded')
  const [second] = await superuser`select slug from practices where slug like ${`naive-foot-ankle-${unique}-%`}`
  expect(second?.slug).toBe(`naive-foot-ankle-${unique}-2`)
})

it('gives a practice a name for files and commands', () => {
  expect(['Foot & Ankle, Bend', '  Ñandú  ', '***', 'x'.repeat(60)].map(slugOf)).toEqual([
    'foot-ankle-bend',
    'nandu',
    'practice',
    'x'.repeat(40),
  ])
})
