import { z } from 'zod'
import { linkKinds } from '../../../auth/account-links'

/** 32 random bytes in base64url, as they stand after the # of a link. */
export const tokenOfLink = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'This is not the whole link.')
export const kindOfLink = z.enum(linkKinds)

/** Longest text that is read as a password; how long one may be is said by auth/password-rules.ts. */
export const typedPassword = z.string().max(1_000, 'Use at most 128 characters.')

export const linkIsOverWords = {
  invitation:
    'This invitation no longer works: it was used, taken back, or is more than 24 hours old. Ask the admin of your practice for a new one.',
  reset: 'This link no longer works: it was used, a newer one took its place, or it is more than 30 minutes old. Ask for a new one.',
} as const
