-- A family is the boundary of access: its row, its people, who works with it, and where they can be found.
set role samspil_owner;

create table data.family (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), number int not null, label text not null,
  phase text not null check (phase in ('contacting', 'declined', 'consented', 'assessing', 'active', 'ending', 'ended', 'follow_up', 'closed')),
  strand text not null, basis text not null check (basis in ('none', 'consent', 'ukn_order')), interpreter text, reach_hint text, silence_days int not null default 14,
  strengths text, entered_on date not null, active_on date, ended_on date, version int not null default 1,
  primary key (tenant, id), unique (tenant, number));

create table data.person (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, given_name text not null, family_name text not null,
  birth_date date not null, part text not null check (part in ('young', 'sibling', 'parent', 'step_parent', 'grandparent', 'other')),
  sex text check (sex in ('f', 'm')), participates boolean not null default true, at_home boolean not null default true, protected boolean not null default false,
  phone text, language text not null default 'da', deceased_on date, cpr_hash bytea, cpr_sealed bytea, folded_name text not null, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict);
create index person_by_family on data.person (tenant, family_id);
create index person_by_cpr on data.person (tenant, cpr_hash) where cpr_hash is not null;
create index person_by_birth on data.person (tenant, birth_date);

create table data.kinship (
  tenant int not null, family_id uuid not null, from_person uuid not null, to_person uuid not null,
  kind text not null check (kind in ('parent', 'partner', 'former_partner')), custody boolean not null default false,
  primary key (tenant, from_person, to_person, kind),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, from_person) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, to_person) references data.person (tenant, id) on delete restrict);
create index kinship_by_family on data.kinship (tenant, family_id);
create index kinship_by_to on data.kinship (tenant, to_person);

-- The relation that gives access: the pair and others who work with this family now (R-ACT-02, HG-05).
create table data.family_relation (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, staff_id uuid not null,
  kind text not null check (kind in ('coordinator', 'member')), from_at timestamptz not null, to_at timestamptz, added_by uuid,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, added_by) references data.staff (tenant, id) on delete restrict);
create unique index family_relation_one_now on data.family_relation (tenant, family_id, staff_id) where to_at is null;
create index family_relation_by_staff on data.family_relation (tenant, staff_id, family_id);
create index family_relation_by_adder on data.family_relation (tenant, added_by);

create table data.network_person (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, name text not null, part text not null, phone text, wanted_by uuid,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, wanted_by) references data.person (tenant, id) on delete restrict);
create index network_person_by_family on data.network_person (tenant, family_id);
create index network_person_by_wisher on data.network_person (tenant, wanted_by);

-- Open cases of the family in the departments: the department, not its content (R-ASM-09).
create table data.department_case (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, department text not null, subject text not null,
  handler text, opened_on date not null, closed_on date,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict);
create index department_case_by_family on data.department_case (tenant, family_id);
create index department_case_by_person on data.department_case (tenant, person_id);
create index department_case_by_department on data.department_case (tenant, department);

-- Addresses, schools and institutions: no login may read this table; gate.reveal returns one value and logs it (HG-22).
create table data.whereabouts (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, kind text not null check (kind in ('address', 'school', 'institution')),
  value text not null, from_on date not null,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict);
create index whereabouts_by_person on data.whereabouts (tenant, person_id);
create index whereabouts_by_family on data.whereabouts (tenant, family_id);
reset role;
