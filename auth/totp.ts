/**
 * The authenticator app (RFC 6238): SHA-1, six digits, steps of 30 s, one step early or late accepted, each step once. The moment is the
 * server's own.
 */
import { Secret, TOTP } from 'otpauth'
import { clock } from '../clock'
import { beginTotp, confirmTotp, readTotpSeed, spendTotpStep } from '../db/queries/factors'
import type { PracticeTx } from '../db/scope'
import { seal, unseal } from '../db/seal'

const stepSeconds = 30
/** 160 bits, as RFC 4226 recommends. */
const seedBytes = 20
/** How long a seed waits for its first code. */
const waitsForMs = 30 * 60_000

const algorithm = { algorithm: 'SHA1', digits: 6, period: stepSeconds } as const

/** The step that a code of this seed stands for at this moment, or null when it is none of the three. */
export function stepOfCode(secret: Secret, code: string, at: Date): number | null {
  const delta = TOTP.validate({ ...algorithm, secret, token: code, window: 1, timestamp: at.getTime() })
  return delta === null ? null : Math.floor(at.getTime() / (stepSeconds * 1_000)) + delta
}

/** A new seed for somebody, in the words that an app reads. It counts once a code of it was right. */
export async function newAuthenticator(tx: PracticeTx<never>, of: { staffId: string; email: string }) {
  const secret = new Secret({ size: seedBytes })
  await beginTotp(tx, of.staffId, seal(secret.base32, 'authenticator seed'))
  const uri = new TOTP({ ...algorithm, secret, issuer: 'Footfall', label: of.email }).toString()
  return { uri, key: (secret.base32.match(/.{1,4}/g) ?? []).join(' ') }
}

async function matching(tx: PracticeTx<never>, staffId: string, which: 'standing' | 'waiting', code: string) {
  const found = await readTotpSeed(tx, staffId, which)
  if (found === null) return null
  const now = clock.now()
  if (which === 'waiting' && now.getTime() - found.createdAt.getTime() > waitsForMs) return null
  const step = stepOfCode(Secret.fromBase32(unseal(found.sealedSecret, 'authenticator seed')), code, now)
  return step === null ? null : { id: found.id, step }
}

/** Whether a code of the person's app is right; it is used up then. */
export async function acceptTotpCode(tx: PracticeTx<never>, staffId: string, code: string): Promise<boolean> {
  const match = await matching(tx, staffId, 'standing', code)
  return match !== null && spendTotpStep(tx, match.id, match.step)
}

/** Whether the first code of a new app is right; the app counts then. */
export async function confirmAuthenticator(tx: PracticeTx<never>, staffId: string, code: string): Promise<boolean> {
  const match = await matching(tx, staffId, 'waiting', code)
  if (match !== null) await confirmTotp(tx, staffId, match.id, match.step)
  return match !== null
}
