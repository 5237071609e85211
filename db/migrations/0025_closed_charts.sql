-- Restricted charts. Which charts are closed to whom is decided once, when a transaction begins (db/scope.ts), and kept in two settings of it;
-- restrictive policies then hide every row of a clinical table that belongs to a closed chart, whatever a query forgets.

-- Row-level security binds the owner of these functions too: they see the practice in scope and no other, whatever is asked of them.
-- Patients whose chart is restricted and which this person may not open at this moment: not on the list, not the one who restricted it, and no
-- emergency access that runs.
create function footfall_closed_charts(practice_id uuid, staff_id uuid, at timestamptz) returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
begin
  return coalesce((
    select array_agg(restriction.patient_id order by restriction.patient_id)
    from public.chart_restrictions as restriction
    where restriction.practice_id = footfall_closed_charts.practice_id and restriction.lifted_at is null
      and restriction.restricted_by <> footfall_closed_charts.staff_id
      and not exists (
        select from public.chart_restriction_staff as listed
        where listed.practice_id = restriction.practice_id and listed.restriction_id = restriction.id
          and listed.staff_id = footfall_closed_charts.staff_id and listed.removed_at is null)
      and not exists (
        select from public.emergency_accesses as access
        where access.practice_id = restriction.practice_id and access.restriction_id = restriction.id
          and access.staff_id = footfall_closed_charts.staff_id
          and access.started_at <= at and at < access.ends_at and access.ended_at is null)
  ), '{}');
end $$;
--> statement-breakpoint
-- The visits of the charts that are closed in this transaction.
create function footfall_closed_visits() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  closed constant uuid[] := current_setting('footfall.closed_charts')::uuid[];
begin
  if cardinality(closed) = 0 then return closed; end if;
  return coalesce((
    select array_agg(visit.id)
    from public.visits as visit
    where visit.practice_id = current_setting('footfall.practice_id')::uuid and visit.patient_id = any (closed)
  ), '{}');
end $$;
--> statement-breakpoint
revoke all on function footfall_closed_charts(uuid, uuid, timestamptz), footfall_closed_visits() from public;
--> statement-breakpoint
grant execute on function footfall_closed_charts(uuid, uuid, timestamptz), footfall_closed_visits() to footfall_app;
--> statement-breakpoint
-- The settings are read once per statement (a subquery of its own), not once per row.
do $$
declare
  charts constant text := '((select coalesce(nullif(current_setting(''footfall.closed_charts'', true), ''''), ''{}'')::uuid[])::uuid[])';
  visits constant text := '((select coalesce(nullif(current_setting(''footfall.closed_visits'', true), ''''), ''{}'')::uuid[])::uuid[])';
  parts constant text[] := array[
    'visit_reasons', 'cramp_patterns', 'red_flags', 'factors', 'medicines', 'walk_safety', 'walk_tests', 'walk_diaries', 'walk_diary_days',
    'walk_diary_lines', 'vascular_studies', 'exercise_studies', 'edinburgh_questionnaires', 'walking_impairments', 'examinations', 'wounds',
    'lab_notes', 'lab_results', 'assessments', 'plans', 'plan_actions', 'visit_advice', 'advice_acknowledgements', 'visit_drafts',
    'visit_presence', 'visit_addenda', 'visit_voids'];
  guarded record;
begin
  for guarded in
    select name, format('visit_id <> all (%s)', visits) as condition from unnest(parts) as name
    union all select name, format('patient_id <> all (%s)', charts) from unnest(array['visits', 'letters']) as name
    -- A sheet that was given can be printed again by whoever may read a patient's identity; so can a diary and a form that are blank.
    union all select 'releases', format('patient_id is null or kind in (''handout'', ''walk-diary'', ''blank-form'') or patient_id <> all (%s)', charts)
  loop
    execute format('create policy of_open_chart on %I as restrictive for all to footfall_app using (%s)', guarded.name, guarded.condition);
  end loop;
end $$;
