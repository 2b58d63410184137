-- The extract of the log that a citizen reads at their own door, and citizens' own looks in the extracts that colleagues make.
set role samspil_gate;

-- As in 0041. That a person of the family read their own page is nobody else's business; that somebody read the page of another, as the one
-- who holds custody, is a look at that other person and stands here.
create or replace function audit.looks_at(p_tenant int, p_families uuid[], p_signals uuid[]) returns table (seq bigint, at timestamptz, unit text, operation text, purpose text, act text)
language sql stable set search_path = pg_catalog as $$
  with attempts as (
    select e.*, lead(e.kind) over w as next_kind, lead(e.facts) over w as next_facts from audit.event e
    where e.tenant = p_tenant and e.kind in ('read', 'write', 'refused', 'done') and (e.family_id = any (p_families) or e.signal_id = any (p_signals))
    window w as (partition by e.session, e.operation, e.family_id, e.signal_id order by e.seq)),
  looks as (
    select a.seq, a.at, a.staff_id, a.operation, a.purpose, a.kind as act, a.facts ? 'citizen' as citizen from attempts a
    where a.kind <> 'done' and (a.kind = 'refused' or a.next_kind is distinct from 'refused')
      and (not a.facts ? 'citizen' or a.next_kind = 'done' and (a.next_facts -> 'personIds') - array(select jsonb_array_elements_text(a.facts -> 'citizen')) <> '[]')
    union all
    select e.seq, e.at, e.staff_id, e.operation, e.purpose, 'listed', false from audit.event e
    where e.tenant = p_tenant and e.kind = 'done' and e.family_id is null and e.facts -> 'familyIds' ?| (select array_agg(f::text) from unnest(p_families) f))
  select l.seq, l.at, case when l.citizen then 'Forælder med forældremyndighed' when s.id is null then 'Samspil' when 'police' = any (s.roles) then 'Politiet' else d.name end, l.operation, l.purpose, l.act
  from looks l left join data.staff s on s.tenant = p_tenant and s.id = l.staff_id left join data.department d on d.tenant = p_tenant and d.code = s.department order by l.seq desc $$;

-- What was done in the opened family, for the citizen of this context: looks at the family as a whole, and those that name the citizen or
-- a child under 15 in their custody. What names others alone is about others. Nobody's name. Of the citizens' own looks: one's own, and
-- those of whoever read one's page; never that somebody else read theirs. Nothing while the family is restricted.
create function audit.looks_at_me() returns table (seq bigint, at timestamptz, unit text, operation text, purpose text, act text)
language sql stable security definer set search_path = pg_catalog as $$
  with me as (
    select gate.tenant() as tenant, gate.opened() as family, gate.me() as ids,
      array(select i::text from unnest(gate.me() || gate.my_young_children()) i) as mine, array(select i::text from unnest(gate.me()) i) as self
    where (gate.open())[3] = 'samspil_portal' and gate.me() <> '{}' and gate.opened() <> all (gate.restricted())),
  attempts as (
    select e.*, m.mine, m.self, lead(e.kind) over w as next_kind, lead(e.facts) over w as next_facts from me m join audit.event e on e.tenant = m.tenant and e.family_id = m.family
    where e.kind in ('read', 'write', 'refused', 'done') window w as (partition by e.session, e.operation, e.signal_id order by e.seq)),
  looks as (
    select a.seq, a.at, a.staff_id, a.operation, a.purpose, a.kind as act, case when a.facts ? 'citizen' then case when a.facts -> 'citizen' ?| a.self then 'Dig selv' else 'Forælder med forældremyndighed' end end as citizen
    from attempts a
    where a.kind <> 'done' and (a.kind = 'refused' or a.next_kind is distinct from 'refused')
      and case when a.facts ? 'citizen' then a.facts -> 'citizen' ?| a.self or a.next_kind = 'done' and coalesce(a.next_facts -> 'personIds' ?| a.self, false)
        else a.next_kind is distinct from 'done' or coalesce(jsonb_array_length(a.next_facts -> 'personIds'), 0) = 0 or a.next_facts -> 'personIds' ?| a.mine end
    union all
    select e.seq, e.at, e.staff_id, e.operation, e.purpose, 'listed', null from me m join audit.event e on e.tenant = m.tenant
    where e.kind = 'done' and e.family_id is null and e.facts -> 'familyIds' ? m.family::text)
  select l.seq, l.at, case when l.citizen is not null then l.citizen when s.id is null then 'Samspil' when 'police' = any (s.roles) then 'Politiet' else d.name end, l.operation, l.purpose, l.act
  from looks l cross join me m left join data.staff s on s.tenant = m.tenant and s.id = l.staff_id left join data.department d on d.tenant = m.tenant and d.code = s.department order by l.seq desc $$;

revoke execute on function audit.looks_at_me() from public;
grant execute on function audit.looks_at_me() to samspil_portal;
reset role;
