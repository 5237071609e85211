/** Two weeks that a patient wrote down at home, as the assistant keyed them: blank where the paper was blank. */
import type { SectionValues } from '../../clinical/visit/visit-record'

type Line = Partial<SectionValues<'walk-diary-line'>>
type Night = Partial<SectionValues<'walk-diary-day'>>

const walk = (
  day: number,
  number: number,
  startedAt: string,
  onset: number,
  stop: number | null,
  totalMinutes: number,
  more: Line = {},
): Line => ({
  day,
  walk: number,
  surface: 'flat',
  startedAt,
  onsetState: 'felt',
  onset,
  side: 'left',
  stopped: stop === null ? 'no' : 'yes',
  stop,
  totalMinutes,
  ...more,
})
const free = (day: number, number: number, startedAt: string, far: number, totalMinutes: number): Line => ({
  day,
  walk: number,
  surface: 'flat',
  startedAt,
  onsetState: 'none-within',
  onset: far,
  stopped: 'no',
  totalMinutes,
})

/** Walter Hendricks, in feet by the marks on the track behind his house. Day 5 it rained; day 9 he forgot. */
export const diaryInFeet = {
  walkDiary: { sheetCode: '7K4M-Q2XD', unit: 'ft' as const },
  walkDiaryLines: [
    walk(1, 1, '08:30', 1000, 1500, 25, { pain: 4, restMinutes: 3 }),
    walk(1, 2, '17:00', 950, 1400, 20, { pain: 5, restMinutes: 4 }),
    walk(2, 1, '08:30', 1050, 1600, 25, { pain: 4, restMinutes: 3 }),
    walk(3, 1, '09:00', 600, 900, 15, { surface: 'hill', pain: 6, restMinutes: 5, words: 'up to the church' }),
    walk(4, 1, '08:40', 1100, 1650, 30, { pain: 4, restMinutes: 3 }),
    walk(6, 1, '08:30', 1150, null, 30, { pain: 3 }),
    walk(7, 1, '08:30', 1100, 1700, 30, { pain: 3, restMinutes: 2, words: 'new shoes' }),
    walk(8, 1, '08:30', 1200, 1800, 30, { pain: 3, restMinutes: 2 }),
    walk(10, 1, '08:30', 1250, null, 35, { pain: 2 }),
    walk(11, 1, '08:30', 1300, null, 35, { pain: 2 }),
    free(12, 1, '08:30', 1600, 35),
    walk(12, 2, '18:00', 1250, 1900, 30, { pain: 3, restMinutes: 2 }),
    free(14, 1, '08:45', 1600, 40),
  ] satisfies Line[],
  walkDiaryDays: [
    { day: 1, nightCramps: 1, nightMinutes: 3 },
    { day: 2, nightCramps: 0 },
    { day: 5, nightCramps: 2, nightMinutes: 6, words: 'left calf, rain all day' },
    { day: 8, nightCramps: 0 },
    { day: 12, nightCramps: 0 },
  ] satisfies Night[],
}
