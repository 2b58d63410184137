-- What was noted wrongly about a family can be taken back without being erased: a removed line is no longer shown.
set role samspil_owner;
alter table data.kinship add column removed_at timestamptz;
alter table data.network_person add column removed_at timestamptz;
reset role;
