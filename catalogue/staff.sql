-- staff.me
select s.given_name || ' ' || s.family_name as name, m.name as municipality, m.programme_name as programme, d.name as department, (select t.name from data.team_seat c join data.team t on t.tenant = c.tenant and t.id = c.team_id where c.tenant = s.tenant and c.staff_id = s.id and c.from_on <= $1 and (c.to_on is null or c.to_on >= $2) order by c.from_on limit 1) as team from data.staff s join data.municipality m on m.tenant = s.tenant join data.department d on d.tenant = s.tenant and d.code = s.department where s.id = $3;

-- staff.add
insert into data.staff (tenant, given_name, family_name, profession, department, phone, roles, door, leader_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id;

-- staff.give-account
select gate.create_account($1, $2, $3);

-- staff.add-team
insert into data.team (tenant, name, co_located, started_on) values ($1, $2, $3, $4) returning id;

-- staff.seat
insert into data.team_seat (tenant, team_id, staff_id, from_on, lent_hours) values ($1, $2, $3, $4, $5);

-- staff.sign-out-everywhere
select gate.end_all_sessions() as ended;
