import { DatabaseFault } from '../db/errors'

/** The error and what caused it, outermost first: the query builder wraps what the driver threw. */
function* causes(error: unknown): Generator<Error & { code?: unknown }> {
  for (let at = error; at instanceof Error; at = at.cause) yield at
}

const some = (error: unknown, holds: (code: string, cause: Error) => boolean) => {
  for (const cause of causes(error)) if (typeof cause.code === 'string' && holds(cause.code, cause)) return true
  return false
}

/**
 * Whether PostgreSQL refused a text as an id: no uuid (22P02), or no text at all because of a zero byte (22021). An address is the only place
 * where such a text comes from, so the doors answer "not found" and no query needs to ask first.
 */
export const isMalformedId = (error: unknown): boolean =>
  some(error, (code, cause) => code === '22021' || (code === '22P02' && cause.message.includes('type uuid')))

/** Whether a chart was noted as opened that this practice does not have (23503). */
export const isForeignPatient = (error: unknown): boolean =>
  error instanceof DatabaseFault && error.code === '23503' && error.constraint === 'patient_opens_patient'

/**
 * Whether the database gave no answer in time: nothing was decided and the same request may be sent again. Classes 08 (connection), 53
 * (resources) and 57 (operator intervention, time-outs), 55P03 (lock not available), 40001 and 40P01 (two transactions in each other's way, of
 * which this one gave in), the driver's own codes and our deadline.
 */
export const isUnavailable = (error: unknown): boolean =>
  some(error, (code) => /^(08|53|57)...$|^55P03$|^40(001|P01)$|^CONNECT|^ECONN|^(DEADLINE|UNSAFE)$/.test(code))
