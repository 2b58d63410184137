-- The municipality (tenant), its departments, people and teams. Every key begins with the tenant.
set role samspil_owner;

create table data.municipality (
  tenant int primary key, name text not null, programme_name text not null, aim text not null check (aim in ('preventive', 'intervening')),
  signal_retention_days int not null, window_hours int not null, caseload_ceiling int not null, smallest_cell int not null check (smallest_cell >= 5),
  founded_at timestamptz not null);

-- Ages, deadlines and sections are dated data with a source, never literals in code (architecture.md decision 6).
create table data.legal_parameter (
  tenant int not null references data.municipality (tenant), code text not null, value int not null, unit text not null, source text not null,
  valid_from date not null, valid_to date, primary key (tenant, code, valid_from));

create table data.department (
  tenant int not null references data.municipality (tenant), code text not null check (code ~ '^[A-ZÆØÅ]$'), name text not null,
  primary key (tenant, code));

create table data.staff (
  tenant int not null, id uuid not null default gen_random_uuid(), given_name text not null, family_name text not null, profession text not null,
  department text not null, phone text, email text, roles text[] not null, door text not null, active boolean not null default true,
  leader_id uuid, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, leader_id) references data.staff (tenant, id) on delete restrict);
create index staff_by_department on data.staff (tenant, department);
create index staff_by_leader on data.staff (tenant, leader_id);

create table data.team (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), name text not null,
  co_located boolean not null, started_on date not null, ended_on date, primary key (tenant, id));

create table data.team_seat (
  tenant int not null, team_id uuid not null, staff_id uuid not null, from_on date not null, to_on date, lent_hours numeric(4, 1),
  primary key (tenant, team_id, staff_id, from_on),
  foreign key (tenant, team_id) references data.team (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);
create index team_seat_by_staff on data.team_seat (tenant, staff_id);

-- What somebody is writing, kept until it is finished (ux.md section 3, autosave): private to its author.
create table data.draft (
  tenant int not null, staff_id uuid not null, family_id uuid, key text not null, body jsonb not null, updated_at timestamptz not null,
  primary key (tenant, staff_id, key), foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);
reset role;
