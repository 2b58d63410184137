-- access.why
select gate.why() as why;

-- access.who-sees
select coalesce((select jsonb_agg(jsonb_build_object('name', s.given_name || ' ' || s.family_name, 'via', o.via, 'openedAt', o.opened_at, 'reason', o.reason, 'judgement', o.judgement) order by o.opened_at desc) from (select 'supervision' as via, staff_id, tenant, opened_at, reason, null as judgement from data.supervision where family_id = $1 and (ended_at is not null or until_at <= now()) union all select 'break-glass', staff_id, tenant, opened_at, reason, judgement from data.break_glass where family_id = $2 and (ended_at is not null or until_at <= now())) o join data.staff s on s.tenant = o.tenant and s.id = o.staff_id), '[]') as earlier, exists (select 1 from data.family_seal f where f.family_id = $3 and f.lifted_at is null) as sealed, coalesce((select jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name) order by d.code) from data.department d where exists (select 1 from data.share h where h.tenant = d.tenant and h.family_id = $4 and h.to_department = d.code and h.ended_at is null and h.from_at <= now() and (h.to_at is null or h.to_at > now()))), '[]') as departments;
select staff_id, name, profession, department, via, relation, until_at as until, reason from gate.who_sees();

-- access.find
select f.*, f.family_id = any (gate.my_families()) as mine from gate.find_families($1) f;

-- access.to-seal
select * from gate.family_to_seal($1);
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department from data.staff s where s.active and 'core' = any (s.roles) order by s.given_name, s.family_name;

-- access.to-restrict
select * from gate.family_to_restrict($1);

-- access.my-openings
select family_id, via, label, number, until_at as until from gate.my_openings();

-- access.leader
select * from gate.led_families();
select * from gate.recusals();
select break_glass_id, label, number, staff, reason_code, reason, opened_at, until_at as until, review_due_on as due_on from gate.break_glass_to_review();
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department from data.staff s where s.active and 'core' = any (s.roles) order by s.given_name, s.family_name;

-- access.colleagues
select s.id as staff_id, s.given_name || ' ' || s.family_name as name, s.department from data.staff s where s.active and 'core' = any (s.roles) order by s.given_name, s.family_name;

-- access.my-recusals
select * from gate.recusals();

-- access.notifications
select * from gate.my_notifications();

-- access.check-text
select person_id, given_name, kind, sealed from gate.places_to_check();

-- access.recuse
select gate.recuse($1, $2, $3) as recusal_id;

-- access.lift-recusal
select gate.lift_recusal($1) as n;

-- access.hand-over
select gate.hand_over($1) as n;

-- access.appoint
select gate.appoint_contact($1, $2) as n;

-- access.seal
select gate.seal_family($1, $2) as n;

-- access.unseal
select gate.unseal_family($1) as n;

-- access.restrict
select gate.restrict_family($1, $2) as n;

-- access.lift-restriction
select gate.lift_restriction($1) as n;

-- access.supervise
select gate.open_supervision($1, $2, $3, $4) as until;

-- access.break-glass
select gate.open_break_glass($1, $2, $3, $4) as until;

-- access.end-opening
select gate.end_openings($1) as ended;

-- access.review
select gate.review_break_glass($1, $2, $3) as n;

-- access.seen
update data.notification set seen_at = $1 where id = $2 and seen_at is null;
