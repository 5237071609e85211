import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, oneOf, type Value, yesOrNo } from './columns'
import { onceInVisit, rulesOfOnce } from './sections'

export const edinburghResults = ['definite', 'atypical', 'negative', 'not-scored'] as const

export const edinburghQuestionnaires = pgTable(
  'edinburgh_questionnaires',
  {
    ...onceInVisit(),
    completedBy: text('completed_by').$type<Value<'edinburgh', 'completedBy'>>(),
    painOnWalking: yesOrNo('pain_on_walking'),
    beginsAtRest: yesOrNo('begins_at_rest'),
    uphillOrHurrying: yesOrNo('uphill_or_hurrying'),
    ordinaryPaceOnLevel: yesOrNo('ordinary_pace_on_level'),
    goneWithinTenMinutes: yesOrNo('gone_within_ten_minutes'),
    sites: text('sites').array().$type<Value<'edinburgh', 'sites'>>().notNull().default([]),
    // Derived at each save.
    result: text('result', { enum: edinburghResults }),
    grade: integer('grade'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('edinburgh_questionnaires', t),
    ...checksOf('edinburgh', t),
    oneOf('edinburgh_questionnaires_result_valid', t.result, edinburghResults),
    check('edinburgh_questionnaires_grade_valid', sql`${t.grade} in (1, 2)`),
  ],
)

export const walkingImpairments = pgTable(
  'walking_impairments',
  {
    ...onceInVisit(),
    completedBy: text('completed_by').$type<Value<'walking-impairment', 'completedBy'>>(),
    distanceIndoors: integer('distance_indoors'),
    distance50Feet: integer('distance_50_feet'),
    distance150Feet: integer('distance_150_feet'),
    distance300Feet: integer('distance_300_feet'),
    distance600Feet: integer('distance_600_feet'),
    distance900Feet: integer('distance_900_feet'),
    distance1500Feet: integer('distance_1500_feet'),
    speedSlow: integer('speed_slow'),
    speedAverage: integer('speed_average'),
    speedQuick: integer('speed_quick'),
    speedRunning: integer('speed_running'),
    stairs1Flight: integer('stairs_1_flight'),
    stairs2Flights: integer('stairs_2_flights'),
    stairs3Flights: integer('stairs_3_flights'),
    // Derived at each save, in hundredths of a point of 0 to 100; null is not scored.
    distanceScoreHundredths: integer('distance_score_hundredths'),
    speedScoreHundredths: integer('speed_score_hundredths'),
    stairsScoreHundredths: integer('stairs_score_hundredths'),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('walking_impairments', t),
    ...checksOf('walking-impairment', t),
    check(
      'walking_impairments_scores_valid',
      sql`${t.distanceScoreHundredths} between 0 and 10000 and ${t.speedScoreHundredths} between 0 and 10000
        and ${t.stairsScoreHundredths} between 0 and 10000`,
    ),
  ],
)
