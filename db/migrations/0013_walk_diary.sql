CREATE TABLE "walk_diaries" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"sheet_code" text,
	"first_day" date,
	"unit" text,
	"block_feet" numeric,
	"family" text,
	"week_1_walks" integer,
	"week_1_best" numeric,
	"week_1_best_more_than" boolean,
	"week_1_median" numeric,
	"week_1_median_more_than" boolean,
	"week_2_walks" integer,
	"week_2_best" numeric,
	"week_2_best_more_than" boolean,
	"week_2_median" numeric,
	"week_2_median_more_than" boolean,
	"derived_version" text,
	CONSTRAINT "walk_diaries_practice_id_visit_id_pk" PRIMARY KEY("practice_id","visit_id"),
	CONSTRAINT "walk_diary_sheet_code_valid" CHECK (footfall_is_plain_text("walk_diaries"."sheet_code", 40)),
	CONSTRAINT "walk_diary_unit_valid" CHECK ("walk_diaries"."unit" in ('steps', 'min', 'block', 'ft', 'm')),
	CONSTRAINT "walk_diary_block_feet_valid" CHECK ("walk_diaries"."block_feet" > 0 and "walk_diaries"."block_feet" <= 2000),
	CONSTRAINT "walk_diaries_family_valid" CHECK ("walk_diaries"."family" in ('distance', 'time', 'steps')),
	CONSTRAINT "walk_diaries_weeks_whole" CHECK (("walk_diaries"."week_1_best" is null) = ("walk_diaries"."week_1_best_more_than" is null) and ("walk_diaries"."week_1_median" is null) = ("walk_diaries"."week_1_median_more_than" is null)
        and ("walk_diaries"."week_2_best" is null) = ("walk_diaries"."week_2_best_more_than" is null) and ("walk_diaries"."week_2_median" is null) = ("walk_diaries"."week_2_median_more_than" is null))
);
--> statement-breakpoint
ALTER TABLE "walk_diaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "walk_diary_days" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "walk_diary_days_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"day" integer,
	"date" date,
	"night_cramps" integer,
	"night_minutes" numeric,
	"words" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "walk_diary_days_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "walk_diary_day_day_valid" CHECK ("walk_diary_days"."day" between 1 and 14),
	CONSTRAINT "walk_diary_day_night_cramps_valid" CHECK ("walk_diary_days"."night_cramps" between 0 and 50),
	CONSTRAINT "walk_diary_day_night_minutes_valid" CHECK ("walk_diary_days"."night_minutes" > 0 and "walk_diary_days"."night_minutes" <= 720),
	CONSTRAINT "walk_diary_day_words_valid" CHECK (footfall_is_plain_text("walk_diary_days"."words", 1000))
);
--> statement-breakpoint
ALTER TABLE "walk_diary_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "walk_diary_lines" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "walk_diary_lines_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"day" integer,
	"walk" integer,
	"surface" text,
	"started_at" text,
	"onset_state" text,
	"onset" numeric,
	"side" text,
	"pain" integer,
	"stopped" text,
	"stop" numeric,
	"rest_minutes" numeric,
	"total_minutes" numeric,
	"words" text,
	"removed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "walk_diary_lines_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "walk_diary_line_day_valid" CHECK ("walk_diary_lines"."day" between 1 and 14),
	CONSTRAINT "walk_diary_line_walk_valid" CHECK ("walk_diary_lines"."walk" between 1 and 20),
	CONSTRAINT "walk_diary_line_surface_valid" CHECK ("walk_diary_lines"."surface" in ('flat', 'hill')),
	CONSTRAINT "walk_diary_line_started_at_valid" CHECK ("walk_diary_lines"."started_at" ~ '^([01]\d|2[0-3]):[0-5]\d$'),
	CONSTRAINT "walk_diary_line_onset_state_valid" CHECK ("walk_diary_lines"."onset_state" in ('felt', 'none-within')),
	CONSTRAINT "walk_diary_line_onset_valid" CHECK ("walk_diary_lines"."onset" > 0 and "walk_diary_lines"."onset" <= 100000),
	CONSTRAINT "walk_diary_line_side_valid" CHECK ("walk_diary_lines"."side" in ('right', 'left', 'both')),
	CONSTRAINT "walk_diary_line_pain_valid" CHECK ("walk_diary_lines"."pain" between 0 and 10),
	CONSTRAINT "walk_diary_line_stopped_valid" CHECK ("walk_diary_lines"."stopped" in ('yes', 'no')),
	CONSTRAINT "walk_diary_line_stop_valid" CHECK ("walk_diary_lines"."stop" > 0 and "walk_diary_lines"."stop" <= 100000),
	CONSTRAINT "walk_diary_line_rest_minutes_valid" CHECK ("walk_diary_lines"."rest_minutes" > 0 and "walk_diary_lines"."rest_minutes" <= 240),
	CONSTRAINT "walk_diary_line_total_minutes_valid" CHECK ("walk_diary_lines"."total_minutes" > 0 and "walk_diary_lines"."total_minutes" <= 1440),
	CONSTRAINT "walk_diary_line_words_valid" CHECK (footfall_is_plain_text("walk_diary_lines"."words", 1000))
);
--> statement-breakpoint
ALTER TABLE "walk_diary_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "plans" DROP CONSTRAINT "plan_handouts_valid";--> statement-breakpoint
ALTER TABLE "walk_diaries" ADD CONSTRAINT "walk_diaries_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_diaries" ADD CONSTRAINT "walk_diaries_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_diary_days" ADD CONSTRAINT "walk_diary_days_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_diary_days" ADD CONSTRAINT "walk_diary_days_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_diary_lines" ADD CONSTRAINT "walk_diary_lines_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_diary_lines" ADD CONSTRAINT "walk_diary_lines_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "walk_diary_days_of_visit" ON "walk_diary_days" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
CREATE INDEX "walk_diary_lines_of_visit" ON "walk_diary_lines" USING btree ("practice_id","visit_id","position");--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plan_handouts_valid" CHECK ("plans"."handouts" <@ array['cramping', 'pad', 'abi', 'walking-program', 'water-pills', 'stretches', 'night-cramps', 'foot-check', 'stop-tobacco']::text[] and cardinality("plans"."handouts") <= 9);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walk_diaries" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walk_diary_days" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "walk_diary_lines" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);