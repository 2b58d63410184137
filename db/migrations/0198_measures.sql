-- Granting a measure as a decision within a mandate, or asked of who holds one (R-PLN-03, R-SPD-02, R-SPD-03; HG-10, HG-11), and
-- measures that take place in a group. Like every row that a department keeps, a grant may be about one person or the whole family.
set role samspil_owner;
alter table data.motivation_window add constraint motivation_window_of_family unique (tenant, family_id, id);
alter table data.step add constraint step_of_family unique (tenant, family_id, id);
alter table data.measure add constraint measure_of_family unique (tenant, family_id, id);

create table data.measure_grant (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, person_id uuid, owner_department text not null,
  class text not null check (class in ('CONF', 'ART9_HEALTH', 'ART10_CRIME')), type_code text not null, form text not null check (form in ('help', 'decision', 'support')), complaint text not null,
  outcome text not null check (outcome in ('granted', 'declined')), state text not null check (state in ('asked', 'returned', 'approved', 'issued', 'complaint', 'withdrawn')),
  kroner int check (kroner between 0 and 10000000), weeks int check (weeks between 1 and 260), starts_on date not null, window_id uuid, goal_id uuid, step_id uuid,
  view_how text check (view_how in ('talk', 'otherwise')), view_on date, consent_by uuid, consent_on date, hearing text not null check (hearing in ('not_needed', 'heard', 'left_out')), hearing_on date,
  child_plan text check (child_plan in ('made', 'not_needed')), name text not null, law text not null, purpose text, reason text, view_words text, hearing_words text, answer_words text,
  asked_id uuid, asked_at timestamptz, answer_by timestamptz, mandate_id uuid, decided_by uuid, decided_at timestamptz, issued_by uuid, issued_at timestamptz, complaint_on date, measure_id uuid,
  made_by uuid not null, made_at timestamptz not null, version int not null default 1,
  primary key (tenant, id), constraint measure_grant_of_family unique (tenant, family_id, id),
  constraint measure_grant_decided_under_mandate check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (mandate_id is null)),
  constraint measure_grant_asked_whole check ((asked_id is null) = (asked_at is null) and (state <> 'asked' or asked_id is not null)),
  constraint measure_grant_issued_after_decision check (state not in ('issued', 'complaint') or (decided_at is not null and issued_at is not null)),
  constraint measure_grant_support_has_aim check (form <> 'support' or outcome = 'declined' or (purpose is not null and weeks is not null)),
  constraint measure_grant_decision_has_reason check (form = 'help' or reason is not null),
  constraint measure_grant_declined_is_heard check (outcome = 'granted' or hearing <> 'not_needed'),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, owner_department) references data.department (tenant, code) on delete restrict,
  foreign key (tenant, family_id, window_id) references data.motivation_window (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, goal_id) references data.goal (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, step_id) references data.step (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, consent_by) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, asked_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, mandate_id) references data.mandate (tenant, id) on delete restrict,
  foreign key (tenant, decided_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, issued_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, family_id, measure_id) references data.measure (tenant, family_id, id) on delete restrict,
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index measure_grant_by_family on data.measure_grant (tenant, family_id, made_at desc);
create index measure_grant_by_person on data.measure_grant (tenant, person_id);
create index measure_grant_by_department on data.measure_grant (tenant, owner_department);
create index measure_grant_by_window on data.measure_grant (tenant, window_id);
create index measure_grant_by_goal on data.measure_grant (tenant, goal_id);
create index measure_grant_by_step on data.measure_grant (tenant, step_id);
create index measure_grant_by_consenter on data.measure_grant (tenant, consent_by);
create index measure_grant_by_asked on data.measure_grant (tenant, asked_id) where state = 'asked';
create index measure_grant_by_asked_ever on data.measure_grant (tenant, asked_id);
create index measure_grant_by_mandate on data.measure_grant (tenant, mandate_id);
create index measure_grant_by_decider on data.measure_grant (tenant, decided_by);
create index measure_grant_by_issuer on data.measure_grant (tenant, issued_by);
create index measure_grant_by_measure on data.measure_grant (tenant, measure_id);
create index measure_grant_by_author on data.measure_grant (tenant, made_by);

-- A group and its meetings hold nothing about a person; who is in it stands behind each family's own walls.
create table data.measure_group (
  tenant int not null, id uuid not null default gen_random_uuid(), type_code text not null, name text not null, place text not null, seats int not null check (seats between 1 and 60),
  made_by uuid not null, made_at timestamptz not null, closed_on date, version int not null default 1, primary key (tenant, id),
  foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create index measure_group_by_author on data.measure_group (tenant, made_by);
create table data.group_session (
  tenant int not null, id uuid not null default gen_random_uuid(), group_id uuid not null, starts_at timestamptz not null, minutes int not null check (minutes between 15 and 600), called_off_at timestamptz,
  primary key (tenant, id), constraint group_session_once unique (tenant, group_id, starts_at),
  foreign key (tenant, group_id) references data.measure_group (tenant, id) on delete restrict);
create table data.group_place (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, group_id uuid not null, person_id uuid not null, grant_id uuid,
  state text not null check (state in ('waiting', 'in_group', 'left')), asked_on date not null, recorded_by uuid not null, version int not null default 1,
  primary key (tenant, id), constraint group_place_of_family unique (tenant, family_id, id), constraint group_place_once unique (tenant, group_id, person_id),
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, group_id) references data.measure_group (tenant, id) on delete restrict,
  foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, grant_id) references data.measure_grant (tenant, family_id, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index group_place_by_family on data.group_place (tenant, family_id);
create index group_place_by_person on data.group_place (tenant, person_id);
create index group_place_by_grant on data.group_place (tenant, grant_id);
create index group_place_by_author on data.group_place (tenant, recorded_by);
create table data.group_attendance (
  tenant int not null, session_id uuid not null, place_id uuid not null, family_id uuid not null, answer text not null check (answer in ('came', 'said_no', 'absent')), recorded_by uuid not null, recorded_at timestamptz not null,
  primary key (tenant, session_id, place_id),
  foreign key (tenant, session_id) references data.group_session (tenant, id) on delete restrict,
  foreign key (tenant, family_id, place_id) references data.group_place (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict);
create index group_attendance_by_place on data.group_attendance (tenant, place_id);
create index group_attendance_by_family on data.group_attendance (tenant, family_id);
create index group_attendance_by_author on data.group_attendance (tenant, recorded_by);

alter table data.notification drop constraint notification_kind_check;
alter table data.notification add constraint notification_kind_check check (kind in ('break_glass', 'break_glass_review', 'family_handed_over', 'family_needs_contact', 'supervision_opened', 'family_restricted', 'restriction_lifted',
  'window_opened', 'grant_asked', 'grant_answered'));
reset role;

set role samspil_gate;
-- The pair, and those of the family's team whom the rule named as able to say yes, learn that a window is open. No word of it.
create function gate.tell_window(p_window uuid, p_able uuid[]) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); f uuid; told uuid[]; begin
  if c is null or c[12] not in ('window.open', 'contact.log') or c[13] <> 'relation' then raise exception 'kun familiens team' using errcode = '42501'; end if;
  f := c[7]::uuid;
  if not exists (select 1 from data.motivation_window w where w.tenant = c[1]::int and w.id = p_window and w.family_id = f) then raise exception 'ikke familiens vindue' using errcode = '42501'; end if;
  told := gate.contacts_of(c[1]::int, f) || array(select r.staff_id from data.family_relation r where r.tenant = c[1]::int and r.family_id = f and r.staff_id = any (p_able)
    and r.from_at <= now() and (r.to_at is null or r.to_at > now()));
  perform gate.tell(c[1]::int, told, 'window_opened', f, c[2]::uuid, p_window);
  return (select count(distinct x)::int from unnest(told) x where x <> c[2]::uuid); end $$;

-- Whoever is asked for a yes learns it on their own day.
create function gate.tell_asked(p_grant uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); g data.measure_grant; begin
  select * into g from data.measure_grant x where x.tenant = c[1]::int and x.id = p_grant and x.family_id = nullif(c[7], '')::uuid and x.state = 'asked';
  if c is null or c[12] <> 'measure.ask' or c[13] <> 'relation' or g.id is null then raise exception 'kun familiens team' using errcode = '42501'; end if;
  perform gate.tell(g.tenant, array[g.asked_id], 'grant_asked', g.family_id, c[2]::uuid, g.id);
  return 1; end $$;

-- What waits for my yes: measure, price and deadline; nothing about the family until the one grant is opened.
create function gate.grants_asked() returns table (grant_id uuid, family_id uuid, name text, law text, kroner int, weeks int, asked_by text, asked_at timestamptz, answer_by timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select g.id, g.family_id, g.name, g.law, g.kroner, g.weeks, gate.staff_name(g.tenant, g.made_by), g.asked_at, g.answer_by from data.measure_grant g
  where g.tenant = gate.tenant() and g.asked_id = gate.staff() and g.state = 'asked' and gate.open() is not null
    and g.family_id <> all (gate.recused()) and g.family_id <> all (gate.sealed_off()) and g.family_id <> all (gate.restricted()) order by g.answer_by, g.asked_at, g.id $$;

-- The grant that is asked of the reader, in the family that the log row names; nothing else of the family is opened by it.
create function gate.asked_grant(p_grant uuid) returns setof data.measure_grant language sql stable security definer set search_path = pg_catalog as $$
  select g.* from data.measure_grant g where g.tenant = gate.tenant() and g.id = p_grant and g.family_id = gate.opened() and g.asked_id = gate.staff() and g.state = 'asked'
    and (gate.open())[12] in ('measure.asked-paper', 'measure.answer')
    and g.family_id <> all (gate.recused()) and g.family_id <> all (gate.sealed_off()) and g.family_id <> all (gate.restricted()) $$;
create function gate.asked_person(p_grant uuid) returns table (person text, birth_date date, asked_by text) language sql stable security definer set search_path = pg_catalog as $$
  select p.given_name, p.birth_date, gate.staff_name(g.tenant, g.made_by) from gate.asked_grant(p_grant) g join data.person p on p.tenant = g.tenant and p.id = g.person_id $$;

-- What a granted measure sets going: it stands among the family's measures, and a window's clock stops at the first action.
create function gate.begin_measure(g data.measure_grant) returns uuid language plpgsql set search_path = pg_catalog as $$
declare made uuid; begin
  if g.outcome = 'declined' then return null; end if;
  insert into data.measure (tenant, family_id, person_id, owner_department, class, name, law, started_on, recorded_by, recorded_at)
    values (g.tenant, g.family_id, g.person_id, g.owner_department, g.class, g.name, g.law, g.starts_on, g.made_by, now()) returning id into made;
  update data.motivation_window w set first_action = 'Bevilget: ' || g.name, first_action_at = now(), version = w.version + 1
    where w.tenant = g.tenant and w.id = g.window_id and w.family_id = g.family_id and w.first_action_at is null and w.closed_at is null;
  return made; end $$;

create function gate.answer_grant(p_grant uuid, p_version int, p_yes boolean, p_words text, p_mandate uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); g data.measure_grant; begin
  select * into g from gate.asked_grant(p_grant);
  if c is null or c[12] <> 'measure.answer' or g.id is null then raise exception 'kun den, der er spurgt' using errcode = '42501'; end if;
  if g.version <> p_version then return 0; end if;
  if p_yes and not exists (select 1 from data.mandate m where m.tenant = g.tenant and m.id = p_mandate and m.valid_from <= current_date and (m.valid_to is null or m.valid_to >= current_date)
    and g.type_code = any (m.measures)) then raise exception 'intet mandat' using errcode = '42501'; end if;
  if p_yes then
    update data.measure_grant x set state = 'approved', mandate_id = p_mandate, decided_by = c[2]::uuid, decided_at = now(), answer_words = p_words, measure_id = gate.begin_measure(g), version = x.version + 1
      where x.tenant = g.tenant and x.id = g.id;
  else
    update data.measure_grant x set state = 'returned', answer_words = p_words, version = x.version + 1 where x.tenant = g.tenant and x.id = g.id;
  end if;
  update data.notification n set seen_at = now() where n.tenant = g.tenant and n.subject_id = g.id and n.kind = 'grant_asked' and n.seen_at is null;
  perform gate.tell(g.tenant, array[g.made_by], 'grant_answered', g.family_id, c[2]::uuid, g.id);
  return 1; end $$;

-- Taken back by whoever granted it, within a day, while no letter has been given; what it set going goes with it.
create function gate.take_back_grant(p_grant uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); g data.measure_grant; begin
  if c is null or c[12] <> 'measure.take-back' or c[13] <> 'relation' then raise exception 'kun familiens team' using errcode = '42501'; end if;
  select * into g from data.measure_grant x where x.tenant = c[1]::int and x.id = p_grant and x.family_id = c[7]::uuid and x.state in ('approved', 'asked') and x.issued_at is null;
  if g.id is null or not (exists (select from gate.did_lately(c, 'measure.grant', 'grantId', p_grant)) or exists (select from gate.did_lately(c, 'measure.ask', 'grantId', p_grant)))
    or (g.decided_by is not null and g.decided_by <> c[2]::uuid) or exists (select 1 from data.group_place p where p.tenant = g.tenant and p.grant_id = g.id) then return 0; end if;
  if exists (select 1 from data.measure m where m.tenant = g.tenant and m.id = g.measure_id and m.version > 1) then return 0; end if;
  update data.measure_grant x set state = 'withdrawn', measure_id = null, version = x.version + 1 where x.tenant = g.tenant and x.id = g.id;
  delete from data.measure m where m.tenant = g.tenant and m.id = g.measure_id;
  update data.notification n set seen_at = now() where n.tenant = g.tenant and n.subject_id = g.id and n.seen_at is null;
  update data.motivation_window w set first_action = null, first_action_at = null, version = w.version + 1
    where w.tenant = g.tenant and w.id = g.window_id and w.first_action = 'Bevilget: ' || g.name and w.closed_at is null;
  return 1; end $$;

-- How full each group is, over all families: numbers alone.
create function gate.group_counts() returns table (group_id uuid, taken int, waiting int) language sql stable security definer set search_path = pg_catalog as $$
  select g.id, count(p.id) filter (where p.state = 'in_group')::int, count(p.id) filter (where p.state = 'waiting')::int from data.measure_group g
    left join data.group_place p on p.tenant = g.tenant and p.group_id = g.id where g.tenant = gate.tenant() and (gate.has_role('core') or gate.has_role('leader')) group by g.id $$;

create function gate.make_group(p_type text, p_name text, p_place text, p_seats int, p_starts timestamptz[], p_minutes int) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); made uuid; begin
  if c is null or c[12] <> 'measure.make-group' or not (gate.has_role('core') or gate.has_role('leader')) then raise exception 'kun kerneteamet' using errcode = '42501'; end if;
  insert into data.measure_group (tenant, type_code, name, place, seats, made_by, made_at) values (c[1]::int, p_type, p_name, p_place, p_seats, c[2]::uuid, now()) returning id into made;
  insert into data.group_session (tenant, group_id, starts_at, minutes) select c[1]::int, made, s, p_minutes from unnest(p_starts) s;
  return made; end $$;
create function gate.close_group(p_group uuid, p_version int, p_on date) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'measure.close-group' or not (gate.has_role('core') or gate.has_role('leader')) then raise exception 'kun kerneteamet' using errcode = '42501'; end if;
  update data.measure_group set closed_on = p_on, version = version + 1 where tenant = c[1]::int and id = p_group and version = p_version;
  get diagnostics n = row_count; return n; end $$;

-- As in 0010, with 48 hours to a first concrete action as the setting that a municipality begins with; a local choice and no rule of law.
create or replace function gate.found_municipality(p_tenant int, p_name text, p_programme text, p_department text, p_department_name text, p_given text, p_family text, p_login text, p_password_hash text, p_at timestamptz) returns uuid
language plpgsql set search_path = pg_catalog as $$
declare admin uuid; begin
  insert into data.municipality values (p_tenant, p_name, p_programme, 'preventive', 90, 48, 10, 5, p_at);
  insert into data.department values (p_tenant, p_department, p_department_name);
  insert into data.staff (tenant, given_name, family_name, profession, department, roles, door) values (p_tenant, p_given, p_family, 'administrator', p_department, '{administrator}', 'samspil_staff') returning id into admin;
  insert into gate.account (tenant, staff_id, login, password_hash, door) values (p_tenant, admin, lower(p_login), p_password_hash, 'samspil_staff');
  return admin; end $$;

revoke execute on function gate.tell_window(uuid, uuid[]), gate.tell_asked(uuid), gate.grants_asked(), gate.asked_grant(uuid), gate.asked_person(uuid), gate.begin_measure(data.measure_grant),
  gate.answer_grant(uuid, int, boolean, text, uuid), gate.take_back_grant(uuid), gate.group_counts(), gate.make_group(text, text, text, int, timestamptz[], int), gate.close_group(uuid, int, date) from public;
grant execute on function gate.tell_window(uuid, uuid[]), gate.tell_asked(uuid), gate.grants_asked(), gate.asked_grant(uuid), gate.asked_person(uuid),
  gate.answer_grant(uuid, int, boolean, text, uuid), gate.take_back_grant(uuid), gate.group_counts(), gate.make_group(text, text, text, int, timestamptz[], int), gate.close_group(uuid, int, date) to samspil_staff;
reset role;
