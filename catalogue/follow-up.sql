-- follow-up.show
select f.phase, f.active_on, f.entered_on, m.follow_up_close_days as close, m.follow_up_regular_days as regular, m.follow_up_light_days as light, m.follow_up_leader_days as leader_days, r.intensity, r.because, r.agreed_on, r.version as rhythm_version, coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'young', p.part = 'young') order by p.part <> 'young', p.birth_date, p.id) from data.person p where p.tenant = f.tenant and p.family_id = f.id and p.participates and p.deceased_on is null), '[]') as people from data.family f join data.municipality m on m.tenant = f.tenant left join data.follow_up_rhythm r on r.tenant = f.tenant and r.family_id = f.id where f.id = $1;
select u.id as follow_up_id, u.held_on, s.given_name as held_by, u.held_by = $1 as mine, u.changed, u.next_on, u.version, coalesce((select jsonb_agg(p.given_name order by p.birth_date, p.id) from data.person p where p.tenant = u.tenant and p.id = any (u.with_persons)), '[]') as who, coalesce((select jsonb_agg(jsonb_build_object('personId', n.person_id, 'value', n.value) order by n.person_id) from data.own_number n where n.tenant = u.tenant and n.follow_up_id = u.id), '[]') as numbers from data.follow_up u join data.staff s on s.tenant = u.tenant and s.id = u.held_by where u.family_id = $2 and u.removed_at is null order by u.held_on desc, u.recorded_at desc limit 26;

-- follow-up.hold
insert into data.follow_up (tenant, family_id, held_on, with_persons, changed, next_on, held_by, recorded_at) values ($1, $2, $3, $4::uuid[], $5, $6, $7, $8) returning id as follow_up_id, version;
insert into data.own_number (tenant, follow_up_id, person_id, family_id, value) values ($1, $2, $3, $4, $5);
select f.phase, f.active_on, f.entered_on, m.follow_up_close_days as close, m.follow_up_regular_days as regular, m.follow_up_light_days as light, m.follow_up_leader_days as leader_days, r.intensity, r.because, r.agreed_on, r.version as rhythm_version, coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'young', p.part = 'young') order by p.part <> 'young', p.birth_date, p.id) from data.person p where p.tenant = f.tenant and p.family_id = f.id and p.participates and p.deceased_on is null), '[]') as people from data.family f join data.municipality m on m.tenant = f.tenant left join data.follow_up_rhythm r on r.tenant = f.tenant and r.family_id = f.id where f.id = $1;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- follow-up.remove
select held_by, recorded_at from data.follow_up where family_id = $1 and id = $2;
update data.follow_up set removed_at = $1, version = version + 1 where family_id = $2 and id = $3 and version = $4;

-- follow-up.set-rhythm
insert into data.follow_up_rhythm (tenant, family_id, intensity, because, agreed_on, set_by) values ($1, $2, $3, $4, $5, $6) on conflict do nothing;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- follow-up.overdue
select family_id, label, number, contacts, due_on, days_over from gate.led_follow_ups();
