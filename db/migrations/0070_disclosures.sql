-- A share names its legal basis, recipient, classes, purpose, necessity and period (HG-01). Consent is one basis. What rests
-- on a yes is open only while the yes holds, worked out when it is read: no right is kept (goal P5, HG-06, HG-20).
set role samspil_owner;

-- What a person is asked about, besides taking part and sharing between departments (domain.md 7.2), and which kinds of
-- information a yes to sharing covers; null stands for yeses from before kinds were noted, which open what their shares say.
alter table data.consent drop constraint consent_purpose_check;
alter table data.consent
  add constraint consent_purpose_check check (purpose in ('participate', 'share', 'whole_person_plan', 'contact_school', 'supplier', 'involve_parents', 'evaluation_contact')),
  add column recipient text,
  add column classes text[],
  add constraint consent_supplier_is_named check ((purpose = 'supplier') = (recipient is not null)),
  add constraint consent_classes_known check (classes is null or classes <@ array['CONF', 'ART9_HEALTH']);
-- What was said when an answer was given by word of mouth, noted the same day (domain.md 7.2).
alter table data.consent_answer add column note text;
-- The order in which things were noted, by the database's own clock: neither typed dates nor an application's clock move it.
alter table data.consent_answer add column noted_at timestamptz not null default clock_timestamp();
alter table data.consent add column withdrawal_noted_at timestamptz;
drop index data.consent_one_question;
create unique index consent_one_question on data.consent (tenant, person_id, purpose, coalesce(department, ''), coalesce(recipient, '')) where state = 'asked';

-- When custody by this line was last taken away or given back, noted by the operation that does it; a yes from before it no
-- longer counts, even when the same person holds custody again.
alter table data.kinship add column custody_changed_at timestamptz;

alter table data.share drop constraint share_basis_check, drop constraint share_between_two;
alter table data.share
  alter column to_department drop not null, alter column consent_id drop not null, alter column other_consent_id drop not null,
  add column mode text not null default 'access', add column recipient_kind text not null default 'DEPARTMENT', add column recipient_name text,
  add column what text, add column necessity text, add column child_informed text, add column not_informed_because text, add column other_law text,
  add column not_for_investigation boolean not null default false, add column recorded_by uuid, add column recorded_at timestamptz not null default now(),
  -- There is no value for the investigation of crime (HG-02), and none may come: test/walls and the module's tests say so.
  add constraint share_basis_check check (basis in ('CONSENT', 'WHOLE_PERSON_PLAN_CONSENT', 'RSL11A_CONSENT', 'INTERNAL_NECESSARY', 'FVL31_REQUEST', 'RSL11C_CHILD_CASE', 'SSD', 'NOTIFICATION_DUTY',
    'UKN_CASE', 'RPL115_SSP', 'RPL115_PSP', 'RPL115_KSP', 'DBL8_OVERRIDING_INTEREST', 'DBL8_AUTHORITY_NEED', 'DBL8_SUPPLIER_TASK', 'PROCESSOR', 'OTHER_LAW')),
  add constraint share_purpose_check check (purpose in ('SAGSBEHANDLING', 'PREVENTION', 'SAFETY', 'ORDER')),
  add constraint share_mode_check check (mode in ('access', 'told')),
  add constraint share_recipient_kind_check check (recipient_kind in ('DEPARTMENT', 'POLICE', 'PROBATION', 'PSYCHIATRY', 'AUTHORITY', 'SELF_OWNING', 'SUPPLIER', 'ASSOCIATION', 'COMPANY')),
  add constraint share_names_recipient check ((recipient_kind = 'DEPARTMENT') = (to_department is not null) and (to_department is null) = (recipient_name is not null)),
  add constraint share_between_two check (to_department is null or from_department <> to_department),
  add constraint share_classes_known check (cardinality(classes) > 0 and classes <@ array['CONF', 'ART9_HEALTH', 'ART10_CRIME']),
  add constraint share_rests_on_consent check ((basis in ('CONSENT', 'WHOLE_PERSON_PLAN_CONSENT', 'RSL11A_CONSENT')) = (consent_id is not null)
    and (consent_id is null or to_department is null or other_consent_id is not null)),
  add constraint share_opens_for_departments check (mode = 'told' or to_department is not null),
  add constraint share_on_law_is_founded check (consent_id is not null or (what is not null and necessity is not null and recorded_by is not null and to_at is not null)),
  add constraint share_child_informed_check check (child_informed is null or child_informed = 'yes' or not_informed_because is not null),
  add constraint share_recorded_by_staff foreign key (tenant, recorded_by) references data.staff (tenant, id) on delete restrict;
create index share_by_recorder on data.share (tenant, recorded_by);

-- Which legal bases the municipality uses, as its data protection officer decided; the newest line for a day counts. Where
-- there is none, the cautious value of the product holds (docs/legal-questions.md).
create table data.basis_setting (
  tenant int not null, id uuid not null default gen_random_uuid(), basis text not null, in_use boolean not null, from_on date not null, reason text not null, set_by uuid not null, set_at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index basis_setting_by_setter on data.basis_setting (tenant, set_by);
create index basis_setting_by_basis on data.basis_setting (tenant, basis, from_on);

reset role;

set role samspil_gate;
create function gate.day_of(p_at timestamptz) returns date language sql stable set search_path = pg_catalog as $$ select (p_at at time zone 'Europe/Copenhagen')::date $$;
-- Born on 29 February: 1 March in other years, as src/core/day.ts has it.
create function gate.day_reaching(p_birth date, p_years int) returns date language sql immutable set search_path = pg_catalog as $$
  select case when extract(day from d) = extract(day from p_birth) then d else d + 1 end from (select (p_birth + make_interval(years => p_years))::date as d) as same $$;
create function gate.parameter_on(p_tenant int, p_code text, p_on date) returns int language sql stable set search_path = pg_catalog as $$
  select value from data.legal_parameter where tenant = p_tenant and code = p_code and valid_from <= p_on and (valid_to is null or valid_to >= p_on) order by valid_from desc limit 1 $$;

-- THE RULE OF A YES. The yeses of a family that hold at a moment. A yes holds when all of this is true:
--  1. its state is given, and the day in Denmark lies from its first day to its last, both included;
--  2. everyone who must answer on that day has said yes in it, and nobody no: under CONSENT_SELF_FROM (15) all who hold custody and
--     are alive, from then the young person too, from ADULT_FROM (18) the person alone; a child without a holder of custody has nobody;
--  3. no such birthday lies after its first day (HG-20: at 00:00 in Denmark on the 15th and the 18th birthday a new cycle begins);
--  4. nobody has refused or withdrawn an answer to the same question, or to taking part, since its last answer was noted;
--  5. custody over a child has not changed since: every living person who said yes still is one who must answer, and no line of
--     kinship to the child says that custody was taken away or given back after its last answer was noted.
-- A missing legal parameter closes. The order is that of the database's own clock (noted_at,
-- withdrawal_noted_at, custody_changed_at), never of dates that people type.
create function gate.consents_in_force(p_tenant int, p_family uuid, p_at timestamptz) returns setof uuid language plpgsql stable set search_path = pg_catalog as $$
declare today date := gate.day_of(p_at); self_from int := gate.parameter_on(p_tenant, 'CONSENT_SELF_FROM', gate.day_of(p_at)); adult_from int := gate.parameter_on(p_tenant, 'ADULT_FROM', gate.day_of(p_at)); begin
  return query with
    people as (select p.id, gate.day_reaching(p.birth_date, self_from) as self_on, gate.day_reaching(p.birth_date, adult_from) as adult_on,
        array(select k.from_person from data.kinship k join data.person h on h.tenant = k.tenant and h.id = k.from_person
          where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent' and k.custody and k.removed_at is null and h.deceased_on is null) as holders,
        (select max(k.custody_changed_at) from data.kinship k where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent') as custody_changed
      from data.person p where p.tenant = p_tenant and p.family_id = p_family),
    must as (select p.*, case when p.adult_on <= today then array[p.id] when p.holders = '{}' then null when p.self_on <= today then p.holders || p.id else p.holders end as givers from people p),
    said as (select a.consent_id, array_agg(a.given_by) filter (where a.answer = 'given') as yes, max(a.noted_at) as last, max(a.noted_at) filter (where a.answer = 'refused') as refused
      from data.consent_answer a where a.tenant = p_tenant and a.family_id = p_family group by 1),
    endings as (select c.person_id, c.purpose, coalesce(c.department, '') as department, coalesce(c.recipient, '') as recipient, max(greatest(s.refused, case when c.state = 'withdrawn' then coalesce(c.withdrawal_noted_at, c.withdrawn_at) end)) as ended
      from data.consent c left join said s on s.consent_id = c.id where c.tenant = p_tenant and c.family_id = p_family group by 1, 2, 3, 4)
    select c.id from data.consent c join must m on m.id = c.person_id join said s on s.consent_id = c.id
      cross join lateral (select greatest(coalesce(c.valid_from, gate.day_of(c.asked_at)), gate.day_of(c.answered_at)) as on_day) as first
    where c.tenant = p_tenant and c.family_id = p_family and c.state = 'given'
      and first.on_day <= today and (c.valid_to is null or c.valid_to >= today)
      and s.refused is null and cardinality(m.givers) > 0 and m.givers <@ s.yes
      and not (m.self_on > first.on_day and m.self_on <= today) and not (m.adult_on > first.on_day and m.adult_on <= today)
      and not exists (select 1 from endings e where e.person_id = c.person_id and e.ended >= s.last
        and (e.purpose = 'participate' or (e.purpose = c.purpose and e.department = coalesce(c.department, '') and e.recipient = coalesce(c.recipient, ''))))
      and not exists (select 1 from data.person h where h.tenant = c.tenant and h.id = any (s.yes) and h.deceased_on is null and not h.id = any (m.givers))
      and (m.custody_changed is null or m.adult_on <= today or m.custody_changed < s.last); end $$;

-- THE RULE OF A SHARE. A share is open while its own period runs and, when it rests on consent, both yeses hold (the sender's and
-- the recipient's department). One on another basis is not touched by any answer. Only mode 'access' opens rows; 'told' is a record.
create function gate.shares_in_force(p_tenant int, p_family uuid, p_at timestamptz) returns setof data.share language plpgsql stable set search_path = pg_catalog as $$
declare held uuid[]; begin
  if exists (select 1 from data.share s where s.tenant = p_tenant and s.family_id = p_family and s.consent_id is not null and (s.ended_at is null or s.ended_at > p_at)) then
    held := array(select gate.consents_in_force(p_tenant, p_family, p_at)); end if;
  return query select s.* from data.share s where s.tenant = p_tenant and s.family_id = p_family and s.mode = 'access'
    and s.from_at <= p_at and (s.to_at is null or s.to_at > p_at) and (s.ended_at is null or s.ended_at > p_at)
    and (s.consent_id is null or (s.consent_id = any (held) and s.other_consent_id = any (held))); end $$;

-- Which 'department/class/person' rows the department may see; '*' stands for what concerns the whole family and opens only when
-- a share for everyone who takes part is open (R-CON-02).
create function gate.shared_keys_at(p_tenant int, p_family uuid, p_department text, p_at timestamptz) returns text[] language sql stable set search_path = pg_catalog as $$
  with now_open as (
    select distinct s.from_department, c.class, s.person_id from gate.shares_in_force(p_tenant, p_family, p_at) s cross join lateral unnest(s.classes) as c (class) where s.to_department = p_department),
  taking_part as (select id from data.person where tenant = p_tenant and family_id = p_family and participates)
  select array_agg(key) from (
    select from_department || '/' || class || '/' || person_id as key from now_open
    union all
    select from_department || '/' || class || '/*' from now_open o where person_id in (select id from taking_part)
    group by from_department, class having count(*) = (select count(*) from taking_part)) keys $$;
create or replace function gate.shared_keys(p_tenant int, p_family uuid, p_department text) returns text[] language sql stable set search_path = pg_catalog as $$
  select gate.shared_keys_at(p_tenant, p_family, p_department, now()) $$;

-- The shares of the opened family that are open now, for whoever works with it: what the screens tell is what the wall does.
create function gate.open_shares() returns table (id uuid) language sql stable security definer set search_path = pg_catalog as $$
  select s.id from gate.shares_in_force(gate.tenant(), gate.opened(), now()) s where gate.may_look() $$;
-- The yeses of the opened family that hold now, by the same rule.
create function gate.held_consents() returns table (id uuid) language sql stable security definer set search_path = pg_catalog as $$
  select c from gate.consents_in_force(gate.tenant(), gate.opened(), now()) c where gate.may_look() $$;
revoke execute on function gate.day_of(timestamptz), gate.day_reaching(date, int), gate.parameter_on(int, text, date), gate.consents_in_force(int, uuid, timestamptz), gate.shares_in_force(int, uuid, timestamptz),
  gate.shared_keys_at(int, uuid, text, timestamptz), gate.open_shares(), gate.held_consents() from public;
grant execute on function gate.open_shares(), gate.held_consents() to samspil_staff;
reset role;
