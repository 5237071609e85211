import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { CriticalValues } from '../../clinical/labs/critical-values'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { startTestVisit } from '../testing/visit-fixture'
import { amendCriticalValues, amendSettings, countChartsPastRetention, readSettings } from './practice-settings'

let practice: TestPractice
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(() => practice.close())

const asAdmin = <T>(run: (tx: PracticeTx<string>) => Promise<T>) =>
  withinPractice(practice.practiceId, run, { actor: { ...nobody, staffId: practice.people.admin.staffId } })
const lastSaid = async () => (await practice.listAudit()).at(-1)

describe('the settings of a practice', () => {
  it('change with what was and what is, once for each version', async () => {
    const { settings, version, demo } = await asAdmin(readSettings)
    expect(demo).toBe(true)
    const after = { ...settings, distanceUnit: 'ft' as const, timeZone: 'Europe/Zurich', idleMinutes: 30, retentionYears: 12 }
    expect(await asAdmin((tx) => amendSettings(tx, version, after))).toEqual({ version: version + 1 })
    expect(await asAdmin(readSettings)).toMatchObject({ settings: after, version: version + 1 })
    expect(await lastSaid()).toMatchObject({
      action: 'amend settings',
      reason: 'distanceUnit: "m" → "ft"; timeZone: "America/Phoenix" → "Europe/Zurich"; idleMinutes: 15 → 30; retentionYears: 10 → 12',
    })
    expect(await asAdmin((tx) => amendSettings(tx, version, settings))).toBe('stale')
    const rows = (await practice.listAudit()).length
    expect(await asAdmin((tx) => amendSettings(tx, version + 1, after))).toEqual({ version: version + 1 })
    expect(await practice.listAudit()).toHaveLength(rows)
  })

  it('take no time zone that the database does not know, and no number out of bounds', async () => {
    const { settings, version } = await asAdmin(readSettings)
    expect(await asAdmin((tx) => amendSettings(tx, version, { ...settings, timeZone: 'America/Nowhere' }))).toBe('no-such-zone')
    for (const wrong of [{ idleMinutes: 4 }, { idleMinutes: 31 }, { retentionYears: 9 }, { readingGradeLimitTenths: 141 }])
      await expect(asAdmin((tx) => amendSettings(tx, version, { ...settings, ...wrong }))).rejects.toMatchObject({ code: '23514' })
  })

  it('hold a list of critical values of its own, or the one that ships', async () => {
    const own = { sodium: { low: 126, high: 155 }, creatinine: { high: 6 } }
    const amend = (was: CriticalValues | null, next: CriticalValues | null) => asAdmin((tx) => amendCriticalValues(tx, was, next))
    expect(await amend(null, own)).toEqual({ own })
    expect((await asAdmin(readSettings)).criticalValues).toEqual(own)
    expect(await lastSaid()).toMatchObject({
      reason: 'criticalValues: as shipped → {"sodium":{"low":126,"high":155},"creatinine":{"high":6}}',
    })
    expect(await amend(null, null)).toBe('stale')
    expect(await amend({ creatinine: { high: 6 }, sodium: { high: 155, low: 126 } }, null)).toEqual({ own: null })
    expect((await asAdmin(readSettings)).criticalValues).toBeNull()
  })

  it('count the charts whose last visit lies further back than they are kept', async () => {
    const { patientId, people } = practice
    // The fixture's visits are of 20-Nov-2026, and so is the clock of the tests.
    await asAdmin((tx) => startTestVisit(tx, patientId, people.podiatrist.staffId))
    expect(await asAdmin((tx) => countChartsPastRetention(tx, 10, 'Europe/Zurich'))).toBe(0)
    expect(await asAdmin((tx) => countChartsPastRetention(tx, 0, 'Europe/Zurich'))).toBe(1)
  })
})
