-- Consent is per person, purpose and department; a share is what it opens, and ends with it (HG-01, HG-06).
set role samspil_owner;

create table data.consent (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, purpose text not null check (purpose in ('participate', 'share')),
  department text, state text not null check (state in ('asked', 'given', 'refused', 'withdrawn')), how text check (how in ('written', 'screen', 'oral')), given_by uuid, capacity text check (capacity in ('self', 'custody_holder')),
  witness text, language text not null, interpreter boolean not null default false, text_version text not null, asked_at timestamptz not null, asked_by uuid not null,
  answered_at timestamptz, valid_to date, withdrawn_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint consent_share_names_department check ((purpose = 'share') = (department is not null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, given_by) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, asked_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, department) references data.department (tenant, code) on delete restrict);
create unique index consent_one_in_force on data.consent (tenant, person_id, purpose, coalesce(department, '')) where state in ('asked', 'given');
create index consent_by_family on data.consent (tenant, family_id);
create index consent_by_person on data.consent (tenant, person_id);
create index consent_by_giver on data.consent (tenant, given_by);
create index consent_by_asker on data.consent (tenant, asked_by);
create index consent_by_department on data.consent (tenant, department);

create table data.share (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, from_department text not null, to_department text not null,
  classes text[] not null, purpose text not null, basis text not null check (basis in ('CONSENT')), consent_id uuid not null, other_consent_id uuid not null,
  from_at timestamptz not null, to_at timestamptz, ended_at timestamptz,
  primary key (tenant, id), constraint share_between_two check (from_department <> to_department),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, from_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, to_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, consent_id) references data.consent (tenant, id) on delete restrict,
  foreign key (tenant, other_consent_id) references data.consent (tenant, id) on delete restrict);
create index share_by_family on data.share (tenant, family_id);
create index share_by_person on data.share (tenant, person_id);
create index share_by_consent on data.share (tenant, consent_id);
create index share_by_other_consent on data.share (tenant, other_consent_id);
create index share_by_from on data.share (tenant, from_department);
create index share_by_to on data.share (tenant, to_department);
reset role;
