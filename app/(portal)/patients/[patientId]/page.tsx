import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentStaff, readAsStaff } from '../../../../auth/staff'
import { formatPhone } from '../../../../clinical/patient/phone'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { LinkButton } from '../../../../components/ui/button'
import { listHandoutsGiven } from '../../../../db/queries/handouts-given'
import { findPatient } from '../../../../db/queries/patients'
import { listPracticeHandouts } from '../../../../db/queries/practice-handouts'
import { listDatedFacts } from '../../../../db/queries/visit-dated-facts'
import { readVisitRecord } from '../../../../db/queries/visit-sections'
import {
  listAbi,
  listDiaryOnsets,
  listMaximumDistances,
  listOnsetDistances,
  listTbi,
  listVisits,
} from '../../../../db/queries/visit-trends'
import { ChartTrends } from './chart-trends'
import { HandoutsGiven } from './handouts-given'
import { LastVisitLines } from './last-visit-lines'
import { VisitsTable } from './visits-table'

export const metadata: Metadata = { title: 'Chart' }

/** All of the chart in one snapshot: what is trended, the visits, the last one's record, what was handed out. */
const readChart = (patientId: string) =>
  readAsStaff(
    ['patient:read', 'chart:read'],
    async (tx, me) => {
      const patient = await findPatient(tx, patientId)
      if (patient === null) return null
      const [visits, onsets, diaries, maxima, abi, tbi, facts, handouts, own] = await Promise.all([
        listVisits(tx, patientId),
        listOnsetDistances(tx, patientId),
        listDiaryOnsets(tx, patientId),
        listMaximumDistances(tx, patientId),
        listAbi(tx, patientId),
        listTbi(tx, patientId),
        listDatedFacts(tx, patientId),
        listHandoutsGiven(tx, patientId),
        listPracticeHandouts(tx),
      ])
      // What was signed last says more than a visit that has only begun.
      const standing = visits.filter(({ voided }) => !voided)
      const last = standing.find(({ status }) => status === 'signed') ?? standing[0]
      const lastVisit = last === undefined ? null : { day: last.day, status: last.status, ...(await readVisitRecord(tx, last.id)) }
      const trends = { onsets, diaries, maxima, abi, tbi, facts, unit: me.practice.distanceUnit }
      return { visits, trends, handouts, own, lastVisit, timeZone: me.practice.timeZone, mayRecord: me.may('chart:record') }
    },
    { opens: patientId },
  )

/** Without chart:read nothing clinical is read at all: identity stands in the banner, and the sheets can be printed again. */
const readIdentity = (patientId: string) =>
  readAsStaff(
    ['patient:read'],
    async (tx, me) => {
      const patient = await findPatient(tx, patientId)
      if (patient === null) return null
      const handouts = await listHandoutsGiven(tx, patientId)
      return {
        handouts,
        own: await listPracticeHandouts(tx),
        timeZone: me.practice.timeZone,
        mayReprint: me.may('handout:reprint'),
        mayAmend: me.may('patient:register'),
        phone: patient.phone,
        email: patient.email,
      }
    },
    { opens: patientId },
  )

export default async function ChartPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  if (!(await currentStaff())?.may('chart:read')) return <IdentityPage patientId={patientId} identity={await readIdentity(patientId)} />
  const chart = await readChart(patientId)
  if (chart === null) notFound()
  const { visits, lastVisit } = chart
  const open = visits.filter(({ status }) => status === 'open')
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Chart</h1>
        <div className="flex flex-wrap gap-2">
          {open.map(({ id, day, clinicianName }) => (
            <LinkButton key={id} href={`/patients/${patientId}/visits/${id}`} variant="primary">
              {`Continue the open visit of ${clinicalDate(day)}, ${clinicianName}`}
            </LinkButton>
          ))}
          {chart.mayRecord && (
            <LinkButton href={`/patients/${patientId}/visits/new`} variant={open.length === 0 ? 'primary' : 'secondary'}>
              Start visit
            </LinkButton>
          )}
          <LinkButton href={`/patients/${patientId}/details`} variant="quiet">
            Patient details
          </LinkButton>
          <LinkButton href={`/patients/${patientId}/disclosures`} variant="quiet">
            What was released
          </LinkButton>
          <LinkButton href={`/patients/${patientId}/opened`} variant="quiet">
            Who opened this chart
          </LinkButton>
        </div>
      </div>
      <ChartTrends patientId={patientId} {...chart.trends} />
      {lastVisit !== null && <LastVisitLines day={lastVisit.day} status={lastVisit.status} record={lastVisit.record} />}
      <VisitsTable patientId={patientId} visits={visits} />
      <HandoutsGiven patientId={patientId} handouts={chart.handouts} own={chart.own} timeZone={chart.timeZone} mayReprint />
    </div>
  )
}

function IdentityPage({ patientId, identity }: { patientId: string; identity: Awaited<ReturnType<typeof readIdentity>> }) {
  if (identity === null) notFound()
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Patient</h1>
        {identity.mayAmend && <LinkButton href={`/patients/${patientId}/details`}>Patient details</LinkButton>}
      </div>
      <dl className="grid max-w-prose grid-cols-[8rem_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">Phone</dt>
        <dd>{identity.phone === null ? 'not recorded' : formatPhone(identity.phone)}</dd>
        <dt className="text-ink-soft">Email</dt>
        <dd>{identity.email ?? 'not recorded'}</dd>
      </dl>
      <HandoutsGiven
        patientId={patientId}
        handouts={identity.handouts}
        own={identity.own}
        timeZone={identity.timeZone}
        mayReprint={identity.mayReprint}
      />
    </div>
  )
}
