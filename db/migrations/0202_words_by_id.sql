-- A version of words is a row of its own with an id, as every other row: the moment it was written is no name for it.
set role samspil_owner;
alter table data.first_words add column id uuid not null default gen_random_uuid(), drop constraint first_words_pkey, add primary key (tenant, id);
alter table data.hard_word add column id uuid not null default gen_random_uuid(), drop constraint hard_word_pkey, add primary key (tenant, id);
create index first_words_by_code on data.first_words (tenant, code, set_at desc);
create index hard_word_by_word on data.hard_word (tenant, word, set_at desc);
reset role;
