-- The second lock (0002) for the tables of the sections that came later: the same policies, grants and triggers.
grant select, insert, update on
  exercise_studies, edinburgh_questionnaires, walking_impairments, examinations, wounds, lab_notes, lab_results
  to footfall_app;
--> statement-breakpoint
do $$
declare
  parts constant text[] := array[
    'exercise_studies', 'edinburgh_questionnaires', 'walking_impairments', 'examinations', 'wounds', 'lab_notes', 'lab_results'];
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
