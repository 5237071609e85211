import type { Metadata, Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../../auth/staff'
import { clock } from '../../../../../../../../clock'
import { LinkButton } from '../../../../../../../../components/ui/button'
import { SectionHeading } from '../../../../../../../../components/ui/section-heading'
import { noteChartOpened } from '../../../../../../../../db/audit'
import { listLetters } from '../../../../../../../../db/queries/letters'
import { findVisit } from '../../../../../../../../db/queries/visits'
import { PaperPage } from '../../../../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../../../../releases/shown-paper'
import { releaseLetter } from '../actions'
import { letterPaper } from '../referral-letter'

type Address = {
  params: Promise<{ patientId: string; visitId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. `letterId` null: the latest of the visit. */
const readLetter = cache((patientId: string, visitId: string, letterId: string | null, releaseId: string | null) =>
  readAsStaff(
    ['chart:read'],
    async (tx, me) => {
      const opened = await findVisit(tx, patientId, visitId, { staffId: me.staffId, now: clock.now() })
      if (opened === null) return null
      const letters = await listLetters(tx, patientId, visitId)
      const letter = letterId === null ? letters[0] : letters.find(({ id }) => id === letterId)
      if (letter === undefined) {
        await noteChartOpened(tx, patientId)
        return { shown: null, letter: null }
      }
      return { shown: await showPaper(tx, me, letterPaper({ letter, opened, practice: me.practice }), releaseId), letter }
    },
    { chart: patientId },
  ),
)

const read = async ({ params, searchParams }: Address) => {
  const [{ patientId, visitId }, query] = await Promise.all([params, searchParams])
  return readLetter(patientId, visitId, typeof query.letter === 'string' ? query.letter : null, releaseNamed(query))
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.shown?.content.title ?? 'Referral letter' }
}

export default async function LetterPaperPage(address: Address) {
  const { patientId, visitId } = await address.params
  const opened = await read(address)
  if (opened === null) notFound()
  const letters = `/patients/${patientId}/visits/${visitId}/letter` as Route
  if (opened.shown === null)
    return (
      <SectionHeading level={1} note="No such letter of this visit." beside={<LinkButton href={letters}>Write the letter</LinkButton>}>
        Referral letter
      </SectionHeading>
    )
  const { shown, letter } = opened
  return (
    <PaperPage
      shown={shown}
      release={releaseLetter}
      what={{ patientId, visitId, letterId: letter.id }}
      purpose="referral"
      beside={<LinkButton href={letters}>{letter.releasedAt === null ? 'Change the letter' : 'Back to the letters'}</LinkButton>}
    />
  )
}
