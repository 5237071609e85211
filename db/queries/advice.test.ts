/** Advice at a save: by the practice's own critical values, against earlier visits, in words that follow the record. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { CriticalValues } from '../../clinical/labs/critical-values'
import type { VisitSection } from '../../clinical/visit/visit-record'
import { connect } from '../client'
import { practices, visits } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { signTestVisit, startTestVisit } from '../testing/visit-fixture'
import { acknowledge, refreshAdvice } from './advice'
import { autosave } from './visit-autosave'
import { findVisit } from './visits'

const now = new Date('2026-11-20T16:00:00Z')
const owner = connect(inject('ownerUrl'), 1)
let practice: TestPractice
let staffId: string
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)
const useCriticalValues = (criticalValues: CriticalValues | null) =>
  withinPractice(
    practice.practiceId,
    (tx: PracticeTx<string>) => tx.update(practices).set({ criticalValues }).where(eq(practices.id, practice.practiceId)),
    { over: owner },
  )

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
})
afterAll(() => Promise.all([practice.close(), owner.end({ timeout: 5 })]))

const start = () => within((tx) => startTestVisit(tx, practice.patientId, staffId))
const save = (visitId: string, section: VisitSection, key: string, fields: Record<string, unknown>, from: Record<string, unknown> = {}) =>
  within(async (tx) => {
    const changes = Object.fromEntries(Object.entries(fields).map(([name, to]) => [name, { from: from[name] ?? null, to }]))
    const actor = { practiceId: practice.practiceId, staffId, now }
    const outcome = await autosave(tx, { patientId: practice.patientId, visitId, section, key, changes }, actor)
    if (typeof outcome === 'string') throw new Error(outcome)
    return outcome.advice
  })

describe('critical values', () => {
  const potassium = { test: 'potassium', value: 2.8, unit: 'mEq/L', sampleOn: '2026-11-20' }
  const urgencyOf = async (visitId: string) =>
    (await save(visitId, 'lab-result', crypto.randomUUID(), potassium)).find(({ rule }) => rule === 'R24')?.urgency

  it('are those of the list that ships, unless the practice has its own', async () => {
    await useCriticalValues(null)
    expect(await urgencyOf(await start())).toBe('same-day')
    await useCriticalValues({ potassium: { low: 2.9, high: 6 } })
    const visitId = await start()
    expect(await urgencyOf(visitId)).toBe('emergency')
    const opened = await within((tx) => findVisit(tx, practice.patientId, visitId, { staffId, now }))
    expect(opened?.criticalValues).toEqual({ potassium: { low: 2.9, high: 6 } })
    await useCriticalValues(null)
  })
})

describe('an earlier visit', () => {
  it('is what a fall of the index is told from, at the save that makes it', async () => {
    const mmHg = (value: number) => ({ state: 'measured', mmHg: value })
    const arms = { rightBrachial: mmHg(140), leftBrachial: mmHg(138), device: 'doppler', method: 'higher' }
    const first = await within(async (tx) => startTestVisit(tx, practice.patientId, staffId))
    const before = await save(first, 'vascular-study', first, { ...arms, rightPosteriorTibial: mmHg(140) })
    expect(before.map(({ rule }) => rule)).not.toContain('R17')
    await within((tx) => signTestVisit(tx, first, staffId))
    const later = await within(async (tx) => {
      const id = await startTestVisit(tx, practice.patientId, staffId)
      await tx
        .update(visits)
        .set({ startedAt: new Date('2026-11-20T17:00:00Z') })
        .where(eq(visits.id, id))
      return id
    })
    const after = await save(later, 'vascular-study', later, { ...arms, rightPosteriorTibial: mmHg(100) })
    expect(after.find(({ rule }) => rule === 'R17')?.because.join(' ')).toMatch(/Right ABI fell by 0\.29/)
  })
})

describe('a line that stands', () => {
  it('keeps its acknowledgement while its findings stay, and takes the questions that are open now', async () => {
    const visitId = await start()
    const pattern = crypto.randomUUID()
    await save(visitId, 'cramp-pattern', pattern, { atNight: 'yes' })
    const raised = (await save(visitId, 'factors', visitId, { diuretic: 'yes' })).find(({ rule }) => rule === 'R1b')
    if (raised === undefined) throw new Error('Cramps on a diuretic raise nothing')
    const done = { id: crypto.randomUUID(), visitId, rule: 'R1b', fingerprint: raised.fingerprint, toldWhom: null, toldAt: null }
    await within((tx) =>
      acknowledge(tx, { ...done, kind: 'done', words: 'Called the prescriber.' }, { practiceId: practice.practiceId, staffId, now }),
    )
    const next = (await save(visitId, 'factors', visitId, { diureticDoseUnchanged3Months: 'yes' })).find(({ rule }) => rule === 'R1b')
    expect(next?.fingerprint).toBe(raised.fingerprint)
    expect(next?.acknowledgements).toHaveLength(1)
    expect(next?.missing.length).toBe(raised.missing.length - 1)
    const again = await within((tx) => refreshAdvice(tx, visitId, new Date('2026-11-20T18:00:00Z')))
    expect(again.find(({ rule }) => rule === 'R1b')?.raisedAt).toBe(raised.raisedAt)
  })
})
