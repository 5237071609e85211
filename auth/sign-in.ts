/**
 * The steps of signing in, each a form that is posted to the one address of next-auth: e-mail and password; the code of an authenticator app or
 * a recovery code; a passkey; and, beside a session that stands, the password or the factor once more. Nothing else makes a session or proves
 * something in one.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { writeAudit } from '../db/audit'
import { readAccountName } from '../db/queries/factors'
import { type FoundSession, findSignInCandidate, startSession } from '../db/queries/sessions'
import { nobody, withinPractice } from '../db/scope'
import { knownDeviceOf } from './device'
import { confirmNewAuthenticator, keepNewPasskey } from './enrolment'
import { pendingStepOf } from './me'
import { longestPassword, passwordMatches } from './password'
import { byCode, byPasskey } from './second-factor'
import { complete, type From, newToken, over, prove, refused, type Taken, turnedAway } from './sign-in-session'
import { reservePassword } from './throttle'
import { hashOfToken } from './token'

const notThisPassword = 'That email and password do not match an account here.'

/**
 * No refusal is given sooner than this, so that its time does not tell an unknown address from a wrong password (which writes an audit
 * row) or a disabled account. Well above what a verification and a commit take on a busy machine.
 */
const refusalAfterMs = 400

/** What this browser holds: the hash of its token, and the session of it while that stands, complete or not. */
export type Held = { hash: Buffer | null; found: FoundSession | null }

/** Takes one step. */
export async function takeStep(typed: Record<string, unknown>, held: Held, from: From): Promise<Taken> {
  const earliest = wait(refusalAfterMs)
  const taken = await stepOf(typed, held, from)
  if (taken.as !== 'in') await earliest
  return taken
}

function stepOf(typed: Record<string, unknown>, { found, hash }: Held, from: From): Promise<Taken> {
  // A session in a patient's hand proves nothing any more: the next sign-in makes one of its own.
  const held = found === null || found.handedOverVisitId !== null ? null : found
  const text = (name: string) => (typeof typed[name] === 'string' ? typed[name] : null)
  const [passkey, newPasskey, code, firstCode, password] = ['passkey', 'newPasskey', 'code', 'firstCode', 'password'].map(text)
  if (passkey != null) return byPasskey(passkey, { held, hash }, from)
  if (text('email') !== null || [newPasskey, code, firstCode, password].every((given) => given == null))
    return byPassword(typed, hash, from)
  if (held === null) return Promise.resolve(refused(over))
  if (newPasskey != null) return keepNewPasskey(newPasskey, text('name') ?? '', held, from)
  if (firstCode != null) return confirmNewAuthenticator(firstCode, held, from)
  if (code != null) return byCode(code, held, from)
  return passwordAgain(password ?? '', held, from)
}

const passwordForm = z.object({
  email: z.string().trim().min(3).max(254),
  password: z
    .string()
    .min(1)
    .refine((password) => [...password].length <= longestPassword),
})

/**
 * Starts a session for whoever these words belong to. Refuses a wrong password, an unknown address and a disabled account alike: same words, same
 * time. The session that this browser holds already ends.
 */
async function byPassword(typed: unknown, heldHash: Buffer | null, from: From): Promise<Taken> {
  const parsed = passwordForm.safeParse(typed)
  if (!parsed.success) {
    await passwordMatches(null, '')
    return refused(notThisPassword)
  }
  const { email, password } = parsed.data
  const candidate = await findSignInCandidate(email)
  const known = candidate === null ? null : await knownDeviceOf(from.deviceTokens, candidate.staffId)
  const reserved = await reservePassword({ email, ip: from.ip, knownDeviceId: known?.deviceId ?? null })
  if ('words' in reserved) return turnedAway(reserved, from)
  const matches = await passwordMatches(candidate?.passwordHash ?? null, password)
  if (candidate === null) return refused(notThisPassword)
  const { practiceId, staffId, roles } = candidate
  if (!matches || !candidate.active) {
    const reason = candidate.active ? 'wrong password' : 'account disabled'
    const attempt = { action: 'sign in', objectType: 'staff', objectId: staffId, outcome: 'refused', reason } as const
    const actor = { ...nobody, ip: from.ip, requestId: from.requestId }
    await withinPractice(practiceId, (tx) => writeAudit(tx, attempt), { actor })
    return refused(notThisPassword)
  }
  const token = newToken()
  await startSession({ practiceId, staffId, roles, tokenHash: hashOfToken(token), replaces: heldHash, from })
  return complete(token, { from, reserved })
}

/** The password once more, of a person without a factor. */
async function passwordAgain(password: string, held: FoundSession, from: From): Promise<Taken> {
  if (pendingStepOf(held) !== null || held.hasTotp || held.hasPasskey) return refused('Confirm with your second factor.')
  const { email } = await withinPractice(held.practiceId, (tx) => readAccountName(tx, held.staffId))
  const candidate = await findSignInCandidate(email)
  const known = await knownDeviceOf(from.deviceTokens, held.staffId)
  const reserved = await reservePassword({ email, ip: from.ip, knownDeviceId: known?.deviceId ?? null })
  if ('words' in reserved) return turnedAway(reserved, from)
  const matches = await passwordMatches(candidate?.passwordHash ?? null, password)
  const token = await prove({ held, from, kind: 'password' }, async () => matches)
  return token === null ? refused('That is not your password.') : complete(token, { from, reserved })
}
