-- The rules of 0070 unchanged, without a call of a function for each row: every transaction begins with them.
set role samspil_gate;
create or replace function gate.consents_in_force(p_tenant int, p_family uuid, p_at timestamptz) returns setof uuid language plpgsql stable set search_path = pg_catalog as $$
declare today date := (p_at at time zone 'Europe/Copenhagen')::date; self_from int; adult_from int; begin
  select max(value) filter (where code = 'CONSENT_SELF_FROM'), max(value) filter (where code = 'ADULT_FROM') into self_from, adult_from from (
    select distinct on (code) code, value from data.legal_parameter where tenant = p_tenant and code in ('CONSENT_SELF_FROM', 'ADULT_FROM')
      and valid_from <= today and (valid_to is null or valid_to >= today) order by code, valid_from desc) l;
  return query with
    people as (select p.id, s + (extract(day from s) <> extract(day from p.birth_date))::int as self_on, a + (extract(day from a) <> extract(day from p.birth_date))::int as adult_on,
        array(select k.from_person from data.kinship k join data.person h on h.tenant = k.tenant and h.id = k.from_person
          where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent' and k.custody and k.removed_at is null and h.deceased_on is null) as holders,
        (select max(k.custody_changed_at) from data.kinship k where k.tenant = p.tenant and k.to_person = p.id and k.kind = 'parent') as custody_changed
      from data.person p cross join lateral (select (p.birth_date + make_interval(years => self_from))::date as s, (p.birth_date + make_interval(years => adult_from))::date as a) as birthdays
      where p.tenant = p_tenant and p.family_id = p_family),
    must as (select p.*, case when p.adult_on <= today then array[p.id] when p.holders = '{}' then null when p.self_on <= today then p.holders || p.id else p.holders end as givers from people p),
    said as materialized (select a.consent_id, array_agg(a.given_by) filter (where a.answer = 'given') as yes, max(a.noted_at) as last, max(a.noted_at) filter (where a.answer = 'refused') as refused
      from data.consent_answer a where a.tenant = p_tenant and a.family_id = p_family group by 1),
    asked as materialized (select c.id, c.person_id, c.purpose, coalesce(c.department, '') as department, coalesce(c.recipient, '') as recipient, c.state, c.valid_to, s.yes, s.last, s.refused,
        greatest(coalesce(c.valid_from, (c.asked_at at time zone 'Europe/Copenhagen')::date), (c.answered_at at time zone 'Europe/Copenhagen')::date) as first_day,
        greatest(s.refused, case when c.state = 'withdrawn' then coalesce(c.withdrawal_noted_at, c.withdrawn_at) end) as ended
      from data.consent c left join said s on s.consent_id = c.id where c.tenant = p_tenant and c.family_id = p_family)
    select c.id from asked c join must m on m.id = c.person_id
    where c.state = 'given' and c.last is not null and c.first_day <= today and (c.valid_to is null or c.valid_to >= today)
      and c.refused is null and cardinality(m.givers) > 0 and m.givers <@ c.yes
      and not (m.self_on > c.first_day and m.self_on <= today) and not (m.adult_on > c.first_day and m.adult_on <= today)
      and not exists (select 1 from asked e where e.ended is not null and e.person_id = c.person_id and e.ended >= c.last
        and (e.purpose = 'participate' or (e.purpose = c.purpose and e.department = c.department and e.recipient = c.recipient)))
      and (c.yes <@ m.givers or not exists (select 1 from data.person h where h.tenant = p_tenant and h.id = any (c.yes) and h.deceased_on is null and not h.id = any (m.givers)))
      and (m.custody_changed is null or m.adult_on <= today or m.custody_changed < c.last); end $$;

create or replace function gate.shared_keys_at(p_tenant int, p_family uuid, p_department text, p_at timestamptz) returns text[] language plpgsql stable set search_path = pg_catalog as $$
begin
  -- Most departments of most families are shared nothing: told at once.
  if not exists (select 1 from data.share s where s.tenant = p_tenant and s.family_id = p_family and s.to_department = p_department and s.mode = 'access'
    and s.from_at <= p_at and (s.to_at is null or s.to_at > p_at) and (s.ended_at is null or s.ended_at > p_at)) then return null; end if;
  return (with now_open as (
    select distinct s.from_department, c.class, s.person_id from gate.shares_in_force(p_tenant, p_family, p_at) s cross join lateral unnest(s.classes) as c (class) where s.to_department = p_department),
  taking_part as (select id from data.person where tenant = p_tenant and family_id = p_family and participates)
  select array_agg(key) from (
    select from_department || '/' || class || '/' || person_id as key from now_open
    union all
    select from_department || '/' || class || '/*' from now_open o where person_id in (select id from taking_part)
    group by from_department, class having count(*) = (select count(*) from taking_part)) keys); end $$;
create or replace function gate.shared_keys(p_tenant int, p_family uuid, p_department text) returns text[] language plpgsql stable set search_path = pg_catalog as $$
begin return gate.shared_keys_at(p_tenant, p_family, p_department, now()); end $$;
drop function gate.parameter_on(int, text, date), gate.day_reaching(date, int), gate.day_of(timestamptz);
reset role;
