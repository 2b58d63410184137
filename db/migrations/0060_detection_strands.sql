-- Ways in: what holds for each strand, concerns from outside and from colleagues, and how a source writes its headings.
set role samspil_owner;

-- Legal basis, source, form and days of each strand, as dated data of the municipality (R-DET-01).
create table data.strand_rule (
  tenant int not null references data.municipality (tenant), strand text not null, legal_basis text not null, source text not null, form text not null,
  retention_days int not null check (retention_days between 1 and 365), valid_from date not null, set_by uuid not null, set_at timestamptz not null,
  primary key (tenant, strand, valid_from), foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index strand_rule_by_setter on data.strand_rule (tenant, set_by);

-- What the headings of one source's lists mean, as last confirmed.
create table data.list_source (
  tenant int not null references data.municipality (tenant), source text not null, headings jsonb not null, saved_by uuid not null, saved_at timestamptz not null,
  primary key (tenant, source), foreign key (tenant, saved_by) references data.staff (tenant, id) on delete restrict);
create index list_source_by_saver on data.list_source (tenant, saved_by);

-- A partner's way in without an account. Only the hash of the link is kept: it is shown once.
create table data.concern_link (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), partner text not null, token_hash bytea not null,
  made_by uuid not null, made_at timestamptz not null, expires_on date not null, closed_at timestamptz, daily_limit int not null default 30 check (daily_limit between 1 and 200),
  primary key (tenant, id), foreign key (tenant, made_by) references data.staff (tenant, id) on delete restrict);
create unique index concern_link_once on data.concern_link (tenant, token_hash);
create index concern_link_by_token on data.concern_link (token_hash);
create index concern_link_by_maker on data.concern_link (tenant, made_by);

-- That a concern came in, when, through whom; the words and the files lie behind the signal's own wall.
create table data.concern (
  tenant int not null, signal_id uuid not null, link_id uuid, reported_by uuid, once uuid not null, receipt text not null, received_at timestamptz not null, files int not null default 0,
  primary key (tenant, signal_id), unique (tenant, once), unique (tenant, receipt),
  foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict,
  foreign key (tenant, link_id) references data.concern_link (tenant, id) on delete restrict,
  foreign key (tenant, reported_by) references data.staff (tenant, id) on delete restrict);
create index concern_by_link on data.concern (tenant, link_id, received_at);
create index concern_by_reporter on data.concern (tenant, reported_by);
create table data.concern_words (
  tenant int not null, signal_id uuid not null, seen text not null, strengths text, about text, sender_name text not null, sender_part text, sender_phone text,
  told text not null check (told in ('yes', 'no', 'unknown')), primary key (tenant, signal_id),
  foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict);

-- A file somebody sent: cleaned, sealed with the installation's key, and closed until a scanner or a colleague has said yes.
create table data.concern_file (
  tenant int not null, id uuid not null default gen_random_uuid(), signal_id uuid not null, kind text not null check (kind in ('pdf', 'jpeg', 'png')), size int not null,
  scan text not null check (scan in ('clean', 'not_scanned')), content bytea not null, uploaded_at timestamptz not null, opened_by uuid, opened_at timestamptz,
  primary key (tenant, id), foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict,
  foreign key (tenant, opened_by) references data.staff (tenant, id) on delete restrict);
create index concern_file_by_signal on data.concern_file (tenant, signal_id);
create index concern_file_by_opener on data.concern_file (tenant, opened_by);

-- A partner often knows a name and no birth date.
alter table data.signal_identity alter column birth_date drop not null;

-- Underretninger (Barnets Lov §§ 133-138). The row tells nothing about a person, so it outlives the signal and its words.
create table data.child_notice (
  tenant int not null references data.municipality (tenant), id uuid not null default gen_random_uuid(), signal_id uuid not null, received_at timestamptz not null, assess_by timestamptz not null,
  receipt_on date not null, assessed_at timestamptz, assessed_by uuid, acute boolean, receipt_at timestamptz, receipt_by_id uuid, outcome text check (outcome in ('no-action', 'focused-inquiry', 'child-examination', 'measure')),
  closed_at timestamptz, closed_by_id uuid, primary key (tenant, id), constraint child_notice_once unique (tenant, signal_id),
  constraint child_notice_assessed_first check (closed_at is null or (assessed_at is not null and outcome is not null)),
  foreign key (tenant, assessed_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, receipt_by_id) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, closed_by_id) references data.staff (tenant, id) on delete restrict);
create index child_notice_by_assessor on data.child_notice (tenant, assessed_by);
create index child_notice_by_receipt on data.child_notice (tenant, receipt_by_id);
create index child_notice_by_closer on data.child_notice (tenant, closed_by_id);
create table data.child_notice_words (
  tenant int not null, signal_id uuid not null, kind text not null check (kind in ('assessment', 'outcome')), words text not null, written_by uuid not null, written_at timestamptz not null,
  primary key (tenant, signal_id, kind), foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict,
  foreign key (tenant, written_by) references data.staff (tenant, id) on delete restrict);
create index child_notice_words_by_writer on data.child_notice_words (tenant, written_by);
-- A deadline that was passed, for good: nobody changes or deletes it (domain model 7.3).
create table data.child_notice_breach (
  tenant int not null, notice_id uuid not null, deadline text not null check (deadline in ('acute', 'receipt')), noticed_at timestamptz not null,
  primary key (tenant, notice_id, deadline), foreign key (tenant, notice_id) references data.child_notice (tenant, id) on delete restrict);

-- Local criteria for who the work is for, each version from a day on (R-DET-03 to R-DET-06). Never added up.
create table data.criterion (
  tenant int not null references data.municipality (tenant), code text not null, kind text not null check (kind in ('age', 'listed-area', 'risk-behaviour', 'relation', 'complex-case', 'concern-scale', 'involved', 'own')),
  name text not null, help text not null, steps text[] not null default '{}', in_use boolean not null default true, valid_from date not null, set_by uuid not null, set_at timestamptz not null,
  primary key (tenant, code, valid_from), foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index criterion_by_setter on data.criterion (tenant, set_by);
create table data.criterion_answer (
  tenant int not null, id uuid not null default gen_random_uuid(), signal_id uuid not null, code text not null, valid_from date not null, answer text not null check (answer in ('met', 'unknown', 'not_met')),
  step text, knowledge text not null, judged_by text not null, answered_by uuid not null, answered_at timestamptz not null,
  primary key (tenant, id), foreign key (tenant, signal_id) references data.signal (tenant, id) on delete restrict,
  foreign key (tenant, code, valid_from) references data.criterion (tenant, code, valid_from) on delete restrict,
  foreign key (tenant, answered_by) references data.staff (tenant, id) on delete restrict);
create index criterion_answer_by_signal on data.criterion_answer (tenant, signal_id, answered_at);
create index criterion_answer_by_criterion on data.criterion_answer (tenant, code, valid_from);
create index criterion_answer_by_answerer on data.criterion_answer (tenant, answered_by);
reset role;

set role samspil_gate;

-- How many days what comes in through a strand may be kept: the municipality's own for the strand, else for everything.
create function gate.retention_of(p_tenant int, p_strand text, p_on date) returns int language sql stable set search_path = pg_catalog as $$
  select coalesce((select r.retention_days from data.strand_rule r where r.tenant = p_tenant and r.strand = p_strand and r.valid_from <= p_on order by r.valid_from desc limit 1),
    (select m.signal_retention_days from data.municipality m where m.tenant = p_tenant)) $$;

-- A concern becomes a signal without words on its card: what was written may name somebody, and lies behind the card.
create function gate.store_concern(p_tenant int, p_strand text, p_link uuid, p_staff uuid, p_once uuid, p_receipt text, p jsonb, p_files jsonb, p_contents bytea[]) returns uuid
language plpgsql set search_path = pg_catalog as $$
declare s uuid := gen_random_uuid(); at timestamptz := clock_timestamp(); on_day date := (clock_timestamp() at time zone 'Europe/Copenhagen')::date;
  born date := nullif(p->>'birthDate', '')::date; known uuid; begin
  if born is not null and coalesce(p->>'foldedName', '') <> '' then
    select q.family_id into known from data.person q where q.tenant = p_tenant and q.birth_date = born and q.folded_name = p->>'foldedName' limit 1; end if;
  insert into data.signal (tenant, id, strand, age, seen, seen_by, standing, state, match, matched_family, received_at, delete_on)
    values (p_tenant, s, p_strand, coalesce(extract(year from age(on_day, born))::int, (p->>'age')::int), '', p->>'from', 'own', 'new', case when known is null then 'none' else 'likely' end, known,
      at, on_day + gate.retention_of(p_tenant, p_strand, on_day));
  if coalesce(p->>'foldedName', '') <> '' then
    insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name) values (p_tenant, s, p->>'givenName', p->>'familyName', born, p->>'foldedName'); end if;
  insert into data.concern (tenant, signal_id, link_id, reported_by, once, receipt, received_at, files) values (p_tenant, s, p_link, p_staff, p_once, p_receipt, at, coalesce(cardinality(p_contents), 0));
  insert into data.concern_words (tenant, signal_id, seen, strengths, about, sender_name, sender_part, sender_phone, told)
    values (p_tenant, s, p->>'seen', p->>'strengths', p->>'about', p->>'senderName', p->>'senderPart', p->>'senderPhone', p->>'told');
  insert into data.concern_file (tenant, signal_id, kind, size, scan, content, uploaded_at)
    select p_tenant, s, f.value->>'kind', (f.value->>'size')::int, f.value->>'scan', p_contents[f.ordinality], at from jsonb_array_elements(p_files) with ordinality f;
  return s; end $$;

-- Who stands behind a link, for the page that it opens. Nothing for one that is unknown, closed or over: they look the same.
create function gate.concern_link_of(p_token_hash bytea) returns table (municipality text, programme text, partner text)
language sql stable security definer set search_path = pg_catalog as $$
  select m.name, m.programme_name, k.partner from data.concern_link k join data.municipality m on m.tenant = k.tenant
  where k.token_hash = p_token_hash and k.closed_at is null and k.expires_on >= (clock_timestamp() at time zone 'Europe/Copenhagen')::date $$;

-- Takes a concern in through a link: once for each key, no more a day than the link allows, always logged. Null: no such link.
create function gate.hand_in(p_token_hash bytea, p_once uuid, p_receipt text, p jsonb, p_files jsonb, p_contents bytea[]) returns text
language plpgsql security definer set search_path = pg_catalog as $$
declare k data.concern_link; given text; s uuid; e audit.event; begin
  select * into k from data.concern_link l where l.token_hash = p_token_hash and l.closed_at is null and l.expires_on >= (clock_timestamp() at time zone 'Europe/Copenhagen')::date for update;
  if not found then return null; end if;
  select c.receipt into given from data.concern c where c.tenant = k.tenant and c.once = p_once and c.link_id = k.id;
  if found then return given; end if;
  e.tenant := k.tenant; e.operation := 'concern.hand-in'; e.purpose := 'SAGSBEHANDLING';
  if (select count(*) from data.concern c where c.tenant = k.tenant and c.link_id = k.id and c.received_at > clock_timestamp() - interval '24 hours') >= k.daily_limit then
    e.kind := 'refused'; e.facts := jsonb_build_object('ids', jsonb_build_object('linkId', k.id), 'codes', jsonb_build_object('reason', 'daily-limit'));
    perform audit.append(e); return ''; end if;
  s := gate.store_concern(k.tenant, 'EXTERNAL_ACTOR', k.id, null, p_once, p_receipt, p || jsonb_build_object('from', k.partner), p_files, p_contents);
  e.kind := 'done'; e.signal_id := s; e.facts := jsonb_build_object('ids', jsonb_build_object('linkId', k.id, 'signalId', s), 'counts', jsonb_build_object('files', coalesce(cardinality(p_contents), 0)));
  perform audit.append(e);
  return p_receipt; end $$;

-- The same from a colleague, who need not have access to early help to say that they are worried.
create function gate.report_concern(p_strand text, p_once uuid, p_receipt text, p jsonb) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'concern.report' then raise exception 'kan kun skrives som bekymring' using errcode = '42501'; end if;
  return gate.store_concern(c[1]::int, p_strand, null, c[2]::uuid, p_once, p_receipt, p, '[]', '{}'); end $$;

-- The bytes of one file of the opened signal, sealed; only when a scanner has found it clean or a colleague has decided to open it.
create function gate.concern_file_content(p_file uuid) returns bytea language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'concern.file' or not gate.has_role('early_help') then raise exception 'kan kun hentes en ad gangen' using errcode = '42501'; end if;
  return (select f.content from data.concern_file f where f.tenant = c[1]::int and f.signal_id = nullif(c[11], '')::uuid and f.id = p_file and (f.scan = 'clean' or f.opened_at is not null)); end $$;

-- The clock starts when the municipality got it: at the concern's receipt, else now. 24 real hours, weekends included.
-- The day of the receipt is worked out by the caller from the same instant (six weekdays).
create function gate.notice_start(p_signal uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog as $$
  select coalesce((select c.received_at from data.concern c where c.tenant = gate.tenant() and c.signal_id = p_signal), now()) where gate.has_role('early_help') $$;
create function gate.receive_notice(p_signal uuid, p_receipt_on date) returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare n uuid; at timestamptz := gate.notice_start(p_signal); begin
  if at is null or gate.opened_signal() is distinct from p_signal then raise exception 'kortet er ikke aabnet' using errcode = '42501'; end if;
  insert into data.child_notice (tenant, signal_id, received_at, assess_by, receipt_on)
    select g.tenant, g.id, at, at + interval '24 hours', p_receipt_on from data.signal g where g.tenant = gate.tenant() and g.id = p_signal
    on conflict on constraint child_notice_once do nothing returning id into n;
  return coalesce(n, (select id from data.child_notice where tenant = gate.tenant() and signal_id = p_signal)); end $$;

create function gate.note_breaches(p_tenant int) returns int language plpgsql set search_path = pg_catalog as $$
declare n int; begin
  insert into data.child_notice_breach (tenant, notice_id, deadline, noticed_at)
    select tenant, id, 'acute', now() from data.child_notice where tenant = p_tenant and coalesce(assessed_at, now()) > assess_by
    union all
    select tenant, id, 'receipt', now() from data.child_notice where tenant = p_tenant and coalesce(receipt_at at time zone 'Europe/Copenhagen', now() at time zone 'Europe/Copenhagen')::date > receipt_on
    on conflict do nothing;
  get diagnostics n = row_count; return n; end $$;

-- Each step of a notification happens once, at the server's time, by whoever is signed in.
create function gate.step_notice(p_signal uuid, p_step text, p_acute boolean, p_outcome text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare me uuid := gate.staff(); t int := gate.tenant(); done int; begin
  if not coalesce(gate.has_role('early_help'), false) or gate.opened_signal() is distinct from p_signal then raise exception 'kortet er ikke aabnet' using errcode = '42501'; end if;
  if p_step = 'assess' then
    update data.child_notice set assessed_at = clock_timestamp(), assessed_by = me, acute = p_acute where tenant = t and signal_id = p_signal and assessed_at is null;
  elsif p_step = 'receipt' then
    update data.child_notice set receipt_at = clock_timestamp(), receipt_by_id = me where tenant = t and signal_id = p_signal and receipt_at is null;
  elsif p_step = 'close' then
    update data.child_notice set closed_at = clock_timestamp(), closed_by_id = me, outcome = p_outcome where tenant = t and signal_id = p_signal and closed_at is null and assessed_at is not null and receipt_at is not null;
  else raise exception 'ukendt skridt' using errcode = '22023'; end if;
  get diagnostics done = row_count;
  perform gate.note_breaches(t);
  return done = 1; end $$;
create function gate.note_all_breaches() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  return gate.note_breaches(c[1]::int); end $$;

-- Candidates for all entries of a list at once: the role is asked once and not for each row.
create function gate.known_persons_of(p_asked jsonb) returns table (line int, person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); begin
  if not coalesce(gate.has_role('early_help'), false) then return; end if;
  return query with asked as materialized (select a.line, a."birthDate" as born, decode(a."cprHash", 'hex') as cpr from jsonb_to_recordset(p_asked) as a (line int, "birthDate" date, "cprHash" text)),
    hit as (select a.line, a.cpr, p.id from asked a join data.person p on p.tenant = t and p.birth_date = a.born union select a.line, a.cpr, p.id from asked a join data.person p on p.tenant = t and p.cpr_hash = a.cpr)
  select h.line, p.id, p.family_id, p.folded_name, p.birth_date, coalesce(p.cpr_hash = h.cpr, false), coalesce(p.cpr_hash <> h.cpr, false)
  from hit h join data.person p on p.tenant = t and p.id = h.id; end $$;
create function gate.known_signals_of(p_asked jsonb) returns table (line int, signal_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); begin
  if not coalesce(gate.has_role('early_help'), false) or (gate.open())[12] <> 'detection.import-list' then return; end if;
  return query with asked as materialized (select a.line, a."birthDate" as born, decode(a."cprHash", 'hex') as cpr from jsonb_to_recordset(p_asked) as a (line int, "birthDate" date, "cprHash" text)),
    hit as (select a.line, a.cpr, i.signal_id from asked a join data.signal_identity i on i.tenant = t and i.birth_date = a.born union select a.line, a.cpr, i.signal_id from asked a join data.signal_identity i on i.tenant = t and i.cpr_hash = a.cpr)
  select h.line, i.signal_id, i.folded_name, i.birth_date, coalesce(i.cpr_hash = h.cpr, false), coalesce(i.cpr_hash <> h.cpr, false)
  from hit h join data.signal_identity i on i.tenant = t and i.signal_id = h.signal_id; end $$;

-- Days from the first concern to the first contact, to the first yes and to the first action, for families taken in since a
-- day: the middle and how many, and nothing at all where they are fewer than the smallest cell. No family comes out.
create function gate.detection_times(p_since date) returns table (what text, n int, median_days numeric) language plpgsql stable security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); smallest int; begin
  if not coalesce(gate.has_role('early_help') or gate.has_role('leader'), false) then return; end if;
  select m.smallest_cell into smallest from data.municipality m where m.tenant = t;
  return query with began as (select g.family_id, min(g.received_at) as at from data.signal g where g.tenant = t and g.family_id is not null and g.received_at >= p_since group by 1),
    reached as (
      select 'contact' as what, b.family_id, (select min(c.happened_at) from data.contact c where c.tenant = t and c.family_id = b.family_id and c.kind in ('talked', 'met', 'practical') and c.removed_at is null) - b.at as took from began b
      union all select 'consent', b.family_id, (select min(c.answered_at) from data.consent c where c.tenant = t and c.family_id = b.family_id and c.purpose = 'participate' and c.state = 'given') - b.at from began b
      union all select 'action', b.family_id, least((select min(c.happened_at) from data.contact c where c.tenant = t and c.family_id = b.family_id and c.kind = 'practical' and c.removed_at is null),
        (select min(m.started_on)::timestamptz from data.measure m where m.tenant = t and m.family_id = b.family_id and m.started_on >= b.at::date),
        (select min(w.first_action_at) from data.motivation_window w where w.tenant = t and w.family_id = b.family_id)) - b.at from began b)
  select r.what, case when count(took) >= smallest then count(took)::int end,
    case when count(took) >= smallest then round((percentile_cont(0.5) within group (order by greatest(extract(epoch from took), 0)) / 86400)::numeric, 1) end
  from reached r group by r.what; end $$;

-- How many families stand at each step after the board, and no more about those that are not the reader's own.
create function gate.steps_after_board() returns table (step text, strand text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select case when f.phase = 'contacting' then 'contact' when f.phase in ('consented') then 'consent' when f.phase = 'declined' then 'not-taken-up' else 'handed-over' end, f.strand, count(*)::int
  from data.family f where f.tenant = gate.tenant() and gate.has_role('early_help') and f.phase not in ('ended', 'follow_up', 'closed') group by 1, 2 $$;

-- Whether those taken in had been charged, sentenced or had a decision of the board before: counts of the latest answers.
create function gate.found_involvement(p_since date) returns table (answer text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(a.answer, 'unknown'), count(*)::int from data.signal g
  left join lateral (select x.answer from data.criterion_answer x join data.criterion k on k.tenant = x.tenant and k.code = x.code and k.valid_from = x.valid_from
    where x.tenant = g.tenant and x.signal_id = g.id and k.kind = 'involved' order by x.answered_at desc limit 1) a on true
  where g.tenant = gate.tenant() and gate.has_role('early_help') and g.family_id is not null and g.received_at >= p_since group by 1 $$;

-- As in 0012, with everything that hangs on a signal. One with an open notification waits until it is closed. Of a family
-- that was taken in the name, the words and the files go; the answers stay without what was written.
create or replace function gate.purge_signals() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); today date := (now() at time zone 'Europe/Copenhagen')::date; t int; due uuid[]; n int; begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  t := c[1]::int;
  select coalesce(array_agg(g.id), '{}') into due from data.signal g where g.tenant = t and g.delete_on < today
    and not exists (select 1 from data.child_notice u where u.tenant = g.tenant and u.signal_id = g.id and u.closed_at is null);
  delete from data.signal_identity where tenant = t and signal_id = any (due);
  delete from data.concern_file where tenant = t and signal_id = any (due);
  delete from data.concern_words where tenant = t and signal_id = any (due);
  delete from data.child_notice_words where tenant = t and signal_id = any (due);
  update data.criterion_answer set knowledge = '', judged_by = '' where tenant = t and signal_id = any (due);
  update data.signal set seen = '', seen_by = '', strengths = null, reason = null, who_then = null where tenant = t and id = any (due) and family_id is not null and (seen <> '' or seen_by <> '' or strengths is not null);
  due := array(select g.id from data.signal g where g.tenant = t and g.id = any (due) and g.family_id is null);
  delete from data.criterion_answer where tenant = t and signal_id = any (due);
  delete from data.concern where tenant = t and signal_id = any (due);
  delete from data.signal where tenant = t and id = any (due);
  get diagnostics n = row_count;
  if n > 0 then insert into data.deletion (tenant, what, rule, number, deleted_at) values (t, 'signal', 'S115_REVIEW', n, now()); end if;
  return n; end $$;

revoke execute on all functions in schema gate from public;
grant execute on function gate.concern_link_of(bytea), gate.hand_in(bytea, uuid, text, jsonb, jsonb, bytea[]) to samspil_login;
grant execute on function gate.report_concern(text, uuid, text, jsonb), gate.concern_file_content(uuid), gate.notice_start(uuid), gate.receive_notice(uuid, date), gate.step_notice(uuid, text, boolean, text),
  gate.known_persons_of(jsonb), gate.known_signals_of(jsonb), gate.detection_times(date), gate.steps_after_board(), gate.found_involvement(date) to samspil_staff;
grant execute on function gate.note_all_breaches() to samspil_worker;
reset role;
