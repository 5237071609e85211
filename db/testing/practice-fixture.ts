/** A practice of its own for a database test, with one person per role, and the owner's hand on it. Imported by tests only. */
import { and, asc, eq, sql } from 'drizzle-orm'
import { connect } from '../client'
import {
  auditEvents,
  knownDevices,
  mails,
  patients,
  practices,
  type Role,
  recordNumbers,
  recoveryCodes,
  roles,
  sessions,
  signInAttempts,
  staff,
  totpFactors,
} from '../schema'
import { type PracticeTx, withinPractice } from '../scope'

export type TestPerson = { staffId: string; email: string }

export type TestPractice = {
  practiceId: string
  /** One person per role, named by it. */
  people: Record<Role, TestPerson>
  patientId: string
  setRoles: (person: TestPerson, held: Role[]) => Promise<void>
  setActive: (person: TestPerson, active: boolean) => Promise<void>
  /** Moves all sessions of a person back in time. */
  ageSessions: (person: TestPerson, moments: { createdAt?: Date; lastSeenAt?: Date }) => Promise<void>
  listSessions: (person: TestPerson) => Promise<{ id: string; lastSeenAt: Date; endedBecause: string | null }[]>
  /** The audit, oldest first. */
  listAudit: () => Promise<{ action: string; staffId: string | null; outcome: string; reason: string | null; patientId: string | null }[]>
  setPractice: (rules: { demo?: boolean; secondFactorRequired?: boolean; idleMinutes?: number }) => Promise<void>
  /** The kinds of mails that were queued, oldest first. */
  listMailKinds: () => Promise<string[]>
  /** Every row of what signing in keeps, as text: nothing that opens an account may stand in it. */
  dumpSignIn: () => Promise<string>
  close: () => Promise<void>
}

/** `ownerUrl` comes from vitest's `inject('ownerUrl')`; `passwordHash` is everybody's. */
export async function openTestPractice(ownerUrl: string, passwordHash: string): Promise<TestPractice> {
  const over = connect(ownerUrl, 1)
  const practiceId = crypto.randomUUID()
  const slug = `test-${practiceId.slice(0, 8)}`
  const createdAt = new Date('2026-01-05T15:00:00Z')
  const asOwner = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practiceId, run, { over })
  const people = Object.fromEntries(
    roles.map((role) => [role, { staffId: crypto.randomUUID(), email: `${role}@${slug}.example` }]),
  ) as Record<Role, TestPerson>
  const patientId = crypto.randomUUID()

  await asOwner(async (tx) => {
    await tx.insert(practices).values({
      id: practiceId,
      slug,
      name: `Practice ${slug}`,
      timeZone: 'America/Phoenix',
      paper: 'letter',
      distanceUnit: 'm',
      addressLines: ['1 Test Street'],
      // A practice of a demo may leave the second factor to its people.
      demo: true,
      secondFactorRequired: false,
    })
    const accounts = roles.map((role) => ({ id: people[role].staffId, email: people[role].email, displayName: role, roles: [role] }))
    await tx.insert(staff).values(accounts.map((account) => ({ ...account, practiceId, passwordHash, createdAt, joinedAt: createdAt })))
    await tx.insert(patients).values({
      practiceId,
      id: patientId,
      recordNumber: '10001',
      familyName: 'Ortega',
      givenName: 'Rosa',
      birthDate: '1955-02-12',
      sex: 'female',
      createdAt,
      createdBy: people['front-desk'].staffId,
    })
    await tx.insert(recordNumbers).values({ practiceId, last: 10_001 })
  })

  const accountOf = (person: TestPerson) => and(eq(staff.practiceId, practiceId), eq(staff.id, person.staffId))
  return {
    practiceId,
    people,
    patientId,
    setRoles: (person, held) => asOwner(async (tx) => void (await tx.update(staff).set({ roles: held }).where(accountOf(person)))),
    setActive: (person, active) => asOwner(async (tx) => void (await tx.update(staff).set({ active }).where(accountOf(person)))),
    ageSessions: (person, moments) =>
      asOwner(async (tx) => void (await tx.update(sessions).set(moments).where(eq(sessions.staffId, person.staffId)))),
    listSessions: (person) =>
      asOwner((tx) =>
        tx
          .select({ id: sessions.id, lastSeenAt: sessions.lastSeenAt, endedBecause: sessions.endedBecause })
          .from(sessions)
          .where(eq(sessions.staffId, person.staffId)),
      ),
    listAudit: () =>
      asOwner((tx) =>
        tx
          .select({
            action: auditEvents.action,
            staffId: auditEvents.staffId,
            outcome: auditEvents.outcome,
            reason: auditEvents.reason,
            patientId: auditEvents.patientId,
          })
          .from(auditEvents)
          .orderBy(asc(auditEvents.seq)),
      ),
    setPractice: (rules) => asOwner(async (tx) => void (await tx.update(practices).set(rules).where(eq(practices.id, practiceId)))),
    listMailKinds: () =>
      asOwner(async (tx) =>
        // The owner sees the mails of every practice, so what other tests cause meanwhile.
        (await tx.select({ kind: mails.kind }).from(mails).where(eq(mails.practiceId, practiceId)).orderBy(asc(mails.createdAt))).map(
          ({ kind }) => kind,
        ),
      ),
    dumpSignIn: () =>
      asOwner(async (tx) => {
        const tables = [totpFactors, recoveryCodes, sessions, knownDevices, signInAttempts, mails, auditEvents]
        const dumps = []
        for (const table of tables) dumps.push(await tx.execute(sql`select to_jsonb(kept)::text as row from ${table} as kept`))
        return JSON.stringify(dumps)
      }),
    close: () => over.end({ timeout: 5 }),
  }
}
