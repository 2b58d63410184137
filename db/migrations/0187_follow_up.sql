-- Frequent follow-up (R-PLN-06, domain.md 7.7): how often follows from how close the work with the family is, overdue is seen by the pair and
-- then by the leader, and each time those who take part give their own number from 0 to 10.
set role samspil_owner;
alter table data.municipality add column follow_up_close_days int not null default 7 check (follow_up_close_days between 1 and 180),
  add column follow_up_regular_days int not null default 14 check (follow_up_regular_days between 1 and 180),
  add column follow_up_light_days int not null default 28 check (follow_up_light_days between 1 and 180),
  add column follow_up_leader_days int not null default 7 check (follow_up_leader_days between 0 and 90);

-- How close the work with a family is: it says how often, and nothing about anybody (RNR, the risk principle: more where more is needed).
create table data.follow_up_rhythm (
  tenant int not null, family_id uuid not null, intensity text not null check (intensity in ('close', 'regular', 'light')), because text not null, agreed_on date not null, set_by uuid not null, version int not null default 1,
  primary key (tenant, family_id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index follow_up_rhythm_by_setter on data.follow_up_rhythm (tenant, set_by);

create table data.follow_up (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, held_on date not null, with_persons uuid[] not null, changed text, next_on date, held_by uuid not null, recorded_at timestamptz not null, removed_at timestamptz, version int not null default 1,
  primary key (tenant, id), constraint follow_up_of_family unique (tenant, family_id, id), constraint follow_up_next_later check (next_on > held_on),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, held_by) references data.staff (tenant, id) on delete restrict);
create index follow_up_by_family on data.follow_up (tenant, family_id, held_on);
create index follow_up_by_holder on data.follow_up (tenant, held_by);

-- The number somebody gives themselves: theirs alone, never set by staff, never compared with anybody's.
create table data.own_number (
  tenant int not null, follow_up_id uuid not null, person_id uuid not null, family_id uuid not null, value int not null check (value between 0 and 10),
  primary key (tenant, follow_up_id, person_id),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, follow_up_id) references data.follow_up (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict);
create index own_number_by_family on data.own_number (tenant, family_id);
create index own_number_by_person on data.own_number (tenant, person_id);
reset role;

set role samspil_gate;
-- Follow-ups that are over by so many days as the municipality has set, of the families that a leader answers for: dates only.
create function gate.led_follow_ups() returns table (family_id uuid, label text, number int, contacts text[], due_on date, days_over int)
language sql stable security definer set search_path = pg_catalog as $$
  with dues as (
    select f.tenant, f.id, coalesce(u.next_on, coalesce(u.held_on, f.active_on, f.entered_on) + case coalesce(r.intensity, 'regular')
        when 'close' then m.follow_up_close_days when 'light' then m.follow_up_light_days else m.follow_up_regular_days end) as due_on, m.follow_up_leader_days as wait
    from data.family f join data.municipality m on m.tenant = f.tenant left join data.follow_up_rhythm r on r.tenant = f.tenant and r.family_id = f.id
      left join lateral (select u.held_on, u.next_on from data.follow_up u where u.tenant = f.tenant and u.family_id = f.id and u.removed_at is null order by u.held_on desc, u.recorded_at desc limit 1) u on true
    where f.tenant = gate.tenant() and f.phase in ('active', 'ending'))
  select l.family_id, l.label, l.number, l.contacts, d.due_on, (now() at time zone 'Europe/Copenhagen')::date - d.due_on
  from gate.led_families() l join dues d on d.id = l.family_id
  where (now() at time zone 'Europe/Copenhagen')::date - d.due_on > d.wait order by d.due_on, l.number $$;
revoke execute on function gate.led_follow_ups() from public;
grant execute on function gate.led_follow_ups() to samspil_staff;
reset role;
