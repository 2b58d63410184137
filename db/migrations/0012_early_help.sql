-- Early help: who helps instead, recognising a person who was on a list before, and meetings that nobody closed.
set role samspil_owner;

-- `follows` names the same person's signal on the list before. It is not a foreign key: that signal has an earlier date of
-- deletion, and its going must not depend on this one. `continued` closes a signal that a newer list has taken over.
alter table data.signal
  add column follows uuid,
  add column who_then text,
  add column not_included text constraint signal_not_included check (not_included in
    ('NOT_IN_TARGET', 'TOO_DEEPLY_INVOLVED', 'OTHER_EFFORT_ENOUGH', 'DECLINED', 'NO_CAPACITY', 'MOVED', 'AGE', 'OTHER')),
  add constraint signal_decision check (decision in
    ('nothing', 'adult-talks', 'offer-family', 'other-help', 'notification', 'already-in', 'continued'));
create index signal_by_former on data.signal (tenant, follows) where follows is not null;
create index signal_identity_by_birth on data.signal_identity (tenant, birth_date);
create index signal_identity_by_cpr on data.signal_identity (tenant, cpr_hash) where cpr_hash is not null;

-- What the police see is one room at a time.
create unique index list_meeting_one_open on data.list_meeting (tenant) where state = 'open';
reset role;

set role samspil_gate;

-- As in 0010, and whether both numbers are known and differ: then equal names are two children, or one with a new number.
drop function gate.known_persons(date, bytea);
create function gate.known_persons(p_birth date, p_cpr_hash bytea) returns table (person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.family_id, p.folded_name, p.birth_date, coalesce(p.cpr_hash = p_cpr_hash, false), coalesce(p.cpr_hash <> p_cpr_hash, false) from data.person p
  where gate.has_role('early_help') and p.tenant = gate.tenant() and (p.birth_date = p_birth or p.cpr_hash = p_cpr_hash) $$;

-- Whether someone is on the board already: candidates for one who is born on a day or has a number that the caller knows.
-- Folded names come out, so only the operations that receive or open a name may ask.
create function gate.known_signals(p_birth date, p_cpr_hash bytea) returns table (signal_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select i.signal_id, i.folded_name, i.birth_date, coalesce(i.cpr_hash = p_cpr_hash, false), coalesce(i.cpr_hash <> p_cpr_hash, false) from data.signal_identity i
  where gate.has_role('early_help') and i.tenant = gate.tenant() and (i.birth_date = p_birth or i.cpr_hash = p_cpr_hash)
    and (gate.open())[12] = any (array['detection.import-list', 'detection.add-signal', 'detection.show', 'detection.confirm-match']) $$;

-- For the signal that this transaction has opened and logged: persons it may be, with the two to ask, and nothing of their family.
create function gate.signal_candidates() returns table (person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean, contacts uuid[])
language sql stable security definer set search_path = pg_catalog as $$
  select k.*, array(select r.staff_id from data.family_relation r where r.tenant = i.tenant and r.family_id = k.family_id and r.kind = 'coordinator' and r.to_at is null order by r.from_at)
  from data.signal_identity i cross join lateral gate.known_persons(i.birth_date, i.cpr_hash) k
  where i.tenant = gate.tenant() and i.signal_id = gate.opened_signal() $$;

-- For the opened signal: other signals that may be about the same person.
create function gate.signal_twins() returns table (signal_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select k.* from data.signal_identity i cross join lateral gate.known_signals(i.birth_date, i.cpr_hash) k
  where i.tenant = gate.tenant() and i.signal_id = gate.opened_signal() and k.signal_id <> i.signal_id $$;

-- How the persons of a meeting were decided: all that remains of it in the end (domain.md 7.4).
create function gate.meeting_outcomes(p_meeting uuid) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_object_agg(outcome, number), '{}') from (
    select coalesce(g.decision, 'undecided') as outcome, count(*)::int as number from data.signal g
    where g.tenant = gate.tenant() and g.meeting_id = p_meeting group by 1) counted $$;

-- A meeting that was left open is closed when its day is over, so that nobody keeps the room (HG-02); only the worker's context may.
create function gate.close_past_meetings() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  update data.list_meeting m set state = 'closed', closed_at = now(), version = m.version + 1, outcome_counts = gate.meeting_outcomes(m.id),
    persons_count = (select count(*) from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id)
  where m.tenant = c[1]::int and m.state = 'open' and m.held_on < (now() at time zone 'Europe/Copenhagen')::date;
  get diagnostics n = row_count; return n; end $$;

-- As in 0010, and the name behind a signal whose family was taken in goes at the same date: it stands in the family now.
create or replace function gate.purge_signals() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); today date := (now() at time zone 'Europe/Copenhagen')::date; n int; begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  delete from data.signal_identity i using data.signal g where g.tenant = c[1]::int and i.tenant = g.tenant and i.signal_id = g.id and g.delete_on < today;
  delete from data.signal g where g.tenant = c[1]::int and g.delete_on < today and g.family_id is null;
  get diagnostics n = row_count;
  if n > 0 then insert into data.deletion (tenant, what, rule, number, deleted_at) values (c[1]::int, 'signal', 'S115_REVIEW', n, now()); end if;
  return n; end $$;

revoke execute on function gate.known_persons(date, bytea), gate.known_signals(date, bytea), gate.signal_candidates(), gate.signal_twins(), gate.meeting_outcomes(uuid), gate.close_past_meetings() from public;
grant execute on function gate.known_persons(date, bytea), gate.known_signals(date, bytea), gate.signal_candidates(), gate.signal_twins(), gate.meeting_outcomes(uuid) to samspil_staff;
grant execute on function gate.close_past_meetings() to samspil_worker;
reset role;
