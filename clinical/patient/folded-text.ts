/**
 * One spelling for search and comparison: `O’Brien-NUÑEZ` and `obrien nunez` fold to the same words. Latin, Greek, Cyrillic, Hebrew and
 * Arabic lose their marks; scripts whose marks make another letter (が, Devanagari vowels) keep them.
 */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ς: 'σ',
}
/** Also the apostrophe that ŉ comes apart into: one that was typed is gone, or a space, before. */
const marks = /\u02bc|[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')

export const foldText = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .replace(special, (letter) => letters[letter] ?? letter)
    .normalize('NFC')

const apostrophes = /['’‘ʼ`´′＇]/gu
const separators = /[^\p{L}\p{N}\p{M}]+/u

/** Folded words, split at spaces, hyphens, apostrophes and all other signs. */
export const foldedPieces = (text: string): string[] => foldText(text.replace(apostrophes, ' ')).split(separators).filter(Boolean)

/** Folded words with what stood around an apostrophe joined: `O'Brien` is `obrien`. */
export const foldedWords = (text: string): string[] => foldText(text.replace(apostrophes, '')).split(separators).filter(Boolean)

/** Scripts that write words without spaces, where a name may be typed from any of its characters. */
export const writesWithoutSpaces = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    text,
  )
