import { expect, test } from 'vitest'
import { z } from 'zod'
import { diaryDays, printedWalks } from '../../../../../../../../clinical/visit/walk-diary-fields'
import { nightCells, printedKey, typedCode, walkCells } from './diary-cells'
import { legOfWalk } from './diary-words'

const leg = typedCode(legOfWalk)

test.each([
  ['1', 'right'],
  [' 3 ', 'both'],
  ['L', 'left'],
  ['both', 'both'],
  ['', null],
  ['  ', null],
  // What is no answer stays as it was typed, for the schema to refuse with its sentence.
  ['4', '4'],
  ['0', '0'],
  ['12', '12'],
  ['x', 'x'],
])('"%s" is keyed for %s', (text, answer) => expect(leg.read(text)).toBe(answer))

test('an answer reads as its word, and its word as the answer', () => {
  expect(leg.write(null)).toBe('')
  for (const side of ['right', 'left', 'both'] as const) expect(leg.read(leg.write(side))).toBe(side)
})

test('the letters run through the walk and the night as they do on the paper', () => {
  expect([...walkCells, ...nightCells].map(({ letter }) => letter).join('')).toBe('ABCDEFGHIJKLMN')
})

test('every printed row has a key of its own, always the same', () => {
  const visitId = '2bd74f8a-d4fb-5471-9b50-fa00e01835bf'
  const keys = Array.from({ length: diaryDays }, (_, at) => at + 1).flatMap((day) =>
    Array.from({ length: printedWalks + 1 }, (_, walk) => printedKey(visitId, day, walk)),
  )
  expect(new Set([...keys, visitId]).size).toBe(diaryDays * (printedWalks + 1) + 1)
  for (const key of keys) expect(z.uuid().safeParse(key).success).toBe(true)
  expect(printedKey(visitId, 3, 2)).toBe(printedKey(visitId, 3, 2))
})
