-- Invented names on the early-help board, as there are invented families (security.md T13): a card that is decided, whose name nobody
-- has a reason to open. It is of no list meeting and no family, so it is in no figure, and the police never see it.
set role samspil_gate;
create table audit.canary_signal (tenant int not null, signal_id uuid not null, planted_at timestamptz not null, planted_by uuid not null, lifted_at timestamptz, primary key (tenant, signal_id));
alter table audit.alarm add column signal_id uuid;
drop index audit.alarm_once;
create unique index alarm_once on audit.alarm (tenant, kind, staff_id, coalesce(family_id, signal_id, '00000000-0000-0000-0000-000000000000'), hour_at);

create function audit.plant_canary_signal(p_given text, p_family text, p_folded text, p_birth date, p_sex text, p_seen text, p_at timestamptz) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare t int := audit.as_auditor(); today date := (p_at at time zone 'Europe/Copenhagen')::date; made uuid := gen_random_uuid(); days int; begin
  days := coalesce((select r.retention_days from data.strand_rule r where r.tenant = t and r.strand = 'OUTREACH' and r.valid_from <= today order by r.valid_from desc limit 1),
    (select m.signal_retention_days from data.municipality m where m.tenant = t));
  insert into data.signal (tenant, id, strand, sex, age, seen, seen_by, seen_on, standing, state, decision, match, received_at, delete_on)
    values (t, made, 'OUTREACH', p_sex, extract(year from age(today, p_birth))::int, p_seen, 'gadeplan', today, 'own', 'decided', 'nothing', 'none', p_at, today + days);
  insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name) values (t, made, p_given, p_family, p_birth, p_folded);
  insert into audit.canary_signal values (t, made, p_at, gate.staff());
  return made; end $$;
create function audit.canary_signals() returns table (signal_id uuid, planted_at timestamptz, delete_on date, lifted_at timestamptz, alarms int) language sql stable security definer set search_path = pg_catalog as $$
  select c.signal_id, c.planted_at, s.delete_on, c.lifted_at, (select count(*)::int from audit.alarm a where a.tenant = c.tenant and a.signal_id = c.signal_id)
  from audit.canary_signal c left join data.signal s on s.tenant = c.tenant and s.id = c.signal_id where c.tenant = audit.as_auditor() order by c.planted_at desc $$;
-- The card goes with it, at the next deletion: a decided card that nobody watches would only be in the way.
create function audit.lift_canary_signal(p_signal uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := audit.as_auditor(); n int; begin
  update audit.canary_signal c set lifted_at = clock_timestamp() where c.tenant = t and c.signal_id = p_signal and c.lifted_at is null;
  get diagnostics n = row_count;
  if n > 0 then update data.signal s set delete_on = (clock_timestamp() at time zone 'Europe/Copenhagen')::date - 1 where s.tenant = t and s.id = p_signal; end if;
  return n; end $$;

do $$
declare source text; anchor text; begin
  source := pg_get_functiondef('audit.log(bytea, text, text, text, uuid, uuid, jsonb)'::regprocedure);
  anchor := '  if operation = ''access.break-glass''';
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'audit.log er ikke som ventet'; end if;
  execute replace(source, anchor, '  if signal is not null and exists (select 1 from audit.canary_signal c where c.tenant = s.tenant and c.signal_id = signal and c.lifted_at is null) then
    insert into audit.alarm (tenant, kind, at, seq, staff_id, signal_id, hour_at, detail) values (s.tenant, ''canary'', clock_timestamp(), n, s.staff_id, signal, date_trunc(''hour'', clock_timestamp()), ''signal'')
    on conflict do nothing; end if;
' || anchor);
  source := pg_get_functiondef('audit.visits(bigint, bigint)'::regprocedure);
  anchor := 'exists (select 1 from audit.canary c where c.tenant = t.tenant and c.family_id = v.family_id)';
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'audit.visits er ikke som ventet'; end if;
  execute replace(source, anchor, '(' || anchor || ' or exists (select 1 from audit.canary_signal g where g.tenant = t.tenant and g.signal_id = v.signal_id))');
end $$;

revoke execute on function audit.plant_canary_signal(text, text, text, date, text, text, timestamptz), audit.canary_signals(), audit.lift_canary_signal(uuid) from public;
grant execute on function audit.plant_canary_signal(text, text, text, date, text, text, timestamptz), audit.canary_signals(), audit.lift_canary_signal(uuid) to samspil_control;
reset role;
