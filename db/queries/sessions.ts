/**
 * Sessions and sign-in: the only queries that begin without a practice, because they are how one becomes known.
 * Looking up goes through two narrow functions of the database (db/migrations, locks); writing happens within the practice found.
 */
import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { ask } from '../client'
import { type factorKinds, practices, type Role, sessions, staff, tabletHandovers } from '../schema'
// biome-ignore lint/plugin: nobody is signed in yet, or no longer, so there is no door to be handed a transaction by
import { contextOf, nobody, type PracticeTx, withinPractice } from '../scope'

/** Whom a session stands for, as of this moment: roles and names are read anew each time. */
export type FoundSession = {
  practiceId: string
  sessionId: string
  staffId: string
  displayName: string
  credentials: string | null
  roles: Role[]
  createdAt: Date
  lastSeenAt: Date
  /** The visit whose questionnaires a patient answers with this session; null while it is the person's own. */
  handedOverVisitId: string | null
  practice: {
    name: string
    slug: string
    timeZone: string
    paper: 'letter' | 'a4'
    distanceUnit: 'm' | 'ft'
    addressLines: string[]
    phone: string | null
    afterHours: string | null
    afterHoursEs: string | null
    /** Of the letterhead: which picture, its size in pixels, and the SHA-256, in hex, of its bytes. */
    logo: { pictureId: string; width: number; height: number; sha256: string } | null
    demo: boolean
    idleMinutes: number
    secondFactorRequired: boolean
    signNeedsFactor: boolean
  }
  /** What was proved in it, and when last. */
  proved: { passwordAt: Date | null; factorAt: Date | null; factorKind: FactorKind | null }
  hasTotp: boolean
  hasPasskey: boolean
}

export type FactorKind = (typeof factorKinds)[number]

export type SignInCandidate = { practiceId: string; staffId: string; passwordHash: string | null; roles: Role[]; active: boolean }
export type EndedBecause = (typeof sessions.endedBecause.enumValues)[number]

/** The session with this SHA-256 of its token, unless it has ended or its person may no longer sign in. Its age is the caller's to judge. */
export async function lookUpSession(tokenHash: Buffer): Promise<FoundSession | null> {
  const [row] = await ask((sql) => sql<SessionRow[]>`select * from footfall_session(${tokenHash})`)
  if (row === undefined) return null
  return {
    practiceId: row.practice_id,
    sessionId: row.session_id,
    staffId: row.staff_id,
    displayName: row.display_name,
    credentials: row.credentials,
    roles: row.roles,
    createdAt: new Date(row.created_at),
    lastSeenAt: new Date(row.last_seen_at),
    handedOverVisitId: row.handed_over_visit_id ?? null,
    practice: {
      name: row.practice_name,
      slug: row.practice_slug,
      timeZone: row.time_zone,
      paper: row.paper,
      distanceUnit: row.distance_unit,
      addressLines: row.address_lines,
      phone: row.phone,
      afterHours: row.after_hours,
      afterHoursEs: row.after_hours_es,
      logo: logoOf(row),
      demo: row.demo,
      idleMinutes: row.idle_minutes,
      secondFactorRequired: row.second_factor_required,
      signNeedsFactor: row.sign_needs_factor,
    },
    proved: { passwordAt: momentOf(row.password_at), factorAt: momentOf(row.factor_at), factorKind: row.factor_kind },
    hasTotp: row.has_totp,
    hasPasskey: row.has_passkey,
  }
}

const momentOf = (text: string | null) => (text === null ? null : new Date(text))

function logoOf({ logo_id: pictureId, logo_width: width, logo_height: height, logo_sha256: sha256 }: SessionRow) {
  return pictureId === null || width === null || height === null || sha256 === null ? null : { pictureId, width, height, sha256 }
}

/** The account of an e-mail address (case does not matter), active or not, with the hash that a password is verified against. */
export async function findSignInCandidate(email: string): Promise<SignInCandidate | null> {
  const [row] = await ask((sql) => sql<CandidateRow[]>`select * from footfall_sign_in_candidate(${email})`)
  if (row === undefined) return null
  return { practiceId: row.practice_id, staffId: row.staff_id, passwordHash: row.password_hash, roles: row.roles, active: row.active }
}

/** One person holds so many at once; with one more, the oldest ends. A demo's accounts are shared by whoever tries it. */
export const mostSessions = (demo: boolean): number => (demo ? 200 : 5)

type Start = {
  practiceId: string
  staffId: string
  roles: readonly string[]
  tokenHash: Buffer
  /** The token hash of the session that the same browser holds already; it ends. */
  replaces?: Buffer | null
  from?: { ip: string | null; requestId: string | null; device?: string | null }
  /** With what it begins; the password where nothing is said. */
  by?: 'password' | 'passkey'
}

/** Starts a session, with its audit event. */
export async function startSession(start: Start): Promise<{ sessionId: string }> {
  const replaced = start.replaces ? await lookUpSession(start.replaces) : null
  if (replaced !== null) await endSession(replaced, 'replaced', start.from)
  const now = clock.now()
  const sessionId = crypto.randomUUID()
  const { practiceId, staffId, roles, tokenHash, from, by = 'password' } = start
  const actor = { ...nobody, ip: from?.ip ?? null, requestId: from?.requestId ?? null, staffId, roles, sessionId }
  return withinPractice(
    practiceId,
    async (tx) => {
      const proved = by === 'password' ? { passwordAt: now } : { factorAt: now, factorKind: by }
      const seen = { createdAt: now, lastSeenAt: now, ip: from?.ip ?? null, device: from?.device ?? null }
      await tx.insert(sessions).values({ id: sessionId, practiceId, staffId, tokenHash, ...seen, ...proved })
      await writeAudit(tx, { action: 'sign in', objectType: 'staff', objectId: staffId, reason: by })
      await endOldest(tx, staffId)
      return { sessionId }
    },
    { actor },
  )
}

/** Leaves a person the newest sessions that they may hold at once. */
async function endOldest(tx: PracticeTx<never>, staffId: string): Promise<void> {
  const { practiceId } = contextOf(tx)
  const [practice] = await tx.select({ demo: practices.demo }).from(practices).where(eq(practices.id, practiceId))
  const surplus = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.practiceId, practiceId), eq(sessions.staffId, staffId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.createdAt), desc(sessions.lastSeenAt))
    .offset(mostSessions(practice?.demo ?? false))
  await endTogether(
    tx,
    surplus.map(({ id }) => id),
    'replaced',
  )
}

async function endTogether(tx: PracticeTx<never>, ids: readonly string[], because: EndedBecause): Promise<number> {
  if (ids.length === 0) return 0
  const { practiceId } = contextOf(tx)
  const ended = await tx
    .update(sessions)
    .set({ endedAt: clock.now(), endedBecause: because })
    .where(and(eq(sessions.practiceId, practiceId), inArray(sessions.id, [...ids]), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  for (const { id } of ended) await writeAudit(tx, { action: 'end session', objectType: 'session', objectId: id, reason: because })
  return ended.length
}

/** Ends what a person holds, or one session of it: all but `except`. How many. */
export async function endSessionsOf(
  tx: PracticeTx<never>,
  staffId: string,
  { except = null, only }: { except?: string | null; only?: string } = {},
): Promise<number> {
  const standing = await listSessions(tx, staffId)
  const ids = standing.map(({ id }) => id).filter((id) => id !== except && (only === undefined || id === only))
  return endTogether(tx, ids, 'revoked')
}

/** The sessions of a person that have not ended, the last used first. Some may be past a limit that nobody has asked of them yet. */
export function listSessions(tx: PracticeTx<never>, staffId: string) {
  const { practiceId } = contextOf(tx)
  return tx
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
      ip: sessions.ip,
      device: sessions.device,
      factorKind: sessions.factorKind,
    })
    .from(sessions)
    .where(and(eq(sessions.practiceId, practiceId), eq(sessions.staffId, staffId), isNull(sessions.endedAt)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.createdAt))
}

/** Something was proved in a session that stands: it goes on under another token. False when it has ended meanwhile. */
export async function proveInSession(
  tx: PracticeTx<never>,
  { sessionId, tokenHash, proved }: { sessionId: string; tokenHash: Buffer; proved: 'password' | FactorKind },
): Promise<boolean> {
  const { practiceId } = contextOf(tx)
  const now = clock.now()
  const set = proved === 'password' ? { passwordAt: now } : { factorAt: now, factorKind: proved }
  const raised = await tx
    .update(sessions)
    .set({ tokenHash, lastSeenAt: now, ...set })
    .where(and(eq(sessions.practiceId, practiceId), eq(sessions.id, sessionId), isNull(sessions.endedAt)))
    .returning({ id: sessions.id })
  return raised.length > 0
}

/** Ends a session, with its audit event, which says in which request; the next request with its token finds nobody. One that has ended already stays as it ended. */
export async function endSession(
  which: FoundSession | Buffer,
  because: EndedBecause,
  from: { ip: string | null; requestId: string | null } = nobody,
): Promise<void> {
  const session = Buffer.isBuffer(which) ? await lookUpSession(which) : which
  if (session === null) return
  const { practiceId, staffId, sessionId, roles } = session
  await withinPractice(
    practiceId,
    async (tx) => {
      const ended = await tx
        .update(sessions)
        .set({ endedAt: clock.now(), endedBecause: because })
        .where(and(eq(sessions.practiceId, practiceId), eq(sessions.id, sessionId), isNull(sessions.endedAt)))
        .returning({ id: sessions.id })
      if (ended.length > 0) await writeAudit(tx, { action: 'end session', objectType: 'session', objectId: sessionId, reason: because })
    },
    { actor: { staffId, roles, sessionId, ip: from.ip, requestId: from.requestId } },
  )
}

/**
 * Leaves a session to the patient for the questionnaires of one visit, for good: the chart comes back with the next sign-in, which starts a
 * session of its own. False when it was handed over already.
 */
export async function handOverSession(tx: PracticeTx<'chart:record'>, sessionId: string, visitId: string): Promise<boolean> {
  const made = await tx
    .insert(tabletHandovers)
    .values({ sessionId, visitId, at: clock.now() })
    .onConflictDoNothing()
    .returning({ visitId: tabletHandovers.visitId })
  return made.length > 0
}

/** Writes down that somebody sat in front of the screen now. */
export async function touchSession({ practiceId, sessionId }: FoundSession): Promise<void> {
  await withinPractice(practiceId, (tx) =>
    tx
      .update(sessions)
      .set({ lastSeenAt: clock.now() })
      .where(and(eq(sessions.practiceId, practiceId), eq(sessions.id, sessionId), isNull(sessions.endedAt))),
  )
}

/**
 * The roles that the person of a session holds at this point of a transaction, or null when the session has ended or the person may no
 * longer act. The rows of both stay locked until the transaction ends: to end the session, or to take a role away, waits for the act or
 * prevents it.
 */
export async function rolesInSession(tx: PracticeTx<never>, sessionId: string): Promise<Role[] | null> {
  const [row] = await tx
    .select({ roles: staff.roles })
    .from(sessions)
    .innerJoin(staff, and(eq(staff.practiceId, sessions.practiceId), eq(staff.id, sessions.staffId)))
    .where(and(eq(sessions.id, sessionId), isNull(sessions.endedAt), eq(staff.active, true)))
    .for('share', { of: [sessions, staff] })
  return row?.roles ?? null
}

// The functions answer in the words of SQL; moments come as text, because the driver was told to leave dates alone.
type SessionRow = {
  practice_id: string
  session_id: string
  staff_id: string
  created_at: string
  last_seen_at: string
  handed_over_visit_id: string | null
  display_name: string
  credentials: string | null
  roles: Role[]
  practice_name: string
  practice_slug: string
  time_zone: string
  paper: 'letter' | 'a4'
  distance_unit: 'm' | 'ft'
  address_lines: string[]
  phone: string | null
  after_hours: string | null
  after_hours_es: string | null
  demo: boolean
  idle_minutes: number
  second_factor_required: boolean
  sign_needs_factor: boolean
  password_at: string | null
  factor_at: string | null
  factor_kind: FactorKind | null
  has_totp: boolean
  has_passkey: boolean
  logo_id: string | null
  logo_width: number | null
  logo_height: number | null
  logo_sha256: string | null
}
type CandidateRow = { practice_id: string; staff_id: string; password_hash: string | null; roles: Role[]; active: boolean }
