-- If the programme ends, each of its families gets a draft of an ending to fill in; leaders see whose is missing (R-END-01).
set role samspil_gate;
-- That the programme itself ends, and when: then each of its families gets a plan to fill in. No login reads it but through these functions.
create table gate.programme_end (tenant int not null, id uuid not null default gen_random_uuid() primary key, ends_on date not null, decided_by uuid not null, decided_at timestamptz not null, called_off_at timestamptz);
create unique index programme_end_one_now on gate.programme_end (tenant) where called_off_at is null;

create function gate.programme_ends_on() returns date language sql stable security definer set search_path = pg_catalog as $$
  select e.ends_on from gate.programme_end e where e.tenant = gate.tenant() and e.called_off_at is null and gate.has_role('leader') $$;

create function gate.end_programme(p_ends_on date, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; n int; begin
  if c is null or c[12] <> 'ending.project-ends' or gate.has_role('leader') is not true then
    raise exception 'kun ledere' using errcode = '42501'; end if;
  t := c[1]::int;
  update gate.programme_end e set called_off_at = p_at where e.tenant = t and e.called_off_at is null;
  insert into gate.programme_end (tenant, ends_on, decided_by, decided_at) values (t, p_ends_on, c[2]::uuid, p_at);
  update data.ending_plan p set ends_on = p_ends_on where p.tenant = t and p.why = 'project_ends' and p.version = 1 and p.set_aside_at is null and p.agreed_on is null;
  insert into data.ending_plan (tenant, family_id, why, ends_on, started_at, started_by)
    select f.tenant, f.id, 'project_ends', p_ends_on, p_at, c[2]::uuid from data.family f
    where f.tenant = t and f.phase in ('consented', 'assessing', 'active', 'ending') and f.restricted_at is null
    on conflict do nothing;
  get diagnostics n = row_count; return n; end $$;

-- It goes on after all: drafts that nobody has written in are set aside; what somebody has written stays.
create function gate.programme_goes_on(p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; n int; begin
  if c is null or c[12] <> 'ending.project-goes-on' or gate.has_role('leader') is not true then
    raise exception 'kun ledere' using errcode = '42501'; end if;
  t := c[1]::int;
  update gate.programme_end e set called_off_at = p_at where e.tenant = t and e.called_off_at is null;
  update data.ending_plan p set set_aside_at = p_at where p.tenant = t and p.why = 'project_ends' and p.version = 1 and p.set_aside_at is null and p.agreed_on is null
    and not exists (select from data.ending_step s where s.tenant = p.tenant and s.plan_id = p.id) and not exists (select from data.hand_back h where h.tenant = p.tenant and h.plan_id = p.id);
  get diagnostics n = row_count; return n; end $$;

-- The endings of those families that a leader answers for: no word of what is in them (as gate.led_families).
create function gate.led_endings() returns table (family_id uuid, label text, number int, contacts text[], phase text, state text, ends_on date, waiting int, days_late int)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, l.label, l.number, l.contacts, f.phase, case when p.id is null then 'none' when p.agreed_on is null then 'draft' else 'agreed' end, p.ends_on,
    (select count(*)::int from data.hand_back h where h.tenant = f.tenant and h.plan_id = p.id and h.removed_at is null and h.taken_on is null),
    (select coalesce(max((now() at time zone 'Europe/Copenhagen')::date - s.due_on), 0)::int from data.ending_step s where s.tenant = f.tenant and s.plan_id = p.id and s.removed_at is null and s.done_on is null and s.due_on < (now() at time zone 'Europe/Copenhagen')::date)
  from gate.led_families() l join data.family f on f.tenant = gate.tenant() and f.id = l.family_id
    left join data.ending_plan p on p.tenant = f.tenant and p.family_id = f.id and p.set_aside_at is null
  where f.phase in ('consented', 'assessing', 'active', 'ending', 'ended', 'follow_up') order by l.number $$;
revoke execute on function gate.end_programme(date, timestamptz), gate.programme_goes_on(timestamptz), gate.programme_ends_on(), gate.led_endings() from public;
grant execute on function gate.end_programme(date, timestamptz), gate.programme_goes_on(timestamptz), gate.programme_ends_on(), gate.led_endings() to samspil_staff;
reset role;
