-- The hash chain of each practice's audit. What it proves and what it cannot: docs/decisions, the audit chain.

-- 1. The second lock (0002). The application reads links and heads, and writes neither: they come to pass by the trigger below.
alter table audit_links force row level security;
--> statement-breakpoint
alter table audit_heads force row level security;
--> statement-breakpoint
grant select on audit_links, audit_heads to footfall_app;
--> statement-breakpoint
create trigger append_only before update or delete or truncate on audit_links for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table audit_links enable always trigger append_only;
--> statement-breakpoint
create trigger never_deleted before delete or truncate on audit_heads for each statement execute function footfall_refuse_change();
--> statement-breakpoint
alter table audit_heads enable always trigger never_deleted;
--> statement-breakpoint
create function footfall_guard_audit_head() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp
  as $$
begin
  if (new.practice_id, new.number) is distinct from (old.practice_id, old.number + 1) then
    raise exception 'The head of an audit goes one event forward, and nowhere else.' using errcode = 'FF002';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger only_forward before update on audit_heads for each row execute function footfall_guard_audit_head();
--> statement-breakpoint
alter table audit_heads enable always trigger only_forward;
--> statement-breakpoint
-- Each change of a head makes a new version of its row: with room on its page no index is touched.
alter table audit_heads set (fillfactor = 20);
--> statement-breakpoint

-- 2. The hash. Every stored field, each with the number of its bytes before it, so that nothing can move from one field into the next.
-- db/audit-chain.ts and db/queries/audit-verification.ts say the same once more; a test compares them.
create function footfall_audit_field(field text) returns text
  language sql immutable parallel safe
  return coalesce(octet_length(field)::text || ':' || field, '~');
--> statement-breakpoint
create function footfall_audit_hash(event audit_events, number bigint, previous bytea) returns bytea
  language sql stable parallel safe
  return sha256(convert_to(
    'footfall audit 1;'
      || public.footfall_audit_field(number::text)
      || public.footfall_audit_field(encode(previous, 'hex'))
      || public.footfall_audit_field((event).seq::text)
      || public.footfall_audit_field((event).practice_id::text)
      || public.footfall_audit_field((extract(epoch from (event).at) * 1000)::bigint::text)
      || public.footfall_audit_field((event).staff_id::text)
      || public.footfall_audit_field(array_to_json((event).roles)::text)
      || public.footfall_audit_field((event).session_id::text)
      || public.footfall_audit_field((event).ip)
      || public.footfall_audit_field((event).request_id)
      || public.footfall_audit_field((event).action)
      || public.footfall_audit_field((event).patient_id::text)
      || public.footfall_audit_field((event).object_type)
      || public.footfall_audit_field((event).object_id)
      || public.footfall_audit_field(array_to_json((event).fields)::text)
      || public.footfall_audit_field((event).outcome)
      || public.footfall_audit_field((event).reason),
    'UTF8'));
--> statement-breakpoint

-- 3. The link. Deferred: it comes to pass at COMMIT, after every statement of the act, so that nobody waits for a practice's head while an act
-- is still at work, and no act that holds the head waits for anything else. As the owner, because the application may not write links.
create function footfall_chain_audit_event() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp
  as $$
declare
  head public.audit_heads;
begin
  loop
    select * into head from public.audit_heads where practice_id = new.practice_id for update;
    exit when found;
    insert into public.audit_heads (practice_id, number, hash) values (new.practice_id, 0, decode(repeat('00', 32), 'hex'))
      on conflict do nothing;
  end loop;
  head.number := head.number + 1;
  head.hash := public.footfall_audit_hash(new, head.number, head.hash);
  insert into public.audit_links (practice_id, number, seq, hash) values (new.practice_id, head.number, new.seq, head.hash);
  update public.audit_heads set number = head.number, hash = head.hash where practice_id = new.practice_id;
  return null;
end $$;
--> statement-breakpoint
revoke all on function footfall_chain_audit_event(), footfall_audit_hash(audit_events, bigint, bytea), footfall_audit_field(text) from public;
--> statement-breakpoint
create constraint trigger chained after insert on audit_events deferrable initially deferred
  for each row execute function footfall_chain_audit_event();
--> statement-breakpoint
alter table audit_events enable always trigger chained;
--> statement-breakpoint

-- 4. What was written before there was a chain, in the order in which it was written.
do $$
declare
  practice record;
  event public.audit_events;
  number bigint;
  hash bytea;
  events bigint;
begin
  for practice in select id from public.practices loop
    perform set_config('footfall.practice_id', practice.id::text, true);
    number := 0;
    hash := decode(repeat('00', 32), 'hex');
    for event in select * from public.audit_events order by seq loop
      number := number + 1;
      hash := public.footfall_audit_hash(event, number, hash);
      insert into public.audit_links (practice_id, number, seq, hash) values (practice.id, number, event.seq, hash);
    end loop;
    insert into public.audit_heads (practice_id, number, hash) values (practice.id, number, hash);
    select count(*) into events from public.audit_links;
    if events <> (select count(*) from public.audit_events) then
      raise exception 'Not every event of the practice % came into its chain.', practice.id;
    end if;
  end loop;
  perform set_config('footfall.practice_id', '', true);
end $$;
--> statement-breakpoint

-- 5. The heads of all practices, for the file outside the database to which they are written every hour. Neither is about a patient.
create policy looked_up_by_owner on audit_heads for select to current_user using (true);
--> statement-breakpoint
create function footfall_audit_heads()
  returns table (practice_slug text, number bigint, hash bytea)
  language sql stable security definer set search_path = pg_catalog, pg_temp
  begin atomic
    select practice.slug, head.number, head.hash
    from public.audit_heads as head join public.practices as practice on practice.id = head.practice_id
    order by practice.slug;
  end;
--> statement-breakpoint
revoke all on function footfall_audit_heads() from public;
--> statement-breakpoint
grant execute on function footfall_audit_heads() to footfall_app;
