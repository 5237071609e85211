import { writeAudit } from '../db/audit'
import { countRecoveryCodes, spendRecoveryCode, touchPasskey } from '../db/queries/factors'
import { type FoundSession, startSession } from '../db/queries/sessions'
import { nobody, withinPractice } from '../db/scope'
import { knownDeviceOf } from './device'
import { type Answered, passkeyOf } from './passkeys'
import { hashesOfRecoveryCode } from './recovery-codes'
import { complete, type From, newToken, prove, refused, type Taken, turnedAway } from './sign-in-session'
import { reserveFactor } from './throttle'
import { hashOfToken } from './token'
import { acceptTotpCode } from './totp'

const notThisCode = 'That code is not right, or was used before. Wait for the next one and try again.'
const notThisRecoveryCode = 'That recovery code is not right, or was used before.'
const notThisPasskey = 'That passkey is not known here.'

/** The code of an authenticator app (six digits), or a recovery code, beside the session whose person it is. */
export async function byCode(typed: string, held: FoundSession, from: From): Promise<Taken> {
  const code = typed.replaceAll(/\s/g, '')
  if (code.length > 40) return refused(notThisCode)
  const { staffId, practiceId } = held
  const known = await knownDeviceOf(from.deviceTokens, staffId)
  const reserved = await reserveFactor(staffId, known?.deviceId ?? null)
  if ('words' in reserved) return turnedAway(reserved, from)
  const kind = /^\d{6}$/.test(code) ? 'totp' : 'recovery-code'
  const token = await prove({ held, from, kind }, (tx) =>
    kind === 'totp' ? acceptTotpCode(tx, staffId, code) : spendRecoveryCode(tx, staffId, hashesOfRecoveryCode(staffId, code)),
  )
  if (token === null) return refused(kind === 'totp' ? notThisCode : notThisRecoveryCode)
  if (kind === 'totp') return complete(token, { from, reserved })
  const recoveryLeft = await withinPractice(practiceId, (tx) => countRecoveryCodes(tx, staffId))
  return complete(token, { from, reserved, told: { recoveryLeft } })
}

/** A passkey: beside its person's session it is their factor, anywhere else it signs in by itself. */
export async function byPasskey(
  json: string,
  { held, hash }: { held: FoundSession | null; hash: Buffer | null },
  from: From,
): Promise<Taken> {
  const answered = await passkeyOf(json)
  if (answered === null) return refused(notThisPasskey)
  return held?.staffId === answered.key.staffId ? besideSession(answered, held, from) : alone(answered, hash, from)
}

async function besideSession({ key, ...seen }: Answered, held: FoundSession, from: From): Promise<Taken> {
  const token = await prove({ held, from, kind: 'passkey' }, (tx) => touchPasskey(tx, key.passkeyId, seen))
  return token === null ? refused(notThisPasskey) : complete(token, { from })
}

async function alone({ key, ...seen }: Answered, replaces: Buffer | null, from: From): Promise<Taken> {
  const { practiceId, staffId, roles, passkeyId, active } = key
  const attempt = { action: 'sign in', objectType: 'staff', objectId: staffId, outcome: 'refused' } as const
  const usable = await withinPractice(
    practiceId,
    async (tx) => {
      const used = active && (await touchPasskey(tx, passkeyId, seen))
      if (!used) await writeAudit(tx, { ...attempt, reason: active ? 'passkey was copied' : 'account disabled' })
      return used
    },
    { actor: { ...nobody, ip: from.ip, requestId: from.requestId } },
  )
  if (!usable) return refused(notThisPasskey)
  const token = newToken()
  await startSession({ practiceId, staffId, roles, tokenHash: hashOfToken(token), replaces, from, by: 'passkey' })
  return complete(token, { from })
}
