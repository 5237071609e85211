/** What is derived at a save: here and in the section that reads it, and what a signature keeps. */
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import type { PressureReading } from '../../clinical/vascular-study/pressure-reading'
import type { VisitSection } from '../../clinical/visit/visit-record'
import { assessments, edinburghQuestionnaires, exerciseStudies, labResults, patients, vascularStudies, walkingImpairments } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { signTestVisit, startTestVisit } from '../testing/visit-fixture'
import { autosave } from './visit-autosave'
import { lockVisit, signVisit } from './visit-life'

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
const save = (section: VisitSection, fields: Record<string, unknown>, from: Record<string, unknown> = {}, key = visitId) =>
  within(async (tx) => {
    const changes = Object.fromEntries(Object.entries(fields).map(([name, to]) => [name, { from: from[name] ?? null, to }]))
    const actor = { practiceId: practice.practiceId, staffId, now }
    const outcome = await autosave(tx, { patientId: practice.patientId, visitId, section, key, changes }, actor)
    if (typeof outcome === 'string') throw new Error(outcome)
    expect(outcome.conflicts).toEqual({})
    expect(outcome.invalid).toEqual({})
    return outcome
  })

const mmHg = (value: number): PressureReading => ({ state: 'measured', mmHg: value })
const resting = { rightBrachial: mmHg(140), leftBrachial: mmHg(136), rightPosteriorTibial: mmHg(154), leftPosteriorTibial: mmHg(150) }
const afterExercise = {
  mode: 'treadmill',
  rightArtery: 'posteriorTibial',
  leftArtery: 'posteriorTibial',
  rightAnkleAfter: mmHg(98),
  leftAnkleAfter: mmHg(150),
  brachialAfter: mmHg(150),
  rightMinutesAfter: 1,
  leftMinutesAfter: 1,
}
const exerciseRow = () =>
  within(async (tx) => {
    const [row] = await tx
      .select({
        right: exerciseStudies.rightResponse,
        rightDrop: exerciseStudies.rightDropHundredths,
        rightAnkle: exerciseStudies.rightAnkleDropMmHg,
        left: exerciseStudies.leftResponse,
        version: exerciseStudies.version,
        derivedVersion: exerciseStudies.derivedVersion,
      })
      .from(exerciseStudies)
      .where(eq(exerciseStudies.visitId, visitId))
    return row
  })

describe('an exercise study', () => {
  it('is derived against the resting study of the visit, leg by leg', async () => {
    await save('vascular-study', resting)
    await save('exercise-study', afterExercise)
    // (154/140 − 98/150) ÷ (154/140) = 40.606… %; 154 − 98 = 56 mmHg.
    expect(await exerciseRow()).toMatchObject({ right: 'positive', rightDrop: 4061, rightAnkle: 56, left: 'negative' })
  })

  it('waits for the resting study, and is derived when that arrives', async () => {
    await save('exercise-study', afterExercise)
    expect(await exerciseRow()).toMatchObject({ right: 'not-assessable', rightDrop: null, rightAnkle: null, left: 'not-assessable' })
    await save('vascular-study', resting)
    expect(await exerciseRow()).toMatchObject({ right: 'positive', rightAnkle: 56 })
  })

  it('is derived again when a resting pressure is corrected, and keeps its own version: nobody edited it', async () => {
    await save('vascular-study', resting)
    const { version } = await save('exercise-study', afterExercise)
    await save('vascular-study', { rightPosteriorTibial: mmHg(100) }, resting)
    expect(await exerciseRow()).toMatchObject({ right: 'negative', rightAnkle: 2, version })
  })

  it('sees both of two saves at once, whichever came first', async () => {
    await save('vascular-study', resting)
    await save('exercise-study', afterExercise)
    await Promise.all([
      save('vascular-study', { rightPosteriorTibial: mmHg(120) }, resting),
      save('exercise-study', { rightAnkleAfter: mmHg(110) }, afterExercise),
    ])
    expect(await exerciseRow()).toMatchObject({ rightAnkle: 10 })
  })
})

describe('a lab result', () => {
  it('is stored as entered and in its one unit, and again after a correction', async () => {
    const key = crypto.randomUUID()
    const entered = { test: 'calcium', value: 2.495, unit: 'mmol/L' }
    await save('lab-result', entered, {}, key)
    const stored = () =>
      within((tx) =>
        tx
          .select({ value: labResults.value, unit: labResults.unit, canonical: labResults.canonicalValue, as: labResults.canonicalUnit })
          .from(labResults)
          .where(eq(labResults.id, key)),
      )
    // 2.495 ÷ 0.2495
    expect(await stored()).toEqual([{ value: 2.495, unit: 'mmol/L', canonical: 10, as: 'mg/dL' }])
    await save('lab-result', { unit: 'mg/dL' }, entered, key)
    expect(await stored()).toEqual([{ value: 2.495, unit: 'mg/dL', canonical: 2.495, as: 'mg/dL' }])
    await save('lab-result', { test: 'sodium' }, entered, key)
    expect(await stored()).toEqual([{ value: 2.495, unit: 'mg/dL', canonical: null, as: null }])
  })
})

describe('a questionnaire', () => {
  it('of the Edinburgh style is scored with its grade, and says while it cannot be', async () => {
    const stored = () =>
      within((tx) =>
        tx
          .select({ result: edinburghQuestionnaires.result, grade: edinburghQuestionnaires.grade })
          .from(edinburghQuestionnaires)
          .where(eq(edinburghQuestionnaires.visitId, visitId)),
      )
    await save('edinburgh', { painOnWalking: 'yes', beginsAtRest: 'no', uphillOrHurrying: 'yes' })
    expect(await stored()).toEqual([{ result: 'not-scored', grade: null }])
    await save('edinburgh', { goneWithinTenMinutes: 'yes', ordinaryPaceOnLevel: 'yes' })
    await save('edinburgh', { sites: ['calf'] }, { sites: [] })
    expect(await stored()).toEqual([{ result: 'definite', grade: 2 }])
  })

  it('of walking impairment is scored in hundredths, each part for itself', async () => {
    await save('walking-impairment', { stairs1Flight: 4, stairs2Flights: 3, stairs3Flights: 1 })
    const [row] = await within((tx) =>
      tx
        .select({
          distance: walkingImpairments.distanceScoreHundredths,
          speed: walkingImpairments.speedScoreHundredths,
          stairs: walkingImpairments.stairsScoreHundredths,
        })
        .from(walkingImpairments)
        .where(eq(walkingImpairments.visitId, visitId)),
    )
    // (4·12 + 3·24 + 1·36) ÷ 288 = 54.1666… %
    expect(row).toEqual({ distance: null, speed: null, stairs: 5417 })
  })
})

describe('a signature', () => {
  const derivedNow = () =>
    within(async (tx) => ({
      resting: await tx.select().from(vascularStudies).where(eq(vascularStudies.visitId, visitId)),
      exercise: await tx.select().from(exerciseStudies).where(eq(exerciseStudies.visitId, visitId)),
      assessment: await tx.select().from(assessments).where(eq(assessments.visitId, visitId)),
    }))
  const born = (birthDate: string) => within((tx) => tx.update(patients).set({ birthDate }).where(eq(patients.id, practice.patientId)))

  it('derives anew by the age that is known now, and later changes nothing of it', async () => {
    await save('vascular-study', resting)
    await save('exercise-study', afterExercise)
    expect((await derivedNow()).resting[0]).toMatchObject({ rightAbiBand: 'normal', rightAbiHundredths: 110 })
    await born('2015-02-12')
    const blocks = await within(async (tx) => {
      const visit = await lockVisit(tx, practice.patientId, visitId)
      if (visit === null) throw new Error('The visit is gone')
      return signVisit(tx, visit, { practiceId: practice.practiceId, staffId, now })
    })
    expect(blocks).toEqual([])
    const signed = await derivedNow()
    // Eleven years old: a ratio, and no adult band.
    expect(signed.resting[0]).toMatchObject({ rightAbiState: 'not-assessable', rightAbiHundredths: 110, rightAbiBand: null })
    expect(signed.exercise[0]).toMatchObject({ rightResponse: 'not-assessable' })
    expect(signed.assessment).toHaveLength(1)
    await born('1955-02-12')
    expect(await derivedNow()).toEqual(signed)
    await expect(save('vascular-study', { rightPosteriorTibial: mmHg(90) }, resting)).rejects.toThrow('signed')
    expect(await derivedNow()).toEqual(signed)
  })

  it('keeps what was signed when the rules change: a stored value is not derived again by a later save elsewhere', async () => {
    await save('vascular-study', resting)
    await within((tx) => signTestVisit(tx, visitId, staffId))
    const before = await derivedNow()
    visitId = await within((tx) => startTestVisit(tx, practice.patientId, staffId))
    await save('vascular-study', { ...resting, rightPosteriorTibial: mmHg(90) })
    const after = await derivedNow()
    expect(after.resting[0]).toMatchObject({ rightAbiHundredths: 64, rightAbiBand: 'abnormal' })
    expect(before.resting[0]).toMatchObject({ rightAbiHundredths: 110, rightAbiBand: 'normal' })
  })
})
