import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { clock } from '../../../../../../../clock'
import { Paper } from '../../../../../../../components/print/paper'
import { PrintButton } from '../../../../../../../components/print/print-button'
import { LinkButton } from '../../../../../../../components/ui/button'
import { writeAudit } from '../../../../../../../db/audit'
import { findGiving } from '../../../../../../../db/queries/handouts-given'
import { findPatient } from '../../../../../../../db/queries/patients'
import { dayIn } from '../../../../../../../db/queries/practice-day'
import { contentHash } from '../../../../../../../handouts/content-hash'
import { handoutIds } from '../../../../../../../handouts/handout-ids'
import type { SheetContent } from '../../../../../../../handouts/sheet-content'
import { sheetWords } from '../../../../../../../handouts/sheet-words'
import { HandoutSheet } from '../../handout-sheet'
import { PrintOnArrival } from './print-on-arrival'

type Address = { params: Promise<{ patientId: string; givingId: string }>; searchParams: Promise<{ sheet?: string }> }

const shelf = (id: string) => (handoutIds as readonly string[]).indexOf(id)

/** Once per request, for the title and the page. */
const readGiven = cache((patientId: string, givingId: string) =>
  readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    const given = patient === null ? [] : await findGiving(tx, patientId, givingId)
    const [one] = given
    if (patient === null || one === undefined) return null
    await writeAudit(tx, { action: 'print', patientId, objectType: 'handout', objectId: givingId })
    const day = (at: Date) => dayIn(me.practice.timeZone, at)
    return {
      patient,
      sheets: given.toSorted((a, b) => shelf(a.handoutId) - shelf(b.handoutId)),
      practice: me.practice,
      given: { on: day(one.at), by: one.givenBy },
      printed: { on: day(clock.now()), by: me.displayName },
    }
  }),
)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { patientId, givingId } = await params
  const found = await readGiven(patientId, givingId)
  return { title: found === null ? 'Handout' : `Handout ${found.patient.recordNumber}` }
}

/** What a patient was given, from what was kept of it: the library may have changed since, this paper does not. */
export default async function GivenHandoutPage({ params, searchParams }: Address) {
  const { patientId, givingId } = await params
  const found = await readGiven(patientId, givingId)
  if (found === null) notFound()
  const { patient, practice, given, printed } = found
  const { sheet: only } = await searchParams
  const sheets = found.sheets.filter(({ handoutId }) => only === undefined || handoutId === only)
  const kept = sheets.flatMap(({ content, contentHash: hash }) => (content === null ? [] : { content: content as SheetContent, hash }))
  if (sheets.length === 0) notFound()
  const [first] = kept
  if (first === undefined) return <NotKept patientId={patientId} />
  const changed = kept.filter(({ content, hash }) => contentHash(content) !== hash)
  if (changed.length > 0) throw new Error(`Giving ${givingId}: what is kept is not what its hash says was given.`)
  const { language } = first.content.handout
  const words = sheetWords[language]
  const title = kept.length === 1 ? first.content.handout.title : words.sheets(kept.length)
  return (
    <Paper
      kind="sheet"
      size={practice.paper}
      lang={language}
      running={{
        identity: words.identity(patient),
        status: first.content.status,
        origin: `${words.given({ practice: first.content.practice.name, ...given })}, ${words.printed(printed)}`,
        document: title,
      }}
      toolbar={
        <div className="flex flex-wrap items-center gap-3">
          <PrintOnArrival />
          <PrintButton />
          <LinkButton href={`/patients/${patientId}`}>Back to the patient</LinkButton>
          <p className="hint m-0">
            Given {given.on === printed.on ? 'today' : `on ${given.on}`} by {given.by}. Printed from what was kept then, word for word.
          </p>
        </div>
      }
    >
      {kept.map(({ content }) => (
        <HandoutSheet key={content.handout.id} content={content} />
      ))}
    </Paper>
  )
}

function NotKept({ patientId }: { patientId: string }) {
  return (
    <div className="grid max-w-prose justify-items-start gap-4">
      <h1 className="m-0 text-xl">Only its hash was kept</h1>
      <p className="m-0">
        This sheet was given before Footfall kept the whole text, so it cannot be printed again word for word. Give the current version
        instead.
      </p>
      <LinkButton href={`/patients/${patientId}/handout`} variant="primary">
        Give handouts
      </LinkButton>
    </div>
  )
}
