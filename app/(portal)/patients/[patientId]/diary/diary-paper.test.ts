import { expect, it } from 'vitest'
import { hashOfPaper } from '../../../../../components/print/said-on-paper'
import { readDiaryChoice } from './diary-choice'
import { diaryPaper } from './diary-paper'

const patient = { id: 'p', familyName: 'Ortega', givenName: 'Rosa', birthDate: '1955-02-12', recordNumber: '10001' }
const practice = { name: 'Riverside Podiatry', addressLines: ['210 Harbor Street'], phone: '(914) 555-0140' }
const hashOf = (asked: Record<string, string>, who = patient) => hashOfPaper(diaryPaper(who, practice, readDiaryChoice(asked, 'en'), null))

it('is another paper in another language, unit or size and for another patient, and is named so in the release record', async () => {
  const hashes = await Promise.all([
    hashOf({}),
    hashOf({ lang: 'es' }),
    hashOf({ unit: 'ft' }),
    hashOf({ size: 'large' }),
    hashOf({}, { ...patient, givenName: 'Luz' }),
  ])
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(diaryPaper(patient, practice, readDiaryChoice({ unit: 'ft', size: 'large' }, 'es'), null)).toMatchObject({
    kind: 'walk-diary',
    objectId: 'es/ft/large',
    title: 'Walk diary 10001',
    state: 'none',
  })
})
