/**
 * Passkeys (WebAuthn level 3): kept in the device, with its PIN, finger or face asked each time, for this site alone. A challenge is handed out
 * for five minutes and answered once.
 */
import { createHash } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { clock } from '../clock'
import { findPasskey, listPasskeyNames, type StoredPasskey } from '../db/queries/factors'
import { keepChallenge, spendChallenge } from '../db/queries/sign-in-attempts'
import type { PracticeTx } from '../db/scope'
import { env } from '../env.mjs'
import { isUnavailable } from './database-errors'

const site = new URL(env.footfallUrl)
const standsForMs = 5 * 60_000

const hashOf = (challenge: string) => createHash('sha256').update(challenge).digest()
const keep = (challenge: string) => keepChallenge(hashOf(challenge), new Date(clock.now().getTime() + standsForMs))
const expectedChallenge = (challenge: string) => spendChallenge(hashOf(challenge))

type Transports = NonNullable<RegistrationResponseJSON['response']['transports']>

/** What a browser needs to ask for any passkey of this site. */
export async function passkeyQuestion() {
  const options = await generateAuthenticationOptions({ rpID: site.hostname, userVerification: 'required', timeout: standsForMs })
  await keep(options.challenge)
  return options
}

/** What a browser needs to make a passkey. */
export async function newPasskeyQuestion(tx: PracticeTx<never>, of: { staffId: string; email: string; displayName: string }) {
  const known = await listPasskeyNames(tx, of.staffId)
  const options = await generateRegistrationOptions({
    rpID: site.hostname,
    rpName: 'Footfall',
    userID: new Uint8Array(Buffer.from(of.staffId)),
    userName: of.email,
    userDisplayName: of.displayName,
    timeout: standsForMs,
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports: transports as Transports })),
  })
  await keep(options.challenge)
  return options
}

const parsed = <T>(json: string): T | null => {
  try {
    return JSON.parse(json) as T
  } catch {
    return null
  }
}

export type Answered = { key: StoredPasskey; counter: number; backedUp: boolean }

/** Whose passkey answered, or null: unknown, removed, another site's, without its PIN, or an answer to no question of ours. */
export async function passkeyOf(json: string): Promise<Answered | null> {
  const response = parsed<AuthenticationResponseJSON>(json)
  if (typeof response?.id !== 'string' || !/^[\w-]{1,1400}$/.test(response.id)) return null
  const key = await findPasskey(response.id)
  if (key === null) return null
  const credential = {
    id: response.id,
    publicKey: new Uint8Array(key.publicKey),
    counter: key.counter,
    transports: key.transports as Transports,
  }
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.hostname,
      credential,
      requireUserVerification: true,
    })
    return verified ? { key, counter: authenticationInfo.newCounter, backedUp: authenticationInfo.credentialBackedUp } : null
  } catch (error) {
    // The library throws for whatever is wrong with the answer; a database that does not answer is none of its.
    if (isUnavailable(error)) throw error
    return null
  }
}

/** The passkey that a browser made, or null when it answers no question of ours. */
export async function newPasskeyOf(json: string) {
  const response = parsed<RegistrationResponseJSON>(json)
  if (typeof response?.id !== 'string') return null
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.hostname,
      requireUserVerification: true,
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { credentialId: id, publicKey: Buffer.from(publicKey), counter, transports, backedUp: registrationInfo.credentialBackedUp }
  } catch (error) {
    if (isUnavailable(error)) throw error
    return null
  }
}
