-- criteria.current
select code, kind, name, help, steps, in_use, valid_from from data.criterion order by valid_from, code;

-- criteria.versions
select c.code, c.kind, c.name, c.help, c.steps, c.in_use, c.valid_from, s.given_name || ' ' || s.family_name as set_by from data.criterion c join data.staff s on s.tenant = c.tenant and s.id = c.set_by order by c.valid_from, c.code;

-- criteria.set
insert into data.criterion (tenant, code, kind, name, help, steps, in_use, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- criteria.adopt
insert into data.criterion (tenant, code, kind, name, help, steps, in_use, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
select code, kind, name, help, steps, in_use, valid_from from data.criterion order by valid_from, code;

-- criteria.show
select a.code, a.answer, a.step, a.knowledge, a.judged_by, s.given_name || ' ' || s.family_name as answered_by, a.answered_at, a.valid_from from data.criterion_answer a join data.staff s on s.tenant = a.tenant and s.id = a.answered_by where a.signal_id = $1 order by a.answered_at desc, a.id;
select age, received_at, family_id from data.signal where id = $1 and decision is distinct from 'continued';
select code, kind, name, help, steps, in_use, valid_from from data.criterion order by valid_from, code;
select distinct on (code) code, value, unit, source, valid_from from data.legal_parameter where valid_from <= $1 and (valid_to is null or valid_to >= $2) order by code, valid_from desc;
select exists (select 1 from data.signal_identity i where i.signal_id = $1 and i.birth_date is not null) as known;

-- criteria.answer
insert into data.criterion_answer (tenant, signal_id, code, valid_from, answer, step, knowledge, judged_by, answered_by, answered_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp());
select age, received_at, family_id from data.signal where id = $1 and decision is distinct from 'continued';
select code, kind, name, help, steps, in_use, valid_from from data.criterion order by valid_from, code;

-- criteria.profile
select age from data.signal where family_id is not null and received_at >= $1::date order by age;
select aim from data.municipality;
select answer, number from gate.found_involvement($1);
select step, strand, number from gate.steps_after_board() order by step, strand;
select what, n, median_days from gate.detection_times($1) order by case what when 'contact' then 1 when 'consent' then 2 else 3 end;
