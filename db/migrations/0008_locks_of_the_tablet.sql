-- A tablet in the hand of a patient. The session's own visit is written once: only a new sign-in brings the chart back, never a change here.
alter table sessions add constraint sessions_handed_over_visit foreign key (practice_id, handed_over_visit_id)
  references visits (practice_id, id) on delete restrict;
--> statement-breakpoint
create trigger handed_over_for_good before update on sessions for each row
  when (old.handed_over_visit_id is not null and new.handed_over_visit_id is distinct from old.handed_over_visit_id)
  execute function footfall_refuse_change();
--> statement-breakpoint
alter table sessions enable always trigger handed_over_for_good;
--> statement-breakpoint
grant select (handed_over_visit_id), update (handed_over_visit_id) on sessions to footfall_app;
--> statement-breakpoint
-- The look-up of 0002 with one column more. What it answers changes its type, so it is made anew, with the same narrow grant.
drop function footfall_session(bytea);
--> statement-breakpoint
create function footfall_session(token_hash bytea)
  returns table (
    practice_id uuid, session_id uuid, staff_id uuid, created_at timestamptz, last_seen_at timestamptz, handed_over_visit_id uuid,
    display_name text, credentials text, roles text[],
    practice_name text, practice_slug text, time_zone text, paper text, distance_unit text, address_lines text[], phone text, after_hours text, demo boolean
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select
      session.practice_id, session.id, session.staff_id, session.created_at, session.last_seen_at, session.handed_over_visit_id,
      person.display_name, person.credentials, person.roles,
      practice.name, practice.slug, practice.time_zone, practice.paper, practice.distance_unit, practice.address_lines, practice.phone, practice.after_hours, practice.demo
    from public.sessions as session
    join public.staff as person on person.practice_id = session.practice_id and person.id = session.staff_id
    join public.practices as practice on practice.id = session.practice_id
    where session.token_hash = footfall_session.token_hash and session.ended_at is null and person.active;
  end;
--> statement-breakpoint
revoke all on function footfall_session(bytea) from public;
--> statement-breakpoint
grant execute on function footfall_session(bytea) to footfall_app;
