-- Who is kept away from a family, who is let in for a time, and what the context of a transaction knows (docs/security.md).
set role samspil_owner;

-- A colleague who knows the family privately or must not work with it: a wall before every grant. No reason is kept (R-ACT-19).
create table data.recusal (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null, family_id uuid not null, person_id uuid,
  declared_by uuid not null, declared_at timestamptz not null, lifted_by uuid, lifted_at timestamptz,
  primary key (tenant, id), foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, person_id) references data.person (tenant, id) on delete restrict,
  foreign key (tenant, declared_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, lifted_by) references data.staff (tenant, id) on delete restrict);
create unique index recusal_one_now on data.recusal (tenant, staff_id, family_id, person_id) nulls not distinct where lifted_at is null;
create index recusal_by_staff on data.recusal (tenant, staff_id);
create index recusal_by_family on data.recusal (tenant, family_id);
create index recusal_by_person on data.recusal (tenant, person_id);
create index recusal_by_declarer on data.recusal (tenant, declared_by);
create index recusal_by_lifter on data.recusal (tenant, lifted_by);

-- A family that only named colleagues may open, whatever else they hold.
create table data.family_seal (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, sealed_by uuid not null, sealed_at timestamptz not null,
  lifted_by uuid, lifted_at timestamptz,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, sealed_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, lifted_by) references data.staff (tenant, id) on delete restrict);
create unique index family_seal_one_now on data.family_seal (tenant, family_id) where lifted_at is null;
create index family_seal_by_family on data.family_seal (tenant, family_id);
create index family_seal_by_sealer on data.family_seal (tenant, sealed_by);
create index family_seal_by_lifter on data.family_seal (tenant, lifted_by);
create table data.family_seal_name (
  tenant int not null, seal_id uuid not null, staff_id uuid not null, family_id uuid not null, added_by uuid not null, added_at timestamptz not null, removed_at timestamptz,
  primary key (tenant, seal_id, staff_id), foreign key (tenant, seal_id) references data.family_seal (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, added_by) references data.staff (tenant, id) on delete restrict);
create index family_seal_name_by_staff on data.family_seal_name (tenant, staff_id);
create index family_seal_name_by_family on data.family_seal_name (tenant, family_id);
create index family_seal_name_by_adder on data.family_seal_name (tenant, added_by);

-- A line leader reads one family of a colleague for some hours, with a reason.
create table data.supervision (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, staff_id uuid not null, reason text not null,
  sensitive boolean not null default false, sensitive_reason text, opened_at timestamptz not null, until_at timestamptz not null, ended_at timestamptz,
  primary key (tenant, id), constraint supervision_is_short check (until_at <= opened_at + interval '24 hours'),
  constraint supervision_sensitive_has_reason check (not sensitive or sensitive_reason is not null),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict);
create index supervision_by_staff on data.supervision (tenant, staff_id, family_id);
create index supervision_by_family on data.supervision (tenant, family_id);

-- One family is read for four hours by somebody without a relation, because waiting would hurt somebody.
create table data.break_glass (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, staff_id uuid not null,
  reason_code text not null check (reason_code in ('acute_danger', 'family_asks', 'contacts_away', 'authority_asks')), reason text not null,
  opened_at timestamptz not null, until_at timestamptz not null, ended_at timestamptz, review_due_on date not null,
  reviewed_by uuid, reviewed_at timestamptz, judgement text check (judgement in ('justified', 'unclear', 'unjustified')), review_words text,
  primary key (tenant, id), constraint break_glass_is_short check (until_at <= opened_at + interval '4 hours'),
  constraint break_glass_reviewed_by_another check (reviewed_by <> staff_id),
  constraint break_glass_judged check ((reviewed_at is null) = (judgement is null) and (reviewed_at is null) = (reviewed_by is null)),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, reviewed_by) references data.staff (tenant, id) on delete restrict);
create index break_glass_by_staff on data.break_glass (tenant, staff_id, family_id);
create index break_glass_by_family on data.break_glass (tenant, family_id);
create index break_glass_by_reviewer on data.break_glass (tenant, reviewed_by);
create index break_glass_unreviewed on data.break_glass (tenant, review_due_on) where reviewed_at is null;

-- Something that one colleague must know now; shown on their own day, with no word about a person.
create table data.notification (
  tenant int not null, id uuid not null default gen_random_uuid(), staff_id uuid not null,
  kind text not null check (kind in ('break_glass', 'break_glass_review', 'family_handed_over', 'family_needs_contact', 'supervision_opened')),
  family_id uuid, about_staff uuid, subject_id uuid, made_at timestamptz not null, seen_at timestamptz,
  primary key (tenant, id), foreign key (tenant, staff_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, about_staff) references data.staff (tenant, id) on delete restrict);
create index notification_by_staff on data.notification (tenant, staff_id, made_at desc);
create index notification_by_family on data.notification (tenant, family_id);
create index notification_by_about on data.notification (tenant, about_staff);

-- A family whose data may only be kept (archived, or restricted at the citizen's request): for the records officer alone.
alter table data.family add column restricted_at timestamptz, add column restricted_by uuid,
  add constraint family_restricted_by_staff foreign key (tenant, restricted_by) references data.staff (tenant, id) on delete restrict;
create index family_by_restricter on data.family (tenant, restricted_by);
create index family_restricted on data.family (tenant, id) where restricted_at is not null;
reset role;

set role samspil_gate;

-- Fields: 1 tenant 2 staff 3 door 4 roles 5 purpose 6 event 7 family 8 relation 9 departments 10 shared 11 signal 12 operation
-- 13 via 14 classes 15 recused 16 sealed off 17 restricted 18 writable 19 police-list material
create or replace function gate.open() returns text[] language plpgsql stable security definer parallel restricted set search_path = pg_catalog as $$
declare sealed text := current_setting('samspil.context', true); plain text; begin
  if sealed is null or sealed = '' then return null; end if;
  plain := split_part(sealed, '#', 1);
  if split_part(plain, '|', 3) <> session_user or (select plain || '#' || encode(sha256(s.outer_pad || sha256(s.inner_pad
      || convert_to(plain || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') from gate.secret s) is distinct from sealed then
    raise exception 'forfalsket kontekst' using errcode = '28000'; end if;
  return string_to_array(plain, '|'); end $$;

-- Written with bound names, so that they need no search path and PostgreSQL can put them in place.
create or replace function gate.tenant() returns int language sql stable parallel restricted return (gate.open())[1]::int;
create or replace function gate.staff() returns uuid language sql stable parallel restricted return (gate.open())[2]::uuid;
create or replace function gate.has_role(role text) returns boolean language sql stable parallel restricted return role = any (string_to_array((gate.open())[4], ','));
create or replace function gate.opened() returns uuid language sql stable parallel restricted return nullif((gate.open())[7], '')::uuid;
create or replace function gate.relation() returns text language sql stable parallel restricted return nullif((gate.open())[8], '');
create or replace function gate.departments() returns text[] language sql stable parallel restricted return string_to_array((gate.open())[9], ',');
create or replace function gate.shared() returns text[] language sql stable parallel restricted return string_to_array((gate.open())[10], ',');
create or replace function gate.opened_signal() returns uuid language sql stable parallel restricted return nullif((gate.open())[11], '')::uuid;
create function gate.purpose() returns text language sql stable parallel restricted return (gate.open())[5];
create function gate.via() returns text language sql stable parallel restricted return (gate.open())[13];
create function gate.classes() returns text[] language sql stable parallel restricted return string_to_array((gate.open())[14], ',');
create function gate.recused() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[15], ',')::uuid[];
create function gate.sealed_off() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[16], ',')::uuid[];
create function gate.restricted() returns uuid[] language sql stable parallel restricted return string_to_array((gate.open())[17], ',')::uuid[];
create function gate.writable() returns boolean language sql stable parallel restricted return (gate.open())[18] = '1';
create function gate.police_list() returns boolean language sql stable parallel restricted return (gate.open())[19] = '1';

-- The colleagues whose line leader the reader is.
create function gate.my_staff() returns uuid[] language sql stable security definer parallel restricted set search_path = pg_catalog as $$
  select coalesce(array_agg(p.id), '{}') from data.staff p where p.tenant = gate.tenant() and p.leader_id = gate.staff() and p.active $$;

-- What db/access.ts says about roles; db/policies.sql puts it here.
create function gate.purposes_of(roles text[]) returns text[] language sql immutable set search_path = pg_catalog as $$ select '{}'::text[] $$;
create function gate.ceiling_of(roles text[], via text, sensitive boolean) returns text[] language sql immutable set search_path = pg_catalog as $$ select '{}'::text[] $$;

-- How one colleague stands to one family at this moment: the facts from which every wall and grant is computed. `via` is the
-- strongest grant that fits the purpose: '' when there is none.
create type gate.standing as (
  relation text, via text, via_until timestamptz, sensitive boolean, recused uuid[], sealed_off uuid[], restricted uuid[], phase text, writable boolean);
create function gate.standing_of(p_tenant int, p_staff uuid, p_roles text[], p_family uuid, p_purpose text) returns gate.standing
language plpgsql stable set search_path = pg_catalog as $$
declare s gate.standing; held text; restricted boolean; begin
  s.via := ''; s.sensitive := false; s.writable := false;
  s.recused := array(select r.family_id from data.recusal r where r.tenant = p_tenant and r.staff_id = p_staff and r.lifted_at is null);
  s.sealed_off := array(select f.family_id from data.family_seal f where f.tenant = p_tenant and f.lifted_at is null and not exists (
    select 1 from data.family_seal_name n where n.tenant = p_tenant and n.seal_id = f.id and n.staff_id = p_staff and n.removed_at is null));
  s.restricted := case when 'records' = any (p_roles) then '{}' else array(select f.id from data.family f where f.tenant = p_tenant and f.restricted_at is not null
    and (f.id = p_family or f.id in (select r.family_id from data.family_relation r where r.tenant = p_tenant and r.staff_id = p_staff))) end;
  if p_family is null then return s; end if;
  select f.phase, f.restricted_at is not null into s.phase, restricted from data.family f where f.tenant = p_tenant and f.id = p_family;
  select r.kind into held from data.family_relation r where r.tenant = p_tenant and r.family_id = p_family and r.staff_id = p_staff
    and r.from_at <= now() and (r.to_at is null or r.to_at > now());
  if held is not null and p_purpose in ('SAGSBEHANDLING', 'MOEDE_115', 'PARTSINDSIGT') then
    s.relation := held; s.via := 'relation'; s.writable := s.phase <> 'closed' and not restricted;
  elsif p_purpose = 'TILSYN' and 'leader' = any (p_roles) then
    select 'supervision', v.until_at, v.sensitive into s.via, s.via_until, s.sensitive from data.supervision v
      where v.tenant = p_tenant and v.staff_id = p_staff and v.family_id = p_family and v.opened_at <= now() and v.until_at > now() and v.ended_at is null
        and exists (select 1 from data.family_relation r join data.staff h on h.tenant = r.tenant and h.id = r.staff_id
          where r.tenant = p_tenant and r.family_id = p_family and h.leader_id = p_staff and r.from_at <= now() and (r.to_at is null or r.to_at > now()))
      order by v.sensitive desc, v.until_at desc limit 1;
  elsif p_purpose = 'NOEDADGANG' then
    select 'break-glass', b.until_at into s.via, s.via_until from data.break_glass b
      where b.tenant = p_tenant and b.staff_id = p_staff and b.family_id = p_family and b.opened_at <= now() and b.until_at > now() and b.ended_at is null
      order by b.until_at desc limit 1;
  elsif p_purpose = 'PARTSINDSIGT' and restricted and 'records' = any (p_roles) then
    s.via := 'records';
  end if;
  s.via := coalesce(s.via, ''); s.sensitive := coalesce(s.sensitive, false);
  return s; end $$;

-- The purpose under which this session would open a family now: casework becomes supervision, emergency or records work
-- when that is what lets the person in. Everything else keeps the purpose of its operation.
create function gate.purpose_for(token bytea, p_family uuid, p_purpose text) returns text
language plpgsql stable security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); me data.staff; other text; begin
  if p_family is null or p_purpose <> 'SAGSBEHANDLING' then return p_purpose; end if;
  if exists (select 1 from data.family_relation r where r.tenant = s.tenant and r.family_id = p_family and r.staff_id = s.staff_id
    and r.from_at <= now() and (r.to_at is null or r.to_at > now())) then return p_purpose; end if;
  select * into me from data.staff p where p.tenant = s.tenant and p.id = s.staff_id and p.active;
  if s.role_ceiling is not null then me.roles := array(select r from unnest(me.roles) r where r = any (s.role_ceiling)); end if;
  foreach other in array array['TILSYN', 'NOEDADGANG', 'PARTSINDSIGT'] loop
    if (gate.standing_of(s.tenant, s.staff_id, me.roles, p_family, other)).via <> '' then return other; end if;
  end loop;
  return p_purpose; end $$;

-- As in 0020, with everything that walls and grants need computed once. A purpose that the person's roles may not use begins
-- no context at all: nothing can be read, and the caller is told so. `relation` is null behind a wall.
drop function gate.begin(bytea, bigint);
create function gate.begin(token bytea, event bigint)
returns table (tenant int, staff_id uuid, roles text[], relation text, departments text[], shared text[], family_id uuid, signal_id uuid, stepped_up boolean, via text, barred text, purpose_allowed boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); e audit.event; me data.staff; keys text[]; st gate.standing; bar text; fits boolean; begin
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
  -- What the identity provider says is an upper bound of the roles, for this session (the column comes with 0050).
  if s.role_ceiling is not null then me.roles := array(select r from unnest(me.roles) r where r = any (s.role_ceiling)); end if;
  fits := e.purpose = any (gate.purposes_of(me.roles));
  st := gate.standing_of(s.tenant, s.staff_id, me.roles, e.family_id, e.purpose);
  bar := case when e.family_id = any (st.recused) then 'recused' when e.family_id = any (st.sealed_off) then 'sealed' when e.family_id = any (st.restricted) then 'restricted' end;
  if st.relation is not null then keys := gate.shared_keys(s.tenant, e.family_id, me.department); end if;
  if fits then
    perform set_config('samspil.context', gate.seal(concat_ws('|', s.tenant, s.staff_id, s.door, array_to_string(me.roles, ','), e.purpose, e.seq,
      coalesce(e.family_id::text, ''), coalesce(st.relation, ''), coalesce(me.department, ''), coalesce(array_to_string(keys, ','), ''), coalesce(e.signal_id::text, ''), e.operation,
      st.via, array_to_string(gate.ceiling_of(me.roles, st.via, st.sensitive), ','), array_to_string(st.recused, ','), array_to_string(st.sealed_off, ','), array_to_string(st.restricted, ','),
      case when st.writable then '1' else '' end,
      case when e.purpose in ('SAGSBEHANDLING', 'MOEDE_115') and (me.roles && array['early_help', 'police'] or st.relation is not null) then '1' else '' end)), true);
  end if;
  return query select s.tenant, s.staff_id, me.roles, case when bar is null then st.relation end, array_remove(array[me.department], null), coalesce(keys, '{}'), e.family_id, e.signal_id,
    coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false), case when bar is null then nullif(st.via, '') end, bar, fits; end $$;

-- As in 0010, with the fields that are new.
create or replace function gate.create_family(p_label text, p_strand text, p_basis text, p_entered_on date, p_from_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); f uuid; begin
  if c is null or not ('core' = any (string_to_array(c[4], ','))) or c[7] <> '' then raise exception 'kan ikke oprette en familie her' using errcode = '42501'; end if;
  insert into data.family (tenant, number, label, phase, strand, basis, entered_on)
    values (c[1]::int, (select coalesce(max(number), 0) + 1 from data.family where tenant = c[1]::int), p_label, 'contacting', p_strand, p_basis, p_entered_on) returning id into f;
  insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values (c[1]::int, f, c[2]::uuid, 'coordinator', p_from_at, c[2]::uuid);
  c[7] := f::text; c[8] := 'coordinator'; c[13] := 'relation'; c[18] := '1'; c[19] := '1';
  perform set_config('samspil.context', gate.seal(array_to_string(c, '|')), true);
  return f; end $$;

-- Crossings that would tell of a family across a wall leave it out.
create or replace function gate.known_persons(p_birth date, p_cpr_hash bytea) returns table (person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select p.id, p.family_id, p.folded_name, p.birth_date, coalesce(p.cpr_hash = p_cpr_hash, false), coalesce(p.cpr_hash <> p_cpr_hash, false) from data.person p
  where gate.has_role('early_help') and p.tenant = gate.tenant() and (p.birth_date = p_birth or p.cpr_hash = p_cpr_hash)
    and p.family_id <> all (gate.recused()) and p.family_id <> all (gate.sealed_off()) $$;
-- Whether the opened family is before the reader at all: let in, and behind no wall.
create function gate.may_look() returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(gate.via() <> '' and gate.opened() <> all (gate.recused()) and gate.opened() <> all (gate.sealed_off()) and gate.opened() <> all (gate.restricted()), false) $$;
create or replace function gate.hidden() returns table (department text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select r.owner_department, count(*)::int from (
    select owner_department, class, person_id from data.journal_note where tenant = gate.tenant() and family_id = gate.opened()
    union all select owner_department, class, person_id from data.measure where tenant = gate.tenant() and family_id = gate.opened()
    union all select owner_department, class, person_id from data.goal where tenant = gate.tenant() and family_id = gate.opened()) r
  where gate.may_look() and not (r.owner_department = any (gate.departments()) and r.class = any (gate.classes()))
    and not ((r.owner_department || '/' || r.class || '/' || coalesce(r.person_id::text, '*')) = any (gate.shared()) and r.class = any (gate.classes()))
  group by 1 order by 1 $$;
create or replace function gate.hidden_rows() returns table (kind text, department text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select r.kind, r.owner_department, count(*)::int from (
    select 'note' as kind, owner_department, class, person_id from data.journal_note where tenant = gate.tenant() and family_id = gate.opened()
    union all select 'measure', owner_department, class, person_id from data.measure where tenant = gate.tenant() and family_id = gate.opened()
    union all select 'answer', owner_department, class, person_id from data.assessment_answer
      where tenant = gate.tenant() and family_id = gate.opened() and state <> 'prefilled' and assessment_id = (
        select id from data.assessment where tenant = gate.tenant() and family_id = gate.opened() order by finished_at is null desc, started_at desc, id limit 1)) r
  where gate.may_look() and not (r.owner_department = any (gate.departments()) and r.class = any (gate.classes()))
    and not ((r.owner_department || '/' || r.class || '/' || coalesce(r.person_id::text, '*')) = any (gate.shared()) and r.class = any (gate.classes()))
  group by 1, 2 order by 1, 2 $$;
create or replace function gate.hidden_goals() returns int language sql stable security definer set search_path = pg_catalog as $$
  select count(*)::int from data.goal g
  where g.tenant = gate.tenant() and g.family_id = gate.opened() and gate.may_look() and not (g.owner_department = any (gate.departments()) and g.class = any (gate.classes()))
    and not ((g.owner_department || '/' || g.class || '/' || coalesce(g.person_id::text, '*')) = any (gate.shared()) and g.class = any (gate.classes())) $$;

revoke execute on all functions in schema gate from public;
grant execute on function gate.begin(bytea, bigint), gate.purpose_for(bytea, uuid, text) to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_worker;
grant execute on function gate.purpose(), gate.via(), gate.classes(), gate.recused(), gate.sealed_off(), gate.restricted(), gate.writable(), gate.police_list(), gate.my_staff()
  to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_worker, samspil_owner;
grant execute on function gate.known_persons(date, bytea) to samspil_staff;
reset role;

-- What stood in the catalogue when the policies were put in force, so that a later change of one is noticed at start.
set role samspil_gate;
alter table gate.access_version add column server_version text, add column policies text, add column functions text;
reset role;
