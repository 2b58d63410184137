-- family.start
insert into data.person (tenant, family_id, given_name, family_name, birth_date, part, sex, participates, at_home, protected, phone, language, cpr_hash, cpr_sealed, folded_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id as person_id;
select gate.create_family($1, $2, $3, $4, $5) as family_id;

-- family.add-person
insert into data.person (tenant, family_id, given_name, family_name, birth_date, part, sex, participates, at_home, protected, phone, language, cpr_hash, cpr_sealed, folded_name) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) returning id as person_id;
insert into data.whereabouts (tenant, family_id, person_id, kind, sealed, from_on) values ($1, $2, $3, $4, $5, $6) returning id as place_id;

-- family.relate
insert into data.kinship (tenant, family_id, from_person, to_person, kind, custody) values ($1, $2, $3, $4, $5, $6) on conflict (tenant, from_person, to_person, kind) do update set removed_at = null, custody = excluded.custody, custody_changed_at = case when excluded.custody then clock_timestamp() else kinship.custody_changed_at end where kinship.removed_at is not null;
select id as person_id, birth_date as born_on from data.person where family_id = $1 and id = any ($2::uuid[]);

-- family.add-to-team
insert into data.family_relation (tenant, family_id, staff_id, kind, from_at, added_by) values ($1, $2, $3, $4, $5, $6);
select coalesce(bool_or(c.cannot), false) as cannot from gate.pair_choices() c where c.staff_id = $1;
select r.staff_id, s.department from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.kind = 'coordinator' and r.to_at is null;

-- family.leave-team
select r.staff_id, s.department from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.kind = 'coordinator' and r.to_at is null;
update data.family_relation set to_at = $1 where family_id = $2 and staff_id = $3 and to_at is null;

-- family.add-to-network
insert into data.network_person (tenant, family_id, name, part, phone, wanted_by) values ($1, $2, $3, $4, $5, $6) returning id as network_person_id;

-- family.record-case
insert into data.case_handover (tenant, case_id, family_id, department, way, due_on, closed_on) select m.tenant, $1, $2, $3, 'waiting', $4::date + m.handover_days, $5 from data.municipality m;
insert into data.department_case (tenant, family_id, person_id, department, subject, handler, opened_on, closed_on) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id as case_id;

-- family.record-whereabouts
insert into data.whereabouts (tenant, family_id, person_id, kind, sealed, from_on) values ($1, $2, $3, $4, $5, $6) returning id as place_id;

-- family.reveal-whereabouts
select gate.reveal($1, $2) as sealed;

-- family.set-reach
update data.family set interpreter = $1, reach_hint = $2, silence_days = $3, strengths = $4, version = version + 1 where id = $5 and version = $6;

-- family.move
select * from data.family where id = $1;
select r.staff_id, s.department from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.kind = 'coordinator' and r.to_at is null;
update data.family set phase = $1, active_on = case when $2::text = 'active' then coalesce(active_on, $3::date) else active_on end, ended_on = case when $4::text = 'ended' then $5::date else ended_on end, version = version + 1 where id = $6 and version = $7;

-- family.take-back-move
select * from data.family where id = $1;
select gate.take_back_own($1) as gone;

-- family.take-back-person
select gate.take_back_own($1) as gone;

-- family.take-back-case
select gate.take_back_own($1) as gone;

-- family.take-back-place
select gate.take_back_own($1) as gone;

-- family.list
select f.id as family_id, f.label as name, f.number, f.phase, f.entered_on, f.silence_days, mine.kind as my_kind, c.last_contact_at, coalesce(c.tries_since, 0) as tries_since, coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'department', s.department) order by r.from_at, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.tenant = f.tenant and r.family_id = f.id and r.kind = 'coordinator' and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as pair, (select jsonb_build_object('at', a.starts_at, 'what', a.what) from data.appointment a where a.tenant = f.tenant and a.family_id = f.id and a.state = 'planned' and a.starts_at >= $1 order by a.starts_at limit 1) as next, exists (select 1 from data.motivation_window w where w.tenant = f.tenant and w.family_id = f.id and w.closed_at is null) as window_open, (select count(*)::int from data.promise p where p.tenant = f.tenant and p.family_id = f.id and p.kept_at is null) as open_promises from data.family_relation mine join data.family f on f.tenant = mine.tenant and f.id = mine.family_id left join data.contact_state c on c.tenant = f.tenant and c.family_id = f.id where mine.staff_id = $2 and mine.from_at <= now() and (mine.to_at is null or mine.to_at > now());

-- family.open
select (select jsonb_build_object('at', a.starts_at, 'what', a.what, 'person', p.given_name, 'place', case when not exists (select 1 from data.person x where x.family_id = $1 and x.protected) then a.place end, 'staff', s.given_name) from data.appointment a left join data.person p on p.tenant = a.tenant and p.id = a.person_id left join data.staff s on s.tenant = a.tenant and s.id = a.staff_id where a.family_id = $2 and a.state = 'planned' and a.starts_at >= $3 order by a.starts_at, a.id limit 1) as next, (select jsonb_build_object('dueToday', count(*) filter (where m.due_on = $4), 'overdue', count(*) filter (where m.due_on < $5), 'open', count(*)) from data.promise m where m.family_id = $6 and m.kept_at is null) as promises, (select jsonb_build_object('windowId', w.id, 'personId', w.person_id, 'person', p.given_name, 'words', w.words, 'offerBy', w.offer_by, 'responsible', s.given_name, 'acted', w.first_action_at is not null) from data.motivation_window w join data.person p on p.tenant = w.tenant and p.id = w.person_id join data.staff s on s.tenant = w.tenant and s.id = w.responsible_id where w.family_id = $7 and w.closed_at is null order by w.opened_at desc, w.id limit 1) as window;
select f.id as family_id, f.label, f.number, f.phase, f.basis, f.version, f.interpreter, f.reach_hint, f.silence_days, f.strengths, (select l.value from data.legal_parameter l where l.code = 'ADULT_FROM' and l.valid_from <= $1 and (l.valid_to is null or l.valid_to >= $2) order by l.valid_from desc limit 1) as adult_from, coalesce((select jsonb_agg(jsonb_build_object('personId', p.id, 'givenName', p.given_name, 'part', p.part, 'sex', p.sex, 'birthDate', p.birth_date, 'participates', p.participates) order by case p.part when 'parent' then 0 when 'step_parent' then 1 when 'young' then 2 when 'sibling' then 3 else 4 end, p.birth_date, p.id) from data.person p where p.family_id = $3 and p.deceased_on is null), '[]') as people, coalesce((select jsonb_agg(jsonb_build_object('personId', c.person_id, 'purpose', c.purpose, 'department', c.department, 'state', c.state, 'askedAt', c.asked_at, 'answeredAt', c.answered_at, 'validFrom', c.valid_from, 'validTo', c.valid_to, 'withdrawnAt', c.withdrawn_at, 'holds', c.id in (select h.id from gate.held_consents() h))) from data.consent c where c.family_id = $4 and c.purpose in ('participate', 'share')), '[]') as consents, coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name || ' ' || s.family_name, 'profession', s.profession, 'department', s.department, 'phone', s.phone, 'kind', r.kind) order by r.kind, r.from_at, s.given_name, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $5 and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team, coalesce((select jsonb_agg(jsonb_build_object('quoteId', q.id, 'personId', q.person_id, 'who', p.given_name, 'words', q.words, 'on', q.said_on) order by q.said_on desc, q.id) from data.plan_quote q join data.person p on p.tenant = q.tenant and p.id = q.person_id where q.family_id = $6 and q.kind = 'wish' and q.replaced_at is null), '[]') as wishes from data.family f where f.id = $7;

-- family.overview
select coalesce((select jsonb_agg(jsonb_build_object('goalId', g.id, 'words', g.words, 'person', p.given_name, 'position', g.position) order by g.position, g.made_at, g.id) from data.goal g left join data.person p on p.tenant = g.tenant and p.id = g.person_id where g.family_id = $1 and g.stage = 'now'), '[]') as goals, coalesce((select jsonb_agg(jsonb_build_object('stepId', t.id, 'goalId', t.goal_id, 'what', t.what, 'owner', coalesce(s.given_name, p.given_name), 'ours', t.owner_staff is not null, 'dueOn', t.due_on, 'status', t.status, 'waitingFor', t.waiting_for) order by t.due_on, t.position, t.id) from data.step t left join data.staff s on s.tenant = t.tenant and s.id = t.owner_staff left join data.person p on p.tenant = t.tenant and p.id = t.owner_person where t.family_id = $2 and t.status in ('not_started', 'under_way', 'cannot_yet')), '[]') as steps, coalesce((select jsonb_agg(jsonb_build_object('words', q.words, 'who', p.given_name, 'on', q.said_on) order by q.said_on desc, q.id) from data.plan_quote q join data.person p on p.tenant = q.tenant and p.id = q.person_id where q.family_id = $3 and q.kind = 'strength' and q.replaced_at is null), '[]') as strengths, (select f.strengths from data.family f where f.id = $4) as line, (select max(c.happened_at) from data.contact c where c.family_id = $5 and c.staff_id = $6 and c.kind <> 'tried' and c.removed_at is null) as my_last_contact_at;

-- family.people
select * from data.family where id = $1;
select c.id as case_id, c.department, d.name as department_name, c.subject, p.given_name as person, c.handler, c.opened_on from data.department_case c join data.department d on d.tenant = c.tenant and d.code = c.department left join data.person p on p.tenant = c.tenant and p.id = c.person_id where c.family_id = $1 and (c.closed_on is null or c.closed_on > $2) order by c.department, c.opened_on, c.id;
select count(distinct staff_id)::int as met from data.contact where family_id = $1 and kind <> 'tried' and removed_at is null;
select from_person, to_person, kind, custody from data.kinship where family_id = $1 and removed_at is null order by kind, from_person, to_person;
select n.id as network_person_id, n.name, n.part, n.phone, p.given_name as wanted_by from data.network_person n left join data.person p on p.tenant = n.tenant and p.id = n.wanted_by where n.family_id = $1 and n.removed_at is null order by n.name, n.id;
select p.id as person_id, p.given_name, p.family_name, p.birth_date as born_on, p.part, p.sex, p.participates, p.at_home, p.protected, p.phone, p.language, p.deceased_on, p.version, array(select distinct w.kind from data.whereabouts w where w.tenant = p.tenant and w.family_id = p.family_id and w.person_id = p.id order by 1) as places from data.person p where p.family_id = $1 order by case p.part when 'parent' then 0 when 'step_parent' then 1 when 'young' then 2 when 'sibling' then 3 else 4 end, p.birth_date, p.id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.phone, r.kind, r.from_at, case when r.to_at <= now() then r.to_at end as to_at, (select max(c.happened_at) from data.contact c where c.tenant = r.tenant and c.family_id = r.family_id and c.staff_id = r.staff_id and c.kind <> 'tried' and c.removed_at is null) as last_contact_at from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.from_at <= now() order by coalesce(r.to_at <= now(), false), r.kind, r.from_at, s.id;

-- family.timeline
select d.code, d.name, coalesce(h.number, 0) as number from data.department d left join ( select r.department, sum(r.number)::int as number from gate.hidden_rows() r where r.kind in ('note', 'measure') group by 1) h on h.department = d.code order by d.code;
with entry as ( select c.tenant, c.id::text as entry_id, case when c.kind = 'tried' then 'tried' else 'contact' end as kind, c.happened_at as at, true as timed, null::date as until_on, c.department, c.staff_id, c.person_id, c.kind as code, c.words from data.contact c where c.family_id = $1 and c.removed_at is null union all select a.tenant, a.id::text, 'appointment', a.starts_at, true, null, null, coalesce(a.staff_id, a.made_by), a.person_id, a.state, a.what from data.appointment a where a.family_id = $2 and (a.state in ('missed', 'cancelled_by_family', 'cancelled_by_us') or a.state = 'held' and a.settled_contact is null) union all select p.tenant, p.id::text, 'promise', p.kept_at, true, null, null, p.promised_by, p.to_person, 'kept', p.words from data.promise p where p.family_id = $3 and p.kept_at is not null union all select w.tenant, w.id::text, 'window', w.opened_at, true, null, null, w.opened_by, w.person_id, case when w.closed_at is null then 'open' else w.outcome end, w.words from data.motivation_window w where w.family_id = $4 union all select w.tenant, w.id::text || '/closed', 'window-closed', w.closed_at, true, null, null, w.responsible_id, w.person_id, w.outcome, coalesce(w.first_action, w.lesson) from data.motivation_window w where w.family_id = $5 and w.closed_at is not null union all select q.tenant, q.id::text, 'quote', (q.said_on::timestamp at time zone 'Europe/Copenhagen'), false, null, null, q.recorded_by, q.person_id, q.kind, q.words from data.plan_quote q where q.family_id = $6 union all select c.tenant, c.id::text, 'consent', c.answered_at, true, c.valid_to, c.department, c.asked_by, c.person_id, case when c.state = 'withdrawn' then 'given' else c.state end, c.purpose from data.consent c where c.family_id = $7 and c.answered_at is not null and c.state in ('given', 'refused', 'withdrawn') union all select c.tenant, c.id::text || '/withdrawn', 'consent', c.withdrawn_at, true, null, c.department, c.asked_by, c.person_id, 'withdrawn', c.purpose from data.consent c where c.family_id = $8 and c.withdrawn_at is not null union all select g.tenant, g.id::text, 'agreement', g.asked_at, true, null, null, g.asked_by, g.person_id, g.answer, g.comment from data.agreement g where g.family_id = $9 union all select n.tenant, n.id::text, 'note', (n.happened_on::timestamp at time zone 'Europe/Copenhagen'), false, null, n.owner_department, n.filed_by, n.person_id, n.class, n.subject from data.journal_note n where n.family_id = $10 and not exists (select 1 from data.journal_note k where k.tenant = n.tenant and k.corrects = n.id) union all select m.tenant, m.id::text, 'measure', (m.started_on::timestamp at time zone 'Europe/Copenhagen'), false, m.ended_on, m.owner_department, null, m.person_id, m.helped, m.name from data.measure m where m.family_id = $11 union all select d.tenant, d.id::text, 'case', (d.opened_on::timestamp at time zone 'Europe/Copenhagen'), false, null, d.department, null, d.person_id, 'opened', d.subject from data.department_case d where d.family_id = $12 union all select d.tenant, d.id::text || '/closed', 'case-closed', (d.closed_on::timestamp at time zone 'Europe/Copenhagen'), false, null, d.department, null, d.person_id, 'closed', d.subject from data.department_case d where d.family_id = $13 and d.closed_on is not null union all select r.tenant, r.id::text, 'joined', r.from_at, false, null, null, r.staff_id, null, r.kind, null from data.family_relation r where r.family_id = $14 union all select r.tenant, r.id::text || '/left', 'left', r.to_at, false, null, null, r.staff_id, null, r.kind, null from data.family_relation r where r.family_id = $15 and r.to_at is not null), page as ( select e.tenant, e.entry_id, e.kind, e.at, e.timed, e.until_on, coalesce(e.department, s.department) as department, s.given_name as staff, e.person_id, e.code, e.words from entry e left join data.staff s on s.tenant = e.tenant and s.id = e.staff_id where e.kind = any ($16::text[]) and ($17::uuid is null or e.person_id = $18) and ($19::text is null or coalesce(e.department, s.department) = $20) and ($21::timestamptz is null or (e.at, e.entry_id) < ($22::timestamptz, $23::text))) select g.entry_id, g.kind, to_char(g.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as sort_at, g.timed, (g.at at time zone 'Europe/Copenhagen')::date as on_day, g.until_on as until, g.department, g.staff, g.person_id, p.given_name as person, g.code, g.words from page g left join data.person p on p.tenant = g.tenant and p.id = g.person_id order by g.at desc, g.entry_id desc limit $24;

-- family.update-person
update data.person set given_name = $1, family_name = $2, birth_date = $3, part = $4, sex = $5, participates = $6, at_home = $7, protected = $8, phone = $9, language = $10, deceased_on = $11, folded_name = $12, version = version + 1 where family_id = $13 and id = $14 and version = $15;

-- family.unrelate
update data.kinship set removed_at = $1, custody_changed_at = case when custody then clock_timestamp() else custody_changed_at end where family_id = $2 and from_person = $3 and to_person = $4 and kind = $5 and removed_at is null;

-- family.remove-from-network
update data.network_person set removed_at = $1 where family_id = $2 and id = $3 and removed_at is null;

-- family.close-case
update data.case_handover set closed_on = $1, version = version + 1 where family_id = $2 and case_id = $3;
update data.department_case set closed_on = $1 where family_id = $2 and id = $3 and ($4::date is null or $5::date >= opened_on);
