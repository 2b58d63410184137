-- Who may say yes to what: the municipality's own catalogue of measures, mandates, working hours and absence (R-SPD-02, R-SPD-03).
set role samspil_owner;

-- The municipality's own version of a measure, from a day on; a code without a row of its own is as it was shipped.
create table data.measure_type (
  tenant int not null, code text not null check (code ~ '^[a-z0-9-]{2,40}$'), valid_from date not null, name text not null, law text not null,
  form text not null check (form in ('help', 'decision', 'support')), origin text not null check (origin in ('ordinary', 'programme', 'practical')),
  whom text not null check (whom in ('young', 'parent', 'anyone')), in_group boolean not null, provider text not null,
  kroner int check (kroner between 0 and 10000000), price_unit text, price_source text, weeks int check (weeks between 1 and 260), intensity text not null, evidence text not null, complaint text not null,
  in_use boolean not null, set_by uuid not null, set_at timestamptz not null, primary key (tenant, code, valid_from),
  constraint measure_type_price_known check (kroner is null or price_source is not null),
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index measure_type_by_author on data.measure_type (tenant, set_by);

-- A colleague or everyone in a function of a department may grant these measures, up to an amount and a length.
create table data.mandate (
  tenant int not null, id uuid not null default gen_random_uuid(), department text not null, holder_id uuid, holder_function text, stand_in_id uuid,
  measures text[] not null check (cardinality(measures) between 1 and 60), law text not null, most_kroner int check (most_kroner >= 0), most_weeks int check (most_weeks >= 1),
  answer_hours int not null check (answer_hours between 1 and 336), valid_from date not null, valid_to date, set_by uuid not null, set_at timestamptz not null, ended_by uuid, version int not null default 1,
  primary key (tenant, id), constraint mandate_one_holder check ((holder_id is null) <> (holder_function is null)),
  constraint mandate_stands_in_for_another check (stand_in_id is null or stand_in_id is distinct from holder_id),
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, holder_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, stand_in_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, ended_by) references data.staff (tenant, id) on delete restrict);
create index mandate_by_department on data.mandate (tenant, department);
create index mandate_by_holder on data.mandate (tenant, holder_id);
create index mandate_by_stand_in on data.mandate (tenant, stand_in_id);
create index mandate_by_author on data.mandate (tenant, set_by);
create index mandate_by_ender on data.mandate (tenant, ended_by);

-- When a colleague is usually at work; none written: the local default of the rule. Danish time.
create table data.working_hours (
  tenant int not null, staff_id uuid not null, weekday int not null check (weekday between 1 and 7),
  from_time text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'), to_time text not null check (to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  primary key (tenant, staff_id, weekday), constraint working_hours_end_later check (to_time > from_time),
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);

-- Whole days away. No reason is asked or kept: it could be illness.
create table data.absence (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null, from_on date not null, to_on date not null,
  recorded_by uuid not null, recorded_at timestamptz not null, removed_at timestamptz,
  primary key (tenant, id), constraint absence_ends_later check (to_on >= from_on),
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index absence_by_staff on data.absence (tenant, staff_id, from_on);
create index absence_by_author on data.absence (tenant, recorded_by);
reset role;

set role samspil_gate;
-- A mandate is given by an administrator, or by a leader within the department that they lead in.
create function gate.may_delegate(p_department text) returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(gate.has_role('administrator') or (gate.has_role('leader') and exists (
    select 1 from data.staff s where s.tenant = gate.tenant() and s.id = gate.staff() and s.department = p_department)), false) $$;

create function gate.give_mandate(p_department text, p_holder uuid, p_function text, p_stand_in uuid, p_measures text[], p_law text, p_kroner int, p_weeks int, p_hours int, p_from date, p_to date)
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'mandate.give' or not gate.may_delegate(p_department) then raise exception 'kun afdelingens leder eller en administrator' using errcode = '42501'; end if;
  insert into data.mandate (tenant, department, holder_id, holder_function, stand_in_id, measures, law, most_kroner, most_weeks, answer_hours, valid_from, valid_to, set_by, set_at)
    values (c[1]::int, p_department, p_holder, p_function, p_stand_in, p_measures, p_law, p_kroner, p_weeks, p_hours, p_from, p_to, c[2]::uuid, now()) returning id into made;
  return made; end $$;

-- The last day of a mandate; null lets it run again. What was granted under it stands.
create function gate.end_mandate(p_mandate uuid, p_version int, p_to date) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'mandate.end' or not exists (select 1 from data.mandate m where m.tenant = c[1]::int and m.id = p_mandate and gate.may_delegate(m.department)) then
    raise exception 'kun afdelingens leder eller en administrator' using errcode = '42501'; end if;
  update data.mandate set valid_to = p_to, ended_by = case when p_to is null then null else c[2]::uuid end, version = version + 1 where tenant = c[1]::int and id = p_mandate and version = p_version;
  get diagnostics n = row_count; return n; end $$;

-- Oneself, one's line leader, or an administrator.
create function gate.may_plan_for(p_staff uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(p_staff = gate.staff() or p_staff = any (gate.my_staff()) or gate.has_role('administrator'), false) $$;

create function gate.set_working_hours(p_staff uuid, p_days int[], p_from text[], p_to text[]) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'mandate.set-hours' or not gate.may_plan_for(p_staff) then raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  delete from data.working_hours where tenant = c[1]::int and staff_id = p_staff;
  insert into data.working_hours (tenant, staff_id, weekday, from_time, to_time) select c[1]::int, p_staff, d, f, t from unnest(p_days, p_from, p_to) as x (d, f, t);
  get diagnostics n = row_count; return n; end $$;

create function gate.add_absence(p_staff uuid, p_from date, p_to date) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'mandate.add-absence' or not gate.may_plan_for(p_staff) then raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  insert into data.absence (tenant, staff_id, from_on, to_on, recorded_by, recorded_at) values (c[1]::int, p_staff, p_from, p_to, c[2]::uuid, now()) returning id into made;
  return made; end $$;

create function gate.remove_absence(p_absence uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'mandate.remove-absence' or not exists (select 1 from data.absence a where a.tenant = c[1]::int and a.id = p_absence and gate.may_plan_for(a.staff_id)) then
    raise exception 'kun en selv, ens leder eller en administrator' using errcode = '42501'; end if;
  update data.absence set removed_at = now() where tenant = c[1]::int and id = p_absence and removed_at is null;
  get diagnostics n = row_count; return n; end $$;
revoke execute on function gate.may_delegate(text), gate.give_mandate(text, uuid, text, uuid, text[], text, int, int, int, date, date), gate.end_mandate(uuid, int, date), gate.may_plan_for(uuid),
  gate.set_working_hours(uuid, int[], text[], text[]), gate.add_absence(uuid, date, date), gate.remove_absence(uuid) from public;
grant execute on function gate.give_mandate(text, uuid, text, uuid, text[], text, int, int, int, date, date), gate.end_mandate(uuid, int, date),
  gate.set_working_hours(uuid, int[], text[], text[]), gate.add_absence(uuid, date, date), gate.remove_absence(uuid) to samspil_staff;
reset role;
