-- An appointment or a promise that was written a moment ago by mistake goes without a trace in the family's own story; that
-- it was made and taken back stands in the log. Only one's own, within a day, and only while nobody has done anything with it.
set role samspil_gate;
create function gate.take_back_agreed(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); appointments int; promises int; begin
  if c is null or c[8] = '' or c[12] not in ('appointment.take-back', 'promise.take-back') then
    raise exception 'kun ens egen aftale eller ens eget løfte' using errcode = '42501'; end if;
  delete from data.appointment a where c[12] = 'appointment.take-back' and a.tenant = c[1]::int and a.id = p_id and a.family_id = c[7]::uuid
    and a.made_by = c[2]::uuid and a.state = 'planned' and a.version = 1 and a.made_at > now() - interval '1 day';
  get diagnostics appointments = row_count;
  delete from data.promise p where c[12] = 'promise.take-back' and p.tenant = c[1]::int and p.id = p_id and p.family_id = c[7]::uuid
    and p.promised_by = c[2]::uuid and p.kept_at is null and p.version = 1 and p.promised_at > now() - interval '1 day';
  get diagnostics promises = row_count;
  return appointments + promises; end $$;
revoke execute on function gate.take_back_agreed(uuid) from public;
grant execute on function gate.take_back_agreed(uuid) to samspil_staff;
reset role;
