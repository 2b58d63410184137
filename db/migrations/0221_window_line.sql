-- Who was told of a window and when they saw it, for the window's one line; and taking back what stands newest, also when something
-- newer was taken back already: then nothing has changed since (ux.md section 3).
set role samspil_gate;
create function gate.window_told(p_window uuid) returns table (told text, told_at timestamptz, seen_at timestamptz) language sql stable security definer set search_path = pg_catalog as $$
  select s.given_name, n.made_at, n.seen_at from data.notification n join data.staff s on s.tenant = n.tenant and s.id = n.staff_id
  where n.tenant = gate.tenant() and n.subject_id = p_window and n.kind = 'window_opened' and n.family_id = gate.opened() and (gate.open())[12] = 'window.line' and gate.may_look() $$;
revoke execute on function gate.window_told(uuid) from public;
grant execute on function gate.window_told(uuid) to samspil_staff;

create or replace function gate.take_back_window(c text[], p_id uuid) returns int language plpgsql set search_path = pg_catalog as $$
declare e audit.event; n int; gone int := 0; since int := 0; begin
  for e in select * from audit.event v where v.tenant = c[1]::int and v.family_id = c[7]::uuid and v.kind = 'done' and v.facts -> 'ids' ->> 'windowId' = p_id::text order by v.seq desc loop
    if e.operation = 'window.take-back' then gone := gone + 1; since := since + 2;
    elsif gone > 0 then gone := gone - 1;
    else exit; end if;
  end loop;
  if gone > 0 or e.staff_id is distinct from c[2]::uuid or e.at < clock_timestamp() - interval '1 day' then return 0; end if;
  if e.operation = 'window.open' then
    delete from data.motivation_window w where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid and w.version = 1 + since;
  elsif e.operation = 'window.act' then
    update data.motivation_window w set first_action = null, first_action_at = null, version = w.version + 1 where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid and w.closed_at is null;
  elsif e.operation = 'window.close' then
    update data.motivation_window w set closed_at = null, outcome = null, lesson = null, version = w.version + 1 where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid;
  else return 0; end if;
  get diagnostics n = row_count; return n; end $$;
reset role;

set role samspil_gate;
-- As in 0130, but a window that is closed is no news any more: its clock has stopped, and the family's page tells of it.
create or replace function gate.my_notifications() returns table (notification_id uuid, kind text, family_id uuid, family_name text, about text, made_at timestamptz, opens boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.kind, m.family_id, f.label, gate.staff_name(m.tenant, m.about_staff), m.made_at, m.family_id = any (gate.my_families())
  from data.notification m left join data.family f on f.tenant = m.tenant and f.id = m.family_id and f.id <> all (gate.sealed_off()) and 'ORD' = any (gate.classes())
  where m.tenant = gate.tenant() and m.staff_id = gate.staff() and m.seen_at is null and (m.family_id is null or m.family_id <> all (gate.recused()))
    and not (m.kind = 'window_opened' and exists (select 1 from data.motivation_window w where w.tenant = m.tenant and w.id = m.subject_id and w.closed_at is not null))
  order by m.made_at desc limit 50 $$;
reset role;
