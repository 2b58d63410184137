-- Passkeys, codes from an app, recovery codes, and what stands open for a moment between two steps of a log-in.
set role samspil_gate;

-- A step that waits for the next one, in the same browser: its cookie's hash is the key; taken once.
create table gate.pending (
  token_hash bytea primary key, kind text not null, tenant int, staff_id uuid, body jsonb not null, expires_at timestamptz not null);
create index pending_by_end on gate.pending (expires_at);

create table gate.passkey (
  id uuid primary key default gen_random_uuid(), tenant int not null, staff_id uuid not null, credential text not null unique, public_key bytea not null,
  counter bigint not null, transports text[] not null, name text not null, added_at timestamptz not null default now(), used_at timestamptz);
create index passkey_by_staff on gate.passkey (tenant, staff_id);

-- The app's secret is sealed with the installation's key, which the database does not hold; a step of 30 seconds is used once.
create table gate.totp (
  tenant int not null, staff_id uuid not null, secret_sealed bytea not null, confirmed_at timestamptz, last_step bigint not null default 0, primary key (tenant, staff_id));
create table gate.recovery_code (
  tenant int not null, staff_id uuid not null, code_hash bytea not null, used_at timestamptz, primary key (tenant, staff_id, code_hash));

create function gate.set_pending(p_hash bytea, p_kind text, p_tenant int, p_staff uuid, p_body jsonb, p_seconds int) returns void language plpgsql security definer set search_path = pg_catalog as $$ begin
  delete from gate.pending where expires_at < clock_timestamp();
  insert into gate.pending values (p_hash, p_kind, p_tenant, p_staff, p_body, clock_timestamp() + make_interval(secs => p_seconds)); end $$;
create function gate.see_pending(p_token bytea, p_kind text) returns table (tenant int, staff_id uuid, body jsonb) language sql stable security definer set search_path = pg_catalog as $$
  select tenant, staff_id, body from gate.pending where token_hash = sha256(p_token) and kind = p_kind and expires_at > clock_timestamp() $$;
create function gate.take_pending(p_token bytea, p_kind text) returns table (tenant int, staff_id uuid, body jsonb) language sql security definer set search_path = pg_catalog as $$
  delete from gate.pending where token_hash = sha256(p_token) and kind = p_kind and expires_at > clock_timestamp() returning tenant, staff_id, body $$;

create function gate.factors_of(p_tenant int, p_staff uuid) returns table (totp boolean, passkeys text[], recovery int, required boolean) language sql stable security definer set search_path = pg_catalog as $$
  select exists (select 1 from gate.totp t where t.tenant = p_tenant and t.staff_id = p_staff and t.confirmed_at is not null),
    array(select k.credential from gate.passkey k where k.tenant = p_tenant and k.staff_id = p_staff order by k.added_at),
    (select count(*)::int from gate.recovery_code r where r.tenant = p_tenant and r.staff_id = p_staff and r.used_at is null),
    coalesce((select y.second_factor from gate.sign_in_policy y where y.tenant = p_tenant), false) $$;

-- Whose name stands on the passkey or in the app.
create function gate.name_of(p_tenant int, p_staff uuid) returns text language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select a.login from gate.account a where a.tenant = p_tenant and a.staff_id = p_staff),
    (select given_name || ' ' || family_name from data.staff where tenant = p_tenant and id = p_staff)) $$;

create function gate.add_passkey(p_tenant int, p_staff uuid, p_credential text, p_public_key bytea, p_counter bigint, p_transports text[], p_name text) returns void language plpgsql security definer set search_path = pg_catalog as $$ begin
  insert into gate.passkey (tenant, staff_id, credential, public_key, counter, transports, name) values (p_tenant, p_staff, p_credential, p_public_key, p_counter, p_transports, p_name);
  perform gate.note_sign_in(p_tenant, p_staff, null, 'session.passkey-add', '{"codes": {"method": "passkey"}}'); end $$;
create function gate.passkey_of(p_credential text) returns table (tenant int, staff_id uuid, public_key bytea, counter bigint, transports text[]) language sql stable security definer set search_path = pg_catalog as $$
  select k.tenant, k.staff_id, k.public_key, k.counter, k.transports from gate.passkey k join data.staff p on p.tenant = k.tenant and p.id = k.staff_id and p.active where k.credential = p_credential $$;
create function gate.use_passkey(p_credential text, p_counter bigint) returns void language sql security definer set search_path = pg_catalog as $$
  update gate.passkey set counter = p_counter, used_at = clock_timestamp() where credential = p_credential $$;

create function gate.put_totp(p_tenant int, p_staff uuid, p_sealed bytea) returns void language sql security definer set search_path = pg_catalog as $$
  insert into gate.totp (tenant, staff_id, secret_sealed) values (p_tenant, p_staff, p_sealed)
    on conflict (tenant, staff_id) do update set secret_sealed = excluded.secret_sealed, confirmed_at = null, last_step = 0 $$;
create function gate.totp_of(p_tenant int, p_staff uuid) returns table (secret_sealed bytea, confirmed boolean) language sql stable security definer set search_path = pg_catalog as $$
  select secret_sealed, confirmed_at is not null from gate.totp where tenant = p_tenant and staff_id = p_staff $$;
-- Uses one step of the app's clock; false when it, or a later one, has been used (no replay, also of two at once).
create function gate.use_totp(p_tenant int, p_staff uuid, p_step bigint) returns boolean language plpgsql security definer set search_path = pg_catalog as $$ begin
  update gate.totp set last_step = p_step where tenant = p_tenant and staff_id = p_staff and last_step < p_step;
  return found; end $$;
create function gate.confirm_totp(p_tenant int, p_staff uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$ begin
  update gate.totp set confirmed_at = clock_timestamp() where tenant = p_tenant and staff_id = p_staff;
  perform gate.note_sign_in(p_tenant, p_staff, null, 'session.totp-add', '{"codes": {"method": "totp"}}'); end $$;

create function gate.put_recovery_codes(p_tenant int, p_staff uuid, p_hashes bytea[]) returns void language plpgsql security definer set search_path = pg_catalog as $$ begin
  delete from gate.recovery_code where tenant = p_tenant and staff_id = p_staff;
  insert into gate.recovery_code (tenant, staff_id, code_hash) select p_tenant, p_staff, unnest(p_hashes);
  perform gate.note_sign_in(p_tenant, p_staff, null, 'session.recovery-codes', '{}'); end $$;
create function gate.use_recovery_code(p_tenant int, p_staff uuid, p_hash bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$ begin
  update gate.recovery_code set used_at = clock_timestamp() where tenant = p_tenant and staff_id = p_staff and code_hash = p_hash and used_at is null;
  return found; end $$;
create function gate.try_code(p_tenant int, p_staff uuid) returns boolean language sql security definer set search_path = pg_catalog as $$
  select gate.count_try(sha256(convert_to('code:' || p_tenant || ':' || p_staff, 'UTF8'))) $$;
create function gate.forget_code_tries(p_tenant int, p_staff uuid) returns void language sql security definer set search_path = pg_catalog as $$
  delete from gate.attempt where key = sha256(convert_to('code:' || p_tenant || ':' || p_staff, 'UTF8')) $$;

-- Inside a context: what is mine. The session that asks is the one whose log row opened the context.
create function gate.my_session() returns bytea language sql stable security definer set search_path = pg_catalog as $$
  select session from audit.event where tenant = gate.tenant() and seq = ((gate.open())[6])::bigint $$;
create function gate.my_account() returns table (login text, idle_minutes int, second_factor boolean, totp boolean, recovery int) language sql stable security definer set search_path = pg_catalog as $$
  select (select a.login from gate.account a where a.tenant = gate.tenant() and a.staff_id = gate.staff() and a.disabled_at is null),
    coalesce((select y.idle_minutes from gate.sign_in_policy y where y.tenant = gate.tenant()), 60), f.required, f.totp, f.recovery
  from gate.factors_of(gate.tenant(), gate.staff()) f where gate.begun() $$;
create function gate.my_passkeys() returns table (id uuid, name text, added_at timestamptz, used_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select id, name, added_at, used_at from gate.passkey where tenant = gate.tenant() and staff_id = gate.staff() order by added_at $$;
create function gate.my_sessions() returns table (id uuid, method text, assurance text, device text, address text, started_at timestamptz, seen_at timestamptz, current boolean) language sql stable security definer set search_path = pg_catalog as $$
  select id, method, assurance, device, address, started_at, seen_at, token_hash = gate.my_session() from gate.session
  where tenant = gate.tenant() and staff_id = gate.staff() and ended_at is null and expires_at > now() and (idle is null or seen_at + idle > now()) order by seen_at desc $$;
create function gate.end_my_session(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update gate.session set ended_at = clock_timestamp() where id = p_id and tenant = gate.tenant() and staff_id = gate.staff() and ended_at is null;
  get diagnostics n = row_count; return n; end $$;
create function gate.end_my_other_sessions() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and staff_id = gate.staff() and ended_at is null and token_hash <> gate.my_session();
  get diagnostics n = row_count; return n; end $$;
create function gate.rename_passkey(p_id uuid, p_name text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update gate.passkey set name = p_name where id = p_id and tenant = gate.tenant() and staff_id = gate.staff();
  get diagnostics n = row_count; return n; end $$;
create function gate.remove_passkey(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  delete from gate.passkey where id = p_id and tenant = gate.tenant() and staff_id = gate.staff();
  get diagnostics n = row_count; return n; end $$;
create function gate.remove_totp() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  delete from gate.recovery_code where tenant = gate.tenant() and staff_id = gate.staff();
  delete from gate.totp where tenant = gate.tenant() and staff_id = gate.staff();
  get diagnostics n = row_count; return n; end $$;
create function gate.my_password_hash() returns text language sql stable security definer set search_path = pg_catalog as $$
  select password_hash from gate.account where tenant = gate.tenant() and staff_id = gate.staff() and disabled_at is null $$;
create function gate.change_my_password(p_hash text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update gate.account set password_hash = p_hash where tenant = gate.tenant() and staff_id = gate.staff() and disabled_at is null;
  get diagnostics n = row_count; return n; end $$;

-- An administrator: takes factors away from somebody who has lost them, and ends their sessions; sets what is asked of log-in.
create function gate.need_administrator() returns void language plpgsql stable set search_path = pg_catalog as $$ begin
  if gate.open() is null or not gate.has_role('administrator') then raise exception 'kun en administrator' using errcode = '42501'; end if; end $$;
create function gate.reset_factors(p_staff uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  perform gate.need_administrator();
  delete from gate.passkey where tenant = gate.tenant() and staff_id = p_staff;
  delete from gate.recovery_code where tenant = gate.tenant() and staff_id = p_staff;
  delete from gate.totp where tenant = gate.tenant() and staff_id = p_staff;
  perform gate.forget_code_tries(gate.tenant(), p_staff);
  update gate.session set ended_at = clock_timestamp() where tenant = gate.tenant() and staff_id = p_staff and ended_at is null;
  get diagnostics n = row_count; return n; end $$;
create function gate.set_sign_in_policy(p_second_factor boolean, p_idle_minutes int) returns void language plpgsql security definer set search_path = pg_catalog as $$ begin
  perform gate.need_administrator();
  insert into gate.sign_in_policy (tenant, second_factor, idle_minutes) values (gate.tenant(), p_second_factor, p_idle_minutes)
    on conflict (tenant) do update set second_factor = excluded.second_factor, idle_minutes = excluded.idle_minutes; end $$;

revoke execute on function gate.set_pending(bytea, text, int, uuid, jsonb, int), gate.see_pending(bytea, text), gate.take_pending(bytea, text), gate.factors_of(int, uuid), gate.name_of(int, uuid),
  gate.add_passkey(int, uuid, text, bytea, bigint, text[], text), gate.passkey_of(text), gate.use_passkey(text, bigint), gate.put_totp(int, uuid, bytea), gate.totp_of(int, uuid), gate.use_totp(int, uuid, bigint),
  gate.confirm_totp(int, uuid), gate.put_recovery_codes(int, uuid, bytea[]), gate.use_recovery_code(int, uuid, bytea), gate.try_code(int, uuid), gate.forget_code_tries(int, uuid), gate.my_session(), gate.my_account(),
  gate.my_passkeys(), gate.my_sessions(), gate.end_my_session(uuid), gate.end_my_other_sessions(), gate.rename_passkey(uuid, text), gate.remove_passkey(uuid), gate.remove_totp(), gate.my_password_hash(),
  gate.change_my_password(text), gate.need_administrator(), gate.reset_factors(uuid), gate.set_sign_in_policy(boolean, int) from public;
grant execute on function gate.set_pending(bytea, text, int, uuid, jsonb, int), gate.see_pending(bytea, text), gate.take_pending(bytea, text), gate.factors_of(int, uuid), gate.name_of(int, uuid),
  gate.add_passkey(int, uuid, text, bytea, bigint, text[], text), gate.passkey_of(text), gate.use_passkey(text, bigint), gate.put_totp(int, uuid, bytea), gate.totp_of(int, uuid), gate.use_totp(int, uuid, bigint),
  gate.confirm_totp(int, uuid), gate.put_recovery_codes(int, uuid, bytea[]), gate.use_recovery_code(int, uuid, bytea), gate.try_code(int, uuid), gate.forget_code_tries(int, uuid) to samspil_login;
grant execute on function gate.my_account(), gate.my_passkeys(), gate.my_sessions(), gate.end_my_session(uuid), gate.end_my_other_sessions(), gate.rename_passkey(uuid, text), gate.remove_passkey(uuid), gate.remove_totp(),
  gate.my_password_hash(), gate.change_my_password(text) to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant execute on function gate.reset_factors(uuid), gate.set_sign_in_policy(boolean, int) to samspil_staff;
reset role;
