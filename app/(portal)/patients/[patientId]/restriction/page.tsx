import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { roleNames } from '../../../../../auth/permissions'
import { readAsStaff } from '../../../../../auth/staff'
import { clinicalDate } from '../../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { findChartRestriction, listClinicalStaff, readRestrictionReason } from '../../../../../db/queries/chart-restrictions'
import { findPatient } from '../../../../../db/queries/patients'
import { dayIn } from '../../../../../db/queries/practice-day'
import { LiftForm, RestrictForm, WhoMayOpenForm } from './restriction-forms'
import { mayChange } from './who-may-change'

export const metadata: Metadata = { title: 'Who may open this chart' }

const read = (patientId: string) =>
  readAsStaff(['patient:read', 'chart:restrict'], async (tx, me) => {
    if ((await findPatient(tx, patientId)) === null) return null
    const restriction = await findChartRestriction(tx, patientId)
    const change = restriction === null || mayChange(restriction, me)
    return {
      restriction,
      change,
      reason: restriction === null || !change ? null : await readRestrictionReason(tx, restriction.id),
      people: (await listClinicalStaff(tx)).map(({ roles, ...person }) => ({
        ...person,
        roles: roles.map((role) => roleNames[role]).join(', '),
      })),
      ownId: me.staffId,
      timeZone: me.practice.timeZone,
    }
  })

/** Restricts a chart to some, says who they are, and lifts it. */
export default async function RestrictionPage({ params }: { params: Promise<{ patientId: string }> }) {
  const { patientId } = await params
  const found = await read(patientId)
  if (found === null) notFound()
  const { restriction, people, ownId, change } = found
  if (restriction === null)
    return (
      <div className="grid max-w-3xl gap-4">
        <SectionHeading
          level={1}
          note="Every podiatrist and medical assistant opens this chart now. Restricted, it opens to you and to those you choose; the others see who the patient is and nothing clinical, in lists and on paper as well."
        >
          Who may open this chart
        </SectionHeading>
        <RestrictForm patientId={patientId} people={people.filter(({ staffId }) => staffId !== ownId)} />
      </div>
    )
  const openTo = restriction.openTo.map(({ staffId }) => staffId)
  const names = restriction.openTo.map(({ name }) => name).join(', ')
  return (
    <div className="grid max-w-3xl gap-6">
      <SectionHeading
        level={1}
        note={`Restricted by ${restriction.restrictedByName} on ${clinicalDate(dayIn(found.timeZone, restriction.restrictedAt))}. Opens to ${names || 'nobody who works here now'}.`}
      >
        Who may open this chart
      </SectionHeading>
      {found.reason !== null && (
        <dl className="m-0 grid max-w-prose grid-cols-[6rem_1fr] gap-x-4">
          <dt className="text-ink-soft">Reason</dt>
          <dd className="m-0 whitespace-pre-line [overflow-wrap:anywhere]">{found.reason}</dd>
        </dl>
      )}
      {change ? (
        <>
          <WhoMayOpenForm
            patientId={patientId}
            people={people.filter(({ staffId }) => staffId !== restriction.restrictedBy)}
            openTo={openTo}
          />
          <section aria-labelledby="lift-heading" className="border-line border-t pt-4">
            <SectionHeading id="lift-heading" note="Every podiatrist and medical assistant opens the chart from then on.">
              Lift the restriction
            </SectionHeading>
            <LiftForm patientId={patientId} />
          </section>
        </>
      ) : (
        <p className="m-0 max-w-prose">One of them, or a practice admin, changes that.</p>
      )}
    </div>
  )
}
