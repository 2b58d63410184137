-- The gate's functions over the data: beginning a context, the few crossings, log-in, and the municipality's founding.
set role samspil_gate;

-- Begins the transaction's context. The event must be a log row of this session, committed by an earlier transaction, under five minutes old.
create function gate.begin(token bytea, event bigint)
returns table (tenant int, staff_id uuid, roles text[], relation text, departments text[], shared text[], family_id uuid, signal_id uuid)
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); e audit.event; me data.staff; rel text; keys text[]; begin
  if coalesce(current_setting('samspil.context', true), '') <> '' then raise exception 'konteksten er allerede sat' using errcode = '28000'; end if;
  select * into e from audit.event v where v.tenant = s.tenant and v.seq = event;
  if not found or e.session <> s.token_hash or e.kind not in ('read', 'write') or e.at < clock_timestamp() - interval '5 minutes'
    or e.xid is not distinct from pg_current_xact_id_if_assigned() or pg_visible_in_snapshot(e.xid, pg_current_snapshot()) is not true then
    raise exception 'adgangen er ikke logget' using errcode = '28000'; end if;
  if s.door = 'samspil_worker' then me.roles := array['service']; me.id := s.staff_id;
  else
    select * into me from data.staff p where p.tenant = s.tenant and p.id = s.staff_id and p.active;
    if not found then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  end if;
  if e.family_id is not null then
    select r.kind into rel from data.family_relation r where r.tenant = s.tenant and r.family_id = e.family_id and r.staff_id = s.staff_id
      and r.from_at <= now() and (r.to_at is null or r.to_at > now());
    if rel is not null then keys := gate.shared_keys(s.tenant, e.family_id, me.department); end if;
  end if;
  perform set_config('samspil.context', gate.seal(concat_ws('|', s.tenant, s.staff_id, s.door, array_to_string(me.roles, ','), e.purpose, e.seq,
    coalesce(e.family_id::text, ''), coalesce(rel, ''), coalesce(me.department, ''), coalesce(array_to_string(keys, ','), ''), coalesce(e.signal_id::text, ''), e.operation)), true);
  return query select s.tenant, s.staff_id, me.roles, rel, array_remove(array[me.department], null), coalesce(keys, '{}'), e.family_id, e.signal_id; end $$;

-- Which 'department/class/person' rows the department may see now; '*' stands for what concerns the whole family and
-- opens only when everyone who takes part has said yes (R-CON-02).
create function gate.shared_keys(p_tenant int, p_family uuid, p_department text) returns text[] language sql stable set search_path = pg_catalog as $$
  with now_open as (
    select distinct s.from_department, c.class, s.person_id from data.share s cross join lateral unnest(s.classes) as c (class)
    where s.tenant = p_tenant and s.family_id = p_family and s.to_department = p_department
      and s.ended_at is null and s.from_at <= now() and (s.to_at is null or s.to_at > now())),
  taking_part as (select id from data.person where tenant = p_tenant and family_id = p_family and participates)
  select array_agg(key) from (
    select from_department || '/' || class || '/' || person_id as key from now_open
    union all
    select from_department || '/' || class || '/*' from now_open o where person_id in (select id from taking_part)
    group by from_department, class having count(*) = (select count(*) from taking_part)) keys $$;

create function gate.begun() returns boolean language sql stable parallel restricted set search_path = pg_catalog as $$ select gate.open() is not null $$;
create function gate.my_families() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog as $$
  select coalesce(array_agg(r.family_id), '{}') from data.family_relation r where r.tenant = gate.tenant() and r.staff_id = gate.staff()
    and r.from_at <= now() and (r.to_at is null or r.to_at > now()) $$;
create function gate.my_meetings() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog as $$
  select coalesce(array_agg(m.id), '{}') from data.list_meeting m join data.list_participant p on p.tenant = m.tenant and p.meeting_id = m.id
  where m.tenant = gate.tenant() and p.staff_id = gate.staff() and m.state = 'open' $$;

-- What was done, written with the change itself.
create function audit.record(facts jsonb) returns bigint language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); e audit.event; begin
  if c is null then raise exception 'ingen kontekst' using errcode = '28000'; end if;
  e.tenant := c[1]::int; e.staff_id := c[2]::uuid; e.purpose := c[5]; e.family_id := nullif(c[7], '')::uuid; e.signal_id := nullif(c[11], '')::uuid;
  e.operation := c[12]; e.kind := 'done'; e.facts := facts;
  select v.session into e.session from audit.event v where v.tenant = e.tenant and v.seq = c[6]::bigint;
  return audit.append(e); end $$;

-- A new family is opened for the one who takes it in, for the rest of this transaction: nothing was in it before.
create function gate.create_family(p_label text, p_strand text, p_basis text, p_entered_on date, p_from_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); f uuid; begin
  if c is null or not ('core' = any (string_to_array(c[4], ','))) or c[7] <> '' then raise exception 'kan ikke oprette en familie her' using errcode = '42501'; end if;
  insert into data.family (tenant, number, label, phase, strand, basis, entered_on)
    values (c[1]::int, (select coalesce(max(number), 0) + 1 from data.family where tenant = c[1]::int), p_label, 'contacting', p_strand, p_basis, p_entered_on) returning id into f;
  insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values (c[1]::int, f, c[2]::uuid, 'coordinator', p_from_at, c[2]::uuid);
  c[7] := f::text; c[8] := 'coordinator';
  perform set_config('samspil.context', gate.seal(array_to_string(c, '|')), true);
  return f; end $$;

-- How many rows of the opened family this reader does not see, by department: said, never shown (ux.md 2.3).
create function gate.hidden() returns table (department text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select r.owner_department, count(*)::int from (
    select owner_department, class, person_id from data.journal_note where tenant = gate.tenant() and family_id = gate.opened()
    union all select owner_department, class, person_id from data.measure where tenant = gate.tenant() and family_id = gate.opened()
    union all select owner_department, class, person_id from data.goal where tenant = gate.tenant() and family_id = gate.opened()) r
  where gate.relation() is not null and not r.owner_department = any (gate.departments())
    and not (r.owner_department || '/' || r.class || '/' || coalesce(r.person_id::text, '*')) = any (gate.shared())
  group by 1 order by 1 $$;

-- One address, school or institution of one person of the opened family; the operation's log row names it (HG-22).
create function gate.reveal(p_person uuid, p_kind text) returns text language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[8] = '' or c[12] <> 'family.reveal-whereabouts' then raise exception 'kan kun vises et ad gangen' using errcode = '42501'; end if;
  return (select w.value from data.whereabouts w where w.tenant = c[1]::int and w.family_id = c[7]::uuid and w.person_id = p_person and w.kind = p_kind
    order by w.from_on desc limit 1); end $$;

-- Whether persons on a list are known already: the candidates for one entry, without anything of their family but its id.
create function gate.known_persons(p_birth date, p_cpr_hash bytea) returns table (person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.family_id, p.folded_name, p.birth_date, p.cpr_hash is not distinct from p_cpr_hash and p_cpr_hash is not null from data.person p
  where gate.has_role('early_help') and p.tenant = gate.tenant() and (p.birth_date = p_birth or p.cpr_hash = p_cpr_hash) $$;

-- Writes happen once: null means do it now, anything else is the answer given before.
create function gate.once(p_key uuid, p_operation text) returns jsonb language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); found_answer gate.answer; begin
  insert into gate.answer (tenant, staff_id, key, operation) values (c[1]::int, c[2]::uuid, p_key, p_operation) on conflict do nothing;
  if found then return null; end if;
  select * into found_answer from gate.answer where tenant = c[1]::int and staff_id = c[2]::uuid and key = p_key;
  if found_answer.operation <> p_operation then raise exception 'noeglen er brugt til noget andet' using errcode = '22023'; end if;
  return coalesce(found_answer.answer, 'null'::jsonb); end $$;
create function gate.remember(p_key uuid, p_answer jsonb) returns void language sql security definer set search_path = pg_catalog as $$
  update gate.answer set answer = p_answer where tenant = gate.tenant() and staff_id = gate.staff() and key = p_key $$;

-- Accounts and sessions.
create function gate.create_account(p_staff uuid, p_login text, p_password_hash text) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or not 'administrator' = any (string_to_array(c[4], ',')) then raise exception 'kun en administrator' using errcode = '42501'; end if;
  insert into gate.account (tenant, staff_id, login, password_hash, door) select p.tenant, p.id, p_login, p_password_hash, p.door from data.staff p where p.tenant = c[1]::int and p.id = p_staff; end $$;
create function gate.account_for(p_login text) returns table (tenant int, staff_id uuid, password_hash text, door text, locked boolean) language sql stable security definer set search_path = pg_catalog as $$
  select a.tenant, a.staff_id, a.password_hash, a.door, coalesce(a.locked_until > clock_timestamp(), false) from gate.account a where a.login = lower(p_login) and a.disabled_at is null $$;
-- Ten wrong passwords close an account for five minutes; the answer to the caller is the same either way (no enumeration).
create function gate.note_attempt(p_login text, p_right boolean) returns void language sql security definer set search_path = pg_catalog as $$
  update gate.account set failed_attempts = case when p_right then 0 else (failed_attempts + 1) % 10 end,
    locked_until = case when not p_right and failed_attempts + 1 >= 10 then clock_timestamp() + interval '5 minutes' else locked_until end where login = lower(p_login) $$;
create function gate.start_session(p_login text, p_token_hash bytea, p_hours int) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare a gate.account; e audit.event; begin
  select * into strict a from gate.account where login = lower(p_login) and disabled_at is null;
  insert into gate.session (token_hash, tenant, staff_id, door, expires_at) values (p_token_hash, a.tenant, a.staff_id, a.door, clock_timestamp() + make_interval(hours => p_hours));
  e.tenant := a.tenant; e.staff_id := a.staff_id; e.session := p_token_hash; e.operation := 'session.sign-in'; e.kind := 'session'; e.purpose := 'DRIFT'; e.facts := '{}';
  perform audit.append(e); end $$;
create function gate.end_session(p_token bytea) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session; e audit.event; begin
  update gate.session set ended_at = clock_timestamp() where token_hash = sha256(p_token) and ended_at is null returning * into s;
  if not found then return; end if;
  e.tenant := s.tenant; e.staff_id := s.staff_id; e.session := s.token_hash; e.operation := 'session.sign-out'; e.kind := 'session'; e.purpose := 'DRIFT'; e.facts := '{}';
  perform audit.append(e); end $$;
create function gate.door_of(p_token bytea) returns text language sql stable security definer set search_path = pg_catalog as $$
  select door from gate.session where token_hash = sha256(p_token) and ended_at is null and expires_at > clock_timestamp() $$;
create function gate.end_all_sessions() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  update gate.session set ended_at = clock_timestamp() where tenant = c[1]::int and staff_id = c[2]::uuid and ended_at is null;
  get diagnostics n = row_count; return n; end $$;

-- Deletes signals past their date with their names, and leaves a count (HG-15); only the worker's context may.
create function gate.purge_signals() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  delete from data.signal_identity i using data.signal g where g.tenant = c[1]::int and i.tenant = g.tenant and i.signal_id = g.id and g.delete_on < (now() at time zone 'Europe/Copenhagen')::date and g.family_id is null;
  delete from data.signal g where g.tenant = c[1]::int and g.delete_on < (now() at time zone 'Europe/Copenhagen')::date and g.family_id is null;
  get diagnostics n = row_count;
  if n > 0 then insert into data.deletion (tenant, what, rule, number, deleted_at) values (c[1]::int, 'signal', 'S115_REVIEW', n, now()); end if;
  return n; end $$;

-- For whoever installs: not granted to any login of the application.
create function gate.found_municipality(p_tenant int, p_name text, p_programme text, p_department text, p_department_name text, p_given text, p_family text, p_login text, p_password_hash text, p_at timestamptz) returns uuid
language plpgsql set search_path = pg_catalog as $$
declare admin uuid; begin
  insert into data.municipality values (p_tenant, p_name, p_programme, 'preventive', 90, 24, 10, 5, p_at);
  insert into data.department values (p_tenant, p_department, p_department_name);
  insert into data.staff (tenant, given_name, family_name, profession, department, roles, door) values (p_tenant, p_given, p_family, 'administrator', p_department, '{administrator}', 'samspil_staff') returning id into admin;
  insert into gate.account (tenant, staff_id, login, password_hash, door) values (p_tenant, admin, lower(p_login), p_password_hash, 'samspil_staff');
  return admin; end $$;
create function gate.start_service(p_tenant int, p_token_hash bytea) returns void language sql set search_path = pg_catalog as $$
  insert into gate.session (token_hash, tenant, staff_id, door, expires_at) values (p_token_hash, p_tenant, '00000000-0000-0000-0000-000000000000', 'samspil_worker', now() + interval '10 years') $$;

revoke execute on all functions in schema gate, audit from public;
grant execute on function audit.log(bytea, text, text, text, uuid, uuid, jsonb), audit.record(jsonb), gate.begin(bytea, bigint), gate.once(uuid, text), gate.remember(uuid, jsonb), gate.end_all_sessions()
  to samspil_staff, samspil_police, samspil_steering, samspil_worker;
grant execute on function gate.open(), gate.tenant(), gate.staff(), gate.has_role(text), gate.opened(), gate.relation(), gate.departments(), gate.shared(), gate.opened_signal(), gate.begun(), gate.my_families(), gate.my_meetings()
  to samspil_staff, samspil_police, samspil_steering, samspil_worker, samspil_owner;
grant execute on function gate.create_family(text, text, text, date, timestamptz), gate.hidden(), gate.reveal(uuid, text), gate.known_persons(date, bytea), gate.create_account(uuid, text, text) to samspil_staff;
grant execute on function gate.purge_signals() to samspil_worker;
grant execute on function gate.account_for(text), gate.note_attempt(text, boolean), gate.start_session(text, bytea, int), gate.end_session(bytea), gate.door_of(bytea) to samspil_login;
reset role;
