-- journal.record-measure
insert into data.measure (tenant, family_id, person_id, owner_department, class, name, law, started_on, ended_on, helped, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id as measure_id;
select p.id as person_id from data.person p where p.family_id = $1 and p.id = $2;

-- journal.take-back-measure
select gate.take_back_own($1) as gone;

-- journal.settle-measure
select m.id as measure_id, m.person_id, p.given_name as person, m.owner_department as department, m.class, m.name, m.law, m.started_on, m.ended_on, m.helped, s.given_name || ' ' || s.family_name as recorded_by, m.version from data.measure m join data.staff s on s.tenant = m.tenant and s.id = m.recorded_by left join data.person p on p.tenant = m.tenant and p.id = m.person_id where m.family_id = $1 and m.id = $2;
update data.measure set ended_on = $1, helped = $2, version = version + 1 where family_id = $3 and id = $4 and version = $5;

-- journal.measures
select h.department, d.name, h.number from gate.hidden_rows() h join data.department d on d.code = h.department where h.kind = $1 order by h.department;
select m.id as measure_id, m.person_id, p.given_name as person, m.owner_department as department, m.class, m.name, m.law, m.started_on, m.ended_on, m.helped, s.given_name || ' ' || s.family_name as recorded_by, m.version from data.measure m join data.staff s on s.tenant = m.tenant and s.id = m.recorded_by left join data.person p on p.tenant = m.tenant and p.id = m.person_id where m.family_id = $1 order by m.ended_on desc nulls first, m.started_on desc, m.id;

-- journal.file
insert into data.journal_note (tenant, family_id, person_id, owner_department, class, subject, body, happened_on, provenance, corrects, filed_at, filed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning id as note_id;
select n.owner_department as department, n.class, n.person_id, n.provenance, (select r.id from data.journal_note r where r.tenant = n.tenant and r.corrects = n.id) as corrected_by from data.journal_note n where n.family_id = $1 and n.id = $2;
select p.id as person_id from data.person p where p.family_id = $1 and p.id = $2;

-- journal.list
select h.department, d.name, h.number from gate.hidden_rows() h join data.department d on d.code = h.department where h.kind = $1 order by h.department;
select n.id as note_id, n.person_id, p.given_name as person, n.owner_department as department, n.class, n.subject, n.happened_on, n.filed_at, s.given_name || ' ' || s.family_name as filed_by, n.provenance, n.corrects, (select r.id from data.journal_note r where r.tenant = n.tenant and r.corrects = n.id) as corrected_by from data.journal_note n join data.staff s on s.tenant = n.tenant and s.id = n.filed_by left join data.person p on p.tenant = n.tenant and p.id = n.person_id where n.family_id = $1 order by n.happened_on desc, n.filed_at desc, n.id;

-- journal.show
select coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name, 'department', s.department) order by r.kind, r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team, coalesce((select jsonb_agg(jsonb_build_object('from', h.from_department, 'to', h.to_department, 'class', c.class, 'personId', h.person_id)) from data.share h cross join lateral unnest(h.classes) as c (class) where h.family_id = $2 and h.id in (select id from gate.open_shares())), '[]') as shares, coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = $3 and p.participates), '[]') as taking_part, coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = $4), '[]') as people;
select n.id as note_id, n.person_id, p.given_name as person, n.owner_department as department, n.class, n.subject, n.happened_on, n.filed_at, s.given_name || ' ' || s.family_name as filed_by, n.provenance, n.corrects, (select r.id from data.journal_note r where r.tenant = n.tenant and r.corrects = n.id) as corrected_by, n.body from data.journal_note n join data.staff s on s.tenant = n.tenant and s.id = n.filed_by left join data.person p on p.tenant = n.tenant and p.id = n.person_id where n.family_id = $1 and n.id = $2;

-- journal.readers
select coalesce((select jsonb_agg(jsonb_build_object('staffId', s.id, 'name', s.given_name, 'department', s.department) order by r.kind, r.from_at, s.id) from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and s.active and r.from_at <= now() and (r.to_at is null or r.to_at > now())), '[]') as team, coalesce((select jsonb_agg(jsonb_build_object('from', h.from_department, 'to', h.to_department, 'class', c.class, 'personId', h.person_id)) from data.share h cross join lateral unnest(h.classes) as c (class) where h.family_id = $2 and h.id in (select id from gate.open_shares())), '[]') as shares, coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = $3 and p.participates), '[]') as taking_part, coalesce((select jsonb_agg(p.id) from data.person p where p.family_id = $4), '[]') as people;
