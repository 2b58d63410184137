-- Recusing, handing over, sealing, supervising and emergency access: each by a function of the gate with its own conditions.
set role samspil_gate;

-- Who must know and judge when this colleague does something out of the ordinary: their line leader, else every leader.
create function gate.leaders_of(p_tenant int, p_staff uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select coalesce((select array[l.id] from data.staff s join data.staff l on l.tenant = s.tenant and l.id = s.leader_id and l.active where s.tenant = p_tenant and s.id = p_staff),
    array(select l.id from data.staff l where l.tenant = p_tenant and l.active and 'leader' = any (l.roles) and l.id <> p_staff)) $$;
create function gate.contacts_of(p_tenant int, p_family uuid) returns uuid[] language sql stable set search_path = pg_catalog as $$
  select array(select r.staff_id from data.family_relation r where r.tenant = p_tenant and r.family_id = p_family and r.kind = 'coordinator'
    and r.from_at <= now() and (r.to_at is null or r.to_at > now()) order by r.from_at) $$;
create function gate.tell(p_tenant int, p_to uuid[], p_kind text, p_family uuid, p_about uuid, p_subject uuid) returns void language sql set search_path = pg_catalog as $$
  insert into data.notification (tenant, staff_id, kind, family_id, about_staff, subject_id, made_at)
    select distinct p_tenant, s, p_kind, p_family, p_about, p_subject, now() from unnest(p_to) s where s is distinct from p_about $$;
-- The reader leads somebody who works with the family, or who did and left it.
create function gate.leads_into(p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select gate.has_role('leader') and exists (select 1 from data.family_relation r where r.tenant = gate.tenant() and r.family_id = p_family
    and gate.staff() = any (gate.leaders_of(r.tenant, r.staff_id))) $$;

-- Ends the relation of one colleague now; says so to those who remain, and to the leader when nobody or only one is left.
create function gate.leave_family(p_staff uuid, p_family uuid) returns int language plpgsql set search_path = pg_catalog as $$
declare t int := gate.tenant(); gone int; begin
  update data.family_relation r set to_at = now() where r.tenant = t and r.family_id = p_family and r.staff_id = p_staff and r.to_at is null;
  get diagnostics gone = row_count;
  if gone > 0 then
    perform gate.tell(t, gate.contacts_of(t, p_family), 'family_handed_over', p_family, p_staff, null);
    if cardinality(gate.contacts_of(t, p_family)) < 2 then perform gate.tell(t, gate.leaders_of(t, p_staff), 'family_needs_contact', p_family, p_staff, null); end if;
  end if;
  return gone; end $$;

-- By oneself, or by one's line leader. Takes the colleague off the family's team at once. No reason exists to be given (R-ACT-19).
create function gate.recuse(p_family uuid, p_staff uuid, p_person uuid) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); made uuid; begin
  if p_staff <> gate.staff() and not p_staff = any (gate.my_staff()) then raise exception 'kun en selv eller ens leder' using errcode = '42501'; end if;
  insert into data.recusal (tenant, staff_id, family_id, person_id, declared_by, declared_at) values (t, p_staff, p_family, p_person, gate.staff(), now())
    on conflict do nothing returning id into made;
  perform gate.leave_family(p_staff, p_family);
  return coalesce(made, (select r.id from data.recusal r where r.tenant = t and r.staff_id = p_staff and r.family_id = p_family and r.person_id is not distinct from p_person and r.lifted_at is null)); end $$;
-- Lifted by whoever declared it about themselves, or by the line leader.
create function gate.lift_recusal(p_recusal uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update data.recusal r set lifted_at = now(), lifted_by = gate.staff() where r.tenant = gate.tenant() and r.id = p_recusal and r.lifted_at is null
    and (r.staff_id = any (gate.my_staff()) or (r.staff_id = gate.staff() and r.declared_by = gate.staff()));
  get diagnostics n = row_count; return n; end $$;

create function gate.may_work_with(p_staff uuid, p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select 1 from data.staff s where s.tenant = gate.tenant() and s.id = p_staff and s.active and 'core' = any (s.roles))
    and not exists (select 1 from data.recusal r where r.tenant = gate.tenant() and r.staff_id = p_staff and r.family_id = p_family and r.lifted_at is null) $$;
-- The opened family goes to a colleague, or back to the leader, without a reason; access ends with it.
create function gate.hand_over(p_to uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); held text := gate.relation(); begin
  if held is null then raise exception 'kun den, der har familien' using errcode = '42501'; end if;
  if p_to is not null then
    if p_to = gate.staff() or not gate.may_work_with(p_to, gate.opened()) then return 0; end if;
    update data.family_relation r set to_at = now() where r.tenant = t and r.family_id = gate.opened() and r.staff_id = p_to and r.to_at is null and r.kind <> held;
    insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values (t, gate.opened(), p_to, held, now(), gate.staff()) on conflict do nothing;
    if held = 'member' then perform gate.tell(t, array[p_to], 'family_handed_over', gate.opened(), gate.staff(), null); end if;
  end if;
  return gate.leave_family(gate.staff(), gate.opened()); end $$;
-- A leader finds a family a new contact; never themselves.
create function gate.appoint_contact(p_family uuid, p_staff uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); n int; begin
  if not gate.leads_into(p_family) or p_staff = gate.staff() or p_family = any (gate.recused()) then raise exception 'kun lederen' using errcode = '42501'; end if;
  if not gate.may_work_with(p_staff, p_family) or cardinality(gate.contacts_of(t, p_family)) >= 2 then return 0; end if;
  update data.family_relation r set to_at = now() where r.tenant = t and r.family_id = p_family and r.staff_id = p_staff and r.to_at is null and r.kind = 'member';
  insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values (t, p_family, p_staff, 'coordinator', now(), gate.staff()) on conflict do nothing;
  get diagnostics n = row_count;
  perform gate.tell(t, array[p_staff], 'family_handed_over', p_family, gate.staff(), null);
  return n; end $$;

-- Closes a family to all but the named; at least one of its contacts must be among them, else nobody could help it.
create function gate.seal_family(p_family uuid, p_names uuid[]) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); made uuid; begin
  if not gate.has_role('administrator') and not gate.leads_into(p_family) then raise exception 'kun leder eller administrator' using errcode = '42501'; end if;
  if not gate.contacts_of(t, p_family) && p_names then return 0; end if;
  update data.family_seal s set lifted_at = now(), lifted_by = gate.staff() where s.tenant = t and s.family_id = p_family and s.lifted_at is null;
  insert into data.family_seal (tenant, family_id, sealed_by, sealed_at) values (t, p_family, gate.staff(), now()) returning id into made;
  insert into data.family_seal_name (tenant, seal_id, staff_id, family_id, added_by, added_at)
    select distinct t, made, s.id, p_family, gate.staff(), now() from data.staff s where s.tenant = t and s.id = any (p_names);
  return 1; end $$;
create function gate.unseal_family(p_family uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  if not gate.has_role('administrator') and not gate.leads_into(p_family) then raise exception 'kun leder eller administrator' using errcode = '42501'; end if;
  update data.family_seal s set lifted_at = now(), lifted_by = gate.staff() where s.tenant = gate.tenant() and s.family_id = p_family and s.lifted_at is null;
  get diagnostics n = row_count; return n; end $$;

-- The wall before a family for the reader, whatever they hold; null when there is none.
create function gate.barred(p_family uuid) returns text language sql stable set search_path = pg_catalog as $$
  select case when p_family = any (gate.recused()) then 'recused' when p_family = any (gate.sealed_off()) then 'sealed'
    when exists (select 1 from data.family f where f.tenant = gate.tenant() and f.id = p_family and f.restricted_at is not null) then 'restricted' end $$;

-- Supervision of the family named, by the line leader of somebody who works with it now.
create function gate.open_supervision(p_family uuid, p_hours int, p_reason text, p_sensitive_reason text) returns timestamptz
language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); ends timestamptz := now() + make_interval(hours => p_hours); made uuid; begin
  if not gate.has_role('leader') or gate.barred(p_family) is not null or p_hours not between 1 and 8 or not exists (
    select 1 from data.family_relation r where r.tenant = t and r.family_id = p_family and r.staff_id = any (gate.my_staff()) and r.from_at <= now() and (r.to_at is null or r.to_at > now())) then return null; end if;
  insert into data.supervision (tenant, family_id, staff_id, reason, sensitive, sensitive_reason, opened_at, until_at)
    values (t, p_family, gate.staff(), p_reason, p_sensitive_reason is not null, p_sensitive_reason, now(), ends) returning id into made;
  perform gate.tell(t, gate.contacts_of(t, p_family), 'supervision_opened', p_family, gate.staff(), made);
  return ends; end $$;
-- Emergency access to the family named. Null when a wall stands before it: nothing passes a recusal or a seal.
create function gate.open_break_glass(p_family uuid, p_code text, p_reason text, p_review_due date) returns timestamptz
language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); ends timestamptz := now() + interval '4 hours'; made uuid; begin
  if not (gate.has_role('core') or gate.has_role('leader')) or gate.barred(p_family) is not null
    or not exists (select 1 from data.family f where f.tenant = t and f.id = p_family) then return null; end if;
  insert into data.break_glass (tenant, family_id, staff_id, reason_code, reason, opened_at, until_at, review_due_on)
    values (t, p_family, gate.staff(), p_code, p_reason, now(), ends, p_review_due) returning id into made;
  perform gate.tell(t, gate.contacts_of(t, p_family), 'break_glass', p_family, gate.staff(), made);
  perform gate.tell(t, gate.leaders_of(t, gate.staff()), 'break_glass_review', p_family, gate.staff(), made);
  return ends; end $$;
-- Ends what lets the reader into a family for a time.
create function gate.end_openings(p_family uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare a int; b int; begin
  update data.supervision v set ended_at = now() where v.tenant = gate.tenant() and v.family_id = p_family and v.staff_id = gate.staff() and v.ended_at is null and v.until_at > now();
  get diagnostics a = row_count;
  update data.break_glass v set ended_at = now() where v.tenant = gate.tenant() and v.family_id = p_family and v.staff_id = gate.staff() and v.ended_at is null and v.until_at > now();
  get diagnostics b = row_count;
  return a + b; end $$;
create function gate.review_break_glass(p_id uuid, p_judgement text, p_words text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  update data.break_glass b set reviewed_by = gate.staff(), reviewed_at = now(), judgement = p_judgement, review_words = p_words
    where b.tenant = gate.tenant() and b.id = p_id and b.reviewed_at is null and gate.has_role('leader') and gate.staff() = any (gate.leaders_of(b.tenant, b.staff_id));
  get diagnostics n = row_count;
  update data.notification m set seen_at = now() where n > 0 and m.tenant = gate.tenant() and m.subject_id = p_id and m.kind = 'break_glass_review' and m.seen_at is null;
  return n; end $$;

create function gate.staff_name(p_tenant int, p_staff uuid) returns text language sql stable set search_path = pg_catalog as $$
  select s.given_name || ' ' || s.family_name from data.staff s where s.tenant = p_tenant and s.id = p_staff $$;
-- Recusals of the reader and of those whose leader the reader is, with the family's number: nobody else is told.
create function gate.recusals() returns table (recusal_id uuid, staff text, mine boolean, family_number int, declared_at timestamptz, may_lift boolean) language sql stable security definer set search_path = pg_catalog as $$
  select r.id, gate.staff_name(r.tenant, r.staff_id), r.staff_id = gate.staff(), f.number, r.declared_at, r.staff_id <> gate.staff() or r.declared_by = gate.staff()
  from data.recusal r join data.family f on f.tenant = r.tenant and f.id = r.family_id
  where r.tenant = gate.tenant() and r.lifted_at is null and (r.staff_id = gate.staff() or r.staff_id = any (gate.my_staff())) order by r.declared_at desc $$;

-- Cards: what is told of a family to somebody who may not open it. A sealed family gives no name to those whom it does not name.
create function gate.led_families() returns table (family_id uuid, label text, number int, contacts text[], contact_count int, sealed boolean, supervised_until timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, case when f.id = any (gate.sealed_off()) then null else f.label end, f.number, array(select gate.staff_name(f.tenant, c) from unnest(gate.contacts_of(f.tenant, f.id)) c),
    cardinality(gate.contacts_of(f.tenant, f.id)), exists (select 1 from data.family_seal s where s.tenant = f.tenant and s.family_id = f.id and s.lifted_at is null),
    (select max(v.until_at) from data.supervision v where v.tenant = f.tenant and v.family_id = f.id and v.staff_id = gate.staff() and v.ended_at is null and v.until_at > now())
  from data.family f where f.tenant = gate.tenant() and gate.has_role('leader') and f.restricted_at is null and f.phase <> 'closed' and f.id <> all (gate.recused())
    and exists (select 1 from data.family_relation r where r.tenant = f.tenant and r.family_id = f.id and gate.staff() = any (gate.leaders_of(r.tenant, r.staff_id))
      and (r.to_at is null or cardinality(gate.contacts_of(f.tenant, f.id)) = 0))
  order by f.number $$;
-- Looking a family up by its name or number: at most ten cards; nothing across a wall.
create function gate.find_families(p_text text) returns table (family_id uuid, label text, number int, contacts text[]) language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.label, f.number, array(select gate.staff_name(f.tenant, c) from unnest(gate.contacts_of(f.tenant, f.id)) c) from data.family f
  where f.tenant = gate.tenant() and (gate.has_role('core') or gate.has_role('leader')) and f.restricted_at is null
    and f.id <> all (gate.recused()) and f.id <> all (gate.sealed_off()) and (f.number::text = p_text or (length(p_text) >= 3 and position(lower(p_text) in lower(f.label)) > 0))
  order by f.number limit 10 $$;
create function gate.family_to_seal(p_number int) returns table (family_id uuid, number int, sealed boolean, contacts jsonb) language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.number, exists (select 1 from data.family_seal s where s.tenant = f.tenant and s.family_id = f.id and s.lifted_at is null),
    (select coalesce(jsonb_agg(jsonb_build_object('staffId', c, 'name', gate.staff_name(f.tenant, c))), '[]') from unnest(gate.contacts_of(f.tenant, f.id)) c)
  from data.family f where f.tenant = gate.tenant() and f.number = p_number and (gate.has_role('administrator') or gate.leads_into(f.id)) $$;
create function gate.break_glass_to_review() returns table (break_glass_id uuid, label text, number int, staff text, reason_code text, reason text, opened_at timestamptz, until_at timestamptz, review_due_on date)
language sql stable security definer set search_path = pg_catalog as $$
  select b.id, case when f.id = any (gate.sealed_off()) or f.id = any (gate.recused()) then null else f.label end, f.number, gate.staff_name(b.tenant, b.staff_id), b.reason_code, b.reason, b.opened_at, least(b.until_at, b.ended_at), b.review_due_on
  from data.break_glass b join data.family f on f.tenant = b.tenant and f.id = b.family_id
  where b.tenant = gate.tenant() and b.reviewed_at is null and gate.has_role('leader') and gate.staff() = any (gate.leaders_of(b.tenant, b.staff_id)) order by b.review_due_on, b.opened_at $$;
-- My own messages with the family's name where it may be said.
create function gate.my_notifications() returns table (notification_id uuid, kind text, family_id uuid, family_name text, about text, made_at timestamptz, opens boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.kind, m.family_id, f.label, gate.staff_name(m.tenant, m.about_staff), m.made_at, m.family_id = any (gate.my_families())
  from data.notification m left join data.family f on f.tenant = m.tenant and f.id = m.family_id and f.id <> all (gate.sealed_off())
  where m.tenant = gate.tenant() and m.staff_id = gate.staff() and m.seen_at is null and (m.family_id is null or m.family_id <> all (gate.recused())) order by m.made_at desc limit 50 $$;

-- How the reader stands to the family that the log row names, from the same facts as the context (gate.standing_of).
create function gate.why() returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int := c[1]::int; f uuid := nullif(c[7], '')::uuid; roles text[] := string_to_array(c[4], ','); dept text := nullif(c[9], ''); st gate.standing; purpose text; bar text; ceiling text[]; keys text[]; begin
  if f is null or not exists (select 1 from data.family where tenant = t and id = f) then return jsonb_build_object('exists', false); end if;
  foreach purpose in array array['SAGSBEHANDLING', 'TILSYN', 'NOEDADGANG', 'PARTSINDSIGT'] loop
    st := gate.standing_of(t, c[2]::uuid, roles, f, purpose);
    exit when st.via <> '';
  end loop;
  bar := case when f = any (st.recused) then 'recused' when f = any (st.sealed_off) then 'sealed' when f = any (st.restricted) then 'restricted' end;
  if st.via = '' then purpose := null; else ceiling := gate.ceiling_of(roles, st.via, st.sensitive); end if;
  if st.relation is not null then keys := gate.shared_keys(t, f, dept); end if;
  return jsonb_build_object('exists', true, 'via', nullif(st.via, ''), 'relation', st.relation, 'until', st.via_until, 'purpose', purpose, 'barred', bar, 'classes', to_jsonb(coalesce(ceiling, '{}')),
    'department', dept, 'writable', st.writable, 'phase', st.phase, 'sharedFrom', (select coalesce(jsonb_agg(distinct split_part(k, '/', 1)), '[]') from unnest(coalesce(keys, '{}')) k),
    'label', case when bar is null and st.via <> '' then (select label from data.family where tenant = t and id = f) end,
    'contacts', case when bar is null then (select coalesce(jsonb_agg(gate.staff_name(t, x)), '[]') from unnest(gate.contacts_of(t, f)) x) else '[]'::jsonb end,
    'since', (select min(r.from_at) from data.family_relation r where r.tenant = t and r.family_id = f and r.staff_id = c[2]::uuid and r.to_at is null),
    'recusalId', (select r.id from data.recusal r where r.tenant = t and r.family_id = f and r.staff_id = c[2]::uuid and r.lifted_at is null and r.declared_by = r.staff_id limit 1),
    'maySupervise', bar is null and 'leader' = any (roles) and exists (select 1 from data.family_relation r where r.tenant = t and r.family_id = f and r.staff_id = any (gate.my_staff()) and (r.to_at is null or r.to_at > now())),
    'mayBreakGlass', bar is null and roles && array['core', 'leader']); end $$;

-- Everyone who can open the family that is opened, from the same facts. A recused colleague is simply not among them.
create function gate.who_sees() returns table (staff_id uuid, name text, profession text, department text, via text, relation text, until_at timestamptz, reason text)
language sql stable security definer set search_path = pg_catalog as $$
  with candidates as (
    select r.staff_id, 'SAGSBEHANDLING' as purpose from data.family_relation r where r.tenant = gate.tenant() and r.family_id = gate.opened() and (r.to_at is null or r.to_at > now())
    union select v.staff_id, 'TILSYN' from data.supervision v where v.tenant = gate.tenant() and v.family_id = gate.opened() and v.until_at > now() and v.ended_at is null
    union select b.staff_id, 'NOEDADGANG' from data.break_glass b where b.tenant = gate.tenant() and b.family_id = gate.opened() and b.until_at > now() and b.ended_at is null)
  select s.id, s.given_name || ' ' || s.family_name, s.profession, s.department, st.via, st.relation, st.via_until,
    case st.via when 'supervision' then (select v.reason from data.supervision v where v.tenant = s.tenant and v.family_id = gate.opened() and v.staff_id = s.id and v.until_at > now() and v.ended_at is null order by v.opened_at desc limit 1)
      when 'break-glass' then (select b.reason from data.break_glass b where b.tenant = s.tenant and b.family_id = gate.opened() and b.staff_id = s.id and b.until_at > now() and b.ended_at is null order by b.opened_at desc limit 1) end
  from candidates c join data.staff s on s.tenant = gate.tenant() and s.id = c.staff_id and s.active
  cross join lateral gate.standing_of(s.tenant, s.id, s.roles, gate.opened(), c.purpose) st
  where gate.may_look() and st.via <> '' and gate.opened() <> all (st.recused) and gate.opened() <> all (st.sealed_off) and gate.opened() <> all (st.restricted)
  order by st.relation nulls last, s.given_name, s.id $$;

revoke execute on all functions in schema gate from public;
grant execute on function gate.recuse(uuid, uuid, uuid), gate.lift_recusal(uuid), gate.hand_over(uuid), gate.appoint_contact(uuid, uuid), gate.seal_family(uuid, uuid[]), gate.unseal_family(uuid),
  gate.open_supervision(uuid, int, text, text), gate.open_break_glass(uuid, text, text, date), gate.end_openings(uuid), gate.review_break_glass(uuid, text, text), gate.recusals(), gate.led_families(), gate.find_families(text),
  gate.family_to_seal(int), gate.break_glass_to_review(), gate.my_notifications(), gate.why(), gate.who_sees() to samspil_staff;
reset role;
