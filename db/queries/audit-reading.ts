/**
 * The whole audit read for an admin who was let in by a door: verified, or handed over as a file. Either may take longer than a transaction may,
 * so it is done in many, once the event that tells of it is committed.
 */

import { writeAudit } from '../audit'
import { tamperingInWords } from '../audit-chain'
import { readKeptHeads } from '../audit-heads'
// biome-ignore lint/plugin: a door has checked the person, and what it handed out names practice and actor; the work outlasts its transaction
import { type Actor, contextOf, type PracticeTx, withinPractice } from '../scope'
import { type AuditFilter, type AuditRow, listAuditEventsAfter } from './audit-log'
import { verifyAudit } from './audit-verification'

/** What `audit:read` lets somebody read on with after the transaction that it was checked in. */
export type AuditReader = { practiceId: string; actor: Actor }
export const readerOf = (tx: PracticeTx<'audit:read'>): AuditReader => ({ ...contextOf(tx) })

export type AuditFinding = { intact: boolean; events: number; keptHeads: number; says: string | null }

const running = new Map<string, Promise<AuditFinding>>()

/** Verifies the practice's audit, and writes down what was found. Whoever asks while it runs is given the same answer. */
export function verifyFor(reader: AuditReader, { dataFolder, slug }: { dataFolder: string; slug: string }): Promise<AuditFinding> {
  const { practiceId, actor } = reader
  const verify = async (): Promise<AuditFinding> => {
    const known = await readKeptHeads(dataFolder, slug)
    const { events, tampering } = await verifyAudit(practiceId, { known })
    const says = tampering === null ? null : tamperingInWords(tampering)
    const reason = says === null ? 'none altered' : says
    await withinPractice(practiceId, (tx) => writeAudit(tx, { action: 'verify audit', objectType: 'audit', reason }), { actor })
    return { intact: tampering === null, events, keptHeads: known.length, says }
  }
  const found = running.get(practiceId) ?? verify().finally(() => running.delete(practiceId))
  running.set(practiceId, found)
  return found
}

const batch = 2_000

/** The events that match, in the order of their writing, a batch at a time. */
export async function* auditBatches({ practiceId, actor }: AuditReader, filter: AuditFilter): AsyncGenerator<AuditRow[]> {
  for (let seq = 0; ; ) {
    const rows: AuditRow[] = await withinPractice(
      practiceId,
      (tx: PracticeTx<'audit:read'>) => listAuditEventsAfter(tx, filter, seq, batch),
      { actor },
    )
    yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    seq = last.seq
  }
}
