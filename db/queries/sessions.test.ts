import { createHash, randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { tabletHandovers } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { endSession, findSignInCandidate, handOverSession, lookUpSession, rolesInSession, startSession, touchSession } from './sessions'
import { startVisit } from './visit-life'

let practice: TestPractice
const fresh = () => createHash('sha256').update(randomBytes(32)).digest()

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$v=19$m=65536,t=3,p=1$none')
})
afterAll(() => practice.close())

async function start(replaces: Buffer | null = null) {
  const tokenHash = fresh()
  const { staffId } = practice.people.assistant
  const from = { ip: '127.0.0.1', requestId: 'r' }
  const { sessionId } = await startSession({ practiceId: practice.practiceId, staffId, roles: ['assistant'], tokenHash, replaces, from })
  return { tokenHash, sessionId }
}
const rolesOf = (sessionId: string) => withinPractice(practice.practiceId, (tx) => rolesInSession(tx, sessionId))

describe('a session', () => {
  it('is found by the hash of its token, with person and practice, and by nothing else', async () => {
    const { tokenHash, sessionId } = await start()
    const found = await lookUpSession(tokenHash)
    expect(found).toMatchObject({
      sessionId,
      practiceId: practice.practiceId,
      staffId: practice.people.assistant.staffId,
      roles: ['assistant'],
    })
    expect(found?.practice).toMatchObject({ timeZone: 'America/Phoenix', addressLines: ['1 Test Street'], demo: true })
    expect(found?.lastSeenAt).toBeInstanceOf(Date)
    expect(await lookUpSession(fresh())).toBeNull()
    expect(await lookUpSession(Buffer.alloc(0))).toBeNull()
  })

  it('carries the roles of the moment, not those it began with', async () => {
    const { tokenHash, sessionId } = await start()
    await practice.setRoles(practice.people.assistant, ['podiatrist', 'admin'])
    expect((await lookUpSession(tokenHash))?.roles).toEqual(['podiatrist', 'admin'])
    expect(await rolesOf(sessionId)).toEqual(['podiatrist', 'admin'])
    await practice.setRoles(practice.people.assistant, ['assistant'])
  })

  it('stands for nobody once it has ended, and keeps why it ended', async () => {
    const { tokenHash, sessionId } = await start()
    await endSession(tokenHash, 'signed-out')
    await endSession(tokenHash, 'idle')
    expect([await lookUpSession(tokenHash), await rolesOf(sessionId)]).toEqual([null, null])
    const kept = await practice.listSessions(practice.people.assistant)
    expect(kept.find((session) => session.id === sessionId)?.endedBecause).toBe('signed-out')
  })

  it('ends when the same browser signs in again', async () => {
    const first = await start()
    const second = await start(first.tokenHash)
    expect(await lookUpSession(first.tokenHash)).toBeNull()
    expect(await lookUpSession(second.tokenHash)).not.toBeNull()
  })

  it('stands for nobody while its person may not sign in', async () => {
    const { tokenHash, sessionId } = await start()
    await practice.setActive(practice.people.assistant, false)
    expect([await lookUpSession(tokenHash), await rolesOf(sessionId)]).toEqual([null, null])
    await practice.setActive(practice.people.assistant, true)
    expect(await lookUpSession(tokenHash)).not.toBeNull()
  })

  it('is handed over to the patient of one visit once, and the database takes nothing of it back', async () => {
    const { tokenHash, sessionId } = await start()
    const { podiatrist, assistant } = practice.people
    const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)
    const made = [crypto.randomUUID(), crypto.randomUUID()]
    const now = new Date('2026-11-23T14:00:00Z')
    for (const id of made)
      await within((tx) =>
        startVisit(
          tx,
          { id, patientId: practice.patientId, startedAt: now, clinicianId: podiatrist.staffId },
          { practiceId: practice.practiceId, staffId: assistant.staffId, now },
        ),
      )
    const [visitId = '', other = ''] = made
    expect((await lookUpSession(tokenHash))?.handedOverVisitId).toBeNull()
    const handOver = (id: string) => within((tx) => handOverSession(tx, sessionId, id))
    expect([await handOver(visitId), await handOver(other), await handOver(visitId)]).toEqual([true, false, false])
    expect((await lookUpSession(tokenHash))?.handedOverVisitId).toBe(visitId)
    const [handover] = await within((tx) => tx.select().from(tabletHandovers).where(eq(tabletHandovers.sessionId, sessionId)))
    expect(handover?.visitId).toBe(visitId)
    // The application may not even try; the owner is refused by the trigger (db/immutability.test.ts).
    for (const take of [
      (tx: PracticeTx<string>) => tx.update(tabletHandovers).set({ visitId: other }),
      (tx: PracticeTx<string>) => tx.delete(tabletHandovers),
    ])
      await expect(within(async (tx) => void (await take(tx)))).rejects.toMatchObject({ code: '42501' })
  })

  it('is touched by activity, and leaves events of its beginning and end', async () => {
    const { tokenHash } = await start()
    await practice.ageSessions(practice.people.assistant, { lastSeenAt: new Date('2026-11-23T14:50:00Z') })
    const found = await lookUpSession(tokenHash)
    if (found === null) throw new Error('No session')
    await touchSession(found)
    expect((await lookUpSession(tokenHash))?.lastSeenAt.getTime()).toBeGreaterThan(found.lastSeenAt.getTime())
    await endSession(found, 'signed-out')
    const events = (await practice.listAudit()).slice(-2).map(({ action, staffId, reason }) => ({ action, staffId, reason }))
    const { staffId } = practice.people.assistant
    expect(events).toEqual([
      { action: 'sign in', staffId, reason: 'password' },
      { action: 'end session', staffId, reason: 'signed-out' },
    ])
  })
})

describe('sign-in', () => {
  it('finds the account of an address in any case, with its hash, active or not', async () => {
    const { email, staffId } = practice.people.podiatrist
    const candidate = {
      practiceId: practice.practiceId,
      staffId,
      passwordHash: '$argon2id$v=19$m=65536,t=3,p=1$none',
      roles: ['podiatrist'],
    }
    expect(await findSignInCandidate(email.toUpperCase())).toEqual({ ...candidate, active: true })
    await practice.setActive(practice.people.podiatrist, false)
    expect(await findSignInCandidate(email)).toEqual({ ...candidate, active: false })
  })

  it.each(['', 'nobody@nowhere.example', "' or true --", '%'])('finds nobody by %j', async (email) => {
    expect(await findSignInCandidate(email)).toBeNull()
  })
})
