-- The same rule in fewer steps. What a function costs in PostgreSQL is mostly its first use in a transaction: each statement of its
-- own takes locks and starts an executor, and a function in SQL is planned anew. gate.begin is such a first use, every time.
set role samspil_gate;

-- The canonical bytes of docs/audit-log.md, as before; written so that a field is put in place instead of called.
create or replace function audit.field(value text) returns bytea language sql immutable parallel safe
  return case when value is null then '\xffffffff'::bytea else int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8') end;
create or replace function audit.canonical(e audit.event) returns bytea language plpgsql stable set search_path = pg_catalog as $$
begin
  return audit.field(e.tenant::text) || audit.field(e.seq::text) || audit.field(to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
    || audit.field(e.staff_id::text) || audit.field(encode(e.session, 'hex')) || audit.field(e.operation) || audit.field(e.kind)
    || audit.field(e.purpose) || audit.field(e.family_id::text) || audit.field(e.signal_id::text) || audit.field(e.facts::text); end $$;
create or replace function audit.append(e audit.event) returns bigint language plpgsql set search_path = pg_catalog as $$
declare head audit.head; begin
  select * into head from audit.head where tenant = e.tenant for update;
  if not found then
    insert into audit.head values (e.tenant, 0, sha256('samspil')) on conflict do nothing;
    select * into head from audit.head where tenant = e.tenant for update;
  end if;
  e.seq := head.seq + 1; e.at := clock_timestamp(); e.xid := pg_current_xact_id(); e.previous := head.hash;
  e.hash := sha256(e.previous || audit.canonical(e));
  insert into audit.event values (e.*);
  update audit.head set seq = e.seq, hash = e.hash where tenant = e.tenant;
  return e.seq; end $$;

-- As in 0019 and 0030. The secret alone is asked for; the rest is an expression, which takes a third of the time of a statement. A
-- context is opened some nine times in each reading, since each wall asks for itself.
create or replace function gate.seal(plain text) returns text language plpgsql stable set search_path = pg_catalog as $$
declare s gate.secret; begin
  select * into s from gate.secret;
  if not found then raise exception 'konteksten kan ikke forsegles endnu' using errcode = '57P03'; end if;
  return plain || '#' || encode(sha256(s.outer_pad || sha256(s.inner_pad
    || convert_to(plain || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex'); end $$;
create or replace function gate.open() returns text[] language plpgsql stable security definer parallel restricted set search_path = pg_catalog as $$
declare sealed text := current_setting('samspil.context', true); plain text; outer_pad bytea; inner_pad bytea; begin
  if sealed is null or sealed = '' then return null; end if;
  plain := split_part(sealed, '#', 1);
  select s.outer_pad, s.inner_pad into outer_pad, inner_pad from gate.secret s;
  if split_part(plain, '|', 3) <> session_user or plain || '#' || encode(sha256(outer_pad || sha256(inner_pad
      || convert_to(plain || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') is distinct from sealed then
    raise exception 'forfalsket kontekst' using errcode = '28000'; end if;
  return string_to_array(plain, '|'); end $$;
reset role;
