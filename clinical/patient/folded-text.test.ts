import { expect, test } from 'vitest'
import { foldedPieces, foldedWords, foldText, writesWithoutSpaces } from './folded-text'

test.each([
  ['NUÑEZ', 'nunez'],
  ['Nun\u0303ez', 'nunez'],
  ['Łukasz Sørensen', 'lukasz sorensen'],
  ['Groß Æsir Œuvre Þór Đức', 'gross aesir oeuvre thor duc'],
  ['İstanbul ısı', 'istanbul isi'],
  ['Guðrún Ħaż Ŋŋ Ŧŧ', 'gudrun haz nn tt'],
  ['ﬁne', 'fine'],
  ['Van ŉ Berg', 'van n berg'],
  ['Ｏｒｔｅｇａ', 'ortega'],
  ['Γιώργος', 'γιωργοσ'],
  ['김민준', '김민준'],
  ['ガ', 'ガ'],
])('%s folds to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded)
  expect(foldText(folded)).toBe(folded)
})

test('apostrophes split pieces and join words', () => {
  expect(foldedPieces("O'Brien-Nuñez")).toEqual(['o', 'brien', 'nunez'])
  expect(foldedWords('O’Brien-Nuñez')).toEqual(['obrien', 'nunez'])
  expect(foldedPieces("--'  ")).toEqual([])
})

test('scripts without spaces are known', () => {
  for (const name of ['李', 'さくら', '김', 'สมชาย']) expect(writesWithoutSpaces(name)).toBe(true)
  expect(writesWithoutSpaces('Ortega Ćirić Иван')).toBe(false)
})
