-- The name of a family is content (ORD): whoever has a role that reads none is not told it, not even where they still stand on a
-- team from before (an administrator), nor by a notice from that time. As in 0031, with that.
set role samspil_gate;
create or replace function gate.why() returns jsonb language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int := c[1]::int; f uuid := nullif(c[7], '')::uuid; roles text[] := string_to_array(c[4], ','); dept text := nullif(c[9], ''); st gate.standing; purpose text; bar text; ceiling text[]; keys text[]; begin
  if f is null or not exists (select 1 from data.family where tenant = t and id = f) then return jsonb_build_object('exists', false); end if;
  foreach purpose in array array['SAGSBEHANDLING', 'TILSYN', 'NOEDADGANG', 'PARTSINDSIGT'] loop
    st := gate.standing_of(t, c[2]::uuid, roles, f, purpose);
    exit when st.via <> '';
  end loop;
  bar := case when f = any (st.recused) then 'recused' when f = any (st.sealed_off) then 'sealed' when f = any (st.restricted) then 'restricted' end;
  if st.via = '' then purpose := null; else ceiling := gate.ceiling_of(roles, st.via, st.sensitive); end if;
  if st.relation is not null then keys := gate.shared_keys(t, f, dept); end if;
  return jsonb_build_object('exists', true, 'via', nullif(st.via, ''), 'relation', st.relation, 'until', st.via_until, 'purpose', purpose, 'barred', bar, 'classes', to_jsonb(coalesce(ceiling, '{}')),
    'department', dept, 'writable', st.writable, 'phase', st.phase, 'sharedFrom', (select coalesce(jsonb_agg(distinct split_part(k, '/', 1)), '[]') from unnest(coalesce(keys, '{}')) k),
    'label', case when bar is null and 'ORD' = any (ceiling) then (select label from data.family where tenant = t and id = f) end,
    'contacts', case when bar is null then (select coalesce(jsonb_agg(gate.staff_name(t, x)), '[]') from unnest(gate.contacts_of(t, f)) x) else '[]'::jsonb end,
    'since', (select min(r.from_at) from data.family_relation r where r.tenant = t and r.family_id = f and r.staff_id = c[2]::uuid and r.to_at is null),
    'recusalId', (select r.id from data.recusal r where r.tenant = t and r.family_id = f and r.staff_id = c[2]::uuid and r.lifted_at is null and r.declared_by = r.staff_id limit 1),
    'maySupervise', bar is null and 'leader' = any (roles) and exists (select 1 from data.family_relation r where r.tenant = t and r.family_id = f and r.staff_id = any (gate.my_staff()) and (r.to_at is null or r.to_at > now())),
    'mayBreakGlass', bar is null and roles && array['core', 'leader']); end $$;
create or replace function gate.my_notifications() returns table (notification_id uuid, kind text, family_id uuid, family_name text, about text, made_at timestamptz, opens boolean)
language sql stable security definer set search_path = pg_catalog as $$
  select m.id, m.kind, m.family_id, f.label, gate.staff_name(m.tenant, m.about_staff), m.made_at, m.family_id = any (gate.my_families())
  from data.notification m left join data.family f on f.tenant = m.tenant and f.id = m.family_id and f.id <> all (gate.sealed_off()) and 'ORD' = any (gate.classes())
  where m.tenant = gate.tenant() and m.staff_id = gate.staff() and m.seen_at is null and (m.family_id is null or m.family_id <> all (gate.recused())) order by m.made_at desc limit 50 $$;
reset role;
