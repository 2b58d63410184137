-- An alarm is also told by e-mail and text message, to those who see it on screen (audit.alarms): without a word of what it is.
set role samspil_gate;

-- Who sees an alarm: whoever checks the log, and the leader of the colleague it is about; never that colleague.
create function gate.alarm_readers(a audit.alarm) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(r.id), '{}') from data.staff r where r.tenant = a.tenant and r.active and r.id is distinct from a.staff_id and ('auditor' = any (r.roles)
    or 'leader' = any (r.roles) and a.kind <> 'provider_key' and coalesce((select p.leader_id from data.staff p where p.tenant = a.tenant and p.id = a.staff_id), r.id) = r.id) $$;

-- Somebody where nobody has reason to be cannot wait for the morning; many persons within an hour, and a new key, can.
create function gate.tell_alarm() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  insert into gate.message (tenant, staff_id, channel, urgent, made_at, next_at)
    select r.tenant, r.staff_id, r.channel, new.kind in ('canary', 'emergency'), new.at, new.at
    from gate.reached() r where r.tenant = new.tenant and r.staff_id = any (gate.alarm_readers(new));
  return null; end $$;
create trigger tell_alarm after insert on audit.alarm for each row execute function gate.tell_alarm();

-- As in 0240: an alarm that nobody has seen is a reason for a message too.
create or replace function gate.take_messages(p_now timestamptz) returns table (tenant int, message_id uuid, channel text, urgent boolean, tries int, made_at timestamptz, address text, quiet_from int, quiet_to int)
language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from gate.message m where coalesce(m.sent_at, m.settled_at) < p_now - interval '30 days';
  delete from gate.message m where m.sent_at is null and m.dead_at is null and (
    not exists (select 1 from data.notification n where n.tenant = m.tenant and n.staff_id = m.staff_id and n.seen_at is null and n.made_at >= m.made_at)
      and not exists (select 1 from audit.alarm a where a.tenant = m.tenant and a.seen_at is null and a.at >= m.made_at and m.staff_id = any (gate.alarm_readers(a)))
    or not exists (select 1 from gate.reached() r where r.tenant = m.tenant and r.staff_id = m.staff_id and r.channel = m.channel)
    or not m.urgent and exists (select 1 from gate.message o where o.tenant = m.tenant and o.staff_id = m.staff_id and o.channel = m.channel and o.sent_at is null and o.dead_at is null
      and (not o.urgent, o.made_at, o.id) < (not m.urgent, m.made_at, m.id)));
  return query with due as (
      select m.tenant, m.id from gate.message m where m.sent_at is null and m.dead_at is null and m.next_at <= p_now order by not m.urgent, m.next_at limit 50 for update skip locked),
    lent as (update gate.message m set tries = m.tries + 1, next_at = p_now + interval '2 minutes' from due d where m.tenant = d.tenant and m.id = d.id returning m.*)
  select l.tenant, l.id, l.channel, l.urgent, l.tries, l.made_at, r.address, r.quiet_from, r.quiet_to
    from lent l join gate.reached() r on r.tenant = l.tenant and r.staff_id = l.staff_id and r.channel = l.channel order by not l.urgent, l.made_at; end $$;
revoke execute on function gate.alarm_readers(audit.alarm), gate.tell_alarm() from public;
reset role;
