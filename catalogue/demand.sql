-- demand.calendar
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;

-- demand.times
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;

-- demand.two-weeks
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;

-- demand.try
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- demand.add
insert into data.demand (tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, starts_on, at_time, minutes, place, repeat, law, sanction, movable, asks, part_of, made_by, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21) returning id as demand_id, version;
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- demand.move
insert into data.demand (tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, starts_on, at_time, minutes, place, law, sanction, movable, asks, part_of, made_by, made_at) select tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, $1::date, $2, minutes, place, law, sanction, movable, asks, $3, $4, $5 from data.demand where id = $6 returning id as demand_id, version;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
update data.demand set except_on = except_on || $1::date, version = version + 1 where id = $2 and version = $3;
update data.demand set starts_on = $1, at_time = $2, part_of = $3, version = version + 1 where id = $4 and version = $5 returning id as demand_id, version;

-- demand.remove
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
update data.demand set removed_at = $1, version = version + 1 where id = $2 and version = $3;

-- demand.set-limit
insert into data.agreed_limit (tenant, family_id, person_id, per_week, not_before, not_after, free_days, words, agreed_on, agreed_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);
select count(*)::int as number from data.person where family_id = $1 and id = any ($2::uuid[]);
update data.agreed_limit set replaced_at = $1 where family_id = $2 and person_id = $3 and replaced_at is null;

-- demand.add-own-life
insert into data.own_life (tenant, family_id, person_id, what, starts_on, at_time, minutes, repeat, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id as own_life_id;
select count(*)::int as number from data.person where family_id = $1 and id = any ($2::uuid[]);
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- demand.remove-own-life
update data.own_life set removed_at = $1 where id = $2 and family_id = $3;

-- demand.note-acute
insert into data.acute_problem (tenant, family_id, person_id, what, goal_id, step_id, from_on, until_on, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id as acute_id;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- demand.close-acute
update data.acute_problem set closed_at = $1 where id = $2 and family_id = $3 and closed_at is null;

-- demand.set-travel
insert into data.travel_time (tenant, family_id, from_place, to_place, minutes, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7);
update data.travel_time set minutes = $1, recorded_by = $2, recorded_at = $3 where family_id = $4 and from_place = $5 and to_place = $6;

-- demand.ask
insert into data.hold_request (tenant, family_id, demand_id, kind, person_ids, from_department, asked_department, duty, occurrence_on, from_on, until_on, to_on, to_time, join_key, reason, answer_by_on, asked_by, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18) returning id as request_id, version;
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- demand.answer
insert into data.demand (tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, starts_on, at_time, minutes, place, law, sanction, movable, asks, part_of, made_by, made_at) select tenant, family_id, person_id, person_ids, owner_department, class, kind, nature, what, $1::date, $2, minutes, place, law, sanction, movable, asks, $3, $4, $5 from data.demand where id = $6 returning id as demand_id, version;
select a.id as acute_id, a.person_id, coalesce(a.what, t.what, g.words) as what, a.from_on, a.until_on from data.acute_problem a left join data.goal g on g.tenant = a.tenant and g.id = a.goal_id left join data.step t on t.tenant = a.tenant and t.id = a.step_id where a.family_id = $1 and a.closed_at is null and not a.settled order by a.from_on, a.id;
select a.id as row_id, a.version, s.department, a.person_id, a.what, a.starts_at, a.place from data.appointment a join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $1 and a.state in ('planned', 'held', 'missed') and a.starts_at >= $2 and a.starts_at < $3 order by a.starts_at, a.id;
select d.code, d.name, exists (select 1 from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.department = d.code and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())) as on_team from data.department d order by d.code;
select demand_id, asked_department as department, person_ids, from_on as from, until_on as until from data.hold_request where family_id = $1 and kind = 'pause' and answer = 'yes' and withdrawn_at is null order by from_on, id;
select from_place, to_place, minutes from data.travel_time where family_id = $1 order by from_place, to_place;
select gate.answer_request($1, $2, $3, $4, $5) as number;
select id as own_life_id, person_id, what, starts_on as on, at_time as at, minutes, repeat from data.own_life where family_id = $1 and removed_at is null order by starts_on, id;
select id as row_id, version, owner_department as department, class, person_ids, kind, nature, what, starts_on as on, at_time as at, minutes, place, repeat, except_on::text[] as except, law, sanction, movable, asks, part_of, removed_at from data.demand where family_id = $1 order by starts_on, id;
select id as row_id, version, owner_department as department, owner_person as person_id, what, due_on from data.step where family_id = $1 and owner_person is not null and status <> 'not_needed' order by due_on, id;
select p.id as person_id, p.given_name, p.part, p.participates, p.protected, l.per_week, l.not_before, l.not_after, l.free_days, l.words, l.agreed_on from data.person p left join data.agreed_limit l on l.tenant = p.tenant and l.person_id = p.id and l.replaced_at is null where p.family_id = $1 and p.deceased_on is null order by array_position(array['parent', 'step_parent', 'young', 'sibling'], p.part), p.birth_date, p.id;
select person_id, (opened_at at time zone 'Europe/Copenhagen')::date as from, (coalesce(closed_at, greatest(offer_by, $1)) at time zone 'Europe/Copenhagen')::date as to from data.motivation_window where family_id = $2 order by opened_at, id;
select r.id as request_id, r.kind, r.demand_id, d.what, r.person_ids, r.from_department, f.name as from_name, r.asked_department as department, k.name as department_name, r.duty, r.occurrence_on, r.from_on, r.until_on, r.to_on, r.to_time, r.join_key, r.reason, r.answer_by_on as answer_by, s.given_name as asked_by, r.asked_by as asked_by_id, r.answer, r.answer_reason, a.given_name as answered_by, r.answered_at, r.withdrawn_at, r.version from data.hold_request r join data.department f on f.tenant = r.tenant and f.code = r.from_department join data.department k on k.tenant = r.tenant and k.code = r.asked_department join data.staff s on s.tenant = r.tenant and s.id = r.asked_by left join data.staff a on a.tenant = r.tenant and a.id = r.answered_by left join data.demand d on d.tenant = r.tenant and d.id = r.demand_id where r.family_id = $1 and r.withdrawn_at is null order by r.asked_at desc, r.id;
select source, row_id, department, person_ids, starts_on as on, at_time as at, minutes, repeat, except_on as except, movable, part_of from gate.busy_rows() order by starts_on, row_id;
select weekly_things from data.municipality;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;
update data.demand set except_on = except_on || $1::date, version = version + 1 where id = $2 and version = $3;

-- demand.withdraw
update data.hold_request set withdrawn_at = $1, version = version + 1 where id = $2 and version = $3 and asked_by = $4 and answer is null and withdrawn_at is null;

-- demand.requests
select r.id as request_id, r.kind, r.demand_id, d.what, r.person_ids, r.from_department, f.name as from_name, r.asked_department as department, k.name as department_name, r.duty, r.occurrence_on, r.from_on, r.until_on, r.to_on, r.to_time, r.join_key, r.reason, r.answer_by_on as answer_by, s.given_name as asked_by, r.asked_by as asked_by_id, r.answer, r.answer_reason, a.given_name as answered_by, r.answered_at, r.withdrawn_at, r.version from data.hold_request r join data.department f on f.tenant = r.tenant and f.code = r.from_department join data.department k on k.tenant = r.tenant and k.code = r.asked_department join data.staff s on s.tenant = r.tenant and s.id = r.asked_by left join data.staff a on a.tenant = r.tenant and a.id = r.answered_by left join data.demand d on d.tenant = r.tenant and d.id = r.demand_id where r.family_id = $1 and r.withdrawn_at is null order by r.asked_at desc, r.id;
