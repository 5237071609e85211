/**
 * The thin front of Footfall: a plain HTTP server before Next's request handler. It decides, before anything of the framework runs, which
 * requests there are at all, and sets what every response carries. It is not proxy.ts, which costs two thirds of the throughput
 * (docs/decisions). `npm start` runs it as a child with the application's database role only; development uses the same front.
 */
import { randomBytes, randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'
import { isIP } from 'node:net'
import next from 'next'
import { atMostInAMinute, cspReportAddress, mostReportBytes, mostReportsInAMinute, reportIn, violationsIn } from './csp-reports.mjs'
import { env } from './env.mjs'
import { headersOf, policyOf } from './front-headers.mjs'
import { goOnAfterFaults } from './last-resort.mjs'
import { log } from './log.mjs'
import { tellRefusal } from './refusals-told.mjs'

const dev = env.nodeEnv === 'development'
const site = new URL(env.footfallUrl)

// next-auth reads its address and secret from here and from nowhere else; a value from outside would let it believe another host.
process.env.NEXTAUTH_URL = env.footfallUrl
process.env.NEXTAUTH_SECRET = env.secret

const maxBodyBytes = 1_048_576
/** Where a person uploads a picture: app/(portal)/handouts/pictures and app/(portal)/practice/letterhead/logo. */
const maxPictureBytes = 5 * maxBodyBytes
const pictureAddresses = new Set(['/handouts/pictures', '/practice/letterhead/logo'])
const maxUrlLength = 2_048
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']
const unsafe = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** The only addresses of next-auth that the product uses. Its other pages, providers and its log endpoint do not exist here. */
const authAddresses = new Map([
  ['/api/auth/csrf', ['GET']],
  ['/api/auth/session', ['GET', 'POST']],
  ['/api/auth/signout', ['POST']],
  ['/api/auth/callback/credentials', ['POST']],
])

const headers = headersOf(site)
const policy = (/** @type {string} */ nonce) => policyOf(site, nonce, { dev })

/**
 * Answers a request that never reaches the framework. Nobody reads its body: Node throws it away as it comes, so that the sender sees the
 * answer; a very large one is cut off instead.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string>} [more]
 */
function refuse(request, response, status, sentence, more = {}) {
  const isEndless = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 16 * maxBodyBytes
  response.writeHead(status, {
    ...more,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(isEndless ? { connection: 'close' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : `${sentence}\n`)
}

const oneMoreReport = atMostInAMinute(mostReportsInAMinute)

/**
 * Takes a report of the browser on our policy. It comes without a session and, by the rules of fetch, without a word of which page it is from;
 * all that it can do is to write a line of a few known words.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} requestId
 */
async function takeReport(request, response, requestId) {
  if (request.method !== 'POST') return refuse(request, response, 405, 'There is no such method here.', { allow: 'POST' })
  if (Number(request.headers['content-length'] ?? 0) > mostReportBytes) return refuse(request, response, 413, 'This report is too long.')
  if (!oneMoreReport()) return refuse(request, response, 429, 'There are too many reports.', { 'retry-after': '60' })
  const violations = violationsIn(request.headers['content-type'] ?? '', (await reportIn(request)) ?? '')
  if (violations === null) return refuse(request, response, 400, 'This is no report.')
  for (const violation of violations) log('warning', { event: 'policy-violation', ...violation, requestId })
  response.writeHead(204).end()
}

/** Said once somebody is signed out: the browser forgets what it keeps of this site, cached files and stored text alike. */
function forgetOnceSignedOut(/** @type {import('node:http').ServerResponse} */ response) {
  const writeHead = response.writeHead
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {[number]} */ ...told) => {
      if (told[0] < 400) response.setHeader('clear-site-data', '"cache", "storage"')
      return writeHead.apply(response, told)
    }
  )
}

/** The address of whoever asks: the socket's own, or what the nearest of our own proxies saw. */
function clientAddress(/** @type {import('node:http').IncomingMessage} */ request) {
  const seen = String(request.headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim())
  const told = env.trustedProxies > 0 ? seen.at(-env.trustedProxies) : undefined
  const address = told !== undefined && isIP(told) !== 0 ? told : (request.socket.remoteAddress ?? '')
  return address.replace(/^::ffff:(?=\d+\.)/, '')
}

/** @type {Awaited<ReturnType<ReturnType<typeof next>['getRequestHandler']>>} */
let handle
let draining = false

/** @type {import('node:http').RequestListener} */
async function answer(request, response) {
  const requestId = randomUUID()
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('x-request-id', requestId)
  if (draining) response.setHeader('connection', 'close')

  const { method = '', url = '' } = request
  const path = url.split('?', 1)[0] ?? ''
  tellRefusal(request, response, { path, requestId, ip: clientAddress(request) })
  if (!methods.includes(method)) return refuse(request, response, 405, 'There is no such method here.', { allow: methods.join(', ') })
  if (!url.startsWith('/') || url.startsWith('//') || url.includes('\\'))
    return refuse(request, response, 400, 'This is not an address of Footfall.')
  if (url.length > maxUrlLength) return refuse(request, response, 414, 'This address is too long.')
  // Probes come by number; they learn nothing but alive or not.
  const isProbe = path === '/healthz' || path === '/readyz'
  if (!isProbe && request.headers.host?.toLowerCase() !== site.host) {
    return refuse(request, response, 421, `Footfall answers at ${site.origin} only.`)
  }
  if (request.headers['transfer-encoding'] !== undefined) return refuse(request, response, 411, 'Send the length of the body with it.')
  if (path === cspReportAddress) return takeReport(request, response, requestId)
  const most = method === 'POST' && pictureAddresses.has(path) ? maxPictureBytes : maxBodyBytes
  if (Number(request.headers['content-length'] ?? 0) > most)
    return refuse(request, response, 413, `This is more than ${most / maxBodyBytes} MB. Nothing was saved.`)
  if (path.startsWith('/api/auth/') || path === '/api/auth') {
    const allowed = authAddresses.get(path)
    if (allowed === undefined) return refuse(request, response, 404, 'There is nothing at this address.')
    if (!allowed.includes(method)) return refuse(request, response, 405, 'There is no such method here.', { allow: allowed.join(', ') })
  }
  const isFhir = path === '/fhir' || path.startsWith('/fhir/')
  if (unsafe.has(method) && !isFhir && (request.headers.origin !== site.origin || request.headers['sec-fetch-site'] !== 'same-origin')) {
    return refuse(request, response, 403, 'This did not come from a page of Footfall. Nothing was changed.')
  }

  // From here on the request carries what we know, never what it said about itself.
  const client = clientAddress(request)
  for (const name of Object.keys(request.headers)) {
    if (/^(x-forwarded-|x-real-ip$|forwarded$|x-request-id$|x-middleware-|x-invoke-|x-matched-path$|x-next-)/.test(name))
      delete request.headers[name]
  }
  const nonce = randomBytes(16).toString('base64')
  const contentSecurityPolicy = policy(nonce)
  Object.assign(request.headers, {
    host: site.host,
    'x-forwarded-for': client,
    'x-forwarded-host': site.host,
    'x-forwarded-proto': site.protocol.slice(0, -1),
    'x-forwarded-port': site.port || (site.protocol === 'https:' ? '443' : '80'),
    'x-request-id': requestId,
    // Next stamps its scripts with the nonce that it finds here.
    'content-security-policy': contentSecurityPolicy,
  })
  response.setHeader('content-security-policy', contentSecurityPolicy)
  // A default; Next says otherwise for its immutable files.
  if (!path.startsWith('/_next/static/')) response.setHeader('cache-control', 'no-store')
  if (path === '/api/auth/signout') forgetOnceSignedOut(response)
  try {
    await handle(request, response)
  } catch (error) {
    log('error', { requestId, problem: error instanceof Error ? error.name : 'unknown' })
    if (!response.headersSent) refuse(request, response, 500, `Something went wrong. Its number is ${requestId}.`)
    else response.destroy()
  }
}

const server = createServer({ maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 30_000 }, answer)
server.on('clientError', (error, socket) => {
  const status = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW' ? '431 Request Header Fields Too Large' : '400 Bad Request'
  log('warning', { event: 'malformed-request', status: Number(status.slice(0, 3)) })
  if (socket.writable) socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
})

// Next attaches a WebSocket handler to the server it is given; only development (reloading) needs one.
const app = next({
  dev,
  dir: import.meta.dirname,
  // Next's own error lines carry messages and stacks; instrumentation.ts writes what may be written.
  quiet: !dev,
  hostname: site.hostname,
  port: env.port,
  httpServer: dev ? server : /** @type {any} */ (new EventEmitter()),
})
await app.prepare()
handle = app.getRequestHandler()
if (!dev) goOnAfterFaults(log, () => void stop(70))

server.once('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE'
  process.stderr.write(taken ? `Port ${env.port} on ${env.host} is taken by another program.\n` : `${error.message}\n`)
  process.exit(taken ? 75 : 1)
})
server.listen(env.port, env.host, () => process.send?.({ ready: true }))

/** No new connections; what runs is finished, within ten seconds; then the process ends. */
async function stop(code = 0) {
  if (draining) return
  draining = true
  const finished = new Promise((resolve) => server.close(resolve))
  // A browser keeps its connection after the answer that it waited for.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const late = setTimeout(() => server.closeAllConnections(), 10_000)
  await finished
  clearInterval(idle)
  clearTimeout(late)
  await app.close().catch(() => {})
  process.exit(code)
}
process.on('SIGTERM', () => stop())
process.on('SIGINT', () => stop())
// Whoever started us is gone, killed perhaps: nobody would stop us, and the next start needs the port.
process.on('disconnect', () => stop())
