/**
 * The environment, parsed once. The only reader of process.env besides scripts/ (which run before install) and config files.
 *
 * `npm start` fills in what it generated (secret, application database). Every mistake is named at once, then the process exits
 * with 78 (EX_CONFIG), so that a service manager does not restart it in a loop.
 */
import { existsSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { z } from 'zod'

const isLoopback = (/** @type {string} */ hostname) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost')

/** Whether what goes to this database stays on this machine (loopback, a socket in a folder), or goes to a server that proved who it is. */
function isSafeWay(/** @type {string} */ text) {
  const { hostname, searchParams } = new URL(text)
  const isHere = hostname === '' || isLoopback(hostname) || /^%2f/i.test(hostname)
  return isHere || searchParams.get('sslmode') === 'verify-full'
}

const postgresUrl = z
  .url({
    protocol: /^postgres(ql)?$/,
    hostname: /.*/,
    error: 'must be a PostgreSQL address such as postgres://name:password@127.0.0.1:5432/footfall',
  })
  .refine(
    (text) => !URL.canParse(text) || isSafeWay(text),
    'leads to another machine and must end in ?sslmode=verify-full: records go over the network only to a server that proved who it is',
  )

const origin = z
  .url({ protocol: /^https?$/, hostname: /.+/, error: 'must be the address people type, such as https://footfall.example.com' })
  .refine(
    (text) => !URL.canParse(text) || new URL(text).href === `${new URL(text).origin}/`,
    'must be an origin only: no path, query or sign-in name',
  )
  .refine(
    (text) => !URL.canParse(text) || new URL(text).protocol === 'https:' || isLoopback(new URL(text).hostname),
    'must begin with https:// unless it is this machine (localhost): put a TLS proxy in front and give its public address here',
  )
  .transform((text) => new URL(text).origin)

/** Where mail goes. It holds links that open accounts: off this machine only encrypted, which the sender demands (auth/mail-carrier.ts). */
const smtpUrl = z.url({
  protocol: /^smtps?$/,
  hostname: /.+/,
  error: 'must be the address of a mail server, such as smtps://name:password@mail.example.com or smtp://127.0.0.1:25',
})

const shape = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test').default('production'),
  PORT: z
    .string()
    .regex(/^\d+$/, 'must be a port number, 1 to 65535')
    .default('3000')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port number, 1 to 65535'),
  HOST: z.string().min(1, 'must be an address of this machine, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
  FOOTFALL_URL: origin.optional(),
  /** The owner's: seen here when the settings are checked before a start, never by the serving process. */
  DATABASE_URL: postgresUrl.optional(),
  FOOTFALL_APP_DATABASE_URL: postgresUrl,
  FOOTFALL_SECRET: z
    .string('must have at least 32 characters; openssl rand -base64 48 makes one')
    .min(32, 'must have at least 32 characters; openssl rand -base64 48 makes one'),
  /** The secret of before, while what was sealed with it is still there. */
  FOOTFALL_SECRET_BEFORE: z.string().min(32, 'must have at least 32 characters, as the secret it was').optional(),
  FOOTFALL_DEMO: z.enum(['0', '1'], 'must be 0 or 1').default('1'),
  FOOTFALL_NOW: z.iso.datetime({ offset: true, error: 'must be a moment with a time zone, such as 2026-11-23T09:00:00-05:00' }).optional(),
  FOOTFALL_DATA: z.string().min(1, 'must be a folder').default('.data'),
  FOOTFALL_CHROMIUM: z
    .string()
    .refine((text) => text === 'none' || existsSync(text), 'must be the program of a Chromium, or the word none')
    .optional(),
  SMTP_URL: smtpUrl.optional(),
  SMTP_FROM: z.email('must be one address, such as footfall@example.com').optional(),
  FOOTFALL_TRUSTED_PROXIES: z
    .string()
    .regex(/^\d$/, 'must be the number of proxies in front of this server, 0 to 9')
    .default('0')
    .transform(Number),
})

/** During `next build` nothing connects and nobody signs in; the modules are only loaded. */
const building = process.env.NEXT_PHASE === 'phase-production-build'
const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''))
const parsed = shape.safeParse(
  building
    ? { FOOTFALL_APP_DATABASE_URL: 'postgres://127.0.0.1:1/build', FOOTFALL_SECRET: 'x'.repeat(32), NODE_ENV: given.NODE_ENV }
    : given,
)

const mistakes = parsed.success
  ? []
  : parsed.error.issues.map((issue) =>
      given[String(issue.path[0])] === undefined
        ? `${String(issue.path[0])} is missing; it ${issue.message}`
        : `${String(issue.path[0])} ${issue.message}`,
    )
if (parsed.success && parsed.data.FOOTFALL_NOW !== undefined && parsed.data.FOOTFALL_DEMO === '0') {
  mistakes.push('FOOTFALL_NOW stops the clock and is for demo data only; leave it out when FOOTFALL_DEMO is 0')
}
if (!parsed.success || mistakes.length > 0) {
  process.stderr.write(`Footfall cannot start with these settings:\n${mistakes.map((mistake) => `  ${mistake}\n`).join('')}`)
  process.exit(78)
}

const { data } = parsed
const footfallUrl = data.FOOTFALL_URL ?? `http://localhost:${data.PORT}`

/** @type {import('./env.d.mts').Environment} */
export const env = Object.freeze({
  appDatabaseUrl: data.FOOTFALL_APP_DATABASE_URL,
  footfallUrl,
  secret: data.FOOTFALL_SECRET,
  secretBefore: data.FOOTFALL_SECRET_BEFORE ?? null,
  demo: data.FOOTFALL_DEMO === '1',
  now: data.FOOTFALL_NOW ?? null,
  smtpUrl: data.SMTP_URL ?? null,
  smtpFrom: data.SMTP_FROM ?? `noreply@${new URL(footfallUrl).hostname}`,
  dataFolder: resolve(data.FOOTFALL_DATA),
  chromium: data.FOOTFALL_CHROMIUM ?? null,
  programFolders: Object.freeze((given.PATH ?? '').split(delimiter).filter((folder) => folder !== '')),
  trustedProxies: data.FOOTFALL_TRUSTED_PROXIES,
  port: data.PORT,
  host: data.HOST,
  nodeEnv: data.NODE_ENV,
})
