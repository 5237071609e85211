/**
 * What nothing caught. Every request has its transaction to itself, so one that is torn leaves nothing half-done behind: the process goes on
 * and says so. More than ten within a minute are no accident; then it ends, and whoever watches over it starts it again.
 */
import { atMostInAMinute } from './csp-reports.mjs'

/** Where the framework keeps its listener for rejections, so as to add it only once. It would print the whole error. */
const frameworksListener = Symbol.for('next.unhandledRejectionListener')

/**
 * Takes the place of the framework's own listeners, which print messages and stacks. Called once it is ready.
 *
 * @param {typeof import('./log.d.mts').log} log
 * @param {() => void} giveUp ends the process in good order
 */
export function goOnAfterFaults(log, giveUp) {
  const bearable = atMostInAMinute(10)
  const tell = (/** @type {string} */ event, /** @type {unknown} */ error) => {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
    log('error', { event, kind: error instanceof Error ? error.name : typeof error, code })
  }
  process.removeAllListeners('uncaughtException').on('uncaughtException', (error) => {
    tell('uncaught-exception', error)
    if (!bearable()) giveUp()
  })
  // A page that was given up rejects what it no longer waits for: told, and no reason to end.
  const onRejection = (/** @type {unknown} */ error) => tell('unhandled-rejection', error)
  Object.assign(globalThis, { [frameworksListener]: onRejection })
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', onRejection)
}
