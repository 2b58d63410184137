-- detection.board
select (deleted_at at time zone 'Europe/Copenhagen')::date as "on", number from data.deletion where what = 'signal' order by deleted_at desc limit 1;
select m.id as meeting_id, m.held_on, m.starts_at, m.version, (select count(*)::int from data.list_participant p where p.tenant = m.tenant and p.meeting_id = m.id) as present from data.list_meeting m where m.state = 'open';
select s.id as signal_id, s.version, s.meeting_id, s.strand, s.sex, s.age, s.state, s.strengths, s.seen, s.seen_by, s.seen_on, s.delete_on, s.match, s.match_confirmed, s.due_on, s.decided_meeting_id, (s.done_at at time zone 'Europe/Copenhagen')::date as done_on, s.decision, s.not_included, s.reason, s.who_then, s.family_id, (s.received_at at time zone 'Europe/Copenhagen')::date as received_on, (select jsonb_build_object('receipt', c.receipt, 'files', c.files) from data.concern c where c.tenant = s.tenant and c.signal_id = s.id) as concern, (select case when u.closed_at is null then 'open' else 'closed' end from data.child_notice u where u.tenant = s.tenant and u.signal_id = s.id) as notice, case when r.id is not null then jsonb_build_object('staffId', r.id, 'name', r.given_name || ' ' || r.family_name) end as responsible, case when f.decision <> 'continued' then jsonb_build_object('decision', f.decision, 'on', (f.decided_at at time zone 'Europe/Copenhagen')::date, 'responsible', (select p.given_name from data.staff p where p.tenant = f.tenant and p.id = f.responsible_id)) end as former, case when exists (select 1 from data.list_meeting mine join data.list_meeting later on later.tenant = mine.tenant and (later.held_on, later.starts_at) > (mine.held_on, mine.starts_at) join data.list_import i on i.tenant = later.tenant and i.meeting_id = later.id where mine.tenant = s.tenant and mine.id = s.meeting_id) and not exists (select 1 from data.signal n where n.tenant = s.tenant and n.follows = s.id) then 'gone' else s.standing end as standing from data.signal s left join data.staff r on r.tenant = s.tenant and r.id = s.responsible_id left join data.signal f on f.tenant = s.tenant and f.id = s.follows where s.delete_on >= $1 and s.decision is distinct from 'continued' order by s.received_at, s.id;

-- detection.show
select given_name, family_name, birth_date, folded_name from data.signal_identity where signal_id = $1;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select id from data.signal where id = $1 and not carried_on;
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
select k.signal_id as id, k.folded_name, k.birth_date, k.cpr_equal, k.cpr_other, s.strand, (s.received_at at time zone 'Europe/Copenhagen')::date as received_on from gate.signal_twins() k join data.signal s on s.id = k.signal_id where s.delete_on >= $1 and s.decision is distinct from 'continued' and s.family_id is null order by s.received_at, s.id;
select person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other, contacts from gate.signal_candidates() order by person_id;

-- detection.add-signal
insert into data.signal (tenant, id, strand, sex, age, seen, seen_by, seen_on, strengths, standing, state, match, matched_family, received_at, delete_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'own', 'new', $10, $11, $12, $13);
insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name, cpr_hash, cpr_sealed) values ($1, $2, $3, $4, $5, $6, $7, $8);
select coalesce((select r.retention_days from data.strand_rule r where r.tenant = m.tenant and r.strand = $1 and r.valid_from <= $2 order by r.valid_from desc limit 1), m.signal_retention_days) as days from data.municipality m;
select line, person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other from gate.known_persons_of($1::jsonb) order by line, person_id;

-- detection.describe
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
update data.signal set strengths = $1, seen = $2, version = version + 1 where id = $3 and version = $4;

-- detection.clarify
select coalesce((select r.retention_days from data.strand_rule r where r.tenant = m.tenant and r.strand = $1 and r.valid_from <= $2 order by r.valid_from desc limit 1), m.signal_retention_days) as days from data.municipality m;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;
update data.signal set state = 'clarify', decision = null, reason = null, who_then = null, not_included = null, decided_by = null, decided_at = null, responsible_id = $1, due_on = $2, done_at = null, decided_meeting_id = coalesce($3, decided_meeting_id), delete_on = $4, version = version + 1 where id = $5 and version = $6;

-- detection.decide
select coalesce((select r.retention_days from data.strand_rule r where r.tenant = m.tenant and r.strand = $1 and r.valid_from <= $2 order by r.valid_from desc limit 1), m.signal_retention_days) as days from data.municipality m;
select held_on from data.list_meeting where state <> 'closed' and held_on >= $1 order by held_on, starts_at limit 1;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;
update data.signal set state = $1, decision = $2, reason = $3, not_included = $4, who_then = $5, responsible_id = $6, due_on = $7, done_at = null, decided_meeting_id = coalesce($8, decided_meeting_id), delete_on = $9, decided_by = $10, decided_at = $11, version = version + 1 where id = $12 and version = $13;

-- detection.confirm-match
select given_name, family_name, birth_date, folded_name from data.signal_identity where signal_id = $1;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
select person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other, contacts from gate.signal_candidates() order by person_id;
update data.signal set match_confirmed = $1, matched_family = $2, version = version + 1 where id = $3 and version = $4;

-- detection.take-in
insert into data.person (tenant, family_id, given_name, family_name, birth_date, part, sex, participates, at_home, protected, phone, language, cpr_hash, cpr_sealed, folded_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id as person_id;
select gate.create_family($1, $2, $3, $4, $5) as family_id;
select id, strand, state, decision, strengths, seen, match <> 'none' as matched, match_confirmed, family_id is not null as taken_in, (received_at at time zone 'Europe/Copenhagen')::date as received_on, delete_on from data.signal where id = $1 and delete_on >= $2 and decision is distinct from 'continued';
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;
update data.signal set state = 'decided', decision = 'offer-family', family_id = $1, decided_by = $2, decided_at = $3, version = version + 1 where id = $4 and version = $5;

-- detection.meetings
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.version, m.outcome_counts as outcomes, (select jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name) from data.staff s where s.tenant = m.tenant and s.id = m.chair_id) as chair, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'police', 'police' = any (s.roles)) order by s.given_name) from data.list_participant p join data.staff s on s.tenant = p.tenant and s.id = p.staff_id where p.tenant = m.tenant and p.meeting_id = m.id), '[]') as participants, coalesce(m.persons_count, (select count(*)::int from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id)) as persons from data.list_meeting m order by m.held_on desc, m.starts_at desc, m.id;

-- detection.room
select id as signal_id, sex, age, standing, seen, seen_by, seen_on, discussed from data.signal where meeting_id = $1 and not carried_on order by received_at, id;
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;

-- detection.plan-meeting
insert into data.list_meeting (tenant, held_on, starts_at, chair_id, state) values ($1, $2, $3, $4, 'planned') returning id as meeting_id;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;

-- detection.open-meeting
insert into data.list_participant (tenant, meeting_id, staff_id) select $1::int, $2::uuid, unnest($3::uuid[]) on conflict do nothing;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;
select m.id as meeting_id, m.held_on, m.starts_at, m.version, (select count(*)::int from data.list_participant p where p.tenant = m.tenant and p.meeting_id = m.id) as present from data.list_meeting m where m.state = 'open';
update data.list_meeting set state = 'open', version = version + 1 where id = $1 and version = $2 and state = 'planned';

-- detection.admit
insert into data.list_participant (tenant, meeting_id, staff_id) select $1::int, $2::uuid, unnest($3::uuid[]) on conflict do nothing;
select id as staff_id, given_name || ' ' || family_name as name, roles from data.staff where id = any ($1::uuid[]) and active order by given_name, family_name;
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;

-- detection.close-meeting
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.chair_id, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;
select m.id as meeting_id, m.held_on, m.starts_at, m.state, m.version, m.outcome_counts as outcomes, (select jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name) from data.staff s where s.tenant = m.tenant and s.id = m.chair_id) as chair, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'police', 'police' = any (s.roles)) order by s.given_name) from data.list_participant p join data.staff s on s.tenant = p.tenant and s.id = p.staff_id where p.tenant = m.tenant and p.meeting_id = m.id), '[]') as participants, coalesce(m.persons_count, (select count(*)::int from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id)) as persons from data.list_meeting m order by m.held_on desc, m.starts_at desc, m.id;
update data.list_meeting m set state = 'closed', closed_at = $1, version = version + 1, outcome_counts = gate.meeting_outcomes(m.id), persons_count = (select count(*) from data.signal g where g.tenant = m.tenant and g.meeting_id = m.id) where m.id = $2 and m.version = $3 and m.state = 'open';

-- detection.preview-list
select distinct on (code) code, value, unit, source, valid_from from data.legal_parameter where valid_from <= $1 and (valid_to is null or valid_to >= $2) order by code, valid_from desc;
select headings from data.list_source where source = $1;
select i.meeting_id, m.held_on, i.accepted, i.rejected, i.duplicates from data.list_import i join data.list_meeting m on m.tenant = i.tenant and m.id = i.meeting_id where i.fingerprint = $1 order by i.imported_at desc;
select source from data.list_source order by source;

-- detection.import-list
insert into data.list_import (tenant, id, meeting_id, file_name, fingerprint, accepted, rejected, duplicates, imported_at, imported_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);
insert into data.list_source (tenant, source, headings, saved_by, saved_at) values ($1, $2, $3, $4, $5) on conflict (tenant, source) do update set headings = excluded.headings, saved_by = excluded.saved_by, saved_at = excluded.saved_at;
insert into data.signal (tenant, id, strand, meeting_id, import_id, sex, age, seen, seen_by, seen_on, strengths, standing, state, decision, reason, responsible_id, due_on, match, matched_family, follows, received_at, delete_on) select $1::int, x.id, 'S115_LIST', $2::uuid, $3::uuid, x.sex, x.age, x.seen, 'Politiet', x.seen_on, x.strengths, x.standing, x.state, x.decision, x.reason, x.responsible_id, x.due_on, x.match, x.matched_family, x.follows, $4::timestamptz, greatest($5::date, case when x.decision = 'follow-up' then x.due_on end) from jsonb_to_recordset($6::jsonb) as x (id uuid, sex text, age int, seen text, seen_on date, strengths text, standing text, state text, decision text, reason text, responsible_id uuid, due_on date, match text, matched_family uuid, follows uuid);
insert into data.signal_identity (tenant, signal_id, given_name, family_name, birth_date, folded_name, cpr_hash, cpr_sealed) select $1::int, x.id, x.given_name, x.family_name, x.birth_date, x.folded_name, decode(x.cpr_hash, 'hex'), decode(x.cpr_sealed, 'hex') from jsonb_to_recordset($2::jsonb) as x (id uuid, given_name text, family_name text, birth_date date, folded_name text, cpr_hash text, cpr_sealed text);
select coalesce((select r.retention_days from data.strand_rule r where r.tenant = m.tenant and r.strand = $1 and r.valid_from <= $2 order by r.valid_from desc limit 1), m.signal_retention_days) as days from data.municipality m;
select count(*)::int as gone from data.signal s where s.meeting_id = $1 and not exists (select 1 from data.signal n where n.tenant = s.tenant and n.meeting_id = $2 and n.follows = s.id);
select distinct on (code) code, value, unit, source, valid_from from data.legal_parameter where valid_from <= $1 and (valid_to is null or valid_to >= $2) order by code, valid_from desc;
select headings from data.list_source where source = $1;
select i.meeting_id, m.held_on, i.accepted, i.rejected, i.duplicates from data.list_import i join data.list_meeting m on m.tenant = i.tenant and m.id = i.meeting_id where i.fingerprint = $1 order by i.imported_at desc;
select id, state, held_on, starts_at from data.list_meeting where id = $1 for update;
select k.line, k.signal_id as id, k.folded_name, k.birth_date, k.cpr_equal, k.cpr_other, s.meeting_id, s.state <> 'decided' as open, s.state, s.strengths, s.responsible_id, s.due_on, s.decision, s.reason from gate.known_signals_of($1::jsonb) k join data.signal s on s.id = k.signal_id where s.delete_on >= $2 and s.decision is distinct from 'continued' order by k.line, s.received_at, s.id;
select line, person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other from gate.known_persons_of($1::jsonb) order by line, person_id;
select m.id from data.list_meeting m where m.id <> $1 and (m.held_on, m.starts_at) < ($2::date, $3::text) and exists (select 1 from data.list_import i where i.tenant = m.tenant and i.meeting_id = m.id) order by m.held_on desc, m.starts_at desc limit 1;
update data.signal set state = 'decided', decision = 'continued', decided_by = $1, decided_at = $2, delete_on = least(delete_on, $3::date), version = version + 1 where id = any ($4::uuid[]);

-- detection.purge
select gate.close_past_meetings() as closed, gate.purge_signals() as deleted;
