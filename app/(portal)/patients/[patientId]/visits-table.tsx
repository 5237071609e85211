import type { Route } from 'next'
import Link from 'next/link'
import { formatDistance, formatIndex, formatSeconds } from '../../../../clinical/measurement'
import { causes } from '../../../../clinical/visit/visit-record'
import { type Band, BandTag } from '../../../../components/clinical/band-tag'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { Table } from '../../../../components/ui/table'
import { Tag } from '../../../../components/ui/tag'
import type { AbiOfLeg, VisitRow } from '../../../../db/queries/visit-trends'
import { causeWords, methodWords } from './visits/[visitId]/(workspace)/workspace-words'

const causeOf = (cause: string | null) => {
  const known = causes.find((one) => one === cause)
  return known === undefined ? 'no cause assessed' : causeWords[known]
}

/** "no cramp within 400 m, six-minute walk" reads as it was found; a bare number never stands without its method. */
function onsetInWords(onset: VisitRow['onset']): string {
  if (onset === null) return 'not measured'
  const reached = onset.meters !== null ? formatDistance(onset.meters, 'm') : onset.seconds === null ? null : formatSeconds(onset.seconds)
  if (reached === null) return 'not measured'
  const method =
    onset.method !== null && onset.method in methodWords
      ? methodWords[onset.method as keyof typeof methodWords].toLowerCase()
      : 'method not recorded'
  return `${onset.comparator === 'more-than' ? `no cramp within ${reached}` : `cramp at ${reached}`}, ${method}`
}

function Leg({ abi: { state, hundredths, band, provisional } }: { abi: AbiOfLeg }) {
  if (state === null) return <span className="text-ink-soft">not measured</span>
  const shown: Band = state === 'value' ? (band ?? 'not-assessable') : state
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      {state === 'value' && hundredths !== null && <b>{formatIndex(hundredths)}</b>}
      <BandTag band={shown} />
      {provisional && <span className="text-ink-soft">one arm</span>}
    </span>
  )
}

const status = (visit: VisitRow) => (visit.voided ? 'void' : visit.status)

export function VisitsTable({ patientId, visits }: { patientId: string; visits: readonly VisitRow[] }) {
  return (
    <section aria-labelledby="visits-heading">
      <SectionHeading id="visits-heading">Visits</SectionHeading>
      <Table
        caption="Visits, newest first"
        empty="No visit yet. Start the first one above."
        rows={visits}
        rowKey={({ id }) => id}
        columns={[
          {
            head: 'Date',
            names: true,
            cell: (visit) => (
              <Link
                href={`/patients/${patientId}/visits/${visit.id}` as Route}
                prefetch={false}
                className="whitespace-nowrap font-semibold"
              >
                {clinicalDate(visit.day)}
              </Link>
            ),
          },
          { head: 'Clinician', cell: ({ clinicianName }) => clinicianName },
          { head: 'Cause', cell: ({ cause }) => causeOf(cause) },
          { head: 'First cramp', cell: ({ onset }) => onsetInWords(onset) },
          { head: 'ABI right', cell: ({ abi }) => <Leg abi={abi.right} /> },
          { head: 'ABI left', cell: ({ abi }) => <Leg abi={abi.left} /> },
          {
            head: 'Status',
            cell: (visit) => <Tag tone={visit.voided ? 'quiet' : visit.status === 'open' ? 'accent' : 'neutral'}>{status(visit)}</Tag>,
          },
          {
            head: 'Print',
            cell: (visit) => (
              <Link href={`/patients/${patientId}/visits/${visit.id}/print` as Route} prefetch={false}>
                Summary<span className="sr-only"> of {clinicalDate(visit.day)}</span>
              </Link>
            ),
          },
        ]}
      />
    </section>
  )
}
