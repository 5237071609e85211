import { createServer, type Socket } from 'node:net'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { env } from '../env.mjs'
import { connect } from './client'
import { DatabaseDeadline, DatabaseUnsafe } from './errors'
import { patientOpens, patients } from './schema'
import { contextOf, nobody, type PracticeTx, withinPractice } from './scope'
import { openTestPractice, type TestPractice } from './testing/practice-fixture'

let practice: TestPractice
const app = connect(env.appDatabaseUrl, 2)
const superuser = connect(inject('superuserUrl'), 1)
const names = (tx: PracticeTx<string>) => tx.select({ familyName: patients.familyName }).from(patients)
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>, deadlineMs?: number) =>
  withinPractice(practice.practiceId, run, { over: app, ...(deadlineMs === undefined ? {} : { deadlineMs }) })
const cut = (name: string) => superuser`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}`
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(async () => {
  await practice.close()
  await app.end()
  await superuser.end()
})

describe('a transaction within a practice', () => {
  it('sees the practice, its actor and limits of its own, and leaves none of it behind', async () => {
    const actor = { ...nobody, staffId: practice.people.assistant.staffId, requestId: 'a request' }
    const settings = sql`select current_setting('footfall.practice_id') as practice, current_setting('statement_timeout') as statement,
      current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`
    const over = connect(env.appDatabaseUrl, 1)
    const [inside] = await withinPractice(
      practice.practiceId,
      async (tx: PracticeTx<string>) => {
        expect(contextOf(tx)).toEqual({ practiceId: practice.practiceId, actor })
        return tx.execute(settings)
      },
      { over, actor },
    )
    const [outside] =
      await over`select current_setting('footfall.practice_id', true) as practice, current_setting('statement_timeout') as statement`
    await over.end()
    expect(inside).toEqual({ practice: practice.practiceId, statement: '4s', lock: '2s', idle: '10s' })
    expect(outside).toEqual({ practice: '', statement: '0' })
  })

  it('is rolled back whole when its act throws, and hands the throw on', async () => {
    const opened = { staffId: practice.people.assistant.staffId, patientId: practice.patientId, openedAt: new Date() }
    const act = within(async (tx) => {
      await tx.insert(patientOpens).values(opened)
      throw new RangeError('changed my mind')
    })
    await expect(act).rejects.toThrow(RangeError)
    expect(await within((tx) => tx.select({ id: patientOpens.patientId }).from(patientOpens))).toEqual([])
  })

  it('shows one snapshot to all its reads when asked to', async () => {
    const seen = await withinPractice(
      practice.practiceId,
      async (tx: PracticeTx<string>) => {
        const before = await names(tx)
        await within((other) => other.update(patients).set({ preferredName: 'Rosie' }))
        const after = await tx.select({ preferredName: patients.preferredName }).from(patients)
        return { before, after }
      },
      { snapshot: true },
    )
    expect(seen.after).toEqual([{ preferredName: null }])
  })

  it('is of no use once it has ended', async () => {
    let kept: PracticeTx<string> | undefined
    await within(async (tx) => {
      kept = tx
      return names(tx)
    })
    await expect(names(kept as PracticeTx<string>)).rejects.toThrow()
  })

  it('tells of a refusal without a value of the record', async () => {
    const refusal = await within((tx) => tx.update(patients).set({ familyName: 'Secret'.repeat(50) })).catch((error) => error)
    expect(refusal).toMatchObject({ name: 'DatabaseFault', code: '23514', constraint: 'patients_family_name_valid' })
    expect(JSON.stringify(refusal, Object.getOwnPropertyNames(refusal))).not.toContain('Secret')
  })
})

describe('a database that does not answer', () => {
  it('is given up at the deadline, its statement is cancelled, and the connection serves the next one', async () => {
    const started = performance.now()
    await expect(within((tx) => tx.execute(sql`select pg_sleep(3)`), 300)).rejects.toBeInstanceOf(DatabaseDeadline)
    expect(performance.now() - started).toBeLessThan(1_500)
    expect(await within(names)).toHaveLength(1)
    const [left] =
      await app`select count(*)::int as running from pg_stat_activity where query like '%pg_sleep(3)%' and state = 'active' and pid <> pg_backend_pid()`
    expect(left?.running).toBe(0)
  })

  it('is sent nothing more by an act that goes on after its deadline', async () => {
    let late: unknown
    const act = within(async (tx) => {
      await wait(400)
      late = await names(tx).catch((error) => error)
    }, 200)
    await expect(act).rejects.toBeInstanceOf(DatabaseDeadline)
    await wait(400)
    expect(late).toMatchObject({ cause: expect.any(DatabaseDeadline) })
  })

  it('is given up when it takes the connection and says nothing', async () => {
    const sockets = new Set<Socket>()
    const silent = createServer((socket) => sockets.add(socket))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const over = connect(`postgres://nobody:x@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/none`, 1)
    const started = performance.now()
    await expect(withinPractice(practice.practiceId, names, { over, deadlineMs: 300 })).rejects.toBeInstanceOf(DatabaseDeadline)
    expect(performance.now() - started).toBeLessThan(1_500)
    for (const socket of sockets) socket.destroy()
    silent.close()
    await over.end({ timeout: 0 })
  })

  it.each([
    ['in the middle of a statement', (tx: PracticeTx<string>) => tx.execute(sql`select pg_sleep(2)`)],
    [
      'between two statements',
      async (tx: PracticeTx<string>) =>
        names(tx)
          .then(() => wait(600))
          .then(() => names(tx)),
    ],
    ['before the commit', async (tx: PracticeTx<string>) => names(tx).then(() => wait(600))],
  ])('may be lost %s: the act fails, the process and the pool go on', async (_when, act) => {
    const name = `footfall-lost-${crypto.randomUUID().slice(0, 8)}`
    const over = postgres(env.appDatabaseUrl, { max: 2, onnotice: () => {}, connection: { application_name: name } })
    const lost = withinPractice(practice.practiceId, act as (tx: PracticeTx<string>) => Promise<unknown>, { over })
    setTimeout(() => cut(name).execute(), 250)
    await expect(lost).rejects.toMatchObject({ name: 'DatabaseFault', code: expect.stringMatching(/^(CONNECTION_CLOSED|57P01)$/) })
    for (let again = 0; again < 3; again++) expect(await withinPractice(practice.practiceId, names, { over })).toHaveLength(1)
    await over.end({ timeout: 1 })
  })
})

describe('a database that may lose what it acknowledges', () => {
  it('is read from and not written to', async () => {
    const over = postgres(env.appDatabaseUrl, { max: 1, onnotice: () => {}, connection: { synchronous_commit: 'off' } })
    expect(await withinPractice(practice.practiceId, names, { over })).toHaveLength(1)
    const write = withinPractice(practice.practiceId, (tx: PracticeTx<string>) => tx.update(patients).set({ preferredName: 'R' }), { over })
    await expect(write).rejects.toBeInstanceOf(DatabaseUnsafe)
    await over.end()
  })
})
