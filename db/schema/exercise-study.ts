import { integer, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, decimal, oneOf, reading, type Value } from './columns'
import { onceInVisit, rulesOfOnce } from './sections'

export const exerciseResponses = ['positive', 'negative', 'review', 'not-assessable'] as const

export const exerciseStudies = pgTable(
  'exercise_studies',
  {
    ...onceInVisit(),
    mode: text('mode').$type<Value<'exercise-study', 'mode'>>(),
    speed: decimal('speed'),
    speedUnit: text('speed_unit').$type<Value<'exercise-study', 'speedUnit'>>(),
    gradePercent: integer('grade_percent'),
    exerciseMinutes: decimal('exercise_minutes'),
    heelRaises: integer('heel_raises'),
    stoppedFor: text('stopped_for').$type<Value<'exercise-study', 'stoppedFor'>>(),
    firstLeg: text('first_leg').$type<Value<'exercise-study', 'firstLeg'>>(),
    rightArtery: text('right_artery').$type<Value<'exercise-study', 'rightArtery'>>(),
    leftArtery: text('left_artery').$type<Value<'exercise-study', 'leftArtery'>>(),
    rightAnkleAfter: reading('right_ankle_after'),
    leftAnkleAfter: reading('left_ankle_after'),
    brachialAfter: reading('brachial_after'),
    rightMinutesAfter: decimal('right_minutes_after'),
    leftMinutesAfter: decimal('left_minutes_after'),
    rightAnkleRecovery: reading('right_ankle_recovery'),
    leftAnkleRecovery: reading('left_ankle_recovery'),
    brachialRecovery: reading('brachial_recovery'),
    recoveryMinutes: decimal('recovery_minutes'),
    notes: text('notes'),
    // Derived at each save against the resting study of the visit; the fall of the index in hundredths of a percent.
    rightDropHundredths: integer('right_drop_hundredths'),
    rightAnkleDropMmHg: integer('right_ankle_drop_mmhg'),
    rightResponse: text('right_response', { enum: exerciseResponses }),
    leftDropHundredths: integer('left_drop_hundredths'),
    leftAnkleDropMmHg: integer('left_ankle_drop_mmhg'),
    leftResponse: text('left_response', { enum: exerciseResponses }),
    derivedVersion: text('derived_version'),
  },
  (t) => [
    ...rulesOfOnce('exercise_studies', t),
    ...checksOf('exercise-study', t),
    oneOf('exercise_studies_right_response_valid', t.rightResponse, exerciseResponses),
    oneOf('exercise_studies_left_response_valid', t.leftResponse, exerciseResponses),
  ],
)
