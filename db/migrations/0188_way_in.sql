-- One way in (R-TRU-03, R-ACT; report 4 and 7.2.1): a message to a family's one number is written down by whoever takes it, reaches whoever
-- covers then, and is never lost: unanswered it goes by the clock to the pair, and then to their leader.
set role samspil_owner;
alter table data.municipality add column way_in_phone text, add column answer_pair_hours int not null default 4 check (answer_pair_hours between 1 and 72),
  add column answer_leader_hours int not null default 24 check (answer_leader_hours between 1 and 168);

-- That a colleague is away and who stands in: never why.
create table data.absence (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null, from_on date not null, to_on date not null, stand_in uuid, noted_by uuid not null, ended_at timestamptz,
  primary key (tenant, id), constraint absence_in_order check (from_on <= to_on), constraint absence_not_own_stand_in check (stand_in <> staff_id),
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, stand_in) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, noted_by) references data.staff (tenant, id) on delete restrict);
create index absence_by_staff on data.absence (tenant, staff_id);
create index absence_by_stand_in on data.absence (tenant, stand_in);
create index absence_by_noter on data.absence (tenant, noted_by);

-- Who answers outside ordinary hours, from an instant to an instant.
create table data.cover_turn (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null, from_at timestamptz not null, to_at timestamptz not null, noted_by uuid not null, ended_at timestamptz,
  primary key (tenant, id), constraint cover_turn_in_order check (from_at < to_at and to_at <= from_at + interval '8 days'),
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, noted_by) references data.staff (tenant, id) on delete restrict);
create index cover_turn_by_staff on data.cover_turn (tenant, staff_id);
create index cover_turn_by_noter on data.cover_turn (tenant, noted_by);
create index cover_turn_by_time on data.cover_turn (tenant, from_at);

create table data.family_message (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, channel text not null check (channel in ('phone', 'text', 'email', 'in_person')), from_name text, call_back text, said text not null,
  received_at timestamptz not null, received_by uuid not null, for_staff uuid[] not null, answered_at timestamptz, answered_by uuid, answer text, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint family_message_answered_whole check ((answered_at is null) = (answered_by is null) and (answer is null or answered_at is not null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, received_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, answered_by) references data.staff (tenant, id) on delete restrict);
create index family_message_by_family on data.family_message (tenant, family_id, received_at);
create index family_message_by_receiver on data.family_message (tenant, received_by);
create index family_message_by_answerer on data.family_message (tenant, answered_by);
create index family_message_open on data.family_message (tenant, received_at) where answered_at is null and removed_at is null;
reset role;
