import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { knownRoles, roleNames } from '../../../../auth/permissions'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { Table } from '../../../../components/ui/table'
import { Tag } from '../../../../components/ui/tag'
import type { AuditColumn, AuditRow } from '../../../../db/queries/audit-log'
import { addressOf } from './audit-address'
import type { Asked, Sorted } from './audit-query'

type Props = { rows: readonly AuditRow[]; asked: Asked; sorted: Sorted; timeZone: string }

const short = (text: string | null) => (text === null ? '' : text.replaceAll(/([0-9a-f]{8})(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '$1…'))

/** Every recorded element of each event, and each of them sorts. Ids are shown by their beginning; the file has them whole. */
export function AuditTable({ rows, asked, sorted, timeZone }: Props) {
  const column = (by: AuditColumn, head: string, cell: (row: AuditRow) => ReactNode, more: { names?: boolean; figures?: boolean } = {}) => {
    const here = sorted.by === by
    const descending = here ? !sorted.descending : by === 'at' || by === 'number'
    const now = here ? (sorted.descending ? ('descending' as const) : ('ascending' as const)) : null
    return { head, cell, ...more, sort: { href: addressOf(asked, { by, descending }) as Route, now } }
  }
  return (
    <Table
      caption="Events"
      empty="Nothing matches. Widen the period, or leave out a condition."
      rows={rows}
      rowKey={({ seq }) => String(seq)}
      columns={[
        column('number', 'No.', ({ number }) => number?.toLocaleString('en-US') ?? 'none', { figures: true }),
        column('at', 'When', ({ at }) => <span className="whitespace-nowrap">{withSeconds(at, timeZone)}</span>, { names: true }),
        column('person', 'Person', ({ person }) => <span className="block min-w-28">{person ?? 'nobody signed in'}</span>),
        column('roles', 'Role', ({ roles }) => (
          <span className="block min-w-24">
            {knownRoles(roles)
              .map((role) => roleNames[role])
              .join(', ')}
          </span>
        )),
        column('action', 'Action', ({ action }) => <span className="block min-w-24">{action}</span>),
        column('outcome', 'Outcome', ({ outcome }) => (outcome === 'refused' ? <Tag tone="borderline">◆ refused</Tag> : 'done')),
        column('patient', 'Patient', (row) => <Patient {...row} />),
        column('object', 'Record', ({ objectType, objectId }) => (
          <span className="block min-w-28 [overflow-wrap:anywhere]" title={objectId ?? undefined}>
            {[objectType?.replaceAll('-', ' '), short(objectId)].filter(Boolean).join(' ')}
          </span>
        )),
        column('fields', 'Fields', ({ fields }) => <span className="block min-w-40 max-w-80">{fields.join(', ')}</span>),
        column('reason', 'Reason', ({ reason }) => reason ?? ''),
        column('ip', 'Address', ({ ip }) => ip ?? ''),
        column('session', 'Session', ({ sessionId }) => <Id id={sessionId} />),
        column('request', 'Request', ({ requestId }) => <Id id={requestId} />),
      ]}
    />
  )
}

const seconds = new Intl.DateTimeFormat('en-US', { second: '2-digit', timeZone: 'UTC' })
const withSeconds = (at: Date, timeZone: string) => `${clinicalMoment(at.toISOString(), timeZone)}:${seconds.format(at).padStart(2, '0')}`

function Id({ id }: { id: string | null }) {
  return (
    <span className="whitespace-nowrap" title={id ?? undefined}>
      {short(id)}
    </span>
  )
}

function Patient({ patientId, recordNumber, familyName, givenName }: AuditRow) {
  if (patientId === null) return ''
  if (recordNumber === null) return <span title={patientId}>none of this practice</span>
  return (
    <span className="block min-w-32">
      <Link href={`/patients/${patientId}`} prefetch={false}>
        {familyName}, {givenName}
      </Link>{' '}
      <span className="text-ink-soft">#{recordNumber}</span>
    </span>
  )
}
