'use server'

import { z } from 'zod'
import { type LinkFor, makeLink } from '../../../../auth/account-links'
import { tellPerson } from '../../../../auth/notices'
import { type Me, refuse, staffAction } from '../../../../auth/staff'
import { writeAudit } from '../../../../db/audit'
import { removeEveryFactor } from '../../../../db/queries/factor-removal'
import { queueMail } from '../../../../db/queries/mails'
import { endSessionsOf } from '../../../../db/queries/sessions'
import { findAccount, listAccounts } from '../../../../db/queries/staff'
import * as changes from '../../../../db/queries/staff-changes'
import { handOverForm, invitationForm, leavingForm, particularsForm, proofForm, rolesForm, which } from './staff-form'

const takenEmail = refuse('invalid', { fields: { email: 'This email has an account already. Give each person one of their own.' } })
const lastAdmin = refuse('blocked', { message: 'This is the last admin of the practice. Make somebody else an admin first.' })
const needsPodiatrist = refuse('invalid', { fields: { toId: 'Choose a podiatrist who takes the open visits.' } })

const linkFor = (staffId: string, displayName: string, me: Me): LinkFor => ({ staffId, displayName, practiceName: me.practice.name })
const handed = (link: Awaited<ReturnType<typeof makeLink>>, email: string) => ({
  email,
  handOver: link.handOver,
  until: link.expiresAt.toISOString(),
})

/** Makes an account and its invitation. Nobody chooses a password but its person. */
export const inviteStaff = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: invitationForm,
  handle: async (tx, typed, me) => {
    const account = await changes.inviteStaff(tx, typed)
    if (account === 'email-taken') return takenEmail
    return handed(await makeLink(tx, 'invitation', linkFor(account.staffId, typed.displayName, me), 'admin'), typed.email)
  },
})

/** Sends the person of an account a link to choose a password: their invitation again, or a reset. A link of before works no more. */
export const sendLink = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ staffId: which.staffId }),
  handle: async (tx, { staffId }, me) => {
    const account = await findAccount(tx, staffId)
    if (account === null) return refuse('not-found')
    if (account.state === 'deactivated') return refuse('blocked', { message: 'This account is deactivated. Reactivate it instead.' })
    const invited = account.state === 'invited'
    const link = await makeLink(tx, invited ? 'invitation' : 'reset', linkFor(staffId, account.displayName, me), 'admin')
    const action = invited ? 'send invitation again' : 'ask for password reset'
    await writeAudit(tx, { action, objectType: 'staff', objectId: staffId })
    return handed(link, account.email)
  },
})

const emailChanged = {
  kind: 'email-changed',
  subject: 'The email of your account was changed',
  text: 'The admin of your practice changed the email that you sign in to Footfall with. This address signs in no more.\n\nIf you did not ask for it, tell your practice.',
}

export const amendAccount = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ ...which, typed: particularsForm }),
  handle: async (tx, { staffId, version, typed }) => {
    const before = await findAccount(tx, staffId)
    // Told at the address of before, which the mail takes now.
    if (before !== null && before.state === 'active' && before.email !== typed.email) await queueMail(tx, { staffId, ...emailChanged })
    const amended = await changes.amendAccount(tx, { staffId, version, ...typed })
    if (amended === 'email-taken') return takenEmail
    return typeof amended === 'string' ? refuse(amended) : { version: amended.version }
  },
})

export const changeRoles = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ ...which, typed: rolesForm }),
  handle: async (tx, { staffId, version, typed }) => {
    const changed = await changes.changeRoles(tx, { staffId, version, ...typed })
    if (changed === 'last-admin') return lastAdmin
    if (changed === 'open-visits') return refuse('blocked', { message: 'Open visits wait for this podiatrist. Hand them over first.' })
    return typeof changed === 'string' ? refuse(changed) : changed
  },
})

export const handOverVisits = staffAction({
  needs: ['staff:manage'],
  input: z.strictObject({ staffId: which.staffId, typed: handOverForm }),
  handle: async (tx, { staffId, typed }) => {
    const visits = await changes.handOverVisits(tx, staffId, typed.toId)
    return typeof visits === 'string' ? needsPodiatrist : { visits }
  },
})

/** Ends somebody's access now; their open visits go to a podiatrist in the same transaction. Nothing is deleted. */
export const deactivateAccount = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ ...which, typed: leavingForm }),
  handle: async (tx, { staffId, version, typed }) => {
    const left = await changes.deactivateAccount(tx, { staffId, version, ...typed })
    if (left === 'last-admin') return lastAdmin
    if (left === 'no-such-podiatrist') return needsPodiatrist
    if (left === 'self') return refuse('blocked', { message: 'Nobody deactivates their own account. Ask another admin.' })
    if (left === 'not-active') return refuse('blocked', { message: 'This account is deactivated already.' })
    return typeof left === 'string' ? refuse(left) : left
  },
})

export const reactivateAccount = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject(which),
  handle: async (tx, { staffId, version }, me) => {
    const back = await changes.reactivateAccount(tx, { staffId, version })
    if (back === 'active') return refuse('blocked', { message: 'This account is active already.' })
    if (typeof back === 'string') return refuse(back)
    const account = await findAccount(tx, staffId)
    if (account === null) return refuse('not-found')
    return handed(await makeLink(tx, 'invitation', linkFor(staffId, account.displayName, me), 'admin'), account.email)
  },
})

/** For a lost phone, once the person stood in front of the admin. Their next sign-in asks for a new factor, where the practice wants one. */
export const removeFactors = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ staffId: which.staffId, typed: proofForm }),
  handle: async (tx, { staffId, typed }, me) => {
    if (staffId === me.staffId) return refuse('blocked', { message: 'Change your own factors on your account page.' })
    if ((await findAccount(tx, staffId)) === null) return refuse('not-found')
    await removeEveryFactor(tx, staffId, typed.how)
    await endSessionsOf(tx, staffId)
    await tellPerson(tx, staffId, 'factor-removed')
    return {}
  },
})

/** Ends one session of a person, all of theirs, or, where nobody is named, everybody's, with the admin's own. */
export const endSessions = staffAction({
  needs: ['staff:manage'],
  stepUp: true,
  input: z.strictObject({ staffId: z.uuid().nullable(), sessionId: z.uuid().nullable() }),
  handle: async (tx, { staffId, sessionId }) => {
    const people = (await listAccounts(tx)).filter(({ id }) => staffId === null || id === staffId)
    if (people.length === 0) return refuse('not-found')
    let ended = 0
    for (const { id } of people) ended += await endSessionsOf(tx, id, sessionId === null ? {} : { only: sessionId })
    if (sessionId !== null && ended === 0) return refuse('not-found', { message: 'This session has ended already.' })
    if (staffId === null) await writeAudit(tx, { action: 'end everybodys sessions', objectType: 'practice', reason: `${ended} sessions` })
    return { ended }
  },
})
