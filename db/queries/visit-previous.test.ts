/** What earlier visits lend to a later one: only what was signed, was not voided and came before, of the same patient. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptySection, type SectionValues } from '../../clinical/visit/visit-record'
import { patients, vascularStudies, visits, visitVoids, walkTests } from '../schema'
import { type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { signTestVisit } from '../testing/visit-fixture'
import { derivedVascularStudy } from './derived-columns'
import { findEarlier, findPreviousVisitId } from './visit-previous'

let practice: TestPractice
let staffId: string
let lastNumber = 20_000
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>) => withinPractice(practice.practiceId, run)
const stamp = () => ({ updatedAt: new Date(), updatedBy: staffId })
const measured = (mmHg: number) => ({ state: 'measured', mmHg }) as const

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  staffId = practice.people.podiatrist.staffId
})
afterAll(() => practice.close())

async function newPatient(tx: PracticeTx<string>): Promise<string> {
  const id = crypto.randomUUID()
  const person = {
    recordNumber: String(++lastNumber),
    familyName: 'Earlier',
    givenName: 'Eve',
    birthDate: '1950-01-01',
    sex: 'female',
  } as const
  await tx.insert(patients).values({ ...person, id, createdAt: new Date(), createdBy: staffId })
  return id
}

type Parts = {
  on: string
  study?: Partial<SectionValues<'vascular-study'>>
  onsets?: (number | 'none-within')[]
  status?: 'open' | 'voided'
}
async function visitOf(tx: PracticeTx<string>, patientId: string, { on, study, onsets = [], status }: Parts): Promise<string> {
  const id = crypto.randomUUID()
  const startedAt = new Date(`${on}T15:00:00Z`)
  await tx.insert(visits).values({ id, patientId, startedAt, clinicianId: staffId, createdBy: staffId, createdAt: startedAt })
  if (study !== undefined) {
    const values = { ...emptySection('vascular-study'), ...study }
    await tx.insert(vascularStudies).values({ visitId: id, ...stamp(), ...values, ...derivedVascularStudy(values, 76) })
  }
  for (const onset of onsets) {
    const state = typeof onset === 'number' ? { onsetState: 'felt' as const, onsetMeters: onset } : { onsetState: onset, onsetMeters: 400 }
    await tx.insert(walkTests).values({ visitId: id, ...stamp(), method: 'corridor', ...state })
  }
  if (status !== 'open') await signTestVisit(tx, id, staffId)
  if (status === 'voided') await tx.insert(visitVoids).values({ visitId: id, reason: 'Another patient.', staffId, at: new Date() })
  return id
}

const study = { rightBrachial: measured(140), leftBrachial: measured(138), rightPosteriorTibial: measured(98), device: 'doppler' } as const

describe('a first visit', () => {
  it('has nothing before it, whatever came later or belongs to somebody else', async () => {
    const earlier = await within(async (tx) => {
      const [patientId, other] = [await newPatient(tx), await newPatient(tx)]
      await visitOf(tx, other, { on: '2026-01-05', study, onsets: [90] })
      await visitOf(tx, patientId, { on: '2026-08-05', study, onsets: [90] })
      const first = await visitOf(tx, patientId, { on: '2026-05-05', status: 'open' })
      return [await findPreviousVisitId(tx, first), await findEarlier(tx, first)]
    })
    expect(earlier).toEqual([null, { vascularStudy: null, walks: [], study: null }])
  })
})

describe('a later visit', () => {
  it('has the walks of all signed visits, oldest first, each with its day in the practice', async () => {
    const { walks } = await within(async (tx) => {
      const patientId = await newPatient(tx)
      await visitOf(tx, patientId, { on: '2026-06-02', onsets: [80, 'none-within'] })
      await visitOf(tx, patientId, { on: '2026-02-02', onsets: [120] })
      await visitOf(tx, patientId, { on: '2026-03-02', onsets: [10], status: 'voided' })
      await visitOf(tx, patientId, { on: '2026-04-02', onsets: [20], status: 'open' })
      return findEarlier(tx, await visitOf(tx, patientId, { on: '2026-09-02', onsets: [30], status: 'open' }))
    })
    const corridor = { method: 'corridor', protocol: null }
    expect(walks).toEqual([
      { ...corridor, visitDay: '2026-02-02', onsetMeters: 120, comparator: 'exact' },
      { ...corridor, visitDay: '2026-06-02', onsetMeters: 80, comparator: 'exact' },
      { ...corridor, visitDay: '2026-06-02', onsetMeters: 400, comparator: 'more-than' },
    ])
  })

  it('has the last pressures and the last index, each from the visit that has one', async () => {
    const silent = { state: 'not-audible' } as const
    const earlier = await within(async (tx) => {
      const patientId = await newPatient(tx)
      await visitOf(tx, patientId, { on: '2026-01-12', study: { ...study, rightPosteriorTibial: measured(112) } })
      await visitOf(tx, patientId, { on: '2026-02-12', study })
      await visitOf(tx, patientId, { on: '2026-03-12', study: { rightPosteriorTibial: silent, rightDorsalisPedis: silent } })
      await visitOf(tx, patientId, { on: '2026-04-12', study: { notes: 'Could not be measured.' } })
      await visitOf(tx, patientId, { on: '2026-05-12', study, status: 'voided' })
      return findEarlier(tx, await visitOf(tx, patientId, { on: '2026-09-14', status: 'open' }))
    })
    expect(earlier.vascularStudy).toMatchObject({ rightPosteriorTibial: silent, rightDorsalisPedis: silent, rightBrachial: null })
    expect(earlier.study).toEqual({
      visitDay: '2026-02-12',
      device: 'doppler',
      method: null,
      abi: { right: { state: 'value', value: 0.7, band: 'abnormal' }, left: { state: 'not-assessable' } },
      tbi: { right: { state: 'not-assessable' }, left: { state: 'not-assessable' } },
    })
  })

  it('keeps a provisional index and one beyond the band as what they are', async () => {
    const earlier = await within(async (tx) => {
      const patientId = await newPatient(tx)
      const oneArm = {
        rightBrachial: measured(140),
        rightPosteriorTibial: measured(98),
        leftPosteriorTibial: { state: 'not-compressible' },
      } as const
      await visitOf(tx, patientId, { on: '2026-02-12', study: { ...oneArm, leftDorsalisPedis: measured(182) } })
      return findEarlier(tx, await visitOf(tx, patientId, { on: '2026-09-14', status: 'open' }))
    })
    expect(earlier.study?.abi).toEqual({
      right: { state: 'value', value: 0.7, band: 'abnormal', provisional: 'one-arm' },
      left: { state: 'non-compressible', ratio: 1.3 },
    })
  })
})
