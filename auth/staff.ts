/**
 * The doors. Every page, action and route handler of signed-in staff passes one of them, and only they hand out the key to the
 * practice's rows: a transaction typed with exactly the permissions that were checked (`PracticeTx<May>`).
 *
 * Order, always: whose session → may they → what do they ask → the practice's transaction (in which the session is asked again before
 * anything is written) → the act and its audit row → commit → refresh or redirect. A refusal is audited and nothing else is written.
 */
import type { Route } from 'next'
import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { forbidden, notFound, redirect, unauthorized } from 'next/navigation'
import type { z } from 'zod'
import { clock } from '../clock'
import { noteChartOpened, writeAudit } from '../db/audit'
import { type Actor, isChartClosed, type PracticeTx, withinPractice } from '../db/scope'
import { log } from '../log.mjs'
import { isForeignPatient, isMalformedId, isUnavailable } from './database-errors'
import { isId } from './ids'
import { isFresh, type Me } from './me'
import type { Permission } from './permissions'
import { type ActionResult, plainWords, Refusal, refuse, statusOf } from './refusal'
import { addressOf, answered, bodyOf, fileOf, refused, said, sentences } from './route-answers'
import { isSameOrigin } from './same-origin'
import { currentSession, pendingSession, stillActing } from './session'
import { trace } from './trace'

export type { Me } from './me'
export type { Permission, Role } from './permissions'
export type { ActionResult, Problem } from './refusal'
export { Refusal, refuse } from './refusal'

/**
 * The key that a door hands out for these permissions. A list whose members the compiler cannot see (`Permission[]`) hands out the key
 * to nothing, where an index type would hand out all of them.
 */
export type Granted<N extends readonly Permission[]> = number extends N['length'] ? PracticeTx<never> : PracticeTx<N[number]>

const missing = (me: Me, needs: readonly Permission[]) => needs.filter((permission) => !me.may(permission))

async function actorOf(me: Me): Promise<Actor> {
  return { staffId: me.staffId, roles: me.roles, sessionId: me.sessionId, ...(await trace()) }
}

/** What opens a chart. Where the chart is closed to the person, these are refused before the database has nothing to show for them. */
const chartPermissions: readonly Permission[] = [
  ...(['chart:read', 'chart:record', 'handout:give'] as const),
  ...(['visit:acknowledge', 'visit:assess', 'visit:sign', 'visit:addend', 'visit:void'] as const),
]

const isClosedTo = async (tx: PracticeTx<never>, needs: readonly Permission[], patientId: string | undefined): Promise<boolean> =>
  patientId !== undefined && needs.some((permission) => chartPermissions.includes(permission)) && (await isChartClosed(tx, patientId))

const closedChart = Symbol('closed chart')
const closedWords = { message: 'This chart is restricted. Open the chart to see whom to ask.' }

/** The refused attempt, in a transaction of its own: the one it was made in is rolled back. */
async function auditRefusal(me: Me, needs: readonly Permission[], problem: string, patientId?: string): Promise<void> {
  const lacking = missing(me, needs)
  const action = (lacking.length > 0 ? lacking : needs).join(' ') || 'act'
  await withinPractice(
    me.practiceId,
    (tx) => writeAudit(tx, { action, outcome: 'refused', reason: problem, patientId: patientId ?? null }),
    {
      actor: await actorOf(me),
    },
  )
}

/** Who is signed in, for what a layout draws around a page (name, navigation, sign out). Not a lock: it opens nothing. */
export const currentStaff = (): Promise<Me | null> => currentSession()

/** Thrown only to make `withinPractice` roll back; caught by the door that threw it. */
class TurnedAway extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.problem)
  }
}

/**
 * The lock of a page. Refuses with the status of the reason: 401 with the sign-in form at the same address, 403, 404.
 * `read` runs in one transaction, one snapshot, and only reads; a `null` from it is the page's business (`notFound()`).
 * `opens` is the patient whose chart this page shows: noted once, when something was found, and nothing is shown before it is.
 * `chart` is the patient whose chart it is about, where that is no opening. Of a chart that is closed to the person only the chart's own page is shown.
 * `forPatientOf` is the visit whose questionnaires this page lets a patient answer: it opens to a session that was handed over for them.
 */
export async function readAsStaff<const N extends readonly Permission[], T>(
  needs: N,
  read: (tx: NoInfer<Granted<N>>, me: Me) => Promise<T>,
  options: { opens?: string; chart?: string; forPatientOf?: string } = {},
): Promise<T> {
  const me = await currentSession({ forPatientOf: options.forPatientOf })
  if (me === null) unauthorized()
  if (missing(me, needs).length > 0) {
    await auditRefusal(me, needs, 'not-permitted')
    forbidden()
  }
  const { opens } = options
  if (opens !== undefined && !isId(opens)) notFound()
  const chart = opens ?? options.chart
  const run = async (tx: PracticeTx<N[number]>) => {
    if (await isClosedTo(tx, needs, chart)) return closedChart
    const found = await read(tx as Granted<N>, me)
    if (opens !== undefined && found !== null && found !== undefined) await noteChartOpened(tx, opens)
    return found
  }
  let found: T | typeof closedChart
  try {
    found = await withinPractice(me.practiceId, run, { actor: await actorOf(me), snapshot: true })
  } catch (error) {
    if (isMalformedId(error) || isForeignPatient(error)) notFound()
    throw error
  }
  if (found !== closedChart) return found as T
  await auditRefusal(me, needs, 'restricted', chart)
  redirect(`/patients/${chart}` as Route)
}

/** The patient whom an action's input names. */
const patientIn = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'patientId' in input && typeof input.patientId === 'string' ? input.patientId : undefined

/** Runs `handle` in the practice's transaction, asking the session once more inside it. Whatever is refused is rolled back and audited. */
async function actAsStaff<N extends readonly Permission[], R>(
  me: Me,
  needs: N,
  handle: (tx: Granted<N>, me: Me) => Promise<R>,
  chart: string | undefined,
): Promise<Exclude<R, Refusal> | Refusal> {
  try {
    return await withinPractice(
      me.practiceId,
      async (tx) => {
        const still = await stillActing(tx, me)
        if (still === null) throw new TurnedAway(refuse('not-signed-in'))
        if (missing(still, needs).length > 0) throw new TurnedAway(refuse('not-permitted'))
        if (await isClosedTo(tx, needs, chart)) throw new TurnedAway(refuse('not-permitted', closedWords))
        const outcome = await handle(tx as Granted<N>, still)
        if (Refusal.is(outcome)) throw new TurnedAway(outcome)
        return outcome as Exclude<R, Refusal>
      },
      { actor: await actorOf(me) },
    )
  } catch (error) {
    const refusal = error instanceof TurnedAway ? error.refusal : isMalformedId(error) ? refuse('not-found') : null
    if (refusal === null) throw error
    if (refusal.problem !== 'invalid') await auditRefusal(me, needs, refusal.problem, refusal.words === closedWords ? chart : undefined)
    return refusal
  }
}

/** The act asks for a factor (of a person without one: the password) that was proved at most five minutes ago; of whom, where not of everybody. */
type StepUp = boolean | ((me: Me) => boolean)

function lacksStepUp(me: Me, stepUp: StepUp = false): boolean {
  return (typeof stepUp === 'function' ? stepUp(me) : stepUp) && !isFresh(me, clock.now())
}

type Action<N extends readonly Permission[], S extends z.ZodType, R> = {
  needs: N
  input: S
  handle: (tx: NoInfer<Granted<N>>, input: z.output<S>, me: Me) => Promise<R>
  stepUp?: StepUp
  /** Where to go once the act is committed. Without it the page that asked is read again. */
  then?: (value: NoInfer<Exclude<R, Refusal>>) => Route
}

/**
 * The lock of a server action: the only thing that an `actions.ts` may export. Never throws what it expects, never calls
 * `forbidden()` or `unauthorized()` (from an action they would answer 404 or 200): its refusal is a value.
 * `handle` writes its audit row with the transaction it is given; `then` is called after the commit.
 */
export function staffAction<const N extends readonly Permission[], S extends z.ZodType, R>(
  action: Action<N, S, R>,
): (input: z.input<S>) => Promise<ActionResult<Exclude<R, Refusal>>> {
  return async (input) => {
    const outcome = await answer()
    if (Refusal.is(outcome)) {
      const { problem, words } = outcome
      return { ok: false, problem: problem === 'signed' ? 'blocked' : problem, message: plainWords[problem], ...words }
    }
    if (action.then !== undefined) redirect(action.then(outcome))
    refresh()
    return { ok: true, value: outcome }

    async function answer(): Promise<Exclude<R, Refusal> | Refusal> {
      if (!isSameOrigin(await headers())) return refuse('not-permitted')
      const me = await currentSession()
      if (me === null) return refuse('not-signed-in')
      if (missing(me, action.needs).length > 0) {
        await auditRefusal(me, action.needs, 'not-permitted')
        return refuse('not-permitted')
      }
      if (lacksStepUp(me, action.stepUp)) {
        await auditRefusal(me, action.needs, 'step-up')
        return refuse('step-up')
      }
      const parsed = action.input.safeParse(input)
      if (!parsed.success) {
        // The form says so first: what comes past it is worth a line, without a word of it. A route's refusal is told by server.mjs.
        log('warning', { event: 'refused', status: statusOf.invalid, place: 'action', needs: action.needs, ...(await trace()) })
        return refuse('invalid', { fields: sentences(parsed.error) })
      }
      return actAsStaff(
        me,
        action.needs,
        (tx, still) => action.handle(tx as NoInfer<Granted<N>>, parsed.data, still),
        patientIn(parsed.data),
      )
    }
  }
}

/** Of a route without parameters a production build hands over no `params` at all, whatever the framework's own types say. */
type RouteContext = { params: Promise<Record<string, string | string[] | undefined> | undefined> }

const secondFactorFirst = 'Your sign-in is not complete. Finish it on a page of Footfall.'

type At = { params: Readonly<Record<string, string>>; request: Request }

type Handler<N extends readonly Permission[], S extends z.ZodType, R> = {
  needs: N
  /** What the body must be (JSON, or the bytes of a file); of a GET, the query. Work on it that takes long is done here, in no transaction. */
  input: S
  /** The body is a file of at most so many bytes, and `input` reads a `Uint8Array`; server.mjs has to let as much through. */
  fileBytes?: number
  /** Answers a value (sent as JSON), a refusal, or a whole `Response`. */
  handle: (tx: NoInfer<Granted<N>>, input: z.output<S>, me: Me, at: At) => Promise<R>
  stepUp?: StepUp
  /** Makes the answer of what `handle` gave, once that is committed: for work that no transaction may wait for. */
  answer?: (value: NoInfer<Exclude<R, Refusal>>, at: At) => Promise<Response>
  /** Asks by itself, without a person: does not keep the session awake. */
  background?: boolean
  /** The parameter that names a visit, when a patient may use this route for its questionnaires; `handle` sees `me.handedOverVisitId`. */
  forPatientOf?: string
}

/**
 * The lock of a route handler. Answers JSON; a refusal is `{ problem, message, fields? }` with its status: 400 (not JSON), 401, 403, 404
 * (an id of the address that is malformed or foreign), 409, 413, 422, 503 (no answer from the database: nothing was decided).
 */
export function staffRoute<const N extends readonly Permission[], S extends z.ZodType, R>(route: Handler<N, S, R>) {
  return async (request: Request, context: RouteContext): Promise<Response> => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    if (changes && !isSameOrigin(request.headers)) return refused(refuse('not-permitted'))
    try {
      const params = addressOf((await context.params) ?? {})
      const forPatientOf = route.forPatientOf === undefined ? undefined : params?.[route.forPatientOf]
      const me = await currentSession({ background: route.background === true, forPatientOf })
      if (me === null)
        return (await pendingSession()) === null ? refused(refuse('not-signed-in')) : said(401, 'second-factor', secondFactorFirst)
      if (missing(me, route.needs).length > 0) {
        await auditRefusal(me, route.needs, 'not-permitted')
        return refused(refuse('not-permitted'))
      }
      if (params === null) return refused(refuse('not-found'))
      if (lacksStepUp(me, route.stepUp)) {
        await auditRefusal(me, route.needs, 'step-up')
        return refused(refuse('step-up'))
      }
      const body = !changes
        ? { json: Object.fromEntries(new URL(request.url).searchParams) }
        : route.fileBytes === undefined
          ? await bodyOf(request)
          : await fileOf(request, route.fileBytes)
      if (body instanceof Response) return body
      const parsed = await route.input.safeParseAsync('bytes' in body ? body.bytes : body.json)
      if (!parsed.success) return refused(refuse('invalid', { fields: sentences(parsed.error) }))
      const at = { params, request }
      const outcome = await actAsStaff(
        me,
        route.needs,
        (tx, still) => route.handle(tx as NoInfer<Granted<N>>, parsed.data, still, at),
        params.patientId,
      )
      if (Refusal.is(outcome)) return refused(outcome)
      return route.answer === undefined ? answered(outcome) : await route.answer(outcome, at)
    } catch (error) {
      if (isUnavailable(error)) return said(503, 'unavailable', 'The database does not answer. Nothing was changed.')
      throw error
    }
  }
}
