-- The plan: the family's own words first, then goals and steps with one owner and one date (R-PLN-01, R-PLN-02).
set role samspil_owner;

create table data.plan (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, version_no int not null default 1, started_at timestamptz not null, started_by uuid not null, version int not null default 1,
  primary key (tenant, id), constraint plan_one_per_family unique (tenant, family_id),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, started_by) references data.staff (tenant, id) on delete restrict);
create index plan_by_starter on data.plan (tenant, started_by);

create table data.plan_quote (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, kind text not null check (kind in ('wish', 'strength')), words text not null, said_on date not null, recorded_by uuid not null, replaced_at timestamptz,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index plan_quote_by_family on data.plan_quote (tenant, family_id);
create index plan_quote_by_person on data.plan_quote (tenant, person_id);
create index plan_quote_by_author on data.plan_quote (tenant, recorded_by);

create table data.goal (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, plan_id uuid not null, person_id uuid, owner_department text not null, class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')),
  words text not null, staff_line text, helps text, stage text not null check (stage in ('now', 'later', 'reached', 'put_away')), why text, position int not null, scale_then int check (scale_then between 0 and 10), scale_now int check (scale_now between 0 and 10), scale_by uuid, scale_on date,
  made_at timestamptz not null, made_by uuid not null, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, plan_id) references data.plan (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, scale_by) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index goal_by_family on data.goal (tenant, family_id);
create index goal_by_plan on data.goal (tenant, plan_id);
create index goal_by_person on data.goal (tenant, person_id);
create index goal_by_scaler on data.goal (tenant, scale_by);
create index goal_by_department on data.goal (tenant, owner_department);
create index goal_by_author on data.goal (tenant, made_by);

create table data.step (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, goal_id uuid not null, person_id uuid, owner_department text not null, class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')),
  what text not null, owner_staff uuid, owner_person uuid, due_on date not null, status text not null check (status in ('not_started', 'under_way', 'cannot_yet', 'done', 'not_needed')), waiting_for text, position int not null, made_at timestamptz not null, made_by uuid not null, version int not null default 1,
  primary key (tenant, id), constraint step_has_one_owner check ((owner_staff is null) <> (owner_person is null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, goal_id) references data.goal (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_staff) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, owner_person) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index step_by_family on data.step (tenant, family_id);
create index step_by_goal on data.step (tenant, goal_id);
create index step_by_person on data.step (tenant, person_id);
create index step_by_staff on data.step (tenant, owner_staff);
create index step_by_owner_person on data.step (tenant, owner_person);
create index step_by_department on data.step (tenant, owner_department);
create index step_by_author on data.step (tenant, made_by);

create table data.agreement (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, plan_id uuid not null, version_no int not null, person_id uuid not null, answer text not null check (answer in ('yes', 'no', 'could_not_answer')), how text not null check (how in ('screen', 'paper', 'oral')),
  comment text, asked_at timestamptz not null, asked_by uuid not null,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, plan_id) references data.plan (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, asked_by) references data.staff (tenant, id) on delete restrict);
create index agreement_by_family on data.agreement (tenant, family_id);
create index agreement_by_plan on data.agreement (tenant, plan_id);
create index agreement_by_person on data.agreement (tenant, person_id);
create index agreement_by_asker on data.agreement (tenant, asked_by);

-- Figures that have passed disclosure control; the steering login reads this and nothing else (P1, GEN).
create table data.released_figures (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), period_from date not null, period_to date not null, figures jsonb not null, made_at timestamptz not null,
  primary key (tenant, id));
create index released_figures_by_time on data.released_figures (tenant, made_at desc);
reset role;
