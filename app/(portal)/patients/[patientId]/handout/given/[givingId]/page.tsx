import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../../../auth/staff'
import { LinkButton } from '../../../../../../../components/ui/button'
import { PaperPage } from '../../../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../../../releases/shown-paper'
import { releaseGivenHandout } from './actions'
import { givenPaper } from './given-paper'

type Address = {
  params: Promise<{ patientId: string; givingId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. */
const readGiven = cache((patientId: string, givingId: string, sheet: string, releaseId: string | null) =>
  readAsStaff(['handout:reprint', 'patient:read'], async (tx, me) => {
    const paper = await givenPaper(tx, me, { patientId, givingId, sheet })
    if (paper === null || paper === 'not-kept') return paper
    return { given: paper.given, shown: await showPaper(tx, me, paper.content, releaseId) }
  }),
)

const sheetNamed = (query: Awaited<Address['searchParams']>) => (typeof query.sheet === 'string' ? query.sheet : 'all')

const read = async ({ params, searchParams }: Address) => {
  const [{ patientId, givingId }, query] = await Promise.all([params, searchParams])
  return readGiven(patientId, givingId, sheetNamed(query), releaseNamed(query))
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const found = await read(address)
  return { title: found === null || found === 'not-kept' ? 'Handout' : found.shown.content.title }
}

export default async function GivenHandoutPage(address: Address) {
  const [{ patientId, givingId }, query] = await Promise.all([address.params, address.searchParams])
  const found = await read(address)
  if (found === null) notFound()
  if (found === 'not-kept') return <NotKept patientId={patientId} />
  const { shown, given } = found
  return (
    <PaperPage
      shown={shown}
      release={releaseGivenHandout}
      what={{ patientId, givingId, sheet: sheetNamed(query) }}
      purpose="patient-copy"
      beside={<LinkButton href={`/patients/${patientId}`}>Back to the patient</LinkButton>}
    >
      <p className="hint m-0">
        Given {given.on === shown.printedOn ? 'today' : `on ${given.on}`} by {given.by}. Printed from what was kept then, word for word.
      </p>
    </PaperPage>
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
