CREATE TABLE "examinations" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"pulse_scale" text,
	"right_femoral_pulse" integer,
	"left_femoral_pulse" integer,
	"right_popliteal_pulse" integer,
	"left_popliteal_pulse" integer,
	"right_dorsalis_pedis_pulse" integer,
	"left_dorsalis_pedis_pulse" integer,
	"right_posterior_tibial_pulse" integer,
	"left_posterior_tibial_pulse" integer,
	"femoral_bruit" text,
	"hair_loss" text,
	"nail_change" text,
	"calf_atrophy" text,
	"elevation_pallor" text,
	"dependent_rubor" text,
	"cool_foot" text,
	"right_refill_seconds" numeric,
	"left_refill_seconds" numeric,
	"hot_red_swollen_foot" text,
	"skin_whole" text,
	"right_calf_girth_cm" numeric,
	"left_calf_girth_cm" numeric,
	"pitting_edema" text,
	"deep_vein_tenderness" text,
	"whole_leg_swollen" text,
	"collateral_veins" text,
	"clot_score_side" text,
	"active_cancer" text,
	"paralysis_paresis_or_cast" text,
	"bedridden_or_major_surgery" text,
	"previous_dvt" text,
	"alternative_as_likely" text,
	"monofilament_sites" integer,
	"right_monofilament_felt" integer,
	"left_monofilament_felt" integer,
	"protective_sensation_lost" text,
	"tinel" text,
	"plantar_symptoms" text,
	"foot_drop" text,
	"brisk_reflexes_or_clonus" text,
	"gait_change" text,
	"fasciculations" text,
	"weakness_or_wasting" text,
	"bulbar_signs" text,
	"right_dorsiflexion_degrees" integer,
	"left_dorsiflexion_degrees" integer,
	"right_dorsiflexion_knee_bent_degrees" integer,
	"left_dorsiflexion_knee_bent_degrees" integer,
	"right_arch" text,
	"left_arch" text,
	"footwear" text[] DEFAULT '{}' NOT NULL,
	"footwear_notes" text,
	"pain_out_of_proportion" text,
	"sensory_symptom" text,
	"vasomotor_symptom" text,
	"sudomotor_or_edema_symptom" text,
	"motor_or_trophic_symptom" text,
	"sensory_sign" text,
	"vasomotor_sign" text,
	"sudomotor_or_edema_sign" text,
	"motor_or_trophic_sign" text,
	"no_better_diagnosis" text,
	"regional_pain_side" text,
	"compartment_before_mm_hg" integer,
	"compartment_at_1_min_mm_hg" integer,
	"compartment_at_5_min_mm_hg" integer,
	"compartment_acute_mm_hg" integer,
	"body_temperature" numeric,
	"body_temperature_unit" text,
	"respiratory_rate" integer,
	"arm_symptoms" text,
	"acute_chest_or_back_pain" text,
	"acute_neurological_signs" text,
	"notes" text,
	CONSTRAINT "examinations_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "examination_pulse_scale_valid" CHECK ("examinations"."pulse_scale" in ('0-2', '0-3', '0-4')),
	CONSTRAINT "examination_right_femoral_pulse_valid" CHECK ("examinations"."right_femoral_pulse" between 0 and 4),
	CONSTRAINT "examination_left_femoral_pulse_valid" CHECK ("examinations"."left_femoral_pulse" between 0 and 4),
	CONSTRAINT "examination_right_popliteal_pulse_valid" CHECK ("examinations"."right_popliteal_pulse" between 0 and 4),
	CONSTRAINT "examination_left_popliteal_pulse_valid" CHECK ("examinations"."left_popliteal_pulse" between 0 and 4),
	CONSTRAINT "examination_right_dorsalis_pedis_pulse_valid" CHECK ("examinations"."right_dorsalis_pedis_pulse" between 0 and 4),
	CONSTRAINT "examination_left_dorsalis_pedis_pulse_valid" CHECK ("examinations"."left_dorsalis_pedis_pulse" between 0 and 4),
	CONSTRAINT "examination_right_posterior_tibial_pulse_valid" CHECK ("examinations"."right_posterior_tibial_pulse" between 0 and 4),
	CONSTRAINT "examination_left_posterior_tibial_pulse_valid" CHECK ("examinations"."left_posterior_tibial_pulse" between 0 and 4),
	CONSTRAINT "examination_femoral_bruit_valid" CHECK ("examinations"."femoral_bruit" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_hair_loss_valid" CHECK ("examinations"."hair_loss" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_nail_change_valid" CHECK ("examinations"."nail_change" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_calf_atrophy_valid" CHECK ("examinations"."calf_atrophy" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_elevation_pallor_valid" CHECK ("examinations"."elevation_pallor" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_dependent_rubor_valid" CHECK ("examinations"."dependent_rubor" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_cool_foot_valid" CHECK ("examinations"."cool_foot" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_right_refill_seconds_valid" CHECK ("examinations"."right_refill_seconds" > 0 and "examinations"."right_refill_seconds" <= 60),
	CONSTRAINT "examination_left_refill_seconds_valid" CHECK ("examinations"."left_refill_seconds" > 0 and "examinations"."left_refill_seconds" <= 60),
	CONSTRAINT "examination_hot_red_swollen_foot_valid" CHECK ("examinations"."hot_red_swollen_foot" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_skin_whole_valid" CHECK ("examinations"."skin_whole" in ('yes', 'no')),
	CONSTRAINT "examination_right_calf_girth_cm_valid" CHECK ("examinations"."right_calf_girth_cm" > 0 and "examinations"."right_calf_girth_cm" <= 150),
	CONSTRAINT "examination_left_calf_girth_cm_valid" CHECK ("examinations"."left_calf_girth_cm" > 0 and "examinations"."left_calf_girth_cm" <= 150),
	CONSTRAINT "examination_pitting_edema_valid" CHECK ("examinations"."pitting_edema" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_deep_vein_tenderness_valid" CHECK ("examinations"."deep_vein_tenderness" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_whole_leg_swollen_valid" CHECK ("examinations"."whole_leg_swollen" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_collateral_veins_valid" CHECK ("examinations"."collateral_veins" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_clot_score_side_valid" CHECK ("examinations"."clot_score_side" in ('right', 'left')),
	CONSTRAINT "examination_active_cancer_valid" CHECK ("examinations"."active_cancer" in ('yes', 'no')),
	CONSTRAINT "examination_paralysis_paresis_or_cast_valid" CHECK ("examinations"."paralysis_paresis_or_cast" in ('yes', 'no')),
	CONSTRAINT "examination_bedridden_or_major_surgery_valid" CHECK ("examinations"."bedridden_or_major_surgery" in ('yes', 'no')),
	CONSTRAINT "examination_previous_dvt_valid" CHECK ("examinations"."previous_dvt" in ('yes', 'no')),
	CONSTRAINT "examination_alternative_as_likely_valid" CHECK ("examinations"."alternative_as_likely" in ('yes', 'no')),
	CONSTRAINT "examination_monofilament_sites_valid" CHECK ("examinations"."monofilament_sites" between 1 and 10),
	CONSTRAINT "examination_right_monofilament_felt_valid" CHECK ("examinations"."right_monofilament_felt" between 0 and 10),
	CONSTRAINT "examination_left_monofilament_felt_valid" CHECK ("examinations"."left_monofilament_felt" between 0 and 10),
	CONSTRAINT "examination_protective_sensation_lost_valid" CHECK ("examinations"."protective_sensation_lost" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_tinel_valid" CHECK ("examinations"."tinel" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_plantar_symptoms_valid" CHECK ("examinations"."plantar_symptoms" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_foot_drop_valid" CHECK ("examinations"."foot_drop" in ('none', 'right', 'left', 'both')),
	CONSTRAINT "examination_brisk_reflexes_or_clonus_valid" CHECK ("examinations"."brisk_reflexes_or_clonus" in ('yes', 'no')),
	CONSTRAINT "examination_gait_change_valid" CHECK ("examinations"."gait_change" in ('yes', 'no')),
	CONSTRAINT "examination_fasciculations_valid" CHECK ("examinations"."fasciculations" in ('yes', 'no')),
	CONSTRAINT "examination_weakness_or_wasting_valid" CHECK ("examinations"."weakness_or_wasting" in ('yes', 'no')),
	CONSTRAINT "examination_bulbar_signs_valid" CHECK ("examinations"."bulbar_signs" in ('yes', 'no')),
	CONSTRAINT "examination_right_dorsiflexion_degrees_valid" CHECK ("examinations"."right_dorsiflexion_degrees" between -40 and 50),
	CONSTRAINT "examination_left_dorsiflexion_degrees_valid" CHECK ("examinations"."left_dorsiflexion_degrees" between -40 and 50),
	CONSTRAINT "examination_right_dorsiflexion_knee_bent_degrees_valid" CHECK ("examinations"."right_dorsiflexion_knee_bent_degrees" between -40 and 50),
	CONSTRAINT "examination_left_dorsiflexion_knee_bent_degrees_valid" CHECK ("examinations"."left_dorsiflexion_knee_bent_degrees" between -40 and 50),
	CONSTRAINT "examination_right_arch_valid" CHECK ("examinations"."right_arch" in ('high', 'normal', 'low', 'flat')),
	CONSTRAINT "examination_left_arch_valid" CHECK ("examinations"."left_arch" in ('high', 'normal', 'low', 'flat')),
	CONSTRAINT "examination_footwear_valid" CHECK ("examinations"."footwear" <@ array['suitable', 'too-tight', 'worn-out', 'no-support', 'high-heel', 'open', 'barefoot']::text[] and cardinality("examinations"."footwear") <= 7),
	CONSTRAINT "examination_footwear_notes_valid" CHECK (footfall_is_plain_text("examinations"."footwear_notes", 500)),
	CONSTRAINT "examination_pain_out_of_proportion_valid" CHECK ("examinations"."pain_out_of_proportion" in ('yes', 'no')),
	CONSTRAINT "examination_sensory_symptom_valid" CHECK ("examinations"."sensory_symptom" in ('yes', 'no')),
	CONSTRAINT "examination_vasomotor_symptom_valid" CHECK ("examinations"."vasomotor_symptom" in ('yes', 'no')),
	CONSTRAINT "examination_sudomotor_or_edema_symptom_valid" CHECK ("examinations"."sudomotor_or_edema_symptom" in ('yes', 'no')),
	CONSTRAINT "examination_motor_or_trophic_symptom_valid" CHECK ("examinations"."motor_or_trophic_symptom" in ('yes', 'no')),
	CONSTRAINT "examination_sensory_sign_valid" CHECK ("examinations"."sensory_sign" in ('yes', 'no')),
	CONSTRAINT "examination_vasomotor_sign_valid" CHECK ("examinations"."vasomotor_sign" in ('yes', 'no')),
	CONSTRAINT "examination_sudomotor_or_edema_sign_valid" CHECK ("examinations"."sudomotor_or_edema_sign" in ('yes', 'no')),
	CONSTRAINT "examination_motor_or_trophic_sign_valid" CHECK ("examinations"."motor_or_trophic_sign" in ('yes', 'no')),
	CONSTRAINT "examination_no_better_diagnosis_valid" CHECK ("examinations"."no_better_diagnosis" in ('yes', 'no')),
	CONSTRAINT "examination_regional_pain_side_valid" CHECK ("examinations"."regional_pain_side" in ('right', 'left', 'both')),
	CONSTRAINT "examination_compartment_before_mm_hg_valid" CHECK ("examinations"."compartment_before_mm_hg" between 0 and 200),
	CONSTRAINT "examination_compartment_at_1_min_mm_hg_valid" CHECK ("examinations"."compartment_at_1_min_mm_hg" between 0 and 200),
	CONSTRAINT "examination_compartment_at_5_min_mm_hg_valid" CHECK ("examinations"."compartment_at_5_min_mm_hg" between 0 and 200),
	CONSTRAINT "examination_compartment_acute_mm_hg_valid" CHECK ("examinations"."compartment_acute_mm_hg" between 0 and 200),
	CONSTRAINT "examination_body_temperature_valid" CHECK ("examinations"."body_temperature" > 20 and "examinations"."body_temperature" <= 115),
	CONSTRAINT "examination_body_temperature_unit_valid" CHECK ("examinations"."body_temperature_unit" in ('C', 'F')),
	CONSTRAINT "examination_respiratory_rate_valid" CHECK ("examinations"."respiratory_rate" between 4 and 80),
	CONSTRAINT "examination_arm_symptoms_valid" CHECK ("examinations"."arm_symptoms" in ('yes', 'no')),
	CONSTRAINT "examination_acute_chest_or_back_pain_valid" CHECK ("examinations"."acute_chest_or_back_pain" in ('yes', 'no')),
	CONSTRAINT "examination_acute_neurological_signs_valid" CHECK ("examinations"."acute_neurological_signs" in ('yes', 'no')),
	CONSTRAINT "examination_notes_valid" CHECK (footfall_is_plain_text("examinations"."notes", 4000))
);
--> statement-breakpoint
ALTER TABLE "examinations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "wounds" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "wounds_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"side" text,
	"site" text,
	"kind" text,
	"weeks" integer,
	"length_mm" integer,
	"width_mm" integer,
	"depth_mm" integer,
	"bone_probed" text,
	"wound_grade" text,
	"swelling" text,
	"erythema_mm" integer,
	"tenderness" text,
	"warmth" text,
	"pus" text,
	"deep_infection" text,
	"crepitus" text,
	"rapidly_spreading" text,
	"words" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "wounds_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "wound_side_valid" CHECK ("wounds"."side" in ('right', 'left')),
	CONSTRAINT "wound_site_valid" CHECK ("wounds"."site" in ('toes', 'forefoot', 'midfoot', 'heel', 'ankle', 'calf', 'thigh')),
	CONSTRAINT "wound_kind_valid" CHECK ("wounds"."kind" in ('ulcer', 'dry-gangrene', 'wet-gangrene')),
	CONSTRAINT "wound_weeks_valid" CHECK ("wounds"."weeks" between 0 and 520),
	CONSTRAINT "wound_length_mm_valid" CHECK ("wounds"."length_mm" between 0 and 500),
	CONSTRAINT "wound_width_mm_valid" CHECK ("wounds"."width_mm" between 0 and 500),
	CONSTRAINT "wound_depth_mm_valid" CHECK ("wounds"."depth_mm" between 0 and 500),
	CONSTRAINT "wound_bone_probed_valid" CHECK ("wounds"."bone_probed" in ('yes', 'no')),
	CONSTRAINT "wound_wound_grade_valid" CHECK ("wounds"."wound_grade" in ('0', '1', '2', '3')),
	CONSTRAINT "wound_swelling_valid" CHECK ("wounds"."swelling" in ('yes', 'no')),
	CONSTRAINT "wound_erythema_mm_valid" CHECK ("wounds"."erythema_mm" between 0 and 500),
	CONSTRAINT "wound_tenderness_valid" CHECK ("wounds"."tenderness" in ('yes', 'no')),
	CONSTRAINT "wound_warmth_valid" CHECK ("wounds"."warmth" in ('yes', 'no')),
	CONSTRAINT "wound_pus_valid" CHECK ("wounds"."pus" in ('yes', 'no')),
	CONSTRAINT "wound_deep_infection_valid" CHECK ("wounds"."deep_infection" in ('yes', 'no')),
	CONSTRAINT "wound_crepitus_valid" CHECK ("wounds"."crepitus" in ('yes', 'no')),
	CONSTRAINT "wound_rapidly_spreading_valid" CHECK ("wounds"."rapidly_spreading" in ('yes', 'no')),
	CONSTRAINT "wound_words_valid" CHECK (footfall_is_plain_text("wounds"."words", 2000))
);
--> statement-breakpoint
ALTER TABLE "wounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise_studies" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"mode" text,
	"speed" numeric,
	"speed_unit" text,
	"grade_percent" integer,
	"exercise_minutes" numeric,
	"heel_raises" integer,
	"stopped_for" text,
	"first_leg" text,
	"right_artery" text,
	"left_artery" text,
	"right_ankle_after" jsonb,
	"left_ankle_after" jsonb,
	"brachial_after" jsonb,
	"right_minutes_after" numeric,
	"left_minutes_after" numeric,
	"right_ankle_recovery" jsonb,
	"left_ankle_recovery" jsonb,
	"brachial_recovery" jsonb,
	"recovery_minutes" numeric,
	"notes" text,
	"right_drop_hundredths" integer,
	"right_ankle_drop_mmhg" integer,
	"right_response" text,
	"left_drop_hundredths" integer,
	"left_ankle_drop_mmhg" integer,
	"left_response" text,
	"derived_version" text,
	CONSTRAINT "exercise_studies_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "exercise_study_mode_valid" CHECK ("exercise_studies"."mode" in ('treadmill', 'heel-raises', 'reactive-hyperemia')),
	CONSTRAINT "exercise_study_speed_valid" CHECK ("exercise_studies"."speed" > 0 and "exercise_studies"."speed" <= 20),
	CONSTRAINT "exercise_study_speed_unit_valid" CHECK ("exercise_studies"."speed_unit" in ('km/h', 'mph')),
	CONSTRAINT "exercise_study_grade_percent_valid" CHECK ("exercise_studies"."grade_percent" between 0 and 30),
	CONSTRAINT "exercise_study_exercise_minutes_valid" CHECK ("exercise_studies"."exercise_minutes" > 0 and "exercise_studies"."exercise_minutes" <= 60),
	CONSTRAINT "exercise_study_heel_raises_valid" CHECK ("exercise_studies"."heel_raises" between 0 and 200),
	CONSTRAINT "exercise_study_stopped_for_valid" CHECK ("exercise_studies"."stopped_for" in ('end-of-test', 'leg-cramp', 'other-leg-pain', 'breathlessness', 'chest-pain', 'joint-pain', 'fatigue', 'balance', 'other')),
	CONSTRAINT "exercise_study_first_leg_valid" CHECK ("exercise_studies"."first_leg" in ('right', 'left')),
	CONSTRAINT "exercise_study_right_artery_valid" CHECK ("exercise_studies"."right_artery" in ('posteriorTibial', 'dorsalisPedis')),
	CONSTRAINT "exercise_study_left_artery_valid" CHECK ("exercise_studies"."left_artery" in ('posteriorTibial', 'dorsalisPedis')),
	CONSTRAINT "exercise_study_right_ankle_after_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."right_ankle_after")),
	CONSTRAINT "exercise_study_left_ankle_after_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."left_ankle_after")),
	CONSTRAINT "exercise_study_brachial_after_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."brachial_after")),
	CONSTRAINT "exercise_study_right_minutes_after_valid" CHECK ("exercise_studies"."right_minutes_after" > 0 and "exercise_studies"."right_minutes_after" <= 60),
	CONSTRAINT "exercise_study_left_minutes_after_valid" CHECK ("exercise_studies"."left_minutes_after" > 0 and "exercise_studies"."left_minutes_after" <= 60),
	CONSTRAINT "exercise_study_right_ankle_recovery_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."right_ankle_recovery")),
	CONSTRAINT "exercise_study_left_ankle_recovery_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."left_ankle_recovery")),
	CONSTRAINT "exercise_study_brachial_recovery_valid" CHECK (footfall_is_pressure_reading("exercise_studies"."brachial_recovery")),
	CONSTRAINT "exercise_study_recovery_minutes_valid" CHECK ("exercise_studies"."recovery_minutes" > 0 and "exercise_studies"."recovery_minutes" <= 60),
	CONSTRAINT "exercise_study_notes_valid" CHECK (footfall_is_plain_text("exercise_studies"."notes", 2000)),
	CONSTRAINT "exercise_studies_right_response_valid" CHECK ("exercise_studies"."right_response" in ('positive', 'negative', 'review', 'not-assessable')),
	CONSTRAINT "exercise_studies_left_response_valid" CHECK ("exercise_studies"."left_response" in ('positive', 'negative', 'review', 'not-assessable'))
);
--> statement-breakpoint
ALTER TABLE "exercise_studies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lab_notes" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"labs_after_cramps_began_or_changed" text,
	"labs_after_last_dose_change" text,
	"acute_kidney_injury" text,
	"notes" text,
	CONSTRAINT "lab_notes_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "labs_labs_after_cramps_began_or_changed_valid" CHECK ("lab_notes"."labs_after_cramps_began_or_changed" in ('yes', 'no')),
	CONSTRAINT "labs_labs_after_last_dose_change_valid" CHECK ("lab_notes"."labs_after_last_dose_change" in ('yes', 'no')),
	CONSTRAINT "labs_acute_kidney_injury_valid" CHECK ("lab_notes"."acute_kidney_injury" in ('yes', 'no')),
	CONSTRAINT "labs_notes_valid" CHECK (footfall_is_plain_text("lab_notes"."notes", 2000))
);
--> statement-breakpoint
ALTER TABLE "lab_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "lab_results" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "lab_results_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"test" text,
	"comparator" text,
	"value" numeric,
	"unit" text,
	"low" numeric,
	"high" numeric,
	"flag" text,
	"hemolyzed" text,
	"sample_on" date,
	"source" text,
	"laboratory" text,
	"removed" boolean DEFAULT false NOT NULL,
	"canonical_value" numeric,
	"canonical_unit" text,
	"derived_version" text,
	CONSTRAINT "lab_results_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "lab_result_test_valid" CHECK ("lab_results"."test" in ('potassium', 'sodium', 'chloride', 'bicarbonate', 'magnesium', 'calcium', 'albumin', 'creatinine', 'glucose', 'hba1c', 'creatine-kinase', 'ferritin', 'tsh', 'total-cholesterol', 'ldl-cholesterol', 'hdl-cholesterol', 'triglycerides', 'white-cells')),
	CONSTRAINT "lab_result_comparator_valid" CHECK ("lab_results"."comparator" in ('less-than', 'more-than')),
	CONSTRAINT "lab_result_value_valid" CHECK ("lab_results"."value" between 0 and 1000000),
	CONSTRAINT "lab_result_unit_valid" CHECK ("lab_results"."unit" in ('mEq/L', 'mmol/L', 'mg/dL', 'umol/L', 'g/dL', 'g/L', '%', 'mmol/mol', 'U/L', 'ukat/L', 'ng/mL', 'ug/L', 'uU/mL', 'mIU/L', '10^3/uL', '10^9/L')),
	CONSTRAINT "lab_result_low_valid" CHECK ("lab_results"."low" between 0 and 1000000),
	CONSTRAINT "lab_result_high_valid" CHECK ("lab_results"."high" between 0 and 1000000),
	CONSTRAINT "lab_result_flag_valid" CHECK ("lab_results"."flag" in ('in-range', 'low', 'high', 'critical')),
	CONSTRAINT "lab_result_hemolyzed_valid" CHECK ("lab_results"."hemolyzed" in ('yes', 'no')),
	CONSTRAINT "lab_result_source_valid" CHECK ("lab_results"."source" in ('report', 'in-office', 'patient-portal', 'patient-says')),
	CONSTRAINT "lab_result_laboratory_valid" CHECK (footfall_is_plain_text("lab_results"."laboratory", 200)),
	CONSTRAINT "lab_results_canonical_whole" CHECK (("lab_results"."canonical_value" is null) = ("lab_results"."canonical_unit" is null))
);
--> statement-breakpoint
ALTER TABLE "lab_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "edinburgh_questionnaires" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"completed_by" text,
	"pain_on_walking" text,
	"begins_at_rest" text,
	"uphill_or_hurrying" text,
	"ordinary_pace_on_level" text,
	"gone_within_ten_minutes" text,
	"sites" text[] DEFAULT '{}' NOT NULL,
	"result" text,
	"grade" integer,
	"derived_version" text,
	CONSTRAINT "edinburgh_questionnaires_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "edinburgh_completed_by_valid" CHECK ("edinburgh_questionnaires"."completed_by" in ('patient', 'read-out')),
	CONSTRAINT "edinburgh_pain_on_walking_valid" CHECK ("edinburgh_questionnaires"."pain_on_walking" in ('yes', 'no')),
	CONSTRAINT "edinburgh_begins_at_rest_valid" CHECK ("edinburgh_questionnaires"."begins_at_rest" in ('yes', 'no')),
	CONSTRAINT "edinburgh_uphill_or_hurrying_valid" CHECK ("edinburgh_questionnaires"."uphill_or_hurrying" in ('yes', 'no')),
	CONSTRAINT "edinburgh_ordinary_pace_on_level_valid" CHECK ("edinburgh_questionnaires"."ordinary_pace_on_level" in ('yes', 'no')),
	CONSTRAINT "edinburgh_gone_within_ten_minutes_valid" CHECK ("edinburgh_questionnaires"."gone_within_ten_minutes" in ('yes', 'no')),
	CONSTRAINT "edinburgh_sites_valid" CHECK ("edinburgh_questionnaires"."sites" <@ array['calf', 'thigh', 'buttock', 'hamstring', 'foot', 'shin', 'joint', 'radiating']::text[] and cardinality("edinburgh_questionnaires"."sites") <= 8),
	CONSTRAINT "edinburgh_questionnaires_result_valid" CHECK ("edinburgh_questionnaires"."result" in ('definite', 'atypical', 'negative', 'not-scored')),
	CONSTRAINT "edinburgh_questionnaires_grade_valid" CHECK ("edinburgh_questionnaires"."grade" in (1, 2))
);
--> statement-breakpoint
ALTER TABLE "edinburgh_questionnaires" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "walking_impairments" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"completed_by" text,
	"distance_indoors" integer,
	"distance_50_feet" integer,
	"distance_150_feet" integer,
	"distance_300_feet" integer,
	"distance_600_feet" integer,
	"distance_900_feet" integer,
	"distance_1500_feet" integer,
	"speed_slow" integer,
	"speed_average" integer,
	"speed_quick" integer,
	"speed_running" integer,
	"stairs_1_flight" integer,
	"stairs_2_flights" integer,
	"stairs_3_flights" integer,
	"distance_score_hundredths" integer,
	"speed_score_hundredths" integer,
	"stairs_score_hundredths" integer,
	"derived_version" text,
	CONSTRAINT "walking_impairments_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "walking_impairment_completed_by_valid" CHECK ("walking_impairments"."completed_by" in ('patient', 'read-out')),
	CONSTRAINT "walking_impairment_distance_indoors_valid" CHECK ("walking_impairments"."distance_indoors" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_50_feet_valid" CHECK ("walking_impairments"."distance_50_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_150_feet_valid" CHECK ("walking_impairments"."distance_150_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_300_feet_valid" CHECK ("walking_impairments"."distance_300_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_600_feet_valid" CHECK ("walking_impairments"."distance_600_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_900_feet_valid" CHECK ("walking_impairments"."distance_900_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_distance_1500_feet_valid" CHECK ("walking_impairments"."distance_1500_feet" between 0 and 4),
	CONSTRAINT "walking_impairment_speed_slow_valid" CHECK ("walking_impairments"."speed_slow" between 0 and 4),
	CONSTRAINT "walking_impairment_speed_average_valid" CHECK ("walking_impairments"."speed_average" between 0 and 4),
	CONSTRAINT "walking_impairment_speed_quick_valid" CHECK ("walking_impairments"."speed_quick" between 0 and 4),
	CONSTRAINT "walking_impairment_speed_running_valid" CHECK ("walking_impairments"."speed_running" between 0 and 4),
	CONSTRAINT "walking_impairment_stairs_1_flight_valid" CHECK ("walking_impairments"."stairs_1_flight" between 0 and 4),
	CONSTRAINT "walking_impairment_stairs_2_flights_valid" CHECK ("walking_impairments"."stairs_2_flights" between 0 and 4),
	CONSTRAINT "walking_impairment_stairs_3_flights_valid" CHECK ("walking_impairments"."stairs_3_flights" between 0 and 4),
	CONSTRAINT "walking_impairments_scores_valid" CHECK ("walking_impairments"."distance_score_hundredths" between 0 and 10000 and "walking_impairments"."speed_score_hundredths" between 0 and 10000
        and "walking_impairments"."stairs_score_hundredths" between 0 and 10000)
);
--> statement-breakpoint
ALTER TABLE "walking_impairments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "medicines" DROP CONSTRAINT "medicine_classes_valid";--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "rutherford_right" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "rutherford_left" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "acute_limb_class" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "wifi_right" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "wifi_left" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "suggested_rutherford_right" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "suggested_rutherford_left" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "suggested_wifi_right" text;--> statement-breakpoint
ALTER TABLE "assessments" ADD COLUMN "suggested_wifi_left" text;--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD COLUMN "urge_to_move" text;--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD COLUMN "worse_in_evening" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "fainting_in_14_days" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "coughing_blood" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "dark_urine" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "headache_or_vomiting_after_drinking" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "saddle_numbness" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "bladder_or_bowel_trouble" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "rapidly_progressive_weakness" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "sudden_one_sided_weakness" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "leg_weakness_over_weeks" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "headache_vision_or_upper_belly_pain" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "refuses_to_walk" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "after_viral_illness" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "night_pain_in_one_spot" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "limp_fever_or_weight_loss" text;--> statement-breakpoint
ALTER TABLE "red_flags" ADD COLUMN "calf_enlargement_or_toe_walking" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "tobacco_quit_on" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "revascularization_on" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "leg_bypass_graft" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "lima_graft" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "symptoms_limit_walking" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "neuropathy" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "kidney_transplant" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "adrenal_insufficiency" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "fluid_or_salt_limit" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "exercise_program_since" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "heavy_alcohol" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "quinine_or_tonic_water" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "bruising_or_bleeding" text;--> statement-breakpoint
ALTER TABLE "factors" ADD COLUMN "new_muscle_symptoms_both_sides" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "compression_wanted" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "critical_values" jsonb;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_flow_direction" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_flow_direction" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_resistance" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_resistance" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_waveform_modifiers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_waveform_modifiers" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_forefoot_flat" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_forefoot_flat" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_tcpo2" integer;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_tcpo2" integer;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "right_toe_digit" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "left_toe_digit" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "toe_device" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "first_arm" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "repeat_brachial" jsonb;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "measured_at" text;--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD COLUMN "smoked_within_2_hours" text;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "examinations" ADD CONSTRAINT "examinations_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wounds" ADD CONSTRAINT "wounds_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wounds" ADD CONSTRAINT "wounds_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_studies" ADD CONSTRAINT "exercise_studies_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_studies" ADD CONSTRAINT "exercise_studies_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_notes" ADD CONSTRAINT "lab_notes_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_notes" ADD CONSTRAINT "lab_notes_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_results" ADD CONSTRAINT "lab_results_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lab_results" ADD CONSTRAINT "lab_results_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edinburgh_questionnaires" ADD CONSTRAINT "edinburgh_questionnaires_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edinburgh_questionnaires" ADD CONSTRAINT "edinburgh_questionnaires_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walking_impairments" ADD CONSTRAINT "walking_impairments_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walking_impairments" ADD CONSTRAINT "walking_impairments_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "wounds_of_visit" ON "wounds" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE INDEX "lab_results_of_visit" ON "lab_results" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessment_rutherford_right_valid" CHECK ("assessments"."rutherford_right" in ('0', '1', '2', '3', '4', '5', '6'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessment_rutherford_left_valid" CHECK ("assessments"."rutherford_left" in ('0', '1', '2', '3', '4', '5', '6'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessment_acute_limb_class_valid" CHECK ("assessments"."acute_limb_class" in ('I', 'IIa', 'IIb', 'III'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessment_wifi_right_valid" CHECK ("assessments"."wifi_right" in ('1', '2', '3', '4', '5'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessment_wifi_left_valid" CHECK ("assessments"."wifi_left" in ('1', '2', '3', '4', '5'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_suggested_rutherford_right_valid" CHECK ("assessments"."suggested_rutherford_right" in ('0', '1', '2', '3', '4', '5', '6'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_suggested_rutherford_left_valid" CHECK ("assessments"."suggested_rutherford_left" in ('0', '1', '2', '3', '4', '5', '6'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_suggested_wifi_right_valid" CHECK ("assessments"."suggested_wifi_right" in ('1', '2', '3', '4'));--> statement-breakpoint
ALTER TABLE "assessments" ADD CONSTRAINT "assessments_suggested_wifi_left_valid" CHECK ("assessments"."suggested_wifi_left" in ('1', '2', '3', '4'));--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD CONSTRAINT "cramp_pattern_urge_to_move_valid" CHECK ("cramp_patterns"."urge_to_move" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "cramp_patterns" ADD CONSTRAINT "cramp_pattern_worse_in_evening_valid" CHECK ("cramp_patterns"."worse_in_evening" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_fainting_in_14_days_valid" CHECK ("red_flags"."fainting_in_14_days" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_coughing_blood_valid" CHECK ("red_flags"."coughing_blood" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_dark_urine_valid" CHECK ("red_flags"."dark_urine" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_headache_or_vomiting_after_drinking_valid" CHECK ("red_flags"."headache_or_vomiting_after_drinking" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_saddle_numbness_valid" CHECK ("red_flags"."saddle_numbness" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_bladder_or_bowel_trouble_valid" CHECK ("red_flags"."bladder_or_bowel_trouble" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_rapidly_progressive_weakness_valid" CHECK ("red_flags"."rapidly_progressive_weakness" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_sudden_one_sided_weakness_valid" CHECK ("red_flags"."sudden_one_sided_weakness" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_leg_weakness_over_weeks_valid" CHECK ("red_flags"."leg_weakness_over_weeks" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_headache_vision_or_upper_belly_pain_valid" CHECK ("red_flags"."headache_vision_or_upper_belly_pain" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_refuses_to_walk_valid" CHECK ("red_flags"."refuses_to_walk" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_after_viral_illness_valid" CHECK ("red_flags"."after_viral_illness" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_night_pain_in_one_spot_valid" CHECK ("red_flags"."night_pain_in_one_spot" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_limp_fever_or_weight_loss_valid" CHECK ("red_flags"."limp_fever_or_weight_loss" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "red_flags" ADD CONSTRAINT "red_flags_calf_enlargement_or_toe_walking_valid" CHECK ("red_flags"."calf_enlargement_or_toe_walking" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_tobacco_quit_on_valid" CHECK ("factors"."tobacco_quit_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_revascularization_on_valid" CHECK ("factors"."revascularization_on" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_leg_bypass_graft_valid" CHECK ("factors"."leg_bypass_graft" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_lima_graft_valid" CHECK ("factors"."lima_graft" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_symptoms_limit_walking_valid" CHECK ("factors"."symptoms_limit_walking" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_neuropathy_valid" CHECK ("factors"."neuropathy" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_kidney_transplant_valid" CHECK ("factors"."kidney_transplant" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_adrenal_insufficiency_valid" CHECK ("factors"."adrenal_insufficiency" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_fluid_or_salt_limit_valid" CHECK ("factors"."fluid_or_salt_limit" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_exercise_program_since_valid" CHECK ("factors"."exercise_program_since" ~ '^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$');--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_heavy_alcohol_valid" CHECK ("factors"."heavy_alcohol" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_quinine_or_tonic_water_valid" CHECK ("factors"."quinine_or_tonic_water" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_bruising_or_bleeding_valid" CHECK ("factors"."bruising_or_bleeding" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "factors" ADD CONSTRAINT "factors_new_muscle_symptoms_both_sides_valid" CHECK ("factors"."new_muscle_symptoms_both_sides" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "medicines" ADD CONSTRAINT "medicine_classes_valid" CHECK ("medicines"."classes" <@ array['thiazide-diuretic', 'loop-diuretic', 'potassium-sparing-diuretic', 'ace-inhibitor-or-arb', 'neprilysin-inhibitor', 'finerenone', 'potassium-supplement', 'trimethoprim', 'nsaid', 'heparin', 'calcineurin-inhibitor', 'statin', 'fibrate', 'colchicine', 'daptomycin', 'cyp3a4-inhibitor', 'anticoagulant', 'antiplatelet', 'cilostazol', 'long-acting-beta-agonist', 'calcium-channel-blocker', 'estrogen-or-raloxifene', 'teriparatide', 'intravenous-iron', 'cancer-drug', 'cholinesterase-inhibitor', 'gabapentinoid', 'laxative', 'amphotericin', 'proton-pump-inhibitor', 'opioid', 'digoxin', 'lithium', 'qt-prolonging', 'insulin-or-glucose-lowering', 'quinine', 'other']::text[] and cardinality("medicines"."classes") <= 37);--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plan_compression_wanted_valid" CHECK ("plans"."compression_wanted" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_critical_values_valid" CHECK (jsonb_typeof("practices"."critical_values") = 'object');--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_flow_direction_valid" CHECK ("vascular_studies"."right_flow_direction" in ('antegrade', 'retrograde', 'bidirectional', 'absent'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_flow_direction_valid" CHECK ("vascular_studies"."left_flow_direction" in ('antegrade', 'retrograde', 'bidirectional', 'absent'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_resistance_valid" CHECK ("vascular_studies"."right_resistance" in ('high', 'intermediate', 'low'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_resistance_valid" CHECK ("vascular_studies"."left_resistance" in ('high', 'intermediate', 'low'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_waveform_modifiers_valid" CHECK ("vascular_studies"."right_waveform_modifiers" <@ array['rapid-upstroke', 'prolonged-upstroke', 'sharp-peak', 'spectral-broadening', 'staccato', 'dampened', 'flow-reversal']::text[] and cardinality("vascular_studies"."right_waveform_modifiers") <= 7);--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_waveform_modifiers_valid" CHECK ("vascular_studies"."left_waveform_modifiers" <@ array['rapid-upstroke', 'prolonged-upstroke', 'sharp-peak', 'spectral-broadening', 'staccato', 'dampened', 'flow-reversal']::text[] and cardinality("vascular_studies"."left_waveform_modifiers") <= 7);--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_forefoot_flat_valid" CHECK ("vascular_studies"."right_forefoot_flat" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_forefoot_flat_valid" CHECK ("vascular_studies"."left_forefoot_flat" in ('yes', 'no'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_tcpo2_valid" CHECK ("vascular_studies"."right_tcpo2" between 0 and 200);--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_tcpo2_valid" CHECK ("vascular_studies"."left_tcpo2" between 0 and 200);--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_right_toe_digit_valid" CHECK ("vascular_studies"."right_toe_digit" in ('hallux', 'second'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_left_toe_digit_valid" CHECK ("vascular_studies"."left_toe_digit" in ('hallux', 'second'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_toe_device_valid" CHECK ("vascular_studies"."toe_device" in ('ppg', 'doppler', 'oscillometric'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_first_arm_valid" CHECK ("vascular_studies"."first_arm" in ('right', 'left'));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_repeat_brachial_valid" CHECK (footfall_is_pressure_reading("vascular_studies"."repeat_brachial"));--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_measured_at_valid" CHECK ("vascular_studies"."measured_at" ~ '^([01]\d|2[0-3]):[0-5]\d$');--> statement-breakpoint
ALTER TABLE "vascular_studies" ADD CONSTRAINT "vascular_study_smoked_within_2_hours_valid" CHECK ("vascular_studies"."smoked_within_2_hours" in ('yes', 'no'));--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "examinations" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "wounds" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "exercise_studies" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "lab_notes" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "lab_results" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "edinburgh_questionnaires" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walking_impairments" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);