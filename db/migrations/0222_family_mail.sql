-- Each family has an address of its own, which nobody can guess: a mail to it is a message to the family's one way in (R-TRU-03). A login
-- of its own takes mail in; it reads no table, and an address that is not there gets the same answer as one that is.
grant usage on schema gate to samspil_mailbox;
set role samspil_owner;
alter table data.municipality add column mail_domain text check (mail_domain ~ '^[a-z0-9]([a-z0-9.-]{0,200}[a-z0-9])?$');
create index municipality_by_mail_domain on data.municipality (mail_domain);
alter table data.family add column address_key text not null default 'f-' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 12) check (address_key ~ '^f-[0-9a-f]{12}$');
alter table data.family add constraint family_address_once unique (tenant, address_key);
-- What comes by mail is written down by nobody.
alter table data.family_message alter column received_by drop not null, add constraint family_message_received check (received_by is not null or channel = 'email');
reset role;

set role samspil_gate;
-- How many mails reached no family, by day; not from whom, not to what.
create table gate.stray_mail (tenant int not null, on_day date not null, number int not null check (number > 0), primary key (tenant, on_day));

-- Whose address it is: the part before the @ decides, so that two municipalities under one domain get each their own. A family that
-- is restricted has none.
create function gate.family_of_address(p_key text, p_domain text, out p_tenant int, out p_family uuid) language sql stable set search_path = pg_catalog as $$
  select f.tenant, f.id from data.family f join data.municipality m on m.tenant = f.tenant and m.mail_domain = p_domain where f.address_key = p_key and f.restricted_at is null order by f.tenant limit 1 $$;

-- Who may come to answer a mail: as for a call (0218), without a colleague who asks.
create function gate.mail_cover(p_key text, p_domain text) returns table (staff_id uuid, name text, kind text, away boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare t int; f uuid; begin
  select a.p_tenant, a.p_family into t, f from gate.family_of_address(p_key, p_domain) a;
  if f is null then return; end if;
  return query
    with people as (
      select r.staff_id as who, case r.kind when 'coordinator' then 'pair' else 'team' end as part from data.family_relation r
        where r.tenant = t and r.family_id = f and r.from_at <= now() and (r.to_at is null or r.to_at > now())
      union select e.way_in_staff, 'way_in' from data.ending_plan e where e.tenant = t and e.family_id = f and e.set_aside_at is null and e.way_in_staff is not null
      union select a.stand_in, 'stand_in' from data.absence a where a.tenant = t and a.stand_in is not null and a.removed_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on
        and exists (select 1 from data.family_relation r where r.tenant = t and r.family_id = f and r.staff_id = a.staff_id and r.kind = 'coordinator' and (r.to_at is null or r.to_at > now()))
      union select k.staff_id, 'turn' from gate.cover_turn k where k.tenant = t and k.ended_at is null and now() >= k.from_at and now() < k.to_at)
    select s.id, ''::text, p.part, exists (select 1 from data.absence a where a.tenant = t and a.staff_id = s.id and a.removed_at is null and (now() at time zone 'Europe/Copenhagen')::date between a.from_on and a.to_on)
    from people p join data.staff s on s.tenant = t and s.id = p.who and s.active where not gate.held_out(t, s.id, f); end $$;

-- Takes one mail in. More than a hundred for one family in a day are no messages of a family any more: they are counted as strays.
-- It answers nothing, so that nothing can be learnt by sending.
create function gate.receive_mail(p_key text, p_domain text, p_from text, p_reply text, p_said text, p_at timestamptz, p_for uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare t int; f uuid; made uuid; e audit.event; begin
  select a.p_tenant, a.p_family into t, f from gate.family_of_address(p_key, p_domain) a;
  if f is null or (select count(*) from data.family_message m where m.tenant = t and m.family_id = f and m.received_by is null and m.received_at > p_at - interval '1 day') >= 100 then
    insert into gate.stray_mail select m.tenant, (p_at at time zone 'Europe/Copenhagen')::date, 1 from data.municipality m where m.mail_domain = p_domain on conflict (tenant, on_day) do update set number = gate.stray_mail.number + 1;
    return; end if;
  insert into data.family_message (tenant, family_id, channel, from_name, call_back, said, received_at, for_staff)
    values (t, f, 'email', p_from, p_reply, p_said, p_at, array(select s.id from data.staff s where s.tenant = t and s.id = any (p_for) and s.active and not gate.held_out(t, s.id, f)))
    returning id into made;
  e.tenant := t; e.operation := 'way-in.mail'; e.kind := 'done'; e.purpose := 'DRIFT'; e.family_id := f; e.facts := jsonb_build_object('ids', jsonb_build_object('messageId', made), 'codes', jsonb_build_object('channel', 'email'), 'counts', jsonb_build_object('to', coalesce(cardinality(p_for), 0)));
  perform audit.append(e); end $$;

-- For the administrator: how many mails reached no family in the last thirty days.
create function gate.stray_mails() returns int language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(sum(s.number), 0)::int from gate.stray_mail s where s.tenant = gate.tenant() and gate.has_role('administrator') and s.on_day > (now() at time zone 'Europe/Copenhagen')::date - 30 $$;

revoke execute on function gate.family_of_address(text, text), gate.mail_cover(text, text), gate.receive_mail(text, text, text, text, text, timestamptz, uuid[]), gate.stray_mails() from public;
grant execute on function gate.mail_cover(text, text), gate.receive_mail(text, text, text, text, text, timestamptz, uuid[]) to samspil_mailbox;
grant execute on function gate.stray_mails() to samspil_staff;
reset role;
