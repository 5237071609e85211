import type { Route } from 'next'
import Link from 'next/link'
import { clinicalMoment } from '../../../../components/print/clinical-moment'
import { Table } from '../../../../components/ui/table'
import { Tag } from '../../../../components/ui/tag'
import type { Account } from '../../../../db/queries/staff'
import { invitationWords, nameOf, rolesInWords, stateWords } from './account-words'

const tones = { active: 'neutral', invited: 'accent', deactivated: 'quiet' } as const

/** Everybody who has, is to have, or had an account; each name leads to their page. */
export function StaffTable({ accounts, timeZone }: { accounts: readonly Account[]; timeZone: string }) {
  const inWords = (at: Date) => clinicalMoment(at.toISOString(), timeZone)
  return (
    <Table
      caption="Staff"
      empty="Nobody has an account yet."
      rows={accounts}
      rowKey={({ id }) => id}
      columns={[
        {
          head: 'Name',
          names: true,
          cell: (account) => (
            <span className="block min-w-40">
              <Link href={`/practice/staff/${account.id}` as Route} prefetch={false} className="font-semibold">
                {nameOf(account)}
              </Link>
              <span className="hint block [overflow-wrap:anywhere]">{account.email}</span>
            </span>
          ),
        },
        { head: 'Roles', cell: ({ roles }) => <span className="block min-w-28">{rolesInWords(roles)}</span> },
        {
          head: 'State',
          cell: (account) => (
            <span className="block min-w-28">
              <Tag tone={tones[account.state]}>{stateWords[account.state]}</Tag>
              {account.state === 'invited' && <span className="hint block">{invitationWords(account, inWords)}</span>}
            </span>
          ),
        },
        { head: 'Second factor', cell: ({ secondFactor }) => (secondFactor ? 'Yes' : <span className="text-ink-soft">No</span>) },
        {
          head: 'Last signed in',
          cell: ({ lastSignInAt }) =>
            lastSignInAt === null ? (
              <span className="text-ink-soft">Never</span>
            ) : (
              <span className="whitespace-nowrap">{inWords(lastSignInAt)}</span>
            ),
        },
        { head: 'Open visits', figures: true, cell: ({ openVisits }) => (openVisits === 0 ? '' : openVisits) },
      ]}
    />
  )
}
