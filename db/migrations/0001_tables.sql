CREATE TABLE "advice_acknowledgements" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"told_whom" text,
	"told_at" timestamp (3) with time zone,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "advice_acknowledgements_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "advice_acknowledgements_kind_valid" CHECK ("advice_acknowledgements"."kind" in ('done', 'told', 'evaluated', 'dismissed', 'outcome')),
	CONSTRAINT "advice_acknowledgements_dismissed_with_reason" CHECK ("advice_acknowledgements"."kind" <> 'dismissed' or btrim(coalesce("advice_acknowledgements"."words", '')) <> ''),
	CONSTRAINT "advice_acknowledgements_words_valid" CHECK (footfall_is_plain_text("advice_acknowledgements"."words", 4000)),
	CONSTRAINT "advice_acknowledgements_told_whom_valid" CHECK (footfall_is_plain_text("advice_acknowledgements"."told_whom", 200))
);
--> statement-breakpoint
ALTER TABLE "advice_acknowledgements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_advice" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"fingerprint" text NOT NULL,
	"urgency" text NOT NULL,
	"says" text NOT NULL,
	"because" jsonb NOT NULL,
	"missing" jsonb NOT NULL,
	"suggests" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"version" text NOT NULL,
	"must_acknowledge" boolean NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	CONSTRAINT "visit_advice_practice_id_visit_id_rule_fingerprint_pk" PRIMARY KEY("practice_id","visit_id","rule","fingerprint"),
	CONSTRAINT "visit_advice_urgency_valid" CHECK ("visit_advice"."urgency" in ('emergency', 'same-day', 'soon', 'routine'))
);
--> statement-breakpoint
ALTER TABLE "visit_advice" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assessments" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"cause" text,
	"compartment_syndrome" text,
	"complex_regional_pain" text,
	"deep_vein_thrombosis" text,
	"peripheral_arterial_disease" text,
	"tarsal_tunnel" text,
	"differential_notes" text,
	"fontaine_right" text,
	"fontaine_left" text,
	"codes" text[] DEFAULT '{}' NOT NULL,
	"impression" text,
	"suggested_fontaine_right" text,
	"suggested_fontaine_left" text,
	"derived_version" text,
	CONSTRAINT "assessments_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "assessment_cause_valid" CHECK ("assessments"."cause" in ('ischemic', 'metabolic', 'biomechanical', 'sleep-related', 'mixed', 'undetermined')),
	CONSTRAINT "assessment_compartment_syndrome_valid" CHECK ("assessments"."compartment_syndrome" in ('unlikely', 'possible', 'likely', 'referred')),
	CONSTRAINT "assessment_complex_regional_pain_valid" CHECK ("assessments"."complex_regional_pain" in ('unlikely', 'possible', 'likely', 'referred')),
	CONSTRAINT "assessment_deep_vein_thrombosis_valid" CHECK ("assessments"."deep_vein_thrombosis" in ('unlikely', 'possible', 'likely', 'referred')),
	CONSTRAINT "assessment_peripheral_arterial_disease_valid" CHECK ("assessments"."peripheral_arterial_disease" in ('unlikely', 'possible', 'likely', 'referred')),
	CONSTRAINT "assessment_tarsal_tunnel_valid" CHECK ("assessments"."tarsal_tunnel" in ('unlikely', 'possible', 'likely', 'referred')),
	CONSTRAINT "assessment_differential_notes_valid" CHECK (footfall_is_plain_text("assessments"."differential_notes", 4000)),
	CONSTRAINT "assessment_fontaine_right_valid" CHECK ("assessments"."fontaine_right" in ('I', 'IIa', 'IIb', 'III', 'IV')),
	CONSTRAINT "assessment_fontaine_left_valid" CHECK ("assessments"."fontaine_left" in ('I', 'IIa', 'IIb', 'III', 'IV')),
	CONSTRAINT "assessment_codes_valid" CHECK (footfall_all_match("assessments"."codes", '^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$') and cardinality("assessments"."codes") <= 25),
	CONSTRAINT "assessment_impression_valid" CHECK (footfall_is_plain_text("assessments"."impression", 10000)),
	CONSTRAINT "assessments_suggested_fontaine_right_valid" CHECK ("assessments"."suggested_fontaine_right" in ('I', 'IIa', 'IIb', 'III', 'IV')),
	CONSTRAINT "assessments_suggested_fontaine_left_valid" CHECK ("assessments"."suggested_fontaine_left" in ('I', 'IIa', 'IIb', 'III', 'IV'))
);
--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_events" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "audit_events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid,
	"roles" text[] NOT NULL,
	"session_id" uuid,
	"ip" text,
	"request_id" text,
	"action" text NOT NULL,
	"patient_id" uuid,
	"object_type" text,
	"object_id" text,
	"fields" text[] NOT NULL,
	"outcome" text NOT NULL,
	"reason" text,
	"prev_hash" "bytea",
	"hash" "bytea",
	CONSTRAINT "audit_events_practice_id_seq_pk" PRIMARY KEY("practice_id","seq"),
	CONSTRAINT "audit_events_action_valid" CHECK ("audit_events"."action" ~ '^[a-z][a-z :.-]{0,199}$'),
	CONSTRAINT "audit_events_outcome_valid" CHECK ("audit_events"."outcome" in ('done', 'refused'))
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cramp_patterns" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "cramp_patterns_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"name" text,
	"sites" text[] DEFAULT '{}' NOT NULL,
	"first_noticed" text,
	"course" text,
	"new_or_worse_in_3_months" text,
	"at_night" text,
	"while_walking" text,
	"after_activity" text,
	"at_rest" text,
	"frequency" numeric,
	"frequency_per" text,
	"duration" numeric,
	"duration_unit" text,
	"severity" integer,
	"sleep_disturbed" text,
	"muscle_hardens" text,
	"triggers" text[] DEFAULT '{}' NOT NULL,
	"deformity" text,
	"loss_of_use" text,
	"eased_by_stretching" text,
	"eased_by_rubbing" text,
	"eased_by_walking" text,
	"eased_by_standing_still" text,
	"eased_by_sitting_or_leaning_forward" text,
	"eased_by_hanging_foot_down" text,
	"relief" numeric,
	"relief_unit" text,
	"words" text,
	"carried" boolean DEFAULT false NOT NULL,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "cramp_patterns_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "cramp_pattern_name_valid" CHECK (footfall_is_plain_text("cramp_patterns"."name", 120)),
	CONSTRAINT "cramp_pattern_sites_valid" CHECK (footfall_all_match("cramp_patterns"."sites", '^(right|left)-(buttock|thigh|hamstring|calf|shin|ankle|heel|arch|forefoot|toes|top-of-foot)$') and cardinality("cramp_patterns"."sites") <= 22),
	CONSTRAINT "cramp_pattern_first_noticed_valid" CHECK ("cramp_patterns"."first_noticed" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
	CONSTRAINT "cramp_pattern_course_valid" CHECK ("cramp_patterns"."course" in ('new', 'better', 'same', 'worse')),
	CONSTRAINT "cramp_pattern_new_or_worse_in_3_months_valid" CHECK ("cramp_patterns"."new_or_worse_in_3_months" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_at_night_valid" CHECK ("cramp_patterns"."at_night" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_while_walking_valid" CHECK ("cramp_patterns"."while_walking" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_after_activity_valid" CHECK ("cramp_patterns"."after_activity" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_at_rest_valid" CHECK ("cramp_patterns"."at_rest" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_frequency_valid" CHECK ("cramp_patterns"."frequency" > 0 and "cramp_patterns"."frequency" <= 200),
	CONSTRAINT "cramp_pattern_frequency_per_valid" CHECK ("cramp_patterns"."frequency_per" in ('day', 'week', 'month')),
	CONSTRAINT "cramp_pattern_duration_valid" CHECK ("cramp_patterns"."duration" > 0 and "cramp_patterns"."duration" <= 1000),
	CONSTRAINT "cramp_pattern_duration_unit_valid" CHECK ("cramp_patterns"."duration_unit" in ('seconds', 'minutes', 'hours')),
	CONSTRAINT "cramp_pattern_severity_valid" CHECK ("cramp_patterns"."severity" between 0 and 10),
	CONSTRAINT "cramp_pattern_sleep_disturbed_valid" CHECK ("cramp_patterns"."sleep_disturbed" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_muscle_hardens_valid" CHECK ("cramp_patterns"."muscle_hardens" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_triggers_valid" CHECK ("cramp_patterns"."triggers" <@ array['standing-long', 'exercise', 'uphill', 'heat-or-sweating', 'in-bed', 'pointing-the-foot', 'new-shoes', 'dehydration', 'other']::text[] and cardinality("cramp_patterns"."triggers") <= 9),
	CONSTRAINT "cramp_pattern_deformity_valid" CHECK ("cramp_patterns"."deformity" in ('none', 'toes-curl', 'toes-lift', 'foot-turns', 'ankle-points')),
	CONSTRAINT "cramp_pattern_loss_of_use_valid" CHECK ("cramp_patterns"."loss_of_use" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_stretching_valid" CHECK ("cramp_patterns"."eased_by_stretching" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_rubbing_valid" CHECK ("cramp_patterns"."eased_by_rubbing" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_walking_valid" CHECK ("cramp_patterns"."eased_by_walking" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_standing_still_valid" CHECK ("cramp_patterns"."eased_by_standing_still" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_sitting_or_leaning_forward_valid" CHECK ("cramp_patterns"."eased_by_sitting_or_leaning_forward" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_eased_by_hanging_foot_down_valid" CHECK ("cramp_patterns"."eased_by_hanging_foot_down" in ('yes', 'no')),
	CONSTRAINT "cramp_pattern_relief_valid" CHECK ("cramp_patterns"."relief" > 0 and "cramp_patterns"."relief" <= 1000),
	CONSTRAINT "cramp_pattern_relief_unit_valid" CHECK ("cramp_patterns"."relief_unit" in ('seconds', 'minutes', 'hours')),
	CONSTRAINT "cramp_pattern_words_valid" CHECK (footfall_is_plain_text("cramp_patterns"."words", 4000))
);
--> statement-breakpoint
ALTER TABLE "cramp_patterns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "red_flags" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"sudden_onset_in_14_days" text,
	"sudden_side" text,
	"still_present" text,
	"pale" text,
	"cold" text,
	"numb" text,
	"weak" text,
	"sudden_with_trunk_pain" text,
	"rest_pain_forefoot" text,
	"rest_pain_side" text,
	"rest_pain_weeks" integer,
	"ulcer_or_gangrene" text,
	"ulcer_kind" text,
	"ulcer_side" text,
	"ulcer_weeks" integer,
	"palpitations" text,
	"fainting" text,
	"confusion" text,
	"marked_weakness" text,
	"seizure" text,
	"hand_or_face_spasm" text,
	"new_ecg_change" text,
	"one_leg_newly_swollen" text,
	"swollen_side" text,
	"swollen_blue_tense" text,
	"persistent_calf_pain_one_side" text,
	"clot_risk_factor" text,
	"breathless_or_chest_pain" text,
	"breathless_new_or_worse" text,
	"pain_present_not_settling" text,
	"severe_pain_on_passive_stretch" text,
	"wood_hard_with_numbness_or_weakness" text,
	"pain_despite_opioids" text,
	"compartment_setting" text,
	"exertional_leg_symptoms" text,
	CONSTRAINT "red_flags_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "red_flags_sudden_onset_in_14_days_valid" CHECK ("red_flags"."sudden_onset_in_14_days" in ('yes', 'no')),
	CONSTRAINT "red_flags_sudden_side_valid" CHECK ("red_flags"."sudden_side" in ('right', 'left', 'both')),
	CONSTRAINT "red_flags_still_present_valid" CHECK ("red_flags"."still_present" in ('yes', 'no')),
	CONSTRAINT "red_flags_pale_valid" CHECK ("red_flags"."pale" in ('yes', 'no')),
	CONSTRAINT "red_flags_cold_valid" CHECK ("red_flags"."cold" in ('yes', 'no')),
	CONSTRAINT "red_flags_numb_valid" CHECK ("red_flags"."numb" in ('yes', 'no')),
	CONSTRAINT "red_flags_weak_valid" CHECK ("red_flags"."weak" in ('yes', 'no')),
	CONSTRAINT "red_flags_sudden_with_trunk_pain_valid" CHECK ("red_flags"."sudden_with_trunk_pain" in ('yes', 'no')),
	CONSTRAINT "red_flags_rest_pain_forefoot_valid" CHECK ("red_flags"."rest_pain_forefoot" in ('yes', 'no')),
	CONSTRAINT "red_flags_rest_pain_side_valid" CHECK ("red_flags"."rest_pain_side" in ('right', 'left', 'both')),
	CONSTRAINT "red_flags_rest_pain_weeks_valid" CHECK ("red_flags"."rest_pain_weeks" between 0 and 520),
	CONSTRAINT "red_flags_ulcer_or_gangrene_valid" CHECK ("red_flags"."ulcer_or_gangrene" in ('yes', 'no')),
	CONSTRAINT "red_flags_ulcer_kind_valid" CHECK ("red_flags"."ulcer_kind" in ('ulcer', 'gangrene', 'both')),
	CONSTRAINT "red_flags_ulcer_side_valid" CHECK ("red_flags"."ulcer_side" in ('right', 'left', 'both')),
	CONSTRAINT "red_flags_ulcer_weeks_valid" CHECK ("red_flags"."ulcer_weeks" between 0 and 520),
	CONSTRAINT "red_flags_palpitations_valid" CHECK ("red_flags"."palpitations" in ('yes', 'no')),
	CONSTRAINT "red_flags_fainting_valid" CHECK ("red_flags"."fainting" in ('yes', 'no')),
	CONSTRAINT "red_flags_confusion_valid" CHECK ("red_flags"."confusion" in ('yes', 'no')),
	CONSTRAINT "red_flags_marked_weakness_valid" CHECK ("red_flags"."marked_weakness" in ('yes', 'no')),
	CONSTRAINT "red_flags_seizure_valid" CHECK ("red_flags"."seizure" in ('yes', 'no')),
	CONSTRAINT "red_flags_hand_or_face_spasm_valid" CHECK ("red_flags"."hand_or_face_spasm" in ('yes', 'no')),
	CONSTRAINT "red_flags_new_ecg_change_valid" CHECK ("red_flags"."new_ecg_change" in ('yes', 'no')),
	CONSTRAINT "red_flags_one_leg_newly_swollen_valid" CHECK ("red_flags"."one_leg_newly_swollen" in ('yes', 'no')),
	CONSTRAINT "red_flags_swollen_side_valid" CHECK ("red_flags"."swollen_side" in ('right', 'left', 'both')),
	CONSTRAINT "red_flags_swollen_blue_tense_valid" CHECK ("red_flags"."swollen_blue_tense" in ('yes', 'no')),
	CONSTRAINT "red_flags_persistent_calf_pain_one_side_valid" CHECK ("red_flags"."persistent_calf_pain_one_side" in ('yes', 'no')),
	CONSTRAINT "red_flags_clot_risk_factor_valid" CHECK ("red_flags"."clot_risk_factor" in ('yes', 'no')),
	CONSTRAINT "red_flags_breathless_or_chest_pain_valid" CHECK ("red_flags"."breathless_or_chest_pain" in ('yes', 'no')),
	CONSTRAINT "red_flags_breathless_new_or_worse_valid" CHECK ("red_flags"."breathless_new_or_worse" in ('yes', 'no')),
	CONSTRAINT "red_flags_pain_present_not_settling_valid" CHECK ("red_flags"."pain_present_not_settling" in ('yes', 'no')),
	CONSTRAINT "red_flags_severe_pain_on_passive_stretch_valid" CHECK ("red_flags"."severe_pain_on_passive_stretch" in ('yes', 'no')),
	CONSTRAINT "red_flags_wood_hard_with_numbness_or_weakness_valid" CHECK ("red_flags"."wood_hard_with_numbness_or_weakness" in ('yes', 'no')),
	CONSTRAINT "red_flags_pain_despite_opioids_valid" CHECK ("red_flags"."pain_despite_opioids" in ('yes', 'no')),
	CONSTRAINT "red_flags_compartment_setting_valid" CHECK ("red_flags"."compartment_setting" in ('yes', 'no')),
	CONSTRAINT "red_flags_exertional_leg_symptoms_valid" CHECK ("red_flags"."exertional_leg_symptoms" in ('yes', 'no'))
);
--> statement-breakpoint
ALTER TABLE "red_flags" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_reasons" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"reason" text,
	"patient_words" text,
	"carried_from_visit" uuid,
	CONSTRAINT "visit_reasons_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "reason_reason_valid" CHECK (footfall_is_plain_text("visit_reasons"."reason", 2000)),
	CONSTRAINT "reason_patient_words_valid" CHECK (footfall_is_plain_text("visit_reasons"."patient_words", 10000))
);
--> statement-breakpoint
ALTER TABLE "visit_reasons" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "factors" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"tobacco_smoked" text,
	"pack_years" numeric,
	"tobacco_smokeless" text,
	"diabetes" text,
	"dyslipidemia" text,
	"hypertension" text,
	"chronic_kidney_disease" text,
	"dialysis" text,
	"heart_failure" text,
	"cirrhosis" text,
	"other_atherosclerosis" text,
	"family_history_of_pad" text,
	"known_pad" text,
	"revascularization" text,
	"pregnant_or_postpartum" text,
	"bleeding_history" text,
	"lumbar_stenosis" text,
	"heavy_sweating" text,
	"large_fluid_intake" text,
	"vomiting_diarrhea_heat_or_poor_intake" text,
	"activity" text,
	"diuretic" text,
	"diuretic_dose_unchanged_3_months" text,
	"diuretic_started_or_changed_4_weeks" text,
	"diuretic_prescriber" text,
	"digoxin_qt_drug_or_lithium" text,
	"two_potassium_affecting_drugs" text,
	"cramps_evaluated_by" text,
	"cramps_evaluated_on" date,
	"statin" text,
	"anticoagulant" text,
	"medicines_reviewed" text,
	"notes" text,
	CONSTRAINT "factors_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "factors_tobacco_smoked_valid" CHECK ("factors"."tobacco_smoked" in ('never', 'former', 'current')),
	CONSTRAINT "factors_pack_years_valid" CHECK ("factors"."pack_years" > 0 and "factors"."pack_years" <= 300),
	CONSTRAINT "factors_tobacco_smokeless_valid" CHECK ("factors"."tobacco_smokeless" in ('never', 'former', 'current')),
	CONSTRAINT "factors_diabetes_valid" CHECK ("factors"."diabetes" in ('yes', 'no')),
	CONSTRAINT "factors_dyslipidemia_valid" CHECK ("factors"."dyslipidemia" in ('yes', 'no')),
	CONSTRAINT "factors_hypertension_valid" CHECK ("factors"."hypertension" in ('yes', 'no')),
	CONSTRAINT "factors_chronic_kidney_disease_valid" CHECK ("factors"."chronic_kidney_disease" in ('yes', 'no')),
	CONSTRAINT "factors_dialysis_valid" CHECK ("factors"."dialysis" in ('yes', 'no')),
	CONSTRAINT "factors_heart_failure_valid" CHECK ("factors"."heart_failure" in ('yes', 'no')),
	CONSTRAINT "factors_cirrhosis_valid" CHECK ("factors"."cirrhosis" in ('yes', 'no')),
	CONSTRAINT "factors_other_atherosclerosis_valid" CHECK ("factors"."other_atherosclerosis" in ('yes', 'no')),
	CONSTRAINT "factors_family_history_of_pad_valid" CHECK ("factors"."family_history_of_pad" in ('yes', 'no')),
	CONSTRAINT "factors_known_pad_valid" CHECK ("factors"."known_pad" in ('yes', 'no')),
	CONSTRAINT "factors_revascularization_valid" CHECK ("factors"."revascularization" in ('yes', 'no')),
	CONSTRAINT "factors_pregnant_or_postpartum_valid" CHECK ("factors"."pregnant_or_postpartum" in ('yes', 'no')),
	CONSTRAINT "factors_bleeding_history_valid" CHECK ("factors"."bleeding_history" in ('yes', 'no')),
	CONSTRAINT "factors_lumbar_stenosis_valid" CHECK ("factors"."lumbar_stenosis" in ('yes', 'no')),
	CONSTRAINT "factors_heavy_sweating_valid" CHECK ("factors"."heavy_sweating" in ('yes', 'no')),
	CONSTRAINT "factors_large_fluid_intake_valid" CHECK ("factors"."large_fluid_intake" in ('yes', 'no')),
	CONSTRAINT "factors_vomiting_diarrhea_heat_or_poor_intake_valid" CHECK ("factors"."vomiting_diarrhea_heat_or_poor_intake" in ('yes', 'no')),
	CONSTRAINT "factors_activity_valid" CHECK ("factors"."activity" in ('sedentary', 'light', 'active', 'athlete')),
	CONSTRAINT "factors_diuretic_valid" CHECK ("factors"."diuretic" in ('yes', 'no')),
	CONSTRAINT "factors_diuretic_dose_unchanged_3_months_valid" CHECK ("factors"."diuretic_dose_unchanged_3_months" in ('yes', 'no')),
	CONSTRAINT "factors_diuretic_started_or_changed_4_weeks_valid" CHECK ("factors"."diuretic_started_or_changed_4_weeks" in ('yes', 'no')),
	CONSTRAINT "factors_diuretic_prescriber_valid" CHECK (footfall_is_plain_text("factors"."diuretic_prescriber", 200)),
	CONSTRAINT "factors_digoxin_qt_drug_or_lithium_valid" CHECK ("factors"."digoxin_qt_drug_or_lithium" in ('yes', 'no')),
	CONSTRAINT "factors_two_potassium_affecting_drugs_valid" CHECK ("factors"."two_potassium_affecting_drugs" in ('yes', 'no')),
	CONSTRAINT "factors_cramps_evaluated_by_valid" CHECK (footfall_is_plain_text("factors"."cramps_evaluated_by", 200)),
	CONSTRAINT "factors_statin_valid" CHECK ("factors"."statin" in ('yes', 'no')),
	CONSTRAINT "factors_anticoagulant_valid" CHECK ("factors"."anticoagulant" in ('yes', 'no')),
	CONSTRAINT "factors_medicines_reviewed_valid" CHECK ("factors"."medicines_reviewed" in ('none-taken', 'listed', 'unable')),
	CONSTRAINT "factors_notes_valid" CHECK (footfall_is_plain_text("factors"."notes", 4000))
);
--> statement-breakpoint
ALTER TABLE "factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "medicines" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "medicines_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"name" text,
	"classes" text[] DEFAULT '{}' NOT NULL,
	"dose" text,
	"started_or_changed_on" text,
	"prescriber" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "medicines_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "medicine_name_valid" CHECK (footfall_is_plain_text("medicines"."name", 200)),
	CONSTRAINT "medicine_classes_valid" CHECK ("medicines"."classes" <@ array['thiazide-diuretic', 'loop-diuretic', 'potassium-sparing-diuretic', 'ace-inhibitor-or-arb', 'potassium-supplement', 'trimethoprim', 'nsaid', 'statin', 'anticoagulant', 'antiplatelet', 'long-acting-beta-agonist', 'digoxin', 'lithium', 'qt-prolonging', 'insulin-or-glucose-lowering', 'quinine', 'other']::text[] and cardinality("medicines"."classes") <= 17),
	CONSTRAINT "medicine_dose_valid" CHECK (footfall_is_plain_text("medicines"."dose", 200)),
	CONSTRAINT "medicine_started_or_changed_on_valid" CHECK ("medicines"."started_or_changed_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$'),
	CONSTRAINT "medicine_prescriber_valid" CHECK (footfall_is_plain_text("medicines"."prescriber", 200))
);
--> statement-breakpoint
ALTER TABLE "medicines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "handouts_given" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"visit_id" uuid,
	"handout_id" text NOT NULL,
	"version" text NOT NULL,
	"language" text NOT NULL,
	"content_hash" text NOT NULL,
	"given_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "handouts_given_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "handouts_given_content_hash_valid" CHECK ("handouts_given"."content_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
ALTER TABLE "handouts_given" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"key" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"route" text NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"result" jsonb,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_practice_id_key_pk" PRIMARY KEY("practice_id","key"),
	CONSTRAINT "idempotency_keys_body_hash_valid" CHECK (octet_length("idempotency_keys"."body_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "idempotency_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_opens" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "patient_opens_practice_id_staff_id_patient_id_pk" PRIMARY KEY("practice_id","staff_id","patient_id")
);
--> statement-breakpoint
ALTER TABLE "patient_opens" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patient_search_terms" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"term" text NOT NULL,
	"patient_id" uuid NOT NULL,
	"current" boolean DEFAULT true NOT NULL,
	CONSTRAINT "patient_search_terms_practice_id_patient_id_term_pk" PRIMARY KEY("practice_id","patient_id","term"),
	CONSTRAINT "patient_search_terms_term_valid" CHECK (char_length("patient_search_terms"."term") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "patient_search_terms" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "patients" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"record_number" text NOT NULL,
	"family_name" text NOT NULL,
	"given_name" text NOT NULL,
	"preferred_name" text,
	"birth_date" date NOT NULL,
	"sex" text NOT NULL,
	"phone" text,
	"email" text,
	"language" text DEFAULT 'en' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	CONSTRAINT "patients_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "patients_record_number_valid" CHECK ("patients"."record_number" ~ '^[0-9]{1,12}$'),
	CONSTRAINT "patients_names_given" CHECK (btrim("patients"."family_name") <> '' and btrim("patients"."given_name") <> ''),
	CONSTRAINT "patients_family_name_valid" CHECK (footfall_is_plain_text("patients"."family_name", 200)),
	CONSTRAINT "patients_given_name_valid" CHECK (footfall_is_plain_text("patients"."given_name", 200)),
	CONSTRAINT "patients_preferred_name_valid" CHECK (footfall_is_plain_text("patients"."preferred_name", 200)),
	CONSTRAINT "patients_phone_valid" CHECK (footfall_is_plain_text("patients"."phone", 60)),
	CONSTRAINT "patients_email_valid" CHECK (footfall_is_plain_text("patients"."email", 254)),
	CONSTRAINT "patients_birth_date_valid" CHECK ("patients"."birth_date" >= date '1880-01-01' and "patients"."birth_date" < date '2200-01-01'),
	CONSTRAINT "patients_sex_valid" CHECK ("patients"."sex" in ('female', 'male', 'other', 'unknown')),
	CONSTRAINT "patients_language_valid" CHECK ("patients"."language" in ('en', 'es', 'other'))
);
--> statement-breakpoint
ALTER TABLE "patients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_numbers" (
	"practice_id" uuid PRIMARY KEY DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "record_numbers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_actions" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "plan_actions_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"act" text,
	"by" text,
	"due_on" date,
	"from_rule" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "plan_actions_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "plan_action_act_valid" CHECK (footfall_is_plain_text("plan_actions"."act", 500)),
	CONSTRAINT "plan_action_by_valid" CHECK (footfall_is_plain_text("plan_actions"."by", 200)),
	CONSTRAINT "plan_action_from_rule_valid" CHECK (footfall_is_plain_text("plan_actions"."from_rule", 8))
);
--> statement-breakpoint
ALTER TABLE "plan_actions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"narrative" text,
	"rescreen_on" date,
	"rescreen_reason" text,
	"follow_up" text,
	"exercise" text,
	"handouts" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "plans_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "plan_narrative_valid" CHECK (footfall_is_plain_text("plans"."narrative", 10000)),
	CONSTRAINT "plan_rescreen_reason_valid" CHECK (footfall_is_plain_text("plans"."rescreen_reason", 300)),
	CONSTRAINT "plan_follow_up_valid" CHECK (footfall_is_plain_text("plans"."follow_up", 1000)),
	CONSTRAINT "plan_exercise_valid" CHECK (footfall_is_plain_text("plans"."exercise", 2000)),
	CONSTRAINT "plan_handouts_valid" CHECK ("plans"."handouts" <@ array['cramping']::text[] and cardinality("plans"."handouts") <= 1)
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"paper" text NOT NULL,
	"distance_unit" text NOT NULL,
	"address_lines" text[] NOT NULL,
	"phone" text,
	"after_hours" text,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "practices_slug_valid" CHECK ("practices"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "practices_paper_valid" CHECK ("practices"."paper" in ('letter', 'a4')),
	CONSTRAINT "practices_distance_unit_valid" CHECK ("practices"."distance_unit" in ('m', 'ft'))
);
--> statement-breakpoint
ALTER TABLE "practices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	CONSTRAINT "sessions_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "sessions_token_hash_valid" CHECK (octet_length("sessions"."token_hash") = 32),
	CONSTRAINT "sessions_ended_because_valid" CHECK ("sessions"."ended_because" in ('signed-out', 'idle', 'expired', 'revoked', 'replaced')),
	CONSTRAINT "sessions_ended_whole" CHECK (("sessions"."ended_at" is null) = ("sessions"."ended_because" is null))
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"display_name" text NOT NULL,
	"credentials" text,
	"roles" text[] NOT NULL,
	"password_hash" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "staff_roles_valid" CHECK ("staff"."roles" <@ array['podiatrist', 'assistant', 'front-desk', 'admin']::text[] and cardinality("staff"."roles") between 1 and 4),
	CONSTRAINT "staff_password_hash_valid" CHECK ("staff"."password_hash" like '$argon2id$%')
);
--> statement-breakpoint
ALTER TABLE "staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "vascular_studies" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"right_brachial" jsonb,
	"left_brachial" jsonb,
	"right_posterior_tibial" jsonb,
	"left_posterior_tibial" jsonb,
	"right_dorsalis_pedis" jsonb,
	"left_dorsalis_pedis" jsonb,
	"right_toe" jsonb,
	"left_toe" jsonb,
	"right_waveform" text,
	"left_waveform" text,
	"method" text,
	"device" text,
	"position" text,
	"rest_minutes" integer,
	"cuff" text,
	"observer" text,
	"wound_under_cuff" text,
	"graft_or_stent_under_cuff" text,
	"suspected_dvt" text,
	"severe_pain" text,
	"cannot_lie_flat" text,
	"arm_not_to_use" text,
	"arm_not_to_use_reason" text,
	"confirmed" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"notes" text,
	"right_abi_state" text,
	"right_abi_hundredths" integer,
	"right_abi_band" text,
	"right_abi_artery" text,
	"right_abi_ankle_mmhg" integer,
	"right_abi_brachial_mmhg" integer,
	"right_abi_provisional" boolean,
	"right_tbi_state" text,
	"right_tbi_hundredths" integer,
	"right_tbi_band" text,
	"left_abi_state" text,
	"left_abi_hundredths" integer,
	"left_abi_band" text,
	"left_abi_artery" text,
	"left_abi_ankle_mmhg" integer,
	"left_abi_brachial_mmhg" integer,
	"left_abi_provisional" boolean,
	"left_tbi_state" text,
	"left_tbi_hundredths" integer,
	"left_tbi_band" text,
	"inter_arm_mmhg" integer,
	"derived_version" text,
	CONSTRAINT "vascular_studies_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "vascular_study_right_brachial_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."right_brachial")),
	CONSTRAINT "vascular_study_left_brachial_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."left_brachial")),
	CONSTRAINT "vascular_study_right_posterior_tibial_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."right_posterior_tibial")),
	CONSTRAINT "vascular_study_left_posterior_tibial_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."left_posterior_tibial")),
	CONSTRAINT "vascular_study_right_dorsalis_pedis_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."right_dorsalis_pedis")),
	CONSTRAINT "vascular_study_left_dorsalis_pedis_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."left_dorsalis_pedis")),
	CONSTRAINT "vascular_study_right_toe_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."right_toe")),
	CONSTRAINT "vascular_study_left_toe_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."left_toe")),
	CONSTRAINT "vascular_study_right_waveform_valid" CHECK ("vascular_studies"."right_waveform" in ('multiphasic', 'monophasic', 'absent', 'not-assessed')),
	CONSTRAINT "vascular_study_left_waveform_valid" CHECK ("vascular_studies"."left_waveform" in ('multiphasic', 'monophasic', 'absent', 'not-assessed')),
	CONSTRAINT "vascular_study_method_valid" CHECK ("vascular_studies"."method" in ('higher', 'lower')),
	CONSTRAINT "vascular_study_device_valid" CHECK ("vascular_studies"."device" in ('doppler', 'oscillometric', 'ppg')),
	CONSTRAINT "vascular_study_position_valid" CHECK ("vascular_studies"."position" in ('supine', 'semi-recumbent', 'seated')),
	CONSTRAINT "vascular_study_rest_minutes_valid" CHECK ("vascular_studies"."rest_minutes" between 0 and 60),
	CONSTRAINT "vascular_study_cuff_valid" CHECK (footfall_is_plain_text("vascular_studies"."cuff", 120)),
	CONSTRAINT "vascular_study_observer_valid" CHECK (footfall_is_plain_text("vascular_studies"."observer", 120)),
	CONSTRAINT "vascular_study_wound_under_cuff_valid" CHECK ("vascular_studies"."wound_under_cuff" in ('yes', 'no')),
	CONSTRAINT "vascular_study_graft_or_stent_under_cuff_valid" CHECK ("vascular_studies"."graft_or_stent_under_cuff" in ('yes', 'no')),
	CONSTRAINT "vascular_study_suspected_dvt_valid" CHECK ("vascular_studies"."suspected_dvt" in ('yes', 'no')),
	CONSTRAINT "vascular_study_severe_pain_valid" CHECK ("vascular_studies"."severe_pain" in ('yes', 'no')),
	CONSTRAINT "vascular_study_cannot_lie_flat_valid" CHECK ("vascular_studies"."cannot_lie_flat" in ('yes', 'no')),
	CONSTRAINT "vascular_study_arm_not_to_use_valid" CHECK ("vascular_studies"."arm_not_to_use" in ('none', 'right', 'left')),
	CONSTRAINT "vascular_study_arm_not_to_use_reason_valid" CHECK ("vascular_studies"."arm_not_to_use_reason" in ('mastectomy', 'fistula', 'cast', 'wound', 'other')),
	CONSTRAINT "vascular_study_confirmed_valid" CHECK (footfall_is_text_list("vascular_studies"."confirmed", 40, 80)),
	CONSTRAINT "vascular_study_notes_valid" CHECK (footfall_is_plain_text("vascular_studies"."notes", 4000)),
	CONSTRAINT "vascular_studies_right_abi_state_valid" CHECK ("vascular_studies"."right_abi_state" in ('value', 'non-compressible', 'not-assessable')),
	CONSTRAINT "vascular_studies_left_abi_state_valid" CHECK ("vascular_studies"."left_abi_state" in ('value', 'non-compressible', 'not-assessable')),
	CONSTRAINT "vascular_studies_right_tbi_state_valid" CHECK ("vascular_studies"."right_tbi_state" in ('value', 'non-compressible', 'not-assessable')),
	CONSTRAINT "vascular_studies_left_tbi_state_valid" CHECK ("vascular_studies"."left_tbi_state" in ('value', 'non-compressible', 'not-assessable')),
	CONSTRAINT "vascular_studies_right_abi_band_valid" CHECK ("vascular_studies"."right_abi_band" in ('abnormal', 'borderline', 'normal', 'non-compressible')),
	CONSTRAINT "vascular_studies_left_abi_band_valid" CHECK ("vascular_studies"."left_abi_band" in ('abnormal', 'borderline', 'normal', 'non-compressible')),
	CONSTRAINT "vascular_studies_right_tbi_band_valid" CHECK ("vascular_studies"."right_tbi_band" in ('abnormal', 'normal')),
	CONSTRAINT "vascular_studies_left_tbi_band_valid" CHECK ("vascular_studies"."left_tbi_band" in ('abnormal', 'normal')),
	CONSTRAINT "vascular_studies_right_abi_artery_valid" CHECK ("vascular_studies"."right_abi_artery" in ('posteriorTibial', 'dorsalisPedis')),
	CONSTRAINT "vascular_studies_left_abi_artery_valid" CHECK ("vascular_studies"."left_abi_artery" in ('posteriorTibial', 'dorsalisPedis')),
	CONSTRAINT "vascular_studies_stiff_is_never_normal" CHECK (("vascular_studies"."right_abi_hundredths" is null or "vascular_studies"."right_abi_hundredths" <= 140 or "vascular_studies"."right_abi_band" is distinct from 'normal')
        and ("vascular_studies"."left_abi_hundredths" is null or "vascular_studies"."left_abi_hundredths" <= 140 or "vascular_studies"."left_abi_band" is distinct from 'normal'))
);
--> statement-breakpoint
ALTER TABLE "vascular_studies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_addenda" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"text" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_addenda_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "visit_addenda_text_given" CHECK (btrim("visit_addenda"."text") <> ''),
	CONSTRAINT "visit_addenda_text_valid" CHECK (footfall_is_plain_text("visit_addenda"."text", 10000))
);
--> statement-breakpoint
ALTER TABLE "visit_addenda" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_drafts" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"section" text NOT NULL,
	"key" uuid NOT NULL,
	"field" text NOT NULL,
	"text" text NOT NULL,
	"message" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_drafts_practice_id_visit_id_section_key_field_pk" PRIMARY KEY("practice_id","visit_id","section","key","field"),
	CONSTRAINT "visit_drafts_text_valid" CHECK (char_length("visit_drafts"."text") <= 100000)
);
--> statement-breakpoint
ALTER TABLE "visit_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_presence" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"section" text NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_presence_practice_id_visit_id_staff_id_pk" PRIMARY KEY("practice_id","visit_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "visit_presence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_voids" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_voids_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "visit_voids_reason_given" CHECK (btrim("visit_voids"."reason") <> ''),
	CONSTRAINT "visit_voids_reason_valid" CHECK (footfall_is_plain_text("visit_voids"."reason", 2000))
);
--> statement-breakpoint
ALTER TABLE "visit_voids" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visits" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"clinician_id" uuid NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"ready_for_id" uuid,
	"ready_at" timestamp (3) with time zone,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"signed_by" uuid,
	"signed_at" timestamp (3) with time zone,
	"signed_snapshot" jsonb,
	"content_hash" text,
	"voided_by" uuid,
	"voided_at" timestamp (3) with time zone,
	"void_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visits_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "visits_with_patient" UNIQUE("practice_id","id","patient_id"),
	CONSTRAINT "visits_status_valid" CHECK ("visits"."status" in ('open', 'signed', 'voided')),
	CONSTRAINT "visits_ready_whole" CHECK (("visits"."ready_for_id" is null) = ("visits"."ready_at" is null)),
	CONSTRAINT "visits_signed_whole" CHECK (case when "visits"."status" = 'signed'
        then "visits"."signed_by" is not null and "visits"."signed_at" is not null and "visits"."signed_snapshot" is not null and "visits"."content_hash" is not null
        else "visits"."signed_by" is null and "visits"."signed_at" is null and "visits"."signed_snapshot" is null and "visits"."content_hash" is null end),
	CONSTRAINT "visits_voided_whole" CHECK (case when "visits"."status" = 'voided'
        then "visits"."voided_by" is not null and "visits"."voided_at" is not null and btrim("visits"."void_reason") <> '' and "visits"."void_reason" is not null
        else "visits"."voided_by" is null and "visits"."voided_at" is null and "visits"."void_reason" is null end),
	CONSTRAINT "visits_content_hash_valid" CHECK ("visits"."content_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "visits_void_reason_valid" CHECK (footfall_is_plain_text("visits"."void_reason", 2000))
);
--> statement-breakpoint
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "walk_safety" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"heart_attack_or_unstable_angina_1_month" text,
	"severe_aortic_stenosis" text,
	"uncontrolled_arrhythmia" text,
	"decompensated_heart_failure" text,
	"acute_charcot" text,
	"resting_heart_rate" integer,
	"resting_systolic_mmhg" integer,
	"resting_diastolic_mmhg" integer,
	CONSTRAINT "walk_safety_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "walk_safety_heart_attack_or_unstable_angina_1_month_valid" CHECK ("walk_safety"."heart_attack_or_unstable_angina_1_month" in ('yes', 'no')),
	CONSTRAINT "walk_safety_severe_aortic_stenosis_valid" CHECK ("walk_safety"."severe_aortic_stenosis" in ('yes', 'no')),
	CONSTRAINT "walk_safety_uncontrolled_arrhythmia_valid" CHECK ("walk_safety"."uncontrolled_arrhythmia" in ('yes', 'no')),
	CONSTRAINT "walk_safety_decompensated_heart_failure_valid" CHECK ("walk_safety"."decompensated_heart_failure" in ('yes', 'no')),
	CONSTRAINT "walk_safety_acute_charcot_valid" CHECK ("walk_safety"."acute_charcot" in ('yes', 'no')),
	CONSTRAINT "walk_safety_resting_heart_rate_valid" CHECK ("walk_safety"."resting_heart_rate" between 20 and 250),
	CONSTRAINT "walk_safety_resting_systolic_mmhg_valid" CHECK ("walk_safety"."resting_systolic_mmhg" between 50 and 300),
	CONSTRAINT "walk_safety_resting_diastolic_mmhg_valid" CHECK ("walk_safety"."resting_diastolic_mmhg" between 20 and 200)
);
--> statement-breakpoint
ALTER TABLE "walk_safety" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "walk_tests" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "walk_tests_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"method" text,
	"protocol" text,
	"speed" numeric,
	"speed_unit" text,
	"grade_percent" numeric,
	"lap_meters" numeric,
	"block_feet" numeric,
	"onset_state" text,
	"onset" numeric,
	"onset_unit" text,
	"onset_site" text,
	"side" text,
	"maximum_state" text,
	"maximum" numeric,
	"maximum_unit" text,
	"limiting_symptom" text,
	"relief" numeric,
	"relief_unit" text,
	"relief_by" text,
	"rests" integer,
	"surface" text,
	"aid" text,
	"words" text,
	"timer" jsonb,
	"removed" boolean DEFAULT false NOT NULL,
	"onset_meters" numeric,
	"onset_seconds" numeric,
	"maximum_meters" numeric,
	"maximum_seconds" numeric,
	"derived_version" text,
	CONSTRAINT "walk_tests_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "walk_test_method_valid" CHECK ("walk_tests"."method" in ('estimate', 'corridor', 'six-minute', 'treadmill-constant', 'treadmill-graded', 'diary')),
	CONSTRAINT "walk_test_protocol_valid" CHECK ("walk_tests"."protocol" in ('gardner-skinner', 'hiatt', 'constant-3.2-10', 'constant-3.2-12', 'constant-3.0-12', 'rutherford', 'other')),
	CONSTRAINT "walk_test_speed_valid" CHECK ("walk_tests"."speed" > 0 and "walk_tests"."speed" <= 20),
	CONSTRAINT "walk_test_speed_unit_valid" CHECK ("walk_tests"."speed_unit" in ('km/h', 'mph')),
	CONSTRAINT "walk_test_grade_percent_valid" CHECK ("walk_tests"."grade_percent" between 0 and 30),
	CONSTRAINT "walk_test_lap_meters_valid" CHECK ("walk_tests"."lap_meters" > 0 and "walk_tests"."lap_meters" <= 1000),
	CONSTRAINT "walk_test_block_feet_valid" CHECK ("walk_tests"."block_feet" > 0 and "walk_tests"."block_feet" <= 2000),
	CONSTRAINT "walk_test_onset_state_valid" CHECK ("walk_tests"."onset_state" in ('felt', 'none-within')),
	CONSTRAINT "walk_test_onset_valid" CHECK ("walk_tests"."onset" > 0 and "walk_tests"."onset" <= 100000),
	CONSTRAINT "walk_test_onset_unit_valid" CHECK ("walk_tests"."onset_unit" in ('m', 'ft', 'yd', 'mi', 'block', 'min', 's')),
	CONSTRAINT "walk_test_onset_site_valid" CHECK ("walk_tests"."onset_site" in ('buttock', 'thigh', 'hamstring', 'calf', 'shin', 'ankle', 'heel', 'arch', 'forefoot', 'toes', 'top-of-foot')),
	CONSTRAINT "walk_test_side_valid" CHECK ("walk_tests"."side" in ('right', 'left', 'both')),
	CONSTRAINT "walk_test_maximum_state_valid" CHECK ("walk_tests"."maximum_state" in ('forced-stop', 'not-stopped')),
	CONSTRAINT "walk_test_maximum_valid" CHECK ("walk_tests"."maximum" > 0 and "walk_tests"."maximum" <= 100000),
	CONSTRAINT "walk_test_maximum_unit_valid" CHECK ("walk_tests"."maximum_unit" in ('m', 'ft', 'yd', 'mi', 'block', 'min', 's')),
	CONSTRAINT "walk_test_limiting_symptom_valid" CHECK ("walk_tests"."limiting_symptom" in ('leg-cramp', 'other-leg-pain', 'breathlessness', 'chest-pain', 'joint-pain', 'fatigue', 'balance', 'end-of-test', 'other')),
	CONSTRAINT "walk_test_relief_valid" CHECK ("walk_tests"."relief" > 0 and "walk_tests"."relief" <= 1000),
	CONSTRAINT "walk_test_relief_unit_valid" CHECK ("walk_tests"."relief_unit" in ('s', 'min')),
	CONSTRAINT "walk_test_relief_by_valid" CHECK ("walk_tests"."relief_by" in ('standing-still', 'sitting', 'leaning-forward', 'walking-on', 'lying')),
	CONSTRAINT "walk_test_rests_valid" CHECK ("walk_tests"."rests" between 0 and 100),
	CONSTRAINT "walk_test_surface_valid" CHECK ("walk_tests"."surface" in ('flat', 'uphill', 'stairs', 'treadmill', 'uneven')),
	CONSTRAINT "walk_test_aid_valid" CHECK ("walk_tests"."aid" in ('none', 'cane', 'crutches', 'walker', 'other')),
	CONSTRAINT "walk_test_words_valid" CHECK (footfall_is_plain_text("walk_tests"."words", 2000)),
	CONSTRAINT "walk_test_timer_valid" CHECK (footfall_is_walk_timer("walk_tests"."timer"))
);
--> statement-breakpoint
ALTER TABLE "walk_tests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "advice_acknowledgements" ADD CONSTRAINT "advice_acknowledgements_advice" FOREIGN KEY ("practice_id","visit_id","rule","fingerprint") REFERENCES "public"."visit_advice"("practice_id","visit_id","rule","fingerprint") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advice_acknowledgements" ADD CONSTRAINT "advice_acknowledgements_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_advice" ADD CONSTRAINT "visit_advice_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD CONSTRAINT "cramp_patterns_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD CONSTRAINT "cramp_patterns_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reasons" ADD CONSTRAINT "visit_reasons_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reasons" ADD CONSTRAINT "visit_reasons_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_reasons" ADD CONSTRAINT "visit_reasons_carried_from" FOREIGN KEY ("practice_id","carried_from_visit") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medicines" ADD CONSTRAINT "medicines_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medicines" ADD CONSTRAINT "medicines_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD CONSTRAINT "handouts_given_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD CONSTRAINT "handouts_given_visit" FOREIGN KEY ("practice_id","visit_id","patient_id") REFERENCES "public"."visits"("practice_id","id","patient_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD CONSTRAINT "handouts_given_by" FOREIGN KEY ("practice_id","given_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_opens" ADD CONSTRAINT "patient_opens_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_opens" ADD CONSTRAINT "patient_opens_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient_search_terms" ADD CONSTRAINT "patient_search_terms_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patients" ADD CONSTRAINT "patients_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_numbers" ADD CONSTRAINT "record_numbers_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_studies_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_studies_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_addenda" ADD CONSTRAINT "visit_addenda_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_addenda" ADD CONSTRAINT "visit_addenda_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_drafts" ADD CONSTRAINT "visit_drafts_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_drafts" ADD CONSTRAINT "visit_drafts_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_presence" ADD CONSTRAINT "visit_presence_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_presence" ADD CONSTRAINT "visit_presence_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_voids" ADD CONSTRAINT "visit_voids_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_voids" ADD CONSTRAINT "visit_voids_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_clinician_id" FOREIGN KEY ("practice_id","clinician_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_ready_for_id" FOREIGN KEY ("practice_id","ready_for_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_signed_by" FOREIGN KEY ("practice_id","signed_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_voided_by" FOREIGN KEY ("practice_id","voided_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_safety" ADD CONSTRAINT "walk_safety_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_safety" ADD CONSTRAINT "walk_safety_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_tests" ADD CONSTRAINT "walk_tests_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_tests" ADD CONSTRAINT "walk_tests_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "advice_acknowledgements_of_visit" ON "advice_acknowledgements" USING btree ("practice_id","visit_id","at");--> statement-breakpoint
CREATE INDEX "audit_events_of_patient" ON "audit_events" USING btree ("practice_id","patient_id","seq");--> statement-breakpoint
CREATE INDEX "audit_events_of_staff" ON "audit_events" USING btree ("practice_id","staff_id","seq");--> statement-breakpoint
CREATE INDEX "cramp_patterns_of_visit" ON "cramp_patterns" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE INDEX "medicines_of_visit" ON "medicines" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE INDEX "handouts_given_to_patient" ON "handouts_given" USING btree ("practice_id","patient_id","at");--> statement-breakpoint
CREATE INDEX "patient_opens_recent" ON "patient_opens" USING btree ("practice_id","staff_id","opened_at");--> statement-breakpoint
CREATE INDEX "patient_search_terms_prefix" ON "patient_search_terms" USING btree ("practice_id","term" text_pattern_ops,"patient_id") WHERE "patient_search_terms"."current";--> statement-breakpoint
CREATE UNIQUE INDEX "patients_record_number" ON "patients" USING btree ("practice_id","record_number");--> statement-breakpoint
CREATE INDEX "patients_birth_date" ON "patients" USING btree ("practice_id","birth_date");--> statement-breakpoint
CREATE INDEX "plan_actions_of_visit" ON "plan_actions" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE INDEX "plans_rescreen_due" ON "plans" USING btree ("practice_id","rescreen_on");--> statement-breakpoint
CREATE UNIQUE INDEX "practices_slug" ON "practices" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token_hash" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_of_staff" ON "sessions" USING btree ("practice_id","staff_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email" ON "staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "visit_addenda_of_visit" ON "visit_addenda" USING btree ("practice_id","visit_id","at");--> statement-breakpoint
CREATE INDEX "visits_of_patient" ON "visits" USING btree ("practice_id","patient_id","started_at");--> statement-breakpoint
CREATE INDEX "visits_by_status" ON "visits" USING btree ("practice_id","status","started_at");--> statement-breakpoint
CREATE INDEX "walk_tests_of_visit" ON "walk_tests" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "advice_acknowledgements" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_advice" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "assessments" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "audit_events" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "cramp_patterns" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "red_flags" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_reasons" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "factors" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "medicines" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "handouts_given" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "idempotency_keys" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "patient_opens" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "patient_search_terms" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "patients" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "record_numbers" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "plan_actions" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "plans" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "practices" AS PERMISSIVE FOR ALL TO public USING (id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "sessions" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "staff" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "vascular_studies" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_addenda" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_drafts" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_presence" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visit_voids" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "visits" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walk_safety" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walk_tests" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);