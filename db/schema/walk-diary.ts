import { sql } from 'drizzle-orm'
import { boolean, check, date, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { DiaryFamily } from '../../clinical/walk-test/walk-diary'
import { checksOf, decimal, oneOf, side, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'

export const diaryFamilies = ['distance', 'time', 'steps'] as const satisfies readonly DiaryFamily[]

export const walkDiaries = pgTable(
  'walk_diaries',
  {
    ...onceInVisit(),
    sheetCode: text('sheet_code'),
    firstDay: date('first_day', { mode: 'string' }),
    unit: text('unit').$type<Value<'walk-diary', 'unit'>>(),
    blockFeet: decimal('block_feet'),
    // Derived by clinical/walk-test at each save of the diary or of one of its rows: meters, seconds or steps, as `family` says, never one
    // made of another. `…MoreThan`: a walk without a cramp may have gone on beyond it.
    family: text('family', { enum: diaryFamilies }),
    week1Walks: integer('week_1_walks'),
    week1Best: decimal('week_1_best'),
    week1BestMoreThan: boolean('week_1_best_more_than'),
    week1Median: decimal('week_1_median'),
    week1MedianMoreThan: boolean('week_1_median_more_than'),
    week2Walks: integer('week_2_walks'),
    week2Best: decimal('week_2_best'),
    week2BestMoreThan: boolean('week_2_best_more_than'),
    week2Median: decimal('week_2_median'),
    week2MedianMoreThan: boolean('week_2_median_more_than'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('walk_diaries', t),
    ...checksOf('walk-diary', t),
    oneOf('walk_diaries_family_valid', t.family, diaryFamilies),
    check(
      'walk_diaries_weeks_whole',
      sql`(${t.week1Best} is null) = (${t.week1BestMoreThan} is null) and (${t.week1Median} is null) = (${t.week1MedianMoreThan} is null)
        and (${t.week2Best} is null) = (${t.week2BestMoreThan} is null) and (${t.week2Median} is null) = (${t.week2MedianMoreThan} is null)`,
    ),
  ],
)

export const walkDiaryDays = pgTable(
  'walk_diary_days',
  {
    ...rowOfVisit(),
    day: integer('day'),
    date: date('date', { mode: 'string' }),
    nightCramps: integer('night_cramps'),
    nightMinutes: decimal('night_minutes'),
    words: text('words'),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [...rulesOfRows('walk_diary_days', t), ...checksOf('walk-diary-day', t)],
)

export const walkDiaryLines = pgTable(
  'walk_diary_lines',
  {
    ...rowOfVisit(),
    day: integer('day'),
    walk: integer('walk'),
    surface: text('surface').$type<Value<'walk-diary-line', 'surface'>>(),
    startedAt: text('started_at'),
    onsetState: text('onset_state').$type<Value<'walk-diary-line', 'onsetState'>>(),
    onset: decimal('onset'),
    side: side('side'),
    pain: integer('pain'),
    stopped: yesOrNo('stopped'),
    stop: decimal('stop'),
    restMinutes: decimal('rest_minutes'),
    totalMinutes: decimal('total_minutes'),
    words: text('words'),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [...rulesOfRows('walk_diary_lines', t), ...checksOf('walk-diary-line', t)],
)
