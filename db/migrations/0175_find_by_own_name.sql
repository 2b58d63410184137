-- As in 0031: the word that every family's name begins with finds nobody, so that it cannot be used to page through all of them (T01).
set role samspil_gate;
create or replace function gate.find_families(p_text text) returns table (family_id uuid, label text, number int, contacts text[]) language sql stable security definer set search_path = pg_catalog as $$
  with asked as (select trim(p_text) as number, lower(regexp_replace(trim(p_text), '^familien?\M\s*', '', 'i')) as words)
  select f.id, f.label, f.number, array(select gate.staff_name(f.tenant, c) from unnest(gate.contacts_of(f.tenant, f.id)) c) from data.family f, asked
  where f.tenant = gate.tenant() and (gate.has_role('core') or gate.has_role('leader')) and f.restricted_at is null
    and f.id <> all (gate.recused()) and f.id <> all (gate.sealed_off())
    and (f.number::text = asked.number or length(asked.words) >= 3 and position(asked.words in lower(regexp_replace(f.label, '^familien?\M\s*', '', 'i'))) > 0)
  order by f.number limit 10 $$;
reset role;
