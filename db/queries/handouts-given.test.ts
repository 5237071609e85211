import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { handoutsGiven } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { startTestVisit } from '../testing/visit-fixture'
import { findGiving, giveHandouts, listHandoutsGiven, listOutdatedHolders, type SheetToGive } from './handouts-given'

let practice: TestPractice
beforeAll(async () => {
  practice = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(() => practice.close())

const as = <T>(run: (tx: PracticeTx<string>) => Promise<T>, staffId = practice.people.podiatrist.staffId) =>
  withinPractice(practice.practiceId, run, { actor: { ...nobody, staffId }, deadlineMs: 20_000 })
const sheet = (handoutId: string, version = '1', words = 'A cramp is a sudden spasm.'): SheetToGive => ({
  handoutId,
  version,
  language: 'es',
  largePrint: false,
  sections: ['summary'],
  content: { words },
  reasons: null,
  contentHash: Buffer.from(words).toString('hex').slice(0, 64).padEnd(64, '0'),
})
const give = (id: string, sheets: SheetToGive[], more: { at?: Date; staffId?: string; visitId?: string } = {}) =>
  as(
    (tx) =>
      giveHandouts(
        tx,
        { id, patientId: practice.patientId, visitId: more.visitId ?? null, sheets },
        more.at ?? new Date('2026-11-20T16:00:00Z'),
      ),
    more.staffId,
  )
const given = (id: string) => as((tx) => findGiving(tx, practice.patientId, id))

describe('giving handouts', () => {
  it('is noted once, however often it is sent at the same moment, with an audit row for each sheet', async () => {
    const id = crypto.randomUUID()
    const sheets = [sheet('cramping'), sheet('stretches')]
    const audited = async () => (await practice.listAudit()).filter(({ action }) => action === 'give handout').length
    const before = await audited()
    const answers = await Promise.all(Array.from({ length: 10 }, () => give(id, sheets)))
    expect(answers.toSorted()).toEqual(['given', ...Array.from({ length: 9 }, () => 'given before')])
    expect((await given(id)).map(({ handoutId }) => handoutId).sort()).toEqual(['cramping', 'stretches'])
    expect((await audited()) - before).toBe(2)
  })

  it('is another act under the same id when the sheets, the person or their number differ', async () => {
    const id = crypto.randomUUID()
    await give(id, [sheet('cramping')])
    expect(await give(id, [sheet('cramping', '1', 'Other words.')])).toBe('another')
    expect(await give(id, [sheet('cramping')], { staffId: practice.people.assistant.staffId })).toBe('another')
    const both = as(async (tx) => {
      const answer = await giveHandouts(tx, { id, patientId: practice.patientId, visitId: null, sheets: [sheet('cramping'), sheet('abi')] })
      if (answer === 'another') throw new Error('rolled back')
    })
    await expect(both).rejects.toThrow('rolled back')
    expect(await given(id)).toHaveLength(1)
  })

  it('keeps what stood on the paper, and gives it back without the reasons', async () => {
    const id = crypto.randomUUID()
    const visitId = await as((tx) => startTestVisit(tx, practice.patientId, practice.people.podiatrist.staffId))
    const told = { ...sheet('cramping'), reasons: { leftOut: [{ id: 'drinks', why: 'Present: A diuretic.' }] } }
    await give(id, [told], { visitId })
    const [row] = await given(id)
    expect(row).toMatchObject({ content: told.content, contentHash: told.contentHash, language: 'es', version: '1', visitId })
    expect(JSON.stringify([row, await as((tx) => listHandoutsGiven(tx, practice.patientId))])).not.toContain('diuretic')
    expect(await as((tx) => findGiving(tx, crypto.randomUUID(), id))).toEqual([])
  })

  it('is refused without its content, without sections, and with reasons but no visit', async () => {
    const row = { patientId: practice.patientId, ...sheet('cramping'), givenBy: practice.people.podiatrist.staffId, at: new Date() }
    for (const [wrong, constraint] of [
      [{ content: null }, 'handouts_given_kept'],
      [{ sections: [] }, 'handouts_given_kept'],
      [{ reasons: {} }, 'handouts_given_reasons'],
    ] as const) {
      const attempt = as((tx) => tx.insert(handoutsGiven).values({ ...row, ...wrong, sections: 'sections' in wrong ? [] : row.sections }))
      await expect(attempt).rejects.toMatchObject({ code: '23514', constraint })
    }
  })
})

describe('who holds an outdated version', () => {
  const current = [
    { handoutId: 'pad', language: 'es', version: '2' },
    { handoutId: 'pad', language: 'en', version: '2' },
  ]
  const holders = async () => {
    const { holders, all } = await as((tx) => listOutdatedHolders(tx, current, 100))
    expect(all).toBe(holders.length)
    return holders.filter(({ handoutId }) => handoutId === 'pad')
  }

  it('is whoever was given an older one last, until they are given the current one in any language', async () => {
    await give(crypto.randomUUID(), [sheet('pad', '1')], { at: new Date('2026-01-10T16:00:00Z') })
    expect(await holders()).toMatchObject([{ patientId: practice.patientId, version: '1', language: 'es', recordNumber: '10001' }])
    await give(crypto.randomUUID(), [{ ...sheet('pad', '2'), language: 'en' }], { at: new Date('2026-02-10T16:00:00Z') })
    expect(await holders()).toEqual([])
    await give(crypto.randomUUID(), [sheet('pad', '1')], { at: new Date('2026-03-10T16:00:00Z') })
    expect(await holders()).toHaveLength(1)
  })

  it('counts all, and lists no more than are asked for', async () => {
    const { holders: listed, all } = await as((tx) => listOutdatedHolders(tx, [], 1))
    expect(listed).toHaveLength(1)
    expect(all).toBeGreaterThan(1)
  })
})
