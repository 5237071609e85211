import { z } from 'zod'
import { type Me, Refusal, refuse } from '../../../auth/staff'
import { isAccounted, releasePurposes } from '../../../clinical/disclosure/purpose'
import type { PaperContent } from '../../../components/print/paper-content'
import { hashOfPaper } from '../../../components/print/said-on-paper'
import { hasReleasedTooMany, mostReleasesInAnHour, type Release, type Released, releaseDocument } from '../../../db/queries/releases'
import type { PracticeTx } from '../../../db/scope'

/** What the bar above a paper sends, beside the ids of the paper. */
export const releaseAsked = z.strictObject({
  id: z.uuid(),
  format: z.enum(['print', 'pdf']),
  purpose: z.enum(releasePurposes),
  recipient: z
    .string()
    .trim()
    .min(1)
    .max(500, 'Shorten this to 500 characters.')
    .regex(/^\P{Cc}*$/u, 'Write this on one line.')
    .nullable(),
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A paper of a chart or of nobody goes, or what keeps it from going. */
export async function releasePaper(tx: PracticeTx<'chart:read'>, me: Me, content: PaperContent, asked: Asked) {
  const release = await releasable(tx, me, content, asked)
  return Refusal.is(release) ? release : sentOf(await releaseDocument(tx, release))
}

/** A sheet goes that a patient was given, or a diary that they fill in, by whoever may print it again. */
export async function releaseSheet(
  tx: PracticeTx<'handout:reprint'>,
  me: Me,
  content: PaperContent & { kind: 'handout' | 'walk-diary' },
  asked: Asked,
) {
  const release = await releasable(tx, me, content, asked)
  return Refusal.is(release) ? release : sentOf(await releaseDocument(tx, { ...release, kind: content.kind }))
}

type Asked = z.output<typeof releaseAsked>

/**
 * The release of a paper, provided it still says what stood on the screen of whoever asks: a record that changed since says something else,
 * and nobody signs for what they did not read.
 */
async function releasable(tx: PracticeTx<never>, me: Me, content: PaperContent, asked: Asked): Promise<Release | Refusal> {
  const { id, format, purpose } = asked
  if (await hasReleasedTooMany(tx, format)) {
    const message = `You released ${mostReleasesInAnHour} papers within the hour. Try again later.`
    return refuse('too-many', { message, afterSeconds: 3_600 })
  }
  const recipient = isAccounted(purpose) ? asked.recipient : null
  if (isAccounted(purpose) && recipient === null)
    return refuse('invalid', { fields: { recipient: 'Enter to whom it goes, with the address.' } })
  const contentHash = await hashOfPaper(content)
  if (contentHash !== asked.contentHash)
    return refuse('stale', { message: 'The record changed since this page was opened. Reload the page and read it again.' })
  const { kind, objectId, patientId, visitId, state: status, lang: language, largePrint } = content
  const { paper } = me.practice
  return { id, format, purpose, recipient, kind, objectId, patientId, visitId, status, language, largePrint, contentHash, paper }
}

const sentOf = (released: Released | null) =>
  released === null
    ? refuse('stale', { message: 'This was sent before with other words. Reload the page and release it again.' })
    : { id: released.id, code: released.code }
