-- One page that a colleague has looked through and released to one person of a family, as it stood then. It says nothing of the police
-- list and no protected place: those classes do not exist here. At most one page of each recipient is in force.
set role samspil_owner;
create table data.released_page (
  tenant int not null, id uuid not null default gen_random_uuid(), family_id uuid not null, recipient_id uuid not null, about_id uuid,
  audience text not null check (audience in ('own', 'custody')), class text not null check (class in ('ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME')),
  content jsonb not null check (jsonb_typeof(content) = 'object'), language text not null check (language in ('da', 'en')),
  released_by uuid not null, released_at timestamptz not null default clock_timestamp(), withdrawn_at timestamptz, withdrawn_by uuid,
  primary key (tenant, id), foreign key (tenant, family_id) references data.family (tenant, id) on delete restrict,
  foreign key (tenant, family_id, recipient_id) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, family_id, about_id) references data.person (tenant, family_id, id) on delete restrict,
  foreign key (tenant, released_by) references data.staff (tenant, id) on delete restrict,
  foreign key (tenant, withdrawn_by) references data.staff (tenant, id) on delete restrict);
create unique index released_page_one_now on data.released_page (tenant, family_id, recipient_id) where withdrawn_at is null;
create index released_page_by_recipient on data.released_page (tenant, family_id, recipient_id);
create index released_page_by_subject on data.released_page (tenant, family_id, about_id);
create index released_page_by_releaser on data.released_page (tenant, released_by);
create index released_page_by_withdrawer on data.released_page (tenant, withdrawn_by);
reset role;
