import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAsStaff } from '../../../../../auth/staff'
import { readCode } from '../../../../../clinical/disclosure/release-code'
import { LinkButton } from '../../../../../components/ui/button'
import { findPatient } from '../../../../../db/queries/patients'
import { findReleaseByCode, listReleases } from '../../../../../db/queries/releases'
import { PaperPage } from '../../../releases/paper-page'
import { releaseNamed, showPaper } from '../../../releases/shown-paper'
import { releaseDisclosures } from './actions'
import { CodeFound } from './code-found'
import { disclosuresPaper } from './disclosures-paper'

type Address = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Once per request, for the title and the page. The release of this very paper is not on it: it came after. */
const readDisclosures = cache((patientId: string, releaseId: string | null, typed: string | null) =>
  readAsStaff(
    ['chart:read', 'patient:read'],
    async (tx, me) => {
      const patient = await findPatient(tx, patientId)
      if (patient === null) return null
      const releases = (await listReleases(tx, patientId)).filter(({ id }) => id !== releaseId)
      const code = typed === null ? null : readCode(typed)
      const found = code === null ? null : await findReleaseByCode(tx, code)
      const shown = await showPaper(tx, me, disclosuresPaper({ patient, releases, practice: me.practice }), releaseId)
      return { shown, found }
    },
    { chart: patientId },
  ),
)

const typedCode = (query: Awaited<Address['searchParams']>) =>
  typeof query.code === 'string' && query.code.trim() !== '' ? query.code.trim().slice(0, 40) : null

const read = async ({ params, searchParams }: Address) => {
  const query = await searchParams
  return readDisclosures((await params).patientId, releaseNamed(query), typedCode(query))
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return { title: (await read(address))?.shown.content.title ?? 'Accounting of disclosures' }
}

export default async function DisclosuresPage(address: Address) {
  const { patientId } = await address.params
  const opened = await read(address)
  if (opened === null) notFound()
  const { shown, found } = opened
  return (
    <PaperPage
      shown={shown}
      release={releaseDisclosures}
      what={{ patientId }}
      purpose="patient-copy"
      beside={<LinkButton href={`/patients/${patientId}`}>Back to the chart</LinkButton>}
    >
      <CodeFound patientId={patientId} typed={typedCode(await address.searchParams)} found={found} timeZone={shown.practice.timeZone} />
    </PaperPage>
  )
}
