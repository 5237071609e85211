import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { currentStaff, readAsStaff } from '../../../../auth/staff'
import { formatPhone } from '../../../../clinical/patient/phone'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { LinkButton } from '../../../../components/ui/button'
import { writeAudit } from '../../../../db/audit'
import type { ChartRestriction } from '../../../../db/queries/chart-restrictions'
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
import { ClosedChart } from './closed-chart'
import { HandoutsGiven } from './handouts-given'
import { LastVisitLines } from './last-visit-lines'
import { readBanner } from './read-banner'
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
      return {
        visits,
        trends,
        handouts,
        own,
        lastVisit,
        timeZone: me.practice.timeZone,
        mayRecord: me.may('chart:record'),
        mayRestrict: me.may('chart:restrict'),
      }
    },
    { opens: patientId },
  )

/**
 * Without chart:read, or of a chart that is closed to the person, nothing clinical is read at all: identity stands in the banner, and the sheets
 * can be printed again. Of a closed chart it is noted that somebody stood before it.
 */
const readIdentity = (patientId: string, closed: boolean) =>
  readAsStaff(
    ['patient:read'],
    async (tx, me) => {
      const patient = await findPatient(tx, patientId)
      if (patient === null) return null
      const handouts = await listHandoutsGiven(tx, patientId)
      if (closed) await writeAudit(tx, { action: 'open chart', patientId, outcome: 'refused', reason: 'restricted' })
      return {
        handouts,
        own: await listPracticeHandouts(tx),
        timeZone: me.practice.timeZone,
        mayReprint: me.may('handout:reprint'),
        mayAmend: me.may('patient:register'),
        mayRestrict: me.may('chart:restrict') && !closed,
        mayBreakGlass: me.may('chart:break-glass'),
        phone: patient.phone,
        email: patient.email,
      }
    },
    closed ? {} : { opens: patientId },
  )

export default async function ChartPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  const { closed, restriction } = await readBanner(patientId)
  if (closed || !(await currentStaff())?.may('chart:read')) {
    const identity = await readIdentity(patientId, closed)
    return <IdentityPage patientId={patientId} identity={identity} closed={closed ? restriction : null} />
  }
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
          {chart.mayRestrict && (
            <LinkButton href={`/patients/${patientId}/restriction`} variant="quiet">
              Who may open it
            </LinkButton>
          )}
        </div>
      </div>
      <ChartTrends patientId={patientId} {...chart.trends} />
      {lastVisit !== null && <LastVisitLines day={lastVisit.day} status={lastVisit.status} record={lastVisit.record} />}
      <VisitsTable patientId={patientId} visits={visits} />
      <HandoutsGiven patientId={patientId} handouts={chart.handouts} own={chart.own} timeZone={chart.timeZone} mayReprint />
    </div>
  )
}

type Identity = {
  patientId: string
  identity: Awaited<ReturnType<typeof readIdentity>>
  /** Of a chart that is closed to the person, how it is restricted. */
  closed: ChartRestriction | null
}

function IdentityPage({ patientId, identity, closed }: Identity) {
  if (identity === null) notFound()
  return (
    <div className="flex flex-col gap-10">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl">Patient</h1>
        <div className="flex flex-wrap gap-2">
          {identity.mayAmend && <LinkButton href={`/patients/${patientId}/details`}>Patient details</LinkButton>}
          {identity.mayRestrict && <LinkButton href={`/patients/${patientId}/restriction`}>Who may open this chart</LinkButton>}
        </div>
      </div>
      {closed !== null && (
        <ClosedChart patientId={patientId} restriction={closed} timeZone={identity.timeZone} mayBreakGlass={identity.mayBreakGlass} />
      )}
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
