-- One table tells that a colleague is away and who stands in: who can say yes and who answers families read the same row.
set role samspil_owner;
alter table data.absence add column stand_in uuid, add constraint absence_not_own_stand_in check (stand_in <> staff_id),
  add foreign key (tenant, stand_in) references data.staff (tenant, id) on delete restrict;
create index absence_by_stand_in on data.absence (tenant, stand_in);
reset role;

update data.absence d set stand_in = g.stand_in from gate.absence g where g.tenant = d.tenant and g.id = d.id and g.stand_in is not null;
insert into data.absence (tenant, id, staff_id, from_on, to_on, stand_in, recorded_by, recorded_at, removed_at)
  select g.tenant, g.id, g.staff_id, g.from_on, g.to_on, g.stand_in, g.noted_by, now(), g.ended_at from gate.absence g on conflict do nothing;

set role samspil_gate;
create or replace function gate.cover(p_on date, p_at timestamptz) returns table (cover_id uuid, kind text, staff_id uuid, name text, from_on date, to_on date, stand_in text, from_at timestamptz, to_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, 'absence', a.staff_id, gate.staff_name(a.tenant, a.staff_id), a.from_on, a.to_on, gate.staff_name(a.tenant, a.stand_in), null::timestamptz, null::timestamptz
  from data.absence a where a.tenant = gate.tenant() and a.removed_at is null and a.to_on >= p_on and (gate.has_role('core') or gate.has_role('leader'))
  union all select k.id, 'turn', k.staff_id, gate.staff_name(k.tenant, k.staff_id), null, null, null, k.from_at, k.to_at
  from gate.cover_turn k where k.tenant = gate.tenant() and k.ended_at is null and k.to_at > p_at and (gate.has_role('core') or gate.has_role('leader')) $$;

create or replace function gate.way_in_cover(p_family uuid) returns table (staff_id uuid, name text, kind text, stand_in uuid, away boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; begin
  if c is null or (c[12] = 'way-in.receive' and (gate.has_role('core') or gate.has_role('leader') or gate.has_role('early_help'))
    or c[12] = 'way-in.list' and c[7] = p_family::text and gate.may_look()) is not true then raise exception 'kun kommunens egne' using errcode = '42501'; end if;
  t := c[1]::int;
  if exists (select 1 from data.family f where f.tenant = t and f.id = p_family and f.restricted_at is not null) or gate.held_out(t, c[2]::uuid, p_family) then return; end if;
  return query
    with people as (
      select r.staff_id as who, case r.kind when 'coordinator' then 'pair' else 'team' end as part from data.family_relation r
        where r.tenant = t and r.family_id = p_family and r.from_at <= now() and (r.to_at is null or r.to_at > now())
      union select e.way_in_staff, 'way_in' from data.ending_plan e where e.tenant = t and e.family_id = p_family and e.set_aside_at is null and e.way_in_staff is not null
      union select a.stand_in, 'stand_in' from data.absence a where a.tenant = t and a.stand_in is not null and a.removed_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on
        and exists (select 1 from data.family_relation r where r.tenant = t and r.family_id = p_family and r.staff_id = a.staff_id and r.kind = 'coordinator' and (r.to_at is null or r.to_at > now()))
      union select k.staff_id, 'turn' from gate.cover_turn k where k.tenant = t and k.ended_at is null and now() >= k.from_at and now() < k.to_at)
    select s.id, s.given_name || ' ' || s.family_name, p.part, x.stand_in, x.id is not null
    from people p join data.staff s on s.tenant = t and s.id = p.who and s.active
      left join lateral (select a.id, a.stand_in from data.absence a where a.tenant = t and a.staff_id = s.id and a.removed_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on limit 1) x on true
    where not gate.held_out(t, s.id, p_family); end $$;

create or replace function gate.add_absence(p_staff uuid, p_from date, p_to date) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'mandate.add-absence' or not gate.may_plan_for(p_staff) then raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  insert into data.absence (tenant, staff_id, from_on, to_on, recorded_by, recorded_at) values (c[1]::int, p_staff, p_from, p_to, c[2]::uuid, now()) returning id into made;
  return made; end $$;

create or replace function gate.remove_absence(p_absence uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'mandate.remove-absence' or not exists (select 1 from data.absence a where a.tenant = c[1]::int and a.id = p_absence and gate.may_plan_for(a.staff_id)) then
    raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  update data.absence set removed_at = now() where tenant = c[1]::int and id = p_absence and removed_at is null;
  get diagnostics n = row_count;
  return n; end $$;

create or replace function gate.note_absence(p_staff uuid, p_from date, p_to date, p_stand_in uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'way-in.note-absence' or (c[2]::uuid = p_staff or gate.has_role('leader')) is not true then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  if not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_staff) or p_stand_in is not null and not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_stand_in) then
    raise exception 'ingen kollega' using errcode = '23503'; end if;
  insert into data.absence (tenant, staff_id, from_on, to_on, stand_in, recorded_by, recorded_at) values (c[1]::int, p_staff, p_from, p_to, p_stand_in, c[2]::uuid, now()) returning id into made;
  return made; end $$;

create or replace function gate.end_cover(p_id uuid, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); a int; k int; begin
  if c is null or c[12] <> 'way-in.end-cover' then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  update data.absence x set removed_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.removed_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics a = row_count;
  update gate.cover_turn x set ended_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.ended_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics k = row_count; return a + k; end $$;

reset role;
