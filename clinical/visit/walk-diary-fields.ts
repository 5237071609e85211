/**
 * The two-week cramp and walk diary that a patient kept on paper, cell by cell as it is printed. Columns: clinical.md 8.4.
 * A blank cell is null and never zero. Coded cells say in their sentence which number stands for which answer, because they are keyed by number.
 */
import { z } from 'zod'
import { amount, choice, day, text, whole } from './field-shapes'

export const diaryDays = 14
/** Walks that have a printed row of their own on each day; more are written below and added while keying. */
export const printedWalks = 2
/** Steps stay steps: nobody measured their length. */
export const diaryUnits = ['steps', 'min', 'block', 'ft', 'm'] as const
export type DiaryUnit = (typeof diaryUnits)[number]

/** The letters of the columns in the order of the paper, on the paper and where it is keyed: cell `3.2 D` is one and the same. */
export const walkLetters = {
  surface: 'A',
  startedAt: 'B',
  onsetState: 'C',
  onset: 'D',
  side: 'E',
  pain: 'F',
  stopped: 'G',
  stop: 'H',
  restMinutes: 'I',
  totalMinutes: 'J',
  words: 'K',
} as const
export const nightLetters = { nightCramps: 'L', nightMinutes: 'M', words: 'N' } as const

const coded = <const T extends readonly [string, ...string[]]>(values: T, sentence: string) => z.enum(values, sentence).nullable()
const diaryDay = whole(1, diaryDays, 'the day of the diary')

/** What holds for the whole diary. One unit for all of it, fixed by the first amount that is keyed. */
export const walkDiaryFields = {
  /** The code on the sheet, as printed. */
  sheetCode: text(40),
  firstDay: day,
  unit: choice(diaryUnits),
  blockFeet: amount(0, 2_000, 'the feet per block'),
}

/** One day of the paper: its date where the patient wrote another than the days count, and the night before. */
export const walkDiaryDayFields = {
  day: diaryDay,
  date: day,
  /** 0 is a night without a cramp; blank is a night of which nothing was written. */
  nightCramps: whole(0, 50, 'how many cramps'),
  nightMinutes: amount(0, 720, 'how many minutes the cramps lasted'),
  words: text(1_000),
  removed: z.boolean(),
}

/** One walk: row `day`.`walk` of the paper. */
export const walkDiaryLineFields = {
  day: diaryDay,
  walk: whole(1, 20, 'the walk of the day'),
  surface: coded(['flat', 'hill'], 'Enter 1 for flat or 2 for hill.'),
  startedAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter the time as hours and minutes, such as 14:30.')
    .nullable(),
  /** `none-within`: no cramp came, and `onset` is how far the patient walked (more than). */
  onsetState: coded(['felt', 'none-within'], 'Enter 1 for a cramp or 2 for none.'),
  onset: amount(0, 100_000, 'how far until the first cramp'),
  side: coded(['right', 'left', 'both'], 'Enter 1 for right, 2 for left or 3 for both.'),
  pain: whole(0, 10, 'the pain'),
  stopped: coded(['yes', 'no'], 'Enter 1 for yes or 2 for no.'),
  stop: amount(0, 100_000, 'how far until the stop'),
  restMinutes: amount(0, 240, 'the minutes of rest'),
  totalMinutes: amount(0, 1_440, 'the minutes of walking'),
  words: text(1_000),
  removed: z.boolean(),
}
