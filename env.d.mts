export type Environment = {
  /** PostgreSQL address of the application role, which owns nothing. The owner's address never reaches the serving process. */
  readonly appDatabaseUrl: string
  /** Public origin, without a slash at the end. */
  readonly footfallUrl: string
  /** At least 32 characters; signs session cookies and derives the key of drafts kept on a device. */
  readonly secret: string
  /** The secret of before a change of it, or null: opens what was sealed with it, and makes nothing. */
  readonly secretBefore: string | null
  readonly demo: boolean
  /** The moment at which the clock stands (ISO 8601 with zone), or null for the real time. */
  readonly now: string | null
  /** The mail server (`smtp:` or `smtps:`), or null: mails are written into files of the data folder. */
  readonly smtpUrl: string | null
  /** Whom mails are from: one address. */
  readonly smtpFrom: string
  /** Absolute. */
  readonly dataFolder: string
  /** Program that makes PDFs, `none` for no PDFs, or null: one is looked for. */
  readonly chromium: string | null
  /** Where programs are looked for, in order (`PATH`). */
  readonly programFolders: readonly string[]
  /** Proxies in front of this server whose X-Forwarded-For entries are believed, counted from the nearest. */
  readonly trustedProxies: number
  readonly port: number
  readonly host: string
  readonly nodeEnv: 'production' | 'development' | 'test'
}

export const env: Environment
