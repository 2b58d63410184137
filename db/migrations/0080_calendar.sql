-- The load calendar: what departments ask of a family's members, what each has agreed as their limit, their own life, and the
-- requests between departments to hold back (R-COO-01 to R-COO-06; domain.md 7.6; docs/load.md).
set role samspil_owner;

-- Something asked of one or more members of a family. person_id is set when it is one person, and decides what a share opens.
create table data.demand (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, person_ids uuid[] not null check (cardinality(person_ids) between 1 and 20),
  owner_department text not null, class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')),
  kind text not null check (kind in ('meeting', 'school-meeting', 'home-visit', 'treatment', 'supervision', 'job-search', 'activation', 'deadline', 'letter')),
  nature text not null check (nature in ('duty', 'offer', 'agreement')), what text not null,
  starts_on date not null, at_time text check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'), minutes int not null check (minutes between 0 and 1440), place text,
  repeat text check (length(repeat) <= 300), except_on date[] not null default '{}', law text, sanction text, movable boolean not null, asks text, part_of text,
  made_by uuid not null, made_at timestamptz not null, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint demand_about_one check (person_id is null or person_ids = array[person_id]),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index demand_by_family on data.demand (tenant, family_id, starts_on);
create index demand_by_person on data.demand (tenant, person_id);
create index demand_by_department on data.demand (tenant, owner_department);
create index demand_by_maker on data.demand (tenant, made_by);

-- What a person has agreed with the team, in their own words; one in force at a time.
create table data.agreed_limit (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, per_week int check (per_week between 0 and 50),
  not_before text check (not_before ~ '^([01]\d|2[0-3]):[0-5]\d$'), not_after text check (not_after ~ '^([01]\d|2[0-3]):[0-5]\d$'), free_days int[] not null default '{}',
  words text, agreed_on date not null, agreed_by uuid not null, recorded_at timestamptz not null, replaced_at timestamptz,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, agreed_by) references data.staff (tenant, id) on delete restrict);
create unique index agreed_limit_one_now on data.agreed_limit (tenant, person_id) where replaced_at is null;
create index agreed_limit_by_family on data.agreed_limit (tenant, family_id);
create index agreed_limit_by_person on data.agreed_limit (tenant, person_id);
create index agreed_limit_by_maker on data.agreed_limit (tenant, agreed_by);

-- Work, night shifts, a christening: the family's own life, which demands must fit around.
create table data.own_life (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, what text not null,
  starts_on date not null, at_time text check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'), minutes int not null check (minutes between 0 and 1440), repeat text check (length(repeat) <= 300),
  recorded_by uuid not null, recorded_at timestamptz not null, removed_at timestamptz,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index own_life_by_family on data.own_life (tenant, family_id);
create index own_life_by_person on data.own_life (tenant, person_id);
create index own_life_by_author on data.own_life (tenant, recorded_by);

-- Something acute is open for the family or one of them: while it is, duties of a parent are held against it.
create table data.acute_problem (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, what text not null, from_on date not null, until_on date not null,
  recorded_by uuid not null, recorded_at timestamptz not null, closed_at timestamptz,
  primary key (tenant, id), constraint acute_problem_in_order check (until_on >= from_on),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index acute_problem_by_family on data.acute_problem (tenant, family_id);
create index acute_problem_by_person on data.acute_problem (tenant, person_id);
create index acute_problem_by_author on data.acute_problem (tenant, recorded_by);

-- How long the way takes between two places that this family goes to.
create table data.travel_time (
  tenant int not null, family_id uuid not null, from_place text not null, to_place text not null, minutes int not null check (minutes between 0 and 600), recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (tenant, family_id, from_place, to_place), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index travel_time_by_author on data.travel_time (tenant, recorded_by);

-- One department asks another to hold back, move or merge; answered once, by the department that is asked (R-COO-02).
-- Without demand_id it is about everything that department asks of the persons in the period.
create table data.hold_request (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, demand_id uuid, kind text not null check (kind in ('pause', 'move', 'join')),
  person_ids uuid[] not null check (cardinality(person_ids) between 1 and 20), from_department text not null, asked_department text not null, duty boolean not null,
  occurrence_on date, from_on date, until_on date, to_on date, to_time text check (to_time ~ '^([01]\d|2[0-3]):[0-5]\d$'), join_key text, reason text not null, answer_by_on date not null,
  asked_by uuid not null, asked_at timestamptz not null, answer text check (answer in ('yes', 'no')), answer_reason text, answered_by uuid, answered_at timestamptz, withdrawn_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint hold_request_answered_whole check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
  constraint hold_request_pause_has_period check (kind <> 'pause' or (from_on is not null and until_on >= from_on)),
  constraint hold_request_move_has_demand check (kind = 'pause' or (demand_id is not null and occurrence_on is not null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, demand_id) references data.demand (tenant, id) on delete restrict,
  foreign key (tenant, from_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, asked_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, asked_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, answered_by) references data.staff (tenant, id) on delete restrict);
create index hold_request_by_family on data.hold_request (tenant, family_id);
create index hold_request_by_demand on data.hold_request (tenant, demand_id);
create index hold_request_by_from on data.hold_request (tenant, from_department);
create index hold_request_by_asked on data.hold_request (tenant, asked_department);
create index hold_request_by_asker on data.hold_request (tenant, asked_by);
create index hold_request_by_answerer on data.hold_request (tenant, answered_by);
reset role;

set role samspil_gate;

-- What takes the family's time and is another department's secret: when, how long, for whom and which department. No title, no
-- place, no kind, no law: enough that load is the same for everyone who works with the family (permission matrix: busy only).
create function gate.busy_rows() returns table (source text, row_id uuid, department text, person_ids uuid[], starts_on date, at_time text, minutes int, repeat text, except_on text[], movable boolean, part_of text)
language sql stable security definer set search_path = pg_catalog as $$
  select 'demand', d.id, d.owner_department, d.person_ids, d.starts_on, d.at_time, d.minutes, d.repeat, d.except_on::text[], d.movable, d.part_of
    from data.demand d where d.tenant = gate.tenant() and d.family_id = gate.opened() and d.removed_at is null and gate.may_look()
      and not (d.class = any (gate.classes()) and (d.owner_department = any (gate.departments())
        or coalesce((d.owner_department || '/' || d.class || '/' || coalesce(d.person_id::text, '*')) = any (gate.shared()), false)))
  union all
  select 'step', s.id, s.owner_department, array[s.owner_person], s.due_on, null, 0, null, '{}', false, null
    from data.step s where s.tenant = gate.tenant() and s.family_id = gate.opened() and s.owner_person is not null and s.status <> 'not_needed' and gate.may_look()
      and not (s.class = any (gate.classes()) and (s.owner_department = any (gate.departments())
        or coalesce((s.owner_department || '/' || s.class || '/' || coalesce(s.person_id::text, '*')) = any (gate.shared()), false))) $$;

revoke execute on function gate.busy_rows() from public;
grant execute on function gate.busy_rows() to samspil_staff;
reset role;
