import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { writeAudit } from '../db/audit'
import { findSignInCandidate, startSession } from '../db/queries/sessions'
import { nobody, withinPractice } from '../db/scope'
import { passwordMatches } from './password'
import { hashOfToken } from './token'

/** Longest password that is read at all: a longer one only costs time. Counted as a person counts, by code point. */
const longestPassword = 128

const form = z.object({
  email: z.string().trim().min(3).max(254),
  password: z
    .string()
    .min(1)
    .refine((password) => [...password].length <= longestPassword),
})

/**
 * No refusal is given sooner than this, so that its time does not tell an unknown address from a wrong password (which writes an audit
 * row) or a disabled account. Well above what a verification and a commit take on a busy machine.
 */
const refusalAfterMs = 400

type From = { ip: string | null; requestId: string | null }

/**
 * Starts a session for whoever these words belong to, and returns its token: 32 random bytes that are stored nowhere. Null for a wrong
 * password, an unknown address and a disabled account alike: same words, same time.
 * `replaces` is the session that this browser holds already; it ends.
 */
export async function signIn(typed: unknown, from: From, replaces: Buffer | null): Promise<string | null> {
  const earliest = wait(refusalAfterMs)
  const parsed = form.safeParse(typed)
  const candidate = parsed.success ? await findSignInCandidate(parsed.data.email) : null
  const matches = await passwordMatches(candidate?.passwordHash ?? null, parsed.success ? parsed.data.password : '')
  if (candidate === null) {
    await earliest
    return null
  }
  const { practiceId, staffId, roles } = candidate
  if (!matches || !candidate.active) {
    const reason = candidate.active ? 'wrong password' : 'account disabled'
    const attempt = { action: 'sign in', objectType: 'staff', objectId: staffId, outcome: 'refused', reason } as const
    await withinPractice(practiceId, (tx) => writeAudit(tx, attempt), { actor: { ...nobody, ...from } })
    await earliest
    return null
  }
  const token = randomBytes(32).toString('base64url')
  await startSession({ practiceId, staffId, roles, tokenHash: hashOfToken(token), replaces, from })
  return token
}
