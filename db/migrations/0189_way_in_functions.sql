set role samspil_gate;
-- That a colleague is away and who stands in: never why. No login reads it but through these functions: not the police, not control.
create table gate.absence (
  tenant int not null, id uuid not null default gen_random_uuid() primary key, staff_id uuid not null, from_on date not null, to_on date not null, stand_in uuid, noted_by uuid not null, ended_at timestamptz,
  constraint absence_in_order check (from_on <= to_on), constraint absence_not_own_stand_in check (stand_in <> staff_id));
create index absence_by_staff on gate.absence (tenant, staff_id);
-- Who answers outside ordinary hours, from an instant to an instant.
create table gate.cover_turn (
  tenant int not null, id uuid not null default gen_random_uuid() primary key, staff_id uuid not null, from_at timestamptz not null, to_at timestamptz not null, noted_by uuid not null, ended_at timestamptz,
  constraint cover_turn_in_order check (from_at < to_at and to_at <= from_at + interval '8 days'));
create index cover_turn_by_time on gate.cover_turn (tenant, from_at);

-- Who is away and who has the turn, from a day on, told to the core team and its leaders.
create function gate.cover(p_on date, p_at timestamptz) returns table (cover_id uuid, kind text, staff_id uuid, name text, from_on date, to_on date, stand_in text, from_at timestamptz, to_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select a.id, 'absence', a.staff_id, gate.staff_name(a.tenant, a.staff_id), a.from_on, a.to_on, gate.staff_name(a.tenant, a.stand_in), null::timestamptz, null::timestamptz
  from gate.absence a where a.tenant = gate.tenant() and a.ended_at is null and a.to_on >= p_on and (gate.has_role('core') or gate.has_role('leader'))
  union all select k.id, 'turn', k.staff_id, gate.staff_name(k.tenant, k.staff_id), null, null, null, k.from_at, k.to_at
  from gate.cover_turn k where k.tenant = gate.tenant() and k.ended_at is null and k.to_at > p_at and (gate.has_role('core') or gate.has_role('leader')) $$;

-- Whether a wall would hold a colleague out of a family; which, and why, is never told.
create function gate.held_out(p_tenant int, p_staff uuid, p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select 1 from data.recusal r where r.tenant = p_tenant and r.staff_id = p_staff and r.family_id = p_family and r.lifted_at is null)
    or exists (select 1 from data.family_seal s where s.tenant = p_tenant and s.family_id = p_family and s.lifted_at is null and not exists (
      select 1 from data.family_seal_name n where n.tenant = s.tenant and n.seal_id = s.id and n.staff_id = p_staff and n.removed_at is null)) $$;

-- Who may come to answer for a family: the pair, whoever remains the way in after an ending, others on the team, and who has the turn.
create function gate.way_in_cover(p_family uuid) returns table (staff_id uuid, name text, kind text, stand_in uuid, away boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; begin
  if c is null or (c[12] = 'way-in.receive' and (gate.has_role('core') or gate.has_role('leader') or gate.has_role('early_help'))
    or c[12] = 'way-in.list' and c[7] = p_family::text and gate.may_look()) is not true then raise exception 'kun kommunens egne' using errcode = '42501'; end if;
  t := c[1]::int;
  if exists (select 1 from data.family f where f.tenant = t and f.id = p_family and f.restricted_at is not null) or gate.held_out(t, c[2]::uuid, p_family) then return; end if;
  return query
    with people as (
      select r.staff_id as who, case r.kind when 'coordinator' then 'pair' else 'team' end as part from data.family_relation r
        where r.tenant = t and r.family_id = p_family and r.from_at <= now() and (r.to_at is null or r.to_at > now())
      union select e.way_in_staff, 'way_in' from data.ending_plan e where e.tenant = t and e.family_id = p_family and e.set_aside_at is null and e.way_in_staff is not null
      union select a.stand_in, 'stand_in' from gate.absence a where a.tenant = t and a.stand_in is not null and a.ended_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on
        and exists (select 1 from data.family_relation r where r.tenant = t and r.family_id = p_family and r.staff_id = a.staff_id and r.kind = 'coordinator' and (r.to_at is null or r.to_at > now()))
      union select k.staff_id, 'turn' from gate.cover_turn k where k.tenant = t and k.ended_at is null and now() >= k.from_at and now() < k.to_at)
    select s.id, s.given_name || ' ' || s.family_name, p.part, x.stand_in, x.id is not null
    from people p join data.staff s on s.tenant = t and s.id = p.who and s.active
      left join lateral (select a.id, a.stand_in from gate.absence a where a.tenant = t and a.staff_id = s.id and a.ended_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on limit 1) x on true
    where not gate.held_out(t, s.id, p_family); end $$;

create function gate.receive_message(p_family uuid, p_channel text, p_from text, p_call_back text, p_said text, p_at timestamptz, p_for uuid[]) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; made uuid; begin
  if c is null or c[12] <> 'way-in.receive' or (gate.has_role('core') or gate.has_role('leader') or gate.has_role('early_help')) is not true then
    raise exception 'kun kommunens egne' using errcode = '42501'; end if;
  t := c[1]::int;
  if not exists (select 1 from data.family f where f.tenant = t and f.id = p_family and f.restricted_at is null) or gate.held_out(t, c[2]::uuid, p_family) then return null; end if;
  insert into data.family_message (tenant, family_id, channel, from_name, call_back, said, received_at, received_by, for_staff)
    values (t, p_family, p_channel, p_from, p_call_back, p_said, p_at, c[2]::uuid, array(select x from unnest(p_for) x where not gate.held_out(t, x, p_family)))
    returning id into made;
  return made; end $$;

-- What waits for me: what was sent to me because I covered, and what has waited so long that it comes to the pair.
create function gate.messages_for_me() returns table (message_id uuid, family_id uuid, family_name text, channel text, from_name text, call_back text, said text, received_at timestamptz, receiver text, opens boolean, as_pair boolean, version int)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.family_id, f.label, m.channel, m.from_name, m.call_back, m.said, m.received_at, gate.staff_name(m.tenant, m.received_by), m.family_id = any (gate.my_families()), not (gate.staff() = any (m.for_staff)), m.version
  from data.family_message m join data.family f on f.tenant = m.tenant and f.id = m.family_id join data.municipality u on u.tenant = m.tenant
  where m.tenant = gate.tenant() and m.answered_at is null and m.removed_at is null and f.restricted_at is null and not gate.held_out(m.tenant, gate.staff(), m.family_id)
    and (gate.staff() = any (m.for_staff) or (cardinality(m.for_staff) = 0 or m.received_at + make_interval(hours => u.answer_pair_hours) <= now())
      and exists (select 1 from data.family_relation r where r.tenant = m.tenant and r.family_id = m.family_id and r.staff_id = gate.staff() and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())))
  order by m.received_at, m.id $$;

-- Answered, or not after all: by whom it was sent to, or somebody on the family's team; only who answered can take it back.
create function gate.answer_message(p_message uuid, p_version int, p_answered boolean, p_answer text, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'way-in.answer' then raise exception 'kun den, beskeden er til' using errcode = '42501'; end if;
  update data.family_message m set answered_at = case when p_answered then p_at end, answered_by = case when p_answered then c[2]::uuid end, answer = case when p_answered then p_answer end, version = m.version + 1
    where m.tenant = c[1]::int and m.id = p_message and m.version = p_version and m.removed_at is null and not gate.held_out(m.tenant, c[2]::uuid, m.family_id)
      and (p_answered and m.answered_at is null or not p_answered and m.answered_by = c[2]::uuid)
      and (c[2]::uuid = any (m.for_staff) or exists (select 1 from data.family_relation r where r.tenant = m.tenant and r.family_id = m.family_id and r.staff_id = c[2]::uuid and r.from_at <= now() and (r.to_at is null or r.to_at > now())));
  get diagnostics n = row_count; return n; end $$;

-- Written down for the wrong family: only by who wrote it, within an hour, while nobody has answered.
create function gate.take_back_message(p_message uuid, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'way-in.take-back' then raise exception 'kun ens egen' using errcode = '42501'; end if;
  update data.family_message m set removed_at = p_at, version = m.version + 1 where m.tenant = c[1]::int and m.id = p_message and m.received_by = c[2]::uuid and m.answered_at is null and m.removed_at is null
    and m.received_at > p_at - interval '1 hour';
  get diagnostics n = row_count; return n; end $$;

-- What nobody has answered, of families that a leader answers for: that it waits, and never a word of it.
create function gate.led_messages() returns table (family_id uuid, label text, number int, contacts text[], received_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, case when f.id = any (gate.sealed_off()) then null else f.label end, f.number, array(select gate.staff_name(f.tenant, x) from unnest(gate.contacts_of(f.tenant, f.id)) x), m.received_at
  from data.family_message m join data.family f on f.tenant = m.tenant and f.id = m.family_id join data.municipality u on u.tenant = m.tenant
  where m.tenant = gate.tenant() and gate.has_role('leader') and m.answered_at is null and m.removed_at is null and f.restricted_at is null and f.id <> all (gate.recused())
    and (cardinality(m.for_staff) = 0 or m.received_at + make_interval(hours => u.answer_leader_hours) <= now())
    and exists (select 1 from data.family_relation r where r.tenant = f.tenant and r.family_id = f.id and gate.staff() = any (gate.leaders_of(r.tenant, r.staff_id)))
  order by m.received_at $$;

-- One's own absence and turns; a leader notes them for others.
create function gate.note_absence(p_staff uuid, p_from date, p_to date, p_stand_in uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'way-in.note-absence' or (c[2]::uuid = p_staff or gate.has_role('leader')) is not true then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  if not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_staff) or p_stand_in is not null and not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_stand_in) then
    raise exception 'ingen kollega' using errcode = '23503'; end if;
  insert into gate.absence (tenant, staff_id, from_on, to_on, stand_in, noted_by) values (c[1]::int, p_staff, p_from, p_to, p_stand_in, c[2]::uuid) returning id into made;
  return made; end $$;
create function gate.note_turn(p_staff uuid, p_from timestamptz, p_to timestamptz) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'way-in.note-turn' or (c[2]::uuid = p_staff or gate.has_role('leader')) is not true then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  if not exists (select 1 from data.staff s where s.tenant = c[1]::int and s.id = p_staff) then raise exception 'ingen kollega' using errcode = '23503'; end if;
  insert into gate.cover_turn (tenant, staff_id, from_at, to_at, noted_by) values (c[1]::int, p_staff, p_from, p_to, c[2]::uuid) returning id into made;
  return made; end $$;
create function gate.end_cover(p_id uuid, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); a int; k int; begin
  if c is null or c[12] <> 'way-in.end-cover' then raise exception 'kun en selv eller en leder' using errcode = '42501'; end if;
  update gate.absence x set ended_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.ended_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics a = row_count;
  update gate.cover_turn x set ended_at = p_at where x.tenant = c[1]::int and x.id = p_id and x.ended_at is null and (x.staff_id = c[2]::uuid or gate.has_role('leader'));
  get diagnostics k = row_count; return a + k; end $$;
revoke execute on function gate.held_out(int, uuid, uuid), gate.way_in_cover(uuid), gate.receive_message(uuid, text, text, text, text, timestamptz, uuid[]), gate.messages_for_me(), gate.answer_message(uuid, int, boolean, text, timestamptz),
  gate.take_back_message(uuid, timestamptz), gate.led_messages(), gate.note_absence(uuid, date, date, uuid), gate.note_turn(uuid, timestamptz, timestamptz), gate.end_cover(uuid, timestamptz), gate.cover(date, timestamptz) from public;
grant execute on function gate.way_in_cover(uuid), gate.receive_message(uuid, text, text, text, text, timestamptz, uuid[]), gate.messages_for_me(), gate.answer_message(uuid, int, boolean, text, timestamptz),
  gate.take_back_message(uuid, timestamptz), gate.led_messages(), gate.note_absence(uuid, date, date, uuid), gate.note_turn(uuid, timestamptz, timestamptz), gate.end_cover(uuid, timestamptz), gate.cover(date, timestamptz) to samspil_staff;
reset role;
