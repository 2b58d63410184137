-- As in 0221, and the notice of a window whose opening was taken back goes with it: there is no clock.
set role samspil_gate;
create or replace function gate.my_notifications() returns table (notification_id uuid, kind text, family_id uuid, family_name text, about text, made_at timestamptz, opens boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.kind, m.family_id, f.label, gate.staff_name(m.tenant, m.about_staff), m.made_at, m.family_id = any (gate.my_families())
  from data.notification m left join data.family f on f.tenant = m.tenant and f.id = m.family_id and f.id <> all (gate.sealed_off()) and 'ORD' = any (gate.classes())
  where m.tenant = gate.tenant() and m.staff_id = gate.staff() and m.seen_at is null and (m.family_id is null or m.family_id <> all (gate.recused()))
    and (m.kind <> 'window_opened' or exists (select 1 from data.motivation_window w where w.tenant = m.tenant and w.id = m.subject_id and w.closed_at is null))
  order by m.made_at desc limit 50 $$;
reset role;
