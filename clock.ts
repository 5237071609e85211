import { env } from './env.mjs'

const frozen = env.now === null ? null : Date.parse(env.now)

/**
 * The one clock of server code. `FOOTFALL_NOW` stops it at a moment, so that the demo and the tests always show the same day.
 * SQL gets the moment as a bound parameter and never asks the database for its own.
 */
export const clock = {
  now: (): Date => new Date(frozen ?? Date.now()),
}
