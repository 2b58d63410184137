-- As in 0041, and which rows are a citizen's: whoever checks the log sees that it was one, and never who.
set role samspil_gate;
drop function audit.browse(bigint, uuid, int, boolean, int);
create function audit.browse(p_before bigint, p_staff uuid, p_family int, p_refused boolean, p_most int)
returns table (seq bigint, at timestamptz, staff_id uuid, operation text, kind text, purpose text, family_number int, early_help boolean, reason text, citizen boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select e.seq, e.at, e.staff_id, e.operation, e.kind, e.purpose, f.number, e.signal_id is not null, e.facts #>> '{codes,reason}', e.facts ? 'citizen'
  from audit.event e left join data.family f on f.tenant = e.tenant and f.id = e.family_id
  where e.tenant = audit.as_auditor() and (p_before is null or e.seq < p_before) and (p_staff is null or e.staff_id = p_staff) and (p_family is null or f.number = p_family)
    and (p_refused is not true or e.kind = 'refused')
  order by e.seq desc limit least(p_most, 200) $$;
revoke execute on function audit.browse(bigint, uuid, int, boolean, int) from public;
grant execute on function audit.browse(bigint, uuid, int, boolean, int) to samspil_control;
reset role;
