-- The second lock (0002) for letters: a draft may be written on, a letter that left stays as it is, and none is removed.
alter table letters force row level security;
--> statement-breakpoint
grant select, insert, update (addressee, urgency, recipient, question, findings, medicines, words, version, updated_at, updated_by, released_at)
  on letters to footfall_app;
--> statement-breakpoint
create function footfall_guard_letter() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if old.released_at is not null then
    raise exception 'The letter has left and does not change any more.' using errcode = 'FF002';
  end if;
  if (new.practice_id, new.id, new.patient_id, new.visit_id) is distinct from (old.practice_id, old.id, old.patient_id, old.visit_id) then
    raise exception 'A letter keeps its patient and its visit.' using errcode = 'FF002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_as_draft before update on letters for each row execute function footfall_guard_letter();
--> statement-breakpoint
alter table letters enable always trigger only_as_draft;
--> statement-breakpoint
create trigger never_deleted before delete or truncate on letters for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table letters enable always trigger never_deleted;
