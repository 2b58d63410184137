-- child-notice.receive
select gate.notice_start($1) as at;
select gate.receive_notice($1, $2) as notice_id;

-- child-notice.assess
insert into data.child_notice_words (tenant, signal_id, kind, words, written_by, written_at) values ($1, $2, $3, $4, $5, $6);
select gate.step_notice($1, $2, $3::boolean, $4::text) as done;

-- child-notice.receipt
select gate.step_notice($1, $2, $3::boolean, $4::text) as done;

-- child-notice.close
insert into data.child_notice_words (tenant, signal_id, kind, words, written_by, written_at) values ($1, $2, $3, $4, $5, $6);
select gate.step_notice($1, $2, $3::boolean, $4::text) as done;
select n.signal_id, s.age, n.received_at, n.assess_by, n.receipt_on, n.assessed_at, n.acute, n.receipt_at, n.outcome, n.closed_at, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.assessed_by) as assessed_by, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.receipt_by_id) as receipt_by, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.closed_by_id) as closed_by, array(select b.deadline from data.child_notice_breach b where b.tenant = n.tenant and b.notice_id = n.id order by b.deadline) as breaches from data.child_notice n left join data.signal s on s.tenant = n.tenant and s.id = n.signal_id where n.closed_at is null or n.closed_at >= $1 order by n.closed_at is not null, n.assess_by, n.id;

-- child-notice.list
select n.signal_id, s.age, n.received_at, n.assess_by, n.receipt_on, n.assessed_at, n.acute, n.receipt_at, n.outcome, n.closed_at, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.assessed_by) as assessed_by, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.receipt_by_id) as receipt_by, (select p.given_name || ' ' || p.family_name from data.staff p where p.tenant = n.tenant and p.id = n.closed_by_id) as closed_by, array(select b.deadline from data.child_notice_breach b where b.tenant = n.tenant and b.notice_id = n.id order by b.deadline) as breaches from data.child_notice n left join data.signal s on s.tenant = n.tenant and s.id = n.signal_id where n.closed_at is null or n.closed_at >= $1 order by n.closed_at is not null, n.assess_by, n.id;

-- child-notice.read
select w.kind, w.words, s.given_name || ' ' || s.family_name as by, w.written_at as at from data.child_notice_words w join data.staff s on s.tenant = w.tenant and s.id = w.written_by where w.signal_id = $1 order by w.written_at;

-- child-notice.note
select gate.note_all_breaches() as breaches;
