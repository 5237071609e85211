/** Run by audit.mjs through tsx: `audit-chain.ts OWNER_URL SUPERUSER_URL [events] [tamperings of each kind]`. */
import { connect } from '../db/client'
import { auditColumns, countAuditEvents, listAuditEvents } from '../db/queries/audit-log'
import { verifyAudit } from '../db/queries/audit-verification'
import { type PracticeTx, withinPractice } from '../db/scope'
import { disarm, everyTenthHead, isFound, tamperAndUndo, tamperings } from '../db/testing/audit-tampering'
import { openOwnDatabase } from '../db/testing/own-database'
import { openTestPractice } from '../db/testing/practice-fixture'
import { env } from '../env.mjs'

const [ownerUrl = '', superuserUrl = '', ...sizes] = process.argv.slice(2)
const [events = 1_000_000, turns = 100] = sizes.map(Number)
const written = 600
const app = connect(env.appDatabaseUrl, 2)

const timed = async <T>(what: string, act: () => Promise<T>): Promise<T> => {
  const began = performance.now()
  const result = await act()
  console.log(`${what}: ${((performance.now() - began) / 1_000).toFixed(2)} s`)
  return result
}

/** Events as an ordinary day leaves them, in transactions of a thousand. */
async function fill({ practiceId, patientId, people }: Awaited<ReturnType<typeof openTestPractice>>, upTo: number, over = app) {
  for (let done = 0; done < upTo; done += 1_000) {
    await over.begin(async (tx) => {
      await tx`select set_config('footfall.practice_id', ${practiceId}, true)`
      await tx`insert into audit_events (at, staff_id, roles, session_id, ip, request_id, action, patient_id, object_type, object_id, fields, outcome)
        select timestamptz '2026-01-05 15:00Z' + (${done} + n) * interval '7 seconds', ${people.podiatrist.staffId}, '{podiatrist}', gen_random_uuid(),
          '192.0.2.7', gen_random_uuid()::text, (array['open chart', 'record', 'print', 'sign'])[1 + n % 4], ${patientId}, 'visit-section',
          gen_random_uuid()::text || '/walk-test', '{onset,onsetUnit,stop}', 'done'
        from generate_series(1, ${Math.min(1_000, upTo - done)}::int) as n`
    })
  }
}

const large = await openTestPractice(ownerUrl, '$argon2id$none')
const { practiceId } = large
await timed(`${events} events written and chained`, () => fill(large, events))
const owner = connect(ownerUrl, 1)
await owner`vacuum (analyze) audit_events, audit_links, audit_heads`
await owner.end()
const { tampering, ...verdict } = await timed(`${events} events verified`, () => verifyAudit(practiceId, { over: app }))
if (tampering !== null || verdict.events !== events)
  throw new Error(`A chain that nobody touched does not fit: ${JSON.stringify(tampering)}`)
const read = <T>(run: (tx: PracticeTx<'audit:read'>) => Promise<T>) => withinPractice(practiceId, run, { over: app })
await timed('counted', () => read((tx) => countAuditEvents(tx, {})))
for (const by of auditColumns) {
  await timed(`a page sorted by ${by}`, () => read((tx) => listAuditEvents(tx, {}, { by, descending: true, page: 0 })))
}
await large.close()

const addresses = { ownerUrl, superuserUrl, appUrl: env.appDatabaseUrl }
const own = await openOwnDatabase(addresses)
const superuser = connect(own.superuserUrl, 1)
const small = await openTestPractice(own.ownerUrl, '$argon2id$none')
await fill(small, written, own.app)
await disarm(superuser)
const known = await everyTenthHead(superuser, small.practiceId)
for (const [kind, tamper] of Object.entries(tamperings)) {
  let found = 0
  for (let turn = 0; turn < turns; turn += 1) {
    let told: Awaited<ReturnType<typeof verifyAudit>>['tampering'] = null
    const expected = await tamperAndUndo(
      superuser,
      async (tx) => {
        await tx`select set_config('footfall.practice_id', ${small.practiceId}, true)`
        return tamper({ tx, events: written, turn })
      },
      async (inside) => {
        told = (await verifyAudit(small.practiceId, { over: inside, known })).tampering
      },
    )
    if (isFound(told, expected)) found += 1
    else console.log(`${kind}, turn ${turn}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(told)}`)
  }
  console.log(`${kind}: ${found} of ${turns} found and named`)
  if (found !== turns) process.exitCode = 1
}
await small.close()
await superuser.end()
await own.close()
await app.end()
