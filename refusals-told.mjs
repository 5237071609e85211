/**
 * What was refused at the door, by a check of the words or because it came too often, is written down once it is answered. A page that asks for
 * a sign-in, an address that nobody has and a change that came second are everyday; refusals of a signed-in person stand in the audit.
 */
import { cspReportAddress } from './csp-reports.mjs'
import { log } from './log.mjs'

/** First parts of our own addresses: what a line of the log may say of where. The rest of an address is an id, or what somebody made up. */
const places = ['', 'api', 'patients', 'handouts', 'practice', 'releases', 'forms', 'sign-in', 'device-key', cspReportAddress.slice(1)]
const everyday = [401, 404, 409]

/**
 * @param {{ method?: string | undefined }} request
 * @param {{ statusCode: number, once: (event: 'finish', tell: () => void) => unknown }} response
 * @param {{ path: string, requestId: string, ip: string }} of
 */
export function tellRefusal({ method }, response, { path, requestId, ip }) {
  const place = path.split('/')[1] ?? ''
  response.once('finish', () => {
    const { statusCode: status } = response
    if (status < 400 || everyday.includes(status)) return
    log('warning', { event: 'refused', status, method, place: places.includes(place) ? place : 'elsewhere', ip, requestId })
  })
}
