/**
 * What a browser reports when the content security policy kept something from loading or running. Logged so that an injection that was
 * stopped is seen; of what the report says only what cannot name a patient.
 */

/** Where the policy sends its reports. */
export const cspReportAddress = '/csp-reports'
/** Longest report that is read, in bytes, and reports read within a minute, of everybody together. */
export const mostReportBytes = 16_384
export const mostReportsInAMinute = 60

const reportTypes = ['application/csp-report', 'application/reports+json']
const keywords = new Set(['inline', 'eval', 'wasm-eval', 'self', 'data', 'blob', 'trusted-types-policy', 'trusted-types-sink'])

const textOf = (/** @type {unknown} */ value) => (typeof value === 'string' ? value : '')

/** A keyword of the policy or an origin; never the rest of an address, which a page of ours or an attacker chose. */
function blockedOf(/** @type {string} */ text) {
  const word = text.replace(/:$/, '')
  if (keywords.has(word)) return word
  return URL.canParse(text) && new URL(text).origin !== 'null' ? new URL(text).origin.slice(0, 200) : 'other'
}

/**
 * @param {Record<string, unknown>} body in the words of CSP 2 (`violated-directive`) or of the Reporting API (`effectiveDirective`)
 */
function violationOf(body) {
  const directive = textOf(body.effectiveDirective ?? body['effective-directive'] ?? body['violated-directive']).split(' ', 1)[0] ?? ''
  return {
    directive: /^[a-z-]{1,40}$/.test(directive) ? directive : 'unknown',
    blocked: blockedOf(textOf(body.blockedURL ?? body['blocked-uri'])),
  }
}

/**
 * The violations that a report tells of, ten at most; null when it is none.
 *
 * @param {string} type of the content
 * @param {string} text
 * @returns {{ directive: string, blocked: string }[] | null}
 */
export function violationsIn(type, text) {
  if (!reportTypes.includes(type.split(';', 1)[0]?.trim().toLowerCase() ?? '')) return null
  try {
    const said = JSON.parse(text)
    const bodies = Array.isArray(said)
      ? said.filter((report) => report?.type === 'csp-violation').map((report) => report.body)
      : [said['csp-report']]
    const whole = bodies.filter((body) => typeof body === 'object' && body !== null).slice(0, 10)
    return whole.length === 0 ? null : whole.map(violationOf)
  } catch {
    return null
  }
}

/** Lets so many through within each minute that `now` (milliseconds) counts. */
export function atMostInAMinute(/** @type {number} */ most, now = () => performance.now()) {
  let [minute, count] = [0, 0]
  return () => {
    const current = Math.floor(now() / 60_000)
    if (current !== minute) [minute, count] = [current, 0]
    count += 1
    return count <= most
  }
}

/**
 * The body of a request whose length was announced, or null when it is longer than it said or breaks off.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<string | null>}
 */
export async function reportIn(request) {
  const parts = []
  let length = 0
  try {
    for await (const part of request) {
      length += part.length
      if (length > mostReportBytes) return null
      parts.push(part)
    }
  } catch {
    return null
  }
  return Buffer.concat(parts).toString('utf8')
}
