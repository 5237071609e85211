import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { Table } from '../../../../components/ui/table'
import { stateWords } from '../staff/account-words'
import { type AccessLine, rolesOf } from './access-changes'

/** Who has access, on the screen and on paper alike. `since`: whether there is a review to compare with. */
export function AccessTable({ lines, timeZone, since }: { lines: readonly AccessLine[]; timeZone: string; since: boolean }) {
  return (
    <Table
      caption="Who has access"
      empty="Nobody has access."
      rows={lines}
      rowKey={({ staffId }) => staffId}
      columns={[
        {
          head: 'Name',
          names: true,
          cell: ({ displayName, email }) => (
            <span className="block min-w-36">
              <b>{displayName}</b>
              <span className="hint block [overflow-wrap:anywhere]">{email}</span>
            </span>
          ),
        },
        { head: 'Roles', cell: ({ roles }) => <span className="block min-w-24">{rolesOf(roles)}</span> },
        { head: 'State', cell: ({ state }) => <span className="block min-w-20">{stateWords[state]}</span> },
        { head: 'Second factor', cell: ({ secondFactor }) => <span className="block min-w-16">{secondFactor ? 'yes' : 'no'}</span> },
        {
          head: 'Last signed in',
          cell: ({ lastSignInAt }) => (
            <span className="block min-w-24">{lastSignInAt === null ? 'never' : clinicalMoment(lastSignInAt, timeZone)}</span>
          ),
        },
        ...(since
          ? [
              {
                head: 'Since the last review',
                cell: ({ changes }: AccessLine) => (
                  <span className="block min-w-36">{changes.length === 0 ? 'no change' : changes.join('; ')}</span>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
