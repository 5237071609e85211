-- The second lock. The first is in the application (auth/); this one holds when the first is forgotten.

-- 1. Row-level security binds the owner of the tables too. Without a practice in scope there are no rows, for anybody.
do $$
declare found regclass;
begin
  for found in select oid from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity loop
    execute format('alter table %s force row level security', found);
  end loop;
end $$;
--> statement-breakpoint
-- Before anybody is known there is no practice. Three tables may be read by the owner, for the two functions below and nothing else.
create policy looked_up_by_owner on practices for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on staff for select to current_user using (true);
--> statement-breakpoint
create policy looked_up_by_owner on sessions for select to current_user using (true);
--> statement-breakpoint
-- Token hash in, one row out: whom a session that has not ended stands for. Limits of idle and absolute time are the application's to judge.
create function footfall_session(token_hash bytea)
  returns table (
    practice_id uuid, session_id uuid, staff_id uuid, created_at timestamptz, last_seen_at timestamptz,
    display_name text, credentials text, roles text[],
    practice_name text, practice_slug text, time_zone text, paper text, distance_unit text, address_lines text[], phone text, after_hours text, demo boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select
      session.practice_id, session.id, session.staff_id, session.created_at, session.last_seen_at,
      person.display_name, person.credentials, person.roles,
      practice.name, practice.slug, practice.time_zone, practice.paper, practice.distance_unit, practice.address_lines, practice.phone, practice.after_hours, practice.demo
    from public.sessions as session
    join public.staff as person on person.practice_id = session.practice_id and person.id = session.staff_id
    join public.practices as practice on practice.id = session.practice_id
    where session.token_hash = footfall_session.token_hash and session.ended_at is null and person.active;
  end;
--> statement-breakpoint
-- E-mail address in, one row out: what sign-in verifies a password against.
create function footfall_sign_in_candidate(email text)
  returns table (practice_id uuid, staff_id uuid, password_hash text, roles text[], active boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select person.practice_id, person.id, person.password_hash, person.roles, person.active
    from public.staff as person
    where lower(person.email) = lower(footfall_sign_in_candidate.email);
  end;
--> statement-breakpoint
revoke all on function footfall_session(bytea), footfall_sign_in_candidate(text) from public;
--> statement-breakpoint
grant execute on function footfall_session(bytea), footfall_sign_in_candidate(text) to footfall_app;
--> statement-breakpoint

-- 2. What the application's role may do. It owns nothing, and deletes nothing but text that did not parse.
grant usage on schema public to footfall_app;
--> statement-breakpoint
grant select on practices to footfall_app;
--> statement-breakpoint
-- All but the password hash.
grant select (practice_id, id, email, display_name, credentials, roles, active, created_at) on staff to footfall_app;
--> statement-breakpoint
-- All but the hash of the token.
grant select (practice_id, id, staff_id, created_at, last_seen_at, ended_at, ended_because), insert, update (last_seen_at, ended_at, ended_because)
  on sessions to footfall_app;
--> statement-breakpoint
grant select, insert on audit_events, advice_acknowledgements, visit_addenda, visit_voids, handouts_given to footfall_app;
--> statement-breakpoint
grant select, insert, update (family_name, given_name, preferred_name, birth_date, sex, phone, email, language, version) on patients to footfall_app;
--> statement-breakpoint
grant select, insert, update (current) on patient_search_terms to footfall_app;
--> statement-breakpoint
grant select, insert, update (opened_at) on patient_opens to footfall_app;
--> statement-breakpoint
grant select, insert, update (last) on record_numbers to footfall_app;
--> statement-breakpoint
grant select, insert, update (result) on idempotency_keys to footfall_app;
--> statement-breakpoint
grant select, insert, update (
  started_at, clinician_id, status, ready_for_id, ready_at, signed_by, signed_at, signed_snapshot, content_hash, voided_by, voided_at, void_reason, version
) on visits to footfall_app;
--> statement-breakpoint
grant select, insert, update on
  visit_reasons, cramp_patterns, red_flags, factors, medicines, walk_safety, walk_tests, vascular_studies, assessments, plans, plan_actions,
  visit_advice, visit_presence
  to footfall_app;
--> statement-breakpoint
grant select, insert, update, delete on visit_drafts to footfall_app;
--> statement-breakpoint

-- 3. Triggers. ENABLE ALWAYS: they fire under session_replication_role = replica too. FF001 and FF002 are told apart in db/errors.ts.
create function footfall_refuse_change() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  raise exception 'Rows of % are never changed or removed: % refused.', tg_table_name, lower(tg_op) using errcode = 'FF002';
end $$;
--> statement-breakpoint
-- A visit begins open. The only ways out of open are signed and voided, and from there nothing changes any more.
create function footfall_guard_visit() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'INSERT' then
    if new.status <> 'open' then
      raise exception 'A visit begins open, not %.', new.status using errcode = 'FF001';
    end if;
    return new;
  end if;
  if old.status <> 'open' then
    raise exception 'The visit is % and does not change any more.', old.status using errcode = 'FF001';
  end if;
  if (new.practice_id, new.id, new.patient_id, new.created_by, new.created_at)
    is distinct from (old.practice_id, old.id, old.patient_id, old.created_by, old.created_at) then
    raise exception 'A visit keeps its patient and who began it.' using errcode = 'FF002';
  end if;
  return new;
end $$;
--> statement-breakpoint
-- What belongs to a visit changes only while the visit is open. The visit's row is locked against signing until this transaction ends:
-- a save that was first is in the signed snapshot, and one that came second is refused.
create function footfall_guard_part_of_visit() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
declare
  part record;
  visit_status text;
begin
  if tg_op = 'UPDATE' and (new.practice_id, new.visit_id) is distinct from (old.practice_id, old.visit_id) then
    raise exception 'Rows of % stay in their visit.', tg_table_name using errcode = 'FF002';
  end if;
  if tg_op = 'DELETE' then part := old; else part := new; end if;
  select visit.status into visit_status from public.visits as visit
    where visit.practice_id = part.practice_id and visit.id = part.visit_id
    for share;
  if visit_status is distinct from 'open' then
    raise exception 'Rows of % change only while their visit is open; it is %.', tg_table_name, coalesce(visit_status, 'not to be seen')
      using errcode = 'FF001';
  end if;
  return part;
end $$;
--> statement-breakpoint
-- What comes after the signature (an addendum, a void with its reason) has a signed visit to stand beside.
create function footfall_guard_after_signing() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if not exists (select from public.visits as visit where visit.practice_id = new.practice_id and visit.id = new.visit_id and visit.status = 'signed') then
    raise exception 'Rows of % belong to a signed visit.', tg_table_name using errcode = 'FF001';
  end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare
  logs constant text[] := array['audit_events', 'advice_acknowledgements', 'visit_addenda', 'visit_voids', 'handouts_given'];
  parts constant text[] := array[
    'visit_reasons', 'cramp_patterns', 'red_flags', 'factors', 'medicines', 'walk_safety', 'walk_tests', 'vascular_studies', 'assessments',
    'plans', 'plan_actions', 'visit_advice'];
  kept constant text[] := array[
    'practices', 'staff', 'sessions', 'patients', 'patient_search_terms', 'patient_opens', 'record_numbers', 'visits'];
  name text;
begin
  -- Logs: rows are added, and that is all. Per statement, so that even one which would touch no row is refused.
  foreach name in array logs loop
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function footfall_refuse_change()', name);
    execute format('alter table %I enable always trigger append_only', name);
  end loop;

  foreach name in array array['visit_addenda', 'visit_voids'] loop
    execute format('create trigger only_after_signing before insert on %I for each row execute function footfall_guard_after_signing()', name);
    execute format('alter table %I enable always trigger only_after_signing', name);
  end loop;

  -- Nothing of a practice is deleted: rows of a visit carry a mark `removed`, people and patients stay.
  foreach name in array parts || kept loop
    execute format('create trigger never_deleted before delete or truncate on %I for each statement execute function footfall_refuse_change()', name);
    execute format('alter table %I enable always trigger never_deleted', name);
  end loop;

  foreach name in array parts loop
    execute format('create trigger only_while_open before insert or update on %I for each row execute function footfall_guard_part_of_visit()', name);
    execute format('alter table %I enable always trigger only_while_open', name);
  end loop;
end $$;
--> statement-breakpoint
-- Drafts are no record and go when their field parses, but a signed visit keeps even them as they stood.
create trigger only_while_open before insert or update or delete on visit_drafts for each row execute function footfall_guard_part_of_visit();
--> statement-breakpoint
alter table visit_drafts enable always trigger only_while_open;
--> statement-breakpoint
create trigger never_truncated before truncate on visit_drafts for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table visit_drafts enable always trigger never_truncated;
--> statement-breakpoint
create trigger only_from_open before insert or update on visits for each row execute function footfall_guard_visit();
--> statement-breakpoint
alter table visits enable always trigger only_from_open;
