-- The police see that a signal has been discussed, and never what was decided about it (HG-02, domain model 7.4 and 7.8):
-- decisions are the municipality's, and a decision that leaves the room is a disclosure with a basis of its own.
set role samspil_owner;
alter table data.signal
  add column discussed boolean generated always as (state in ('offer', 'decided')) stored,
  add column carried_on boolean generated always as (decision is not distinct from 'continued') stored;
reset role;
