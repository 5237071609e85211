/** A keyed walk diary: what is derived from its rows at each save, and the unit that its amounts hold. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { VisitSection } from '../../clinical/visit/visit-record'
import { walkDiaries } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { signTestVisit, startTestVisit } from '../testing/visit-fixture'
import { autosave } from './visit-autosave'

const now = new Date('2026-11-20T16:00:00Z')
let practice: TestPractice
let staffId: string
let visitId: string
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
})
afterAll(() => practice.close())
beforeEach(async () => {
  visitId = await within((tx) => startTestVisit(tx, practice.patientId, staffId))
})

/** Fields as a browser saves them that last saw `from`. */
const save = (section: VisitSection, fields: Record<string, unknown>, { from = {}, key = visitId }: { from?: object; key?: string } = {}) =>
  within((tx) => {
    const before: Record<string, unknown> = { ...from }
    const changes = Object.fromEntries(Object.entries(fields).map(([name, to]) => [name, { from: before[name] ?? null, to }]))
    return autosave(
      tx,
      { patientId: practice.patientId, visitId, section, key, changes },
      { practiceId: practice.practiceId, staffId, now },
    )
  })
const line = (day: number, walk: number, cells: object, key: string = crypto.randomUUID()) =>
  save('walk-diary-line', { day, walk, ...cells }, { key })
const stored = async () => {
  const [row] = await within((tx) => tx.select().from(walkDiaries).where(eq(walkDiaries.visitId, visitId)))
  return row
}

describe('a walk diary', () => {
  it('is derived from all of its rows, week by week, whichever of them was saved', async () => {
    await line(1, 1, { onset: 100, onsetState: 'felt' })
    expect(await stored()).toMatchObject({ family: null, week1Walks: 1, week1Median: null, week1MedianMoreThan: null })
    await save('walk-diary', { unit: 'ft', firstDay: '2026-11-02' })
    expect(await stored()).toMatchObject({ family: 'distance', week1Median: 30.48, week1MedianMoreThan: false, week2Walks: 0 })
    await line(7, 1, { onset: 150, onsetState: 'none-within' })
    await line(8, 1, { onset: 300 })
    await line(8, 2, { onset: 20, surface: 'hill' })
    expect(await stored()).toMatchObject({
      week1Walks: 2,
      week1Best: 45.72,
      week1BestMoreThan: true,
      week1Median: 38.1,
      week1MedianMoreThan: true,
      week2Walks: 1,
      week2Median: 91.44,
      week2MedianMoreThan: false,
    })
  })

  it('forgets an amount that was cleared and a walk that was removed, and keeps its own version: nobody edited it', async () => {
    await save('walk-diary', { unit: 'steps' })
    const before = await stored()
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
    await line(1, 1, { onset: 400 }, first)
    await line(1, 2, { onset: 600 }, second)
    expect(await stored()).toMatchObject({ family: 'steps', week1Median: 500, week1Best: 600 })
    await save('walk-diary-line', { onset: null }, { from: { onset: 400 }, key: first })
    expect(await stored()).toMatchObject({ week1Walks: 1, week1Median: 600 })
    await save('walk-diary-line', { removed: true }, { from: { removed: false }, key: second })
    expect(await stored()).toMatchObject({ week1Walks: 0, week1Median: null, week1Best: null, version: before?.version })
  })

  it('sees both of two rows that were saved at once', async () => {
    await save('walk-diary', { unit: 'm' })
    await Promise.all([line(1, 1, { onset: 100 }), line(1, 2, { onset: 120 }), line(2, 1, { onset: 140 })])
    expect(await stored()).toMatchObject({ week1Walks: 3, week1Median: 120, week1Best: 140 })
  })

  it('is begun by its first rows, saved at once', async () => {
    await Promise.all([line(1, 1, { onset: 100 }), save('walk-diary-day', { day: 1, nightCramps: 2 }, { key: crypto.randomUUID() })])
    expect(await stored()).toMatchObject({ unit: null, week1Walks: 1 })
  })

  it('holds the unit of its amounts, and lets it go with the last of them', async () => {
    await save('walk-diary', { unit: 'm' })
    const key = crypto.randomUUID()
    await line(1, 1, { pain: 4 }, key)
    expect(await save('walk-diary', { unit: 'steps' }, { from: { unit: 'm' } })).toMatchObject({ saved: { unit: 'steps' }, conflicts: {} })
    await save('walk-diary-line', { stop: 900 }, { key })
    expect(await save('walk-diary', { unit: 'm', sheetCode: '7F3K' }, { from: { unit: 'steps' } })).toMatchObject({
      saved: { sheetCode: '7F3K' },
      conflicts: { unit: { yours: 'm', theirs: 'steps' } },
    })
    expect(await stored()).toMatchObject({ unit: 'steps', sheetCode: '7F3K' })
    await save('walk-diary-line', { stop: null }, { from: { stop: 900 }, key })
    expect(await save('walk-diary', { unit: 'm' }, { from: { unit: 'steps' } })).toMatchObject({ saved: { unit: 'm' }, conflicts: {} })
  })

  it('takes a unit late, for amounts that were keyed without one', async () => {
    await line(1, 1, { onset: 5 })
    expect(await save('walk-diary', { unit: 'min' })).toMatchObject({ saved: { unit: 'min' }, conflicts: {} })
    expect(await stored()).toMatchObject({ family: 'time', week1Median: 300 })
  })

  it('changes no more once the visit is signed', async () => {
    const key = crypto.randomUUID()
    await line(1, 1, { onset: 100 }, key)
    await within((tx) => signTestVisit(tx, visitId, staffId))
    expect(await save('walk-diary-line', { onset: 120 }, { from: { onset: 100 }, key })).toBe('signed')
    await expect(within((tx) => tx.update(walkDiaries).set({ week1Median: 1, week1MedianMoreThan: false }))).rejects.toThrow()
  })
})
