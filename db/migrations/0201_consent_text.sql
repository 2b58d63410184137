-- The words that are said when somebody is asked for consent, as the municipality's own dated versions (HG-06): a consent keeps pointing at
-- the version it was asked with. And how many days ahead of a birthday Min dag asks for the consents again (HG-20).
set role samspil_owner;
create table data.consent_text (
  tenant int not null references data.municipality (tenant), purpose text not null check (purpose in ('participate', 'share', 'whole_person_plan', 'contact_school', 'supplier', 'involve_parents', 'evaluation_contact')),
  version text not null check (version ~ '^[0-9]{4}-[0-9]{1,4}$'), valid_from date not null, body jsonb not null, set_by uuid not null, set_at timestamptz not null,
  primary key (tenant, purpose, version), constraint consent_text_one_a_day unique (tenant, purpose, valid_from),
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index consent_text_by_author on data.consent_text (tenant, set_by);

alter table data.municipality add column birthday_days int not null default 60 check (birthday_days between 7 and 60);
reset role;

set role samspil_gate;
-- Birthdays ahead of the families I coordinate, at which who answers changes: no name, only the family, the day and what it changes. Those
-- are left out whose consents have been put anew for the time after, and those who never said yes to anything.
create function gate.birthdays_ahead(p_today date) returns table (family_id uuid, family_name text, on_day date, changes text) language sql stable security definer set search_path = pg_catalog as $$
  with m as (select mm.tenant, mm.birthday_days from data.municipality mm where mm.tenant = gate.tenant()),
  ages as (
    select distinct on (l.code) l.code, l.value from data.legal_parameter l join m on m.tenant = l.tenant
    where l.code in ('CONSENT_SELF_FROM', 'ADULT_FROM') and l.valid_from <= p_today and (l.valid_to is null or l.valid_to >= p_today) order by l.code, l.valid_from desc)
  select f.id, f.label, d.on_day, case a.code when 'ADULT_FROM' then 'turns-adult' else 'turns-self' end
  from m join data.family_relation r on r.tenant = m.tenant and r.staff_id = gate.staff() and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())
    join data.family f on f.tenant = r.tenant and f.id = r.family_id and f.phase not in ('ended', 'closed', 'declined')
    join data.person p on p.tenant = f.tenant and p.family_id = f.id and p.deceased_on is null
    cross join ages a cross join lateral (select (p.birth_date + make_interval(years => a.value))::date as plain) x
    -- Whoever is born on 29 February comes of age on 1 March where the year has no such day.
    cross join lateral (select case when to_char(p.birth_date, 'MMDD') = '0229' and to_char(x.plain, 'MMDD') = '0228' then x.plain + 1 else x.plain end as on_day) d
  where (gate.open())[12] = 'today.get' and f.id <> all (gate.recused()) and f.id <> all (gate.sealed_off()) and f.id <> all (gate.restricted())
    and d.on_day between p_today - 30 and p_today + m.birthday_days
    and exists (select 1 from data.consent c where c.tenant = p.tenant and c.person_id = p.id and c.state = 'given')
    and not exists (select 1 from data.consent c where c.tenant = p.tenant and c.person_id = p.id and c.state <> 'withdrawn'
      and greatest(c.valid_from, (c.asked_at at time zone 'Europe/Copenhagen')::date) >= d.on_day)
  order by 3, f.label, f.id $$;
revoke execute on function gate.birthdays_ahead(date) from public;
grant execute on function gate.birthdays_ahead(date) to samspil_staff;
reset role;
