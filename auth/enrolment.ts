/**
 * A new factor: what the browser needs to make it, and the first proof of it, which is also a proof in the session. For somebody who has none and
 * must have one before anything opens, and for whoever confirmed a moment ago who they are. It ends the person's other sessions.
 */
import { encode } from 'uqr'
import { clock } from '../clock'
import { addPasskey, countRecoveryCodes, readAccountName } from '../db/queries/factors'
import { endSessionsOf, type FoundSession } from '../db/queries/sessions'
import { type PracticeTx, withinPractice } from '../db/scope'
import { isFresh, pendingStepOf } from './me'
import { tellPerson } from './notices'
import { newPasskeyOf, newPasskeyQuestion } from './passkeys'
import { makeRecoveryCodes } from './recovery-codes'
import { actorIn, complete, type From, prove, refused, type Taken, turnedAway } from './sign-in-session'
import { reserveFactor } from './throttle'
import { confirmAuthenticator, newAuthenticator } from './totp'

const stepUpFirst = 'Confirm first that it is you.'

/** Somebody who has a factor proves that one first: a password alone never adds another. */
export function mayEnroll(held: FoundSession): boolean {
  const step = pendingStepOf(held)
  return step === 'set-up' || (step === null && isFresh(held, clock.now()))
}

export type NewAuthenticator = {
  /** In groups of four, to be typed. */
  key: string
  /** The rows of the QR code, `#` dark. */
  rows: string[]
}

/** A seed for a new app, as QR code and as text. It counts once its first code was right. */
export async function authenticatorQuestion(held: FoundSession, from: From): Promise<NewAuthenticator> {
  const { staffId, practiceId } = held
  const { uri, key } = await withinPractice(
    practiceId,
    async (tx) => newAuthenticator(tx, { staffId, email: (await readAccountName(tx, staffId)).email }),
    { actor: actorIn(held, from) },
  )
  const { data } = encode(uri, { border: 0 })
  return { key, rows: data.map((row) => row.map((dark) => (dark ? '#' : ' ')).join('')) }
}

export const passkeyToMake = ({ staffId, practiceId }: FoundSession) =>
  withinPractice(practiceId, async (tx) => newPasskeyQuestion(tx, { staffId, ...(await readAccountName(tx, staffId)) }))

/** What comes with any new factor: codes for the day when it is lost, unless there are some; the end of other sessions; a mail. */
async function andWithIt(tx: PracticeTx<never>, { staffId, sessionId }: FoundSession): Promise<string[] | null> {
  await endSessionsOf(tx, staffId, { except: sessionId })
  await tellPerson(tx, staffId, 'factor-added')
  return (await countRecoveryCodes(tx, staffId)) > 0 ? null : makeRecoveryCodes(tx, staffId)
}

export async function confirmNewAuthenticator(typed: string, held: FoundSession, from: From): Promise<Taken> {
  if (!mayEnroll(held)) return refused(stepUpFirst)
  const code = typed.replaceAll(/\s/g, '')
  const reserved = await reserveFactor(held.staffId, null)
  if ('words' in reserved) return turnedAway(reserved, from)
  let recoveryCodes: string[] | null = null
  const token = await prove({ held, from, kind: 'totp' }, async (tx) => {
    const right = /^\d{6}$/.test(code) && (await confirmAuthenticator(tx, held.staffId, code))
    if (right) recoveryCodes = await andWithIt(tx, held)
    return right
  })
  if (token === null) return refused('That is not the code that the app shows now. Check the time of your phone and try the next code.')
  return complete(token, { from, reserved, told: recoveryCodes === null ? {} : { recoveryCodes } })
}

export async function keepNewPasskey(json: string, typedName: string, held: FoundSession, from: From): Promise<Taken> {
  if (!mayEnroll(held)) return refused(stepUpFirst)
  const made = await newPasskeyOf(json)
  if (made === null) return refused('The passkey could not be read. Try once more.')
  const name = typedName.trim().slice(0, 60) || (from.device ?? 'Passkey')
  let recoveryCodes: string[] | null = null
  const token = await prove({ held, from, kind: 'passkey' }, async (tx) => {
    await addPasskey(tx, { ...made, staffId: held.staffId, name })
    recoveryCodes = await andWithIt(tx, held)
    return true
  })
  if (token === null) return refused('Your session has ended. Sign in again.')
  return complete(token, { from, told: recoveryCodes === null ? {} : { recoveryCodes } })
}
