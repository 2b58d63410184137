-- A colleague notes once that they are away: who can say yes now, and who answers families, know it alike. Both places keep a row with
-- the same id, since one is read by the staff login and the other by functions alone.
set role samspil_gate;

create or replace function gate.add_absence(p_staff uuid, p_from date, p_to date) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'mandate.add-absence' or not gate.may_plan_for(p_staff) then raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  insert into data.absence (tenant, staff_id, from_on, to_on, recorded_by, recorded_at) values (c[1]::int, p_staff, p_from, p_to, c[2]::uuid, now()) returning id into made;
  insert into gate.absence (tenant, id, staff_id, from_on, to_on, noted_by) values (c[1]::int, made, p_staff, p_from, p_to, c[2]::uuid);
  return made; end $$;

create or replace function gate.remove_absence(p_absence uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'mandate.remove-absence' or not exists (select 1 from data.absence a where a.tenant = c[1]::int and a.id = p_absence and gate.may_plan_for(a.staff_id)) then
    raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  update data.absence set removed_at = now() where tenant = c[1]::int and id = p_absence and removed_at is null;
  get diagnostics n = row_count;
  update gate.absence set ended_at = now() where tenant = c[1]::int and id = p_absence and ended_at is null;
  return n; end $$;

create or replace function gate.note_absence(p_staff uuid, p_from date, p_to date, p_stand_in uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'way-in.note-absence' or (c[2]::uuid = p_staff or gate.has_role('leader')) is not true then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  if not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_staff) or p_stand_in is not null and not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_stand_in) then
    raise exception 'ingen kollega' using errcode = '23503'; end if;
  insert into gate.absence (tenant, staff_id, from_on, to_on, stand_in, noted_by) values (c[1]::int, p_staff, p_from, p_to, p_stand_in, c[2]::uuid) returning id into made;
  insert into data.absence (tenant, id, staff_id, from_on, to_on, recorded_by, recorded_at) values (c[1]::int, made, p_staff, p_from, p_to, c[2]::uuid, now());
  return made; end $$;

create or replace function gate.end_cover(p_id uuid, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); a int; k int; begin
  if c is null or c[12] <> 'way-in.end-cover' then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  update gate.absence x set ended_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.ended_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics a = row_count;
  if a > 0 then update data.absence x set removed_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.removed_at is null; end if;
  update gate.cover_turn x set ended_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.ended_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics k = row_count; return a + k; end $$;
reset role;
