-- Conditions that the CHECKs of the tables share. They mirror the zod schemas of clinical/visit/visit-record.ts and
-- clinical/vascular-study/pressure-reading.ts; db/field-rules.test.ts holds both to the same answers.
-- IMMUTABLE with a body parsed now (RETURN), so that no search_path can change what they mean.

-- Control characters that no keyboard means; tab, line feed and CR LF pass. Characters are counted as code points, which is
-- never stricter than the UTF-16 units that the browser counts.
create function footfall_is_plain_text(value text, most integer) returns boolean
  language sql immutable strict parallel safe
  return char_length(value) <= most and replace(value, E'\r\n', E'\n') !~ '[\u0001-\u0008\u000b-\u001f\u007f]';
--> statement-breakpoint
create function footfall_all_match(list text[], pattern text) returns boolean
  language sql immutable strict parallel safe
  return not exists (select from unnest(list) as item where item is null or item !~ pattern);
--> statement-breakpoint
create function footfall_is_whole_number(value jsonb, lowest numeric, highest numeric) returns boolean
  language sql immutable parallel safe
  return case when jsonb_typeof(value) = 'number'
    then (value #>> '{}')::numeric between lowest and highest and (value #>> '{}')::numeric = trunc((value #>> '{}')::numeric)
    else false end;
--> statement-breakpoint
create function footfall_is_text_list(value jsonb, most_items integer, most_characters integer) returns boolean
  language sql immutable strict parallel safe
  return case when jsonb_typeof(value) = 'array'
    then jsonb_array_length(value) <= most_items and not exists (
      select from jsonb_array_elements(value) as item where jsonb_typeof(item) <> 'string' or char_length(item #>> '{}') > most_characters)
    else false end;
--> statement-breakpoint
-- One systolic pressure: whole mmHg 1 to 300, or a state of its own. Nothing else, and nothing beside it.
create function footfall_is_pressure_reading(value jsonb) returns boolean
  language sql immutable strict parallel safe
  return case when jsonb_typeof(value) <> 'object' then false else coalesce(
    case value ->> 'state'
      when 'measured' then footfall_is_whole_number(value -> 'mmHg', 1, 300) and value - array['state', 'mmHg'] = '{}'
      when 'not-audible' then value - 'state' = '{}'
      when 'not-compressible' then value - 'state' = '{}'
      when 'not-measured' then value - 'state' = '{}'
      when 'not-done' then value - array['state', 'reason', 'note'] = '{}'
        and value ->> 'reason' in ('wound', 'graft-or-stent', 'suspected-dvt', 'severe-pain', 'amputation', 'mastectomy', 'fistula', 'cast', 'refused', 'other')
        and (not value ? 'note' or (jsonb_typeof(value -> 'note') = 'string' and char_length(value ->> 'note') <= 300))
      else false
    end, false) end;
--> statement-breakpoint
-- Moments of the walk timer, whole epoch milliseconds that JavaScript can hold.
create function footfall_is_timer_moment(value jsonb, may_be_null boolean) returns boolean
  language sql immutable parallel safe
  return case jsonb_typeof(value)
    when 'null' then may_be_null
    else footfall_is_whole_number(value, -9007199254740991, 9007199254740991) end;
--> statement-breakpoint
create function footfall_is_walk_timer(value jsonb) returns boolean
  language sql immutable strict parallel safe
  return case when jsonb_typeof(value) <> 'object' or jsonb_typeof(value -> 'laps') is distinct from 'array' then false else coalesce(
    value - array['startedAt', 'onsetAt', 'stoppedAt', 'relievedAt', 'laps'] = '{}'
      and value ?& array['startedAt', 'onsetAt', 'stoppedAt', 'relievedAt']
      and footfall_is_timer_moment(value -> 'startedAt', false)
      and footfall_is_timer_moment(value -> 'onsetAt', true)
      and footfall_is_timer_moment(value -> 'stoppedAt', true)
      and footfall_is_timer_moment(value -> 'relievedAt', true)
      and jsonb_array_length(value -> 'laps') <= 500
      and not exists (select from jsonb_array_elements(value -> 'laps') as lap where not footfall_is_timer_moment(lap, false)),
    false) end;
