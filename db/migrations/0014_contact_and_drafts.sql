-- What was agreed or opened together with a contact is known by it, so that undoing the contact takes back exactly that;
-- an appointment may be called off; a draft is gone when its author lets it go.
set role samspil_owner;

alter table data.appointment
  add column from_contact uuid,
  add column settled_contact uuid,
  add constraint appointment_from_contact foreign key (tenant, from_contact) references data.contact (tenant, id) on delete restrict,
  add constraint appointment_settled_contact foreign key (tenant, settled_contact) references data.contact (tenant, id) on delete restrict,
  drop constraint appointment_state_check,
  add constraint appointment_state_check check (state in ('planned', 'held', 'missed', 'moved', 'cancelled_by_family', 'cancelled_by_us'));
create index appointment_by_contact on data.appointment (tenant, from_contact);
create index appointment_by_settling on data.appointment (tenant, settled_contact);

alter table data.promise
  add column from_contact uuid,
  add constraint promise_from_contact foreign key (tenant, from_contact) references data.contact (tenant, id) on delete restrict;
create index promise_by_contact on data.promise (tenant, from_contact);

alter table data.motivation_window
  add column from_contact uuid,
  add constraint motivation_window_from_contact foreign key (tenant, from_contact) references data.contact (tenant, id) on delete restrict;
create index motivation_window_by_contact on data.motivation_window (tenant, from_contact);
reset role;

set role samspil_gate;

-- Takes back what was made together with a contact that its author has just removed: never told, never acted upon, so it
-- leaves no row that a figure could count. What somebody has touched since stays.
create function gate.take_back(p_contact uuid) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); appointments int; promises int; windows int; begin
  if c is null or c[8] = '' or c[12] <> 'contact.undo' or not exists (select 1 from data.contact k where k.tenant = c[1]::int and k.id = p_contact
    and k.family_id = c[7]::uuid and k.staff_id = c[2]::uuid and k.removed_at is not null) then
    raise exception 'kun ens egen fortrudte kontakt' using errcode = '42501'; end if;
  delete from data.appointment a where a.tenant = c[1]::int and a.from_contact = p_contact and a.state = 'planned' and a.version = 1;
  get diagnostics appointments = row_count;
  delete from data.promise p where p.tenant = c[1]::int and p.from_contact = p_contact and p.kept_at is null and p.version = 1;
  get diagnostics promises = row_count;
  delete from data.motivation_window w where w.tenant = c[1]::int and w.from_contact = p_contact and w.closed_at is null and w.version = 1;
  get diagnostics windows = row_count;
  return appointments + promises + windows; end $$;

-- A draft is its author's alone; letting it go leaves nothing.
create function gate.discard_draft(p_key text) returns int language plpgsql security definer set search_path = pg_catalog as $$
declare n int; begin
  delete from data.draft d where d.tenant = gate.tenant() and d.staff_id = gate.staff() and d.key = p_key;
  get diagnostics n = row_count; return n; end $$;

-- Drafts that nobody has touched for a month are not work any more; only the worker's context may.
create function gate.purge_drafts() returns int language plpgsql security definer set search_path = pg_catalog as $$
declare c text[] := gate.open(); n int; begin
  if c is null or c[3] <> 'samspil_worker' then raise exception 'kun tidsplanen' using errcode = '42501'; end if;
  delete from data.draft d where d.tenant = c[1]::int and d.updated_at < now() - interval '30 days';
  get diagnostics n = row_count;
  if n > 0 then insert into data.deletion (tenant, what, rule, number, deleted_at) values (c[1]::int, 'draft', 'DRAFT_IDLE', n, now()); end if;
  return n; end $$;

revoke execute on function gate.take_back(uuid), gate.discard_draft(text), gate.purge_drafts() from public;
grant execute on function gate.take_back(uuid), gate.discard_draft(text) to samspil_staff;
grant execute on function gate.purge_drafts() to samspil_worker;
reset role;
