import { expect, it } from 'vitest'
import { generalSheets } from './give-sheets'
import type { SheetGiver } from './sheet-content'

const practice: SheetGiver = {
  name: 'Riverside Podiatry',
  addressLines: ['210 Harbor Street'],
  phone: '(914) 555-0140',
  afterHours: 'Call (914) 555-0141.',
  afterHoursEs: null,
  logo: null,
}
const logo = { pictureId: 'e3377b2b-f90a-5476-a348-891759a08c9a', width: 600, height: 200, sha256: 'a'.repeat(64) }
const sheet = (language: 'en' | 'es', giver: SheetGiver) => {
  const choices = {
    handouts: ['abi' as const],
    language,
    largePrint: false,
    diary: false,
    legChanged: null,
    discussed: false,
    without: [],
    nextVisit: null,
  }
  const [one] = generalSheets(choices, giver)
  if (one === undefined) throw new Error('No sheet was made.')
  return one
}

it('names on a sheet no logo and no Spanish that the practice does not have, so that sheets of earlier days keep their hash', () => {
  const { afterHoursEs: _, logo: __, ...before } = practice
  for (const language of ['en', 'es'] as const) {
    expect(sheet(language, practice).content.practice).toEqual(before)
    expect(sheet(language, practice).contentHash).toBe(sheet(language, before).contentHash)
  }
})

it('keeps with a sheet the logo that it shows, under its hash', () => {
  const [plain, one, other] = [null, logo, { ...logo, sha256: 'b'.repeat(64) }].map((each) => sheet('en', { ...practice, logo: each }))
  expect(one?.content.practice.logo).toEqual(logo)
  expect(new Set([plain, one, other].map((each) => each?.contentHash)).size).toBe(3)
})

it('says the hours in Spanish on a sheet in Spanish only, word for word', () => {
  const spanish = { ...practice, afterHoursEs: 'Llame al (914) 555-0141. En una emergencia, llame al 911.' }
  expect(sheet('es', spanish).content.practice.afterHoursEs).toBe(spanish.afterHoursEs)
  expect(sheet('en', spanish).content.practice).not.toHaveProperty('afterHoursEs')
})
