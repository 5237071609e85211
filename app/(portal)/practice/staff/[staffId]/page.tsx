import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { factorNames } from '../../../../../auth/me'
import { readAsStaff } from '../../../../../auth/staff'
import { clinicalMoment } from '../../../../../components/print/clinical-moment'
import { SectionHeading } from '../../../../../components/ui/section-heading'
import { Table } from '../../../../../components/ui/table'
import { Tag } from '../../../../../components/ui/tag'
import { readFactors } from '../../../../../db/queries/factors'
import { listSessions } from '../../../../../db/queries/sessions'
import { type Account, findAccount, listPodiatrists } from '../../../../../db/queries/staff'
import { PracticeNavigation } from '../../practice-navigation'
import { invitationWords, nameOf, stateWords } from '../account-words'
import { EndSessionsButton } from '../end-sessions-button'
import { DeactivateDialog, LinkButton, ReactivateButton, RemoveFactorsDialog } from './access-controls'
import { AmendForm, HandOverForm, RolesForm } from './account-forms'

type Address = { params: Promise<{ staffId: string }> }

const read = cache((staffId: string) =>
  readAsStaff(['staff:manage'], async (tx, me) => {
    const account = await findAccount(tx, staffId)
    if (account === null) return null
    const [factors, sessions, podiatrists] = [
      await readFactors(tx, staffId),
      await listSessions(tx, staffId),
      (await listPodiatrists(tx)).filter(({ id }) => id !== staffId),
    ]
    return {
      account,
      factors,
      sessions,
      podiatrists,
      timeZone: me.practice.timeZone,
      own: me.staffId === staffId,
      ownSession: me.sessionId,
    }
  }),
)

export async function generateMetadata({ params }: Address): Promise<Metadata> {
  return { title: (await read((await params).staffId))?.account.displayName ?? 'Staff' }
}

/** One person: what they are called, what they may do, how they sign in, and how their access ends. */
export default async function StaffMemberPage({ params }: Address) {
  const found = await read((await params).staffId)
  if (found === null) notFound()
  const { account, factors, sessions, podiatrists, timeZone, own, ownSession } = found
  const inWords = (at: Date) => clinicalMoment(at.toISOString(), timeZone)
  const { id: staffId, version, state } = account
  const which = { staffId, version }
  const has = [
    ...(factors.totp === null ? [] : [factorNames.totp]),
    ...(factors.passkeys.length === 0 ? [] : [`${factors.passkeys.length} passkey${factors.passkeys.length === 1 ? '' : 's'}`]),
    ...(factors.recoveryLeft === 0 ? [] : [`${factors.recoveryLeft} recovery codes`]),
  ]
  const choices = podiatrists.map((podiatrist) => ({ value: podiatrist.id, label: nameOf(podiatrist) }))
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-8 px-4 py-6">
      <PracticeNavigation here="/practice/staff" />
      <div className="grid gap-2">
        <p className="m-0">
          <Link href="/practice/staff" prefetch={false}>
            Staff
          </Link>
        </p>
        <SectionHeading level={1} note={story(account, inWords)} beside={<Tag>{stateWords[state]}</Tag>}>
          {nameOf(account)}
        </SectionHeading>
      </div>

      {state === 'deactivated' ? (
        <section aria-labelledby="back-heading">
          <SectionHeading
            id="back-heading"
            note="They choose a new password by a link, as if they were invited; the one of before works no more. Roles and second factor are those of before."
          >
            Reactivate
          </SectionHeading>
          <ReactivateButton which={which} timeZone={timeZone} />
        </section>
      ) : (
        <section aria-labelledby="signing-in-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <SectionHeading
            id="signing-in-heading"
            note={
              state === 'invited'
                ? 'Whoever has the link chooses the password. A new link takes the place of the one before.'
                : 'By a link that works once, for 30 minutes, they choose a new password. Nobody else sees or chooses it, and the second factor is asked for all the same.'
            }
          >
            Signing in
          </SectionHeading>
          {state === 'invited' && <p className="m-0">{invitationWords(account, inWords)}</p>}
          {state === 'active' && account.linkUntil !== null && (
            <p className="m-0">A link is out that nobody used yet. It works until {inWords(account.linkUntil)}.</p>
          )}
          <LinkButton staffId={staffId} timeZone={timeZone}>
            {state === 'invited' ? 'Make a new invitation link' : 'Make a link to choose a new password'}
          </LinkButton>
          {state === 'active' && (
            <div className="grid gap-2 border-line border-t pt-3">
              <p className="m-0">Second factor: {has.length === 0 ? <span className="text-ink-soft">none</span> : has.join(', ')}.</p>
              {has.length > 0 && !own && <RemoveFactorsDialog staffId={staffId} />}
            </div>
          )}
        </section>
      )}

      <section aria-labelledby="roles-heading">
        <SectionHeading id="roles-heading" note="Counts from their next request on.">
          Roles
        </SectionHeading>
        <RolesForm key={`roles ${version}`} which={which} roles={account.roles} />
      </section>

      <section aria-labelledby="particulars-heading">
        <SectionHeading id="particulars-heading" note="Papers that were given or released keep the name that they had.">
          Name and email
        </SectionHeading>
        <AmendForm key={`particulars ${version}`} which={which} account={account} />
      </section>

      <section aria-labelledby="sessions-heading" className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <SectionHeading
          id="sessions-heading"
          beside={sessions.length > 0 && <EndSessionsButton staffId={staffId}>End all</EndSessionsButton>}
        >
          Sessions
        </SectionHeading>
        <Table
          caption="Sessions"
          empty="They are signed in nowhere."
          rows={sessions}
          rowKey={({ id }) => id}
          columns={[
            {
              head: 'On',
              names: true,
              cell: ({ device, id }) => (
                <span className="block min-w-28">{`${device ?? 'Unknown device'}${id === ownSession ? ' (this one)' : ''}`}</span>
              ),
            },
            { head: 'From', cell: ({ ip }) => ip ?? 'unknown' },
            { head: 'Signed in', cell: ({ createdAt }) => <span className="whitespace-nowrap">{inWords(createdAt)}</span> },
            { head: 'Last used', cell: ({ lastSeenAt }) => <span className="whitespace-nowrap">{inWords(lastSeenAt)}</span> },
            {
              head: 'End it',
              cell: ({ id, device }) => (
                <EndSessionsButton
                  staffId={staffId}
                  sessionId={id}
                  variant="quiet"
                  spoken={`the session on ${device ?? 'an unknown device'}`}
                >
                  End
                </EndSessionsButton>
              ),
            },
          ]}
        />
      </section>

      {account.openVisits > 0 && (
        <section aria-labelledby="visits-heading">
          <SectionHeading id="visits-heading" note="Theirs, or sent to them to sign. Which patients they are stays in the charts.">
            {account.openVisits === 1 ? '1 open visit' : `${account.openVisits} open visits`}
          </SectionHeading>
          <HandOverForm staffId={staffId} podiatrists={choices} />
        </section>
      )}

      {state !== 'deactivated' && !own && (
        <section aria-labelledby="leaving-heading">
          <SectionHeading
            id="leaving-heading"
            note={
              state === 'invited'
                ? 'The link works no more. The account stays in the list, and can be invited again.'
                : 'Ends every session at once. Open visits go to a colleague; everything that was recorded stays, under their name.'
            }
          >
            {state === 'invited' ? 'Withdraw the invitation' : 'Leaving'}
          </SectionHeading>
          <DeactivateDialog
            which={which}
            name={account.displayName}
            invited={state === 'invited'}
            openVisits={account.openVisits}
            podiatrists={choices}
          />
        </section>
      )}
    </div>
  )
}

/** How the account came to be what it is, in a line. */
function story(account: Account, inWords: (at: Date) => string): string {
  const { state, createdAt, joinedAt, lastSignInAt, deactivatedAt, deactivatedBy } = account
  if (state === 'deactivated') {
    const by = deactivatedBy === null ? '' : ` by ${deactivatedBy}`
    return deactivatedAt === null ? 'Deactivated before this was written down.' : `Deactivated ${inWords(deactivatedAt)}${by}.`
  }
  const since = state === 'invited' || joinedAt === null ? `Invited ${inWords(createdAt)}.` : `Joined ${inWords(joinedAt)}.`
  return `${since} ${lastSignInAt === null ? 'Never signed in.' : `Last signed in ${inWords(lastSignInAt)}.`}`
}
