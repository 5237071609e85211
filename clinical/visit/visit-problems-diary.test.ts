import { describe, expect, test } from 'vitest'
import { diaryDayWith, diaryLineWith, recordWith } from './record-for-tests'
import { visitProblems } from './visit-problems'
import type { Row, SectionValues } from './visit-record'

const days = { visitDay: '2026-11-20', birthDate: '1955-02-12', today: '2026-11-23' }
type Given = { diary?: Partial<SectionValues<'walk-diary'>>; day?: Partial<Row<'walk-diary-day'>>; line?: Partial<Row<'walk-diary-line'>> }
const fieldsOf = ({ diary = {}, day, line }: Given) =>
  visitProblems(
    recordWith({
      walkDiary: diary,
      walkDiaryDays: day ? [diaryDayWith(day)] : [],
      walkDiaryLines: line ? [diaryLineWith(line)] : [],
    }),
    days,
  ).map(({ section, field }) => `${section.replace('walk-', '')} ${field}`)

describe('the diary', () => {
  test.each<[Given, string[]]>([
    [{ line: { pain: 3 } }, []],
    [{ line: { onset: 100 } }, ['diary unit']],
    [{ line: { stop: 100 } }, ['diary unit']],
    [{ diary: { unit: 'm' }, line: { onset: 100 } }, []],
    [{ diary: { unit: 'block' }, line: { onset: 1 } }, ['diary blockFeet']],
    [{ diary: { unit: 'block', blockFeet: 300 }, line: { onset: 1 } }, []],
    [{ diary: { firstDay: '2026-11-20' } }, []],
    [{ diary: { firstDay: '2026-11-21' } }, ['diary firstDay']],
    // Day 14 of this diary is the day of the visit, and with one day later the day after it.
    [{ diary: { firstDay: '2026-11-07' }, line: { day: 14, pain: 0 } }, []],
    // A row that was emptied again is not written.
    [{ diary: { firstDay: '2026-11-08' }, line: { day: 14, walk: 1 } }, []],
    [{ diary: { firstDay: '2026-11-08' }, line: { day: 14, pain: 0 } }, ['diary firstDay']],
    [{ diary: { firstDay: '2026-11-08' }, day: { day: 14, nightCramps: 0 } }, ['diary firstDay']],
  ])('case %#', (given, fields) => expect(fieldsOf(given)).toEqual(fields))
})

describe('a day', () => {
  test.each<[Given['day'], string[]]>([
    [{ date: '2026-11-20' }, []],
    [{ date: '2026-11-21' }, ['diary-day date']],
    [{ nightCramps: 0 }, []],
    [{ nightCramps: 1, nightMinutes: 5 }, []],
    [{ nightMinutes: 5 }, []],
    [{ nightCramps: 0, nightMinutes: 5 }, ['diary-day nightMinutes']],
  ])('case %#', (day, fields) => expect(fieldsOf({ day: day ?? {} })).toEqual(fields))
})

describe('a walk', () => {
  test.each<[NonNullable<Given['line']>, SectionValues<'walk-diary'>['unit'], string[]]>([
    [{ onset: 100, stop: 100 }, 'm', []],
    [{ onset: 100.5, stop: 100 }, 'm', ['diary-line onset']],
    [{ onset: 100.5 }, 'm', []],
    [{ onset: 100.5, stop: 120.5 }, 'steps', ['diary-line onset', 'diary-line stop']],
    [{ onset: 20, totalMinutes: 20 }, 'min', []],
    [{ onset: 21, totalMinutes: 20 }, 'min', ['diary-line onset']],
    [{ onset: 21, stop: 20, totalMinutes: 20 }, 'min', ['diary-line onset']],
    [{ onset: 21, totalMinutes: 20 }, 'm', []],
    [{ onsetState: 'none-within' }, 'm', ['diary-line onset']],
    [{ onsetState: 'none-within', onset: 100 }, 'm', []],
    [{ onsetState: 'felt' }, 'm', []],
    [{ stopped: 'yes', stop: 100, restMinutes: 3 }, 'm', []],
    [{ stopped: 'no' }, 'm', []],
    [{ stopped: 'no', stop: 100, restMinutes: 3 }, 'm', ['diary-line stop', 'diary-line restMinutes']],
  ])('case %#', (line, unit, fields) => expect(fieldsOf({ diary: { unit }, line })).toEqual(fields))
})
