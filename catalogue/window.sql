-- window.open
insert into data.motivation_window (tenant, family_id, person_id, words, wish, opened_at, opened_by, offer_by, responsible_id, from_contact) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id as window_id, version;
select gate.tell_window($1, $2) as told;
select id from data.person where id = $1 and family_id = $2;
select m.id as mandate_id, m.department, d.name as department_name, m.holder_id, h.given_name || ' ' || h.family_name as holder, m.holder_function, m.stand_in_id, s.given_name || ' ' || s.family_name as stand_in, m.measures, m.law, m.most_kroner, m.most_weeks, m.answer_hours, m.valid_from, m.valid_to, m.version from data.mandate m join data.department d on d.tenant = m.tenant and d.code = m.department left join data.staff h on h.tenant = m.tenant and h.id = m.holder_id left join data.staff s on s.tenant = m.tenant and s.id = m.stand_in_id where m.valid_to is null or m.valid_to >= $1 order by m.department, h.given_name nulls last, m.holder_function, m.valid_from, m.id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, s.leader_id, coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday) from data.working_hours w where w.tenant = s.tenant and w.staff_id = s.id), '[]') as days, coalesce((select jsonb_agg(jsonb_build_object('absenceId', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id) from data.absence a where a.tenant = s.tenant and a.staff_id = s.id and a.removed_at is null and a.to_on >= $1::date), '[]') as absences from data.staff s where s.active and s.door = 'samspil_staff' and not 'provisioning' = any (s.roles) order by s.given_name, s.family_name, s.id;
select window_hours from data.municipality;

-- window.take
select opened_at, first_action_at, closed_at, responsible_id from data.motivation_window where id = $1 and family_id = $2;
update data.motivation_window w set responsible_id = $1, version = w.version + 1 where w.id = $2 and w.version = $3 and exists (select 1 from data.family_relation r where r.family_id = w.family_id and r.staff_id = $4 and r.from_at <= now() and (r.to_at is null or r.to_at > now()));

-- window.give
select opened_at, first_action_at, closed_at, responsible_id from data.motivation_window where id = $1 and family_id = $2;
update data.motivation_window w set responsible_id = $1, version = w.version + 1 where w.id = $2 and w.version = $3 and exists (select 1 from data.family_relation r where r.family_id = w.family_id and r.staff_id = $4 and r.from_at <= now() and (r.to_at is null or r.to_at > now()));

-- window.act
select opened_at, first_action_at, closed_at, responsible_id from data.motivation_window where id = $1 and family_id = $2;
update data.motivation_window set first_action = $1, first_action_at = $2, version = version + 1 where id = $3 and version = $4;

-- window.close
select opened_at, first_action_at, closed_at, responsible_id from data.motivation_window where id = $1 and family_id = $2;
update data.motivation_window set outcome = $1, lesson = $2, closed_at = $3, version = version + 1 where id = $4 and version = $5;

-- window.take-back
select gate.take_back_own($1) as gone;

-- window.list
select w.id as window_id, w.person_id, p.given_name as person, p.birth_date, w.words, w.wish, w.opened_at, o.given_name as opened_by, w.offer_by, w.responsible_id, r.given_name as responsible, (select min(c.happened_at) from data.contact c where c.family_id = $1 and c.kind <> 'tried' and c.removed_at is null and c.happened_at >= w.opened_at and coalesce(c.person_id, w.person_id) = w.person_id) as first_contact_at, w.first_action, w.first_action_at, w.closed_at, w.outcome, w.lesson, w.version from data.motivation_window w join data.person p on p.tenant = w.tenant and p.id = w.person_id join data.staff o on o.tenant = w.tenant and o.id = w.opened_by join data.staff r on r.tenant = w.tenant and r.id = w.responsible_id where w.family_id = $2 order by w.closed_at is not null, w.opened_at desc, w.id;
