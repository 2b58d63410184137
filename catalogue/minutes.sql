-- minutes.show
select code, name from data.department order by code;
select m.held_on, m.starts_at, m.state, s.given_name || ' ' || s.family_name as chair from data.list_meeting m join data.staff s on s.tenant = m.tenant and s.id = m.chair_id where m.id = $1;
select s.id as signal_id, s.sex, s.age, s.decision, s.reason, s.who_then, r.given_name || ' ' || r.family_name as responsible, s.due_on, (s.done_at at time zone 'Europe/Copenhagen')::date as done_on, s.family_id is not null as taken_in, s.delete_on, d.code as department, d.name as department_name from data.signal s join data.staff r on r.tenant = s.tenant and r.id = s.responsible_id join data.department d on d.tenant = r.tenant and d.code = r.department where coalesce(s.decided_meeting_id, s.meeting_id) = $1 and s.state <> 'new' and s.delete_on >= $2 and s.decision is distinct from 'continued' order by s.due_on, s.id;

-- minutes.mine
select signal_id, sex, age, decision, reason, who_then, due_on, delete_on, (done_at at time zone 'Europe/Copenhagen')::date as done_on, held_on from gate.my_list_tasks() order by due_on, signal_id;

-- minutes.name
select given_name, family_name, birth_date from gate.task_name();

-- minutes.settle
select gate.settle_task($1) as settled;
