/**
 * Reserve, then verify: a try is counted in the database before anything is compared (db/queries/sign-in-attempts.ts), so that of two hundred at
 * once five are compared. Whom it counts for is a keyed hash: the table tells nobody which accounts were tried.
 *
 * A browser that its person has signed in with before is counted by itself, so that nobody locks a clinician out by typing wrong passwords.
 */
import { clock } from '../clock'
import { type Attempt, type AttemptLimit, reserveAttempt, settleAttempt } from '../db/queries/sign-in-attempts'
import { keyedHash } from '../db/seal'

/** Source: docs/security-requirements.md, row 7; NIST SP 800-63B-4, 3.2.2 (fewer than 100 in a row). */
const ofAccount: AttemptLimit = { free: 5, most: 99, quiet: '365 days' }
/** Many people sit behind one address: more at once, and no end, but the same waits. */
const ofAddress: AttemptLimit = { free: 30, most: 2_000_000_000, quiet: '1 hour' }

const subjectOf = (kind: 'account' | 'address' | 'device' | 'factor' | 'factor on device', name: string) =>
  keyedHash(`${kind}\n${name}`, 'sign-in subject')

/** Who tries: by the account's address as typed, from an address; or a browser that is known to be its person's. */
export type Trying = { email: string; ip: string | null; knownDeviceId: string | null }

export type TooMany = { afterSeconds: number; words: string }

export type Reserved = {
  /** Wrong tries before this one. */
  before: number
  /** This one was right. */
  settle: () => Promise<void>
}

function tooMany({ nextAt, failures }: Attempt, { most }: AttemptLimit): TooMany {
  if (failures >= most) {
    const words =
      'Too many tries. Sign in on a device that you have used before, with a passkey, or ask the practice admin for a reset link.'
    return { afterSeconds: 3_600, words }
  }
  const afterSeconds = Math.max(1, Math.ceil((nextAt.getTime() - clock.now().getTime()) / 1_000))
  const minutes = Math.ceil(afterSeconds / 60)
  const time = afterSeconds < 60 ? `${afterSeconds} second${afterSeconds === 1 ? '' : 's'}` : `${minutes} minute${minutes === 1 ? '' : 's'}`
  return { afterSeconds, words: `Too many tries. Try again in ${time}.` }
}

async function reserve(subject: Buffer, limit: AttemptLimit, kept: 'forget' | 'give back'): Promise<Reserved | TooMany> {
  const attempt = await reserveAttempt(subject, limit)
  if (!attempt.admitted) return tooMany(attempt, limit)
  return { before: attempt.failures - 1, settle: () => settleAttempt(subject, kept) }
}

const accountOf = (email: string) => subjectOf('account', email.toLowerCase())

/** Counts a try of a password. */
export async function reservePassword({ email, ip, knownDeviceId }: Trying): Promise<Reserved | TooMany> {
  if (knownDeviceId !== null) {
    const device = await reserve(subjectOf('device', knownDeviceId), ofAccount, 'forget')
    if ('words' in device) return device
    return { before: device.before, settle: () => Promise.all([device.settle(), forgetAttempts(email)]).then(() => {}) }
  }
  const address = await reserve(subjectOf('address', ip ?? ''), ofAddress, 'give back')
  if ('words' in address) return address
  const account = await reserve(accountOf(email), ofAccount, 'forget')
  if ('words' in account) return account
  return { before: account.before, settle: () => Promise.all([address.settle(), account.settle()]).then(() => {}) }
}

/** Counts a try of a code, whose person is known by now. */
export const reserveFactor = (staffId: string, knownDeviceId: string | null): Promise<Reserved | TooMany> =>
  reserve(knownDeviceId === null ? subjectOf('factor', staffId) : subjectOf('factor on device', knownDeviceId), ofAccount, 'forget')

/** What was tried for this account counts no more: its person proved who they are. */
export const forgetAttempts = (email: string): Promise<void> => settleAttempt(accountOf(email), 'forget')
