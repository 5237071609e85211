/** How a practice works: units, paper, time zone, rules of signing in, limits, how long charts are kept, and its own critical laboratory values. */
import { eq, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import type { CriticalValues } from '../../clinical/labs/critical-values'
import { labTests } from '../../clinical/visit/labs-fields'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { practices, visits } from '../schema'
import { contextOf, type PracticeTx } from '../scope'
import { criticalValuesOf } from './practices'

const columns = {
  distanceUnit: practices.distanceUnit,
  paper: practices.paper,
  timeZone: practices.timeZone,
  idleMinutes: practices.idleMinutes,
  secondFactorRequired: practices.secondFactorRequired,
  signNeedsFactor: practices.signNeedsFactor,
  readingGradeLimitTenths: practices.readingGradeLimitTenths,
  retentionYears: practices.retentionYears,
}
export type PracticeSettings = Pick<typeof practices.$inferSelect, keyof typeof columns>

type Manager = PracticeTx<'practice:manage'>

/** The settings as they are now; `version` counts the changes of these and of the letterhead. `criticalValues` null is the list that ships. */
export async function readSettings(tx: Manager) {
  const [row] = await tx
    .select({ ...columns, version: practices.version, demo: practices.demo, criticalValues: practices.criticalValues })
    .from(practices)
    .where(eq(practices.id, contextOf(tx).practiceId))
  if (row === undefined) throw new Error('A practice in scope was not found.')
  const { version, demo, criticalValues, ...settings } = row
  return { settings, version, demo, criticalValues: criticalValuesOf(criticalValues) }
}

/** How many charts have had no visit for so many years. Charts that are restricted to others are not counted. */
export async function countChartsPastRetention(tx: Manager, years: number, timeZone: string): Promise<number> {
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now().getTime()).toZonedDateTimeISO(timeZone)
  const before = new Date(now.subtract({ years }).epochMilliseconds)
  const quiet = tx
    .select({ patientId: visits.patientId })
    .from(visits)
    .groupBy(visits.patientId)
    .having(sql`max(${visits.startedAt}) < ${before.toISOString()}`)
    .as('quiet')
  return tx.$count(quiet)
}

/** What was and what is, field by field, for the audit: a setting holds nothing of a patient. */
const changesOf = <T extends object>(before: T, after: T) =>
  (Object.keys(after) as (keyof T & string)[]).flatMap((field) => {
    const [was, is] = [JSON.stringify(before[field]), JSON.stringify(after[field])]
    return was === is ? [] : [{ field, said: `${field}: ${was} → ${is}` }]
  })

async function lockSettings(tx: Manager) {
  const [row] = await tx
    .select({ ...columns, version: practices.version, demo: practices.demo, criticalValues: practices.criticalValues })
    .from(practices)
    .where(eq(practices.id, contextOf(tx).practiceId))
    .for('update')
  if (row === undefined) throw new Error('A practice in scope was not found.')
  return row
}

async function noteChanges(tx: Manager, changes: { field: string; said: string }[]) {
  await writeAudit(tx, {
    action: 'amend settings',
    objectType: 'practice',
    objectId: contextOf(tx).practiceId,
    fields: changes.map(({ field }) => field),
    reason: changes.map(({ said }) => said).join('; '),
  })
}

/**
 * Changes the settings, with an audit event that says what was and what is.
 * @returns `stale` when somebody changed them since `version` was read; `needs-factor` when the second factor would go off outside a demo;
 * `no-such-zone` when the database knows no such time zone. Nothing is written then.
 */
export async function amendSettings(
  tx: Manager,
  version: number,
  after: PracticeSettings,
): Promise<{ version: number } | 'stale' | 'needs-factor' | 'no-such-zone'> {
  const before = await lockSettings(tx)
  if (before.version !== version) return 'stale'
  if (!after.secondFactorRequired && !before.demo) return 'needs-factor'
  if (after.timeZone !== before.timeZone) {
    const known = await tx.execute(sql`select 1 from pg_timezone_names where name = ${after.timeZone}`)
    if (known.length === 0) return 'no-such-zone'
  }
  const changes = changesOf<PracticeSettings>(before, after)
  if (changes.length === 0) return { version }
  await tx
    .update(practices)
    .set({ ...after, version: sql`${practices.version} + 1` })
    .where(eq(practices.id, contextOf(tx).practiceId))
  await noteChanges(tx, changes)
  return { version: version + 1 }
}

/** A list as one text, whatever order its tests stand in. */
const inOrder = (list: CriticalValues | null) =>
  list === null
    ? 'as shipped'
    : JSON.stringify(
        Object.fromEntries(labTests.flatMap((test) => (list[test] ? [[test, { low: list[test].low, high: list[test].high }]] : []))),
      )

/**
 * Puts a list of the practice's own in the place of the critical laboratory values that ship, or (null) those back into theirs.
 * @param was the list that the screen showed. @returns `stale` when another one stands by now; nothing is written then.
 */
export async function amendCriticalValues(
  tx: Manager,
  was: CriticalValues | null,
  own: CriticalValues | null,
): Promise<{ own: CriticalValues | null } | 'stale'> {
  const before = inOrder(criticalValuesOf((await lockSettings(tx)).criticalValues))
  if (before !== inOrder(was)) return 'stale'
  if (before === inOrder(own)) return { own }
  await tx
    .update(practices)
    .set({ criticalValues: own })
    .where(eq(practices.id, contextOf(tx).practiceId))
  await noteChanges(tx, [{ field: 'criticalValues', said: `criticalValues: ${before} → ${inOrder(own)}` }])
  return { own }
}
