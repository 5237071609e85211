/**
 * The one way to the log: a line of JSON on standard output. Never a message of an error, an address with an id in it, a header or a typed
 * word: any of them may name a patient. docs/data-protection.md lists every event.
 */

/** What a terminal or a reader of lines could take for an order or an end of line, besides what JSON escapes by itself. */
const escaped = (/** @type {string} */ character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** @type {import('./log.d.mts').log} */
export const log = (level, fields) => {
  const line = JSON.stringify({ at: new Date().toISOString(), level, ...fields })
  process.stdout.write(`${line.replace(/[\u007f-\u009f\u2028\u2029]/g, escaped)}\n`)
}
