-- The second lock (0002) for the walk diary: the same policies, grants and triggers as for every part of a visit.
grant select, insert, update on walk_diaries, walk_diary_days, walk_diary_lines to footfall_app;
--> statement-breakpoint
do $$
declare
  parts constant text[] := array['walk_diaries', 'walk_diary_days', 'walk_diary_lines'];
  name text;
begin
  foreach name in array parts loop
    execute format('alter table %I force row level security', name);
    execute format('create trigger never_deleted before delete or truncate on %I for each statement execute function footfall_refuse_change()', name);
    execute format('alter table %I enable always trigger never_deleted', name);
    execute format('create trigger only_while_open before insert or update on %I for each row execute function footfall_guard_part_of_visit()', name);
    execute format('alter table %I enable always trigger only_while_open', name);
  end loop;
end $$;
