import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { nobody, type PracticeTx, withinPractice } from '../scope'
import { openTestPractice, type TestPractice } from '../testing/practice-fixture'
import { giveHandouts } from './handouts-given'
import { amendLetterhead, readLetterhead, setLogo } from './letterheads'
import {
  findPicture,
  findPicturesAsData,
  findPicturesOfSheets,
  keepPicture,
  listPicturesOfGiving,
  type PictureToKeep,
} from './practice-images'

let ours: TestPractice
let theirs: TestPractice

const within =
  (practice: () => TestPractice) =>
  <T>(run: (tx: PracticeTx<string>) => Promise<T>) =>
    withinPractice(practice().practiceId, run, { actor: { ...nobody, staffId: practice().people.admin.staffId } })
const here = within(() => ours)
const elsewhere = within(() => theirs)

const pictureOf = (text: string): PictureToKeep => {
  const bytes = Buffer.from(text)
  return { bytes, mediaType: 'image/png', width: 600, height: 200, sha256: createHash('sha256').update(bytes).digest('hex') }
}
const keep = (text: string) => here((tx) => keepPicture(tx, 'logo', pictureOf(text)))
const audit = async (action: string) => (await ours.listAudit()).filter((event) => event.action === action)

beforeAll(async () => {
  ours = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
  theirs = await openTestPractice(inject('ownerUrl'), '$argon2id$none')
})
afterAll(async () => {
  await ours.close()
  await theirs.close()
})

describe('a picture', () => {
  it('is kept once, is found by its practice, and by no other', async () => {
    const [{ id }, again] = [await keep('heron'), await keep('heron')]
    expect(again).toEqual({ id })
    expect(await audit('upload picture')).toHaveLength(1)
    expect(await here((tx) => findPicture(tx, id))).toMatchObject({ bytes: Buffer.from('heron'), mediaType: 'image/png' })
    expect(await elsewhere((tx) => findPicture(tx, id))).toBeNull()
    expect(await elsewhere((tx) => findPicturesOfSheets(tx, [id]))).toEqual(new Map())
    const { width, height, sha256 } = pictureOf('heron')
    expect(await here((tx) => findPicturesOfSheets(tx, [id]))).toEqual(new Map([[id, { width, height, sha256 }]]))
  })

  it('is what its hash says, or is not kept', async () => {
    const other = { ...pictureOf('heron'), bytes: Buffer.from('egret') }
    await expect(here((tx) => keepPicture(tx, 'handout', other))).rejects.toMatchObject({ constraint: 'practice_images_sha256_valid' })
  })

  it('goes into a PDF as its bytes: of a given sheet those that stood on it', async () => {
    const [logo, shown] = [await keep('heron'), await keep('a sock')]
    const content = {
      practice: { logo: { pictureId: logo.id } },
      handout: {
        sections: [
          {
            blocks: [
              { kind: 'picture', pictureId: shown.id },
              { kind: 'picture', pictureId: shown.id },
            ],
          },
        ],
      },
    }
    const sheet = { handoutId: 'socks', version: '1', language: 'en', largePrint: false, sections: ['why'], content, reasons: null }
    const giving = {
      id: crypto.randomUUID(),
      patientId: ours.patientId,
      visitId: null,
      sheets: [{ ...sheet, contentHash: 'a'.repeat(64) }],
    }
    const found = await here(async (tx) => {
      await giveHandouts(tx, giving)
      return findPicturesAsData(tx, await listPicturesOfGiving(tx, ours.patientId, giving.id))
    })
    const data = (text: string) => `data:image/png;base64,${Buffer.from(text).toString('base64')}`
    expect(found).toEqual(
      new Map([
        [logo.id, data('heron')],
        [shown.id, data('a sock')],
      ]),
    )
  })
})

describe('a letterhead', () => {
  it('shows its logo until another one or none is chosen, each time said in the audit', async () => {
    const [one, two] = [await keep('one'), await keep('two')]
    for (const logoId of [one.id, one.id, two.id, null]) await here((tx) => setLogo(tx, logoId))
    expect((await here(readLetterhead)).logo).toBeNull()
    expect((await audit('set logo')).map(({ reason }) => reason)).toEqual([`logoId: none → ${one.id}`, `logoId: ${one.id} → ${two.id}`])
    expect((await audit('remove logo')).map(({ reason }) => reason)).toEqual([`logoId: ${two.id} → none`])
  })

  it('takes no logo of another practice', async () => {
    const { id } = await keep('one')
    await expect(elsewhere((tx) => setLogo(tx, id))).rejects.toMatchObject({ constraint: 'practices_logo' })
  })

  it('is changed by whoever read it last, and the audit says what was and what is', async () => {
    const { version, logo: _logo, ...words } = await here(readLetterhead)
    const after = { ...words, phone: '(914) 555-0140', afterHoursEs: 'Llame al 911.' }
    expect(await here((tx) => amendLetterhead(tx, version, after))).toEqual({ version: version + 1 })
    expect(await here((tx) => amendLetterhead(tx, version, words))).toBe('stale')
    expect(await here(readLetterhead)).toMatchObject({ ...after, version: version + 1 })
    expect((await audit('amend letterhead')).map(({ reason }) => reason)).toEqual([
      'phone: null → "(914) 555-0140"; afterHoursEs: null → "Llame al 911."',
    ])
  })
})
