set role samspil_gate;
-- As in 0024, and a case that was noted by mistake goes with its handover, while nobody has decided about it.
-- The number of rows taken back: 0 when it is not one's own, is older than a day, or something has happened with it.
create or replace function gate.take_back_own(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; f uuid; n int := 0; begin
  if c is null or c[8] = '' or c[7] = '' or coalesce(c[13], 'relation') <> 'relation' then raise exception 'kun på familiens team' using errcode = '42501'; end if;
  t := c[1]::int; f := c[7]::uuid;
  begin
    case c[12]
    when 'family.take-back-case' then
      delete from data.case_handover h where h.tenant = t and h.case_id = p_id and h.family_id = f and h.way = 'waiting' and h.version = 1
        and exists (select from gate.did_lately(c, 'family.record-case', 'caseId', p_id));
      delete from data.department_case x where x.tenant = t and x.id = p_id and x.family_id = f and x.closed_on is null
        and exists (select from gate.did_lately(c, 'family.record-case', 'caseId', p_id));
    when 'family.take-back-place' then
      delete from data.whereabouts x where x.tenant = t and x.id = p_id and x.family_id = f and exists (select from gate.did_lately(c, 'family.record-whereabouts', 'placeId', p_id));
    when 'family.take-back-person' then
      return gate.take_back_person(c, p_id);
    when 'family.take-back-move' then return gate.take_back_move(c);
    when 'window.take-back' then return gate.take_back_window(c, p_id);
    when 'journal.take-back-measure' then
      delete from data.measure x where x.tenant = t and x.id = p_id and x.family_id = f and x.version = 1
        and exists (select from gate.did_lately(c, 'journal.record-measure', 'measureId', p_id));
    when 'plan.take-back-answer' then
      delete from data.agreement x where x.tenant = t and x.id = p_id and x.family_id = f and exists (select from gate.did_lately(c, 'plan.ask', 'agreementId', p_id))
        and x.version_no = (select p.version_no from data.plan p where p.tenant = t and p.id = x.plan_id)
        and not exists (select from data.agreement l where l.tenant = t and l.person_id = x.person_id and l.id <> p_id and l.asked_at >= x.asked_at);
    when 'assessment.take-back-finish' then
      update data.assessment x set finished_at = null, version = x.version + 1 where x.tenant = t and x.id = p_id and x.family_id = f and x.finished_at is not null
        and exists (select from gate.did_lately(c, 'assessment.finish', 'assessmentId', p_id))
        and not exists (select from data.assessment o where o.tenant = t and o.family_id = f and o.id <> p_id and (o.finished_at is null or o.started_at >= x.finished_at));
    else raise exception 'kun ens egen handling' using errcode = '42501';
    end case;
    get diagnostics n = row_count;
  exception when foreign_key_violation or restrict_violation then
    return 0;
  end;
  return n; end $$;
reset role;
