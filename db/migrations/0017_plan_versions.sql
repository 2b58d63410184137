-- What changed in the plan, and why, for each version after the first: a family that has said yes is told what to say yes
-- to again (issue 5, item 1; ux.md 2.6).
set role samspil_owner;
create table data.plan_version (
  tenant int not null, plan_id uuid not null, version_no int not null check (version_no > 1), family_id uuid not null, changed text[] not null check (cardinality(changed) > 0), why text,
  asks_again boolean not null, made_at timestamptz not null, made_by uuid not null,
  primary key (tenant, plan_id, version_no), foreign key (tenant, plan_id) references data.plan (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index plan_version_by_family on data.plan_version (tenant, family_id);
create index plan_version_by_author on data.plan_version (tenant, made_by);
reset role;

set role samspil_gate;
-- How many goals of the opened family this reader does not see: said, never shown (R-CON-02). Not even which department.
create function gate.hidden_goals() returns int language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from data.goal g
  where g.tenant = gate.tenant() and g.family_id = gate.opened() and gate.relation() is not null and not g.owner_department = any (gate.departments())
    and not (g.owner_department || '/' || g.class || '/' || coalesce(g.person_id::text, '*')) = any (gate.shared()) $$;
revoke execute on function gate.hidden_goals() from public;
grant execute on function gate.hidden_goals() to samspil_staff;
reset role;
