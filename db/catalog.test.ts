import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { connect } from './client'
import * as schema from './schema'

const sql = connect(inject('ownerUrl'), 1)
afterAll(() => sql.end())

const defined = Object.values(schema as Record<string, unknown>)
  .filter((one): one is PgTable => is(one, PgTable))
  .map(getTableName)
  .sort()

/** Of no practice, because nobody is known yet: the owner's alone, reached by narrow functions. */
const ofNobody = ['setup_links', 'sign_in_attempts', 'sign_in_challenges']

/** What the application's role may do, written out once more by hand. `(…)`: only these columns. Whatever is not here it may not do. */
const grants = `
access_reviews           select insert
advice_acknowledgements  select insert
assessments              select insert update
audit_events             select insert
audit_heads              select
audit_links              select
chart_restriction_staff  select insert update(added_at,added_by,removed_at)
chart_restrictions       select insert update(lifted_at,lifted_by)
cramp_patterns           select insert update
edinburgh_questionnaires select insert update
emergency_accesses       select insert update(ended_at)
emergency_reviews        select insert
examinations             select insert update
exercise_studies         select insert update
factors                  select insert update
handouts_given           select insert
idempotency_keys         select insert update(result)
known_devices            select(device,first_seen_at,forgotten_at,id,last_seen_at,practice_id,staff_id) insert update(device,forgotten_at,last_seen_at)
lab_notes                select insert update
lab_results              select insert update
letters                  select insert update(addressee,findings,medicines,question,recipient,released_at,updated_at,updated_by,urgency,version,words)
mails                    select insert update(attempts,next_at,problem,sealed,sent_at)
medicines                select insert update
passkeys                 select insert update(backed_up,counter,last_used_at,name,removed_at,removed_by)
patient_opens            select insert update(opened_at)
patient_search_terms     select insert update(current)
patients                 select insert update(birth_date,email,family_name,given_name,language,phone,preferred_name,sex,version)
plan_actions             select insert update
plans                    select insert update
practice_handout_versions select insert update(above_limit_reason,content_hash,language,published_at,published_by,reading_limit_tenths,reading_tenths,row_version,set_aside_at,set_aside_by,text,title,updated_at,updated_by)
practice_handouts        select insert update(archived_at,archived_by)
practice_images          select insert
practices                select update(address_lines,after_hours,after_hours_es,critical_values,distance_unit,idle_minutes,logo_id,name,paper,phone,reading_grade_limit_tenths,retention_years,second_factor_required,sign_needs_factor,time_zone,version)
record_numbers           select insert update(last)
recovery_codes           select insert update(used_at,voided_at)
red_flags                select insert update
releases                 select insert
sessions                 select(created_at,device,ended_at,ended_because,factor_at,factor_kind,id,ip,last_seen_at,password_at,practice_id,staff_id) insert update(ended_at,ended_because,factor_at,factor_kind,last_seen_at,password_at,token_hash)
setup_links
sign_in_attempts
sign_in_challenges
staff                    select(active,created_at,credentials,deactivated_at,deactivated_by,display_name,email,id,joined_at,practice_id,roles,version) insert update(active,credentials,deactivated_at,deactivated_by,display_name,email,joined_at,password_hash,roles,version)
staff_links              select(created_at,created_by,expires_at,id,kind,practice_id,staff_id,used_at,voided_at) insert update(used_at,voided_at)
tablet_handovers         select insert
totp_factors             select insert update(confirmed_at,last_step,removed_at,removed_by)
vascular_studies         select insert update
visit_addenda            select insert
visit_advice             select insert update
visit_drafts             select insert update delete
visit_presence           select insert update
visit_reasons            select insert update
visit_voids              select insert
visits                   select insert update(clinician_id,content_hash,ready_at,ready_for_id,signed_at,signed_by,signed_snapshot,started_at,status,version,void_reason,voided_at,voided_by)
walk_diaries             select insert update
walk_diary_days          select insert update
walk_diary_lines         select insert update
walk_safety              select insert update
walk_tests               select insert update
walking_impairments      select insert update
wounds                   select insert update
`

async function grantsInDatabase(): Promise<string> {
  const rows = await sql<{ name: string; privilege: string; whole: boolean; columns: string[] | null }[]>`
    select c.relname as name, lower(p.privilege) as privilege, has_table_privilege('footfall_app', c.oid, p.privilege) as whole,
      case when p.privilege in ('SELECT', 'INSERT', 'UPDATE', 'REFERENCES') then
        (select array_agg(a.attname::text order by a.attname) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and has_column_privilege('footfall_app', c.oid, a.attnum, p.privilege)) end as columns
    from pg_class c
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) with ordinality as p(privilege, place)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'f')
    order by c.relname, p.place`
  const held = new Map<string, string[]>()
  for (const { name, privilege, whole, columns } of rows) {
    const some = whole ? [privilege] : columns ? [`${privilege}(${columns.join(',')})`] : []
    held.set(name, [...(held.get(name) ?? []), ...some])
  }
  return [...held].map(([name, privileges]) => [name, ...privileges].join(' ')).join('\n')
}

describe('every table', () => {
  it('is one that the schema defines', async () => {
    const present = await sql<{ name: string }[]>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'f') order by 1`
    expect(present.map((row) => row.name)).toEqual(defined)
  })

  it('has row-level security, forced, and the policy of its practice for reading and for writing', async () => {
    const tables = await sql<{ name: string; enabled: boolean; forced: boolean; policies: string[] }[]>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select array_agg(concat_ws(' | ', p.polname, p.polcmd, p.polpermissive, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) order by p.polname)
          from pg_policy p where p.polrelid = c.oid and p.polroles = '{0}') as policies
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`
    for (const { name, enabled, forced, policies } of tables) {
      const own = `(${name === 'practices' ? 'id' : 'practice_id'} = (NULLIF(current_setting('footfall.practice_id'::text, true), ''::text))::uuid)`
      expect({ name, enabled, forced, policies }).toEqual({
        name,
        enabled: true,
        forced: true,
        policies: ofNobody.includes(name) ? null : [`of_practice_in_scope | * | t | ${own} | ${own}`],
      })
    }
  })

  it('shows all its rows to nobody but the owner, and that in those that a session and the heads of the audit are looked up in', async () => {
    const others = await sql`
      select c.relname as table, p.polcmd as command, array(select rolname::text from pg_roles where oid = any(p.polroles)) as roles
      from pg_policy p join pg_class c on c.oid = p.polrelid where p.polroles <> '{0}' and p.polpermissive order by 1`
    const [owner] = await sql`select current_user::text as name`
    expect(others).toEqual(
      [
        ...[
          'audit_heads',
          'known_devices',
          'mails',
          'passkeys',
          'practice_images',
          'practices',
          'sessions',
          'setup_links',
          'sign_in_attempts',
        ],
        ...['sign_in_challenges', 'staff', 'staff_links', 'tablet_handovers', 'totp_factors'],
      ].map((table) => ({ table, command: ofNobody.includes(table) ? '*' : 'r', roles: [owner?.name] })),
    )
  })

  it('hides the rows of closed charts when it names a patient or a visit, but for identity and what was given', async () => {
    const tables = await sql<{ name: string; columns: string[]; policies: string[] | null }[]>`
      select c.relname as name,
        (select array_agg(a.attname::text order by a.attname) from pg_attribute a where a.attrelid = c.oid and a.attname in ('patient_id', 'visit_id')) as columns,
        (select array_agg(concat_ws(' | ', p.polname, p.polcmd, p.polroles::regrole[]::text, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)))
          from pg_policy p where p.polrelid = c.oid and not p.polpermissive) as policies
      from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('patient_id', 'visit_id')) order by 1`
    const open = [
      // Who the patient is, and who was there.
      ...['patient_search_terms', 'patient_opens', 'audit_events', 'tablet_handovers'],
      // The permission table has what was given beside identity; the rules of who may open it are no clinical fact.
      ...['handouts_given', 'chart_restrictions', 'emergency_accesses'],
    ]
    const closed = (of: 'charts' | 'visits') =>
      `<> ALL (( SELECT (COALESCE(NULLIF(current_setting('footfall.closed_${of}'::text, true), ''::text), '{}'::text))::uuid[] AS "coalesce")::uuid[])`
    const condition = ({ name, columns }: { name: string; columns: string[] }) =>
      name === 'releases'
        ? `((patient_id IS NULL) OR (kind = ANY (ARRAY['handout'::text, 'walk-diary'::text, 'blank-form'::text])) OR (patient_id ${closed('charts')}))`
        : columns.includes('patient_id')
          ? `(patient_id ${closed('charts')})`
          : `(visit_id ${closed('visits')})`
    for (const table of tables) {
      const expected = open.includes(table.name) ? null : [`of_open_chart | * | {footfall_app} | ${condition(table)}`]
      expect({ name: table.name, policies: table.policies }).toEqual({ name: table.name, policies: expected })
    }
    expect(tables.filter(({ name }) => !open.includes(name))).toHaveLength(30)
  })

  it('begins its primary key with the practice', async () => {
    const keys = await sql<{ name: string; first: string }[]>`
      select c.relname as name, a.attname as first
      from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = k.conkey[1]
      where k.contype = 'p' and c.relnamespace = 'public'::regnamespace order by 1`
    expect(keys.map((key) => key.name)).toEqual(defined)
    expect(keys.filter((key) => key.first !== 'practice_id').map((key) => key.name)).toEqual(['practices', ...ofNobody])
  })

  it('refers to others within its practice only, and holds on to what it refers to', async () => {
    const loose = await sql`
      select k.conname from pg_constraint k
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace and (
        k.confdeltype <> 'r' or not k.convalidated
        or (select attname from pg_attribute where attrelid = k.conrelid and attnum = k.conkey[1])
          <> case when k.conrelid = 'practices'::regclass then 'id' else 'practice_id' end)`
    expect(loose).toEqual([])
  })
})

describe('the roles', () => {
  it('are neither superuser nor exempt from row-level security, and the application’s owns nothing', async () => {
    const roles = await sql`
      select rolname = current_user as owner, rolsuper, rolbypassrls,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) + (select count(*)::int from pg_proc where proowner = pg_roles.oid)
          + (select count(*)::int from pg_namespace where nspowner = pg_roles.oid) = 0 as owns_nothing
      from pg_roles where rolname in ('footfall_app', current_user) order by 1`
    expect(roles).toEqual([
      { owner: false, rolsuper: false, rolbypassrls: false, owns_nothing: true },
      { owner: true, rolsuper: false, rolbypassrls: false, owns_nothing: false },
    ])
  })

  it('are not one another', async () => {
    const [member] = await sql`select pg_has_role('footfall_app', current_user, 'member') as is_owner`
    expect(member?.is_owner).toBe(false)
  })

  it('hold exactly these grants', async () => {
    const written = grants
      .trim()
      .split('\n')
      .map((row) => row.trim().split(/\s+/).join(' '))
      .join('\n')
    expect(await grantsInDatabase()).toBe(written)
  })

  it('cannot make anything: no create in any schema for the application', async () => {
    const open = await sql`
      select nspname from pg_namespace where has_schema_privilege('footfall_app', oid, 'CREATE') and nspname not like 'pg_%'`
    expect(open).toEqual([])
  })
})

describe('what runs in the database', () => {
  it('runs as its definer in these functions only, each with a pinned search path and no grant to everybody', async () => {
    const definers = await sql`
      select proname, proconfig, has_function_privilege('footfall_app', oid, 'EXECUTE') as app,
        exists (select from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee = 0) as everybody
      from pg_proc where pronamespace = 'public'::regnamespace and prosecdef order by 1`
    const pinned = ['search_path=pg_catalog, pg_temp']
    expect(definers).toEqual([
      { proname: 'footfall_audit_heads', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_chain_audit_event', proconfig: pinned, app: false, everybody: false },
      { proname: 'footfall_closed_charts', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_closed_visits', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_found_practice', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_keep_challenge', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_known_device', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_passkey', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_practices_with_mail', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_reserve_attempt', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_session', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_settle_attempt', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_sign_in_candidate', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_staff_link', proconfig: pinned, app: true, everybody: false },
      { proname: 'footfall_use_challenge', proconfig: pinned, app: true, everybody: false },
    ])
  })

  it('has no view that reads as its owner', async () => {
    const loose = await sql`
      select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
        and (relkind = 'm' or not coalesce(reloptions::text[] @> array['security_invoker=true'], false))`
    expect(loose).toEqual([])
  })

  it('has triggers that fire always', async () => {
    const triggers = await sql<{ name: string; always: boolean }[]>`
      select c.relname || '.' || t.tgname as name, t.tgenabled = 'A' as always
      from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal and c.relnamespace = 'public'::regnamespace`
    expect(triggers.length).toBeGreaterThan(40)
    expect(triggers.filter((trigger) => !trigger.always)).toEqual([])
  })
})
