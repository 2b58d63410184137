-- The municipality's directory tells who is here (SCIM 2.0, RFC 7643 and 7644): people, and groups that stand for a role or a
-- team. Its token is a session of an actor of its own with the role 'provisioning', which can do these functions and nothing
-- else. It takes away at once; what it would give waits until an administrator here says yes (security.md T23).
set role samspil_owner;
-- Somebody whom the directory has entered has no role until an administrator gives one, at the door that shows least; the
-- directory's own actor has its role alone.
alter table data.staff
  drop constraint staff_some_role, drop constraint staff_alone,
  add constraint staff_some_role check (cardinality(roles) > 0 or door = 'samspil_steering'),
  add constraint staff_alone check (cardinality(roles) <= 1 or not roles && '{police,auditor,administrator,provisioning}');
reset role;

set role samspil_gate;

create table gate.scim_client (
  tenant int primary key, actor_id uuid not null, provider text);
create table gate.scim_user (
  tenant int not null, staff_id uuid not null, user_name text not null, external_id text, version int not null default 1,
  made_at timestamptz not null default now(), changed_at timestamptz not null default now(), primary key (tenant, staff_id));
create unique index scim_user_by_name on gate.scim_user (tenant, lower(user_name));
create table gate.scim_group (
  tenant int not null, id uuid not null default gen_random_uuid(), name text not null, external_id text, role text, team_id uuid, version int not null default 1,
  made_at timestamptz not null default now(), changed_at timestamptz not null default now(), primary key (tenant, id), check (role is null or team_id is null));
create unique index scim_group_by_name on gate.scim_group (tenant, lower(name));
create table gate.scim_member (
  tenant int not null, group_id uuid not null, staff_id uuid not null, primary key (tenant, group_id, staff_id));
create table gate.waiting_role (
  tenant int not null, staff_id uuid not null, role text not null, since timestamptz not null default now(), primary key (tenant, staff_id, role));

-- The door into the database that roles belong to (src/modules/staff/rules.ts, doorFor).
create function gate.door_for(p_roles text[]) returns text language sql immutable set search_path = pg_catalog as $$
  select case when 'police' = any (p_roles) then 'samspil_police' when 'auditor' = any (p_roles) then 'samspil_control'
    when p_roles <@ '{steering}' then 'samspil_steering' else 'samspil_staff' end $$;

create function gate.need_provisioning() returns void language plpgsql stable set search_path = pg_catalog as $$ begin
  if gate.open() is null or not gate.has_role('provisioning') then raise exception 'kun brugerstyringen' using errcode = '42501'; end if; end $$;

-- One directory per municipality. A new token ends the one before.
create function gate.make_scim_token(p_hash bytea, p_provider text, p_days int) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare actor uuid; made uuid; begin
  perform gate.need_administrator();
  select actor_id into actor from gate.scim_client where tenant = gate.tenant();
  if actor is null then
    insert into data.staff (tenant, given_name, family_name, profession, department, roles, door)
      values (gate.tenant(), 'Kommunens', 'brugerstyring', 'system', (select min(code) from data.department where tenant = gate.tenant()), '{provisioning}', 'samspil_staff') returning id into actor;
  end if;
  insert into gate.scim_client values (gate.tenant(), actor, p_provider) on conflict (tenant) do update set provider = excluded.provider;
  update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and method = 'scim' and ended_at is null;
  insert into gate.session (token_hash, tenant, staff_id, door, expires_at, method) values (p_hash, gate.tenant(), actor, 'samspil_staff', clock_timestamp() + make_interval(days => p_days), 'scim') returning id into made;
  return made; end $$;
create function gate.end_scim_token() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  perform gate.need_administrator();
  update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and method = 'scim' and ended_at is null;
  get diagnostics n = row_count; return n; end $$;
create function gate.scim_token() returns table (started_at timestamptz, expires_at timestamptz, provider text) language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  return query select s.started_at, s.expires_at, c.provider from gate.session s join gate.scim_client c on c.tenant = s.tenant
    where s.tenant = gate.tenant() and s.method = 'scim' and s.ended_at is null and s.expires_at > now(); end $$;
-- Whether a bearer token belongs to a directory; the door is always the staff's.
create function gate.scim_door(p_token bytea) returns text language sql stable security definer set search_path = pg_catalog as $$
  select door from gate.session where token_hash = sha256(p_token) and method = 'scim' and ended_at is null and expires_at > clock_timestamp() $$;

create function gate.scim_users() returns table (id uuid, user_name text, external_id text, given_name text, family_name text, profession text, department text, phone text, email text, active boolean, roles text[], version int, made_at timestamptz, changed_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  perform gate.need_provisioning();
  return query select p.id, u.user_name, u.external_id, p.given_name, p.family_name, p.profession, p.department, p.phone, p.email, p.active, p.roles, u.version, u.made_at, u.changed_at
    from gate.scim_user u join data.staff p on p.tenant = u.tenant and p.id = u.staff_id where u.tenant = gate.tenant() order by u.made_at, p.id; end $$;

-- A person as the directory knows them: without a role, at the door that shows least, until somebody here says yes.
create function gate.scim_put_user(p_id uuid, u jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare who uuid := p_id; outside text; begin
  perform gate.need_provisioning();
  if who is null then
    insert into data.staff (tenant, given_name, family_name, profession, department, phone, email, roles, door, active)
      values (gate.tenant(), u ->> 'givenName', u ->> 'familyName', u ->> 'profession', u ->> 'department', u ->> 'phone', u ->> 'email', '{}', 'samspil_steering', (u ->> 'active')::boolean) returning id into who;
    insert into gate.scim_user (tenant, staff_id, user_name, external_id) values (gate.tenant(), who, u ->> 'userName', u ->> 'externalId');
  else
    update gate.scim_user set user_name = u ->> 'userName', external_id = u ->> 'externalId', version = version + 1, changed_at = clock_timestamp()
      where tenant = gate.tenant() and staff_id = who;
    if not found then return null; end if;
    update data.staff set given_name = u ->> 'givenName', family_name = u ->> 'familyName', profession = u ->> 'profession', department = u ->> 'department',
      phone = u ->> 'phone', email = u ->> 'email', active = (u ->> 'active')::boolean, version = version + 1 where tenant = gate.tenant() and id = who;
  end if;
  if not (u ->> 'active')::boolean then
    update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and staff_id = who and ended_at is null;
  end if;
  -- The name at the municipality's log-in follows; one that is bound stays bound to the provider's own id.
  select provider into outside from gate.scim_client where tenant = gate.tenant();
  if outside is not null then
    update gate.identity set name = u ->> 'userName' where tenant = gate.tenant() and staff_id = who and provider = outside;
    if not found then insert into gate.identity (tenant, staff_id, provider, name) values (gate.tenant(), who, outside, u ->> 'userName'); end if;
  end if;
  return who; end $$;

create function gate.scim_groups() returns table (id uuid, name text, external_id text, role text, team_id uuid, version int, made_at timestamptz, changed_at timestamptz, members uuid[]) language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  if not gate.has_role('provisioning') then perform gate.need_administrator(); end if;
  return query select g.id, g.name, g.external_id, g.role, g.team_id, g.version, g.made_at, g.changed_at,
    array(select m.staff_id from gate.scim_member m where m.tenant = g.tenant and m.group_id = g.id order by m.staff_id)
    from gate.scim_group g where g.tenant = gate.tenant() order by g.made_at, g.id; end $$;

-- The account follows the person's door, and sessions of another door end.
create function gate.follow_door(p_staff uuid) returns void language plpgsql set search_path = pg_catalog as $$
declare now_at text; begin
  select door into now_at from data.staff where tenant = gate.tenant() and id = p_staff;
  update gate.account set door = now_at where tenant = gate.tenant() and staff_id = p_staff and door <> now_at;
  update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and staff_id = p_staff and door <> now_at and ended_at is null; end $$;

-- What follows from a person's groups: a role that no group gives any more goes at once; a new one waits; a seat in a team comes and goes.
create function gate.scim_settle(p_staff uuid, p_lost text[]) returns void language plpgsql set search_path = pg_catalog as $$
declare given text[]; kept text[]; today date := (now() at time zone 'Europe/Copenhagen')::date; begin
  select coalesce(array_agg(distinct g.role), '{}') into given from gate.scim_member m join gate.scim_group g on g.tenant = m.tenant and g.id = m.group_id
    where m.tenant = gate.tenant() and m.staff_id = p_staff and g.role is not null;
  select array(select r from unnest(roles) r where not r = any (p_lost) or r = any (given)) into kept from data.staff where tenant = gate.tenant() and id = p_staff;
  update data.staff set roles = kept, door = gate.door_for(kept), version = version + 1 where tenant = gate.tenant() and id = p_staff and roles <> kept;
  if found then perform gate.follow_door(p_staff); end if;
  delete from gate.waiting_role where tenant = gate.tenant() and staff_id = p_staff and not role = any (given);
  insert into gate.waiting_role (tenant, staff_id, role) select gate.tenant(), p_staff, r from unnest(given) r where not r = any (kept) on conflict do nothing;
  update data.team_seat s set to_on = today where s.tenant = gate.tenant() and s.staff_id = p_staff and s.to_on is null
    and s.team_id in (select g.team_id from gate.scim_group g where g.tenant = s.tenant and g.team_id is not null)
    and not exists (select 1 from gate.scim_member m join gate.scim_group g on g.tenant = m.tenant and g.id = m.group_id where m.tenant = s.tenant and m.staff_id = p_staff and g.team_id = s.team_id);
  insert into data.team_seat (tenant, team_id, staff_id, from_on) select distinct gate.tenant(), g.team_id, p_staff, today from gate.scim_member m join gate.scim_group g on g.tenant = m.tenant and g.id = m.group_id
    where m.tenant = gate.tenant() and m.staff_id = p_staff and g.team_id is not null
      and not exists (select 1 from data.team_seat s where s.tenant = gate.tenant() and s.team_id = g.team_id and s.staff_id = p_staff and s.to_on is null)
    on conflict (tenant, team_id, staff_id, from_on) do update set to_on = null; end $$;

create function gate.scim_put_group(p_id uuid, p_name text, p_external text, p_members uuid[]) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare g gate.scim_group; who uuid; touched uuid[]; begin
  perform gate.need_provisioning();
  if p_id is null then insert into gate.scim_group (tenant, name, external_id) values (gate.tenant(), p_name, p_external) returning * into g;
  else
    update gate.scim_group set name = p_name, external_id = p_external, version = version + 1, changed_at = clock_timestamp() where tenant = gate.tenant() and id = p_id returning * into g;
    if not found then return null; end if;
  end if;
  if exists (select 1 from unnest(p_members) m where not exists (select 1 from gate.scim_user u where u.tenant = gate.tenant() and u.staff_id = m)) then
    raise exception 'ukendt medlem' using errcode = '22023'; end if;
  select array_agg(x) into touched from (select m.staff_id as x from gate.scim_member m where m.tenant = g.tenant and m.group_id = g.id union select unnest(p_members)) t;
  delete from gate.scim_member where tenant = g.tenant and group_id = g.id and not staff_id = any (p_members);
  insert into gate.scim_member select g.tenant, g.id, unnest(p_members) on conflict do nothing;
  foreach who in array coalesce(touched, '{}') loop perform gate.scim_settle(who, array_remove(array[g.role], null)); end loop;
  return g.id; end $$;
create function gate.scim_delete_group(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare g gate.scim_group; who uuid; touched uuid[]; begin
  perform gate.need_provisioning();
  select array_agg(staff_id) into touched from gate.scim_member where tenant = gate.tenant() and group_id = p_id;
  delete from gate.scim_member where tenant = gate.tenant() and group_id = p_id;
  update gate.scim_group set version = version where tenant = gate.tenant() and id = p_id returning * into g;
  if not found then return 0; end if;
  foreach who in array coalesce(touched, '{}') loop perform gate.scim_settle(who, array_remove(array[g.role], null)); end loop;
  delete from gate.scim_group where tenant = gate.tenant() and id = p_id;
  return 1; end $$;

-- An administrator says what a group stands for, and yes or no to a role that waits.
create function gate.map_scim_group(p_id uuid, p_role text, p_team uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare g gate.scim_group; who uuid; begin
  perform gate.need_administrator();
  select * into g from gate.scim_group where tenant = gate.tenant() and id = p_id for update;
  if not found then return 0; end if;
  update gate.scim_group set role = p_role, team_id = p_team where tenant = gate.tenant() and id = p_id;
  for who in select staff_id from gate.scim_member where tenant = gate.tenant() and group_id = p_id loop perform gate.scim_settle(who, '{}'); end loop;
  return 1; end $$;
create function gate.waiting_roles() returns table (staff_id uuid, name text, role text, since timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  return query select w.staff_id, p.given_name || ' ' || p.family_name, w.role, w.since from gate.waiting_role w join data.staff p on p.tenant = w.tenant and p.id = w.staff_id where w.tenant = gate.tenant() order by w.since; end $$;
create function gate.roles_now(p_staff uuid) returns text[] language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  return (select roles from data.staff where tenant = gate.tenant() and id = p_staff); end $$;
create function gate.settle_waiting_role(p_staff uuid, p_role text, p_yes boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  if p_staff = gate.staff() then raise exception 'ikke sin egen rolle' using errcode = '42501'; end if;
  delete from gate.waiting_role where tenant = gate.tenant() and staff_id = p_staff and role = p_role;
  if not found then return 0; end if;
  if p_yes then
    update data.staff set roles = roles || p_role, door = gate.door_for(roles || p_role), version = version + 1 where tenant = gate.tenant() and id = p_staff;
    perform gate.follow_door(p_staff);
  end if;
  return 1; end $$;

revoke execute on function gate.need_provisioning(), gate.make_scim_token(bytea, text, int), gate.end_scim_token(), gate.scim_token(), gate.scim_door(bytea), gate.scim_users(), gate.scim_put_user(uuid, jsonb), gate.scim_groups(),
  gate.door_for(text[]), gate.follow_door(uuid), gate.scim_settle(uuid, text[]), gate.scim_put_group(uuid, text, text, uuid[]), gate.scim_delete_group(uuid), gate.map_scim_group(uuid, text, uuid), gate.waiting_roles(), gate.roles_now(uuid), gate.settle_waiting_role(uuid, text, boolean) from public;
grant execute on function gate.make_scim_token(bytea, text, int), gate.end_scim_token(), gate.scim_token(), gate.scim_users(), gate.scim_put_user(uuid, jsonb), gate.scim_groups(), gate.scim_put_group(uuid, text, text, uuid[]),
  gate.scim_delete_group(uuid), gate.map_scim_group(uuid, text, uuid), gate.waiting_roles(), gate.roles_now(uuid), gate.settle_waiting_role(uuid, text, boolean) to samspil_staff;
grant execute on function gate.scim_door(bytea) to samspil_login;
reset role;
