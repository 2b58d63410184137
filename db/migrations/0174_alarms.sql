-- Two more alarms: emergency access tried where it is closed, and a log-in that was signed with a key not seen before (security.md T03, T23).
set role samspil_gate;
alter table audit.alarm drop constraint alarm_kind_check, add constraint alarm_kind_check check (kind in ('canary', 'volume', 'emergency', 'provider_key')), add column detail text;

-- A recusal or a seal stands between this colleague and the family; asked before there is a context.
create function gate.kept_away(p_tenant int, p_staff uuid, p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select 1 from data.recusal r where r.tenant = p_tenant and r.staff_id = p_staff and r.family_id = p_family and r.lifted_at is null)
    or exists (select 1 from data.family_seal s where s.tenant = p_tenant and s.family_id = p_family and s.lifted_at is null and not exists (
      select 1 from data.family_seal_name n where n.tenant = s.tenant and n.seal_id = s.id and n.staff_id = p_staff and n.removed_at is null)) $$;

-- As in 0041, and an alarm for emergency access that is tried across a wall: with the committed row, before anything is answered.
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
  if operation = 'access.break-glass' and kind = 'write' and gate.kept_away(s.tenant, s.staff_id, family) then
    insert into audit.alarm (tenant, kind, at, seq, staff_id, family_id, hour_at) values (s.tenant, 'emergency', clock_timestamp(), n, s.staff_id, family, date_trunc('hour', clock_timestamp()))
    on conflict do nothing; end if;
  return n; end $$;

-- Keys that a log-in of the municipality was signed with, by their own fingerprint and never by the name they give themselves.
create table gate.provider_key (tenant int not null, provider text not null, fingerprint text not null, first_at timestamptz not null default clock_timestamp(), staff_id uuid not null,
  primary key (tenant, provider, fingerprint));
create function gate.note_provider_key(p_tenant int, p_staff uuid, p_provider text, p_fingerprint text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare e audit.event; n bigint; begin
  insert into gate.provider_key (tenant, provider, fingerprint, staff_id) values (p_tenant, p_provider, p_fingerprint, p_staff) on conflict do nothing;
  if not found then return false; end if;
  e.tenant := p_tenant; e.staff_id := p_staff; e.operation := 'session.provider-key'; e.kind := 'session'; e.purpose := 'DRIFT';
  e.facts := jsonb_build_object('codes', jsonb_build_object('provider', p_provider, 'key', p_fingerprint));
  n := audit.append(e);
  insert into audit.alarm (tenant, kind, at, seq, staff_id, hour_at, detail) values (p_tenant, 'provider_key', clock_timestamp(), n, p_staff, clock_timestamp(), p_provider) on conflict do nothing;
  return true; end $$;

-- As in 0041, and which log-in. A new key is nothing that a leader can ask an employee about.
drop function audit.alarms();
create function audit.alarms() returns table (id uuid, kind text, at timestamptz, seq bigint, staff_id uuid, family_number int, persons int, detail text, seen_at timestamptz, seen_by uuid, note text)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, a.kind, a.at, a.seq, a.staff_id, f.number, a.persons, a.detail, a.seen_at, a.seen_by, a.note
  from audit.alarm a left join data.family f on f.tenant = a.tenant and f.id = a.family_id left join data.staff p on p.tenant = a.tenant and p.id = a.staff_id
  where a.tenant = gate.tenant() and (gate.has_role('auditor') or gate.has_role('leader') and a.seen_at is null and a.kind <> 'provider_key' and coalesce(p.leader_id, gate.staff()) = gate.staff())
  order by a.seen_at is not null, a.at desc limit 100 $$;

-- Emergency access that nobody has judged yet: who, which family by its number, and when it must be judged. Never why.
create function audit.emergencies() returns table (break_glass_id uuid, staff_id uuid, leader_id uuid, family_number int, opened_at timestamptz, review_due_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select b.id, b.staff_id, p.leader_id, f.number, b.opened_at, b.review_due_on from data.break_glass b join data.family f on f.tenant = b.tenant and f.id = b.family_id
  join data.staff p on p.tenant = b.tenant and p.id = b.staff_id where b.tenant = audit.as_auditor() and b.reviewed_at is null order by b.review_due_on, b.opened_at $$;

revoke execute on function gate.kept_away(int, uuid, uuid), gate.note_provider_key(int, uuid, text, text), audit.alarms(), audit.emergencies() from public;
grant execute on function gate.note_provider_key(int, uuid, text, text) to samspil_login;
grant execute on function audit.alarms() to samspil_control, samspil_staff;
grant execute on function audit.emergencies() to samspil_control;
reset role;
