-- A step says under which department and law it is taken and with which measure, each a field of its own (R-PLN-03), and what is
-- acute can be a goal or a step of the plan, so that it is marked once and known to the calendar too (R-PLN-05).
set role samspil_owner;
alter table data.step add column under_department text, add column law text, add column type_code text,
  add constraint step_under_department foreign key (tenant, under_department) references data.department (tenant, code) on delete restrict;
alter table data.acute_problem alter column what drop not null, add column goal_id uuid, add column step_id uuid, add column settled boolean not null default false,
  add constraint acute_problem_about check ((what is not null) <> (goal_id is not null)), add constraint acute_problem_step_of_goal check (step_id is null or goal_id is not null),
  add constraint acute_problem_goal_id_of_family foreign key (tenant, family_id, goal_id) references data.goal (tenant, family_id, id) on delete restrict,
  add constraint acute_problem_step_id_of_family foreign key (tenant, family_id, step_id) references data.step (tenant, family_id, id) on delete restrict;
create index step_by_under_department on data.step (tenant, under_department);
create index acute_problem_by_goal on data.acute_problem (tenant, goal_id);
create index acute_problem_by_step on data.acute_problem (tenant, step_id);
create unique index acute_problem_once on data.acute_problem (tenant, goal_id, coalesce(step_id, goal_id)) where closed_at is null and goal_id is not null;
reset role;

set role samspil_gate;
-- What of the reader's families is helped with first, for their own day: ids alone. Which steps they are is the wall's own to say.
create function gate.help_first() returns table (goal_id uuid, step_id uuid) language sql stable security definer set search_path = pg_catalog as $$
  select a.goal_id, a.step_id from data.acute_problem a where a.tenant = gate.tenant() and a.goal_id is not null and a.closed_at is null and not a.settled
    and a.until_on >= (now() at time zone 'Europe/Copenhagen')::date and (gate.open())[12] = 'today.get'
    and a.family_id <> all (gate.recused()) and a.family_id <> all (gate.sealed_off()) and a.family_id <> all (gate.restricted())
    and exists (select 1 from data.family_relation r where r.tenant = a.tenant and r.family_id = a.family_id and r.staff_id = gate.staff() and r.from_at <= now() and (r.to_at is null or r.to_at > now())) $$;
revoke execute on function gate.help_first() from public;
grant execute on function gate.help_first() to samspil_staff;
reset role;
