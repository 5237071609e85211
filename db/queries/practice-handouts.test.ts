import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { practiceHandouts, practiceHandoutVersions } from '../schema'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import {
  archiveHandout,
  createPracticeHandout,
  findDraftToPublish,
  keepDraft,
  publishDraft,
  setDraftAside,
  settleDrafts,
  startDraft,
} from './practice-handout-writing'
import {
  findPracticeHandout,
  listPracticeHandouts,
  listPublishedHandouts,
  listVersions,
  readingLimitTenths,
  setReadingLimit,
} from './practice-handouts'

let ours: TestPractice
let theirs: TestPractice
type Run<T> = (tx: PracticeTx<string>) => Promise<T>
const as =
  (practice: () => TestPractice, role: 'podiatrist' | 'admin') =>
  <T>(run: Run<T>) =>
    withinPractice(practice().practiceId, run, { actor: { ...nobody, staffId: practice().people[role].staffId } })
const here = as(() => ours, 'podiatrist')
const admin = as(() => ours, 'admin')
const elsewhere = as(() => theirs, 'podiatrist')

beforeAll(async () => {
  ours = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirs = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
})

const named = { title: 'Heel care', language: 'en' } as const
async function begun(text = 'First words.') {
  const id = crypto.randomUUID()
  await here((tx) => createPracticeHandout(tx, { id, basedOn: null, text, ...named }))
  return id
}
const publish = (handoutId: string, version: number, base: number) =>
  here(async (tx) => {
    const draft = await findDraftToPublish(tx, { handoutId, version, base })
    if (draft === null) return false
    await publishDraft(tx, { handoutId, version, base, readingTenths: 72, limitTenths: 60, reason: 'Names of medicines.' }, draft.text)
    return true
  })
const draftOf = async (id: string) => (await here((tx) => findPracticeHandout(tx, id)))?.draft
const keep = (handoutId: string, base: number, text: string, version = 1, by = here) =>
  by((tx) => keepDraft(tx, { handoutId, version, base, text, named }))

describe('a draft', () => {
  it('is begun once, however often that is sent, and kept by whoever read it last', async () => {
    const id = await begun()
    await here((tx) => createPracticeHandout(tx, { id, basedOn: null, text: 'Again.', ...named }))
    expect(await draftOf(id)).toMatchObject({ version: 1, rowVersion: 1, text: 'First words.', updatedBy: 'podiatrist' })
    expect(await keep(id, 1, 'Second words.')).toMatchObject({ saved: { version: 1, rowVersion: 2 } })
    // Sent again after a lost answer.
    expect(await keep(id, 1, 'Second words.')).toMatchObject({ saved: { rowVersion: 2 } })
    expect(await keep(id, 1, 'Other words.', 1, admin)).toMatchObject({
      overtaken: { text: 'Second words.', rowVersion: 2, by: 'podiatrist' },
    })
    expect((await draftOf(id))?.text).toBe('Second words.')
  })

  it('keeps the title that was last known while its own cannot be read', async () => {
    const id = await begun()
    await here((tx) => keepDraft(tx, { handoutId: id, version: 1, base: 1, text: '---\nbroken', named: null }))
    expect(await draftOf(id)).toMatchObject({ title: 'Heel care', language: 'en', text: '---\nbroken' })
  })

  it('that met another loses neither: one goes on, the other is set aside', async () => {
    const id = await begun()
    await keep(id, 1, 'Theirs.')
    const mine = { handoutId: id, version: 1, base: 2, text: 'Mine.', named }
    expect(await admin((tx) => settleDrafts(tx, { ...mine, keep: 'mine' }))).toMatchObject({ saved: { version: 2, rowVersion: 1 } })
    // Whoever still writes on what was set aside meets what goes on.
    expect(await keep(id, 2, 'Theirs, longer.')).toMatchObject({ overtaken: { version: 2, text: 'Mine.' } })
    const answer = await here((tx) => settleDrafts(tx, { ...mine, version: 2, base: 1, text: 'Third.', keep: 'theirs' }))
    expect(answer).toMatchObject({ saved: { version: 2 } })
    const all = await here((tx) => listVersions(tx, id))
    expect(all.map(({ version, text, setAsideAt }) => [version, text, setAsideAt !== null])).toEqual([
      [3, 'Third.', true],
      [2, 'Mine.', false],
      [1, 'Theirs.', true],
    ])
  })

  it('is one at most, in the database too', async () => {
    const id = await begun()
    expect(await here((tx) => startDraft(tx, id, { text: 'More.', ...named }, 1))).toBe('draft')
    expect(await here((tx) => setDraftAside(tx, id, 1))).toBe(true)
    expect(await here((tx) => setDraftAside(tx, id, 1))).toBe(false)
    expect(await keep(id, 1, 'Too late.')).toBe('closed')
    const both = await Promise.all([1, 2].map(() => here((tx) => startDraft(tx, id, { text: 'More.', ...named }, 1)).catch(() => 'draft')))
    expect(both.filter((one) => one !== 'draft')).toEqual([2])
  })

  it('of more than 256 kB, or with a version of its own choosing, is refused by the database', async () => {
    const id = await begun()
    await expect(keep(id, 1, 'é'.repeat(131_073))).rejects.toMatchObject({ code: '23514' })
    const born = { handoutId: id, version: 7, text: '', ...named, rowVersion: 1, createdAt: new Date(), updatedAt: new Date() }
    const { staffId } = ours.people.podiatrist
    const published = {
      publishedAt: new Date(),
      publishedBy: staffId,
      readingTenths: 1,
      readingLimitTenths: 60,
      contentHash: 'a'.repeat(64),
    }
    await expect(
      here((tx) => tx.insert(practiceHandoutVersions).values({ ...born, createdBy: staffId, updatedBy: staffId, ...published })),
    ).rejects.toMatchObject({ code: 'FF002' })
  })
})

describe('a published version', () => {
  it('is what was read, once, and stays so in every hand', async () => {
    const id = await begun()
    await keep(id, 1, 'Second words.')
    expect(await publish(id, 1, 1)).toBe(false)
    expect(await publish(id, 1, 2)).toBe(true)
    expect(await publish(id, 1, 2)).toBe(false)
    const of = and(eq(practiceHandoutVersions.handoutId, id), eq(practiceHandoutVersions.version, 1))
    for (const change of [
      { text: 'Other.' },
      { title: 'Other' },
      { aboveLimitReason: null },
      { publishedAt: null },
      { setAsideAt: new Date() },
    ])
      await expect(here((tx) => tx.update(practiceHandoutVersions).set(change).where(of))).rejects.toMatchObject({ code: 'FF002' })
    expect(await keep(id, 2, 'Other.')).toBe('closed')
    await expect(here((tx) => tx.update(practiceHandouts).set({ basedOn: 'pad' }))).rejects.toMatchObject({ code: '42501' })
  })

  it('is given until the next one is published or the handout is archived, and is found again when it is brought back', async () => {
    const id = await begun()
    const given = async () =>
      (await here((tx) => listPublishedHandouts(tx))).filter((each) => each.id === id).map(({ version, text }) => [version, text])
    expect(await given()).toEqual([])
    await publish(id, 1, 1)
    await here((tx) => startDraft(tx, id, { text: 'Next.', ...named, title: 'Heel care, anew' }, 1))
    expect(await given()).toEqual([[1, 'First words.']])
    const listed = () => here(async (tx) => (await listPracticeHandouts(tx)).find((each) => each.id === id))
    expect(await listed()).toMatchObject({ title: 'Heel care', published: { version: 1 }, draft: { version: 2 } })
    await publish(id, 2, 1)
    expect(await given()).toEqual([[2, 'Next.']])
    expect(await here((tx) => archiveHandout(tx, id, true))).toBe(true)
    expect(await here((tx) => archiveHandout(tx, id, true))).toBe(false)
    expect(await given()).toEqual([])
    expect((await listed())?.archivedAt).not.toBeNull()
    expect(await here((tx) => archiveHandout(tx, id, false))).toBe(true)
    expect(await given()).toEqual([[2, 'Next.']])
  })

  it('is not made of a draft whose handout is archived', async () => {
    const id = await begun()
    await here((tx) => archiveHandout(tx, id, true))
    expect(await publish(id, 1, 1)).toBe(false)
  })

  it('leaves its audit event, without a word of it', async () => {
    const id = await begun()
    await publish(id, 1, 1)
    await here((tx) => archiveHandout(tx, id, true))
    const told = (await ours.listAudit()).map(({ action }) => action)
    expect(told).toEqual(expect.arrayContaining(['begin handout', 'publish handout', 'archive handout']))
  })
})

describe('another practice', () => {
  it('has none of it', async () => {
    const id = await begun()
    await publish(id, 1, 1)
    expect(await elsewhere((tx) => findPracticeHandout(tx, id))).toBeNull()
    expect(await elsewhere((tx) => listPublishedHandouts(tx))).toEqual([])
    expect(await elsewhere((tx) => listVersions(tx, id))).toEqual([])
    expect(await elsewhere((tx) => archiveHandout(tx, id, true))).toBe(false)
    await expect(elsewhere((tx) => startDraft(tx, id, { text: 'Ours now.', ...named }, 1))).rejects.toMatchObject({ code: '23503' })
    expect(await here((tx) => readingLimitTenths(tx))).toBe(60)
    await here((tx) => setReadingLimit(tx, 80))
    expect([await here((tx) => readingLimitTenths(tx)), await elsewhere((tx) => readingLimitTenths(tx))]).toEqual([80, 60])
  })
})
