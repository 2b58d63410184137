-- Who did something with a row later is whoever sets it: refused for a colleague's name (HG-14). The triggers that call it are made from
-- db/access.ts; their condition names the application's own login, so that the gate's functions go free.
set role samspil_gate;
create function gate.refuse_another_name() returns trigger language plpgsql set search_path = pg_catalog as $$
begin raise exception 'i en kollegas navn' using errcode = '42501'; end $$;
revoke execute on function gate.refuse_another_name() from public;
reset role;
