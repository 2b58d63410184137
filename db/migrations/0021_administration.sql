-- What an administrator does with accounts and departments, and what they can never do to themselves (security.md T36).
set role samspil_gate;

create function gate.as_administrator() returns int language plpgsql stable set search_path = pg_catalog as $$ begin
  if gate.has_role('administrator') is not true then raise exception 'kun en administrator' using errcode = '42501'; end if;
  return gate.tenant(); end $$;

-- Who can log in: never a hash, never a session.
create function gate.accounts() returns table (staff_id uuid, login text, open boolean) language sql stable security definer set search_path = pg_catalog as $$
  select a.staff_id, a.login, a.disabled_at is null from gate.account a where a.tenant = gate.as_administrator() $$;

create function gate.end_sessions_of(p_tenant int, p_staff uuid) returns int language plpgsql set search_path = pg_catalog as $$
declare n int; begin
  update gate.session set ended_at = clock_timestamp() where tenant = p_tenant and staff_id = p_staff and ended_at is null and expires_at > clock_timestamp();
  get diagnostics n = row_count; return n; end $$;

-- A new password for somebody else ends what they have open; one's own is changed where the old one is asked for.
create function gate.set_password(p_staff uuid, p_password_hash text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sin egen' using errcode = '42501'; end if;
  update gate.account set password_hash = p_password_hash, failed_attempts = 0, locked_until = null where tenant = t and staff_id = p_staff;
  if not found then return null; end if;
  return gate.end_sessions_of(t, p_staff); end $$;

-- Closes or opens the way in; closing ends every session. Null: there is no account, or it stands like that already.
create function gate.set_account_open(p_staff uuid, p_open boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sin egen' using errcode = '42501'; end if;
  update gate.account set disabled_at = case when p_open then null else clock_timestamp() end
    where tenant = t and staff_id = p_staff and (disabled_at is null) <> p_open;
  if not found then return null; end if;
  return case when p_open then 0 else gate.end_sessions_of(t, p_staff) end; end $$;

-- New roles and the door they belong to, for somebody else; the account follows, and sessions of another door end.
create function gate.set_roles(p_staff uuid, p_roles text[], p_door text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sine egne roller' using errcode = '42501'; end if;
  update data.staff set roles = p_roles, door = p_door where tenant = t and id = p_staff;
  update gate.account set door = p_door where tenant = t and staff_id = p_staff and door <> p_door;
  if not found then return 0; end if;
  return gate.end_sessions_of(t, p_staff); end $$;

-- A colleague who has left, or is back; from the next transaction on nothing begins for them (gate.begin).
create function gate.set_active(p_staff uuid, p_active boolean) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  if p_staff = gate.staff() then raise exception 'ikke sig selv' using errcode = '42501'; end if;
  update data.staff set active = p_active where tenant = t and id = p_staff; end $$;

-- A department that nothing refers to yet; every reference is a foreign key that holds it back.
create function gate.remove_department(p_code text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.as_administrator(); begin
  delete from data.department where tenant = t and code = p_code;
exception when foreign_key_violation or restrict_violation then raise exception 'afdelingen er i brug' using errcode = '23503'; end $$;

revoke execute on function gate.as_administrator(), gate.accounts(), gate.end_sessions_of(int, uuid), gate.set_password(uuid, text), gate.set_account_open(uuid, boolean), gate.set_roles(uuid, text[], text), gate.set_active(uuid, boolean), gate.remove_department(text) from public;
grant execute on function gate.accounts(), gate.set_password(uuid, text), gate.set_account_open(uuid, boolean), gate.set_roles(uuid, text[], text), gate.set_active(uuid, boolean), gate.remove_department(text) to samspil_staff;
reset role;

set role samspil_owner;
-- Police, whoever reviews the log, and whoever gives out roles hold that role alone, whatever the application says (HG-02, T36).
alter table data.staff
  add constraint staff_some_role check (cardinality(roles) > 0),
  add constraint staff_alone check (cardinality(roles) = 1 or not roles && '{police,auditor,administrator}'),
  add constraint staff_police_door check (('police' = any (roles)) = (door = 'samspil_police')),
  add constraint staff_control_door check (('auditor' = any (roles)) = (door = 'samspil_control'));
reset role;
