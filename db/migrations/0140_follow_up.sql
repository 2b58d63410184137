-- "Følg op den ..." as a decision of its own (R-DET-11), the meeting at which something was decided, and what the one
-- responsible has done about it.
set role samspil_owner;
alter table data.signal
  add column decided_meeting_id uuid,
  add column done_at timestamptz,
  drop constraint signal_decision,
  add constraint signal_decision check (decision in
    ('nothing', 'adult-talks', 'offer-family', 'other-help', 'notification', 'already-in', 'follow-up', 'continued')),
  add constraint signal_decided_at_meeting foreign key (tenant, decided_meeting_id) references data.list_meeting (tenant, id) on delete restrict;
create index signal_by_decided_meeting on data.signal (tenant, decided_meeting_id);
-- To the police a card that comes back has been discussed, and no more is said (HG-02).
alter table data.signal alter column discussed set expression as (state in ('offer', 'decided') or decision is not distinct from 'follow-up');
reset role;

set role samspil_gate;
-- What the list meetings and the board have asked this colleague to do, whether or not they take part in early help: the
-- decision and its reason, never what anybody had seen. A family that a wall holds from them stays behind it.
create function gate.my_list_tasks() returns table (signal_id uuid, sex text, age int, state text, decision text, reason text, who_then text, due_on date, delete_on date, done_at timestamptz, held_on date)
language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'minutes.mine' or c[3] <> 'samspil_staff' then raise exception 'kun egne opgaver' using errcode = '42501'; end if;
  return query select g.id, g.sex, g.age, g.state, g.decision, g.reason, g.who_then, g.due_on, g.delete_on, g.done_at, m.held_on
    from data.signal g left join data.list_meeting m on m.tenant = g.tenant and m.id = coalesce(g.decided_meeting_id, g.meeting_id)
    where g.tenant = c[1]::int and g.responsible_id = c[2]::uuid and g.family_id is null and g.due_on is not null and g.state <> 'new'
      and g.decision is distinct from 'continued' and g.delete_on >= (now() at time zone 'Europe/Copenhagen')::date
      and (g.matched_family is null or (g.matched_family <> all (gate.recused()) and g.matched_family <> all (gate.sealed_off())))
    order by g.due_on, g.id; end $$;

-- Whether the opened signal is this colleague's to do something about.
create function gate.is_my_task(p_signal uuid) returns boolean language sql stable set search_path = pg_catalog as $$
  select coalesce(bool_or(true), false) from data.signal g where g.tenant = gate.tenant() and g.id = p_signal and g.responsible_id = gate.staff() and g.family_id is null
    and g.due_on is not null and g.state <> 'new' and g.decision is distinct from 'continued' and g.delete_on >= (now() at time zone 'Europe/Copenhagen')::date
    and (g.matched_family is null or (g.matched_family <> all (gate.recused()) and g.matched_family <> all (gate.sealed_off()))) $$;

-- The name of the one it is about, for the one responsible, in a transaction whose log row names the signal. No number; one
-- row without a name for a card that has none, and no row for a card that is not theirs.
create function gate.task_name() returns table (given_name text, family_name text, birth_date date) language plpgsql stable security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); begin
  if c is null or c[12] <> 'minutes.name' or c[11] = '' then raise exception 'kun for et kort, der er åbnet' using errcode = '42501'; end if;
  return query select i.given_name, i.family_name, i.birth_date from (select c[11]::uuid as id where gate.is_my_task(c[11]::uuid)) mine
    left join data.signal_identity i on i.tenant = c[1]::int and i.signal_id = mine.id; end $$;

-- The one responsible says that it is done, or takes that back; nothing happens to a card that is not theirs.
create function gate.settle_task(p_done boolean) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[12] <> 'minutes.settle' or c[11] = '' then raise exception 'kun for et kort, der er åbnet' using errcode = '42501'; end if;
  update data.signal g set done_at = case when p_done then now() end, version = g.version + 1 where g.tenant = c[1]::int and g.id = c[11]::uuid and gate.is_my_task(g.id);
  get diagnostics n = row_count; return n; end $$;
revoke execute on function gate.my_list_tasks(), gate.is_my_task(uuid), gate.task_name(), gate.settle_task(boolean) from public;
grant execute on function gate.my_list_tasks(), gate.task_name(), gate.settle_task(boolean) to samspil_staff;
reset role;
