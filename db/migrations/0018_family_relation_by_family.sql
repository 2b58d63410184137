-- Who works and has worked with a family is read each time it is opened; the unique index holds only those of today.
set role samspil_owner;
create index family_relation_by_family on data.family_relation (tenant, family_id);
reset role;
