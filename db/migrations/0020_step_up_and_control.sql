-- A session knows how it began and when it last showed again who it belongs to; the control login reads the log, never content.
grant usage on schema gate, audit, data to samspil_control;
set role samspil_gate;
alter table gate.session add column method text not null default 'password', add column stepped_up_at timestamptz;

-- As in 0010, and whether the session has been confirmed in the last ten minutes.
drop function gate.begin(bytea, bigint);
create function gate.begin(token bytea, event bigint)
returns table (tenant int, staff_id uuid, roles text[], relation text, departments text[], shared text[], family_id uuid, signal_id uuid, stepped_up boolean)
language plpgsql security definer set search_path = pg_catalog as $$
declare s gate.session := gate.session_of(token); e audit.event; me data.staff; rel text; keys text[]; begin
  if coalesce(current_setting('samspil.context', true), '') <> '' then raise exception 'konteksten er allerede sat' using errcode = '28000'; end if;
  select * into e from audit.event v where v.tenant = s.tenant and v.seq = event;
  if not found or e.session <> s.token_hash or e.kind not in ('read', 'write') or e.at < clock_timestamp() - interval '5 minutes'
    or e.xid is not distinct from pg_current_xact_id_if_assigned() or pg_visible_in_snapshot(e.xid, pg_current_snapshot()) is not true then
    raise exception 'adgangen er ikke logget' using errcode = '28000'; end if;
  if s.door = 'samspil_worker' then me.roles := array['service']; me.id := s.staff_id;
  else
    select * into me from data.staff p where p.tenant = s.tenant and p.id = s.staff_id and p.active;
    if not found then raise exception 'ingen gyldig session' using errcode = '28000'; end if;
  end if;
  if e.family_id is not null then
    select r.kind into rel from data.family_relation r where r.tenant = s.tenant and r.family_id = e.family_id and r.staff_id = s.staff_id
      and r.from_at <= now() and (r.to_at is null or r.to_at > now());
    if rel is not null then keys := gate.shared_keys(s.tenant, e.family_id, me.department); end if;
  end if;
  perform set_config('samspil.context', gate.seal(concat_ws('|', s.tenant, s.staff_id, s.door, array_to_string(me.roles, ','), e.purpose, e.seq,
    coalesce(e.family_id::text, ''), coalesce(rel, ''), coalesce(me.department, ''), coalesce(array_to_string(keys, ','), ''), coalesce(e.signal_id::text, ''), e.operation)), true);
  return query select s.tenant, s.staff_id, me.roles, rel, array_remove(array[me.department], null), coalesce(keys, '{}'), e.family_id, e.signal_id,
    coalesce(s.stepped_up_at > clock_timestamp() - interval '10 minutes', false); end $$;
revoke execute on function gate.begin(bytea, bigint) from public;
grant execute on function gate.begin(bytea, bigint) to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_worker;
grant execute on function audit.log(bytea, text, text, text, uuid, uuid, jsonb), audit.record(jsonb), gate.once(uuid, text), gate.remember(uuid, jsonb), gate.end_all_sessions(),
  gate.open(), gate.tenant(), gate.staff(), gate.has_role(text), gate.opened(), gate.relation(), gate.departments(), gate.shared(), gate.opened_signal(), gate.begun(), gate.my_families(), gate.my_meetings()
  to samspil_control;
reset role;
