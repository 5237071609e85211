import type { Me } from '../../../auth/staff'
import { clock } from '../../../clock'
import type { PaperContent } from '../../../components/print/paper-content'
import { hashOfPaper } from '../../../components/print/said-on-paper'
import { noteChartOpened } from '../../../db/audit'
import { dayIn } from '../../../db/queries/practice-day'
import { findStandingRelease } from '../../../db/queries/releases'
import type { PracticeTx } from '../../../db/scope'

export type ShownPaper = Awaited<ReturnType<typeof showPaper>>

/** The release that an address names (`?release=`), or null. */
export const releaseNamed = (query: Record<string, string | string[] | undefined>): string | null =>
  typeof query.release === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(query.release) ? query.release : null

/**
 * A paper as its page shows it: a preview, or the release that the address names, as long as the paper still says what was released. Seeing
 * a preview opens the chart; what was released is on record already.
 */
export async function showPaper(tx: PracticeTx<never>, me: Me, content: PaperContent, releaseId: string | null) {
  const [contentHash, named] = await Promise.all([hashOfPaper(content), releaseId === null ? null : findStandingRelease(tx, releaseId)])
  const ours = named !== null && named.kind === content.kind && named.objectId === content.objectId && named.patientId === content.patientId
  const released = ours && named.contentHash === contentHash ? named : null
  if (released === null && content.patientId !== null) await noteChartOpened(tx, content.patientId)
  const printedAt = released?.at ?? clock.now()
  return {
    content,
    contentHash,
    released: released && { id: released.id, code: released.code, purpose: released.purpose, format: released.format },
    printedAt: printedAt.toISOString(),
    printedOn: dayIn(me.practice.timeZone, printedAt),
    printedBy: me.displayName,
    practice: me.practice,
  }
}
