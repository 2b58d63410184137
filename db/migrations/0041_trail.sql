-- Checking the log: alarms, canaries, reviews by sample, the citizen's extract, and reading the log through the control
-- login. Everything lies in schema audit, which no login can touch: nobody but the gate knows which family is a canary.
set role samspil_gate;

-- A municipality's own choices for checking its log; without a row the values of audit.choices() hold.
create table audit.setting (
  tenant int primary key, period_months int not null check (period_months between 1 and 12), sample_percent int not null check (sample_percent between 5 and 100),
  hours_from int not null check (hours_from between 0 and 12), hours_to int not null check (hours_to between 12 and 24),
  families_per_hour int not null check (families_per_hour between 3 and 100), persons_alarm int not null check (persons_alarm between 10 and 50));
create function audit.choices(p_tenant int) returns audit.setting language sql stable set search_path = pg_catalog as $$
  select coalesce((select s from audit.setting s where s.tenant = p_tenant), row(p_tenant, 1, 5, 6, 22, 15, 45)::audit.setting) $$;

-- Invented families that nobody has a reason to open.
create table audit.canary (tenant int not null, family_id uuid not null, planted_at timestamptz not null, planted_by uuid not null, lifted_at timestamptz, primary key (tenant, family_id));

-- What somebody must look at soon. One row for each person, kind, family and hour.
create table audit.alarm (
  tenant int not null, id uuid not null default gen_random_uuid(), kind text not null check (kind in ('canary', 'volume')), at timestamptz not null, seq bigint not null,
  staff_id uuid not null, family_id uuid, persons int, hour_at timestamptz not null, seen_at timestamptz, seen_by uuid, note text, primary key (tenant, id));
create unique index alarm_once on audit.alarm (tenant, kind, staff_id, coalesce(family_id, '00000000-0000-0000-0000-000000000000'), hour_at);

create table audit.review (
  tenant int not null, id uuid not null default gen_random_uuid(), from_seq bigint not null, to_seq bigint not null, from_at timestamptz not null, to_at timestamptz not null,
  checkpoint_number bigint not null, seed bytea not null, choices jsonb not null, visits int not null, rest int not null, drawn_at timestamptz not null, drawn_by uuid not null,
  closed_at timestamptz, closed_by uuid, conclusion text, primary key (tenant, id));
create table audit.review_visit (
  tenant int not null, review_id uuid not null, key text not null, visit jsonb not null, why text[] not null,
  judgement text check (judgement in ('in_order', 'explained', 'breach')), note text, judged_at timestamptz, judged_by uuid, authority_by timestamptz,
  primary key (tenant, review_id, key), foreign key (tenant, review_id) references audit.review (tenant, id));

create index event_by_staff on audit.event (tenant, staff_id, at) where family_id is not null or signal_id is not null;
create index event_lists on audit.event using gin ((facts -> 'familyIds')) where kind = 'done' and family_id is null;

-- How many different persons somebody has looked at in the last hour, when this look adds to them (security.md T45); else null.
create function audit.persons_this_hour(p_tenant int, p_staff uuid, p_family uuid, p_signal uuid) returns int language plpgsql stable set search_path = pg_catalog as $$
declare since timestamptz := clock_timestamp() - interval '1 hour'; families uuid[]; signals int; begin
  if exists (select 1 from audit.event e where e.tenant = p_tenant and e.staff_id = p_staff and e.at > since and (e.family_id is not null or e.signal_id is not null)
    and e.family_id is not distinct from p_family and e.signal_id is not distinct from p_signal) then return null; end if;
  select array_agg(distinct e.family_id) filter (where e.family_id is not null), count(distinct e.signal_id)::int into families, signals from audit.event e
  where e.tenant = p_tenant and e.staff_id = p_staff and e.at > since and (e.family_id is not null or e.signal_id is not null) and e.kind in ('read', 'write');
  families := array_append(families, p_family);
  return signals + (p_signal is not null)::int + (select count(*)::int from data.person p where p.tenant = p_tenant and p.family_id = any (families)); end $$;

-- As in 0001, and with it the alarms that a look raises.
create or replace function audit.log(token bytea, operation text, kind text, purpose text, family uuid, signal uuid, facts jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); e audit.event; seen int; n bigint; begin
  if kind not in ('read', 'write', 'refused') then raise exception 'ukendt slags' using errcode = '22023'; end if;
  e.tenant := s.tenant; e.staff_id := s.staff_id; e.session := s.token_hash; e.operation := operation; e.kind := kind; e.purpose := purpose;
  e.family_id := family; e.signal_id := signal; e.facts := facts;
  if kind <> 'refused' and s.door <> 'samspil_worker' and (family is not null or signal is not null) then
    seen := audit.persons_this_hour(s.tenant, s.staff_id, family, signal); end if;
  n := audit.append(e);
  if seen >= (audit.choices(s.tenant)).persons_alarm then
    insert into audit.alarm (tenant, kind, at, seq, staff_id, persons, hour_at) values (s.tenant, 'volume', clock_timestamp(), n, s.staff_id, seen, date_trunc('hour', clock_timestamp()))
    on conflict do nothing; end if;
  if family is not null and exists (select 1 from audit.canary c where c.tenant = s.tenant and c.family_id = family and c.lifted_at is null) then
    insert into audit.alarm (tenant, kind, at, seq, staff_id, family_id, hour_at) values (s.tenant, 'canary', clock_timestamp(), n, s.staff_id, family, date_trunc('hour', clock_timestamp()))
    on conflict do nothing; end if;
  return n; end $$;

-- Only for whoever checks the log.
create function audit.as_auditor() returns int language plpgsql stable set search_path = pg_catalog as $$ begin
  if gate.has_role('auditor') is not true then raise exception 'kun den, der fører kontrol' using errcode = '42501'; end if;
  return gate.tenant(); end $$;

create function audit.status() returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  with t as (select audit.as_auditor() as tenant)
  select jsonb_build_object('rows', coalesce((select h.seq from audit.head h, t where h.tenant = t.tenant), 0),
    'firstAt', (select min(e.at) from audit.event e, t where e.tenant = t.tenant and e.seq = 1),
    'checkpoint', (select jsonb_build_object('number', c.number, 'seq', c.seq, 'at', c.at) from audit.checkpoint c, t where c.tenant = t.tenant order by c.number desc limit 1),
    'keeper', (select jsonb_build_object('lookedAt', k.looked_at, 'log', k.log_state, 'badRow', k.bad_seq, 'witness', k.witness_state, 'witnessed', k.witnessed, 'behindSince', k.behind_since)
      from audit.keeper k, t where k.tenant = t.tenant)) $$;

create function audit.get_choices() returns setof audit.setting language sql stable security definer set search_path = pg_catalog as $$ select * from audit.choices(audit.as_auditor()) $$;
create function audit.choose(p_months int, p_percent int, p_from int, p_to int, p_families int, p_persons int) returns void language sql security definer set search_path = pg_catalog as $$
  insert into audit.setting values (audit.as_auditor(), p_months, p_percent, p_from, p_to, p_families, p_persons)
  on conflict (tenant) do update set period_months = excluded.period_months, sample_percent = excluded.sample_percent, hours_from = excluded.hours_from,
    hours_to = excluded.hours_to, families_per_hour = excluded.families_per_hour, persons_alarm = excluded.persons_alarm $$;

-- The newest rows before one, with the family's number in place of its name.
create function audit.browse(p_before bigint, p_staff uuid, p_family int, p_refused boolean, p_most int)
returns table (seq bigint, at timestamptz, staff_id uuid, operation text, kind text, purpose text, family_number int, early_help boolean, reason text)
language sql stable security definer set search_path = pg_catalog as $$
  select e.seq, e.at, e.staff_id, e.operation, e.kind, e.purpose, f.number, e.signal_id is not null, e.facts #>> '{codes,reason}'
  from audit.event e left join data.family f on f.tenant = e.tenant and f.id = e.family_id
  where e.tenant = audit.as_auditor() and (p_before is null or e.seq < p_before) and (p_staff is null or e.staff_id = p_staff) and (p_family is null or f.number = p_family)
    and (p_refused is not true or e.kind = 'refused')
  order by e.seq desc limit least(p_most, 200) $$;

-- The log as it is handed out, line by line; every line as `samspil audit export` writes it.
create function audit.lines(p_after bigint, p_to bigint, p_most int) returns table (seq text, line text, hash text)
language sql stable security definer set search_path = pg_catalog as $$
  select e.seq::text, json_build_object('tenant', e.tenant::text, 'seq', e.seq::text, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'staff', e.staff_id::text,
    'session', encode(e.session, 'hex'), 'operation', e.operation, 'kind', e.kind, 'purpose', e.purpose, 'family', e.family_id::text, 'signal', e.signal_id::text,
    'facts', e.facts::text, 'previous', encode(e.previous, 'hex'), 'hash', encode(e.hash, 'hex'))::text, encode(e.hash, 'hex')
  from audit.event e where e.tenant = audit.as_auditor() and e.seq > p_after and (p_to is null or e.seq <= p_to) order by e.seq limit least(p_most, 5000) $$;

-- Alarms: all of them for whoever checks the log, those of one's own people for a leader.
create function audit.alarms() returns table (id uuid, kind text, at timestamptz, seq bigint, staff_id uuid, family_number int, persons int, seen_at timestamptz, seen_by uuid, note text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.kind, a.at, a.seq, a.staff_id, f.number, a.persons, a.seen_at, a.seen_by, a.note
  from audit.alarm a left join data.family f on f.tenant = a.tenant and f.id = a.family_id left join data.staff p on p.tenant = a.tenant and p.id = a.staff_id
  where a.tenant = gate.tenant() and (gate.has_role('auditor') or gate.has_role('leader') and a.seen_at is null and coalesce(p.leader_id, gate.staff()) = gate.staff())
  order by a.seen_at is not null, a.at desc limit 100 $$;
create function audit.see_alarm(p_id uuid, p_note text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update audit.alarm a set seen_at = clock_timestamp(), seen_by = gate.staff(), note = p_note where a.tenant = audit.as_auditor() and a.id = p_id and a.seen_at is null;
  get diagnostics n = row_count; return n; end $$;

-- A canary family: closed in every list and figure, since nobody has a relation to it and it never became active.
create function audit.plant_canary(p_given text, p_family text, p_folded text, p_birth date, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := audit.as_auditor(); f uuid; n int; begin
  insert into data.family (tenant, number, label, phase, strand, basis, entered_on)
    values (t, (select coalesce(max(number), 0) + 1 from data.family where tenant = t), 'Familien ' || p_family, 'contacting', 'OUTREACH', 'none', (p_at at time zone 'Europe/Copenhagen')::date)
    returning id, number into f, n;
  insert into data.person (tenant, family_id, given_name, family_name, birth_date, part, folded_name) values (t, f, p_given, p_family, p_birth, 'young', p_folded);
  insert into audit.canary values (t, f, p_at, gate.staff());
  return n; end $$;
create function audit.canaries() returns table (family_id uuid, number int, planted_at timestamptz, planted_by uuid, lifted_at timestamptz, alarms int)
language sql stable security definer set search_path = pg_catalog as $$
  select c.family_id, f.number, c.planted_at, c.planted_by, c.lifted_at, (select count(*)::int from audit.alarm a where a.tenant = c.tenant and a.family_id = c.family_id)
  from audit.canary c join data.family f on f.tenant = c.tenant and f.id = c.family_id where c.tenant = audit.as_auditor() order by c.planted_at desc $$;
create function audit.lift_canary(p_family uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update audit.canary c set lifted_at = clock_timestamp() where c.tenant = audit.as_auditor() and c.family_id = p_family and c.lifted_at is null;
  get diagnostics n = row_count; return n; end $$;

-- Looks at a family, in the order they were: attempts that became something, attempts that were refused, and lists it stood in.
create function audit.looks_at(p_tenant int, p_families uuid[], p_signals uuid[]) returns table (seq bigint, at timestamptz, unit text, operation text, purpose text, act text)
language sql stable set search_path = pg_catalog as $$
  with attempts as (
    select e.*, lead(e.kind) over (partition by e.session, e.operation, e.family_id, e.signal_id order by e.seq) as next_kind from audit.event e
    where e.tenant = p_tenant and e.kind in ('read', 'write', 'refused') and (e.family_id = any (p_families) or e.signal_id = any (p_signals))),
  looks as (
    select a.seq, a.at, a.staff_id, a.operation, a.purpose, a.kind as act from attempts a where a.kind = 'refused' or a.next_kind is distinct from 'refused'
    union all
    select e.seq, e.at, e.staff_id, e.operation, e.purpose, 'listed' from audit.event e
    where e.tenant = p_tenant and e.kind = 'done' and e.family_id is null and e.facts -> 'familyIds' ?| (select array_agg(f::text) from unnest(p_families) f))
  select l.seq, l.at, case when s.id is null then 'Samspil' when 'police' = any (s.roles) then 'Politiet' else d.name end, l.operation, l.purpose, l.act
  from looks l left join data.staff s on s.tenant = p_tenant and s.id = l.staff_id left join data.department d on d.tenant = p_tenant and d.code = s.department order by l.seq desc $$;
create function audit.looks_at_family() returns table (seq bigint, at timestamptz, unit text, operation text, purpose text, act text)
language sql stable security definer set search_path = pg_catalog as $$
  select l.* from audit.looks_at(gate.tenant(), array[gate.opened()], '{}') l where gate.relation() is not null $$;
create function audit.looks_at_cpr(p_cpr_hash bytea) returns table (seq bigint, at timestamptz, unit text, operation text, purpose text, act text)
language sql stable security definer set search_path = pg_catalog as $$
  select l.* from audit.looks_at(audit.as_auditor(),
    array(select p.family_id from data.person p where p.tenant = gate.tenant() and p.cpr_hash = p_cpr_hash),
    array(select i.signal_id from data.signal_identity i where i.tenant = gate.tenant() and i.cpr_hash = p_cpr_hash)) l $$;

-- The log's visits between two rows: what one person did in one family, or in none, on one day. The review is drawn from them.
create function audit.visits(p_from bigint, p_to bigint)
returns table (key text, staff_id uuid, family_id uuid, signal_id uuid, on_day date, first_seq bigint, rows int, writes int, refusals int, reasons text[], operations text[], purposes text[],
  earliest text, latest text, break_glass boolean, canary boolean, same_name boolean, relation text, worked_later boolean, families_in_hour int)
language sql stable security definer set search_path = pg_catalog as $$
  with t as (select audit.as_auditor() as tenant),
  looks as (
    select e.*, e.at at time zone 'Europe/Copenhagen' as local from audit.event e join t on e.tenant = t.tenant
    join data.staff s on s.tenant = e.tenant and s.id = e.staff_id and not 'auditor' = any (s.roles)
    where e.seq between p_from and p_to and e.kind in ('read', 'write', 'refused')),
  hours as (
    select h.staff_id, h.day, max(h.families)::int as families from (
      select staff_id, local::date as day, date_trunc('hour', local) as hour, count(distinct coalesce(family_id, signal_id)) as families from looks group by 1, 2, 3) h group by 1, 2),
  v as (
    select l.staff_id, l.family_id, l.signal_id, l.local::date as day, min(l.seq) as first_seq, max(l.seq) as last_seq, min(l.at) as first_at, max(l.at) as last_at, count(*)::int as rows,
      count(*) filter (where l.kind = 'write')::int as writes, count(*) filter (where l.kind = 'refused' and l.facts #>> '{codes,reason}' is distinct from 'step-up')::int as refusals,
      coalesce(array_agg(distinct l.facts #>> '{codes,reason}') filter (where l.kind = 'refused' and l.facts #>> '{codes,reason}' <> 'step-up'), '{}') as reasons,
      array_agg(distinct l.operation) as operations, array_agg(distinct l.purpose) as purposes, to_char(min(l.local::time), 'HH24:MI') as earliest, to_char(max(l.local::time), 'HH24:MI') as latest,
      bool_or(l.purpose = 'NOEDADGANG' or l.operation like 'access.break%') as break_glass
    from looks l group by 1, 2, 3, 4)
  select encode(sha256(convert_to(concat_ws('/', v.staff_id, v.family_id, v.signal_id, v.day), 'UTF8')), 'hex'), v.staff_id, v.family_id, v.signal_id, v.day, v.first_seq, v.rows, v.writes, v.refusals, v.reasons,
    v.operations, v.purposes, v.earliest, v.latest, v.break_glass, exists (select 1 from audit.canary c where c.tenant = t.tenant and c.family_id = v.family_id),
    exists (select 1 from data.person p where p.tenant = t.tenant and p.family_id = v.family_id and lower(p.family_name) = lower(s.family_name))
      or exists (select 1 from data.signal_identity i where i.tenant = t.tenant and i.signal_id = v.signal_id and lower(i.family_name) = lower(s.family_name)),
    (select r.kind from data.family_relation r where r.tenant = t.tenant and r.family_id = v.family_id and r.staff_id = v.staff_id and r.from_at <= v.last_at and (r.to_at is null or r.to_at > v.first_at)
      order by r.kind limit 1),
    v.writes > 0 or exists (select 1 from audit.event e where e.tenant = t.tenant and e.staff_id = v.staff_id and e.family_id = v.family_id and e.kind in ('write', 'done')
      and e.seq > v.first_seq and e.at < v.first_at + interval '14 days'),
    h.families
  from v cross join t join data.staff s on s.tenant = t.tenant and s.id = v.staff_id left join hours h on h.staff_id = v.staff_id and h.day = v.day order by v.first_seq $$;

-- What a review would be drawn from now: the rows since the last one, up to the newest checkpoint, whose signature is the seed.
create function audit.next_period() returns table (from_seq bigint, to_seq bigint, from_at timestamptz, to_at timestamptz, checkpoint_number bigint, seed bytea)
language sql stable security definer set search_path = pg_catalog as $$
  with t as (select audit.as_auditor() as tenant), last as (select coalesce(max(r.to_seq), 0) as seq from audit.review r, t where r.tenant = t.tenant)
  select last.seq + 1, c.seq, (select e.at from audit.event e where e.tenant = t.tenant and e.seq = last.seq + 1), (select e.at from audit.event e where e.tenant = t.tenant and e.seq = c.seq), c.number, c.signature
  from t, last, lateral (select * from audit.checkpoint k where k.tenant = t.tenant order by k.number desc limit 1) c where c.seq > last.seq $$;
create function audit.keep_review(p_from bigint, p_to bigint, p_from_at timestamptz, p_to_at timestamptz, p_checkpoint bigint, p_seed bytea, p_choices jsonb, p_visits int, p_rest int, p_sample jsonb, p_at timestamptz)
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare t int := audit.as_auditor(); r uuid; begin
  perform pg_advisory_xact_lock(727003, t);
  if exists (select 1 from audit.review v where v.tenant = t and v.to_seq >= p_from) then raise exception 'perioden er trukket' using errcode = '23505'; end if;
  insert into audit.review (tenant, from_seq, to_seq, from_at, to_at, checkpoint_number, seed, choices, visits, rest, drawn_at, drawn_by)
    values (t, p_from, p_to, p_from_at, p_to_at, p_checkpoint, p_seed, p_choices, p_visits, p_rest, p_at, gate.staff()) returning id into r;
  insert into audit.review_visit (tenant, review_id, key, visit, why)
    select t, r, s ->> 'key', s -> 'visit', array(select jsonb_array_elements_text(s -> 'why')) from jsonb_array_elements(p_sample) s;
  return r; end $$;
create function audit.reviews() returns table (id uuid, from_at timestamptz, to_at timestamptz, visits int, rest int, sampled int, judged int, breaches int, drawn_at timestamptz, closed_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select r.id, r.from_at, r.to_at, r.visits, r.rest, count(v.key)::int, count(v.judgement)::int, count(*) filter (where v.judgement = 'breach')::int, r.drawn_at, r.closed_at
  from audit.review r left join audit.review_visit v on v.tenant = r.tenant and v.review_id = r.id where r.tenant = audit.as_auditor() group by r.tenant, r.id order by r.drawn_at desc $$;
create function audit.get_review(p_id uuid) returns table (from_at timestamptz, to_at timestamptz, from_seq text, to_seq text, checkpoint_number int, seed text, choices jsonb, visits int, rest int,
  drawn_at timestamptz, drawn_by uuid, closed_at timestamptz, closed_by uuid, conclusion text)
language sql stable security definer set search_path = pg_catalog as $$
  select r.from_at, r.to_at, r.from_seq::text, r.to_seq::text, r.checkpoint_number::int, encode(r.seed, 'hex'), r.choices, r.visits, r.rest, r.drawn_at, r.drawn_by, r.closed_at, r.closed_by, r.conclusion
  from audit.review r where r.tenant = audit.as_auditor() and r.id = p_id $$;
create function audit.review_visits(p_id uuid) returns table (key text, visit jsonb, family_number int, why text[], judgement text, note text, judged_at timestamptz, authority_by timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select v.key, v.visit, f.number, v.why, v.judgement, v.note, v.judged_at, v.authority_by from audit.review_visit v
  left join data.family f on f.tenant = v.tenant and f.id = (v.visit ->> 'familyId')::uuid
  where v.tenant = audit.as_auditor() and v.review_id = p_id order by (v.visit ->> 'firstSeq')::bigint $$;
create function audit.judge(p_review uuid, p_key text, p_judgement text, p_note text, p_at timestamptz, p_authority_by timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update audit.review_visit v set judgement = p_judgement, note = p_note, judged_at = p_at, judged_by = gate.staff(), authority_by = p_authority_by
  from audit.review r where v.tenant = audit.as_auditor() and r.tenant = v.tenant and r.id = v.review_id and r.closed_at is null and v.review_id = p_review and v.key = p_key;
  get diagnostics n = row_count; return n; end $$;
create function audit.close_review(p_review uuid, p_conclusion text, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update audit.review r set closed_at = p_at, closed_by = gate.staff(), conclusion = p_conclusion where r.tenant = audit.as_auditor() and r.id = p_review and r.closed_at is null
    and not exists (select 1 from audit.review_visit v where v.tenant = r.tenant and v.review_id = r.id and v.judgement is null);
  get diagnostics n = row_count; return n; end $$;

revoke execute on all functions in schema audit from public;
grant execute on function audit.status(), audit.get_choices(), audit.choose(int, int, int, int, int, int), audit.browse(bigint, uuid, int, boolean, int), audit.lines(bigint, bigint, int), audit.alarms(),
  audit.see_alarm(uuid, text), audit.plant_canary(text, text, text, date, timestamptz), audit.canaries(), audit.lift_canary(uuid), audit.looks_at_cpr(bytea), audit.visits(bigint, bigint), audit.next_period(),
  audit.keep_review(bigint, bigint, timestamptz, timestamptz, bigint, bytea, jsonb, int, int, jsonb, timestamptz), audit.reviews(), audit.get_review(uuid), audit.review_visits(uuid),
  audit.judge(uuid, text, text, text, timestamptz, timestamptz), audit.close_review(uuid, text, timestamptz) to samspil_control;
grant execute on function audit.looks_at_family(), audit.alarms() to samspil_staff;
reset role;
