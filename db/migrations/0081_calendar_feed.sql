-- Only the department that is asked answers a request; and a read-only calendar address for one colleague.
set role samspil_gate;

-- The answer to a request between departments: only somebody from the asked department who works with the family, once.
create function gate.answer_request(p_request uuid, p_version int, p_answer text, p_reason text, p_at timestamptz) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'demand.answer' or c[13] <> 'relation' or c[18] <> '1' or not gate.may_look() then
    raise exception 'kun den afdeling, der er spurgt, svarer' using errcode = '42501'; end if;
  update data.hold_request r set answer = p_answer, answer_reason = p_reason, answered_by = c[2]::uuid, answered_at = p_at, version = r.version + 1
    where r.tenant = c[1]::int and r.family_id = c[7]::uuid and r.id = p_request and r.version = p_version and r.answer is null and r.withdrawn_at is null
      and r.asked_department = any (string_to_array(c[9], ','));
  get diagnostics n = row_count; return n; end $$;

-- Only the SHA-256 of the address's 256 random bits is kept. One address for each colleague; a new one ends the former.
create table gate.calendar_feed (
  token_hash bytea primary key, tenant int not null, staff_id uuid not null, made_at timestamptz not null default now(), ended_at timestamptz, read_at timestamptz);
create unique index calendar_feed_one_now on gate.calendar_feed (tenant, staff_id) where ended_at is null;

create function gate.make_feed(p_token_hash bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[3] <> 'samspil_staff' or c[12] <> 'feed.make' or length(p_token_hash) <> 32 then raise exception 'kun egen kalender' using errcode = '42501'; end if;
  update gate.calendar_feed set ended_at = now() where tenant = c[1]::int and staff_id = c[2]::uuid and ended_at is null;
  insert into gate.calendar_feed (token_hash, tenant, staff_id) values (p_token_hash, c[1]::int, c[2]::uuid); end $$;
create function gate.end_feed() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[3] <> 'samspil_staff' or c[12] <> 'feed.end' then raise exception 'kun egen kalender' using errcode = '42501'; end if;
  update gate.calendar_feed set ended_at = now() where tenant = c[1]::int and staff_id = c[2]::uuid and ended_at is null;
  get diagnostics n = row_count; return n; end $$;
create function gate.my_feed() returns table (made_at timestamptz, read_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select f.made_at, f.read_at from gate.calendar_feed f where f.tenant = gate.tenant() and f.staff_id = gate.staff() and f.ended_at is null $$;

-- A calendar program asks: first a committed line in the log, then the appointments; without the line nothing is given.
create function gate.log_feed(p_token bytea) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare f gate.calendar_feed; e audit.event; begin
  select v.* into f from gate.calendar_feed v join data.staff p on p.tenant = v.tenant and p.id = v.staff_id and p.active
    where v.token_hash = sha256(p_token) and v.ended_at is null;
  if not found then return null; end if;
  update gate.calendar_feed set read_at = now() where token_hash = f.token_hash;
  e.tenant := f.tenant; e.staff_id := f.staff_id; e.session := f.token_hash; e.operation := 'feed.read'; e.kind := 'read'; e.purpose := 'SAGSBEHANDLING'; e.facts := '{}';
  return audit.append(e); end $$;
-- When the colleague's families have appointments, and nothing else: no family, no person, no title, no place. Families that
-- the colleague has no relation to now, is recused from, or that are sealed or restricted are not there.
create function gate.read_feed(p_token bytea, p_event bigint) returns table (appointment_id uuid, starts_at timestamptz, mine boolean, made_at timestamptz, version int)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare f gate.calendar_feed; e audit.event; me data.staff; st gate.standing; begin
  select * into f from gate.calendar_feed v where v.token_hash = sha256(p_token) and v.ended_at is null;
  if not found then return; end if;
  select * into e from audit.event v where v.tenant = f.tenant and v.seq = p_event;
  if not found or e.session <> f.token_hash or e.operation <> 'feed.read' or e.at < clock_timestamp() - interval '5 minutes'
    or e.xid is not distinct from pg_current_xact_id_if_assigned() or pg_visible_in_snapshot(e.xid, pg_current_snapshot()) is not true then
    raise exception 'adgangen er ikke logget' using errcode = '28000'; end if;
  select * into me from data.staff p where p.tenant = f.tenant and p.id = f.staff_id and p.active;
  if not found or not 'core' = any (me.roles) then return; end if;
  st := gate.standing_of(f.tenant, f.staff_id, me.roles, null, 'SAGSBEHANDLING');
  return query select a.id, a.starts_at, a.staff_id = f.staff_id, a.made_at, a.version from data.appointment a
    where a.tenant = f.tenant and a.state = 'planned' and a.starts_at > now() - interval '30 days' and a.starts_at < now() + interval '400 days'
      and a.family_id in (select r.family_id from data.family_relation r where r.tenant = f.tenant and r.staff_id = f.staff_id and r.from_at <= now() and (r.to_at is null or r.to_at > now()))
      and a.family_id <> all (st.recused) and a.family_id <> all (st.sealed_off) and a.family_id <> all (st.restricted)
    order by a.starts_at, a.id; end $$;

revoke execute on function gate.answer_request(uuid, int, text, text, timestamptz), gate.make_feed(bytea), gate.end_feed(), gate.my_feed(), gate.log_feed(bytea), gate.read_feed(bytea, bigint) from public;
grant execute on function gate.answer_request(uuid, int, text, text, timestamptz), gate.make_feed(bytea), gate.end_feed(), gate.my_feed() to samspil_staff;
grant execute on function gate.log_feed(bytea), gate.read_feed(bytea, bigint) to samspil_login;
reset role;
