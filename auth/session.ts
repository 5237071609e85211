/**
 * Signing in, staying signed in, signing out. The only importer of next-auth.
 *
 * next-auth checks the CSRF token, keeps the cookie and answers its four addresses. What the cookie holds is an encrypted opaque token
 * and nothing else; whether that token still stands for anybody is asked of our own `sessions` table on every request, so that ending a
 * session, disabling a person or changing a role takes effect at the next one.
 */

import { cookies, headers } from 'next/headers'
import type { NextRequest } from 'next/server'
import NextAuth, { type NextAuthOptions } from 'next-auth'
import { decode } from 'next-auth/jwt'
import { cache } from 'react'
import { clock } from '../clock'
import { endSession, type FoundSession, lookUpSession, rolesInSession, touchSession } from '../db/queries/sessions'
import type { PracticeTx } from '../db/scope'
import { env } from '../env.mjs'
import { isUnavailable } from './database-errors'
import { deviceOf, deviceTokensOf } from './device'
import { type Me, meFrom, type PendingStep, pendingStepOf } from './me'
import { bodyOf, said } from './route-answers'
import { isSameOrigin } from './same-origin'
import { takeStep } from './sign-in'
import { answerOf, answerQuestion, deviceCookie } from './sign-in-answers'
import type { From, Taken } from './sign-in-session'
import { hashOfToken } from './token'
import { trace } from './trace'

/** Source: NIST SP 800-63B-4 (AAL2 ceiling 24 h; of idleness 1 h), kept tighter for shared machines in treatment rooms; idleness is the practice's. */
export const absoluteLimitMs = 12 * 60 * 60_000
/** How long a sign-in may wait for what it lacks. */
const pendingLimitMs = 10 * 60_000
/** Activity is written down at most this often, so that a page costs no write when the last one was a moment ago. */
const touchEveryMs = 10_000

const cookieName = {
  session: '__Host-footfall.session',
  csrf: '__Host-footfall.csrf',
  callback: '__Host-footfall.callback',
  device: '__Host-footfall.device',
} as const
const hardened = { httpOnly: true, secure: true, sameSite: 'lax', path: '/' } as const

/** The opaque token of a cookie, or null when it is missing, altered, not ours or of another secret. */
async function tokenOf(cookie: string | undefined): Promise<string | null> {
  if (cookie === undefined) return null
  try {
    const token = (await decode({ token: cookie, secret: env.secret }))?.token
    return typeof token === 'string' ? token : null
  } catch {
    return null
  }
}

type Standing = { me: Me; found: FoundSession; step: PendingStep | null }

/**
 * Whom a token stands for at this moment, and what is still missing; or null. Past a limit the session is ended here and now, whoever asks.
 * `background`: nobody sat in front of the screen; the look-up does not count as activity.
 */
async function standingOf(token: string, { background }: { background: boolean }): Promise<Standing | null> {
  const found = await lookUpSession(hashOfToken(token))
  if (found === null) return null
  const step = pendingStepOf(found)
  const now = clock.now().getTime()
  const [ageMs, idleMs] = [now - found.createdAt.getTime(), now - found.lastSeenAt.getTime()]
  const isOver = ageMs >= (step === null ? absoluteLimitMs : pendingLimitMs)
  const past = isOver ? 'expired' : idleMs >= found.practice.idleMinutes * 60_000 ? 'idle' : null
  if (past !== null) {
    await endSession(found, past, await trace())
    return null
  }
  if (!background && step === null && idleMs >= touchEveryMs) await touchSession(found)
  return { me: meFrom(found), found, step }
}

const heldToken = async () => tokenOf((await cookies()).get(cookieName.session)?.value)

/** One look-up for a whole page: its layouts and the page itself ask in the same render. */
const standingOfRequest = cache(async (background: boolean): Promise<Standing | null> => {
  const token = await heldToken()
  return token === null ? null : standingOf(token, { background })
})

const isPrefetch = async () => (await headers()).has('next-router-prefetch')

/** A sign-in that is not complete: whose, and what is missing. Nobody's while a session stands or none is there. */
export async function pendingSession(): Promise<{ step: PendingStep; me: Me } | null> {
  const standing = await standingOfRequest(await isPrefetch())
  return standing === null || standing.step === null || standing.me.handedOverVisitId !== null
    ? null
    : { step: standing.step, me: standing.me }
}

type Asking = {
  background?: boolean
  /** The visit whose questionnaires this page or route serves: the one thing that a session in a patient's hand still opens. */
  forPatientOf?: string | undefined
}

/**
 * Who asks, or null. A page that the router fetches ahead of a click is nobody's activity. A tablet that was handed to a patient is signed
 * out for everything but the questionnaires of that visit, whoever held it before.
 */
export async function currentSession({ background = false, forPatientOf }: Asking = {}): Promise<Me | null> {
  const standing = await standingOfRequest(background || (await isPrefetch()))
  if (standing === null || standing.step !== null) return null
  const { me } = standing
  return me.handedOverVisitId === null || me.handedOverVisitId === forPatientOf ? me : null
}

/** What next-auth asked of us while it answered one request; its own answer says too little to tell the cases apart. */
type Asked = { taken?: Taken; signOut?: string; failed?: { because: unknown } }

/**
 * What a callback could not find out is kept for the end: next-auth takes a failed look-up for a bad cookie and removes it, which would
 * sign everybody out whenever the database pauses.
 */
async function unlessFailed<T>(asked: Asked, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask()
  } catch (because) {
    asked.failed = { because }
    return null
  }
}

const optionsFor = (asked: Asked): NextAuthOptions => ({
  secret: env.secret,
  useSecureCookies: true,
  session: { strategy: 'jwt', maxAge: absoluteLimitMs / 1000 },
  cookies: {
    sessionToken: { name: cookieName.session, options: hardened },
    csrfToken: { name: cookieName.csrf, options: hardened },
    callbackUrl: { name: cookieName.callback, options: hardened },
  },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
  providers: [
    {
      id: 'credentials',
      name: 'Email and password',
      type: 'credentials',
      // What a form may hold is read in sign-in.ts; here it is only named.
      credentials: { email: {}, password: {} },
      // The "user" that next-auth carries from here to the jwt callback is the token and nothing else.
      authorize: (form) =>
        unlessFailed(asked, async () => {
          const held = await heldToken()
          const found = held === null ? null : ((await standingOf(held, { background: true }))?.found ?? null)
          asked.taken = await takeStep(form ?? {}, { hash: held === null ? null : hashOfToken(held), found }, await fromHere())
          return asked.taken.as === 'in' ? { id: asked.taken.token } : null
        }),
    },
  ],
  callbacks: {
    redirect: ({ url, baseUrl }) => (isOurs(url) ? url : baseUrl),
    jwt: async ({ token, user, trigger }) => {
      const held = user?.id ?? token.token
      if (trigger === 'update' && typeof held === 'string') await unlessFailed(asked, () => standingOf(held, { background: false }))
      return { token: held }
    },
    session: async ({ session, token: { token } }) => {
      const standing = typeof token === 'string' ? await unlessFailed(asked, () => standingOf(token, { background: true })) : null
      const isTheirs = standing !== null && standing.step === null && standing.me.handedOverVisitId === null
      return Object.assign({ expires: session.expires }, { staffId: isTheirs ? standing.me.staffId : null })
    },
  },
  events: {
    signOut: ({ token }) => {
      if (typeof token.token === 'string') asked.signOut = token.token
    },
  },
  // It would log the email of whoever mistypes and the whole of a broken cookie.
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
})

const isOurs = (text: string) => URL.canParse(text) && new URL(text).origin === new URL(env.footfallUrl).origin

/** What of `/api/auth/**` can be reached, and how; all else of next-auth is switched off. */
const reachable: Readonly<Record<string, readonly string[]>> = {
  csrf: ['GET'],
  session: ['GET', 'POST'],
  signout: ['POST'],
  'callback/credentials': ['POST'],
}

/**
 * The addresses of next-auth: `GET csrf`; `GET session` says whose session stands and does not keep it awake, `POST session` says that a
 * person is active; `POST signout`; `POST callback/credentials` (form fields `csrfToken` and those of a step, sign-in.ts). The whole list of ways
 * in is that last one: nothing else makes a session, or proves anything in one.
 * Refusals are JSON with their status: 401 wrong email or password, 403 not from our own page, 404, 405, 415, 429, 503 when the database gave no
 * answer: a sign-in that could not be checked is neither right nor wrong.
 */
export async function answerAuth(request: NextRequest, context: Context): Promise<Response> {
  try {
    return await answer(request, context)
  } catch (error) {
    if (isUnavailable(error)) return said(503, 'unavailable', 'The database does not answer. Try again in a moment.')
    throw error
  }
}

type Context = { params: Promise<{ nextauth: string[] }> }

async function answer(request: NextRequest, context: Context): Promise<Response> {
  const action = (await context.params).nextauth.join('/')
  const methods = Object.hasOwn(reachable, action) ? reachable[action] : undefined
  if (methods === undefined || request.nextUrl.search !== '') return said(404, 'not-found', 'There is nothing at this address.')
  if (!methods.includes(request.method)) return new Response(null, { status: 405, headers: { allow: methods.join(', ') } })
  if (request.method === 'POST') {
    if (!isSameOrigin(request.headers)) return said(403, 'not-permitted', notFromHere)
    if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded')) return said(415, 'invalid', 'Send a form.')
  }
  // next-auth answers 500 to an address in its own cookie that it cannot read.
  const remembered = request.cookies.get(cookieName.callback)?.value
  if (remembered !== undefined && !isOurs(remembered)) return said(400, 'invalid', 'Remove the cookies of this site and try again.')

  const asked: Asked = {}
  const answered: Response = await NextAuth(request, context, optionsFor(asked))
  if (asked.failed !== undefined) throw asked.failed.because
  if (action === 'callback/credentials') {
    return asked.taken === undefined ? said(403, 'not-permitted', notFromHere) : answerOf(asked.taken, answered)
  }
  if (action === 'signout') {
    if (asked.signOut !== undefined) await endSession(hashOfToken(asked.signOut), 'signed-out', await trace())
    else if ((await tokenOf(request.cookies.get(cookieName.session)?.value)) !== null) return said(403, 'not-permitted', notFromHere)
  }
  return answered
}

/** Where a step comes from: its address, and what the browser says and holds. */
async function fromHere(): Promise<From> {
  const deviceTokens = deviceTokensOf((await cookies()).get(deviceCookie)?.value)
  return { ...(await trace()), device: deviceOf((await headers()).get('user-agent')), deviceTokens }
}

/**
 * `POST /sign-in/step`: what the browser needs for a step that begins at the server (sign-in-answers.ts). It signs nobody in.
 */
export async function answerStep(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return said(403, 'not-permitted', notFromHere)
  const body = await bodyOf(request)
  if (body instanceof Response) return body
  try {
    const token = await heldToken()
    const held = token === null ? null : ((await standingOf(token, { background: true }))?.found ?? null)
    return await answerQuestion(body.json, held, await fromHere())
  } catch (error) {
    if (isUnavailable(error)) return said(503, 'unavailable', 'The database does not answer. Try again in a moment.')
    throw error
  }
}

const notFromHere = 'This did not come from a page of this site. Reload the page and try again.'

/**
 * The same person, asked once more inside the transaction of an act, with the session held against its end until the commit:
 * null when the session ended or the account was disabled since the request came in. The roles are those of this moment.
 */
export async function stillActing(tx: PracticeTx<never>, me: Me): Promise<Me | null> {
  const roles = await rolesInSession(tx, me.sessionId)
  return roles === null ? null : meFrom({ ...me, roles })
}
