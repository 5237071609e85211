/** What the banner says, from the visits that stand: the latest answer, the names of medicines, the clinician's verdict, the indices. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { assessments, factors, medicines, patients, vascularStudies, visits } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { findChartAlerts } from './chart-alerts'

let practice: TestPractice
let staffId: string
let lastNumber = 20_000
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
})
afterAll(() => practice.close())

type Told = {
  on: string
  factors?: Partial<typeof factors.$inferInsert>
  takes?: string[]
  study?: Partial<typeof vascularStudies.$inferInsert>
  assessment?: Partial<typeof assessments.$inferInsert>
}

/** The texts of the banner for a patient with these visits. */
const bannerOf = (...told: Told[]) =>
  withinPractice(practice.practiceId, async (tx: PracticeTx<string>) => {
    const patientId = crypto.randomUUID()
    const person = {
      recordNumber: String(++lastNumber),
      familyName: 'Banner',
      givenName: 'Bo',
      birthDate: '1950-01-01',
      sex: 'male',
    } as const
    await tx.insert(patients).values({ ...person, id: patientId, createdAt: new Date(), createdBy: staffId })
    for (const { on, takes = [], ...parts } of told) {
      const id = crypto.randomUUID()
      const startedAt = new Date(`${on}T15:00:00Z`)
      await tx.insert(visits).values({ id, patientId, startedAt, clinicianId: staffId, createdBy: staffId, createdAt: startedAt })
      const row = { visitId: id, updatedAt: startedAt, updatedBy: staffId }
      if (parts.factors) await tx.insert(factors).values({ ...row, ...parts.factors })
      if (parts.study) await tx.insert(vascularStudies).values({ ...row, device: 'doppler', ...parts.study })
      if (parts.assessment) await tx.insert(assessments).values({ ...row, ...parts.assessment })
      for (const name of takes) await tx.insert(medicines).values({ ...row, name })
    }
    return (await findChartAlerts(tx, patientId)).map(({ text, since }) => `${text}, ${since}`)
  })

const abnormalAbi = { rightAbiState: 'value', rightAbiHundredths: 68, rightAbiBand: 'abnormal' } as const
const abnormalToe = { leftTbiState: 'value', leftTbiHundredths: 41, leftTbiBand: 'abnormal' } as const

describe('medicines and conditions', () => {
  it.each([
    ['a diuretic by its name', { takes: ['hydrochlorothiazide 25 mg'] }, ['on a diuretic, 2026-05-04']],
    ['a combination pill', { takes: ['lisinopril/HCTZ'] }, ['on a diuretic, 2026-05-04']],
    ['an anticoagulant by its brand', { takes: ['Eliquis'] }, ['on an anticoagulant, 2026-05-04']],
    ['a name that nobody knows', { takes: ['Grandmother’s tea'] }, []],
    ['an answer', { factors: { diuretic: 'yes', diabetes: 'yes' } }, ['on a diuretic, 2026-05-04', 'diabetes, 2026-05-04']],
    ['dialysis', { factors: { dialysis: 'yes' } }, ['on dialysis, 2026-05-04']],
    ['a transplanted kidney', { factors: { kidneyTransplant: 'yes', chronicKidneyDisease: 'no' } }, ['kidney disease, 2026-05-04']],
  ] as [string, Omit<Told, 'on'>, string[]][])('%s', async (_what, visit, texts) => {
    expect(await bannerOf({ on: '2026-05-04', ...visit })).toEqual(texts)
  })

  it('a later no ends an alert, a later visit that asked nothing does not', async () => {
    const first = { on: '2026-01-05', factors: { diuretic: 'yes' } } as const
    expect(await bannerOf(first, { on: '2026-05-04', factors: { diuretic: 'no' } })).toEqual([])
    expect(await bannerOf(first, { on: '2026-05-04' })).toEqual(['on a diuretic, 2026-01-05'])
  })
})

describe('PAD', () => {
  it.each([
    [
      'is judged, with side and stage',
      { assessment: { peripheralArterialDisease: 'likely', fontaineRight: 'IIb', fontaineLeft: 'I' } },
      'PAD right IIb',
    ],
    ['is known, without a stage', { factors: { knownPad: 'yes' } }, 'PAD'],
    ['is there by ABI', { study: abnormalAbi }, 'PAD right ABI 0.68'],
    [
      'is there by TBI where the ankle does not compress',
      { study: { ...abnormalToe, leftAbiState: 'non-compressible' } },
      'PAD left TBI 0.41',
    ],
    [
      'has no symptoms in a leg whose index is abnormal',
      { study: abnormalAbi, assessment: { peripheralArterialDisease: 'likely', fontaineRight: 'I' } },
      'PAD right I',
    ],
    ['has a wound', { assessment: { peripheralArterialDisease: 'referred', fontaineLeft: 'IV', wifiLeft: '3' } }, 'PAD left IV WIfI 3'],
    ['is staged by Rutherford', { assessment: { peripheralArterialDisease: 'likely', rutherfordLeft: '4' } }, 'PAD left Rutherford 4'],
    [
      'is on both sides',
      { study: { ...abnormalAbi, ...abnormalToe, leftAbiState: 'non-compressible' } },
      'PAD right ABI 0.68, left TBI 0.41',
    ],
  ] as [string, Omit<Told, 'on'>, string][])('%s', async (_what, visit, text) => {
    expect(await bannerOf({ on: '2026-05-04', ...visit })).toEqual([`${text}, 2026-05-04`])
  })

  it.each([
    [
      'an isolated toe index: it is repeated first',
      { study: { ...abnormalToe, leftAbiState: 'value', leftAbiHundredths: 110, leftAbiBand: 'normal' } },
    ],
    ['an oscillometric index: it is confirmed first', { study: { ...abnormalAbi, device: 'oscillometric' } }],
    ['an index whose leg the clinician judged otherwise', { study: abnormalAbi, assessment: { peripheralArterialDisease: 'unlikely' } }],
    ['a borderline index', { study: { rightAbiState: 'value', rightAbiHundredths: 91, rightAbiBand: 'borderline' } }],
  ] as [string, Omit<Told, 'on'>][])('is not said of %s', async (_what, visit) => {
    expect(await bannerOf({ on: '2026-05-04', ...visit })).toEqual([])
  })

  it('is not ended by a history in which nobody knew of it', async () => {
    const measured = { on: '2026-01-05', study: abnormalAbi }
    expect(await bannerOf(measured, { on: '2026-05-04', factors: { knownPad: 'no' } })).toEqual(['PAD right ABI 0.68, 2026-01-05'])
    expect(await bannerOf(measured, { on: '2026-05-04', assessment: { peripheralArterialDisease: 'unlikely' } })).toEqual([])
  })
})
