-- appointment.plan
insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, place, state, made_by, made_at, from_contact) values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10) returning id as appointment_id, version;
select exists (select 1 from data.person where family_id = $1 and protected) as protected;
select id from data.person where id = $1 and family_id = $2;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- appointment.settle
insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, place, state, made_by, made_at, from_contact) values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10) returning id as appointment_id, version;
select person_id, staff_id, starts_at, what, place, state, version from data.appointment where id = $1 and family_id = $2;
update data.appointment set state = $1, settled_contact = $2, version = version + 1 where id = $3 and version = $4;

-- appointment.reopen
select person_id, staff_id, starts_at, what, place, state, version from data.appointment where id = $1 and family_id = $2;
update data.appointment set state = $1, settled_contact = $2, version = version + 1 where id = $3 and version = $4;

-- appointment.take-back
select gate.take_back_agreed($1) as gone;

-- appointment.list
select a.id as appointment_id, a.starts_at, a.what, a.place, a.state, a.person_id, p.given_name as person, a.staff_id, s.given_name as staff, a.version from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id left join data.person p on p.tenant = a.tenant and p.id = a.person_id where a.family_id = $1 order by a.starts_at desc, a.id;
