-- promise.make
insert into data.promise (tenant, family_id, to_person, words, promised_by, promised_at, due_on, from_contact) values ($1, $2, $3, $4, $5, $6, $7, $8) returning id as promise_id, version;
select id from data.person where id = $1 and family_id = $2;
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- promise.keep
select promised_at, kept_at, broken_at, due_on from data.promise where id = $1 and family_id = $2;
update data.promise set kept_at = $1, broken_at = null, version = version + 1 where id = $2 and version = $3;

-- promise.tell-broken
select promised_at, kept_at, broken_at, due_on from data.promise where id = $1 and family_id = $2;
update data.promise set broken_at = $1, version = version + 1 where id = $2 and version = $3;

-- promise.reopen
select promised_at, kept_at, broken_at, due_on from data.promise where id = $1 and family_id = $2;
update data.promise set kept_at = $1, broken_at = null, version = version + 1 where id = $2 and version = $3;

-- promise.take-back
select gate.take_back_agreed($1) as gone;

-- promise.move-and-tell
select promised_at, kept_at, broken_at, due_on from data.promise where id = $1 and family_id = $2;
update data.promise set due_on = $1, moves = moves + 1, version = version + 1 where id = $2 and version = $3;

-- promise.list
select m.id as promise_id, m.words, m.to_person, p.given_name as person, m.promised_by, s.given_name as promiser, m.promised_at, m.due_on, m.kept_at, m.broken_at, m.moves, m.version from data.promise m join data.staff s on s.tenant = m.tenant and s.id = m.promised_by left join data.person p on p.tenant = m.tenant and p.id = m.to_person where m.family_id = $1 order by coalesce(m.kept_at, m.broken_at) is not null, coalesce(m.kept_at, m.broken_at) desc, m.due_on, m.id;
