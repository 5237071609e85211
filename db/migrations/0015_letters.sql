CREATE TABLE "letters" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"addressee" text NOT NULL,
	"urgency" text NOT NULL,
	"recipient" text NOT NULL,
	"question" text NOT NULL,
	"findings" text NOT NULL,
	"medicines" text NOT NULL,
	"words" text NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "letters_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "letters_addressee_valid" CHECK ("letters"."addressee" in ('family-doctor', 'vascular-lab')),
	CONSTRAINT "letters_urgency_valid" CHECK ("letters"."urgency" in ('emergency', 'same-day', 'soon', 'routine')),
	CONSTRAINT "letters_version_valid" CHECK ("letters"."version" > 0),
	CONSTRAINT "letters_recipient_valid" CHECK (footfall_is_plain_text("letters"."recipient", 10000)),
	CONSTRAINT "letters_question_valid" CHECK (footfall_is_plain_text("letters"."question", 10000)),
	CONSTRAINT "letters_findings_valid" CHECK (footfall_is_plain_text("letters"."findings", 10000)),
	CONSTRAINT "letters_medicines_valid" CHECK (footfall_is_plain_text("letters"."medicines", 10000)),
	CONSTRAINT "letters_words_valid" CHECK (footfall_is_plain_text("letters"."words", 10000))
);
--> statement-breakpoint
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_visit" FOREIGN KEY ("practice_id","visit_id","patient_id") REFERENCES "public"."visits"("practice_id","id","patient_id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "letters_of_visit" ON "letters" USING btree ("practice_id","visit_id","updated_at");--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "letters" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);