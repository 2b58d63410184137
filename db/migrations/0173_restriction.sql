-- Restriction of a family's data: kept, and used for nothing but an answer to the citizen (databeskyttelsesforordningen art. 18 and 5 (1) e).
-- And what lets somebody into a family for a time, so that every page can say so.
set role samspil_owner;
alter table data.family add column restricted_why text check (restricted_why in ('citizen_asks', 'kept'));
alter table data.notification drop constraint notification_kind_check, add constraint notification_kind_check
  check (kind in ('break_glass', 'break_glass_review', 'family_handed_over', 'family_needs_contact', 'supervision_opened', 'family_restricted', 'restriction_lifted'));
reset role;

set role samspil_gate;
-- Whoever looks after the records, and the line leader of somebody who works with the family; never across a recusal.
create function gate.may_restrict(p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select (gate.has_role('records') or gate.leads_into(p_family)) and p_family <> all (gate.recused()) $$;

-- Closes the family to everybody but the records officer, ends what let somebody in for a time, and tells the contacts. 0: it is so already.
create function gate.restrict_family(p_family uuid, p_why text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); n int; begin
  if gate.may_restrict(p_family) is not true then raise exception 'kun arkiv eller leder' using errcode = '42501'; end if;
  update data.family f set restricted_at = now(), restricted_by = gate.staff(), restricted_why = p_why, version = version + 1
    where f.tenant = t and f.id = p_family and f.restricted_at is null;
  get diagnostics n = row_count;
  if n = 0 then return 0; end if;
  update data.supervision v set ended_at = now() where v.tenant = t and v.family_id = p_family and v.ended_at is null and v.until_at > now();
  update data.break_glass v set ended_at = now() where v.tenant = t and v.family_id = p_family and v.ended_at is null and v.until_at > now();
  perform gate.tell(t, gate.contacts_of(t, p_family), 'family_restricted', p_family, gate.staff(), null);
  return n; end $$;
create function gate.lift_restriction(p_family uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare t int := gate.tenant(); n int; begin
  if gate.may_restrict(p_family) is not true then raise exception 'kun arkiv eller leder' using errcode = '42501'; end if;
  update data.family f set restricted_at = null, restricted_by = null, restricted_why = null, version = version + 1
    where f.tenant = t and f.id = p_family and f.restricted_at is not null;
  get diagnostics n = row_count;
  if n > 0 then perform gate.tell(t, gate.contacts_of(t, p_family), 'restriction_lifted', p_family, gate.staff(), null); end if;
  return n; end $$;
-- The card that a family is restricted from: number and contacts, and since when and why; never its name.
create function gate.family_to_restrict(p_number int) returns table (family_id uuid, number int, restricted_at timestamptz, restricted_why text, restricted_by text, contacts text[])
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.number, f.restricted_at, f.restricted_why, gate.staff_name(f.tenant, f.restricted_by), array(select gate.staff_name(f.tenant, c) from unnest(gate.contacts_of(f.tenant, f.id)) c)
  from data.family f where f.tenant = gate.tenant() and f.number = p_number and gate.may_restrict(f.id) $$;

-- What lets the reader in for a time, now. A name is said only where no wall stands before the family.
create function gate.my_openings() returns table (family_id uuid, via text, label text, number int, until_at timestamptz)
language sql stable security definer set search_path = pg_catalog as $$
  select f.id, o.via, case when gate.barred(f.id) is null then f.label end, f.number, o.until_at from (
    select v.tenant, v.family_id, 'supervision' as via, v.until_at from data.supervision v where v.staff_id = gate.staff() and v.ended_at is null and v.opened_at <= now() and v.until_at > now()
    union all select b.tenant, b.family_id, 'break-glass', b.until_at from data.break_glass b where b.staff_id = gate.staff() and b.ended_at is null and b.opened_at <= now() and b.until_at > now()) o
  join data.family f on f.tenant = o.tenant and f.id = o.family_id where o.tenant = gate.tenant() order by o.until_at $$;

revoke execute on function gate.may_restrict(uuid), gate.restrict_family(uuid, text), gate.lift_restriction(uuid), gate.family_to_restrict(int), gate.my_openings() from public;
grant execute on function gate.restrict_family(uuid, text), gate.lift_restriction(uuid), gate.family_to_restrict(int), gate.my_openings() to samspil_staff;
reset role;
