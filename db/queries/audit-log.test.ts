import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { clock } from '../../clock'
import { writeAudit } from '../audit'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPerson, type TestPractice } from '../testing/practice-fixture'
import { auditColumns, countAuditEvents, countOfLastHour, listAuditEvents, listAuditEventsAfter } from './audit-log'
import { listChartAccess } from './chart-access'

let practice: TestPractice
const within = <T>(run: (tx: PracticeTx<string>) => Promise<T>, person?: TestPerson, role = 'assistant') =>
  withinPractice(practice.practiceId, run, { actor: { ...nobody, staffId: person?.staffId ?? null, roles: person ? [role] : [] } })
const list = (filter = {}, sorted = {}) =>
  within((tx) => listAuditEvents(tx, filter, { by: 'number', descending: false, page: 0, ...sorted }))

beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  const { patientId, people } = practice
  await within((tx) => writeAudit(tx, { action: 'open chart', patientId }), people.assistant)
  await within(async (tx) => {
    const section = { action: 'record', patientId, objectType: 'visit-section', fields: ['onset'] }
    await writeAudit(tx, { ...section, objectId: `${crypto.randomUUID()}/walk-test` })
    await writeAudit(tx, { ...section, objectId: `${crypto.randomUUID()}/walk-test` })
  }, people.podiatrist)
  await within((tx) => writeAudit(tx, { action: 'chart:read', outcome: 'refused', reason: 'not-permitted' }), people['front-desk'])
  await within((tx) => writeAudit(tx, { action: 'sign in', outcome: 'refused', reason: 'wrong password' }))
})
afterAll(() => practice.close())

describe('the audit log', () => {
  it('stands in the order of the chain, with who and whose', async () => {
    const rows = await list()
    expect(rows.map(({ number, person, action, recordNumber, outcome }) => [number, person, action, recordNumber, outcome])).toEqual([
      [1, 'assistant', 'open chart', '10001', 'done'],
      [2, 'podiatrist', 'record', '10001', 'done'],
      [3, 'podiatrist', 'record', '10001', 'done'],
      [4, 'front-desk', 'chart:read', null, 'refused'],
      [5, null, 'sign in', null, 'refused'],
    ])
  })

  it.each(auditColumns)('sorts by %s, both ways', async (by) => {
    const [up, down] = [await list({}, { by }), await list({}, { by, descending: true })]
    expect(up).toHaveLength(5)
    expect(down.map(({ number }) => number)).toEqual(up.map(({ number }) => number).reverse())
  })

  it.each([
    ['a person', () => ({ staffId: practice.people.podiatrist.staffId }), [2, 3]],
    ['a patient', () => ({ patientId: practice.patientId }), [1, 2, 3]],
    ['an action', () => ({ action: 'record' }), [2, 3]],
    ['an outcome', () => ({ outcome: 'refused' }), [4, 5]],
    ['a period', () => ({ from: new Date(clock.now().getTime() + 1) }), []],
    ['both ends of one', () => ({ from: clock.now(), before: new Date(clock.now().getTime() + 1) }), [1, 2, 3, 4, 5]],
  ])('is narrowed to %s', async (_what, filter, numbers) => {
    expect((await list(filter())).map(({ number }) => number)).toEqual(numbers)
    expect(await within((tx) => countAuditEvents(tx, filter() as object))).toBe(numbers.length)
  })

  it('is handed over in batches that follow each other', async () => {
    const first = await within((tx) => listAuditEventsAfter(tx, {}, 0, 3))
    const rest = await within((tx) => listAuditEventsAfter(tx, {}, first.at(-1)?.seq ?? 0, 3))
    expect([...first, ...rest].map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })

  it('counts what one person did within the hour, and nothing that was refused', async () => {
    const { podiatrist, 'front-desk': desk } = practice.people
    expect(await within((tx) => countOfLastHour(tx, 'record'), podiatrist)).toBe(2)
    expect(await within((tx) => countOfLastHour(tx, 'record'), desk)).toBe(0)
    expect(await within((tx) => countOfLastHour(tx, 'chart:read'), desk)).toBe(0)
  })
})

it('gathers who opened and changed a chart by day, person and act', async () => {
  const accesses = await within((tx) => listChartAccess(tx, practice.patientId, 'America/Phoenix'))
  expect(accesses.map(({ day, person, action, section, times }) => [day, person, action, section, times]).sort()).toEqual([
    ['2026-11-23', 'assistant', 'open chart', null, 1],
    ['2026-11-23', 'podiatrist', 'record', 'walk-test', 2],
  ])
  expect(accesses[0]?.firstAt).toEqual(clock.now())
})
