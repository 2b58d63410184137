-- municipality.get
select code, name from data.department order by code;
select distinct on (code) code, value, unit, source, valid_from from data.legal_parameter where valid_from <= $1 and (valid_to is null or valid_to >= $2) order by code, valid_from desc;
select id, given_name || ' ' || family_name as name, profession, department, phone, roles from data.staff where active and not 'provisioning' = any (roles) order by given_name, family_name;
select name, programme_name, aim, signal_retention_days, window_hours, caseload_ceiling, smallest_cell, handover_days, step_down_months, later_months, follow_up_close_days, follow_up_regular_days, follow_up_light_days, follow_up_leader_days, way_in_phone, answer_pair_hours, answer_leader_hours, weekly_things, opening_hours, birthday_days from data.municipality;

-- municipality.add-department
insert into data.department (tenant, code, name) values ($1, $2, $3);
select code, name from data.department order by code;

-- municipality.rename-department
update data.department set name = $1 where code = $2;

-- municipality.remove-department
select gate.remove_department($1);

-- municipality.configure
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;
update data.municipality set aim = $1, programme_name = $2, signal_retention_days = $3, window_hours = $4, caseload_ceiling = $5, smallest_cell = $6;

-- municipality.set-reminders
update data.municipality set handover_days = $1;

-- municipality.set-rhythms
update data.municipality set step_down_months = $1, later_months = $2::int[], follow_up_close_days = $3, follow_up_regular_days = $4, follow_up_light_days = $5, follow_up_leader_days = $6, answer_pair_hours = $7, answer_leader_hours = $8, way_in_phone = $9, weekly_things = $10, birthday_days = $11;

-- municipality.mail
select mail_domain, gate.stray_mails() as strays from data.municipality;

-- municipality.set-mail-domain
update data.municipality set mail_domain = $1;

-- municipality.set-opening-hours
update data.municipality set opening_hours = $1::text[];

-- municipality.set-parameter
insert into data.legal_parameter (tenant, code, value, unit, source, valid_from) values ($1, $2, $3, $4, $5, $6) on conflict (tenant, code, valid_from) do nothing;
