import { boolean, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SectionValues } from '../../clinical/visit/visit-record'
import { checksOf, decimal, refersTo, side, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'
import { visits } from './visits'

export const visitReasons = pgTable(
  'visit_reasons',
  {
    ...onceInVisit(),
    reason: text('reason'),
    patientWords: text('patient_words'),
    carriedFromVisit: uuid('carried_from_visit'),
  },
  (t) => [
    ...rulesOfOnce('visit_reasons', t),
    refersTo('visit_reasons_carried_from', [t.practiceId, t.carriedFromVisit], visits),
    ...checksOf('reason', t),
  ],
)

type Pattern<F extends keyof SectionValues<'cramp-pattern'>> = Value<'cramp-pattern', F>

export const crampPatterns = pgTable(
  'cramp_patterns',
  {
    ...rowOfVisit(),
    name: text('name'),
    sites: text('sites').array().$type<Pattern<'sites'>>().notNull().default([]),
    firstNoticed: text('first_noticed'),
    course: text('course').$type<Pattern<'course'>>(),
    newOrWorseIn3Months: yesOrNo('new_or_worse_in_3_months'),
    atNight: yesOrNo('at_night'),
    whileWalking: yesOrNo('while_walking'),
    afterActivity: yesOrNo('after_activity'),
    atRest: yesOrNo('at_rest'),
    frequency: decimal('frequency'),
    frequencyPer: text('frequency_per').$type<Pattern<'frequencyPer'>>(),
    duration: decimal('duration'),
    durationUnit: text('duration_unit').$type<Pattern<'durationUnit'>>(),
    severity: integer('severity'),
    sleepDisturbed: yesOrNo('sleep_disturbed'),
    muscleHardens: yesOrNo('muscle_hardens'),
    triggers: text('triggers').array().$type<Pattern<'triggers'>>().notNull().default([]),
    deformity: text('deformity').$type<Pattern<'deformity'>>(),
    lossOfUse: yesOrNo('loss_of_use'),
    easedByStretching: yesOrNo('eased_by_stretching'),
    easedByRubbing: yesOrNo('eased_by_rubbing'),
    easedByWalking: yesOrNo('eased_by_walking'),
    easedByStandingStill: yesOrNo('eased_by_standing_still'),
    easedBySittingOrLeaningForward: yesOrNo('eased_by_sitting_or_leaning_forward'),
    easedByHangingFootDown: yesOrNo('eased_by_hanging_foot_down'),
    relief: decimal('relief'),
    reliefUnit: text('relief_unit').$type<Pattern<'reliefUnit'>>(),
    words: text('words'),
    carried: boolean('carried').notNull().default(false),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [...rulesOfRows('cramp_patterns', t), ...checksOf('cramp-pattern', t)],
)

export const redFlags = pgTable(
  'red_flags',
  {
    ...onceInVisit(),
    suddenOnsetIn14Days: yesOrNo('sudden_onset_in_14_days'),
    suddenSide: side('sudden_side'),
    stillPresent: yesOrNo('still_present'),
    pale: yesOrNo('pale'),
    cold: yesOrNo('cold'),
    numb: yesOrNo('numb'),
    weak: yesOrNo('weak'),
    suddenWithTrunkPain: yesOrNo('sudden_with_trunk_pain'),
    restPainForefoot: yesOrNo('rest_pain_forefoot'),
    restPainSide: side('rest_pain_side'),
    restPainWeeks: integer('rest_pain_weeks'),
    ulcerOrGangrene: yesOrNo('ulcer_or_gangrene'),
    ulcerKind: text('ulcer_kind').$type<Value<'red-flags', 'ulcerKind'>>(),
    ulcerSide: side('ulcer_side'),
    ulcerWeeks: integer('ulcer_weeks'),
    palpitations: yesOrNo('palpitations'),
    fainting: yesOrNo('fainting'),
    confusion: yesOrNo('confusion'),
    markedWeakness: yesOrNo('marked_weakness'),
    seizure: yesOrNo('seizure'),
    handOrFaceSpasm: yesOrNo('hand_or_face_spasm'),
    newEcgChange: yesOrNo('new_ecg_change'),
    oneLegNewlySwollen: yesOrNo('one_leg_newly_swollen'),
    swollenSide: side('swollen_side'),
    swollenBlueTense: yesOrNo('swollen_blue_tense'),
    persistentCalfPainOneSide: yesOrNo('persistent_calf_pain_one_side'),
    clotRiskFactor: yesOrNo('clot_risk_factor'),
    breathlessOrChestPain: yesOrNo('breathless_or_chest_pain'),
    breathlessNewOrWorse: yesOrNo('breathless_new_or_worse'),
    painPresentNotSettling: yesOrNo('pain_present_not_settling'),
    severePainOnPassiveStretch: yesOrNo('severe_pain_on_passive_stretch'),
    woodHardWithNumbnessOrWeakness: yesOrNo('wood_hard_with_numbness_or_weakness'),
    painDespiteOpioids: yesOrNo('pain_despite_opioids'),
    compartmentSetting: yesOrNo('compartment_setting'),
    exertionalLegSymptoms: yesOrNo('exertional_leg_symptoms'),
  },
  (t) => [...rulesOfOnce('red_flags', t), ...checksOf('red-flags', t)],
)
