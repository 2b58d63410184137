-- Who holds the relation to each person of a family, and when that changes: planned, with visits of both together (R-TRU-05).
set role samspil_owner;
create table data.relation_holder (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid not null, staff_id uuid not null, from_on date not null, to_on date, set_by uuid not null, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint relation_holder_in_order check (to_on >= from_on),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  constraint relation_holder_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index relation_holder_by_family on data.relation_holder (tenant, family_id);
create index relation_holder_by_person on data.relation_holder (tenant, person_id);
create index relation_holder_by_staff on data.relation_holder (tenant, staff_id);
create index relation_holder_by_setter on data.relation_holder (tenant, set_by);
create unique index relation_holder_one_open on data.relation_holder (tenant, person_id) where to_on is null and removed_at is null;
reset role;
