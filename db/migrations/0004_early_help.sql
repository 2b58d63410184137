-- Early help: meetings about the police list, what was imported, and the signals on the board.
set role samspil_owner;

create table data.list_meeting (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), held_on date not null, starts_at text not null, chair_id uuid not null,
  state text not null check (state in ('planned', 'open', 'closed')), closed_at timestamptz, persons_count int, outcome_counts jsonb, version int not null default 1,
  primary key (tenant, id), foreign key (tenant, chair_id) references data.staff (tenant, id) on delete restrict);
create index list_meeting_by_chair on data.list_meeting (tenant, chair_id);

create table data.list_participant (
  tenant int not null, meeting_id uuid not null, staff_id uuid not null, primary key (tenant, meeting_id, staff_id),
  foreign key (tenant, meeting_id) references data.list_meeting (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);
create index list_participant_by_staff on data.list_participant (tenant, staff_id);

create table data.list_import (
  tenant int not null, id uuid not null default gen_random_uuid(), meeting_id uuid not null, file_name text not null, fingerprint text not null,
  accepted int not null, rejected int not null, duplicates int not null, imported_at timestamptz not null, imported_by uuid not null,
  primary key (tenant, id), constraint list_import_once unique (tenant, meeting_id, fingerprint),
  foreign key (tenant, meeting_id) references data.list_meeting (tenant, id) on delete restrict,
  foreign key (tenant, imported_by) references data.staff (tenant, id) on delete restrict);
create index list_import_by_importer on data.list_import (tenant, imported_by);

-- A signal is not a suspicion: facts, strengths and a decision with an owner; it expires (domain.md 3.1, ux.md 2.7).
create table data.signal (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), strand text not null, meeting_id uuid, import_id uuid,
  sex text check (sex in ('f', 'm')), age int not null, seen text not null, seen_by text not null, seen_on date, strengths text, standing text not null check (standing in ('new', 'still', 'own')),
  state text not null check (state in ('new', 'clarify', 'offer', 'decided')), decision text, reason text, responsible_id uuid, due_on date,
  decided_by uuid, decided_at timestamptz, match text not null default 'none' check (match in ('none', 'possible', 'likely', 'exact')), match_confirmed boolean,
  matched_family uuid, family_id uuid, received_at timestamptz not null, delete_on date not null, version int not null default 1,
  primary key (tenant, id),
  foreign key (tenant, meeting_id) references data.list_meeting (tenant, id) on delete restrict,
  foreign key (tenant, import_id) references data.list_import (tenant, id) on delete restrict,
  foreign key (tenant, responsible_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, decided_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, matched_family) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict);
create index signal_by_meeting on data.signal (tenant, meeting_id);
create index signal_by_import on data.signal (tenant, import_id);
create index signal_by_state on data.signal (tenant, state, received_at);
create index signal_by_deletion on data.signal (tenant, delete_on);
create index signal_by_responsible on data.signal (tenant, responsible_id);
create index signal_by_decider on data.signal (tenant, decided_by);
create index signal_by_match on data.signal (tenant, matched_family);
create index signal_by_family on data.signal (tenant, family_id);

-- The name behind a signal: readable only in a transaction whose committed log row names this signal.
create table data.signal_identity (
  tenant int not null, signal_id uuid not null, given_name text not null, family_name text not null, birth_date date not null,
  folded_name text not null, cpr_hash bytea, cpr_sealed bytea, primary key (tenant, signal_id),
  foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict);

-- What was deleted and when, without anything about a person (HG-15).
create table data.deletion (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), what text not null, rule text not null, number int not null, deleted_at timestamptz not null,
  primary key (tenant, id));
reset role;
