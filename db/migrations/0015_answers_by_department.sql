-- Each department answers for itself (R-CON-02): two departments may answer the same question, and neither learns from a
-- refused write what the other has written. A note is put right once, and then its correction is.
set role samspil_owner;
alter table data.assessment_answer drop constraint assessment_answer_once;
alter table data.assessment_answer add constraint assessment_answer_once_per_department unique (tenant, assessment_id, question, subject, owner_department);
create unique index journal_note_corrected_once on data.journal_note (tenant, corrects) where corrects is not null;
reset role;

set role samspil_gate;
-- As gate.hidden, told apart by kind: how many rows of the opened family this reader does not see, said and never shown.
-- Answers are those of the newest picture.
create function gate.hidden_rows() returns table (kind text, department text, number int) language sql stable security definer set search_path = pg_catalog as $$
  select r.kind, r.owner_department, count(*)::int from (
    select 'note' as kind, owner_department, class, person_id from data.journal_note where tenant = gate.tenant() and family_id = gate.opened()
    union all select 'measure', owner_department, class, person_id from data.measure where tenant = gate.tenant() and family_id = gate.opened()
    union all select 'answer', owner_department, class, person_id from data.assessment_answer
      where tenant = gate.tenant() and family_id = gate.opened() and state <> 'prefilled' and assessment_id = (
        select id from data.assessment where tenant = gate.tenant() and family_id = gate.opened() order by finished_at is null desc, started_at desc, id limit 1)) r
  where gate.relation() is not null and not r.owner_department = any (gate.departments())
    and not (r.owner_department || '/' || r.class || '/' || coalesce(r.person_id::text, '*')) = any (gate.shared())
  group by 1, 2 order by 1, 2 $$;
revoke execute on function gate.hidden_rows() from public;
grant execute on function gate.hidden_rows() to samspil_staff;
reset role;
