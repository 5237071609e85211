import type { Metadata, Route } from 'next'
import { readAsStaff } from '../../../../auth/staff'
import { LinkButton } from '../../../../components/ui/button'
import { SectionHeading } from '../../../../components/ui/section-heading'
import { writeAudit } from '../../../../db/audit'
import { auditPageSize, countAuditEvents, findRecordNumber, listAuditChoices, listAuditEvents } from '../../../../db/queries/audit-log'
import { PracticeNavigation } from '../practice-navigation'
import { AuditActions } from './audit-actions'
import { addressOf } from './audit-address'
import { AuditFilterForm } from './audit-filter-form'
import { askedOf, filterOf, periodInWords } from './audit-query'
import { AuditTable } from './audit-table'

export const metadata: Metadata = { title: 'Audit log' }

type Address = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Who did what to whose record. Looking at it is an event as well. */
export default async function AuditPage({ searchParams }: Address) {
  const { asked, sorted } = askedOf(await searchParams)
  const read = await readAsStaff(['audit:read', 'patient:read'], async (tx, me) => {
    const { timeZone } = me.practice
    const filter = filterOf(asked, timeZone)
    const [rows, events, choices, recordNumber] = await Promise.all([
      listAuditEvents(tx, filter, sorted),
      countAuditEvents(tx, filter),
      listAuditChoices(tx),
      asked.patient === undefined ? null : findRecordNumber(tx, asked.patient),
    ])
    await writeAudit(tx, { action: 'view audit', objectType: 'audit', patientId: asked.patient ?? null, fields: Object.keys(asked) })
    return { rows, events, ...choices, recordNumber, timeZone }
  })
  const { rows, events, people, actions, recordNumber, timeZone } = read
  const pages = Math.max(1, Math.ceil(events / auditPageSize))
  const first = sorted.page * auditPageSize + 1
  const turned = (page: number) => addressOf(asked, { ...sorted, page }) as Route
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 px-4 py-6">
      <PracticeNavigation here="/practice/audit" />
      <SectionHeading
        level={1}
        note="Who did what to whose record, and who tried to. Nothing here can be changed or removed; every event carries a hash over itself and the one before it."
      >
        Audit log
      </SectionHeading>
      <AuditActions exportAddress={addressOf(asked, {}, '/practice/audit/export')} />
      <AuditFilterForm key={addressOf(asked)} asked={asked} people={people} actions={actions} recordNumber={recordNumber} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <p role="status" className="m-0">
          {events === 0
            ? `No event ${periodInWords(asked)}.`
            : `${events.toLocaleString('en-US')} ${events === 1 ? 'event' : 'events'} ${periodInWords(asked)}`}
          {rows.length > 0 &&
            events > auditPageSize &&
            `, ${first.toLocaleString('en-US')} to ${(first + rows.length - 1).toLocaleString('en-US')} shown`}
        </p>
        <AuditTable rows={rows} asked={asked} sorted={sorted} timeZone={timeZone} />
        {pages > 1 && (
          <nav aria-label="Pages of the log" className="flex flex-wrap items-center gap-2">
            {sorted.page > 0 && <LinkButton href={turned(sorted.page - 1)}>Previous {auditPageSize}</LinkButton>}
            {sorted.page + 1 < pages && <LinkButton href={turned(sorted.page + 1)}>Next {auditPageSize}</LinkButton>}
            <span className="hint">
              Page {(sorted.page + 1).toLocaleString('en-US')} of {pages.toLocaleString('en-US')}
            </span>
          </nav>
        )}
      </div>
    </div>
  )
}
