import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { letters } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { startTestVisit } from '../testing/visit-fixture'
import { closeLetter, findLetter, keepLetter, type LetterToKeep, listLetters } from './letters'

let ours: TestPractice
let theirs: TestPractice
let visitId: string

const within =
  (practice: () => TestPractice) =>
  <T>(run: (tx: PracticeTx<string>) => Promise<T>) =>
    withinPractice(practice().practiceId, run, { actor: { ...nobody, staffId: practice().people.podiatrist.staffId } })
const here = within(() => ours)
const elsewhere = within(() => theirs)

beforeAll(async () => {
  ours = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirs = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  visitId = await here((tx) => startTestVisit(tx, ours.patientId, ours.people.podiatrist.staffId))
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
})

const letter = (more: Partial<LetterToKeep> = {}): LetterToKeep => ({
  id: crypto.randomUUID(),
  patientId: ours.patientId,
  visitId,
  addressee: 'vascular-lab',
  urgency: 'soon',
  recipient: 'Valley Vascular\n12 Main Street',
  question: 'Duplex of both legs?',
  findings: 'ABI right 0.68.',
  medicines: '',
  words: '',
  version: 0,
  ...more,
})
const keep = (one: LetterToKeep) => here((tx) => keepLetter(tx, one))
const find = (id: string) => here((tx) => findLetter(tx, ours.patientId, visitId, id))

describe('a letter', () => {
  it('is kept once, however often its first save is sent', async () => {
    const draft = letter()
    expect(await Promise.all([keep(draft), keep(draft)])).toEqual([{ version: 1 }, { version: 1 }])
    expect(await find(draft.id)).toMatchObject({ findings: 'ABI right 0.68.', version: 1, updatedBy: 'podiatrist', releasedAt: null })
    expect((await here((tx) => listLetters(tx, ours.patientId, visitId))).map(({ id }) => id)).toContain(draft.id)
  })

  it('is changed by whoever read it last, and by nobody who read an older one', async () => {
    const draft = letter()
    await keep(draft)
    expect(await keep({ ...draft, version: 1, words: 'First.' })).toEqual({ version: 2 })
    expect(await keep({ ...draft, version: 1, words: 'Second.' })).toBe('stale')
    expect(await find(draft.id)).toMatchObject({ words: 'First.', version: 2 })
  })

  it('stays as it left, in the hands of the application too', async () => {
    const draft = letter()
    await keep(draft)
    await here((tx) => closeLetter(tx, draft.id))
    const closed = await find(draft.id)
    await here((tx) => closeLetter(tx, draft.id))
    expect(await keep({ ...draft, version: 1, words: 'Too late.' })).toBe('released')
    await expect(here((tx) => tx.update(letters).set({ words: 'Too late.' }).where(eq(letters.id, draft.id)))).rejects.toMatchObject({
      code: 'FF002',
    })
    expect(await find(draft.id)).toEqual(closed)
  })

  it('is of its visit and its practice only', async () => {
    const draft = letter()
    await keep(draft)
    expect(await elsewhere((tx) => findLetter(tx, ours.patientId, visitId, draft.id))).toBeNull()
    expect(await elsewhere((tx) => keepLetter(tx, { ...draft, version: 1 }))).toBe('no-such-visit')
    expect(await elsewhere((tx) => keepLetter(tx, letter()))).toBe('no-such-visit')
    expect(await keep(letter({ visitId: crypto.randomUUID() }))).toBe('no-such-visit')
    expect(await keep(letter({ patientId: crypto.randomUUID() }))).toBe('no-such-visit')
  })
})
