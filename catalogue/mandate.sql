-- mandate.show
select code from data.department order by code;
select m.id as mandate_id, m.department, d.name as department_name, m.holder_id, h.given_name || ' ' || h.family_name as holder, m.holder_function, m.stand_in_id, s.given_name || ' ' || s.family_name as stand_in, m.measures, m.law, m.most_kroner, m.most_weeks, m.answer_hours, m.valid_from, m.valid_to, m.version from data.mandate m join data.department d on d.tenant = m.tenant and d.code = m.department left join data.staff h on h.tenant = m.tenant and h.id = m.holder_id left join data.staff s on s.tenant = m.tenant and s.id = m.stand_in_id where m.valid_to is null or m.valid_to >= $1 order by m.department, h.given_name nulls last, m.holder_function, m.valid_from, m.id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, s.leader_id, coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday) from data.working_hours w where w.tenant = s.tenant and w.staff_id = s.id), '[]') as days, coalesce((select jsonb_agg(jsonb_build_object('absenceId', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id) from data.absence a where a.tenant = s.tenant and a.staff_id = s.id and a.removed_at is null and a.to_on >= $1::date), '[]') as absences from data.staff s where s.active and s.door = 'samspil_staff' and not 'provisioning' = any (s.roles) order by s.given_name, s.family_name, s.id;

-- mandate.give
select code from data.department order by code;
select code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use from data.measure_type order by valid_from, code;
select gate.give_mandate($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as mandate_id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, s.leader_id, coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday) from data.working_hours w where w.tenant = s.tenant and w.staff_id = s.id), '[]') as days, coalesce((select jsonb_agg(jsonb_build_object('absenceId', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id) from data.absence a where a.tenant = s.tenant and a.staff_id = s.id and a.removed_at is null and a.to_on >= $1::date), '[]') as absences from data.staff s where s.active and s.door = 'samspil_staff' and not 'provisioning' = any (s.roles) order by s.given_name, s.family_name, s.id;

-- mandate.end
select gate.end_mandate($1, $2, $3) as ended;

-- mandate.set-hours
select gate.set_working_hours($1, $2, $3, $4);

-- mandate.add-absence
select gate.add_absence($1, $2, $3) as absence_id;

-- mandate.remove-absence
select gate.remove_absence($1) as removed;

-- mandate.who-can
select m.id as mandate_id, m.department, d.name as department_name, m.holder_id, h.given_name || ' ' || h.family_name as holder, m.holder_function, m.stand_in_id, s.given_name || ' ' || s.family_name as stand_in, m.measures, m.law, m.most_kroner, m.most_weeks, m.answer_hours, m.valid_from, m.valid_to, m.version from data.mandate m join data.department d on d.tenant = m.tenant and d.code = m.department left join data.staff h on h.tenant = m.tenant and h.id = m.holder_id left join data.staff s on s.tenant = m.tenant and s.id = m.stand_in_id where m.valid_to is null or m.valid_to >= $1 order by m.department, h.given_name nulls last, m.holder_function, m.valid_from, m.id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, s.leader_id, coalesce((select jsonb_agg(jsonb_build_object('weekday', w.weekday, 'from', w.from_time, 'to', w.to_time) order by w.weekday) from data.working_hours w where w.tenant = s.tenant and w.staff_id = s.id), '[]') as days, coalesce((select jsonb_agg(jsonb_build_object('absenceId', a.id, 'fromOn', a.from_on, 'toOn', a.to_on) order by a.from_on, a.id) from data.absence a where a.tenant = s.tenant and a.staff_id = s.id and a.removed_at is null and a.to_on >= $1::date), '[]') as absences from data.staff s where s.active and s.door = 'samspil_staff' and not 'provisioning' = any (s.roles) order by s.given_name, s.family_name, s.id;

-- mandate.types
select code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use from data.measure_type order by valid_from, code;

-- mandate.set-type
insert into data.measure_type (tenant, code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20);
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;
