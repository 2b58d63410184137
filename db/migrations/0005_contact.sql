-- Contacts, appointments, promises and motivation windows: the relation with the family, day by day.
set role samspil_owner;

create table data.contact (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, staff_id uuid not null, department text not null,
  kind text not null check (kind in ('talked', 'met', 'practical', 'tried')), happened_at timestamptz not null, outside_hours boolean not null,
  words text, family_visible boolean not null default false, recorded_at timestamptz not null, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict);
create index contact_by_family on data.contact (tenant, family_id, happened_at desc);
create index contact_by_person on data.contact (tenant, person_id);
create index contact_by_staff on data.contact (tenant, staff_id, happened_at desc);
create index contact_by_department on data.contact (tenant, department);

-- One line per family for lists: when was the last contact, how many tries since (no words, no names).
create table data.contact_state (
  tenant int not null, family_id uuid not null, last_contact_at timestamptz, tries_since int not null default 0, first_try_at timestamptz,
  primary key (tenant, family_id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict);

create table data.appointment (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, staff_id uuid not null, starts_at timestamptz not null,
  what text not null, place text, state text not null check (state in ('planned', 'held', 'missed', 'moved')), made_by uuid not null, made_at timestamptz not null, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index appointment_by_family on data.appointment (tenant, family_id, starts_at);
create index appointment_by_staff on data.appointment (tenant, staff_id, starts_at);
create index appointment_by_person on data.appointment (tenant, person_id);
create index appointment_by_maker on data.appointment (tenant, made_by);

create table data.promise (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, to_person uuid, words text not null, promised_by uuid not null,
  promised_at timestamptz not null, due_on date not null, kept_at timestamptz, moves int not null default 0, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, to_person) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, promised_by) references data.staff (tenant, id) on delete restrict);
create index promise_by_family on data.promise (tenant, family_id);
create index promise_by_staff on data.promise (tenant, promised_by, due_on) where kept_at is null;
create index promise_by_person on data.promise (tenant, to_person);

create table data.motivation_window (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, words text not null, wish text,
  opened_at timestamptz not null, opened_by uuid not null, offer_by timestamptz not null, responsible_id uuid not null,
  first_action text, first_action_at timestamptz, closed_at timestamptz, outcome text check (outcome in ('taken', 'closed')), lesson text, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, opened_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, responsible_id) references data.staff (tenant, id) on delete restrict);
create index motivation_window_by_family on data.motivation_window (tenant, family_id, opened_at desc);
create index motivation_window_by_person on data.motivation_window (tenant, person_id);
create index motivation_window_by_opener on data.motivation_window (tenant, opened_by);
create index motivation_window_by_responsible on data.motivation_window (tenant, responsible_id) where closed_at is null;
reset role;
