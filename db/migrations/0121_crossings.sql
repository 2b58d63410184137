-- The crossings of early help answer the operations that need them, and never tell of a family behind a recusal or a seal.
set role samspil_gate;

-- As in 0060, for receiving a list and one entry alone: nobody goes through birth dates by hand.
create or replace function gate.known_persons_of(p_asked jsonb) returns table (line int, person_id uuid, family_id uuid, folded_name text, birth_date date, cpr_equal boolean, cpr_other boolean)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); begin
  if not coalesce(gate.has_role('early_help') and (gate.open())[12] in ('detection.import-list', 'detection.add-signal'), false) then return; end if;
  return query with asked as materialized (select a.line, a."birthDate" as born, decode(a."cprHash", 'hex') as cpr from jsonb_to_recordset(p_asked) as a (line int, "birthDate" date, "cprHash" text)),
    hit as (select a.line, a.cpr, p.id from asked a join data.person p on p.tenant = t and p.birth_date = a.born union select a.line, a.cpr, p.id from asked a join data.person p on p.tenant = t and p.cpr_hash = a.cpr)
  select h.line, p.id, p.family_id, p.folded_name, p.birth_date, coalesce(p.cpr_hash = h.cpr, false), coalesce(p.cpr_hash <> h.cpr, false)
  from hit h join data.person p on p.tenant = t and p.id = h.id
  where p.family_id <> all (gate.recused()) and p.family_id <> all (gate.sealed_off()); end $$;

-- As in 0012, for whoever takes part in early help, and for the schedule.
create or replace function gate.meeting_outcomes(p_meeting uuid) returns jsonb language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(jsonb_object_agg(outcome, number), '{}') from (
    select coalesce(g.decision, 'undecided') as outcome, count(*)::int as number from data.signal g
    where g.tenant = gate.tenant() and g.meeting_id = p_meeting and (gate.has_role('early_help') or gate.has_role('service')) group by 1) counted $$;

-- Only the gate's own functions ask one at a time.
revoke execute on function gate.known_persons(date, bytea) from samspil_staff;
reset role;
