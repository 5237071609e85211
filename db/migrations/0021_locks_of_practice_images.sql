-- The second lock (0002) for pictures of a practice: brought once, and never changed or removed, because sheets that were given show them.
alter table practice_images force row level security;
--> statement-breakpoint
grant select, insert on practice_images to footfall_app;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on practice_images for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table practice_images enable always trigger append_only;
--> statement-breakpoint
-- Each of the two tables refers to the other, which the schema in TypeScript cannot say without a circle of imports.
alter table practices add constraint practices_logo foreign key (id, logo_id) references practice_images (practice_id, id) on delete restrict;
--> statement-breakpoint
-- What the screen of the letterhead changes, and no more.
grant update (name, address_lines, phone, after_hours, after_hours_es, logo_id, version) on practices to footfall_app;
--> statement-breakpoint
-- Read with the session: the letterhead stands on every paper.
create policy looked_up_by_owner on practice_images for select to current_user using (true);
--> statement-breakpoint
-- The look-up of 0008 with the words in Spanish and the logo. What it answers changes its type, so it is made anew, with the same narrow grant.
drop function footfall_session(bytea);
--> statement-breakpoint
create function footfall_session(token_hash bytea)
  returns table (
    practice_id uuid, session_id uuid, staff_id uuid, created_at timestamptz, last_seen_at timestamptz, handed_over_visit_id uuid,
    display_name text, credentials text, roles text[],
    practice_name text, practice_slug text, time_zone text, paper text, distance_unit text, address_lines text[], phone text,
    after_hours text, after_hours_es text, demo boolean,
    logo_id uuid, logo_width integer, logo_height integer, logo_sha256 text
  )
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select
      session.practice_id, session.id, session.staff_id, session.created_at, session.last_seen_at, handover.visit_id,
      person.display_name, person.credentials, person.roles,
      practice.name, practice.slug, practice.time_zone, practice.paper, practice.distance_unit, practice.address_lines, practice.phone,
      practice.after_hours, practice.after_hours_es, practice.demo,
      logo.id, logo.width, logo.height, logo.sha256
    from public.sessions as session
    join public.staff as person on person.practice_id = session.practice_id and person.id = session.staff_id
    join public.practices as practice on practice.id = session.practice_id
    left join public.tablet_handovers as handover on handover.practice_id = session.practice_id and handover.session_id = session.id
    left join public.practice_images as logo on logo.practice_id = practice.id and logo.id = practice.logo_id
    where session.token_hash = footfall_session.token_hash and session.ended_at is null and person.active;
  end;
--> statement-breakpoint
revoke all on function footfall_session(bytea) from public;
--> statement-breakpoint
grant execute on function footfall_session(bytea) to footfall_app;
