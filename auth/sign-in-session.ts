/** What every step of signing in ends with: a session that begins, or goes on under another token with more proved in it. */
import { randomBytes } from 'node:crypto'
import { type AuditEvent, writeAudit } from '../db/audit'
import { type FactorKind, type FoundSession, lookUpSession, proveInSession } from '../db/queries/sessions'
import { type Actor, type PracticeTx, withinPractice } from '../db/scope'
import { log } from '../log.mjs'
import { knownDeviceOf, rememberDevice, withToken } from './device'
import { factorNames, type PendingStep, pendingStepOf } from './me'
import { tellPerson } from './notices'
import type { Reserved, TooMany } from './throttle'
import { hashOfToken } from './token'

export type From = { ip: string | null; requestId: string | null; device: string | null; deviceTokens: readonly string[] }

export type Taken =
  | {
      as: 'in'
      /** 32 random bytes that are stored nowhere. */
      token: string
      /** What is still missing. */
      step: PendingStep | null
      has: { totp: boolean; passkey: boolean }
      /** What the cookie of known devices holds from now on, when that changed. */
      devices?: string
      /** Recovery codes that are left after one was used. */
      recoveryLeft?: number
      /** New ones, shown this once. */
      recoveryCodes?: string[]
    }
  | { as: 'refused'; words: string }
  | ({ as: 'too many' } & TooMany)

export const refused = (words: string): Taken => ({ as: 'refused', words })
export const over = 'Your session has ended. Sign in again.'

export const actorIn = ({ staffId, roles, sessionId }: FoundSession, { ip, requestId }: From): Actor => ({
  staffId,
  roles,
  sessionId,
  ip,
  requestId,
})

export const newToken = () => randomBytes(32).toString('base64url')

/** A try that was let through too late is worth a line, not a row of the audit: whoever sends many would fill it. */
export function turnedAway(tooMany: TooMany, { ip, requestId }: From): Taken {
  log('warning', { event: 'sign-in-too-often', ip, requestId })
  return { as: 'too many', ...tooMany }
}

/** What follows once a session opens everything: its browser is known from now on, and its person is told what they should know. */
export async function complete(
  token: string,
  { from, reserved, told = {} }: { from: From; reserved?: Reserved; told?: Pick<Taken & { as: 'in' }, 'recoveryLeft' | 'recoveryCodes'> },
): Promise<Taken> {
  await reserved?.settle()
  const found = await lookUpSession(hashOfToken(token))
  if (found === null) return refused(over)
  const step = pendingStepOf(found)
  const { staffId, practiceId } = found
  const known = await knownDeviceOf(from.deviceTokens, staffId)
  const kept = await withinPractice(
    practiceId,
    async (tx) => {
      if ((reserved?.before ?? 0) >= 5) await tellPerson(tx, staffId, 'after-failures')
      if (step !== null) return null
      const remembered = await rememberDevice(tx, { staffId, known, device: from.device })
      if (remembered.isNew) await tellPerson(tx, staffId, 'new-device')
      return remembered.token
    },
    { actor: actorIn(found, from) },
  )
  const has = { totp: found.hasTotp, passkey: found.hasPasskey }
  return { as: 'in', token, step, has, ...told, ...(kept === null ? {} : { devices: withToken(from.deviceTokens, kept) }) }
}

type InHeld = { held: FoundSession; from: From; kind: 'password' | FactorKind }

/**
 * Proves something in the session that is held, in one transaction with its audit event: the session goes on under another token.
 * `isRight` compares, and uses up what works once; it may write what comes with it.
 */
export async function prove({ held, from, kind }: InHeld, isRight: (tx: PracticeTx<never>) => Promise<boolean>): Promise<string | null> {
  const token = newToken()
  const named = kind === 'password' ? 'password' : factorNames[kind]
  const event: AuditEvent = { action: 'confirm identity', objectType: 'staff', objectId: held.staffId, reason: named }
  const right = await withinPractice(
    held.practiceId,
    async (tx) => {
      const proved =
        (await isRight(tx)) && (await proveInSession(tx, { sessionId: held.sessionId, tokenHash: hashOfToken(token), proved: kind }))
      await writeAudit(tx, proved ? event : { ...event, outcome: 'refused', reason: `wrong ${named}` })
      if (proved && kind === 'recovery-code') await tellPerson(tx, held.staffId, 'recovery-code-used')
      return proved
    },
    { actor: actorIn(held, from) },
  )
  return right ? token : null
}
