-- staff.me
select s.given_name || ' ' || s.family_name as name, m.name as municipality, m.programme_name as programme, d.name as department, s.phone, (select t.name from data.team_seat c join data.team t on t.tenant = c.tenant and t.id = c.team_id where c.tenant = s.tenant and c.staff_id = s.id and c.from_on <= $1 and (c.to_on is null or c.to_on >= $2) order by c.from_on limit 1) as team from data.staff s join data.municipality m on m.tenant = s.tenant join data.department d on d.tenant = s.tenant and d.code = s.department where s.id = $3;

-- staff.list
select id as staff_id, given_name, family_name, profession, department, phone, email, roles, leader_id, active, version from data.staff where not 'provisioning' = any (roles) order by given_name, family_name, id;
select staff_id, login, open from gate.accounts();

-- staff.add
insert into data.staff (tenant, given_name, family_name, profession, department, phone, email, roles, door, leader_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id;

-- staff.change
select gate.set_roles($1, $2, $3) as ended;
select id as staff_id, given_name, family_name, profession, department, phone, email, roles, leader_id, active, version from data.staff where not 'provisioning' = any (roles) order by given_name, family_name, id;
update data.staff set given_name = $1, family_name = $2, profession = $3, department = $4, phone = $5, email = case when $6 then email else $7 end, leader_id = $8, version = version + 1 where id = $9 and version = $10;

-- staff.deactivate
select gate.set_account_open($1, $2) as ended;
select gate.set_active($1, $2);
update data.staff set version = version + 1 where id = $1 and version = $2;

-- staff.reactivate
select gate.set_account_open($1, $2) as ended;
select gate.set_active($1, $2);
update data.staff set version = version + 1 where id = $1 and version = $2;

-- staff.give-account
select gate.create_account($1, $2, $3);
select staff_id, login, open from gate.accounts();

-- staff.renew-password
select gate.set_password($1, $2) as ended;

-- staff.close-account
select gate.set_account_open($1, $2) as ended;

-- staff.reopen-account
select gate.set_account_open($1, $2) as ended;

-- staff.teams
select c.team_id, c.staff_id, s.given_name || ' ' || s.family_name as name, s.profession, s.department, c.from_on, c.to_on, c.lent_hours::float8 as lent_hours from data.team_seat c join data.staff s on s.tenant = c.tenant and s.id = c.staff_id where c.to_on is null or c.to_on >= c.from_on order by c.to_on desc nulls first, s.given_name, s.family_name, c.from_on;
select id as team_id, name, co_located, started_on, ended_on from data.team order by ended_on desc nulls first, name, id;

-- staff.add-team
insert into data.team (tenant, name, co_located, started_on) values ($1, $2, $3, $4) returning id;

-- staff.change-team
update data.team set name = $1, co_located = $2, ended_on = $3 where id = $4;

-- staff.seat
insert into data.team_seat (tenant, team_id, staff_id, from_on, lent_hours) values ($1, $2, $3, $4, $5) on conflict (tenant, team_id, staff_id, from_on) do update set to_on = null, lent_hours = excluded.lent_hours;

-- staff.change-seat
update data.team_seat set to_on = $1, lent_hours = $2 where team_id = $3 and staff_id = $4 and from_on = $5;

-- staff.set-languages
select gate.set_languages($1, $2) as changed;

-- staff.languages
select languages from data.staff where id = $1;

-- staff.my-messages
select mail, sms, quiet_from, quiet_to, email, phone, channels from gate.my_messages();

-- staff.choose-messages
select gate.choose_messages($1, $2, $3, $4);

-- staff.undelivered
select message_id, staff_id, name, channel, fault, made_at, tries from gate.messages_given_up();

-- staff.settle-message
select gate.settle_message($1, $2) as n;

-- staff.sign-out-everywhere
select gate.end_all_sessions() as ended;

-- staff.my-sign-in
select id, method, assurance, device, address, started_at, seen_at, current from gate.my_sessions();
select id, name, added_at, used_at from gate.my_passkeys();
select login, idle_minutes, second_factor, totp, recovery from gate.my_account();

-- staff.end-session
select gate.end_my_session($1) as n;

-- staff.rename-passkey
select gate.rename_passkey($1, $2) as n;

-- staff.remove-passkey
select gate.remove_passkey($1) as n;

-- staff.remove-totp
select gate.remove_totp() as n;

-- staff.change-password
select gate.change_my_password($1) as n;
select gate.end_my_other_sessions() as n;
select gate.my_password_hash() as hash;
select id, method, assurance, device, address, started_at, seen_at, current from gate.my_sessions();
select id, name, added_at, used_at from gate.my_passkeys();
select login, idle_minutes, second_factor, totp, recovery from gate.my_account();

-- staff.reset-factors
select gate.reset_factors($1) as n;

-- staff.configure-sign-in
select gate.set_sign_in_policy($1, $2);

-- staff.identities
select id, provider, name, subject, bound_at from gate.identities_of($1);

-- staff.bind-identity
select gate.enter_identity($1, $2, $3, $4) as id;

-- staff.remove-identity
select gate.remove_identity($1) as n;

-- staff.directory
select id, name, external_id, role, team_id, version, made_at, changed_at, members from gate.scim_groups();
select staff_id, name, role, since from gate.waiting_roles();
select started_at, expires_at, provider from gate.scim_token();

-- staff.make-directory-token
select gate.make_scim_token($1, $2, $3) as id;
select started_at, expires_at, provider from gate.scim_token();

-- staff.end-directory-token
select gate.end_scim_token() as n;

-- staff.map-directory-group
select gate.map_scim_group($1, $2, $3) as n;

-- staff.settle-waiting-role
select gate.roles_now($1) as roles;
select gate.settle_waiting_role($1, $2, $3) as n;

-- staff.directory-persons
select id, user_name, external_id, given_name, family_name, profession, department, phone, email, active, roles, version, made_at, changed_at from gate.scim_users();

-- staff.put-directory-person
select gate.scim_put_user($1, $2) as id;

-- staff.directory-groups
select id, name, external_id, role, team_id, version, made_at, changed_at, members from gate.scim_groups();

-- staff.put-directory-group
select gate.scim_put_group($1, $2, $3, $4) as id;

-- staff.remove-directory-group
select gate.scim_delete_group($1) as n;
