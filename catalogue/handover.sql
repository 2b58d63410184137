-- handover.show
select * from data.family where id = $1;
select c.id as case_id, c.department, d.name as department_name, c.subject, p.given_name as person, c.handler, c.opened_on, coalesce(h.way, 'waiting') as way, h.due_on, h.responsible_id, s.given_name || ' ' || s.family_name as responsible, h.decided_on, h.acknowledged_at, coalesce(h.responsible_id = $1, false) as mine, coalesce(h.version, 0) as version from data.department_case c join data.department d on d.tenant = c.tenant and d.code = c.department left join data.person p on p.tenant = c.tenant and p.id = c.person_id left join data.case_handover h on h.tenant = c.tenant and h.case_id = c.id left join data.staff s on s.tenant = h.tenant and s.id = h.responsible_id where c.family_id = $2 and (c.closed_on is null or c.closed_on > $3) order by c.department, c.opened_on, c.id;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department, r.kind from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active order by r.kind, name, s.id;

-- handover.decide
select * from data.family where id = $1;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department, r.kind from data.family_relation r join data.staff s on s.tenant = r.tenant and s.id = r.staff_id where r.family_id = $1 and r.from_at <= now() and (r.to_at is null or r.to_at > now()) and s.active order by r.kind, name, s.id;
update data.case_handover set way = $1, responsible_id = $2, decided_on = $3, decided_by = $4, acknowledged_at = $5, acknowledged_by = $6, version = version + 1 where family_id = $7 and case_id = $8 and version = $9;

-- handover.acknowledge
update data.case_handover set acknowledged_at = $1, acknowledged_by = $2, version = version + 1 where family_id = $3 and case_id = $4 and version = $5 and responsible_id = $6 and acknowledged_at is null;

-- handover.pair
select caseload_ceiling as ceiling from data.municipality;
select distinct p.language from data.person p where p.family_id = $1 and p.deceased_on is null order by p.language;
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, s.languages, c.families, c.cannot, r.kind from gate.pair_choices() c join data.staff s on s.id = c.staff_id left join data.family_relation r on r.tenant = s.tenant and r.staff_id = s.id and r.family_id = $1 and r.from_at <= now() and (r.to_at is null or r.to_at > now());
