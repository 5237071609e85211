/** What people change of their own account, each in the transaction of its door. */
import { writeAudit } from '../db/audit'
import { countRecoveryCodes, readAccountName, readFactors, removePasskey, removeTotp, replaceRecoveryCodes } from '../db/queries/factors'
import { setOwnPassword } from '../db/queries/own-account'
import { endSessionsOf, findSignInCandidate } from '../db/queries/sessions'
import { contextOf, type PracticeTx, withinPractice } from '../db/scope'
import type { Me } from './me'
import { tellPerson } from './notices'
import { hashPassword, passwordMatches } from './password'
import { passwordProblem } from './password-rules'
import { makeRecoveryCodes } from './recovery-codes'
import { type Refusal, refuse } from './refusal'
import { reservePassword } from './throttle'

type Tx = PracticeTx<never>

/** Changes the password of whoever knows the one of before, and ends every other session of theirs. */
export async function changePassword(
  tx: Tx,
  me: Me,
  { current, next }: { current: string; next: string },
): Promise<Refusal | { changed: true }> {
  const name = await readAccountName(tx, me.staffId)
  const problem = passwordProblem(next, { ...name, practiceName: me.practice.name })
  if (problem !== null) return refuse('invalid', { fields: { next: problem } })
  // Counted with nobody's address: whoever sits in front of a session that stands guesses at this account alone.
  const reserved = await reservePassword({ email: name.email, ip: `session ${me.sessionId}`, knownDeviceId: null })
  if ('words' in reserved) return refuse('too-many', { message: reserved.words, afterSeconds: reserved.afterSeconds })
  const candidate = await findSignInCandidate(name.email)
  if (!(await passwordMatches(candidate?.passwordHash ?? null, current))) {
    // In a transaction of its own: the one of the act is rolled back.
    const attempt = {
      action: 'change password',
      objectType: 'staff',
      objectId: me.staffId,
      outcome: 'refused',
      reason: 'wrong password',
    } as const
    await withinPractice(me.practiceId, (own) => writeAudit(own, attempt), { actor: contextOf(tx).actor })
    return refuse('invalid', { fields: { current: 'That is not your password.' } })
  }
  if (current.normalize('NFKC') === next.normalize('NFKC'))
    return refuse('invalid', { fields: { next: 'This is the password that you have now.' } })
  await setOwnPassword(tx, me.staffId, await hashPassword(next))
  await endSessionsOf(tx, me.staffId, { except: me.sessionId })
  await tellPerson(tx, me.staffId, 'password-changed')
  await reserved.settle()
  return { changed: true }
}

/** Takes the authenticator app or a passkey off the account; never the last factor while the practice asks for one. */
export async function removeFactor(tx: Tx, me: Me, which: { passkeyId: string } | 'totp'): Promise<Refusal | { removed: true }> {
  const { totp, passkeys } = await readFactors(tx, me.staffId)
  const isLast = (totp === null ? 0 : 1) + passkeys.length === 1
  if (isLast && me.practice.secondFactorRequired) {
    return refuse('blocked', { message: 'Your practice asks for a second factor, and this is your last. Add another one first.' })
  }
  const removed = which === 'totp' ? await removeTotp(tx, me.staffId) : await removePasskey(tx, me.staffId, which.passkeyId)
  if (!removed) return refuse('not-found')
  // Codes stand in for a factor: without one they would be a second password.
  if (isLast && (await countRecoveryCodes(tx, me.staffId)) > 0) await replaceRecoveryCodes(tx, me.staffId, [])
  await endSessionsOf(tx, me.staffId, { except: me.sessionId })
  await tellPerson(tx, me.staffId, 'factor-removed')
  return { removed: true }
}

/** Ten new recovery codes, for whoever has a factor that they stand in for. */
export async function renewRecoveryCodes(tx: Tx, me: Me): Promise<Refusal | { codes: string[] }> {
  if (!me.hasTotp && !me.hasPasskey) return refuse('blocked', { message: 'Add an authenticator app or a passkey first.' })
  await tellPerson(tx, me.staffId, 'recovery-codes-made')
  return { codes: await makeRecoveryCodes(tx, me.staffId) }
}
