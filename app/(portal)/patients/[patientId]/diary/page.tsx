import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../auth/staff'
import { shownCode } from '../../../../../clinical/disclosure/release-code'
import { PageStyle } from '../../../../../components/print/page-style'
import { requestNonce } from '../../../../../components/print/request-nonce'
import { walkDiaryPage } from '../../../../../components/print/walk-diary'
import { LinkButton } from '../../../../../components/ui/button'
import { findPatient } from '../../../../../db/queries/patients'
import { PaperPage } from '../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../releases/shown-paper'
import { releaseWalkDiary } from './actions'
import { readDiaryChoice } from './diary-choice'
import { DiaryChoices } from './diary-choices'
import { diaryPaper } from './diary-paper'

type Address = { params: Promise<{ patientId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Once per request, for the title and the page. `asked` is what the address says of the diary, as JSON: a cache compares by value. */
const readDiary = cache((patientId: string, asked: string, releaseId: string | null) =>
  readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const patient = await findPatient(tx, patientId)
    if (patient === null) return null
    const choice = readDiaryChoice(JSON.parse(asked), patient.language === 'es' ? 'es' : 'en')
    const shown = await showPaper(tx, me, diaryPaper(patient, me.practice, choice, null), releaseId)
    if (shown.released === null) return { choice, shown }
    // The code is known only now; the sheet says it where the diary is keyed from.
    return { choice, shown: { ...shown, content: diaryPaper(patient, me.practice, choice, shownCode(shown.released.code)) } }
  }),
)

async function read({ params, searchParams }: Address) {
  const [{ patientId }, query] = await Promise.all([params, searchParams])
  const { lang, unit, size } = query
  return readDiary(patientId, JSON.stringify({ lang, unit, size }), releaseNamed(query))
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.shown.content.title ?? 'Walk diary' }
}

/** An empty diary for a patient to take home: their language first, one unit for all of it. */
export default async function WalkDiaryPage(address: Address) {
  const { patientId } = await address.params
  const found = await read(address)
  if (found === null) notFound()
  const { choice, shown } = found
  const { lang, unit, large } = choice
  return (
    <>
      <PaperPage
        shown={shown}
        release={releaseWalkDiary}
        what={{ patientId, lang, unit, size: large ? ('large' as const) : ('usual' as const) }}
        purpose="patient-copy"
        beside={<LinkButton href={`/patients/${patientId}`}>Back to the patient</LinkButton>}
      >
        <DiaryChoices choice={choice} />
        <p className="hint m-0">
          Four pages, six in large print, on their side. When the patient brings it back, key it under Walk distance in the visit: the cells
          carry the same numbers there.
        </p>
      </PaperPage>
      {shown.released !== null && <PageStyle css={walkDiaryPage(shown.practice.paper)} nonce={await requestNonce()} lang={lang} />}
    </>
  )
}
