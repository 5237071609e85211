-- The second lock (0002) for tablets in the hands of patients: written once, by the application, and never taken back by anybody.
alter table tablet_handovers force row level security;
--> statement-breakpoint
grant select, insert on tablet_handovers to footfall_app;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on tablet_handovers for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table tablet_handovers enable always trigger append_only;
--> statement-breakpoint
-- Read with the session, before anybody is known.
create policy looked_up_by_owner on tablet_handovers for select to current_user using (true);
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
      session.practice_id, session.id, session.staff_id, session.created_at, session.last_seen_at, handover.visit_id,
      person.display_name, person.credentials, person.roles,
      practice.name, practice.slug, practice.time_zone, practice.paper, practice.distance_unit, practice.address_lines, practice.phone, practice.after_hours, practice.demo
    from public.sessions as session
    join public.staff as person on person.practice_id = session.practice_id and person.id = session.staff_id
    join public.practices as practice on practice.id = session.practice_id
    left join public.tablet_handovers as handover on handover.practice_id = session.practice_id and handover.session_id = session.id
    where session.token_hash = footfall_session.token_hash and session.ended_at is null and person.active;
  end;
--> statement-breakpoint
revoke all on function footfall_session(bytea) from public;
--> statement-breakpoint
grant execute on function footfall_session(bytea) to footfall_app;
