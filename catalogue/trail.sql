-- trail.status
select a.id as alarm_id, a.kind, a.at, a.seq::int as "row", p.given_name || ' ' || p.family_name as staff, a.family_number, a.persons, a.detail, a.seen_at, s.given_name || ' ' || s.family_name as seen_by, a.note from audit.alarms() a join data.staff p on p.id = a.staff_id left join data.staff s on s.id = a.seen_by order by a.seen_at is not null, a.at desc;
select audit.status() as status;
select e.break_glass_id, p.given_name || ' ' || p.family_name as staff, l.given_name || ' ' || l.family_name as leader, e.family_number, e.opened_at, e.review_due_on as due_on from audit.emergencies() e join data.staff p on p.id = e.staff_id left join data.staff l on l.id = e.leader_id order by e.review_due_on, e.opened_at;

-- trail.alarms
select a.id as alarm_id, a.kind, a.at, a.seq::int as "row", p.given_name || ' ' || p.family_name as staff, a.family_number, a.persons, a.detail, a.seen_at, s.given_name || ' ' || s.family_name as seen_by, a.note from audit.alarms() a join data.staff p on p.id = a.staff_id left join data.staff s on s.id = a.seen_by order by a.seen_at is not null, a.at desc;

-- trail.see-alarm
select audit.see_alarm($1, $2) as seen;

-- trail.rows
select id as staff_id, given_name || ' ' || family_name as name from data.staff order by given_name, family_name;
select r.seq::int as "row", r.at, coalesce(p.given_name || ' ' || p.family_name, case when r.citizen then 'En borger' else 'Samspil' end) as staff, d.name as department, r.operation, r.kind, r.purpose, r.family_number, r.early_help, r.reason from audit.browse($1, $2, $3, $4, $5) r left join data.staff p on p.id = r.staff_id left join data.department d on d.code = p.department order by r.seq desc;

-- trail.export
select audit.status() as status;
select seq, line, hash from audit.lines($1, $2, $3);

-- trail.choices
select period_months, sample_percent, hours_from, hours_to, families_per_hour, persons_alarm, keep_months from audit.get_choices();

-- trail.choose
select audit.choose($1, $2, $3, $4, $5, $6, $7);

-- trail.forget
select forgotten, up_to from audit.forget();

-- trail.plant-canary
select audit.plant_canary($1, $2, $3, $4, $5) as number;

-- trail.canaries
select family_id, number, planted_at, lifted_at, alarms from audit.canaries() order by planted_at desc;

-- trail.lift-canary
select audit.lift_canary($1) as lifted;

-- trail.plant-canary-signal
select audit.plant_canary_signal($1, $2, $3, $4, $5, $6, $7) as signal_id;

-- trail.canary-signals
select signal_id, planted_at, delete_on, lifted_at, alarms from audit.canary_signals() order by planted_at desc;

-- trail.lift-canary-signal
select audit.lift_canary_signal($1) as lifted;

-- trail.extract
select at, unit, operation, purpose, act from audit.looks_at_family() order by seq desc;
select given_name || ' ' || family_name as name from data.person where id = $1;

-- trail.extract-by-cpr
select at, unit, operation, purpose, act from audit.looks_at_cpr($1) order by seq desc;

-- trail.reviews
select from_seq::text, to_seq::text, from_at, to_at, checkpoint_number::text, seed from audit.next_period();
select id as review_id, from_at, to_at, visits, rest, sampled, judged, breaches, drawn_at, closed_at from audit.reviews() order by drawn_at desc;

-- trail.draw-review
select audit.keep_review($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) as review_id;
select from_seq::text, to_seq::text, from_at, to_at, checkpoint_number::text, seed from audit.next_period();
select key, staff_id, family_id, signal_id, on_day, first_seq::int as first_seq, rows, writes, refusals, reasons, operations, purposes, earliest, latest, break_glass, canary, same_name, relation, worked_later, families_in_hour from audit.visits($1, $2) order by first_seq;
select period_months, sample_percent, hours_from, hours_to, families_per_hour, persons_alarm, keep_months from audit.get_choices();

-- trail.review
select from_at, to_at, from_seq::int as from_row, to_seq::int as to_row, checkpoint_number as checkpoint, seed, visits, rest, drawn_at, closed_at, conclusion, (choices ->> 'samplePercent')::int as percent from audit.get_review($1);
select key, staff_id, family_id, signal_id, on_day, first_seq::int as first_seq, rows, writes, refusals, reasons, operations, purposes, earliest, latest, break_glass, canary, same_name, relation, worked_later, families_in_hour from audit.visits($1, $2) order by first_seq;
select v.key, p.given_name || ' ' || p.family_name as staff, v.family_number, v.visit, v.why, v.judgement, v.note, v.judged_at, v.authority_by from audit.review_visits($1) v join data.staff p on p.id = (v.visit ->> 'staffId')::uuid order by (v.visit ->> 'firstSeq')::bigint;

-- trail.judge
select audit.judge($1, $2, $3, $4, $5, $6) as judged;

-- trail.close-review
select audit.close_review($1, $2, $3) as closed;
select from_at, to_at, from_seq::int as from_row, to_seq::int as to_row, checkpoint_number as checkpoint, seed, visits, rest, drawn_at, closed_at, conclusion, (choices ->> 'samplePercent')::int as percent from audit.get_review($1);
select v.key, p.given_name || ' ' || p.family_name as staff, v.family_number, v.visit, v.why, v.judgement, v.note, v.judged_at, v.authority_by from audit.review_visits($1) v join data.staff p on p.id = (v.visit ->> 'staffId')::uuid order by (v.visit ->> 'firstSeq')::bigint;
