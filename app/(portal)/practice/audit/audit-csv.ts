import type { AuditRow } from '../../../../db/queries/audit-log'

const heads = [
  ...['Number', 'Time (UTC)', 'Person', 'Staff id', 'Roles', 'Action', 'Record number', 'Patient id', 'Object', 'Object id'],
  ...['Fields', 'Outcome', 'Reason', 'Address', 'Session', 'Request'],
]

/**
 * A cell of RFC 4180, in quotes. What a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises (CSV injection);
 * a line break in a cell stays one.
 */
export const cell = (value: string | number | null): string => {
  const text = String(value ?? '')
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
}
const line = (cells: readonly (string | number | null)[]) => `${cells.map(cell).join(',')}\r\n`

/** Begins with the mark by which a spreadsheet knows UTF-8. */
export const csvHead = `\uFEFF${line(heads)}`

export const csvLines = (rows: readonly AuditRow[]): string =>
  rows
    .map((row) =>
      line([
        ...[row.number, row.at.toISOString(), row.person, row.staffId, row.roles.join(' '), row.action, row.recordNumber, row.patientId],
        ...[row.objectType, row.objectId, row.fields.join(' '), row.outcome, row.reason, row.ip, row.sessionId, row.requestId],
      ]),
    )
    .join('')
