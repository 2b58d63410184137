-- Journal notes (never edited: a correction is a new note, HG-12) and measures, both with the secrecy of their department.
set role samspil_owner;

create table data.journal_note (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, owner_department text not null,
  class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')), subject text not null, body text not null, happened_on date not null,
  provenance text check (provenance in ('P115')), corrects uuid, filed_at timestamptz not null, filed_by uuid not null,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, corrects) references data.journal_note (tenant, id) on delete restrict,
  foreign key (tenant, filed_by) references data.staff (tenant, id) on delete restrict);
create index journal_note_by_family on data.journal_note (tenant, family_id, happened_on desc);
create index journal_note_by_person on data.journal_note (tenant, person_id);
create index journal_note_by_department on data.journal_note (tenant, owner_department);
create index journal_note_by_corrected on data.journal_note (tenant, corrects);
create index journal_note_by_author on data.journal_note (tenant, filed_by);

create table data.measure (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, owner_department text not null,
  class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')), name text not null, law text not null, started_on date not null, ended_on date, helped text check (helped in ('yes', 'some', 'no', 'ask')),
  recorded_by uuid not null, recorded_at timestamptz not null, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index measure_by_family on data.measure (tenant, family_id, started_on desc);
create index measure_by_person on data.measure (tenant, person_id);
create index measure_by_department on data.measure (tenant, owner_department);
create index measure_by_author on data.measure (tenant, recorded_by);
reset role;
