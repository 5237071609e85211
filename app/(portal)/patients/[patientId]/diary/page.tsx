import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../auth/staff'
import { clock } from '../../../../../clock'
import { PageStyle } from '../../../../../components/print/page-style'
import { Paper } from '../../../../../components/print/paper'
import { PrintButton } from '../../../../../components/print/print-button'
import { requestNonce } from '../../../../../components/print/request-nonce'
import { WalkDiaryPaper, walkDiaryPage } from '../../../../../components/print/walk-diary'
import { diaryWords } from '../../../../../components/print/walk-diary-words'
import { LinkButton } from '../../../../../components/ui/button'
import { writeAudit } from '../../../../../db/audit'
import { findPatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { sheetWords } from '../../../../../handouts/sheet-words'
import { DiaryChoices, readDiaryChoice } from './diary-choices'

type Address = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Once per request, for the title and the page. */
const readPatient = cache((patientId: string) =>
  readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return null
    await writeAudit(tx, { action: 'print', patientId, objectType: 'handout', objectId: 'walk-diary' })
    return { patient, practice: me.practice, printed: { on: dayIn(me.practice.timeZone, clock.now()), by: me.displayName } }
  }),
)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  const found = await readPatient((await params).patientId)
  return { title: found === null ? 'Walk diary' : `Walk diary ${found.patient.recordNumber}` }
}

/** An empty diary for a patient to take home: their language first, one unit for all of it. Nothing clinical is read. */
export default async function WalkDiaryPage({ params, searchParams }: Address) {
  const { patientId } = await params
  const found = await readPatient(patientId)
  if (found === null) notFound()
  const { patient, practice, printed } = found
  const choice = readDiaryChoice(await searchParams, patient.language === 'es' ? 'es' : 'en')
  const words = sheetWords[choice.lang]
  return (
    <Paper
      kind="sheet"
      size={practice.paper}
      lang={choice.lang}
      running={{
        identity: words.identity(patient),
        status: diaryWords[choice.lang].countIn(diaryWords[choice.lang].units[choice.unit]),
        origin: `${practice.name}, ${words.printed(printed)}`,
        document: diaryWords[choice.lang].title,
      }}
      toolbar={
        <>
          <DiaryChoices choice={choice} />
          <div className="flex flex-wrap gap-3">
            <PrintButton>Print the diary</PrintButton>
            <LinkButton href={`/patients/${patientId}`}>Back to the patient</LinkButton>
          </div>
          <p className="hint m-0">
            Four pages, six in large print, on their side. When the patient brings it back, key it under Walk distance in the visit: the
            cells carry the same numbers there.
          </p>
        </>
      }
    >
      <PageStyle css={walkDiaryPage(practice.paper)} nonce={await requestNonce()} lang={choice.lang} />
      <WalkDiaryPaper {...choice} code={null} practice={practice} />
    </Paper>
  )
}
