import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { clock } from '../../../../../../../../clock'
import { fullDay } from '../../../../../../../../components/print/clinical-moment'
import { Paper } from '../../../../../../../../components/print/paper'
import { LinkButton } from '../../../../../../../../components/ui/button'
import { writeAudit } from '../../../../../../../../db/audit'
import { dayIn } from '../../../../../../../../db/queries/practice-day'
import { findVisit } from '../../../../../../../../db/queries/visits'
import { HandoutSheet } from '../../../../handout/cramping/handout-sheet'
import { identityInFull } from '../../../../handout/cramping/identity-in-full'
import { GiveAndPrint } from './give-and-print'
import { sheetOfVisit } from './sheet-of-visit'

type Address = { params: Promise<{ patientId: string; visitId: string }> }

/** Once per request, for the title and the page. Opening is audited as a print; given is noted only when somebody gives it. */
const releaseSheet = cache((patientId: string, visitId: string) =>
  readAsStaff(
    ['handout:give', 'chart:read'],
    async (tx, me) => {
      const now = clock.now()
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now })
      if (opened === null) return null
      await writeAudit(tx, { action: 'print', patientId, objectType: 'handout', objectId: `cramping/${visitId}` })
      return { opened, practice: me.practice, printedBy: me.displayName, today: dayIn(me.practice.timeZone, now) }
    },
    { opens: patientId },
  ),
)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const { patientId, visitId } = await params
  const release = await releaseSheet(patientId, visitId)
  return { title: release === null ? 'Handout' : `Cramping handout ${release.opened.patient.recordNumber}` }
}

export default async function VisitHandoutPage({ params }: Address) {
  const { patientId, visitId } = await params
  const release = await releaseSheet(patientId, visitId)
  if (release === null) notFound()
  const { opened, practice, printedBy, today } = release
  const { visit, patient } = opened
  const { handout, contentHash } = await sheetOfVisit(opened, practice)
  const of = `Visit of ${fullDay(visit.day)}`
  const status =
    visit.voided !== null
      ? `${of}: VOID`
      : visit.status === 'signed'
        ? `${of}, signed by ${visit.signedByName}`
        : `${of}, DRAFT, NOT SIGNED`
  return (
    <Paper
      kind="sheet"
      size={practice.paper}
      lang={handout.language}
      running={{
        identity: identityInFull(patient),
        status,
        origin: `${practice.name} · printed ${fullDay(today)} by ${printedBy}`,
        document: handout.title,
      }}
      toolbar={
        <>
          <GiveAndPrint patientId={patientId} visitId={visitId} contentHash={contentHash} />
          <div className="flex flex-wrap gap-3">
            <LinkButton href={`/patients/${patientId}/visits/${visitId}/plan`}>Back to the visit</LinkButton>
            <LinkButton href={`/patients/${patientId}`} variant="quiet">
              Chart
            </LinkButton>
          </div>
          <BeforeGiving handout={handout} patientLanguage={patient.language} practice={practice} />
        </>
      }
    >
      <HandoutSheet handout={handout} practice={practice} />
    </Paper>
  )
}

type Notes = {
  handout: Awaited<ReturnType<typeof sheetOfVisit>>['handout']
  patientLanguage: string
  practice: { phone: string | null; afterHours: string | null }
}

/** What the clinician should know of the sheet before it leaves the room; none of it is printed. */
function BeforeGiving({ handout, patientLanguage, practice }: Notes) {
  const notes = [
    ...handout.leftOut.map(({ heading, why }) => `Left out: ${heading}. ${why}`),
    ...(patientLanguage === 'en'
      ? []
      : ['The patient’s language is not English; this sheet is in English. Go through it with an interpreter.']),
    ...(handout.reviewer === null ? ['No clinician has signed off this version of the text. Read it before you give it.'] : []),
    ...(practice.phone === null ? ['The practice has no telephone number on file, so the sheet shows none. Write it on page 1.'] : []),
    ...(practice.afterHours === null
      ? ['The practice has no after-hours words on file. Tell the patient whom to call when you are closed.']
      : []),
  ]
  if (notes.length === 0) return null
  return (
    <aside aria-label="Before you give it">
      <h2 className="text-base">Before you give it</h2>
      <ul className="list-disc pl-5">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </aside>
  )
}
