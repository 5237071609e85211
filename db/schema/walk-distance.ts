import { boolean, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { checksOf, decimal, side, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'

export const walkSafety = pgTable(
  'walk_safety',
  {
    ...onceInVisit(),
    heartAttackOrUnstableAngina1Month: yesOrNo('heart_attack_or_unstable_angina_1_month'),
    severeAorticStenosis: yesOrNo('severe_aortic_stenosis'),
    uncontrolledArrhythmia: yesOrNo('uncontrolled_arrhythmia'),
    decompensatedHeartFailure: yesOrNo('decompensated_heart_failure'),
    acuteCharcot: yesOrNo('acute_charcot'),
    restingHeartRate: integer('resting_heart_rate'),
    restingSystolicMmHg: integer('resting_systolic_mmhg'),
    restingDiastolicMmHg: integer('resting_diastolic_mmhg'),
  },
  (t) => [...rulesOfOnce('walk_safety', t), ...checksOf('walk-safety', t)],
)

type Test<F extends keyof SectionValues<'walk-test'>> = Value<'walk-test', F>

export const walkTests = pgTable(
  'walk_tests',
  {
    ...rowOfVisit(),
    method: text('method').$type<Test<'method'>>(),
    protocol: text('protocol').$type<Test<'protocol'>>(),
    speed: decimal('speed'),
    speedUnit: text('speed_unit').$type<Test<'speedUnit'>>(),
    gradePercent: decimal('grade_percent'),
    lapMeters: decimal('lap_meters'),
    blockFeet: decimal('block_feet'),
    onsetState: text('onset_state').$type<Test<'onsetState'>>(),
    onset: decimal('onset'),
    onsetUnit: text('onset_unit').$type<Test<'onsetUnit'>>(),
    onsetSite: text('onset_site').$type<Test<'onsetSite'>>(),
    side: side('side'),
    maximumState: text('maximum_state').$type<Test<'maximumState'>>(),
    maximum: decimal('maximum'),
    maximumUnit: text('maximum_unit').$type<Test<'maximumUnit'>>(),
    limitingSymptom: text('limiting_symptom').$type<Test<'limitingSymptom'>>(),
    relief: decimal('relief'),
    reliefUnit: text('relief_unit').$type<Test<'reliefUnit'>>(),
    reliefBy: text('relief_by').$type<Test<'reliefBy'>>(),
    rests: integer('rests'),
    surface: text('surface').$type<Test<'surface'>>(),
    aid: text('aid').$type<Test<'aid'>>(),
    words: text('words'),
    timer: jsonb('timer').$type<Test<'timer'>>(),
    removed: boolean('removed').notNull().default(false),
    // Derived by clinical/walk-test at each save: one canonical unit per family, meters or seconds, never one made of the other.
    onsetMeters: decimal('onset_meters'),
    onsetSeconds: decimal('onset_seconds'),
    maximumMeters: decimal('maximum_meters'),
    maximumSeconds: decimal('maximum_seconds'),
    derivedVersion: text('derived_version'),
  },
  (t) => [...rulesOfRows('walk_tests', t), ...checksOf('walk-test', t)],
)
