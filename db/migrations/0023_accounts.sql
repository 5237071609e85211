CREATE TABLE "access_reviews" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"accounts" jsonb NOT NULL,
	"content_hash" text NOT NULL,
	"note" text,
	CONSTRAINT "access_reviews_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "access_reviews_accounts_valid" CHECK (jsonb_typeof("access_reviews"."accounts") = 'array'),
	CONSTRAINT "access_reviews_content_hash_valid" CHECK ("access_reviews"."content_hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "access_reviews_note_valid" CHECK (footfall_is_plain_text("access_reviews"."note", 1000))
);
--> statement-breakpoint
ALTER TABLE "access_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chart_restriction_staff" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"restriction_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"added_by" uuid NOT NULL,
	"removed_at" timestamp (3) with time zone,
	CONSTRAINT "chart_restriction_staff_practice_id_restriction_id_staff_id_pk" PRIMARY KEY("practice_id","restriction_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "chart_restriction_staff" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chart_restrictions" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"restricted_at" timestamp (3) with time zone NOT NULL,
	"restricted_by" uuid NOT NULL,
	"lifted_at" timestamp (3) with time zone,
	"lifted_by" uuid,
	CONSTRAINT "chart_restrictions_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "chart_restrictions_reason_valid" CHECK (footfall_is_plain_text("chart_restrictions"."reason", 500)),
	CONSTRAINT "chart_restrictions_lifted_whole" CHECK (("chart_restrictions"."lifted_at" is null) = ("chart_restrictions"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "chart_restrictions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "emergency_accesses" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"patient_id" uuid NOT NULL,
	"restriction_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"reason_code" text NOT NULL,
	"reason" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "emergency_accesses_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "emergency_accesses_reason_code_valid" CHECK ("emergency_accesses"."reason_code" in ('emergency-care', 'treating-clinician-away', 'patient-asks', 'other')),
	CONSTRAINT "emergency_accesses_reason_valid" CHECK (footfall_is_plain_text("emergency_accesses"."reason", 500)),
	CONSTRAINT "emergency_accesses_reason_said" CHECK (length(btrim("emergency_accesses"."reason")) >= 10),
	CONSTRAINT "emergency_accesses_an_hour" CHECK ("emergency_accesses"."ends_at" = "emergency_accesses"."started_at" + interval '60 minutes')
);
--> statement-breakpoint
ALTER TABLE "emergency_accesses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "emergency_reviews" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"access_id" uuid NOT NULL,
	"reviewed_at" timestamp (3) with time zone NOT NULL,
	"reviewed_by" uuid NOT NULL,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "emergency_reviews_practice_id_access_id_pk" PRIMARY KEY("practice_id","access_id"),
	CONSTRAINT "emergency_reviews_outcome_valid" CHECK ("emergency_reviews"."outcome" in ('appropriate', 'not-appropriate')),
	CONSTRAINT "emergency_reviews_note_valid" CHECK (footfall_is_plain_text("emergency_reviews"."note", 1000))
);
--> statement-breakpoint
ALTER TABLE "emergency_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "known_devices" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"device" text,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"forgotten_at" timestamp (3) with time zone,
	CONSTRAINT "known_devices_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "known_devices_token_hash_valid" CHECK (octet_length("known_devices"."token_hash") = 32),
	CONSTRAINT "known_devices_device_valid" CHECK (footfall_is_plain_text("known_devices"."device", 80))
);
--> statement-breakpoint
ALTER TABLE "known_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "passkeys" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"credential_id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"counter" bigint NOT NULL,
	"transports" text[] NOT NULL,
	"backed_up" boolean NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "passkeys_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "passkeys_credential_valid" CHECK ("passkeys"."credential_id" ~ '^[A-Za-z0-9_-]{1,1400}$'),
	CONSTRAINT "passkeys_public_key_valid" CHECK (octet_length("passkeys"."public_key") between 1 and 4096),
	CONSTRAINT "passkeys_counter_valid" CHECK ("passkeys"."counter" >= 0),
	CONSTRAINT "passkeys_name_valid" CHECK (footfall_is_plain_text("passkeys"."name", 60)),
	CONSTRAINT "passkeys_removed_whole" CHECK (("passkeys"."removed_at" is null) = ("passkeys"."removed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "passkeys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recovery_codes" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"code_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	CONSTRAINT "recovery_codes_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "recovery_codes_code_hash_valid" CHECK (octet_length("recovery_codes"."code_hash") = 32),
	CONSTRAINT "recovery_codes_ends" CHECK (num_nonnulls("recovery_codes"."used_at", "recovery_codes"."voided_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "setup_links" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "setup_links_token_hash_valid" CHECK (octet_length("setup_links"."token_hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "setup_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"subject" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_attempts_subject_valid" CHECK (octet_length("sign_in_attempts"."subject") = 32)
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_challenges" (
	"hash" "bytea" PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "sign_in_challenges_hash_valid" CHECK (octet_length("sign_in_challenges"."hash") = 32)
);
--> statement-breakpoint
ALTER TABLE "sign_in_challenges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "totp_factors" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"sealed_secret" text NOT NULL,
	"last_step" bigint,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	CONSTRAINT "totp_factors_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "totp_factors_removed_whole" CHECK (("totp_factors"."removed_at" is null) = ("totp_factors"."removed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "totp_factors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "mails" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"sealed" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"problem" text,
	CONSTRAINT "mails_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "mails_kind_valid" CHECK ("mails"."kind" ~ '^[a-z-]{1,40}$'),
	CONSTRAINT "mails_address_valid" CHECK (footfall_is_plain_text("mails"."address", 254)),
	CONSTRAINT "mails_problem_valid" CHECK (footfall_is_plain_text("mails"."problem", 200)),
	CONSTRAINT "mails_waiting_whole" CHECK (("mails"."next_at" is null) = ("mails"."sealed" is null)),
	CONSTRAINT "mails_sent_waits_no_more" CHECK ("mails"."sent_at" is null or "mails"."next_at" is null)
);
--> statement-breakpoint
ALTER TABLE "mails" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "staff_links" (
	"practice_id" uuid DEFAULT nullif(current_setting('footfall.practice_id', true), '')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"voided_at" timestamp (3) with time zone,
	CONSTRAINT "staff_links_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "staff_links_kind_valid" CHECK ("staff_links"."kind" in ('invitation', 'reset')),
	CONSTRAINT "staff_links_token_hash_valid" CHECK (octet_length("staff_links"."token_hash") = 32),
	CONSTRAINT "staff_links_ends" CHECK ("staff_links"."expires_at" > "staff_links"."created_at" and num_nonnulls("staff_links"."used_at", "staff_links"."voided_at") < 2)
);
--> statement-breakpoint
ALTER TABLE "staff_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "staff" ALTER COLUMN "password_hash" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "idle_minutes" integer DEFAULT 15 NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "second_factor_required" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "sign_needs_factor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "retention_years" integer DEFAULT 10 NOT NULL;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "password_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "factor_kind" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "ip" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "joined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "deactivated_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "deactivated_by" uuid;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "access_reviews" ADD CONSTRAINT "access_reviews_reviewed_by" FOREIGN KEY ("practice_id","reviewed_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restriction_staff" ADD CONSTRAINT "chart_restriction_staff_restriction" FOREIGN KEY ("practice_id","restriction_id") REFERENCES "public"."chart_restrictions"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restriction_staff" ADD CONSTRAINT "chart_restriction_staff_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restriction_staff" ADD CONSTRAINT "chart_restriction_staff_added_by" FOREIGN KEY ("practice_id","added_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restrictions" ADD CONSTRAINT "chart_restrictions_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restrictions" ADD CONSTRAINT "chart_restrictions_restricted_by" FOREIGN KEY ("practice_id","restricted_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_restrictions" ADD CONSTRAINT "chart_restrictions_lifted_by" FOREIGN KEY ("practice_id","lifted_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_patient" FOREIGN KEY ("practice_id","patient_id") REFERENCES "public"."patients"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_restriction" FOREIGN KEY ("practice_id","restriction_id") REFERENCES "public"."chart_restrictions"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_accesses" ADD CONSTRAINT "emergency_accesses_session" FOREIGN KEY ("practice_id","session_id") REFERENCES "public"."sessions"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_reviews" ADD CONSTRAINT "emergency_reviews_access" FOREIGN KEY ("practice_id","access_id") REFERENCES "public"."emergency_accesses"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "emergency_reviews" ADD CONSTRAINT "emergency_reviews_reviewed_by" FOREIGN KEY ("practice_id","reviewed_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_removed_by" FOREIGN KEY ("practice_id","removed_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "totp_factors" ADD CONSTRAINT "totp_factors_removed_by" FOREIGN KEY ("practice_id","removed_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mails" ADD CONSTRAINT "mails_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_links" ADD CONSTRAINT "staff_links_staff" FOREIGN KEY ("practice_id","staff_id") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_links" ADD CONSTRAINT "staff_links_created_by" FOREIGN KEY ("practice_id","created_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "chart_restrictions_one_stands" ON "chart_restrictions" USING btree ("practice_id","patient_id") WHERE "chart_restrictions"."lifted_at" is null;--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_staff" ON "emergency_accesses" USING btree ("practice_id","staff_id","ends_at");--> statement-breakpoint
CREATE INDEX "emergency_accesses_of_moment" ON "emergency_accesses" USING btree ("practice_id","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "known_devices_token_hash" ON "known_devices" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "known_devices_of_staff" ON "known_devices" USING btree ("practice_id","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passkeys_credential" ON "passkeys" USING btree ("credential_id");--> statement-breakpoint
CREATE INDEX "passkeys_of_staff" ON "passkeys" USING btree ("practice_id","staff_id");--> statement-breakpoint
CREATE UNIQUE INDEX "recovery_codes_of_staff" ON "recovery_codes" USING btree ("practice_id","staff_id","code_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "totp_factors_one_stands" ON "totp_factors" USING btree ("practice_id","staff_id") WHERE "totp_factors"."removed_at" is null and "totp_factors"."confirmed_at" is not null;--> statement-breakpoint
CREATE INDEX "totp_factors_of_staff" ON "totp_factors" USING btree ("practice_id","staff_id");--> statement-breakpoint
CREATE INDEX "mails_due" ON "mails" USING btree ("practice_id","next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_links_token_hash" ON "staff_links" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "staff_links_of_staff" ON "staff_links" USING btree ("practice_id","staff_id","created_at");--> statement-breakpoint
-- By hand: whoever is there already joined when the account was made, and the rule of the second factor begins off in demo practices alone.
-- Row-level security binds the owner too, so each practice is gone into by itself, and what changed is counted.
do $$
declare
  practice record;
  changed bigint;
begin
  for practice in select id, demo from practices loop
    perform set_config('footfall.practice_id', practice.id::text, true);
    update practices set second_factor_required = not practice.demo where id = practice.id;
    get diagnostics changed = row_count;
    if changed <> 1 then raise exception 'The practice % was not found in its own scope.', practice.id; end if;
    update staff set joined_at = created_at where practice_id = practice.id;
    get diagnostics changed = row_count;
    if changed <> (select count(*) from staff where practice_id = practice.id) then raise exception 'Not every account of % was changed.', practice.id; end if;
  end loop;
  perform set_config('footfall.practice_id', '', true);
end $$;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_deactivated_by" FOREIGN KEY ("practice_id","deactivated_by") REFERENCES "public"."staff"("practice_id","id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_idle_minutes_valid" CHECK ("practices"."idle_minutes" between 5 and 30);--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_retention_years_valid" CHECK ("practices"."retention_years" between 10 and 100);--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_second_factor_required_valid" CHECK ("practices"."second_factor_required" or "practices"."demo");--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_factor_whole" CHECK (("sessions"."factor_at" is null) = ("sessions"."factor_kind" is null));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_factor_kind_valid" CHECK ("sessions"."factor_kind" in ('totp', 'passkey', 'recovery-code'));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_device_valid" CHECK (footfall_is_plain_text("sessions"."device", 80));--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_ip_valid" CHECK (footfall_is_plain_text("sessions"."ip", 45));--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_joined_with_password" CHECK (("staff"."joined_at" is null) = ("staff"."password_hash" is null));--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_deactivated_whole" CHECK (("staff"."deactivated_at" is null) = ("staff"."deactivated_by" is null));--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_active_not_deactivated" CHECK (not "staff"."active" or "staff"."deactivated_at" is null);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "access_reviews" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "chart_restriction_staff" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "chart_restrictions" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "emergency_accesses" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "emergency_reviews" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "known_devices" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "passkeys" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "recovery_codes" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "totp_factors" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "mails" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "of_practice_in_scope" ON "staff_links" AS PERMISSIVE FOR ALL TO public USING (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid) WITH CHECK (practice_id = nullif(current_setting('footfall.practice_id', true), '')::uuid);