-- A draft about a restricted family rests with it, by a wall (db/access.ts): the families that somebody is told are restricted
-- are also those of their own drafts.
do $$
declare source text := pg_get_functiondef('gate.standing_of(int, uuid, text[], uuid, text)'::regprocedure);
  anchor constant text := 'r.staff_id = p_staff))) end;';
begin
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'gate.standing_of er ikke som ventet'; end if;
  set local role samspil_gate;
  execute replace(source, anchor, 'r.staff_id = p_staff) or f.id in (select d.family_id from data.draft d where d.tenant = p_tenant and d.staff_id = p_staff))) end;');
  reset role;
end $$;
