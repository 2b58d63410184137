-- What I changed myself in the last 30 days, in families whose team I am still on: the log is the only place where it stands.
set role samspil_gate;
create function gate.own_changes(p_operations text[]) returns table (at timestamptz, operation text, family_id uuid, facts jsonb)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'today.changes' then raise exception 'kun ens egne ændringer' using errcode = '42501'; end if;
  return query select e.at, e.operation, e.family_id, e.facts from audit.event e
    where e.tenant = c[1]::int and e.staff_id = c[2]::uuid and e.kind = 'done' and e.family_id = any (gate.my_families())
      and e.at > clock_timestamp() - interval '30 days' and e.operation = any (p_operations)
    order by e.seq desc limit 500; end $$;
revoke execute on function gate.own_changes(text[]) from public;
grant execute on function gate.own_changes(text[]) to samspil_staff;
reset role;
