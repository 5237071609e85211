import { randomBytes } from 'node:crypto'
import Bowser from 'bowser'
import { addKnownDevice, findKnownDevice, type KnownDevice, touchKnownDevice } from '../db/queries/known-devices'
import type { PracticeTx } from '../db/scope'
import { hashOfToken } from './token'

/** The browser's own words, in ours: `Chrome on Windows`; null when it says nothing that is known. */
export function deviceOf(userAgent: string | null): string | null {
  if (userAgent === null || userAgent === '') return null
  const { browser, os } = Bowser.parse(userAgent)
  const named = [browser.name, os.name].filter((name) => name !== undefined && name !== '')
  return named.length === 0 ? null : named.join(' on ').slice(0, 80)
}

/** A tablet in a treatment room is known to several people. */
const mostPeople = 6

/** What the cookie of known devices holds: a token for each person who signed in here. */
export const deviceTokensOf = (cookie: string | undefined): string[] =>
  (cookie ?? '')
    .split('.')
    .filter((token) => /^[\w-]{43}$/.test(token))
    .slice(-mostPeople)

/** Which of these tokens makes this browser known to be this person's. */
export async function knownDeviceOf(tokens: readonly string[], staffId: string): Promise<KnownDevice | null> {
  const found = await Promise.all(tokens.map((token) => findKnownDevice(hashOfToken(token))))
  return found.find((device) => device?.staffId === staffId) ?? null
}

/**
 * Notes that somebody signed in here. `token` is to be kept by a browser that was not known, `isNew` when its person has others.
 */
export async function rememberDevice(
  tx: PracticeTx<never>,
  { staffId, known, device }: { staffId: string; known: KnownDevice | null; device: string | null },
): Promise<{ token: string | null; isNew: boolean }> {
  if (known !== null) {
    await touchKnownDevice(tx, known.deviceId, device)
    return { token: null, isNew: false }
  }
  const token = randomBytes(32).toString('base64url')
  return { token, isNew: await addKnownDevice(tx, { staffId, tokenHash: hashOfToken(token), device }) }
}

/** The cookie with one token more. */
export const withToken = (tokens: readonly string[], token: string): string => [...tokens, token].slice(-mostPeople).join('.')
