-- way-in.receive
select gate.receive_message($1, $2, $3, $4, $5, $6, $7::uuid[]) as message_id;
select staff_id, name, kind, away from gate.way_in_cover($1);

-- way-in.take-back
select gate.take_back_message($1, $2) as number;

-- way-in.mine
select message_id, family_id, family_name, channel, from_name, call_back, said, received_at, receiver, opens, as_pair, version from gate.messages_for_me();

-- way-in.answer
select gate.answer_message($1, $2, $3, $4, $5) as number;

-- way-in.list
select m.way_in_phone as phone, f.number, f.address_key || '@' || m.mail_domain as address, m.answer_pair_hours as pair_hours, m.answer_leader_hours as leader_hours, coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'phone', s.phone) order by r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as pair, coalesce((select jsonb_agg(jsonb_build_object('messageId', x.id, 'channel', x.channel, 'fromName', x.from_name, 'callBack', x.call_back, 'said', x.said, 'receivedAt', x.received_at, 'receiver', case when w.id is null then null else w.given_name || ' ' || w.family_name end, 'answeredAt', x.answered_at, 'answeredBy', a.given_name, 'answer', x.answer, 'version', x.version, 'sentTo', (select coalesce(jsonb_agg(s.given_name order by s.given_name), '[]') from data.staff s where s.tenant = x.tenant and s.id = any (x.for_staff))) order by x.received_at desc) from data.family_message x left join data.staff w on w.tenant = x.tenant and w.id = x.received_by left join data.staff a on a.tenant = x.tenant and a.id = x.answered_by where x.family_id = $2 and x.removed_at is null), '[]') as messages from data.municipality m join data.family f on f.tenant = m.tenant and f.id = $3;
select staff_id, name, kind, away from gate.way_in_cover($1);

-- way-in.waiting
select family_id, label, number, contacts, received_at from gate.led_messages();

-- way-in.holders
select coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name) order by p.part <> 'young', p.birth_date, p.id) from data.person p where p.family_id = $1 and p.participates and p.deceased_on is null), '[]') as people, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'givenName', s.given_name) order by r.kind, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $2 and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active), '[]') as team;
select h.id as holder_id, h.person_id, h.staff_id, s.given_name || ' ' || s.family_name as name, h.from_on, h.to_on, h.version from data.relation_holder h join data.staff s on s.tenant = h.tenant and s.id = h.staff_id where h.family_id = $1 and h.removed_at is null order by h.from_on, h.id;

-- way-in.hold-relation
insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, place, state, made_by, made_at, from_contact) values ($1, $2, $3, $4, $5, $6, $7, 'planned', $8, $9, $10) returning id as appointment_id, version;
insert into data.relation_holder (tenant, family_id, person_id, staff_id, from_on, set_by) values ($1, $2, $3, $4, $5, $6) returning id as holder_id, version;
select coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name) order by p.part <> 'young', p.birth_date, p.id) from data.person p where p.family_id = $1 and p.participates and p.deceased_on is null), '[]') as people, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'givenName', s.given_name) order by r.kind, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $2 and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active), '[]') as team;
select h.id as holder_id, h.person_id, h.staff_id, s.given_name || ' ' || s.family_name as name, h.from_on, h.to_on, h.version from data.relation_holder h join data.staff s on s.tenant = h.tenant and s.id = h.staff_id where h.family_id = $1 and h.removed_at is null order by h.from_on, h.id;
update data.relation_holder set to_on = $1::date - 1, version = version + 1 where family_id = $2 and person_id = $3 and to_on is null and removed_at is null;

-- way-in.cancel-holder
update data.relation_holder set removed_at = $1, version = version + 1 where family_id = $2 and id = $3 and version = $4 and to_on is null and removed_at is null returning person_id, from_on;
update data.relation_holder set to_on = null, version = version + 1 where family_id = $1 and person_id = $2 and removed_at is null and to_on = $3::date - 1;

-- way-in.cover
select cover_id, kind, staff_id, name, from_on, to_on, stand_in, from_at, to_at from gate.cover($1, $2) order by coalesce(from_at, from_on::timestamptz), cover_id;
select id as staff_id, given_name || ' ' || family_name as name from data.staff where active and 'core' = any (roles) order by given_name, id;

-- way-in.note-absence
select gate.note_absence($1, $2, $3, $4) as cover_id;

-- way-in.note-turn
select gate.note_turn($1, $2, $3) as cover_id;

-- way-in.end-cover
select gate.end_cover($1, $2) as number;
