-- "Why can I not see this family?" tells nobody that it exists (goal G10): whoever has not been shown it, or had to do with it, gets the
-- answer that there is no such family. Whoever found it by a search, in a list or by a notice is in the log or in a row of it.
set role samspil_gate;
create function gate.knows_of(p_tenant int, p_staff uuid, p_family uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select exists (select 1 from data.family f where f.tenant = p_tenant and f.id = p_family) and (
    exists (select 1 from data.family_relation r left join data.staff s on s.tenant = r.tenant and s.id = r.staff_id
      where r.tenant = p_tenant and r.family_id = p_family and (r.staff_id = p_staff or s.leader_id = p_staff))
    or exists (select 1 from data.notification n where n.tenant = p_tenant and n.family_id = p_family and n.staff_id = p_staff)
    or exists (select 1 from data.recusal r where r.tenant = p_tenant and r.family_id = p_family and r.staff_id = p_staff)
    or exists (select 1 from data.family_seal_name n where n.tenant = p_tenant and n.family_id = p_family and n.staff_id = p_staff)
    or exists (select 1 from data.supervision v where v.tenant = p_tenant and v.family_id = p_family and v.staff_id = p_staff)
    or exists (select 1 from data.break_glass b where b.tenant = p_tenant and b.family_id = p_family and b.staff_id = p_staff)
    or exists (select 1 from audit.event e where e.tenant = p_tenant and e.staff_id = p_staff and e.kind = 'done' and e.family_id is null and (e.facts -> 'familyIds') ? p_family::text)) $$;
do $$
declare source text := pg_get_functiondef('gate.why()'::regprocedure);
  anchor constant text := 'not exists (select 1 from data.family where tenant = t and id = f)';
begin
  if array_length(string_to_array(source, anchor), 1) <> 2 then raise exception 'gate.why er ikke som ventet'; end if;
  execute replace(source, anchor, 'not gate.knows_of(t, c[2]::uuid, f)');
end $$;
revoke execute on function gate.knows_of(int, uuid, uuid) from public;
reset role;
