-- Signed checkpoints of the log (docs/audit-log.md). The file in the state directory is what counts; the database keeps a
-- copy, so that the sample of a log review can be drawn from a signature that nobody knew beforehand.
set role samspil_gate;
create table audit.checkpoint (
  tenant int not null, number bigint not null, seq bigint not null, hash bytea not null, at timestamptz not null, previous bytea not null, signature bytea not null,
  primary key (tenant, number));
create index checkpoint_by_seq on audit.checkpoint (tenant, seq);

-- What the keeper of the checkpoints last said: whether the log agrees with them, and whether the witness takes them.
create table audit.keeper (
  tenant int primary key, looked_at timestamptz not null, log_state text not null check (log_state in ('whole', 'rolled_back', 'rewritten')), bad_seq bigint,
  witness_state text not null check (witness_state in ('off', 'ok', 'behind')), witnessed bigint not null, behind_since timestamptz);

-- For the keeper alone: numbers and hashes, nothing that anybody wrote.
create function audit.heads() returns table (tenant int, seq text, hash text) language sql stable security definer set search_path = pg_catalog as $$
  select h.tenant, h.seq::text, encode(h.hash, 'hex') from audit.head h order by h.tenant $$;
create function audit.hash_at(p_tenant int, p_seq bigint) returns text language sql stable security definer set search_path = pg_catalog as $$
  select encode(e.hash, 'hex') from audit.event e where e.tenant = p_tenant and e.seq = p_seq $$;
create function audit.note_checkpoint(p_tenant int, p_number bigint, p_seq bigint, p_hash text, p_at timestamptz, p_previous text, p_signature bytea) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into audit.checkpoint values (p_tenant, p_number, p_seq, decode(p_hash, 'hex'), p_at, decode(p_previous, 'hex'), p_signature)
  on conflict (tenant, number) do update set seq = excluded.seq, hash = excluded.hash, at = excluded.at, previous = excluded.previous, signature = excluded.signature $$;
create function audit.note_keeper(p_tenant int, p_log_state text, p_bad_seq bigint, p_witness_state text, p_witnessed bigint, p_behind_since timestamptz) returns void
language sql security definer set search_path = pg_catalog as $$
  insert into audit.keeper values (p_tenant, clock_timestamp(), p_log_state, p_bad_seq, p_witness_state, p_witnessed, p_behind_since)
  on conflict (tenant) do update set looked_at = excluded.looked_at, log_state = excluded.log_state, bad_seq = excluded.bad_seq,
    witness_state = excluded.witness_state, witnessed = excluded.witnessed, behind_since = excluded.behind_since $$;
revoke execute on function audit.heads(), audit.hash_at(int, bigint), audit.note_checkpoint(int, bigint, bigint, text, timestamptz, text, bytea),
  audit.note_keeper(int, text, bigint, text, bigint, timestamptz) from public;
grant execute on function audit.heads(), audit.hash_at(int, bigint), audit.note_checkpoint(int, bigint, bigint, text, timestamptz, text, bytea),
  audit.note_keeper(int, text, bigint, text, bigint, timestamptz) to samspil_worker;
reset role;
