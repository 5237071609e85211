/**
 * Verifies the audit of a practice from its first event to its last. A million events take longer than one transaction may, and what was read
 * once never changes: so each batch is a statement of its own, and the head it is held against was read in the same one.
 */
import { sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Sql } from 'postgres'
import { ChainCheck, type ChainHead, type ChainRow, type Tampering } from '../audit-chain'
import { auditEvents, auditHeads, auditLinks } from '../schema'
// biome-ignore lint/plugin: the work of many transactions, for the doors' own practice or, from the command line, for one that was named
import { type PracticeTx, withinPractice } from '../scope'

export type AuditVerdict = { events: number; head: ChainHead; tampering: Tampering | null }

const batch = 5_000
const nothing = '0'.repeat(64)

const field = (text: ReturnType<typeof sql>) => sql`coalesce(octet_length(${text})::text || ':' || ${text}, '~')`
const uuidField = (column: AnyPgColumn) => field(sql`${column}::text`)
/** The stored fields but the sequence, put in a row by functions of PostgreSQL itself: those of the database are what is being verified. */
const body = sql.join(
  [
    uuidField(auditEvents.practiceId),
    field(sql`(extract(epoch from ${auditEvents.at}) * 1000)::bigint::text`),
    uuidField(auditEvents.staffId),
    field(sql`array_to_json(${auditEvents.roles})::text`),
    uuidField(auditEvents.sessionId),
    field(sql`${auditEvents.ip}`),
    field(sql`${auditEvents.requestId}`),
    field(sql`${auditEvents.action}`),
    uuidField(auditEvents.patientId),
    field(sql`${auditEvents.objectType}`),
    field(sql`${auditEvents.objectId}`),
    field(sql`array_to_json(${auditEvents.fields})::text`),
    field(sql`${auditEvents.outcome}`),
    field(sql`${auditEvents.reason}`),
  ],
  sql` || `,
)

type Row = { number: string; seq: string; hash: string; body: string | null; head_number: string | null; head_hash: string | null }

const inScope = sql`nullif(current_setting('footfall.practice_id'), '')::uuid`

/** The next links with their events, and beside each the head of this very moment: one row of nothing but the head when there is no more. */
const linksAfter = (number: number) => sql`
  with link as (
    select practice_id, number, seq, hash from ${auditLinks} where practice_id = ${inScope} and number > ${number} order by number limit ${batch}
  )
  select link.number, link.seq, encode(link.hash, 'hex') as hash, event.body, head.number as head_number, encode(head.hash, 'hex') as head_hash
  from (select 1) as always
  left join ${auditHeads} as head on head.practice_id = ${inScope}
  left join link on true
  left join lateral (
    -- One look at the index for each link: joined whole, every batch would read all events of the practice.
    select ${body} as body from ${auditEvents} where ${auditEvents.practiceId} = link.practice_id and ${auditEvents.seq} = link.seq limit 1
  ) as event on true
  order by link.number`

/** Events after this one, the last of them, and the first that no link leads to. */
const eventsAfter = (seq: number) => sql`
  select max(event.seq) as last, min(event.seq) filter (where link.seq is null) as stray
  from (select practice_id, seq from ${auditEvents} where practice_id = ${inScope} and seq > ${seq} order by seq limit ${batch}) as event
  left join lateral (
    select seq from ${auditLinks} where ${auditLinks.practiceId} = event.practice_id and ${auditLinks.seq} = event.seq limit 1
  ) as link on true`

/**
 * @param known Heads of this practice that were kept outside the database.
 * @param over Another pool than the application's own.
 * @throws DatabaseDeadline, DatabaseFault
 */
export async function verifyAudit(
  practiceId: string,
  { known = [], over }: { known?: readonly ChainHead[]; over?: Sql } = {},
): Promise<AuditVerdict> {
  const ask = <T>(statement: ReturnType<typeof sql>) =>
    withinPractice(
      practiceId,
      async (tx: PracticeTx<'audit:read'>) => (await tx.execute(statement)) as unknown as T[],
      over ? { over } : {},
    )
  const check = new ChainCheck(known)
  let head: ChainHead | null = null
  for (let coming: Promise<Row[]> | null = ask<Row>(linksAfter(0)); coming !== null; ) {
    const rows: Row[] = await coming
    const links = rows.filter((row) => row.number !== null).map(linkOf)
    // The database puts the next batch together while this one is worked out here.
    coming = links.length < batch ? null : ask<Row>(linksAfter(links.at(-1)?.number ?? 0))
    for (const link of links) check.add(link)
    const [first] = rows
    if (first !== undefined) head = first.head_number === null ? null : { number: Number(first.head_number), hash: first.head_hash ?? '' }
  }
  const tampering = check.end(head) ?? (await strayEvent(ask))
  return { events: check.events, head: head ?? { number: 0, hash: nothing }, tampering }
}

const linkOf = ({ number, seq, hash, body }: Row): ChainRow => ({ number: Number(number), seq: Number(seq), hash, body })

async function strayEvent(ask: <T>(statement: ReturnType<typeof sql>) => Promise<T[]>): Promise<Tampering | null> {
  for (let seq = 0; ; ) {
    const [found] = await ask<{ last: string | null; stray: string | null }>(eventsAfter(seq))
    if (found?.stray != null) return { kind: 'inserted', number: null, seq: Number(found.stray) }
    if (found?.last == null) return null
    seq = Number(found.last)
  }
}
