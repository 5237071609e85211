-- The second lock (0002) for handouts of the practice's own: what was published or set aside stays as it is, and none is removed.
alter table practice_handouts force row level security;
--> statement-breakpoint
alter table practice_handout_versions force row level security;
--> statement-breakpoint
grant select, insert, update (archived_at, archived_by) on practice_handouts to footfall_app;
--> statement-breakpoint
grant select, insert, update (
  language, title, text, row_version, updated_at, updated_by, published_at, published_by, reading_tenths, reading_limit_tenths, above_limit_reason,
  content_hash, set_aside_at, set_aside_by
) on practice_handout_versions to footfall_app;
--> statement-breakpoint
grant update (reading_grade_limit_tenths) on practices to footfall_app;
--> statement-breakpoint
create function footfall_guard_handout() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if (new.practice_id, new.id, new.based_on, new.created_at, new.created_by) is distinct from (old.practice_id, old.id, old.based_on, old.created_at, old.created_by) then
    raise exception 'A handout is archived or brought back; what it is does not change.' using errcode = 'FF002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create function footfall_guard_handout_version() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if tg_op = 'INSERT' then
    -- Set aside may be said at once: of two drafts that met, both are kept, and one of them is the draft.
    if new.published_at is not null then
      raise exception 'A version begins as a draft.' using errcode = 'FF002';
    end if;
    return new;
  end if;
  if old.published_at is not null or old.set_aside_at is not null then
    raise exception 'A version that was published or set aside does not change any more.' using errcode = 'FF002';
  end if;
  if (new.practice_id, new.handout_id, new.version, new.created_at, new.created_by) is distinct from (old.practice_id, old.handout_id, old.version, old.created_at, old.created_by) then
    raise exception 'A version keeps its handout and its number.' using errcode = 'FF002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_archived before update on practice_handouts for each row execute function footfall_guard_handout();
--> statement-breakpoint
alter table practice_handouts enable always trigger only_archived;
--> statement-breakpoint
create trigger never_deleted before delete or truncate on practice_handouts for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table practice_handouts enable always trigger never_deleted;
--> statement-breakpoint
create trigger only_as_draft before insert or update on practice_handout_versions for each row execute function footfall_guard_handout_version();
--> statement-breakpoint
alter table practice_handout_versions enable always trigger only_as_draft;
--> statement-breakpoint
create trigger never_deleted before delete or truncate on practice_handout_versions for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table practice_handout_versions enable always trigger never_deleted;
