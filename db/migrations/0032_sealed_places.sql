-- Where people are is encrypted by the application with a key that the database does not hold (HG-22). Existing rows are
-- sealed by the server at its next start; `value` stays empty from now on and goes in a later release.
set role samspil_owner;
alter table data.whereabouts add column sealed bytea;
alter table data.whereabouts alter column value drop not null;
alter table data.whereabouts drop constraint whereabouts_kind_check, add constraint whereabouts_kind_check check (kind in ('address', 'school', 'institution', 'phone'));
alter table data.whereabouts add constraint whereabouts_is_sealed check (value is null and sealed is not null) not valid;
-- The telephone number of a protected person is one of their places, never a column that a list could show.
alter table data.person add constraint person_protected_has_no_phone check (not protected or phone is null) not valid;
reset role;

set role samspil_gate;
drop function gate.reveal(uuid, text);
-- One sealed value of one person of the opened family, for those who work with it and in an emergency; logged by its operation.
create function gate.reveal(p_person uuid, p_kind text) returns bytea language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'family.reveal-whereabouts' or c[13] not in ('relation', 'break-glass') or not gate.may_look() then
    raise exception 'kun vises et ad gangen' using errcode = '42501'; end if;
  return (select w.sealed from data.whereabouts w where w.tenant = c[1]::int and w.family_id = c[7]::uuid and w.person_id = p_person and w.kind = p_kind
    order by w.from_on desc, w.ctid desc limit 1); end $$;
-- Sealed values of the protected persons of the opened family, to compare a text with inside the server; never shown.
create function gate.places_to_check() returns table (person_id uuid, given_name text, kind text, sealed bytea) language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'access.check-text' or c[13] <> 'relation' or not gate.may_look() then raise exception 'kun til sammenligning' using errcode = '42501'; end if;
  return query select p.id, p.given_name, w.kind, w.sealed from data.whereabouts w join data.person p on p.tenant = w.tenant and p.id = w.person_id
    where w.tenant = c[1]::int and w.family_id = c[7]::uuid and p.protected and w.sealed is not null; end $$;
revoke execute on all functions in schema gate from public;
grant execute on function gate.reveal(uuid, text), gate.places_to_check() to samspil_staff;
reset role;
