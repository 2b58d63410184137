-- draft.save
insert into data.draft (tenant, staff_id, family_id, key, body, updated_at) select $1, $2, $3::uuid, $4, $5::jsonb, $6 where $7::uuid is null or exists (select 1 from data.family f where f.id = $8) on conflict (tenant, staff_id, key) do update set body = excluded.body, updated_at = excluded.updated_at;

-- draft.mine
select d.body, d.updated_at from data.draft d left join data.family f on f.tenant = d.tenant and f.id = d.family_id where d.key = $1 and (d.family_id is null or f.id is not null);

-- draft.list
select d.key, d.family_id, f.label as family_name, d.updated_at from data.draft d left join data.family f on f.tenant = d.tenant and f.id = d.family_id where d.family_id is null or f.id is not null order by d.updated_at desc, d.key;

-- draft.discard
select gate.discard_draft($1) as discarded;

-- draft.purge
select gate.purge_drafts() as purged;
