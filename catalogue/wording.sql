-- wording.first-words
select f.code, f.occasion, f.danish, f.english, f.in_use, s.given_name || ' ' || s.family_name as set_by, (f.set_at at time zone 'Europe/Copenhagen')::date as set_on, f.set_at from data.first_words f join data.staff s on s.tenant = f.tenant and s.id = f.set_by order by f.set_at;

-- wording.set-first-words
select gate.set_first_words($1, $2, $3, $4, $5);
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- wording.words
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;

-- wording.list
select h.word, h.offer, h.in_use, s.given_name || ' ' || s.family_name as set_by, (h.set_at at time zone 'Europe/Copenhagen')::date as set_on from data.hard_word h join data.staff s on s.tenant = h.tenant and s.id = h.set_by order by h.set_at desc;

-- wording.set-word
select gate.set_hard_word($1, $2, $3);
select word, offer from (select distinct on (word) word, offer, in_use from data.hard_word order by word, set_at desc) newest where in_use order by word;
