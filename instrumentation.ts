import type { Instrumentation } from 'next'
import { keepSendingMails } from './auth/mail-sending'
import { clock } from './clock'
import { keepHeadsHourly } from './db/audit-heads'
import { databaseReadiness } from './db/readiness'
import { env } from './env.mjs'
import { log } from './log.mjs'

/** Where in our code, without the message in front, which may quote what somebody typed. */
function framesOf(error: unknown): string[] {
  if (!(error instanceof Error) || error.stack === undefined) return []
  const start = error.stack.indexOf(error.message)
  const frames = start === -1 ? error.stack : error.stack.slice(start + error.message.length)
  return frames
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .slice(0, 6)
    .map((line) => line.trim())
}

/** Says at start what /readyz will say, with the reason that /readyz keeps to itself. The server comes up all the same: the database may follow. */
export async function register(): Promise<void> {
  const readiness = await databaseReadiness()
  if (!readiness.ready) log('warning', { event: 'not-ready', because: readiness.because })
  keepHeadsHourly(env.dataFolder, clock.now, (error) => {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    log('error', { event: 'audit-heads-not-kept', kind: error instanceof Error ? error.name : typeof error, code })
  })
  keepSendingMails()
}

export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const digest = typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  const requestId = request.headers['x-request-id']
  log('error', {
    event: 'request-failed',
    digest,
    kind: error instanceof Error ? error.name : typeof error,
    // SQLSTATE or a word of ours; never a value.
    code: error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null,
    where: framesOf(error),
    method: request.method,
    // The folder of the route, `/patients/[patientId]`, not the address. Who asked stands in the audit under the same request id.
    route: context.routePath,
    routeType: context.routeType,
    requestId: Array.isArray(requestId) ? requestId[0] : (requestId ?? null),
  })
}
