-- concern.report
select gate.report_concern($1, $2::uuid, $3, $4::jsonb) as signal_id;
select given_name || ' ' || family_name as name, profession, phone from data.staff where id = $1;

-- concern.make-link
insert into data.concern_link (tenant, partner, token_hash, made_by, made_at, expires_on) values ($1, $2, $3, $4, $5, $6) returning id as link_id;

-- concern.close-link
update data.concern_link set closed_at = $1 where id = $2 and closed_at is null;

-- concern.links
select k.id as link_id, k.partner, s.given_name || ' ' || s.family_name as made_by, (k.made_at at time zone 'Europe/Copenhagen')::date as made_on, k.expires_on, k.closed_at is not null as closed, (select count(*)::int from data.concern c where c.tenant = k.tenant and c.link_id = k.id) as received from data.concern_link k join data.staff s on s.tenant = k.tenant and s.id = k.made_by order by k.closed_at is not null, k.partner, k.made_at;

-- concern.read
select w.seen, w.strengths, w.sender_name, w.sender_part, w.sender_phone, w.told, c.receipt, c.received_at, k.partner as through, coalesce((select jsonb_agg(jsonb_build_object('fileId', f.id, 'kind', f.kind, 'size', f.size, 'scan', f.scan, 'openedBy', s.given_name || ' ' || s.family_name) order by f.id) from data.concern_file f left join data.staff s on s.tenant = f.tenant and s.id = f.opened_by where f.tenant = w.tenant and f.signal_id = w.signal_id), '[]') as files from data.concern_words w join data.concern c on c.tenant = w.tenant and c.signal_id = w.signal_id left join data.concern_link k on k.tenant = c.tenant and k.id = c.link_id where w.signal_id = $1;

-- concern.open-file
update data.concern_file set opened_by = $1, opened_at = $2 where signal_id = $3 and id = $4 and scan = 'not_scanned' and opened_at is null;

-- concern.file
select kind, gate.concern_file_content(id) as content from data.concern_file where id = $1;

-- concern.strands
select signal_retention_days as days from data.municipality;
select strand, legal_basis, source, form, retention_days, valid_from from data.strand_rule order by strand, valid_from;

-- concern.set-strand
insert into data.strand_rule (tenant, strand, legal_basis, source, form, retention_days, valid_from, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9);
