-- One way in (R-TRU-03, R-ACT; report 4 and 7.2.1): a message to a family's one number is written down by whoever takes it, reaches whoever
-- covers then, and is never lost: unanswered it goes by the clock to the pair, and then to their leader.
set role samspil_owner;
alter table data.municipality add column way_in_phone text, add column answer_pair_hours int not null default 4 check (answer_pair_hours between 1 and 72),
  add column answer_leader_hours int not null default 24 check (answer_leader_hours between 1 and 168);

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
