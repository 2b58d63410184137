-- The planned ending and aftercare (R-END-01 to R-END-04, R-OUT-03): nobody is closed without a plan for it, the departments say that
-- they have what is handed back, and it is agreed beforehand when the family is asked how they are later on.
set role samspil_owner;
alter table data.municipality add column step_down_months int not null default 6 check (step_down_months between 1 and 24),
  add column later_months int[] not null default '{6,12,24,36}' check (cardinality(later_months) between 1 and 8 and 1 <= all (later_months) and 120 >= all (later_months));

create table data.ending_plan (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, why text not null check (why in ('goals_reached', 'family_wishes', 'moving', 'grown_up', 'project_ends', 'other_reason')),
  ends_on date not null, way_in_staff uuid, way_in_words text, if_it_tips text, own_view text, own_view_by uuid, farewell text, started_at timestamptz not null, started_by uuid not null,
  agreed_on date, agreed_how text check (agreed_how in ('screen', 'paper', 'oral')), agreed_by uuid, set_aside_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint ending_plan_of_family unique (tenant, family_id, id), constraint ending_plan_agreed_whole check ((agreed_on is null) = (agreed_how is null) and (agreed_on is null) = (agreed_by is null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, way_in_staff) references data.staff (tenant, id) on delete restrict,
  constraint ending_plan_own_view_by_of_family foreign key (tenant, family_id, own_view_by) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, started_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, agreed_by) references data.staff (tenant, id) on delete restrict);
create unique index ending_plan_one_now on data.ending_plan (tenant, family_id) where set_aside_at is null;
create index ending_plan_by_family on data.ending_plan (tenant, family_id);
create index ending_plan_by_way_in on data.ending_plan (tenant, way_in_staff);
create index ending_plan_by_speaker on data.ending_plan (tenant, own_view_by);
create index ending_plan_by_starter on data.ending_plan (tenant, started_by);
create index ending_plan_by_agreer on data.ending_plan (tenant, agreed_by);

-- One step down: what happens, on which day, who sees to it.
create table data.ending_step (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, plan_id uuid not null, what text not null, due_on date not null, staff_id uuid not null, done_on date, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, plan_id) references data.ending_plan (tenant, family_id, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);
create index ending_step_by_family on data.ending_step (tenant, family_id);
create index ending_step_by_plan on data.ending_step (tenant, plan_id);
create index ending_step_by_staff on data.ending_step (tenant, staff_id);

-- What a department takes back. It counts as taken when somebody from it has said so, here or to the pair.
create table data.hand_back (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, plan_id uuid not null, department text not null, what text not null, due_on date not null, receiver text not null,
  taken_on date, taken_by uuid, noted_by uuid, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint hand_back_taken_whole check ((taken_on is null) = (noted_by is null) and (taken_by is null or taken_by = noted_by)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, plan_id) references data.ending_plan (tenant, family_id, id) on delete restrict,
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, taken_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, noted_by) references data.staff (tenant, id) on delete restrict);
create index hand_back_by_family on data.hand_back (tenant, family_id);
create index hand_back_by_plan on data.hand_back (tenant, plan_id);
create index hand_back_by_department on data.hand_back (tenant, department);
create index hand_back_by_taker on data.hand_back (tenant, taken_by);
create index hand_back_by_noter on data.hand_back (tenant, noted_by);

-- So many months after the end the family is asked how they are: no answer of theirs stands here, only that they were asked.
create table data.later_talk (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, plan_id uuid not null, months int not null check (months between 1 and 120),
  outcome text check (outcome in ('reached', 'not_reached', 'not_wanted')), settled_on date, settled_by uuid, version int not null default 1,
  primary key (tenant, id), constraint later_talk_once unique (tenant, plan_id, months), constraint later_talk_settled_whole check ((outcome is null) = (settled_on is null) and (outcome is null) = (settled_by is null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, plan_id) references data.ending_plan (tenant, family_id, id) on delete restrict,
  foreign key (tenant, settled_by) references data.staff (tenant, id) on delete restrict);
create index later_talk_by_family on data.later_talk (tenant, family_id);
create index later_talk_by_settler on data.later_talk (tenant, settled_by);
reset role;
