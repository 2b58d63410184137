-- The family's own way in: a session of a citizen, its log, and the context of its transactions (docs/security.md, Citizens).
-- Nothing of it is shared with colleagues but the seal: a session of one kind is not found by the functions of the other.
set role samspil_gate;

-- Who it is, is a keyed hash of the verified personal number, asked anew in each transaction: a number that is put right, a
-- person who is taken back or a family that is deleted ends what the session could read.
create table gate.citizen_session (
  token_hash bytea primary key check (octet_length(token_hash) = 32), id uuid not null unique default gen_random_uuid(), tenant int not null, cpr_hash bytea not null,
  level text not null check (level in ('substantial', 'high')), issuer text not null, started_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(), idle interval not null default interval '30 minutes' check (idle <= interval '30 minutes'),
  expires_at timestamptz not null default clock_timestamp() + interval '8 hours', ended_at timestamptz,
  constraint citizen_session_is_short check (expires_at <= started_at + interval '8 hours 1 minute'));
create index citizen_session_by_expiry on gate.citizen_session (expires_at);

-- The families that somebody is a living person of; a family that is restricted is among them, and shows nothing.
create function gate.families_of_citizen(p_tenant int, p_cpr_hash bytea) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct p.family_id), '{}') from data.person p where p.tenant = p_tenant and p.cpr_hash = p_cpr_hash and p.deceased_on is null $$;

-- How a citizen stands to one family at a moment: who they are there, the children they hold custody of there (under ADULT_FROM, 18)
-- and those of them under CONSENT_SELF_FROM (15). Days are those of Denmark; born on 29 February: 1 March in other years. A parameter can
-- close earlier than the law's 18 and 15, never later, and a missing one closes.
create type gate.citizen as (persons uuid[], children uuid[], young_children uuid[]);
create function gate.citizen_at(p_tenant int, p_cpr_hash bytea, p_family uuid, p_at timestamptz) returns gate.citizen language plpgsql stable set search_path = pg_catalog as $$
declare c gate.citizen; today date := (p_at at time zone 'Europe/Copenhagen')::date; self_from int; adult_from int; begin
  select max(least(value, 15)) filter (where code = 'CONSENT_SELF_FROM'), max(least(value, 18)) filter (where code = 'ADULT_FROM') into self_from, adult_from from (
    select distinct on (code) code, value from data.legal_parameter where tenant = p_tenant and code in ('CONSENT_SELF_FROM', 'ADULT_FROM')
      and valid_from <= today and (valid_to is null or valid_to >= today) order by code, valid_from desc) l;
  c.persons := array(select p.id from data.person p where p.tenant = p_tenant and p.family_id = p_family and p.cpr_hash = p_cpr_hash and p.deceased_on is null);
  select coalesce(array_agg(p.id), '{}'), coalesce(array_agg(p.id) filter (where s + (extract(day from s) <> extract(day from p.birth_date))::int > today), '{}') into c.children, c.young_children
    from data.person p cross join lateral (select (p.birth_date + make_interval(years => self_from))::date as s, (p.birth_date + make_interval(years => adult_from))::date as a) as birthdays
    where p.tenant = p_tenant and p.family_id = p_family and p.deceased_on is null and a + (extract(day from a) <> extract(day from p.birth_date))::int > today and exists (
      select 1 from data.kinship k where k.tenant = p.tenant and k.family_id = p.family_id and k.to_person = p.id and k.from_person = any (c.persons)
        and k.kind = 'parent' and k.custody and k.removed_at is null);
  return c; end $$;

-- The session of a token; only at the citizens' own door.
create function gate.citizen_session_of(token bytea) returns gate.citizen_session language plpgsql stable set search_path = pg_catalog as $$
declare s gate.citizen_session; begin
  select * into s from gate.citizen_session where token_hash = sha256(token) and ended_at is null and expires_at > clock_timestamp() and seen_at + idle > clock_timestamp();
  if not found or session_user <> 'samspil_portal' then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  return s; end $$;

-- A row of the log by a citizen: no colleague's id, and who it was in its facts, so that the canonical bytes are as before.
create function audit.by_citizen(p_session bytea, p_tenant int, p_operation text, p_kind text, p_family uuid, p_persons uuid[], p_facts jsonb) returns bigint language plpgsql set search_path = pg_catalog as $$
declare e audit.event; begin
  e.tenant := p_tenant; e.session := p_session; e.operation := p_operation; e.kind := p_kind; e.purpose := case p_kind when 'session' then 'DRIFT' else 'PARTSINDSIGT' end;
  e.family_id := p_family; e.facts := p_facts || jsonb_build_object('citizen', to_jsonb(p_persons));
  return audit.append(e); end $$;

-- Log-in. Null for whoever is in no family, whoever there is no trace of, and a log-in that was too weak: all alike, and no row is
-- written about somebody who is not known here. What ended more than a day ago is forgotten.
create function gate.start_citizen_session(p_tenant int, p_cpr_hash bytea, p_level text, p_issuer text, p_token_hash bytea) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare persons uuid[]; made uuid; begin
  delete from gate.citizen_session where expires_at < clock_timestamp() - interval '1 day';
  persons := array(select p.id from data.person p where p.tenant = p_tenant and p.cpr_hash = p_cpr_hash and p.deceased_on is null order by p.id);
  if persons = '{}' or (p_level in ('substantial', 'high')) is not true then return null; end if;
  insert into gate.citizen_session (token_hash, tenant, cpr_hash, level, issuer) values (p_token_hash, p_tenant, p_cpr_hash, p_level, p_issuer) returning id into made;
  perform audit.by_citizen(p_token_hash, p_tenant, 'session.sign-in', 'session', null, persons, jsonb_build_object('codes', jsonb_build_object('issuer', p_issuer, 'level', p_level)));
  return made; end $$;
-- Whether a citizen's session lives; `p_person` says that somebody did something, and not the page by itself.
create function gate.citizen_lives(p_token bytea, p_person boolean) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.citizen_session; begin
  select * into s from gate.citizen_session where token_hash = sha256(p_token) and ended_at is null and expires_at > clock_timestamp() and seen_at + idle > clock_timestamp();
  if not found then return false; end if;
  if p_person and s.seen_at < clock_timestamp() - interval '1 minute' then
    update gate.citizen_session set seen_at = clock_timestamp() where token_hash = s.token_hash; end if;
  return true; end $$;
create function gate.end_citizen_session(p_token bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.citizen_session; begin
  update gate.citizen_session set ended_at = clock_timestamp() where token_hash = sha256(p_token) and ended_at is null returning * into s;
  if not found then return; end if;
  perform audit.by_citizen(s.token_hash, s.tenant, 'session.sign-out', 'session', null,
    array(select p.id from data.person p where p.tenant = s.tenant and p.cpr_hash = s.cpr_hash order by p.id), '{}'); end $$;

-- What a citizen is about to read, committed before anything can be: one row for each of their families, in a fixed order; the caller names
-- none. One row without a family when there is none any more.
create function audit.log_citizen(token bytea, p_operation text, p_kind text, p_facts jsonb) returns bigint[] language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.citizen_session := gate.citizen_session_of(token); families uuid[] := gate.families_of_citizen(s.tenant, s.cpr_hash); f uuid; rows bigint[] := '{}'; begin
  if (p_kind in ('read', 'refused')) is not true then raise exception 'ukendt slags' using errcode = '22023'; end if;
  if families = '{}' then return array[audit.by_citizen(s.token_hash, s.tenant, p_operation, p_kind, null, '{}', p_facts)]; end if;
  foreach f in array families loop
    rows := rows || audit.by_citizen(s.token_hash, s.tenant, p_operation, p_kind, f, (gate.citizen_at(s.tenant, s.cpr_hash, f, now())).persons, p_facts); end loop;
  return rows; end $$;

-- The context of a citizen's transaction: one family, the one that the committed row names. The fields are those of gate.open, with
-- nothing where a colleague would be, and after them: 20 who they are here, 21 their children, 22 those under 15.
create function gate.begin_citizen(token bytea, event bigint) returns table (tenant int, family_id uuid, persons uuid[], children uuid[], young_children uuid[])
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.citizen_session := gate.citizen_session_of(token); e audit.event; c gate.citizen; begin
  if coalesce(current_setting('samspil.context', true), '') <> '' then raise exception 'konteksten er allerede sat' using errcode = '28000'; end if;
  select * into e from audit.event v where v.tenant = s.tenant and v.seq = event;
  if not found or e.session <> s.token_hash or e.staff_id is not null or e.kind <> 'read' or e.at < clock_timestamp() - interval '5 minutes'
    or e.xid is not distinct from pg_current_xact_id_if_assigned() or pg_visible_in_snapshot(e.xid, pg_current_snapshot()) is not true then
    raise exception 'adgangen er ikke logget' using errcode = '28000'; end if;
  c := gate.citizen_at(s.tenant, s.cpr_hash, e.family_id, now());
  perform set_config('samspil.context', gate.seal(concat_ws('|', s.tenant, '', session_user, '', e.purpose, e.seq, coalesce(e.family_id::text, ''), '', '', '', '', e.operation,
    '', 'META,ORD,CONF,ART9_HEALTH,ART10_CRIME', '', '',
    coalesce((select f.id::text from data.family f where f.tenant = s.tenant and f.id = e.family_id and f.restricted_at is not null), ''), '', '',
    array_to_string(c.persons, ','), array_to_string(c.children, ','), array_to_string(c.young_children, ','))), true);
  return query select s.tenant, e.family_id, c.persons, c.children, c.young_children; end $$;

create function gate.me() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[20], ',')::uuid[];
create function gate.my_children() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[21], ',')::uuid[];
create function gate.my_young_children() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[22], ',')::uuid[];

-- Given names of oneself and of the children whose pages custody opens; of nobody else, and of nobody while the family is restricted.
create function gate.my_names() returns table (person_id uuid, given_name text, me boolean) language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.given_name, p.id = any (gate.me()) from data.person p
  where p.tenant = gate.tenant() and p.family_id = gate.opened() and p.id = any (gate.me() || gate.my_children()) and p.family_id <> all (gate.restricted()) order by 3 desc, 2, 1 $$;

-- What was read, in the same transaction; only a citizen's context.
create function audit.record_citizen(facts jsonb) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[3] <> 'samspil_portal' then raise exception 'ingen kontekst' using errcode = '28000'; end if;
  return audit.by_citizen((select v.session from audit.event v where v.tenant = c[1]::int and v.seq = c[6]::bigint), c[1]::int, c[12], 'done', nullif(c[7], '')::uuid, gate.me(), facts); end $$;

revoke execute on function gate.families_of_citizen(int, bytea), gate.citizen_at(int, bytea, uuid, timestamptz), gate.citizen_session_of(bytea), audit.by_citizen(bytea, int, text, text, uuid, uuid[], jsonb),
  gate.start_citizen_session(int, bytea, text, text, bytea), gate.citizen_lives(bytea, boolean), gate.end_citizen_session(bytea), audit.log_citizen(bytea, text, text, jsonb), gate.begin_citizen(bytea, bigint),
  gate.me(), gate.my_children(), gate.my_young_children(), gate.my_names(), audit.record_citizen(jsonb) from public;
grant execute on function gate.start_citizen_session(int, bytea, text, text, bytea), gate.citizen_lives(bytea, boolean), gate.end_citizen_session(bytea) to samspil_login;
grant execute on function audit.log_citizen(bytea, text, text, jsonb), gate.begin_citizen(bytea, bigint), audit.record_citizen(jsonb), gate.my_names(), gate.me(), gate.my_children(), gate.my_young_children(),
  gate.open(), gate.tenant(), gate.opened(), gate.classes(), gate.recused(), gate.sealed_off(), gate.restricted() to samspil_portal;
reset role;
