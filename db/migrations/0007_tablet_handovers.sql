CREATE TABLE "tablet_handovers" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"visit_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "tablet_handovers_practice_id_session_id_pk" PRIMARY KEY("practice_id","session_id")
);
--> statement-breakpoint
ALTER TABLE "tablet_handovers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "tablet_handovers" ADD CONSTRAINT "tablet_handovers_session" FOREIGN KEY ("practice_id","session_id") REFERENCES "public"."sessions"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tablet_handovers" ADD CONSTRAINT "tablet_handovers_visit" FOREIGN KEY ("practice_id","visit_id") REFERENCES "public"."visits"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "tablet_handovers" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);