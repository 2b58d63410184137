-- Handover of the family's open cases to the core team (R-PHA-02, domain.md 7.1 CASES_HANDED_OVER), and what is in view when the
-- pair is chosen: languages, caseload, and whom a wall would hold out (R-ACT-02, R-ACT-19, R-CAP-01).
set role samspil_owner;
alter table data.municipality add column handover_days int not null default 14 check (handover_days between 1 and 180);
alter table data.staff add column languages text[] not null default '{}' check (array_to_string(languages, ',', '?') ~ '^[a-z,]*$' and cardinality(languages) <= 20);

-- One row for each case of a department: whether the core team has taken it over, follows along, or not yet. No word of the case.
create table data.case_handover (
  tenant int not null, case_id uuid not null, family_id uuid not null, department text not null, way text not null check (way in ('waiting', 'handed_over', 'followed')),
  due_on date not null, closed_on date, responsible_id uuid, decided_on date, decided_by uuid, acknowledged_at timestamptz, acknowledged_by uuid, version int not null default 1,
  primary key (tenant, case_id),
  constraint case_handover_decided_whole check ((way = 'waiting') = (responsible_id is null) and (way = 'waiting') = (decided_on is null) and (way = 'waiting') = (decided_by is null)),
  constraint case_handover_acknowledged check ((acknowledged_at is null) = (acknowledged_by is null) and (acknowledged_at is null or way <> 'waiting')),
  foreign key (tenant, case_id) references data.department_case (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, responsible_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, decided_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, acknowledged_by) references data.staff (tenant, id) on delete restrict);
create index case_handover_by_family on data.case_handover (tenant, family_id);
create index case_handover_by_department on data.case_handover (tenant, department);
create index case_handover_by_responsible on data.case_handover (tenant, responsible_id);
create index case_handover_by_decider on data.case_handover (tenant, decided_by);
create index case_handover_by_acknowledger on data.case_handover (tenant, acknowledged_by);
reset role;

-- Cases that were noted before: the agreed days run from now.
insert into data.case_handover (tenant, case_id, family_id, department, way, due_on, closed_on)
  select c.tenant, c.id, c.family_id, c.department, 'waiting', current_date + 14, c.closed_on from data.department_case c;

set role samspil_gate;
-- Whom the pair can be chosen among: how many families each coordinates now, and whether a wall would hold them out of this
-- family (recusal or seal: which of them, and why, is never told).
create function gate.pair_choices() returns table (staff_id uuid, families int, cannot boolean) language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] not in ('handover.pair', 'family.add-to-team') or c[13] <> 'relation' or not gate.may_look() then
    raise exception 'kun familiens team' using errcode = '42501'; end if;
  return query select p.id,
      (select count(*)::int from data.family_relation r join data.family f on f.tenant = r.tenant and f.id = r.family_id
        where r.tenant = p.tenant and r.staff_id = p.id and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())
          and f.phase in ('contacting', 'consented', 'assessing', 'active', 'ending')),
      exists (select 1 from data.recusal r where r.tenant = p.tenant and r.staff_id = p.id and r.family_id = c[7]::uuid and r.lifted_at is null)
        or exists (select 1 from data.family_seal s where s.tenant = p.tenant and s.family_id = c[7]::uuid and s.lifted_at is null and not exists (
          select 1 from data.family_seal_name n where n.tenant = s.tenant and n.seal_id = s.id and n.staff_id = p.id and n.removed_at is null))
    from data.staff p where p.tenant = c[1]::int and p.active and 'core' = any (p.roles); end $$;

-- The languages a colleague speaks: set by the colleague, or by an administrator.
create function gate.set_languages(p_staff uuid, p_languages text[]) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'staff.set-languages' or not (c[2]::uuid = p_staff or gate.has_role('administrator') is true) then
    raise exception 'kun en selv eller en administrator' using errcode = '42501'; end if;
  update data.staff set languages = p_languages where tenant = c[1]::int and id = p_staff;
  get diagnostics n = row_count; return n; end $$;
revoke execute on function gate.pair_choices(), gate.set_languages(uuid, text[]) from public;
grant execute on function gate.pair_choices(), gate.set_languages(uuid, text[]) to samspil_staff;
reset role;
