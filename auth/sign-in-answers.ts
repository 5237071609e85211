import { z } from 'zod'
import type { FoundSession } from '../db/queries/sessions'
import { perMinute } from './allowance'
import { authenticatorQuestion, mayEnroll, passkeyToMake } from './enrolment'
import { passkeyQuestion } from './passkeys'
import { plainWords } from './refusal'
import { answered as jsonAnswer, said } from './route-answers'
import { type From, over, type Taken } from './sign-in-session'

/** Holds a token for each person who signed in with this browser. */
export const deviceCookie = '__Host-footfall.device'
/** A browser forgets whom it knew when nobody signed in for so long. Seconds. */
const deviceForSeconds = 400 * 24 * 60 * 60

/** What a step of signing in is answered: 200 with what is still missing and what is told once, 401, or 429. */
export function answerOf(taken: Taken, answered: Response): Response {
  if (taken.as === 'refused') return said(401, 'not-signed-in', taken.words)
  if (taken.as === 'too many') {
    const answer = said(429, 'too-many', taken.words)
    answer.headers.set('retry-after', String(taken.afterSeconds))
    return answer
  }
  const { step, has, devices, recoveryLeft, recoveryCodes } = taken
  const answer = Response.json({ step, has, recoveryLeft, recoveryCodes }, { headers: { 'cache-control': 'no-store' } })
  for (const line of answered.headers.getSetCookie()) answer.headers.append('set-cookie', line)
  if (devices !== undefined) {
    const kept = `${deviceCookie}=${devices}; Path=/; Max-Age=${deviceForSeconds}; HttpOnly; Secure; SameSite=Lax`
    answer.headers.append('set-cookie', kept)
  }
  return answer
}

const oneMoreQuestion = perMinute(60)
const question = z.strictObject({ ask: z.enum(['passkey', 'new-authenticator', 'new-passkey']) })

/**
 * What the browser needs for a step that begins at the server: a challenge for a passkey (for anybody), a seed for a new authenticator app, the
 * particulars of a new passkey (beside a session that may have one).
 */
export async function answerQuestion(asked: unknown, held: FoundSession | null, from: From): Promise<Response> {
  const parsed = question.safeParse(asked)
  if (!parsed.success) return said(422, 'invalid', 'There is no such step.')
  if (oneMoreQuestion(from.ip ?? '') > 0) return said(429, 'too-many', 'Too many tries. Try again in a minute.')
  const { ask } = parsed.data
  if (ask === 'passkey') return jsonAnswer(await passkeyQuestion())
  if (held === null || held.handedOverVisitId !== null) return said(401, 'not-signed-in', over)
  if (!mayEnroll(held)) return said(401, 'step-up', plainWords['step-up'])
  return jsonAnswer(ask === 'new-passkey' ? await passkeyToMake(held) : await authenticatorQuestion(held, from))
}
