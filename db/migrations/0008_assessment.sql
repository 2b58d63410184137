-- Fælles billede: the light six-part assessment (R-ASM-01, R-ASM-02).
set role samspil_owner;

create table data.assessment (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, profile text not null check (profile in ('light', 'full')), definition text not null,
  started_at timestamptz not null, started_by uuid not null, with_persons uuid[] not null default '{}', finished_at timestamptz, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, started_by) references data.staff (tenant, id) on delete restrict);
create unique index assessment_one_open on data.assessment (tenant, family_id) where finished_at is null;
create index assessment_by_family on data.assessment (tenant, family_id);
create index assessment_by_starter on data.assessment (tenant, started_by);

create table data.assessment_part (
  tenant int not null, family_id uuid not null, assessment_id uuid not null, part text not null,
  status text not null check (status in ('empty', 'prefilled', 'confirmed', 'skipped')), reason text, seconds_spent int not null default 0, version int not null default 1,
  primary key (tenant, assessment_id, part), foreign key (tenant, assessment_id) references data.assessment (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict);
create index assessment_part_by_family on data.assessment_part (tenant, family_id);

create table data.assessment_answer (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, assessment_id uuid not null, part text not null, question text not null, subject text not null,
  person_id uuid, owner_department text not null, class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')), value text, state text not null check (state in ('prefilled', 'accepted', 'answered', 'unknown')),
  source text, source_on date, answered_by uuid, answered_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint assessment_answer_once unique (tenant, assessment_id, question, subject),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, assessment_id) references data.assessment (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, answered_by) references data.staff (tenant, id) on delete restrict);
create index assessment_answer_by_family on data.assessment_answer (tenant, family_id);
create index assessment_answer_by_person on data.assessment_answer (tenant, person_id);
create index assessment_answer_by_department on data.assessment_answer (tenant, owner_department);
create index assessment_answer_by_author on data.assessment_answer (tenant, answered_by);
reset role;
