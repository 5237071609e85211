import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../client'
import { factors, medicines, vascularStudies, visits, visitVoids, walkDiaries, walkTests } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { signature } from '../testing/visit-fixture'
import { listDatedFacts } from './visit-dated-facts'
import { listAbi, listDiaryOnsets, listMaximumDistances, listOnsetDistances, listTbi, listVisits } from './visit-trends'

const owner = connect(inject('ownerUrl'), 1)
let practice: TestPractice
/** First visit, signed and later voided; second, signed; third, open. */
const [voided, signed, open] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const
const at = new Date('2026-11-20T15:00:00Z')
const stamp = (visitId: string) => ({ visitId, updatedAt: at, updatedBy: practice.people.podiatrist.staffId })
const read = <T>(run: (tx: PracticeTx<'chart:read'>) => Promise<T>) => withinPractice(practice.practiceId, run)

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  const { practiceId, patientId, people } = practice
  const staffId = people.podiatrist.staffId
  await withinPractice(
    practiceId,
    async (tx: PracticeTx<string>) => {
      for (const [id, startedAt] of [
        [voided, '2026-01-10T16:00:00Z'],
        // Already the next day in UTC, still the tenth of May at the practice.
        [signed, '2026-05-11T02:00:00Z'],
        [open, '2026-11-20T15:00:00Z'],
      ] as const) {
        await tx
          .insert(visits)
          .values({ id, patientId, startedAt: new Date(startedAt), clinicianId: staffId, createdBy: staffId, createdAt: at })
        await tx.insert(factors).values({ ...stamp(id), exerciseProgramSince: '2026-02', tobaccoQuitOn: id === open ? '2026-10' : null })
      }
      await tx.insert(walkTests).values([
        { ...stamp(voided), method: 'corridor', onset: 10, onsetUnit: 'm', onsetState: 'felt', onsetMeters: 10 },
        {
          ...stamp(signed),
          method: 'estimate',
          blockFeet: 300,
          onset: 1,
          onsetUnit: 'block',
          onsetState: 'none-within',
          onsetMeters: 91.44,
        },
        {
          ...stamp(signed),
          method: 'corridor',
          maximum: 4,
          maximumUnit: 'min',
          maximumState: 'forced-stop',
          maximumSeconds: 240,
          limitingSymptom: 'breathlessness',
        },
        { ...stamp(signed), method: 'corridor', onset: 5, onsetUnit: 'm', onsetMeters: 5, removed: true },
        { ...stamp(open), method: 'corridor', onset: 60, onsetUnit: 'm', onsetState: 'felt', onsetMeters: 60, aid: 'cane' },
      ])
      const week = { week1Walks: 3, week1Best: 300, week1BestMoreThan: true, week1Median: 200, week1MedianMoreThan: false }
      const second = { week2Walks: 1, week2Best: 400, week2BestMoreThan: false, week2Median: 400, week2MedianMoreThan: false }
      await tx.insert(walkDiaries).values([
        { ...stamp(voided), unit: 'm', family: 'distance', firstDay: '2025-12-20', ...week },
        { ...stamp(signed), unit: 'steps', family: 'steps', firstDay: '2026-04-27', ...week, week2Walks: 0 },
        { ...stamp(open), unit: 'block', blockFeet: 300, family: 'distance', firstDay: '2026-11-01', ...week, ...second },
      ])
      await tx.insert(medicines).values([
        { ...stamp(signed), name: 'Hydrochlorothiazide', classes: ['thiazide-diuretic'], startedOrChangedOn: '2026-03' },
        { ...stamp(signed), name: 'Struck out', classes: ['loop-diuretic'], startedOrChangedOn: '2026-04', removed: true },
      ])
      await tx.insert(vascularStudies).values({
        ...stamp(signed),
        device: 'doppler',
        toeDevice: 'ppg',
        rightToeDigit: 'hallux',
        rightBrachial: { state: 'measured', mmHg: 140 },
        rightPosteriorTibial: { state: 'measured', mmHg: 98 },
        rightToe: { state: 'measured', mmHg: 70 },
        leftDorsalisPedis: { state: 'not-audible' },
        leftToe: { state: 'not-measured' },
        rightAbiState: 'value',
        rightAbiHundredths: 70,
        rightAbiBand: 'abnormal',
        rightAbiProvisional: true,
        rightTbiState: 'value',
        rightTbiHundredths: 50,
        rightTbiBand: 'abnormal',
        leftAbiState: 'not-assessable',
        leftTbiState: 'not-assessable',
      })
      // A study that was opened and left says nothing of either leg.
      await tx
        .insert(vascularStudies)
        .values({ ...stamp(open), restMinutes: 10, rightAbiState: 'not-assessable', rightTbiState: 'not-assessable' })
      for (const id of [voided, signed])
        await tx
          .update(visits)
          .set(signature(staffId))
          .where(and(eq(visits.id, id), eq(visits.patientId, patientId)))
      await tx.insert(visitVoids).values({ visitId: voided, staffId, reason: 'Wrong patient', at })
    },
    { over: owner },
  )
})
afterAll(async () => {
  await practice.close()
  await owner.end()
})

describe('what is trended of a patient', () => {
  it('is each distance as typed and as derived, on the day of the practice, of visits that stand', async () => {
    const onsets = await read((tx) => listOnsetDistances(tx, practice.patientId))
    expect(onsets).toMatchObject([
      {
        visitId: signed,
        date: '2026-05-10',
        signed: true,
        meters: 91.44,
        comparator: 'more-than',
        as: { value: 1, unit: 'block', blockFeet: 300 },
      },
      { visitId: open, signed: false, meters: 60, comparator: 'exact', aid: 'cane' },
    ])
  })

  it('keeps a time a time, with what ended the walk', async () => {
    expect(await read((tx) => listMaximumDistances(tx, practice.patientId))).toMatchObject([
      { visitId: signed, meters: null, seconds: 240, comparator: 'exact', limitingSymptom: 'breathlessness' },
    ])
  })

  it('is the index of each leg that somebody tried, a silent one too, with the arm that it lacks', async () => {
    const [abi, tbi] = await read((tx) => Promise.all([listAbi(tx, practice.patientId), listTbi(tx, practice.patientId)]))
    expect(abi).toMatchObject([
      { visitId: signed, leg: 'right', state: 'value', hundredths: 70, provisional: true, device: 'doppler', method: null },
      { visitId: signed, leg: 'left', state: 'not-assessable', hundredths: null },
    ])
    expect(tbi).toMatchObject([{ visitId: signed, leg: 'right', hundredths: 50, provisional: true, device: 'ppg', digit: 'hallux' }])
    expect(tbi).toHaveLength(1)
  })

  it('dates what signed visits date, without rows that were struck out', async () => {
    expect(await read((tx) => listDatedFacts(tx, practice.patientId))).toEqual([
      {
        day: '2026-05-10',
        exerciseProgramSince: '2026-02',
        tobaccoQuitOn: null,
        revascularizationOn: null,
        medicines: [{ name: 'Hydrochlorothiazide', classes: ['thiazide-diuretic'], startedOrChangedOn: '2026-03' }],
      },
    ])
  })

  it('still lists a voided visit with its own figures', async () => {
    const rows = await read((tx) => listVisits(tx, practice.patientId))
    expect(rows.map(({ id, voided: isVoided, onset }) => [id, isVoided, onset?.meters])).toEqual([
      [open, false, 60],
      [signed, false, 91.44],
      [voided, true, 10],
    ])
  })
})

describe('a diary kept at home', () => {
  it('is a point for each week with walks, on its first day, in its own family, apart from every walk test', async () => {
    const shared = { method: 'diary', walks: 3, best: 300, bestComparator: 'more-than', comparator: 'exact', seconds: null }
    expect(await read((tx) => listDiaryOnsets(tx, practice.patientId))).toEqual([
      { ...shared, visitId: signed, signed: true, date: '2026-04-27', meters: null, steps: 200, unit: 'steps', blockFeet: null },
      { ...shared, visitId: open, signed: false, date: '2026-11-01', meters: 200, steps: null, unit: 'block', blockFeet: 300 },
      {
        ...shared,
        ...{ visitId: open, signed: false, date: '2026-11-08', meters: 400, steps: null, unit: 'block', blockFeet: 300 },
        ...{ walks: 1, best: 400, bestComparator: 'exact' },
      },
    ])
    expect((await read((tx) => listOnsetDistances(tx, practice.patientId))).some(({ method }) => method === 'diary')).toBe(false)
  })
})
