-- Who somebody is at the municipality's identity provider. An administrator, or the municipality's provisioning, enters it; a
-- log-in never makes a person or a right. A name that was entered is bound to the provider's own id at the first log-in.
set role samspil_gate;

create table gate.identity (
  id uuid primary key default gen_random_uuid(), tenant int not null, staff_id uuid not null, provider text not null, name text, subject text,
  entered_at timestamptz not null default now(), bound_at timestamptz, check (name is not null or subject is not null),
  unique (tenant, provider, name), unique (tenant, provider, subject));
create index identity_by_staff on gate.identity (tenant, staff_id);

-- An answer of a provider is good once, also where its own time limit is longer.
create table gate.used_answer (hash bytea primary key, expires_at timestamptz not null);

create function gate.identify(p_tenant int, p_provider text, p_subject text, p_name text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare who uuid; begin
  select i.staff_id into who from gate.identity i join data.staff p on p.tenant = i.tenant and p.id = i.staff_id and p.active
    where i.tenant = p_tenant and i.provider = p_provider and i.subject = p_subject;
  if found then return who; end if;
  update gate.identity i set subject = p_subject, bound_at = clock_timestamp() from data.staff p
    where i.tenant = p_tenant and i.provider = p_provider and i.subject is null and lower(i.name) = lower(p_name) and p.tenant = i.tenant and p.id = i.staff_id and p.active
    returning i.staff_id into who;
  if found then perform gate.note_sign_in(p_tenant, who, null, 'session.identity-bound', jsonb_build_object('codes', jsonb_build_object('provider', p_provider))); end if;
  return who; end $$;
create function gate.use_answer(p_hash bytea, p_seconds int) returns boolean language plpgsql security definer set search_path = pg_catalog as $$ begin
  delete from gate.used_answer where expires_at < clock_timestamp();
  insert into gate.used_answer values (p_hash, clock_timestamp() + make_interval(secs => p_seconds)) on conflict do nothing;
  return found; end $$;
-- Confirms a session by a fresh log-in at the provider: the same person, in the session that asked.
create function gate.session_id(p_token bytea) returns uuid language sql stable security definer set search_path = pg_catalog as $$ select (gate.live_session(p_token)).id $$;
create function gate.step_up_session(p_id uuid, p_tenant int, p_staff uuid, p_method text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session; begin
  update gate.session set stepped_up_at = clock_timestamp() where id = p_id and tenant = p_tenant and staff_id = p_staff and ended_at is null and expires_at > clock_timestamp() returning * into s;
  if not found then return false; end if;
  perform gate.note_sign_in(s.tenant, s.staff_id, s.token_hash, 'session.step-up', jsonb_build_object('codes', jsonb_build_object('method', p_method)));
  return true; end $$;
create function gate.providers_of(p_tenant int, p_staff uuid) returns text[] language sql stable security definer set search_path = pg_catalog as $$
  select array(select distinct i.provider from gate.identity i where i.tenant = p_tenant and i.staff_id = p_staff and i.subject is not null) $$;

-- An administrator enters and removes; somebody whose identity is removed is logged out everywhere.
create function gate.enter_identity(p_staff uuid, p_provider text, p_name text, p_subject text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare made uuid; begin
  perform gate.need_administrator();
  if not exists (select 1 from data.staff where tenant = gate.tenant() and id = p_staff) then raise exception 'ukendt medarbejder' using errcode = '42501'; end if;
  insert into gate.identity (tenant, staff_id, provider, name, subject) values (gate.tenant(), p_staff, p_provider, p_name, p_subject) returning id into made;
  return made; end $$;
create function gate.remove_identity(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare gone gate.identity; begin
  perform gate.need_administrator();
  delete from gate.identity where id = p_id and tenant = gate.tenant() returning * into gone;
  if not found then return 0; end if;
  update gate.session set ended_at = clock_timestamp() where tenant = gone.tenant and staff_id = gone.staff_id and method in ('oidc', 'saml') and ended_at is null;
  return 1; end $$;
create function gate.identities_of(p_staff uuid) returns table (id uuid, provider text, name text, subject text, bound_at timestamptz) language plpgsql stable security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  return query select i.id, i.provider, i.name, i.subject, i.bound_at from gate.identity i where i.tenant = gate.tenant() and i.staff_id = p_staff order by i.entered_at; end $$;

revoke execute on function gate.identify(int, text, text, text), gate.use_answer(bytea, int), gate.session_id(bytea), gate.step_up_session(uuid, int, uuid, text), gate.providers_of(int, uuid),
  gate.enter_identity(uuid, text, text, text), gate.remove_identity(uuid), gate.identities_of(uuid) from public;
grant execute on function gate.identify(int, text, text, text), gate.use_answer(bytea, int), gate.session_id(bytea), gate.step_up_session(uuid, int, uuid, text), gate.providers_of(int, uuid) to samspil_login;
grant execute on function gate.enter_identity(uuid, text, text, text), gate.remove_identity(uuid), gate.identities_of(uuid) to samspil_staff;
reset role;

-- Where an installation got a new gate.begin after 0050, the upper bound of the roles is put in again.
do $$
declare source text := pg_get_functiondef('gate.begin(bytea, bigint)'::regprocedure); anchor constant text := 'perform set_config(''samspil.context''';
begin
  if source like '%role_ceiling%' then return; end if;
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'gate.begin er ikke som ventet'; end if;
  set local role samspil_gate;
  execute replace(source, anchor, 'if s.role_ceiling is not null then me.roles := array(select r from unnest(me.roles) r where r = any (s.role_ceiling)); end if;' || chr(10) || '  ' || anchor);
  reset role;
end $$;
