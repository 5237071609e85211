import { roleNames } from '../../../../auth/permissions'
import { clinicalDate } from '../../../../components/clinical/clinical-date'
import { SectionHeading } from '../../../../components/ui/section-heading'
import type { ChartRestriction } from '../../../../db/queries/chart-restrictions'
import { dayIn } from '../../../../db/queries/practice-day'
import { EmergencyForm } from './emergency-access/emergency-form'

/** What stands in place of a chart that is restricted to others: that it is, whom to ask, and the way in when care cannot wait. */
export function ClosedChart({
  patientId,
  restriction,
  timeZone,
  mayBreakGlass,
}: {
  patientId: string
  restriction: ChartRestriction
  timeZone: string
  mayBreakGlass: boolean
}) {
  const { restrictedByName, restrictedAt, openTo } = restriction
  return (
    <section aria-labelledby="closed-heading" className="grid max-w-3xl gap-4 rounded-md border border-line-strong bg-surface p-4">
      <div>
        <SectionHeading id="closed-heading">This chart is restricted</SectionHeading>
        <p className="m-0 max-w-prose">
          It opens to the people below and to nobody else, so nothing clinical is shown here, in lists or on paper. {restrictedByName}{' '}
          restricted it on {clinicalDate(dayIn(timeZone, restrictedAt))}; those who may open it know why.
        </p>
      </div>
      <div>
        <h3 className="text-base">Whom to ask</h3>
        {openTo.length === 0 ? (
          <p className="m-0">Nobody of those who may open it works here any more. Ask a practice admin.</p>
        ) : (
          <ul className="m-0 list-none p-0">
            {openTo.map(({ staffId, name, roles }) => (
              <li key={staffId}>
                {name} <span className="text-ink-soft">{roles.map((role) => roleNames[role]).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
      {mayBreakGlass && (
        <div className="grid justify-items-start gap-2 border-line border-t pt-4">
          <h3 className="m-0 text-base">When care cannot wait</h3>
          <p className="m-0 max-w-prose">Emergency access opens the chart to you for 60 minutes. You say why, and it is reviewed.</p>
          <EmergencyForm patientId={patientId} />
        </div>
      )}
    </section>
  )
}
