-- A page that asks by itself keeps no session alive: rest is counted from what the person does (design goal G8, ASVS 7.3.1).
set role samspil_gate;
create function gate.door_of(p_token bytea, p_person boolean) returns text language plpgsql volatile security definer set search_path = pg_catalog as $$
declare s gate.session; begin
  select * into s from gate.session where token_hash = sha256(p_token) and ended_at is null and expires_at > clock_timestamp()
    and (idle is null or seen_at + idle > clock_timestamp());
  if not found or s.method = 'scim' then return null; end if;
  if p_person and s.seen_at < clock_timestamp() - interval '1 minute' then
    update gate.session set seen_at = clock_timestamp() where token_hash = s.token_hash; end if;
  return s.door; end $$;
revoke execute on function gate.door_of(bytea, boolean) from public;
grant execute on function gate.door_of(bytea, boolean) to samspil_login;
drop function gate.door_of(bytea);
reset role;
