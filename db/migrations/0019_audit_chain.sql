CREATE TABLE "audit_heads" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"number" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_heads_practice_id_pk" PRIMARY KEY("practice_id"),
	CONSTRAINT "audit_heads_hash_valid" CHECK (octet_length("audit_heads"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "audit_links" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"number" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "audit_links_practice_id_number_pk" PRIMARY KEY("practice_id","number"),
	CONSTRAINT "audit_links_event" UNIQUE("practice_id","seq"),
	CONSTRAINT "audit_links_number_valid" CHECK ("audit_links"."number" > 0),
	CONSTRAINT "audit_links_hash_valid" CHECK (octet_length("audit_links"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "audit_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practice_images" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"sha256" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "practice_images_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "practice_images_once" UNIQUE("practice_id","purpose","sha256"),
	CONSTRAINT "practice_images_purpose_valid" CHECK ("practice_images"."purpose" in ('handout', 'logo')),
	CONSTRAINT "practice_images_media_type_valid" CHECK ("practice_images"."media_type" in ('image/png', 'image/jpeg')),
	CONSTRAINT "practice_images_size_valid" CHECK ("practice_images"."width" between 1 and 2000 and "practice_images"."height" between 1 and 2000),
	CONSTRAINT "practice_images_bytes_valid" CHECK (octet_length("practice_images"."bytes") between 1 and 16777216),
	CONSTRAINT "practice_images_sha256_valid" CHECK ("practice_images"."sha256" = encode(sha256("practice_images"."bytes"), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "practice_images" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "after_hours_es" text;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "logo_id" uuid;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_images" ADD CONSTRAINT "practice_images_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_of_moment" ON "audit_events" USING btree ("practice_id","at","seq");--> statement-breakpoint
ALTER TABLE "audit_events" DROP COLUMN "prev_hash";--> statement-breakpoint
ALTER TABLE "audit_events" DROP COLUMN "hash";--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_after_hours_es_valid" CHECK (footfall_is_plain_text("practices"."after_hours_es", 500));--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "audit_heads" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "audit_links" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "practice_images" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);