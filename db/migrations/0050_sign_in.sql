-- Log-in counts tries before it looks, by a hash of what was typed: a login that nobody has takes the same road as one that
-- exists, writes the same rows and takes the same time (no enumeration). A session knows how strong its log-in was, where and
-- when it is used, and ends when it rests.
set role samspil_gate;

alter table gate.session
  add column id uuid not null default gen_random_uuid(),
  add column assurance text not null default 'one_factor' check (assurance in ('one_factor', 'two_factor', 'low', 'substantial', 'high')),
  add column seen_at timestamptz not null default now(),
  add column idle interval,
  add column device text,
  add column address text,
  add column role_ceiling text[];
create unique index session_by_id on gate.session (id);

-- Ten tries of the same thing close it for five minutes, whether it exists or not.
create table gate.attempt (
  key bytea primary key, tries int not null, closed_until timestamptz, last_at timestamptz not null);
create index attempt_by_last on gate.attempt (last_at);

-- What a municipality asks of log-in; without a row: a password is enough, an hour of rest ends the session.
create table gate.sign_in_policy (
  tenant int primary key, second_factor boolean not null default false, idle_minutes int not null default 60 check (idle_minutes between 5 and 720));

create or replace function gate.session_of(token bytea) returns gate.session language plpgsql stable set search_path = pg_catalog as $$
declare s gate.session; begin
  select * into s from gate.session where token_hash = sha256(token) and ended_at is null and expires_at > clock_timestamp()
    and (idle is null or seen_at + idle > clock_timestamp());
  if not found or s.door <> session_user then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  return s; end $$;

-- The door of a live session; notes once a minute that it is in use.
create or replace function gate.door_of(p_token bytea) returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare s gate.session; begin
  select * into s from gate.session where token_hash = sha256(p_token) and ended_at is null and expires_at > clock_timestamp()
    and (idle is null or seen_at + idle > clock_timestamp());
  if not found or s.method = 'scim' then return null; end if;
  if s.seen_at < clock_timestamp() - interval '1 minute' then
    update gate.session set seen_at = clock_timestamp() where token_hash = s.token_hash; end if;
  return s.door; end $$;

-- A session of this token, for the log-in itself (its login has no door of its own).
create function gate.live_session(p_token bytea) returns gate.session language plpgsql stable set search_path = pg_catalog as $$
declare s gate.session; begin
  select * into s from gate.session where token_hash = sha256(p_token) and ended_at is null and expires_at > clock_timestamp()
    and (idle is null or seen_at + idle > clock_timestamp()) and method not in ('scim', 'service');
  if not found then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  return s; end $$;

-- Counts a try before anything is compared, so that a hundred at once are a hundred; false while closed.
create function gate.count_try(p_key bytea) returns boolean language plpgsql set search_path = pg_catalog as $$
declare a gate.attempt; begin
  delete from gate.attempt where last_at < clock_timestamp() - interval '1 day';
  insert into gate.attempt as t values (p_key, 1, null, clock_timestamp())
    on conflict (key) do update set last_at = clock_timestamp(),
      tries = case when t.closed_until > clock_timestamp() then t.tries when t.closed_until is not null then 1 else t.tries + 1 end,
      closed_until = case when t.closed_until > clock_timestamp() then t.closed_until when t.closed_until is null and t.tries + 1 > 10 then clock_timestamp() + interval '5 minutes' end
    returning * into a;
  return a.closed_until is null; end $$;

-- The tenant in whose log an attempt on an unknown account stands: the only municipality, or 0 where there are several.
create function gate.only_tenant() returns int language sql stable set search_path = pg_catalog as $$
  select case when count(*) = 1 then min(tenant) else 0 end from data.municipality $$;

create function gate.note_sign_in(p_tenant int, p_staff uuid, p_session bytea, p_operation text, p_facts jsonb) returns void language plpgsql set search_path = pg_catalog as $$
declare e audit.event; begin
  e.tenant := coalesce(p_tenant, gate.only_tenant()); e.staff_id := p_staff; e.session := p_session; e.operation := p_operation;
  e.kind := 'session'; e.purpose := 'DRIFT'; e.facts := p_facts;
  perform audit.append(e); end $$;

create function gate.login_key(p_login text) returns bytea language sql immutable set search_path = pg_catalog as $$
  select sha256(convert_to('login:' || lower(p_login), 'UTF8')) $$;

-- One row for every login, known or not; password_hash is null for one that cannot log in.
create function gate.try_password(p_login text) returns table (open boolean, tenant int, staff_id uuid, password_hash text) language plpgsql security definer set search_path = pg_catalog as $$
declare may boolean := gate.count_try(gate.login_key(p_login)); begin
  return query select may, a.tenant, a.staff_id, a.password_hash from (select 1) one
    left join (select c.tenant, c.staff_id, c.password_hash from gate.account c join data.staff p on p.tenant = c.tenant and p.id = c.staff_id and p.active
      where c.login = lower(p_login) and c.disabled_at is null) a on true; end $$;

-- A refused try stands in the log, with its method and never with what was typed.
create function gate.refuse_sign_in(p_tenant int, p_staff uuid, p_operation text, p_method text, p_reason text) returns void language sql security definer set search_path = pg_catalog as $$
  select gate.note_sign_in(p_tenant, p_staff, null, p_operation, jsonb_build_object('codes', jsonb_build_object('method', p_method, 'refused', p_reason))) $$;
create function gate.forget_tries(p_login text) returns void language sql security definer set search_path = pg_catalog as $$
  delete from gate.attempt where key = gate.login_key(p_login) $$;

-- Begins a session of somebody who has shown who they are; the one that the browser had before ends.
create function gate.open_session(p_tenant int, p_staff uuid, p_token_hash bytea, p_former bytea, p_how jsonb) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare p data.staff; rest int; begin
  select * into p from data.staff v where v.tenant = p_tenant and v.id = p_staff and v.active;
  if not found then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  select y.idle_minutes into rest from gate.sign_in_policy y where y.tenant = p_tenant;
  update gate.session set ended_at = clock_timestamp() where token_hash = sha256(p_former) and ended_at is null;
  insert into gate.session (token_hash, tenant, staff_id, door, expires_at, method, assurance, idle, device, address, role_ceiling)
    values (p_token_hash, p_tenant, p_staff, p.door, clock_timestamp() + make_interval(hours => (p_how ->> 'hours')::int), p_how ->> 'method', p_how ->> 'assurance',
      make_interval(mins => coalesce(rest, 60)), left(p_how ->> 'device', 80), left(p_how ->> 'address', 64),
      case when jsonb_typeof(p_how -> 'ceiling') = 'array' then array(select jsonb_array_elements_text(p_how -> 'ceiling')) end);
  perform gate.note_sign_in(p_tenant, p_staff, p_token_hash, 'session.sign-in', jsonb_build_object('codes', jsonb_build_object('method', p_how ->> 'method', 'assurance', p_how ->> 'assurance'))); end $$;

-- Whose session it is and what they can confirm themselves with.
create function gate.confirm_with(p_token bytea) returns table (tenant int, staff_id uuid, login text, password_hash text, stepped_up boolean) language plpgsql stable security definer set search_path = pg_catalog as $$
declare s gate.session := gate.live_session(p_token); begin
  return query select s.tenant, s.staff_id, a.login, a.password_hash, coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false) from (select 1) one
    left join gate.account a on a.tenant = s.tenant and a.staff_id = s.staff_id and a.disabled_at is null; end $$;
create function gate.step_up(p_token bytea, p_method text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.live_session(p_token); begin
  update gate.session set stepped_up_at = clock_timestamp() where token_hash = s.token_hash;
  perform gate.note_sign_in(s.tenant, s.staff_id, s.token_hash, 'session.step-up', jsonb_build_object('codes', jsonb_build_object('method', p_method))); end $$;

-- The schedule's sessions have a method of their own, so that nobody can log in with one.
create or replace function gate.start_service(p_tenant int, p_token_hash bytea) returns void language sql set search_path = pg_catalog as $$
  insert into gate.session (token_hash, tenant, staff_id, door, expires_at, method) values (p_token_hash, p_tenant, '00000000-0000-0000-0000-000000000000', 'samspil_worker', now() + interval '10 years', 'service') $$;

drop function gate.account_for(text);
drop function gate.note_attempt(text, boolean);
drop function gate.start_session(text, bytea, int);

revoke execute on function gate.live_session(bytea), gate.count_try(bytea), gate.only_tenant(), gate.note_sign_in(int, uuid, bytea, text, jsonb), gate.login_key(text), gate.try_password(text),
  gate.refuse_sign_in(int, uuid, text, text, text), gate.forget_tries(text), gate.open_session(int, uuid, bytea, bytea, jsonb), gate.confirm_with(bytea), gate.step_up(bytea, text) from public;
grant execute on function gate.try_password(text), gate.refuse_sign_in(int, uuid, text, text, text), gate.forget_tries(text), gate.open_session(int, uuid, bytea, bytea, jsonb),
  gate.confirm_with(bytea), gate.step_up(bytea, text) to samspil_login;
reset role;

-- What the identity provider says is an upper bound of the roles, for this session. Read where the context begins, whatever
-- else has been added there.
do $$
declare source text := pg_get_functiondef('gate.begin(bytea, bigint)'::regprocedure); anchor constant text := 'perform set_config(''samspil.context''';
begin
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'gate.begin er ikke som ventet'; end if;
  set local role samspil_gate;
  execute replace(source, anchor, 'if s.role_ceiling is not null then me.roles := array(select r from unnest(me.roles) r where r = any (s.role_ceiling)); end if;' || chr(10) || '  ' || anchor);
  reset role;
end $$;
