import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { roleNames } from '../../../auth/permissions'
import { absoluteLimitMs } from '../../../auth/session'
import { readAsStaff } from '../../../auth/staff'
import { clock } from '../../../clock'
import { clinicalMoment } from '../../../components/print/clinical-moment'
import { SectionHeading } from '../../../components/ui/section-heading'
import { Table } from '../../../components/ui/table'
import { Tag } from '../../../components/ui/tag'
import { readAccountName, readFactors } from '../../../db/queries/factors'
import { listKnownDevices } from '../../../db/queries/known-devices'
import { listSessions } from '../../../db/queries/sessions'
import { AccountButton } from './account-button'
import { AddFactor, RenewCodes } from './factor-dialogs'
import { PasswordForm } from './password-form'

export const metadata: Metadata = { title: 'Your account' }

/** What everybody sees and changes of their own account: password, factors, sessions, devices. */
export default async function AccountPage() {
  const { me, name, factors, sessions, devices } = await readAsStaff([], async (tx, me) => ({
    me,
    name: await readAccountName(tx, me.staffId),
    factors: await readFactors(tx, me.staffId),
    sessions: await listSessions(tx, me.staffId),
    devices: await listKnownDevices(tx, me.staffId),
  }))
  const { practice, sessionId, roles } = me
  // One that is past its limit ends when somebody asks for it; here it is over already.
  const now = clock.now().getTime()
  const standing = sessions.filter(
    ({ createdAt, lastSeenAt }) =>
      now - lastSeenAt.getTime() < practice.idleMinutes * 60_000 && now - createdAt.getTime() < absoluteLimitMs,
  )
  const moment = (at: Date | null) =>
    at === null ? 'never' : <span className="whitespace-nowrap">{clinicalMoment(at.toISOString(), practice.timeZone)}</span>
  const { totp, passkeys, recoveryLeft } = factors
  const has = totp !== null || passkeys.length > 0

  return (
    <div className="mx-auto grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-10 px-4 py-6">
      <SectionHeading level={1} note={`${name.email}. ${roles.map((role) => roleNames[role]).join(', ')} at ${practice.name}.`}>
        Your account
      </SectionHeading>

      <section aria-labelledby="factor-heading" className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <SectionHeading id="factor-heading" note={factorNote(practice.secondFactorRequired, has)}>
          Second factor
        </SectionHeading>
        <Row title="Authenticator app" said={totp === null ? 'None.' : <>Added {moment(totp.since)}.</>}>
          <AddFactor kind="app" again={totp !== null} />
          {totp !== null && (
            <AccountButton place="security" body={{ act: 'remove-authenticator' }} busy="Removing…" size="regular">
              Remove
            </AccountButton>
          )}
        </Row>
        <Row
          title="Passkeys"
          said={passkeys.length === 0 ? 'None. A passkey signs in without a password, and cannot be asked for by a copied page.' : null}
        >
          {passkeys.length > 0 && (
            <div className="min-w-0 basis-full">
              <Table
                caption="Your passkeys"
                rows={passkeys}
                rowKey={({ id }) => id}
                empty=""
                columns={[
                  {
                    head: 'Name',
                    names: true,
                    cell: (key) => <Under said={key.backedUp ? 'in a key chain' : 'in one device'}>{key.name}</Under>,
                  },
                  { head: 'Last used', cell: (key) => <Under said={<>added {moment(key.createdAt)}</>}>{moment(key.lastUsedAt)}</Under> },
                  {
                    head: 'Remove',
                    cell: (key) => (
                      <AccountButton place="security" body={{ act: 'remove-passkey', passkeyId: key.id }} busy="Removing…">
                        Remove<span className="sr-only"> {key.name}</span>
                      </AccountButton>
                    ),
                  },
                ]}
              />
            </div>
          )}
          <AddFactor kind="passkey" again={passkeys.length > 0} />
        </Row>
        {has && (
          <Row
            title="Recovery codes"
            said={`${recoveryLeft === 0 ? 'None' : recoveryLeft} left. They stand in for a lost phone; each works once.`}
          >
            <RenewCodes none={recoveryLeft === 0} />
          </Row>
        )}
      </section>

      <section aria-labelledby="password-heading">
        <SectionHeading id="password-heading" note="Your other sessions end when it changes.">
          Password
        </SectionHeading>
        <PasswordForm known={[name.email, name.displayName, practice.name]} />
      </section>

      <section aria-labelledby="sessions-heading">
        <SectionHeading
          id="sessions-heading"
          note={`Each ends after ${practice.idleMinutes} minutes without use and after 12 hours in any case.${practice.demo ? '' : ' No more than five stand at once.'}`}
          beside={
            standing.length > 1 && (
              <AccountButton place="sessions" body={{ act: 'end-others' }} busy="Ending…">
                End all others
              </AccountButton>
            )
          }
        >
          Signed in now
        </SectionHeading>
        <Table
          caption="Your sessions"
          rows={standing}
          rowKey={({ id }) => id}
          empty=""
          columns={[
            {
              head: 'Device',
              names: true,
              cell: (session) => (
                <Under said={session.ip ?? 'unknown address'}>
                  {session.device ?? 'Unknown device'} {session.id === sessionId && <Tag tone="accent">this one</Tag>}
                </Under>
              ),
            },
            {
              head: 'Last active',
              cell: (session) => <Under said={<>since {moment(session.createdAt)}</>}>{moment(session.lastSeenAt)}</Under>,
            },
            {
              head: 'End',
              cell: (session) =>
                session.id !== sessionId && (
                  <AccountButton place="sessions" body={{ act: 'end-session', sessionId: session.id }} busy="Ending…">
                    End<span className="sr-only"> {session.device ?? 'unknown device'}</span>
                  </AccountButton>
                ),
            },
          ]}
        />
      </section>

      <section aria-labelledby="devices-heading">
        <SectionHeading
          id="devices-heading"
          note="Browsers that you have signed in with. Wrong passwords typed elsewhere do not lock these out. Forget one that is not yours any more."
        >
          Known devices
        </SectionHeading>
        <Table
          caption="Known devices"
          rows={devices}
          rowKey={({ id }) => id}
          empty="None yet."
          columns={[
            { head: 'Device', names: true, cell: ({ device }) => device ?? 'Unknown device' },
            {
              head: 'Last used',
              cell: ({ firstSeenAt, lastSeenAt }) => <Under said={<>since {moment(firstSeenAt)}</>}>{moment(lastSeenAt)}</Under>,
            },
            {
              head: 'Forget',
              cell: ({ id, device }) => (
                <AccountButton place="sessions" body={{ act: 'forget-device', deviceId: id }} busy="Forgetting…">
                  Forget<span className="sr-only"> {device ?? 'unknown device'}</span>
                </AccountButton>
              ),
            },
          ]}
        />
      </section>
    </div>
  )
}

const factorNote = (required: boolean, has: boolean) =>
  required
    ? 'Your practice asks for one at each sign-in.'
    : has
      ? 'Asked for at each sign-in.'
      : 'Your practice leaves it to you. With one, a stolen password opens nothing.'

/** A cell with a second line in secondary ink. */
const Under = ({ said, children }: { said: ReactNode; children: ReactNode }) => (
  <span className="inline-grid justify-items-start">
    <span>{children}</span>
    <span className="hint">{said}</span>
  </span>
)

/** One kind of factor: what there is of it, and what can be done. */
const Row = ({ title, said, children }: { title: string; said: ReactNode; children: ReactNode }) => (
  <div className="border-line border-t pt-3">
    <h3 className="m-0 text-base">{title}</h3>
    {said !== null && <p className="m-0 text-ink-soft">{said}</p>}
    <div className="mt-2 flex flex-wrap items-start gap-2">{children}</div>
  </div>
)
