-- How long the log is kept. Old rows go up to a signed checkpoint, whose hash is what the rest hangs on; that they went is a row of the
-- log itself, so that rows which went without one are found (docs/audit-log.md).
set role samspil_gate;
alter table audit.setting add column keep_months int check (keep_months between 6 and 60);

create or replace function audit.choices(p_tenant int) returns audit.setting language sql stable set search_path = pg_catalog as $$
  select coalesce((select s from audit.setting s where s.tenant = p_tenant), row(p_tenant, 1, 5, 6, 22, 15, 45, null)::audit.setting) $$;
drop function audit.choose(int, int, int, int, int, int);
create function audit.choose(p_months int, p_percent int, p_from int, p_to int, p_families int, p_persons int, p_keep int) returns void language sql security definer set search_path = pg_catalog as $$
  insert into audit.setting values (audit.as_auditor(), p_months, p_percent, p_from, p_to, p_families, p_persons, p_keep)
  on conflict (tenant) do update set period_months = excluded.period_months, sample_percent = excluded.sample_percent, hours_from = excluded.hours_from,
    hours_to = excluded.hours_to, families_per_hour = excluded.families_per_hour, persons_alarm = excluded.persons_alarm, keep_months = excluded.keep_months $$;

-- Deletes what is older than the municipality keeps, up to the last checkpoint of that age and never the newest one. Nothing goes while
-- the keeper says that the log and its checkpoints disagree, nor when the checkpoint's row is not the one that was signed.
create function audit.forget() returns table (forgotten int, up_to int) language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); months int; c audit.checkpoint; n int; begin
  if gate.has_role('service') is not true then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  select s.keep_months into months from audit.setting s where s.tenant = t;
  if months is null or not exists (select 1 from audit.keeper k where k.tenant = t and k.log_state = 'whole') then return; end if;
  select * into c from audit.checkpoint k where k.tenant = t and k.at < now() - make_interval(months => months)
    and k.number < (select max(m.number) from audit.checkpoint m where m.tenant = t) order by k.number desc limit 1;
  if not found or not exists (select 1 from audit.event e where e.tenant = t and e.seq = c.seq and e.hash = c.hash) then return; end if;
  delete from audit.event e where e.tenant = t and e.seq <= c.seq;
  get diagnostics n = row_count;
  return query select n, c.seq::int; end $$;

-- As in 0041, for a log that does not begin at its first row any more.
create or replace function audit.status() returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  with t as (select audit.as_auditor() as tenant)
  select jsonb_build_object('rows', coalesce((select h.seq from audit.head h, t where h.tenant = t.tenant), 0),
    'firstAt', (select e.at from audit.event e, t where e.tenant = t.tenant order by e.seq limit 1),
    'firstRow', coalesce((select e.seq from audit.event e, t where e.tenant = t.tenant order by e.seq limit 1), 1),
    'checkpoint', (select jsonb_build_object('number', c.number, 'seq', c.seq, 'at', c.at) from audit.checkpoint c, t where c.tenant = t.tenant order by c.number desc limit 1),
    'keeper', (select jsonb_build_object('lookedAt', k.looked_at, 'log', k.log_state, 'badRow', k.bad_seq, 'witness', k.witness_state, 'witnessed', k.witnessed, 'behindSince', k.behind_since)
      from audit.keeper k, t where k.tenant = t.tenant)) $$;
create or replace function audit.next_period() returns table (from_seq bigint, to_seq bigint, from_at timestamptz, to_at timestamptz, checkpoint_number bigint, seed bytea)
language sql stable security definer set search_path = pg_catalog as $$
  with t as (select audit.as_auditor() as tenant),
    last as (select greatest((select coalesce(max(r.to_seq), 0) from audit.review r, t where r.tenant = t.tenant),
      coalesce((select e.seq - 1 from audit.event e, t where e.tenant = t.tenant order by e.seq limit 1), 0)) as seq)
  select last.seq + 1, c.seq, (select e.at from audit.event e where e.tenant = t.tenant and e.seq = last.seq + 1), (select e.at from audit.event e where e.tenant = t.tenant and e.seq = c.seq), c.number, c.signature
  from t, last, lateral (select * from audit.checkpoint k where k.tenant = t.tenant order by k.number desc limit 1) c where c.seq > last.seq $$;

revoke execute on function audit.choose(int, int, int, int, int, int, int), audit.forget() from public;
grant execute on function audit.choose(int, int, int, int, int, int, int) to samspil_control;
grant execute on function audit.forget() to samspil_worker;
reset role;
