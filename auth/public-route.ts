/**
 * The door of route handlers that nobody is signed in for: invitations, resets, the first run. What comes through it is a person whom a link
 * makes known, or nobody at all; so it counts every try by the address that it comes from, and its refusals do not tell one wrong link from another.
 */
import type { z } from 'zod'
import { clock } from '../clock'
import { reserveAttempt, settleAttempt } from '../db/queries/sign-in-attempts'
import { keyedHash } from '../db/seal'
import { isUnavailable } from './database-errors'
import { Refusal, refuse } from './refusal'
import { answered, bodyOf, refused, said, sentences } from './route-answers'
import { isSameOrigin } from './same-origin'
import { trace } from './trace'

/** Several people may sit behind one address; who tries links from it without end waits, 30 s doubling to 15 min. */
const limit = { free: 20, most: 2_000_000_000, quiet: '1 hour' } as const

export type From = { ip: string | null; requestId: string | null }

type PublicRoute<S extends z.ZodType> = {
  /** Names what is counted: tries of one route do not use up those of another. */
  name: string
  input: S
  /** Answers a value (sent as JSON), a refusal, or a whole `Response`. What went well is not counted. */
  handle: (input: z.output<S>, from: From) => Promise<unknown>
  /** Counts what went well too: for what costs somebody else something, such as a mail. */
  countsAll?: boolean
}

/** A link that cannot be used: spent, taken back, too old, or never one of ours. One answer for all of them. */
export const linkIsOver = (words: string): Response => said(410, 'link-over', words)

/**
 * Answers JSON: 400 (not JSON), 403 (not from a page of ours), 410 (the link is over), 413, 422, 429 with Retry-After, 503.
 */
export function publicRoute<S extends z.ZodType>(route: PublicRoute<S>) {
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request.headers)) return refused(refuse('not-permitted', { message: 'This did not come from a page of this site.' }))
    try {
      const body = await bodyOf(request)
      if (body instanceof Response) return body
      const parsed = await route.input.safeParseAsync(body.json)
      if (!parsed.success) return refused(refuse('invalid', { fields: sentences(parsed.error) }))
      const from = await trace()
      const subject = keyedHash(`public\n${route.name}\n${from.ip ?? ''}`, 'sign-in subject')
      const attempt = await reserveAttempt(subject, limit)
      if (!attempt.admitted) {
        const afterSeconds = Math.max(1, Math.ceil((attempt.nextAt.getTime() - clock.now().getTime()) / 1_000))
        return refused(refuse('too-many', { afterSeconds }))
      }
      const outcome = await route.handle(parsed.data, from)
      if (Refusal.is(outcome)) return refused(outcome)
      if (outcome instanceof Response && !outcome.ok) return outcome
      if (!route.countsAll) await settleAttempt(subject, 'give back')
      return answered(outcome)
    } catch (error) {
      if (isUnavailable(error)) return said(503, 'unavailable', 'The database does not answer. Nothing was changed.')
      throw error
    }
  }
}
