/**
 * Requests as a program writes them, not a browser: any method, host and header, no redirect followed, nothing added. The attacks of these
 * specs are sent this way, because a browser would be too polite for half of them.
 */
import { type IncomingHttpHeaders, request } from 'node:http'

export type Asked = {
  path: string
  method?: string
  /** What stands in the `Cookie` header. */
  cookie?: string
  headers?: Record<string, string>
  body?: string | Buffer
}
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

export function ask(origin: string, { path, method = 'GET', cookie, headers = {}, body }: Asked): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  // Kept alive, so that a server that refuses a long body unread takes it off the line first, as it does for a browser.
  const sent = { connection: 'keep-alive', ...length, ...(cookie ? { cookie } : {}), ...headers }
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers: sent, agent: false }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString('utf8') })
        asked.destroy()
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/**
 * A page as the framework's router fetches it: its data without the document. The server first names the address at which it is to be
 * fetched.
 */
export async function askAsRouter(origin: string, asked: Asked): Promise<Answer> {
  const headers = { ...asked.headers, rsc: '1' }
  const first = await ask(origin, { ...asked, headers })
  const { location = '' } = first.headers
  return first.status === 307 && location.includes('_rsc') ? ask(origin, { ...asked, headers, path: location }) : first
}

/** How the framework tells its router of a refusal: within the data, whose own status is always 200. */
export const refusalOf = (data: string): string | undefined => /NEXT_HTTP_ERROR_FALLBACK;(\d{3})/.exec(data)?.[1]

/** What a browser tells of a request that a page of `origin` makes to its own server. */
export const fromOwnPage = (origin: string) => ({ origin, 'sec-fetch-site': 'same-origin' })

/** Headers of requests that were not made by a page of ours, each by the words of how it came about. */
export const fromElsewhere = (origin: string): Record<string, Record<string, string>> => ({
  'without an origin': { 'sec-fetch-site': 'same-origin' },
  'without word of the site that it comes from': { origin },
  'from a foreign page': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'from a foreign page that hides where it comes from': { origin: 'null', 'sec-fetch-site': 'cross-site' },
  'from another program on this machine': { origin: 'http://localhost:1', 'sec-fetch-site': 'same-site' },
  'with our origin, told to be cross-site': { origin, 'sec-fetch-site': 'cross-site' },
  'with a foreign origin and a forwarded host that fits it': {
    origin: 'https://evil.example',
    'sec-fetch-site': 'same-origin',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
  },
})

/** `name=value` of every cookie that an answer sets, as the next request sends them. */
export const cookiesOf = ({ headers }: Answer): string =>
  (headers['set-cookie'] ?? []).map((cookie) => cookie.split(';', 1)[0] ?? '').join('; ')

/** Posts the sign-in form as the page does; `cookie` holds the CSRF cookie and, when it went well, the session. */
export async function postSignIn(origin: string, email: string, password: string): Promise<{ answer: Answer; cookie: string }> {
  const csrf = await ask(origin, { path: '/api/auth/csrf' })
  const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string }
  const answer = await ask(origin, {
    path: '/api/auth/callback/credentials',
    method: 'POST',
    cookie: cookiesOf(csrf),
    headers: { ...fromOwnPage(origin), 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ csrfToken, json: 'true', email, password }).toString(),
  })
  return { answer, cookie: `${cookiesOf(csrf)}; ${cookiesOf(answer)}` }
}

/**
 * A page's bytes without what differs between two answers of one page: the nonce, ids of records and elements, and the time of day. What is
 * left is the same exactly when the same was shown.
 */
export const asShown = (text: string): string =>
  text
    .replaceAll(/nonce="[^"]*"|\\"nonce\\":\\"[^"]*\\"/g, 'nonce')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/\b\d{1,2}:\d{2}(:\d{2})?\b/g, 'time')

/** The rows of a page, which the framework sends in the order in which they happen to be ready, in as many scripts as it takes. */
export const rowsShown = (text: string): string[] =>
  asShown(text)
    .replaceAll(/"\]\)<\/script><script nonce>self\.__next_f\.push\(\[1,"/g, '')
    .split(String.raw`\n`)
    .sort()

/** The page as it arrives, before any script: what a person reads and the fields hold, without the scripts that carry it a second time. */
export const asRead = (text: string): string => asShown(text.replaceAll(/<script\b[^>]*>.*?<\/script>/gs, ''))
