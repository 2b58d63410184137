-- A promise that could not be kept, and that the family has been told (report 8.2.2); on a goal the number that is wished for and the
-- signs that it moves (LØFT, report 5.3); and how many things a week are too many until somebody has said otherwise (R-COO-02).
set role samspil_owner;
alter table data.promise add column broken_at timestamptz, add constraint promise_kept_or_broken check (kept_at is null or broken_at is null);
alter table data.goal add column scale_wished int check (scale_wished between 0 and 10), add column signs text;
alter table data.municipality add column weekly_things int not null default 3 check (weekly_things between 1 and 50);
reset role;
