-- Everything of our own can be taken back for a day by whoever did it, as long as nothing has happened with it since
-- (sharing, filing a note and ending a course cannot, and say so beforehand). Who did what and when is not kept twice: the
-- log says it, and the log row stays. Nothing is taken back that the log does not show as one's own.
set role samspil_gate;

-- My own doing of an operation to one thing of the opened family within a day, by the log.
create function gate.did_lately(c text[], p_operation text, p_key text, p_id uuid) returns setof audit.event language sql stable set search_path = pg_catalog as $$
  select * from audit.event e where e.tenant = c[1]::int and e.family_id = c[7]::uuid and e.kind = 'done' and e.operation = p_operation
    and e.staff_id = c[2]::uuid and e.at > clock_timestamp() - interval '1 day' and e.facts -> 'ids' ->> p_key = p_id::text order by e.seq desc limit 1 $$;

create function gate.take_back_window(c text[], p_id uuid) returns int language plpgsql set search_path = pg_catalog as $$
declare e audit.event; n int; begin
  select * into e from audit.event v where v.tenant = c[1]::int and v.family_id = c[7]::uuid and v.kind = 'done' and v.facts -> 'ids' ->> 'windowId' = p_id::text order by v.seq desc limit 1;
  if e.staff_id is distinct from c[2]::uuid or e.at < clock_timestamp() - interval '1 day' then return 0; end if;
  if e.operation = 'window.open' then
    delete from data.motivation_window w where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid and w.version = 1;
  elsif e.operation = 'window.act' then
    update data.motivation_window w set first_action = null, first_action_at = null, version = w.version + 1 where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid and w.closed_at is null;
  elsif e.operation = 'window.close' then
    update data.motivation_window w set closed_at = null, outcome = null, lesson = null, version = w.version + 1 where w.tenant = c[1]::int and w.id = p_id and w.family_id = c[7]::uuid;
  else return 0; end if;
  get diagnostics n = row_count; return n; end $$;

create function gate.take_back_move(c text[]) returns int language plpgsql set search_path = pg_catalog as $$
declare e audit.event; n int; begin
  select * into e from audit.event v where v.tenant = c[1]::int and v.family_id = c[7]::uuid and v.kind = 'done' and v.operation in ('family.move', 'family.take-back-move') order by v.seq desc limit 1;
  if e.operation is distinct from 'family.move' or e.staff_id <> c[2]::uuid or e.at < clock_timestamp() - interval '1 day' or e.facts -> 'codes' ->> 'from' is null
    or e.facts -> 'codes' ->> 'to' in ('ending', 'ended', 'follow_up', 'closed') then return 0; end if;
  update data.family f set phase = e.facts -> 'codes' ->> 'from', version = f.version + 1, active_on = case when e.facts -> 'codes' ->> 'begins' = 'yes' then null else f.active_on end
    where f.tenant = c[1]::int and f.id = c[7]::uuid and f.phase = e.facts -> 'codes' ->> 'to';
  get diagnostics n = row_count; return n; end $$;

-- The telephone number of a protected person is one of their places, noted with them; it goes with them.
create function gate.take_back_person(c text[], p_id uuid) returns int language plpgsql set search_path = pg_catalog as $$
declare n int; begin
  if not exists (select from data.person x where x.tenant = c[1]::int and x.id = p_id and x.family_id = c[7]::uuid and x.version = 1)
    or not exists (select from audit.event e where e.tenant = c[1]::int and e.family_id = c[7]::uuid and e.kind = 'done' and e.operation = 'family.add-person' and e.staff_id = c[2]::uuid
      and e.at > clock_timestamp() - interval '1 day' and e.facts -> 'personIds' ? p_id::text)
    or exists (select from data.assessment a where a.tenant = c[1]::int and a.family_id = c[7]::uuid and p_id = any (a.with_persons)) then return 0; end if;
  delete from data.whereabouts w where w.tenant = c[1]::int and w.person_id = p_id and w.kind = 'phone';
  delete from data.person x where x.tenant = c[1]::int and x.id = p_id;
  get diagnostics n = row_count; return n; end $$;

-- The number of rows taken back: 0 when it is not one's own, is older than a day, or something has happened with it.
create function gate.take_back_own(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); t int; f uuid; n int := 0; begin
  if c is null or c[8] = '' or c[7] = '' or coalesce(c[13], 'relation') <> 'relation' then raise exception 'kun på familiens team' using errcode = '42501'; end if;
  t := c[1]::int; f := c[7]::uuid;
  begin
    case c[12]
    when 'family.take-back-case' then
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

-- Taking back an appointment that came from moving another one lets the other stand as planned again.
create or replace function gate.take_back_agreed(p_id uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); appointments int; promises int; begin
  if c is null or c[8] = '' or c[12] not in ('appointment.take-back', 'promise.take-back') then
    raise exception 'kun ens egen aftale eller ens eget løfte' using errcode = '42501'; end if;
  delete from data.appointment a where c[12] = 'appointment.take-back' and a.tenant = c[1]::int and a.id = p_id and a.family_id = c[7]::uuid
    and a.made_by = c[2]::uuid and a.state = 'planned' and a.version = 1 and a.made_at > now() - interval '1 day';
  get diagnostics appointments = row_count;
  if appointments > 0 then
    update data.appointment a set state = 'planned', version = a.version + 1 from gate.did_lately(c, 'appointment.settle', 'movedTo', p_id) e
      where a.tenant = c[1]::int and a.family_id = c[7]::uuid and a.id = (e.facts -> 'ids' ->> 'appointmentId')::uuid and a.state = 'moved'; end if;
  delete from data.promise p where c[12] = 'promise.take-back' and p.tenant = c[1]::int and p.id = p_id and p.family_id = c[7]::uuid
    and p.promised_by = c[2]::uuid and p.kept_at is null and p.version = 1 and p.promised_at > now() - interval '1 day';
  get diagnostics promises = row_count;
  return appointments + promises; end $$;
revoke execute on function gate.did_lately(text[], text, text, uuid), gate.take_back_window(text[], uuid), gate.take_back_move(text[]), gate.take_back_person(text[], uuid), gate.take_back_own(uuid) from public;
grant execute on function gate.take_back_own(uuid) to samspil_staff;
reset role;
