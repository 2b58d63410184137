-- Something new is also told by e-mail and text message, without a word of what it is. What is to be sent lies in the same
-- transaction as the notice; a login of its own, which reads nothing else, sends it afterwards.
grant usage on schema gate to samspil_courier;
set role samspil_gate;

-- Which channels this server has been set up for.
create table gate.message_channel (channel text primary key check (channel in ('mail', 'sms')));

-- A colleague's own choice. Without one: e-mail, quiet from 20 to 7.
create table gate.message_choice (
  tenant int not null, staff_id uuid not null, mail boolean not null, sms boolean not null,
  quiet_from int not null check (quiet_from between 0 and 23), quiet_to int not null check (quiet_to between 0 and 23), chosen_at timestamptz not null,
  primary key (tenant, staff_id));

-- What waits to be sent, was sent, or was given up. No kind, no family, no word: only to whom, by what, and whether it is urgent.
create table gate.message (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null, channel text not null references gate.message_channel (channel),
  urgent boolean not null, made_at timestamptz not null, next_at timestamptz not null, tries int not null default 0,
  sent_at timestamptz, dead_at timestamptz, fault text check (fault in ('away', 'turned_down')), settled_at timestamptz, settled_by uuid,
  primary key (tenant, id),
  check (sent_at is null or dead_at is null), check (dead_at is null or fault is not null), check (settled_at is null or dead_at is not null));
create index message_due on gate.message (next_at) where sent_at is null and dead_at is null;
create index message_by_staff on gate.message (tenant, staff_id);

-- Whom each channel reaches now: active, with an address in the staff record, and chosen by the colleague.
create function gate.reached() returns table (tenant int, staff_id uuid, channel text, address text, quiet_from int, quiet_to int) language sql stable set search_path = pg_catalog as $$
  select s.tenant, s.id, c.channel, a.address, coalesce(k.quiet_from, 20), coalesce(k.quiet_to, 7)
  from data.staff s cross join gate.message_channel c left join gate.message_choice k on k.tenant = s.tenant and k.staff_id = s.id
  cross join lateral (select nullif(btrim(case c.channel when 'mail' then s.email else s.phone end), '') as address) a
  where s.active and a.address is not null and case c.channel when 'mail' then coalesce(k.mail, true) else coalesce(k.sms, false) end $$;

-- As in 0031, and what is to be sent. Emergency access is urgent: it does not wait for the morning (R-ACT, goal A9).
create or replace function gate.tell(p_tenant int, p_to uuid[], p_kind text, p_family uuid, p_about uuid, p_subject uuid) returns void language sql set search_path = pg_catalog as $$
  insert into data.notification (tenant, staff_id, kind, family_id, about_staff, subject_id, made_at)
    select distinct p_tenant, s, p_kind, p_family, p_about, p_subject, now() from unnest(p_to) s where s is distinct from p_about;
  insert into gate.message (tenant, staff_id, channel, urgent, made_at, next_at)
    select r.tenant, r.staff_id, r.channel, p_kind in ('break_glass', 'break_glass_review'), now(), now()
    from gate.reached() r where r.tenant = p_tenant and r.staff_id = any (p_to) and r.staff_id is distinct from p_about $$;

-- The sender says at its start what it can send by. What waits for a channel that is gone goes.
create function gate.use_channels(p_channels text[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from gate.message m where m.channel <> all (p_channels);
  delete from gate.message_channel c where c.channel <> all (p_channels);
  insert into gate.message_channel select distinct c from unnest(p_channels) c on conflict do nothing; end $$;

-- What is due, for one round. What somebody has seen meanwhile, or does not want any more, goes; several that wait for the same
-- colleague become one, unless they are urgent. A row is lent for two minutes: a sender that dies has not sent it.
create function gate.take_messages(p_now timestamptz) returns table (tenant int, message_id uuid, channel text, urgent boolean, tries int, made_at timestamptz, address text, quiet_from int, quiet_to int)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from gate.message m where coalesce(m.sent_at, m.settled_at) < p_now - interval '30 days';
  delete from gate.message m where m.sent_at is null and m.dead_at is null and (
    not exists (select 1 from data.notification n where n.tenant = m.tenant and n.staff_id = m.staff_id and n.seen_at is null and n.made_at >= m.made_at)
    or not exists (select 1 from gate.reached() r where r.tenant = m.tenant and r.staff_id = m.staff_id and r.channel = m.channel)
    or not m.urgent and exists (select 1 from gate.message o where o.tenant = m.tenant and o.staff_id = m.staff_id and o.channel = m.channel and o.sent_at is null and o.dead_at is null
      and (not o.urgent, o.made_at, o.id) < (not m.urgent, m.made_at, m.id)));
  return query with due as (
      select m.tenant, m.id from gate.message m where m.sent_at is null and m.dead_at is null and m.next_at <= p_now order by not m.urgent, m.next_at limit 50 for update skip locked),
    lent as (update gate.message m set tries = m.tries + 1, next_at = p_now + interval '2 minutes' from due d where m.tenant = d.tenant and m.id = d.id returning m.*)
  select l.tenant, l.id, l.channel, l.urgent, l.tries, l.made_at, r.address, r.quiet_from, r.quiet_to
    from lent l join gate.reached() r on r.tenant = l.tenant and r.staff_id = l.staff_id and r.channel = l.channel order by not l.urgent, l.made_at; end $$;

-- What came of one: sent, put off (it was no try), to be tried again, or given up.
create function gate.note_message(p_tenant int, p_id uuid, p_came text, p_at timestamptz, p_fault text) returns void language sql security definer set search_path = pg_catalog as $$
  update gate.message m set sent_at = case when p_came = 'sent' then p_at end, dead_at = case when p_came = 'dead' then p_at end, fault = case when p_came <> 'sent' then coalesce(p_fault, m.fault) end,
    next_at = case when p_came in ('put_off', 'again') then p_at else m.next_at end, tries = m.tries - (p_came = 'put_off')::int
  where m.tenant = p_tenant and m.id = p_id and m.sent_at is null and m.dead_at is null $$;
create function gate.messages_behind(p_now timestamptz) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from gate.message m where m.sent_at is null and m.dead_at is null and m.fault = 'away' and m.tries > 1) $$;

-- One's own page: what one has chosen, what the channels would reach, and which there are.
create function gate.my_messages() returns table (mail boolean, sms boolean, quiet_from int, quiet_to int, email text, phone text, channels text[]) language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(k.mail, true), coalesce(k.sms, false), coalesce(k.quiet_from, 20), coalesce(k.quiet_to, 7), nullif(btrim(s.email), ''), nullif(btrim(s.phone), ''),
    array(select c.channel from gate.message_channel c order by 1)
  from data.staff s left join gate.message_choice k on k.tenant = s.tenant and k.staff_id = s.id where s.tenant = gate.tenant() and s.id = gate.staff() $$;
create function gate.choose_messages(p_mail boolean, p_sms boolean, p_from int, p_to int) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'staff.choose-messages' then raise exception 'kun eget valg' using errcode = '42501'; end if;
  insert into gate.message_choice values (c[1]::int, c[2]::uuid, p_mail, p_sms, p_from, p_to, now())
  on conflict (tenant, staff_id) do update set mail = excluded.mail, sms = excluded.sms, quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, chosen_at = now(); end $$;

-- What was given up, for the administrator: to whom, by what, since when. Never about what: it is not known here.
create function gate.messages_given_up() returns table (message_id uuid, staff_id uuid, name text, channel text, fault text, made_at timestamptz, tries int) language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.staff_id, gate.staff_name(m.tenant, m.staff_id), m.channel, m.fault, m.made_at, m.tries from gate.message m
  where m.tenant = gate.tenant() and gate.has_role('administrator') and m.dead_at is not null and m.settled_at is null order by m.dead_at desc limit 100 $$;
create function gate.settle_message(p_id uuid, p_again boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  if gate.has_role('administrator') is not true then raise exception 'kun administrator' using errcode = '42501'; end if;
  if p_again then update gate.message m set dead_at = null, fault = null, tries = 0, next_at = now() where m.tenant = gate.tenant() and m.id = p_id and m.dead_at is not null and m.settled_at is null;
  else update gate.message m set settled_at = now(), settled_by = gate.staff() where m.tenant = gate.tenant() and m.id = p_id and m.dead_at is not null and m.settled_at is null; end if;
  get diagnostics n = row_count; return n; end $$;

revoke execute on function gate.reached(), gate.use_channels(text[]), gate.take_messages(timestamptz), gate.note_message(int, uuid, text, timestamptz, text), gate.messages_behind(timestamptz), gate.my_messages(),
  gate.choose_messages(boolean, boolean, int, int), gate.messages_given_up(), gate.settle_message(uuid, boolean) from public;
grant execute on function gate.use_channels(text[]), gate.take_messages(timestamptz), gate.note_message(int, uuid, text, timestamptz, text), gate.messages_behind(timestamptz) to samspil_courier;
grant execute on function gate.my_messages(), gate.choose_messages(boolean, boolean, int, int) to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant execute on function gate.messages_given_up(), gate.settle_message(uuid, boolean) to samspil_staff;
reset role;
