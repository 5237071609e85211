CREATE TABLE "releases" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid NOT NULL,
	"patient_id" uuid,
	"visit_id" uuid,
	"kind" text NOT NULL,
	"object_id" text NOT NULL,
	"purpose" text NOT NULL,
	"recipient" text,
	"language" text NOT NULL,
	"paper" text NOT NULL,
	"large_print" boolean NOT NULL,
	"format" text NOT NULL,
	"status" text NOT NULL,
	"content_hash" text NOT NULL,
	CONSTRAINT "releases_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "releases_code" UNIQUE("practice_id","code"),
	CONSTRAINT "releases_kind_valid" CHECK ("releases"."kind" in ('visit-summary', 'screening-report', 'letter', 'handout', 'walk-diary', 'blank-form', 'disclosures')),
	CONSTRAINT "releases_purpose_valid" CHECK ("releases"."purpose" in ('patient-copy', 'treatment', 'referral', 'payer', 'legal', 'other')),
	CONSTRAINT "releases_language_valid" CHECK ("releases"."language" in ('en', 'es')),
	CONSTRAINT "releases_paper_valid" CHECK ("releases"."paper" in ('letter', 'a4')),
	CONSTRAINT "releases_format_valid" CHECK ("releases"."format" in ('print', 'pdf')),
	CONSTRAINT "releases_status_valid" CHECK ("releases"."status" in ('draft', 'signed', 'void', 'none')),
	CONSTRAINT "releases_code_valid" CHECK ("releases"."code" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
	CONSTRAINT "releases_content_hash_valid" CHECK ("releases"."content_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "releases_object_id_valid" CHECK ("releases"."object_id" ~ '^[0-9a-z][0-9a-z./-]{0,99}$'),
	CONSTRAINT "releases_recipient_valid" CHECK (footfall_is_plain_text("releases"."recipient", 500)),
	CONSTRAINT "releases_recipient_named" CHECK ("releases"."purpose" not in ('payer', 'legal', 'other') or ("releases"."recipient" is not null and btrim("releases"."recipient") <> '')),
	CONSTRAINT "releases_patient_named" CHECK ("releases"."patient_id" is not null or ("releases"."kind" in ('blank-form', 'handout', 'walk-diary') and "releases"."visit_id" is null))
);
--> statement-breakpoint
ALTER TABLE "releases" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_visit" FOREIGN KEY ("practice_id","visit_id","patient_id") REFERENCES "public"."visits"("practice_id","id","patient_id") ON DELETE restrict ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "releases_of_patient" ON "releases" USING btree ("practice_id","patient_id","at");
--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "releases" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);