-- The gate: sessions, the sealed context, and the log that is the key to every row.
-- Everything here belongs to samspil_gate, which nobody can log in as. Roles are made by src/server/database/roles.ts.
create schema gate authorization samspil_gate;
create schema audit authorization samspil_gate;
create schema data authorization samspil_owner;
revoke all on schema public from public;
grant usage on schema gate, audit to samspil_staff, samspil_police, samspil_steering, samspil_worker, samspil_portal, samspil_login;
grant usage on schema data to samspil_staff, samspil_police, samspil_steering, samspil_worker, samspil_portal, samspil_gate;
grant usage on schema gate to samspil_owner;

set role samspil_gate;

-- One row, written by the server at start, never in the write-ahead log or a backup.
create unlogged table gate.secret (only_one boolean primary key default true check (only_one), inner_pad bytea not null, outer_pad bytea not null);

-- The hash of db/access.ts that the policies in force were generated from.
create table gate.access_version (only_one boolean primary key default true check (only_one), hash text not null, applied_at timestamptz not null default now());

create table gate.account (
  tenant int not null, staff_id uuid not null, login text not null unique, password_hash text not null, door text not null,
  failed_attempts int not null default 0, locked_until timestamptz, disabled_at timestamptz, created_at timestamptz not null default now(),
  primary key (tenant, staff_id));

-- Only the SHA-256 of the 256-bit token is kept: a leaked table opens nothing.
create table gate.session (
  token_hash bytea primary key, tenant int not null, staff_id uuid not null, door text not null,
  started_at timestamptz not null default now(), expires_at timestamptz not null, ended_at timestamptz);
create index session_by_staff on gate.session (tenant, staff_id);

-- Each intended write happens once (Idempotency-Key): the answer given the first time is given again.
create table gate.answer (
  tenant int not null, staff_id uuid not null, key uuid not null, operation text not null, answer jsonb, made_at timestamptz not null default now(),
  primary key (tenant, staff_id, key));

create table audit.head (tenant int primary key, seq bigint not null, hash bytea not null);
create table audit.event (
  tenant int not null, seq bigint not null, at timestamptz not null, xid xid8 not null, staff_id uuid, session bytea,
  operation text not null, kind text not null check (kind in ('read', 'write', 'done', 'refused', 'session')), purpose text not null,
  family_id uuid, signal_id uuid, facts jsonb not null default '{}', previous bytea not null, hash bytea not null,
  primary key (tenant, seq));
create index event_by_family on audit.event (tenant, family_id, seq) where family_id is not null;

-- Canonical bytes of a field: four bytes of length, then UTF-8; a missing value has length -1. docs/audit-log.md defines them.
create function audit.field(value text) returns bytea language sql immutable parallel safe set search_path = pg_catalog as $$
  select case when value is null then '\xffffffff'::bytea else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end $$;
create function audit.canonical(e audit.event) returns bytea language sql stable set search_path = pg_catalog as $$
  select audit.field(e.tenant::text) || audit.field(e.seq::text) || audit.field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit.field(e.staff_id::text) || audit.field(encode(e.session, 'hex')) || audit.field(e.operation) || audit.field(e.kind)
    || audit.field(e.purpose) || audit.field(e.family_id::text) || audit.field(e.signal_id::text) || audit.field(e.facts::text) $$;

create function audit.append(e audit.event) returns bigint language plpgsql set search_path = pg_catalog as $$
declare head audit.head; begin
  insert into audit.head values (e.tenant, 0, sha256('samspil')) on conflict do nothing;
  select * into head from audit.head where tenant = e.tenant for update;
  e.seq := head.seq + 1; e.at := clock_timestamp(); e.xid := pg_current_xact_id(); e.previous := head.hash;
  e.hash := sha256(e.previous || audit.canonical(e));
  insert into audit.event values (e.*);
  update audit.head set seq = e.seq, hash = e.hash where tenant = e.tenant;
  return e.seq; end $$;

create function gate.session_of(token bytea) returns gate.session language plpgsql stable set search_path = pg_catalog as $$
declare s gate.session; begin
  select * into s from gate.session where token_hash = sha256(token) and ended_at is null and expires_at > clock_timestamp();
  if not found or s.door <> session_user then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  return s; end $$;

-- What is about to be done, committed before any row can be read: "no log, no data" (security.md 4.5).
create function audit.log(token bytea, operation text, kind text, purpose text, family uuid, signal uuid, facts jsonb) returns bigint
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); e audit.event; begin
  if kind not in ('read', 'write', 'refused') then raise exception 'ukendt slags' using errcode = '22023'; end if;
  e.tenant := s.tenant; e.staff_id := s.staff_id; e.session := s.token_hash; e.operation := operation; e.kind := kind; e.purpose := purpose;
  e.family_id := family; e.signal_id := signal; e.facts := facts;
  return audit.append(e); end $$;

create function gate.seal(plain text) returns text language sql stable set search_path = pg_catalog as $$
  select plain || '#' || encode(sha256(s.outer_pad || sha256(s.inner_pad
    || convert_to(plain || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') from gate.secret s $$;

-- Fields: 1 tenant 2 staff 3 door 4 roles 5 purpose 6 event 7 family 8 relation 9 departments 10 shared 11 signal 12 operation
create function gate.open() returns text[] language plpgsql stable security definer parallel restricted set search_path = pg_catalog as $$
declare sealed text := current_setting('samspil.context', true); plain text; begin
  if sealed is null or sealed = '' then return null; end if;
  plain := split_part(sealed, '#', 1);
  if gate.seal(plain) is distinct from sealed or split_part(plain, '|', 3) <> session_user then
    raise exception 'forfalsket kontekst' using errcode = '28000'; end if;
  return string_to_array(plain, '|'); end $$;

create function gate.tenant() returns int language sql stable parallel restricted set search_path = pg_catalog as $$ select (gate.open())[1]::int $$;
create function gate.staff() returns uuid language sql stable parallel restricted set search_path = pg_catalog as $$ select (gate.open())[2]::uuid $$;
create function gate.has_role(role text) returns boolean language sql stable parallel restricted set search_path = pg_catalog as $$ select role = any (string_to_array((gate.open())[4], ',')) $$;
create function gate.opened() returns uuid language sql stable parallel restricted set search_path = pg_catalog as $$ select nullif((gate.open())[7], '')::uuid $$;
create function gate.relation() returns text language sql stable parallel restricted set search_path = pg_catalog as $$ select nullif((gate.open())[8], '') $$;
create function gate.departments() returns text[] language sql stable parallel restricted set search_path = pg_catalog as $$ select string_to_array((gate.open())[9], ',') $$;
create function gate.shared() returns text[] language sql stable parallel restricted set search_path = pg_catalog as $$ select string_to_array((gate.open())[10], ',') $$;
create function gate.opened_signal() returns uuid language sql stable parallel restricted set search_path = pg_catalog as $$ select nullif((gate.open())[11], '')::uuid $$;
reset role;
