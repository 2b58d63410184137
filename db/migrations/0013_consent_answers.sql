-- A question of consent may need several answers: the young person's and that of each who holds custody (HG-06, R-CON-03).
set role samspil_owner;

-- One open question at a time. A yes that has run out or is about to must not stand in the way of asking again.
drop index data.consent_one_in_force;
create unique index consent_one_question on data.consent (tenant, person_id, purpose, coalesce(department, '')) where state = 'asked';
alter table data.consent
  add column valid_from date,
  add column withdrawn_by uuid,
  add constraint consent_withdrawn_by_person foreign key (tenant, withdrawn_by) references data.person (tenant, id) on delete restrict;
create index consent_by_withdrawer on data.consent (tenant, withdrawn_by);

create table data.consent_answer (
  tenant int not null, consent_id uuid not null, given_by uuid not null, family_id uuid not null, capacity text not null check (capacity in ('self', 'custody_holder')),
  answer text not null check (answer in ('given', 'refused')), how text not null check (how in ('written', 'screen', 'oral')), witness text,
  answered_at timestamptz not null, recorded_at timestamptz not null, recorded_by uuid not null,
  primary key (tenant, consent_id, given_by), constraint consent_answer_oral_has_witness check (how <> 'oral' or witness is not null),
  foreign key (tenant, consent_id) references data.consent (tenant, id) on delete restrict,
  foreign key (tenant, given_by) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index consent_answer_by_family on data.consent_answer (tenant, family_id);
create index consent_answer_by_giver on data.consent_answer (tenant, given_by);
create index consent_answer_by_recorder on data.consent_answer (tenant, recorded_by);
reset role;
