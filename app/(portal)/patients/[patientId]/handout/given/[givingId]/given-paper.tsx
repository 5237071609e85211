import type { Me } from '../../../../../../../auth/staff'
import type { PaperContent } from '../../../../../../../components/print/paper-content'
import { findGiving } from '../../../../../../../db/queries/handouts-given'
import { findPatient } from '../../../../../../../db/queries/patients'
import { dayIn } from '../../../../../../../db/queries/practice-day'
import type { PracticeTx } from '../../../../../../../db/scope'
import { contentHash } from '../../../../../../../handouts/content-hash'
import { handoutIds } from '../../../../../../../handouts/handout-ids'
import type { SheetContent } from '../../../../../../../handouts/sheet-content'
import { sheetWords } from '../../../../../../../handouts/sheet-words'
import { HandoutSheet } from '../../handout-sheet'

export type GivenPaper = { content: PaperContent & { kind: 'handout' }; given: { on: string; by: string } }
export type GivenSheets = { patientId: string; givingId: string /** One of them, or `all`. */; sheet: string }

/** The library's order; the practice's own come after it. */
const shelf = (id: string) => {
  const at = (handoutIds as readonly string[]).indexOf(id)
  return at < 0 ? handoutIds.length : at
}

/**
 * What a patient was given, from what was kept of it: the library may have changed since, this paper does not. Null where nothing was given;
 * `not-kept` of a time when only its hash was.
 */
export async function givenPaper(
  tx: PracticeTx<'handout:reprint' | 'patient:read'>,
  me: Me,
  { patientId, givingId, sheet }: GivenSheets,
): Promise<GivenPaper | 'not-kept' | null> {
  const patient = await findPatient(tx, patientId)
  const giving = patient === null ? [] : await findGiving(tx, patientId, givingId)
  const sheets = giving
    .filter(({ handoutId }) => sheet === 'all' || handoutId === sheet)
    .toSorted((a, b) => shelf(a.handoutId) - shelf(b.handoutId))
  const [one] = sheets
  if (patient === null || one === undefined) return null
  const kept = sheets.flatMap(({ content, contentHash: hash }) => (content === null ? [] : { content: content as SheetContent, hash }))
  const [first] = kept
  if (first === undefined) return 'not-kept'
  if (kept.some(({ content, hash }) => contentHash(content) !== hash))
    throw new Error(`Giving ${givingId}: what is kept is not what its hash says was given.`)
  const { language } = first.content.handout
  const { status, largePrint } = first.content
  const words = sheetWords[language]
  const given = { on: dayIn(me.practice.timeZone, one.at), by: one.givenBy }
  const content = {
    kind: 'handout',
    objectId: sheet === 'all' ? givingId : `${givingId}/${sheet}`,
    patientId,
    visitId: one.visitId,
    identity: words.identity(patient),
    status,
    state: one.visitId === null ? 'none' : /DRAFT|BORRADOR/.test(status) ? 'draft' : 'signed',
    origin: (printed) => `${words.given({ practice: first.content.practice.name, ...given })}, ${words.printed(printed)}`,
    document: kept.length === 1 ? first.content.handout.title : words.sheets(kept.length),
    title: `Handout ${patient.recordNumber}`,
    lang: language,
    look: 'sheet',
    largePrint,
    body: kept.map(({ content: one }) => <HandoutSheet key={one.handout.id} content={one} />),
  } satisfies PaperContent
  return { content, given }
}
