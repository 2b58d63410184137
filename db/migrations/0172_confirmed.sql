-- Confirming who one is gives the session a new token (ASVS 7.2.4), and what gives somebody a right is done by a session that has
-- just confirmed, whatever the application says (ASVS 7.5.3).
set role samspil_gate;

-- As in 0050: the session is the same, its token is not. What was begun with the old one is refused from now on.
drop function gate.step_up(bytea, text);
create function gate.step_up(p_token bytea, p_method text, p_new_hash bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.live_session(p_token); begin
  update gate.session set stepped_up_at = clock_timestamp(), token_hash = p_new_hash where token_hash = s.token_hash;
  perform gate.note_sign_in(s.tenant, s.staff_id, p_new_hash, 'session.step-up', jsonb_build_object('codes', jsonb_build_object('method', p_method))); end $$;
drop function gate.step_up_session(uuid, int, uuid, text);
create function gate.step_up_session(p_id uuid, p_tenant int, p_staff uuid, p_method text, p_new_hash bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$ begin
  update gate.session set stepped_up_at = clock_timestamp(), token_hash = p_new_hash
    where id = p_id and tenant = p_tenant and staff_id = p_staff and ended_at is null and expires_at > clock_timestamp();
  if not found then return false; end if;
  perform gate.note_sign_in(p_tenant, p_staff, p_new_hash, 'session.step-up', jsonb_build_object('codes', jsonb_build_object('method', p_method)));
  return true; end $$;

create function gate.need_confirmed() returns void language plpgsql stable set search_path = pg_catalog as $$ begin
  if not exists (select 1 from gate.session s where s.token_hash = gate.my_session() and s.stepped_up_at > clock_timestamp() - interval '10 minutes') then
    raise exception 'ikke bekraeftet' using errcode = '42501'; end if; end $$;

-- As in 0010 and 0021, after a confirmation. Closing an account, which may be urgent, asks for none.
create or replace function gate.create_account(p_staff uuid, p_login text, p_password_hash text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  perform gate.need_confirmed();
  insert into gate.account (tenant, staff_id, login, password_hash, door) select p.tenant, p.id, p_login, p_password_hash, p.door from data.staff p where p.tenant = t and p.id = p_staff; end $$;
create or replace function gate.set_password(p_staff uuid, p_password_hash text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sin egen' using errcode = '42501'; end if;
  perform gate.need_confirmed();
  update gate.account set password_hash = p_password_hash, failed_attempts = 0, locked_until = null where tenant = t and staff_id = p_staff;
  if not found then return null; end if;
  return gate.end_sessions_of(t, p_staff); end $$;
create or replace function gate.set_account_open(p_staff uuid, p_open boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sin egen' using errcode = '42501'; end if;
  if p_open then perform gate.need_confirmed(); end if;
  update gate.account set disabled_at = case when p_open then null else clock_timestamp() end
    where tenant = t and staff_id = p_staff and (disabled_at is null) <> p_open;
  if not found then return null; end if;
  return case when p_open then 0 else gate.end_sessions_of(t, p_staff) end; end $$;
create or replace function gate.set_roles(p_staff uuid, p_roles text[], p_door text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sine egne roller' using errcode = '42501'; end if;
  perform gate.need_confirmed();
  update data.staff set roles = p_roles, door = p_door where tenant = t and id = p_staff;
  update gate.account set door = p_door where tenant = t and staff_id = p_staff and door <> p_door;
  if not found then return 0; end if;
  return gate.end_sessions_of(t, p_staff); end $$;
create or replace function gate.enter_identity(p_staff uuid, p_provider text, p_name text, p_subject text) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare made uuid; begin
  perform gate.need_administrator();
  perform gate.need_confirmed();
  if not exists (select 1 from data.staff where tenant = gate.tenant() and id = p_staff) then raise exception 'ukendt medarbejder' using errcode = '42501'; end if;
  insert into gate.identity (tenant, staff_id, provider, name, subject) values (gate.tenant(), p_staff, p_provider, p_name, p_subject) returning id into made;
  return made; end $$;

revoke execute on function gate.step_up(bytea, text, bytea), gate.step_up_session(uuid, int, uuid, text, bytea), gate.need_confirmed() from public;
grant execute on function gate.step_up(bytea, text, bytea), gate.step_up_session(uuid, int, uuid, text, bytea) to samspil_login;
reset role;
