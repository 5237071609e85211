ALTER TABLE "handouts_given" ADD COLUMN "giving_id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD COLUMN "large_print" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD COLUMN "sections" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "handouts_given" ADD COLUMN "reasons" jsonb;--> statement-breakpoint
CREATE INDEX "handouts_given_last" ON "handouts_given" USING btree ("practice_id","handout_id","patient_id","at" DESC NULLS LAST);--> statement-breakpoint
ALTER TABLE "handouts_given" ADD CONSTRAINT "handouts_given_once" UNIQUE("practice_id","giving_id","handout_id");