-- Informing and motivating before a family says yes (R-CON-04, R-DET-13): through whom, in which language, what the family was told; the
-- municipality's opening hours; words to begin with, and words that a family never meets, both the municipality's own, dated, never rewritten.
set role samspil_owner;

alter table data.contact add column means text check (means in ('visit', 'at_ours', 'phone', 'text_message', 'letter')),
  add column through text check (through in ('school_staff', 'kin', 'ssp_staff', 'club', 'adviser', 'somebody_else')), add column through_words text,
  add column reply text check (reply in ('no_answer', 'no_show', 'not_now')), add column told text[] not null default '{}' check (told <@ array['offer', 'voluntary', 'no_is_fine', 'who_sees', 'kept_data', 'take_back', 'companion', 'must_notify']::text[]),
  add column told_words text, add column language text check (language ~ '^[a-z]{2,3}$'), add column with_interpreter boolean;

-- How much has been done to reach a family: numbers alone, so that the board can show persistence without opening anybody.
alter table data.contact_state add column tries_ever int not null default 0, add column outside_hours_ever int not null default 0, add column not_now_ever int not null default 0,
  add column through_ever int not null default 0, add column means_ever text[] not null default '{}';

-- Monday to Friday as 'HH:MM-HH:MM', empty for a day that is closed; null while the municipality has not said.
alter table data.municipality add column opening_hours text[] check (opening_hours is null or cardinality(opening_hours) = 5);

create table data.first_words (
  tenant int not null references data.municipality (tenant), code text not null check (code ~ '^[a-z0-9-]{2,40}$'), set_at timestamptz not null, occasion text not null check (occasion in ('visit', 'phone', 'text_message', 'letter')),
  danish text not null, english text, in_use boolean not null, set_by uuid not null, primary key (tenant, code, set_at),
  foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index first_words_by_author on data.first_words (tenant, set_by);

create table data.hard_word (
  tenant int not null references data.municipality (tenant), word text not null check (word <> ''), set_at timestamptz not null, offer text not null check (offer <> ''), in_use boolean not null, set_by uuid not null,
  primary key (tenant, word, set_at), foreign key (tenant, set_by) references data.staff (tenant, id) on delete restrict);
create index hard_word_by_author on data.hard_word (tenant, set_by);
reset role;

set role samspil_gate;
create function gate.set_first_words(p_code text, p_occasion text, p_danish text, p_english text, p_in_use boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'wording.set-first-words' or not (gate.has_role('administrator') or gate.has_role('leader')) then raise exception 'kun en leder eller en administrator' using errcode = '42501'; end if;
  insert into data.first_words (tenant, code, set_at, occasion, danish, english, in_use, set_by) values (c[1]::int, p_code, clock_timestamp(), p_occasion, p_danish, p_english, p_in_use, c[2]::uuid);
  return 1; end $$;

create function gate.set_hard_word(p_word text, p_offer text, p_in_use boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'wording.set-word' or not (gate.has_role('administrator') or gate.has_role('leader')) then raise exception 'kun en leder eller en administrator' using errcode = '42501'; end if;
  insert into data.hard_word (tenant, word, set_at, offer, in_use, set_by) values (c[1]::int, p_word, clock_timestamp(), p_offer, p_in_use, c[2]::uuid);
  return 1; end $$;
revoke execute on function gate.set_first_words(text, text, text, text, boolean), gate.set_hard_word(text, text, boolean) from public;
grant execute on function gate.set_first_words(text, text, text, text, boolean), gate.set_hard_word(text, text, boolean) to samspil_staff;
reset role;

-- What has been done so far, counted once for the families that are here already.
update data.contact_state s set tries_ever = n.tries, outside_hours_ever = n.outside
from (select tenant, family_id, count(*) filter (where kind = 'tried')::int as tries, count(*) filter (where outside_hours)::int as outside from data.contact where removed_at is null group by 1, 2) n
where n.tenant = s.tenant and n.family_id = s.family_id;
