import { boolean, date, pgTable, text } from 'drizzle-orm/pg-core'
import { checksOf, decimal, type Value, yesOrNo } from './columns'
import { onceInVisit, rowOfVisit, rulesOfOnce, rulesOfRows } from './sections'

export const factors = pgTable(
  'factors',
  {
    ...onceInVisit(),
    tobaccoSmoked: text('tobacco_smoked').$type<Value<'factors', 'tobaccoSmoked'>>(),
    packYears: decimal('pack_years'),
    tobaccoSmokeless: text('tobacco_smokeless').$type<Value<'factors', 'tobaccoSmokeless'>>(),
    diabetes: yesOrNo('diabetes'),
    dyslipidemia: yesOrNo('dyslipidemia'),
    hypertension: yesOrNo('hypertension'),
    chronicKidneyDisease: yesOrNo('chronic_kidney_disease'),
    dialysis: yesOrNo('dialysis'),
    heartFailure: yesOrNo('heart_failure'),
    cirrhosis: yesOrNo('cirrhosis'),
    otherAtherosclerosis: yesOrNo('other_atherosclerosis'),
    familyHistoryOfPad: yesOrNo('family_history_of_pad'),
    knownPad: yesOrNo('known_pad'),
    revascularization: yesOrNo('revascularization'),
    pregnantOrPostpartum: yesOrNo('pregnant_or_postpartum'),
    bleedingHistory: yesOrNo('bleeding_history'),
    lumbarStenosis: yesOrNo('lumbar_stenosis'),
    heavySweating: yesOrNo('heavy_sweating'),
    largeFluidIntake: yesOrNo('large_fluid_intake'),
    vomitingDiarrheaHeatOrPoorIntake: yesOrNo('vomiting_diarrhea_heat_or_poor_intake'),
    activity: text('activity').$type<Value<'factors', 'activity'>>(),
    diuretic: yesOrNo('diuretic'),
    diureticDoseUnchanged3Months: yesOrNo('diuretic_dose_unchanged_3_months'),
    diureticStartedOrChanged4Weeks: yesOrNo('diuretic_started_or_changed_4_weeks'),
    diureticPrescriber: text('diuretic_prescriber'),
    digoxinQtDrugOrLithium: yesOrNo('digoxin_qt_drug_or_lithium'),
    twoPotassiumAffectingDrugs: yesOrNo('two_potassium_affecting_drugs'),
    crampsEvaluatedBy: text('cramps_evaluated_by'),
    crampsEvaluatedOn: date('cramps_evaluated_on', { mode: 'string' }),
    statin: yesOrNo('statin'),
    anticoagulant: yesOrNo('anticoagulant'),
    medicinesReviewed: text('medicines_reviewed').$type<Value<'factors', 'medicinesReviewed'>>(),
    notes: text('notes'),
  },
  (t) => [...rulesOfOnce('factors', t), ...checksOf('factors', t)],
)

export const medicines = pgTable(
  'medicines',
  {
    ...rowOfVisit(),
    name: text('name'),
    classes: text('classes').array().$type<Value<'medicine', 'classes'>>().notNull().default([]),
    dose: text('dose'),
    startedOrChangedOn: text('started_or_changed_on'),
    prescriber: text('prescriber'),
    removed: boolean('removed').notNull().default(false),
  },
  (t) => [...rulesOfRows('medicines', t), ...checksOf('medicine', t)],
)
