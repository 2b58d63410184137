-- contact.prepare
select f.label as family_name, f.reach_hint, coalesce(st.tries_since, 0) as tries_since, st.first_try_at, m.window_hours, coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'birthDate', p.birth_date, 'young', p.part in ('young', 'sibling'), 'phone', p.phone) order by case p.part when 'young' then 0 when 'parent' then 1 when 'step_parent' then 2 else 3 end, p.birth_date, p.id) from data.person p where p.family_id = $1 and p.deceased_on is null), '[]') as people, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'givenName', s.given_name, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'department', s.department, 'phone', s.phone) order by r.kind, r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $2 and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team from data.family f join data.municipality m on m.tenant = f.tenant left join data.contact_state st on st.tenant = f.tenant and st.family_id = f.id where f.id = $3;

-- contact.log
insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, place, state, made_by, made_at, from_contact) values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10) returning id as appointment_id, version;
insert into data.contact (tenant, family_id, person_id, staff_id, department, kind, happened_at, outside_hours, words, family_visible, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id as contact_id, version;
insert into data.motivation_window (tenant, family_id, person_id, words, wish, opened_at, opened_by, offer_by, responsible_id, from_contact) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id as window_id, version;
insert into data.promise (tenant, family_id, to_person, words, promised_by, promised_at, due_on, from_contact) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id as promise_id, version;
select exists (select 1 from data.person where family_id = $1 and protected) as protected;
select id from data.person where id = $1 and family_id = $2;
select person_id, staff_id, starts_at, what, place, state, version from data.appointment where id = $1 and family_id = $2;
select pg_advisory_xact_lock(hashtextextended($1, 5));
select window_hours from data.municipality;
update data.appointment set state = $1, settled_contact = $2, version = version + 1 where id = $3 and version = $4;
with counted as ( select held.at as last_contact_at, count(t.id)::int as tries_since, min(t.happened_at) as first_try_at, max(t.happened_at) as last_try_at from (select max(c.happened_at) as at from data.contact c where c.family_id = $1 and c.kind <> 'tried' and c.removed_at is null) held left join data.contact t on t.family_id = $2 and t.kind = 'tried' and t.removed_at is null and (held.at is null or t.happened_at > held.at) group by held.at), kept as ( insert into data.contact_state (tenant, family_id, last_contact_at, tries_since, first_try_at) select $3, $4, last_contact_at, tries_since, first_try_at from counted on conflict (tenant, family_id) do update set last_contact_at = excluded.last_contact_at, tries_since = excluded.tries_since, first_try_at = excluded.first_try_at) select last_contact_at, tries_since, first_try_at, last_try_at from counted;

-- contact.undo
select gate.take_back($1) as taken_back;
select pg_advisory_xact_lock(hashtextextended($1, 5));
select staff_id, recorded_at, removed_at, version from data.contact where id = $1 and family_id = $2;
update data.appointment set state = 'planned', settled_contact = null, version = version + 1 where family_id = $1 and settled_contact = $2;
update data.contact set removed_at = $1, version = version + 1 where id = $2 and version = $3 and removed_at is null;
with counted as ( select held.at as last_contact_at, count(t.id)::int as tries_since, min(t.happened_at) as first_try_at, max(t.happened_at) as last_try_at from (select max(c.happened_at) as at from data.contact c where c.family_id = $1 and c.kind <> 'tried' and c.removed_at is null) held left join data.contact t on t.family_id = $2 and t.kind = 'tried' and t.removed_at is null and (held.at is null or t.happened_at > held.at) group by held.at), kept as ( insert into data.contact_state (tenant, family_id, last_contact_at, tries_since, first_try_at) select $3, $4, last_contact_at, tries_since, first_try_at from counted on conflict (tenant, family_id) do update set last_contact_at = excluded.last_contact_at, tries_since = excluded.tries_since, first_try_at = excluded.first_try_at) select last_contact_at, tries_since, first_try_at, last_try_at from counted;

-- contact.list
select c.id as contact_id, c.kind, c.happened_at, c.outside_hours, c.person_id, p.given_name as person, c.staff_id, s.given_name as staff, c.department, c.words, c.family_visible, c.version from data.contact c join data.staff s on s.tenant = c.tenant and s.id = c.staff_id left join data.person p on p.tenant = c.tenant and p.id = c.person_id where c.family_id = $1 and c.removed_at is null order by c.happened_at desc, c.id;
