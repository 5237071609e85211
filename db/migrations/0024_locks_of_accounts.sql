-- The second lock (0002) for accounts: links, mails, factors, known devices, restricted charts, reviews; and what signing in may ask before
-- anybody is known.

-- 1. Row-level security binds the owner too.
do $$
declare found regclass;
begin
  for found in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity and not relforcerowsecurity loop
    execute format('alter table %s force row level security', found);
  end loop;
end $$;
--> statement-breakpoint
-- Three tables are of no practice. The owner keeps them, for the functions below; the application's role has no grant on them.
create policy kept_by_owner on sign_in_attempts for all to current_user using (true) with check (true);
--> statement-breakpoint
create policy kept_by_owner on sign_in_challenges for all to current_user using (true) with check (true);
--> statement-breakpoint
create policy kept_by_owner on setup_links for all to current_user using (true) with check (true);
--> statement-breakpoint
create policy looked_up_by_owner on staff_links for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on totp_factors for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on passkeys for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on known_devices for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on mails for select to current_user using (true);
--> statement-breakpoint

-- 2. What the application's role may do.
grant update (idle_minutes, second_factor_required, sign_needs_factor, retention_years, time_zone, paper, distance_unit, critical_values)
  on practices to footfall_app;
--> statement-breakpoint
-- A password hash is written by the application and read by nobody but footfall_sign_in_candidate().
grant select (joined_at, deactivated_at, deactivated_by, version), insert,
  update (email, display_name, credentials, roles, active, password_hash, joined_at, deactivated_at, deactivated_by, version)
  on staff to footfall_app;
--> statement-breakpoint
grant select (password_at, factor_at, factor_kind, ip, device), update (token_hash, password_at, factor_at, factor_kind) on sessions to footfall_app;
--> statement-breakpoint
-- All but the hashes of tokens.
grant select (practice_id, id, staff_id, kind, created_at, created_by, expires_at, used_at, voided_at), insert, update (used_at, voided_at)
  on staff_links to footfall_app;
--> statement-breakpoint
grant select (practice_id, id, staff_id, device, first_seen_at, last_seen_at, forgotten_at), insert, update (device, last_seen_at, forgotten_at)
  on known_devices to footfall_app;
--> statement-breakpoint
grant select, insert, update (sealed, next_at, attempts, sent_at, problem) on mails to footfall_app;
--> statement-breakpoint
grant select, insert, update (last_step, confirmed_at, removed_at, removed_by) on totp_factors to footfall_app;
--> statement-breakpoint
grant select, insert, update (counter, backed_up, name, last_used_at, removed_at, removed_by) on passkeys to footfall_app;
--> statement-breakpoint
grant select, insert, update (used_at, voided_at) on recovery_codes to footfall_app;
--> statement-breakpoint
grant select, insert on access_reviews, emergency_reviews to footfall_app;
--> statement-breakpoint
grant select, insert, update (lifted_at, lifted_by) on chart_restrictions to footfall_app;
--> statement-breakpoint
grant select, insert, update (added_at, added_by, removed_at) on chart_restriction_staff to footfall_app;
--> statement-breakpoint
grant select, insert, update (ended_at) on emergency_accesses to footfall_app;
--> statement-breakpoint

-- 3. Triggers.
-- What is over stays over: a link that was used, a code that was spent, a factor that was taken off. The columns are the trigger's arguments.
create function footfall_guard_ended() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  ended text;
begin
  foreach ended in array tg_argv loop
    if to_jsonb(old) ->> ended is not null and to_jsonb(old) ->> ended is distinct from to_jsonb(new) ->> ended then
      raise exception '% of % is written once.', ended, tg_table_name using errcode = 'FF002';
    end if;
  end loop;
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  logs constant text[] := array['access_reviews', 'emergency_reviews'];
  kept constant text[] := array[
    'staff_links', 'mails', 'totp_factors', 'passkeys', 'recovery_codes', 'known_devices', 'chart_restrictions', 'chart_restriction_staff',
    'emergency_accesses'];
  name text;
  guarded record;
begin
  foreach name in array logs loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function footfall_refuse_change()', name);
    execute format('alter table %I enable always trigger append_only', name);
  end loop;
  foreach name in array kept loop
    execute format('create trigger never_deleted before delete or truncate on %I for each statement execute function footfall_refuse_change()', name);
    execute format('alter table %I enable always trigger never_deleted', name);
  end loop;
  for guarded in select * from (values
    ('staff_links', '''used_at'', ''voided_at'''),
    ('mails', '''sent_at'''),
    ('totp_factors', '''confirmed_at'', ''removed_at'''),
    ('passkeys', '''removed_at'''),
    ('recovery_codes', '''used_at'', ''voided_at'''),
    ('known_devices', '''forgotten_at'''),
    ('chart_restrictions', '''lifted_at'''),
    ('emergency_accesses', '''ended_at''')) as listed (of_table, columns) loop
    execute format('create trigger ends_once before update on %I for each row execute function footfall_guard_ended(%s)', guarded.of_table, guarded.columns);
    execute format('alter table %I enable always trigger ends_once', guarded.of_table);
  end loop;
end $$;
--> statement-breakpoint

-- 4. What may be asked before anybody is known: narrow, by hash or by name, one row out.
-- The look-up of 0021 with what was proved in the session, what its person can prove, and the practice's rules.
drop function footfall_session(bytea);
--> statement-breakpoint
create function footfall_session(token_hash bytea)
  returns table (
    practice_id uuid, session_id uuid, staff_id uuid, created_at timestamptz, last_seen_at timestamptz, handed_over_visit_id uuid,
    password_at timestamptz, factor_at timestamptz, factor_kind text, has_totp boolean, has_passkey boolean,
    display_name text, credentials text, roles text[],
    practice_name text, practice_slug text, time_zone text, paper text, distance_unit text, address_lines text[], phone text,
    after_hours text, after_hours_es text, demo boolean, idle_minutes integer, second_factor_required boolean, sign_needs_factor boolean,
    logo_id uuid, logo_width integer, logo_height integer, logo_sha256 text
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select
      session.practice_id, session.id, session.staff_id, session.created_at, session.last_seen_at, handover.visit_id,
      session.password_at, session.factor_at, session.factor_kind,
      exists (select from public.totp_factors as factor where factor.practice_id = session.practice_id and factor.staff_id = session.staff_id
        and factor.confirmed_at is not null and factor.removed_at is null),
      exists (select from public.passkeys as key where key.practice_id = session.practice_id and key.staff_id = session.staff_id and key.removed_at is null),
      person.display_name, person.credentials, person.roles,
      practice.name, practice.slug, practice.time_zone, practice.paper, practice.distance_unit, practice.address_lines, practice.phone,
      practice.after_hours, practice.after_hours_es, practice.demo, practice.idle_minutes, practice.second_factor_required, practice.sign_needs_factor,
      logo.id, logo.width, logo.height, logo.sha256
    from public.sessions as session
    join public.staff as person on person.practice_id = session.practice_id and person.id = session.staff_id
    join public.practices as practice on practice.id = session.practice_id
    left join public.tablet_handovers as handover on handover.practice_id = session.practice_id and handover.session_id = session.id
    left join public.practice_images as logo on logo.practice_id = practice.id and logo.id = practice.logo_id
    where session.token_hash = footfall_session.token_hash and session.ended_at is null and person.active;
  end;
--> statement-breakpoint
-- Token hash in, the link out, spent or not: what is wrong with it is the application's to say.
create function footfall_staff_link(token_hash bytea)
  returns table (
    practice_id uuid, link_id uuid, staff_id uuid, kind text, expires_at timestamptz, used_at timestamptz, voided_at timestamptz,
    email text, display_name text, active boolean, joined boolean, practice_name text
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select link.practice_id, link.id, link.staff_id, link.kind, link.expires_at, link.used_at, link.voided_at,
      person.email, person.display_name, person.active, person.joined_at is not null, practice.name
    from public.staff_links as link
    join public.staff as person on person.practice_id = link.practice_id and person.id = link.staff_id
    join public.practices as practice on practice.id = link.practice_id
    where link.token_hash = footfall_staff_link.token_hash;
  end;
--> statement-breakpoint
create function footfall_passkey(credential_id text)
  returns table (
    practice_id uuid, passkey_id uuid, staff_id uuid, public_key bytea, counter bigint, transports text[], email text, roles text[], active boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select key.practice_id, key.id, key.staff_id, key.public_key, key.counter, key.transports, person.email, person.roles, person.active
    from public.passkeys as key
    join public.staff as person on person.practice_id = key.practice_id and person.id = key.staff_id
    where key.credential_id = footfall_passkey.credential_id and key.removed_at is null;
  end;
--> statement-breakpoint
create function footfall_known_device(token_hash bytea) returns table (practice_id uuid, device_id uuid, staff_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select device.practice_id, device.id, device.staff_id
    from public.known_devices as device
    where device.token_hash = footfall_known_device.token_hash and device.forgotten_at is null;
  end;
--> statement-breakpoint
-- Practices that have mail to send at this moment.
create function footfall_practices_with_mail(at timestamptz) returns table (practice_id uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select distinct mail.practice_id from public.mails as mail where mail.next_at <= at;
  end;
--> statement-breakpoint
-- Reserve, then verify: the try is counted before anything is compared, in one statement, so that of many at once no more than `free` are let
-- through. From the `free`th on each waits twice as long as the one before, 30 s to 15 min; at `most` nothing is tried any more. After
-- `quiet` without any try the count begins anew.
create function footfall_reserve_attempt(subject bytea, free integer, most integer, quiet interval, at timestamptz)
  returns table (admitted boolean, failures integer, next_at timestamptz)
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with tried as (
      insert into public.sign_in_attempts as known (subject, failures, next_at, last_at)
      values (footfall_reserve_attempt.subject, 1, case when free <= 1 then at + interval '30 seconds' else at end, at)
      on conflict (subject) do update set
        failures = case when known.last_at <= at - quiet then 1 else known.failures + 1 end,
        next_at = case
          when known.last_at <= at - quiet or known.failures + 1 < free then at
          else at + interval '1 second' * least(30 * power(2, least(known.failures + 1 - free, 10)), 900)
        end,
        last_at = at
      where known.next_at <= at and (known.failures < most or known.last_at <= at - quiet)
      returning known.failures, known.next_at
    )
    select true, tried.failures, tried.next_at from tried
    union all
    select false, known.failures, known.next_at
    from public.sign_in_attempts as known
    where known.subject = footfall_reserve_attempt.subject and not exists (select from tried);
  end;
--> statement-breakpoint
-- The try was right: the account's count ends; an address gets its one back.
create function footfall_settle_attempt(subject bytea, forget boolean) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  begin atomic
    delete from public.sign_in_attempts as known where known.subject = footfall_settle_attempt.subject and (forget or known.failures <= 1);
    update public.sign_in_attempts as known set failures = known.failures - 1, next_at = known.last_at
    where known.subject = footfall_settle_attempt.subject and not forget;
  end;
--> statement-breakpoint
create function footfall_keep_challenge(hash bytea, expires_at timestamptz, at timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  begin atomic
    delete from public.sign_in_challenges as challenge where challenge.expires_at <= at;
    insert into public.sign_in_challenges (hash, expires_at) values (footfall_keep_challenge.hash, footfall_keep_challenge.expires_at);
  end;
--> statement-breakpoint
-- Whether it was handed out and not answered yet. It is gone then.
create function footfall_use_challenge(hash bytea, at timestamptz) returns boolean
  language sql volatile security definer set search_path = pg_catalog, pg_temp
  begin atomic
    with used as (
      delete from public.sign_in_challenges as challenge
      where challenge.hash = footfall_use_challenge.hash and challenge.expires_at > at
      returning 1
    )
    select exists (select from used);
  end;
--> statement-breakpoint
-- The first practice and its first admin, by the link of the first run; false when the link is not one that stands. The password is hashed by
-- the application.
create function footfall_found_practice(
  token_hash bytea, at timestamptz, practice_id uuid, slug text, practice_name text, time_zone text, paper text, distance_unit text,
  address_lines text[], staff_id uuid, email text, display_name text, credentials text, roles text[], password_hash text
) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  update public.setup_links as link set used_at = at
  where link.token_hash = footfall_found_practice.token_hash and link.used_at is null and link.expires_at > at;
  if not found then return false; end if;
  perform set_config('footfall.practice_id', footfall_found_practice.practice_id::text, true);
  insert into public.practices (id, slug, name, time_zone, paper, distance_unit, address_lines)
  values (
    footfall_found_practice.practice_id, footfall_found_practice.slug, practice_name, footfall_found_practice.time_zone,
    footfall_found_practice.paper, footfall_found_practice.distance_unit, footfall_found_practice.address_lines);
  insert into public.staff (practice_id, id, email, display_name, credentials, roles, password_hash, created_at, joined_at)
  values (
    footfall_found_practice.practice_id, footfall_found_practice.staff_id, footfall_found_practice.email, footfall_found_practice.display_name,
    footfall_found_practice.credentials, footfall_found_practice.roles, footfall_found_practice.password_hash, at, at);
  return true;
end $$;
--> statement-breakpoint
revoke all on function
  footfall_session(bytea), footfall_staff_link(bytea), footfall_passkey(text), footfall_known_device(bytea),
  footfall_practices_with_mail(timestamptz), footfall_reserve_attempt(bytea, integer, integer, interval, timestamptz),
  footfall_settle_attempt(bytea, boolean), footfall_keep_challenge(bytea, timestamptz, timestamptz), footfall_use_challenge(bytea, timestamptz),
  footfall_found_practice(bytea, timestamptz, uuid, text, text, text, text, text, text[], uuid, text, text, text, text[], text),
  footfall_guard_ended()
  from public;
--> statement-breakpoint
grant execute on function
  footfall_session(bytea), footfall_staff_link(bytea), footfall_passkey(text), footfall_known_device(bytea),
  footfall_practices_with_mail(timestamptz), footfall_reserve_attempt(bytea, integer, integer, interval, timestamptz),
  footfall_settle_attempt(bytea, boolean), footfall_keep_challenge(bytea, timestamptz, timestamptz), footfall_use_challenge(bytea, timestamptz),
  footfall_found_practice(bytea, timestamptz, uuid, text, text, text, text, text, text[], uuid, text, text, text, text[], text)
  to footfall_app;
