CREATE TABLE "practice_handout_versions" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"handout_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"row_version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" uuid NOT NULL,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"reading_tenths" integer,
	"reading_limit_tenths" integer,
	"above_limit_reason" text,
	"content_hash" text,
	"set_aside_at" timestamp (3) with time zone,
	"set_aside_by" uuid,
	CONSTRAINT "practice_handout_versions_practice_id_handout_id_version_pk" PRIMARY KEY("practice_id","handout_id","version"),
	CONSTRAINT "practice_handout_versions_language_valid" CHECK ("practice_handout_versions"."language" in ('en', 'es')),
	CONSTRAINT "practice_handout_versions_version_valid" CHECK ("practice_handout_versions"."version" > 0 and "practice_handout_versions"."row_version" > 0),
	CONSTRAINT "practice_handout_versions_title_valid" CHECK (footfall_is_plain_text("practice_handout_versions"."title", 200)),
	CONSTRAINT "practice_handout_versions_text_valid" CHECK (footfall_is_plain_text("practice_handout_versions"."text", 262144)),
	CONSTRAINT "practice_handout_versions_text_size" CHECK (octet_length("practice_handout_versions"."text") <= 262144),
	CONSTRAINT "practice_handout_versions_reason_valid" CHECK (footfall_is_plain_text("practice_handout_versions"."above_limit_reason", 1000)),
	CONSTRAINT "practice_handout_versions_reason_said" CHECK (length(btrim("practice_handout_versions"."above_limit_reason")) >= 10),
	CONSTRAINT "practice_handout_versions_content_hash_valid" CHECK ("practice_handout_versions"."content_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "practice_handout_versions_published_whole" CHECK (num_nonnulls("practice_handout_versions"."published_at", "practice_handout_versions"."published_by", "practice_handout_versions"."reading_tenths", "practice_handout_versions"."reading_limit_tenths", "practice_handout_versions"."content_hash") in (0, 5) and ("practice_handout_versions"."published_at" is not null or "practice_handout_versions"."above_limit_reason" is null)),
	CONSTRAINT "practice_handout_versions_set_aside_whole" CHECK (("practice_handout_versions"."set_aside_at" is null) = ("practice_handout_versions"."set_aside_by" is null) and num_nonnulls("practice_handout_versions"."published_at", "practice_handout_versions"."set_aside_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practice_handouts" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"based_on" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"archived_at" timestamp (3) with time zone,
	"archived_by" uuid,
	CONSTRAINT "practice_handouts_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "practice_handouts_archived_whole" CHECK (("practice_handouts"."archived_at" is null) = ("practice_handouts"."archived_by" is null)),
	CONSTRAINT "practice_handouts_based_on_valid" CHECK ("practice_handouts"."based_on" ~ '^[a-z-]{1,40}$')
);
--> statement-breakpoint
ALTER TABLE "practice_handouts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "reading_grade_limit_tenths" integer DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ADD CONSTRAINT "practice_handout_versions_handout" FOREIGN KEY ("practice_id","handout_id") REFERENCES "public"."practice_handouts"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ADD CONSTRAINT "practice_handout_versions_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ADD CONSTRAINT "practice_handout_versions_updated_by" FOREIGN KEY ("practice_id","updated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ADD CONSTRAINT "practice_handout_versions_published_by" FOREIGN KEY ("practice_id","published_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handout_versions" ADD CONSTRAINT "practice_handout_versions_set_aside_by" FOREIGN KEY ("practice_id","set_aside_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handouts" ADD CONSTRAINT "practice_handouts_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_handouts" ADD CONSTRAINT "practice_handouts_archived_by" FOREIGN KEY ("practice_id","archived_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "practice_handout_versions_one_draft" ON "practice_handout_versions" USING btree ("practice_id","handout_id") WHERE "practice_handout_versions"."published_at" is null and "practice_handout_versions"."set_aside_at" is null;--> statement-breakpoint
CREATE INDEX "practice_handout_versions_published" ON "practice_handout_versions" USING btree ("practice_id","handout_id","published_at");--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_reading_grade_limit_valid" CHECK ("practices"."reading_grade_limit_tenths" between 30 and 140);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "practice_handout_versions" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "practice_handouts" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);