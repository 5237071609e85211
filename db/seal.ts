/**
 * What has to be read again but must not be read in the database: seeds of authenticator apps, words of mails that hold a link.
 * AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce; the key is derived from the installation's secret by HKDF-SHA-256 (RFC 5869), one
 * for each purpose, so that what is sealed for one cannot be opened as another.
 *
 * The text names the key it was made with, so that the secret can be changed: `FOOTFALL_SECRET_BEFORE` still opens what is left, and
 * `footfall reseal` seals that anew.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { env } from '../env.mjs'

export type SealPurpose = 'authenticator seed' | 'mail' | 'recovery code' | 'sign-in subject'

/** 256 bits. */
const keyOf = (secret: string, purpose: SealPurpose) => Buffer.from(hkdfSync('sha256', secret, '', `footfall ${purpose}`, 32))
const nameOf = (key: Buffer) => createHash('sha256').update(key).digest('hex').slice(0, 8)

const secrets = () => (env.secretBefore === null ? [env.secret] : [env.secret, env.secretBefore])

/** What was sealed cannot be opened: another secret, another purpose, or it was altered. */
export class Unsealable extends Error {
  override readonly name = 'Unsealable'
}

/** `v1.<key>.<nonce>.<text and its 16-byte tag>`, the last two in base64url. */
export function seal(text: string, purpose: SealPurpose): string {
  const key = keyOf(env.secret, purpose)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  return ['v1', nameOf(key), nonce.toString('base64url'), sealed.toString('base64url')].join('.')
}

/** @throws Unsealable */
export function unseal(text: string, purpose: SealPurpose): string {
  const [version, name, nonce = '', sealed = ''] = text.split('.')
  const key = secrets()
    .map((secret) => keyOf(secret, purpose))
    .find((candidate) => nameOf(candidate) === name)
  if (version !== 'v1' || key === undefined) throw new Unsealable('This was sealed with another secret.')
  try {
    const bytes = Buffer.from(sealed, 'base64url')
    const opener = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64url'), { authTagLength: 16 })
    opener.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-16))
    return Buffer.concat([opener.update(bytes.subarray(0, -16)), opener.final()]).toString('utf8')
  } catch {
    throw new Unsealable('This was altered after it was sealed.')
  }
}

/** Whether it was sealed with the secret of today. */
export const isSealedToday = (text: string, purpose: SealPurpose): boolean => text.split('.')[1] === nameOf(keyOf(env.secret, purpose))

/** HMAC-SHA-256 under a key that is outside the database: the same words give the same 32 bytes, and nobody can try words against them without it. */
export const keyedHash = (text: string, purpose: SealPurpose): Buffer => hashUnder(env.secret, text, purpose)

/** The same under the secret of today and, while there is one, that of before: what a hash that was kept may be. */
export const keyedHashes = (text: string, purpose: SealPurpose): Buffer[] => secrets().map((secret) => hashUnder(secret, text, purpose))

const hashUnder = (secret: string, text: string, purpose: SealPurpose): Buffer =>
  createHmac('sha256', keyOf(secret, purpose)).update(text, 'utf8').digest()
