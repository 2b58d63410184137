-- Generated from db/access.ts by `npm run db`; never edited by hand.
do $$ declare p record; begin for p in select tablename, policyname from pg_policies where schemaname = 'data' loop
  execute format('drop policy %I on data.%I', p.policyname, p.tablename); end loop; end $$;
do $$ declare t record; begin for t in select g.tgname, c.relname from pg_trigger g join pg_class c on c.oid = g.tgrelid where c.relnamespace = 'data'::regnamespace and not g.tgisinternal loop
  execute format('drop trigger %I on data.%I', t.tgname, t.relname); end loop; end $$;
revoke all on all tables in schema data from samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_login, samspil_courier, samspil_mailbox, samspil_gate;
set role samspil_gate;
create or replace function gate.purposes_of(roles text[]) returns text[] language plpgsql immutable set search_path = pg_catalog as $$
begin return array_remove(array[
  case when roles && array['core', 'early_help'] then 'SAGSBEHANDLING' end,
  case when roles && array['core', 'leader'] then 'NOEDADGANG' end,
  case when roles && array['core', 'records'] then 'PARTSINDSIGT' end,
  case when roles && array['core', 'leader', 'steering', 'service'] then 'STATISTIK' end,
  case when roles && array['core', 'early_help', 'leader', 'steering', 'administrator', 'police', 'auditor', 'records', 'provisioning', 'service'] then 'DRIFT' end,
  case when roles && array['early_help', 'police'] then 'MOEDE_115' end,
  case when roles && array['leader', 'auditor'] then 'TILSYN' end
  ], null); end $$;
create or replace function gate.ceiling_of(roles text[], via text, sensitive boolean) returns text[] language plpgsql immutable set search_path = pg_catalog as $$
declare held text := case when via = 'supervision' and sensitive then 'supervision-sensitive' else via end; begin return array_remove(array[
  case when roles && array['core', 'early_help', 'leader', 'steering', 'administrator', 'police', 'auditor', 'records', 'provisioning', 'service'] then 'META' end,
  case when roles && array['core', 'early_help', 'leader', 'records'] then 'ORD' end,
  case when roles && array['core', 'early_help', 'leader', 'records'] then 'CONF' end,
  case when roles && array['core', 'leader', 'records'] and (held = any (array['supervision'])) is not true then 'ART9_HEALTH' end,
  case when roles && array['core', 'early_help', 'leader', 'records'] and (held = any (array['supervision'])) is not true then 'ART10_CRIME' end,
  case when roles && array['core', 'early_help', 'police'] and (held = any (array['supervision', 'supervision-sensitive', 'break-glass', 'records'])) is not true then 'P115' end
  ], null); end $$;
reset role;

-- municipality (organisation): walls tenant; grants organisation
alter table data.municipality enable row level security;
alter table data.municipality force row level security;
create policy wall_tenant on data.municipality as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.municipality as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_change on data.municipality as permissive for update to samspil_staff using ((select gate.has_role('administrator'))) with check ((select gate.has_role('administrator')));
create policy gate_reads on data.municipality as permissive for select to samspil_gate using (true);
create policy worker_reads on data.municipality as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.municipality to samspil_gate;
grant select (tenant, name, programme_name, aim, signal_retention_days, window_hours, caseload_ceiling, smallest_cell, founded_at, handover_days, step_down_months, later_months, follow_up_close_days, follow_up_regular_days, follow_up_light_days, follow_up_leader_days, way_in_phone, answer_pair_hours, answer_leader_hours, weekly_things, opening_hours, birthday_days, mail_domain) on data.municipality to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant update (programme_name, aim, signal_retention_days, window_hours, caseload_ceiling, smallest_cell, handover_days, step_down_months, later_months, follow_up_close_days, follow_up_regular_days, follow_up_light_days, follow_up_leader_days, way_in_phone, answer_pair_hours, answer_leader_hours, weekly_things, opening_hours, birthday_days, mail_domain) on data.municipality to samspil_staff;
grant select (tenant, name, smallest_cell, window_hours, weekly_things) on data.municipality to samspil_worker;

-- legal_parameter (organisation): walls tenant; grants organisation
alter table data.legal_parameter enable row level security;
alter table data.legal_parameter force row level security;
create policy wall_tenant on data.legal_parameter as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.legal_parameter as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.legal_parameter as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.legal_parameter as permissive for select to samspil_gate using (true);
create policy worker_reads on data.legal_parameter as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.legal_parameter to samspil_gate;
grant select (tenant, code, value, unit, source, valid_from, valid_to) on data.legal_parameter to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, code, value, unit, source, valid_from, valid_to) on data.legal_parameter to samspil_staff;
grant select (tenant, code, value, unit, valid_from, valid_to) on data.legal_parameter to samspil_worker;

-- department (organisation): walls tenant; grants organisation
alter table data.department enable row level security;
alter table data.department force row level security;
create policy wall_tenant on data.department as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.department as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.department as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy grant_organisation_change on data.department as permissive for update to samspil_staff using ((select gate.has_role('administrator'))) with check ((select gate.has_role('administrator')));
create policy gate_reads on data.department as permissive for select to samspil_gate using (true);
create policy gate_writes on data.department as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.department as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.department to samspil_gate;
grant insert, update, delete on data.department to samspil_gate;
grant select (tenant, code, name) on data.department to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, code, name) on data.department to samspil_staff;
grant update (name) on data.department to samspil_staff;
grant select (tenant, code, name) on data.department to samspil_worker;

-- staff (organisation): walls tenant; grants organisation
alter table data.staff enable row level security;
alter table data.staff force row level security;
create policy wall_tenant on data.staff as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.staff as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.staff as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy grant_organisation_change on data.staff as permissive for update to samspil_staff using ((select gate.has_role('administrator'))) with check ((select gate.has_role('administrator')));
create policy gate_reads on data.staff as permissive for select to samspil_gate using (true);
create policy gate_writes on data.staff as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.staff as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.staff to samspil_gate;
grant insert, update, delete on data.staff to samspil_gate;
grant select (tenant, id, given_name, family_name, profession, department, phone, email, roles, door, active, leader_id, version, languages) on data.staff to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, id, given_name, family_name, profession, department, phone, email, roles, door, active, leader_id, version, languages) on data.staff to samspil_staff;
grant update (given_name, family_name, profession, department, phone, email, leader_id, version) on data.staff to samspil_staff;
grant select (tenant, id, active) on data.staff to samspil_worker;

-- team (organisation): walls tenant; grants organisation
alter table data.team enable row level security;
alter table data.team force row level security;
create policy wall_tenant on data.team as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.team as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.team as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy grant_organisation_change on data.team as permissive for update to samspil_staff using ((select gate.has_role('administrator'))) with check ((select gate.has_role('administrator')));
create policy gate_reads on data.team as permissive for select to samspil_gate using (true);
grant select on data.team to samspil_gate;
grant select (tenant, id, name, co_located, started_on, ended_on) on data.team to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, id, name, co_located, started_on, ended_on) on data.team to samspil_staff;
grant update (name, co_located, ended_on) on data.team to samspil_staff;

-- team_seat (organisation): walls tenant; grants organisation
alter table data.team_seat enable row level security;
alter table data.team_seat force row level security;
create policy wall_tenant on data.team_seat as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.team_seat as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.team_seat as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy grant_organisation_change on data.team_seat as permissive for update to samspil_staff using ((select gate.has_role('administrator'))) with check ((select gate.has_role('administrator')));
create policy gate_reads on data.team_seat as permissive for select to samspil_gate using (true);
create policy gate_writes on data.team_seat as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.team_seat as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.team_seat to samspil_gate;
grant insert, update, delete on data.team_seat to samspil_gate;
grant select (tenant, team_id, staff_id, from_on, to_on, lent_hours) on data.team_seat to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, team_id, staff_id, from_on, to_on, lent_hours) on data.team_seat to samspil_staff;
grant update (to_on, lent_hours) on data.team_seat to samspil_staff;
grant select (tenant, team_id, staff_id, from_on, to_on) on data.team_seat to samspil_worker;

-- measure_type (organisation): walls tenant, author; grants organisation
alter table data.measure_type enable row level security;
alter table data.measure_type force row level security;
create policy wall_tenant on data.measure_type as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.measure_type as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_organisation_read on data.measure_type as permissive for select to samspil_staff using ((select gate.begun()));
create policy grant_organisation_add on data.measure_type as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.measure_type as permissive for select to samspil_gate using (true);
grant select on data.measure_type to samspil_gate;
grant select (tenant, code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use, set_by, set_at) on data.measure_type to samspil_staff;
grant insert (tenant, code, valid_from, name, law, form, origin, whom, in_group, provider, kroner, price_unit, price_source, weeks, intensity, evidence, complaint, in_use, set_by, set_at) on data.measure_type to samspil_staff;

-- mandate (organisation): walls tenant; grants organisation
alter table data.mandate enable row level security;
alter table data.mandate force row level security;
create policy wall_tenant on data.mandate as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.mandate as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.mandate as permissive for select to samspil_gate using (true);
create policy gate_writes on data.mandate as permissive for all to samspil_gate using (true) with check (true);
grant select on data.mandate to samspil_gate;
grant insert, update, delete on data.mandate to samspil_gate;
grant select (tenant, id, department, holder_id, holder_function, stand_in_id, measures, law, most_kroner, most_weeks, answer_hours, valid_from, valid_to, set_by, set_at, ended_by, version) on data.mandate to samspil_staff;

-- working_hours (organisation): walls tenant; grants organisation
alter table data.working_hours enable row level security;
alter table data.working_hours force row level security;
create policy wall_tenant on data.working_hours as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.working_hours as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.working_hours as permissive for select to samspil_gate using (true);
create policy gate_writes on data.working_hours as permissive for all to samspil_gate using (true) with check (true);
grant select on data.working_hours to samspil_gate;
grant insert, update, delete on data.working_hours to samspil_gate;
grant select (tenant, staff_id, weekday, from_time, to_time) on data.working_hours to samspil_staff;

-- absence (organisation): walls tenant; grants organisation
alter table data.absence enable row level security;
alter table data.absence force row level security;
create policy wall_tenant on data.absence as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.absence as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.absence as permissive for select to samspil_gate using (true);
create policy gate_writes on data.absence as permissive for all to samspil_gate using (true) with check (true);
grant select on data.absence to samspil_gate;
grant insert, update, delete on data.absence to samspil_gate;
grant select (tenant, id, staff_id, from_on, to_on, stand_in, recorded_by, recorded_at, removed_at) on data.absence to samspil_staff;

-- first_words (organisation): walls tenant; grants organisation
alter table data.first_words enable row level security;
alter table data.first_words force row level security;
create policy wall_tenant on data.first_words as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.first_words as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.first_words as permissive for select to samspil_gate using (true);
create policy gate_writes on data.first_words as permissive for all to samspil_gate using (true) with check (true);
grant select on data.first_words to samspil_gate;
grant insert, update, delete on data.first_words to samspil_gate;
grant select (tenant, id, code, set_at, occasion, danish, english, in_use, set_by) on data.first_words to samspil_staff;

-- hard_word (organisation): walls tenant; grants organisation
alter table data.hard_word enable row level security;
alter table data.hard_word force row level security;
create policy wall_tenant on data.hard_word as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.hard_word as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.hard_word as permissive for select to samspil_gate using (true);
create policy gate_writes on data.hard_word as permissive for all to samspil_gate using (true) with check (true);
grant select on data.hard_word to samspil_gate;
grant insert, update, delete on data.hard_word to samspil_gate;
grant select (tenant, id, word, set_at, offer, in_use, set_by) on data.hard_word to samspil_staff;

-- draft (own): walls tenant, recused, sealed, life; grants own
alter table data.draft enable row level security;
alter table data.draft force row level security;
create policy wall_tenant on data.draft as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.draft as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.recused())::uuid[])) is not true) with check ((family_id = any ((select gate.recused())::uuid[])) is not true);
create policy wall_sealed on data.draft as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.sealed_off())::uuid[])) is not true) with check ((family_id = any ((select gate.sealed_off())::uuid[])) is not true);
create policy wall_life on data.draft as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.restricted())::uuid[])) is not true) with check ((family_id = any ((select gate.restricted())::uuid[])) is not true);
create policy grant_own_read on data.draft as permissive for select to samspil_staff using (staff_id = (select gate.staff()));
create policy grant_own_add on data.draft as permissive for insert to samspil_staff with check (staff_id = (select gate.staff()));
create policy grant_own_change on data.draft as permissive for update to samspil_staff using (staff_id = (select gate.staff())) with check (staff_id = (select gate.staff()));
create policy gate_reads on data.draft as permissive for select to samspil_gate using (true);
create policy gate_writes on data.draft as permissive for all to samspil_gate using (true) with check (true);
grant select on data.draft to samspil_gate;
grant insert, update, delete on data.draft to samspil_gate;
grant select (tenant, staff_id, family_id, key, updated_at, body) on data.draft to samspil_staff;
grant insert (tenant, staff_id, family_id, key, updated_at, body) on data.draft to samspil_staff;
grant update (body, updated_at) on data.draft to samspil_staff;

-- family (related): walls tenant, recused, class, sealed, life; grants relation, supervision, break-glass, records
alter table data.family enable row level security;
alter table data.family force row level security;
create policy wall_tenant on data.family as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.family as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (id <> all ((select gate.recused())::uuid[])) with check (id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.family as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.family as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (id <> all ((select gate.sealed_off())::uuid[])) with check (id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.family as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.family as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.family as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy grant_working_relation_read on data.family as permissive for select to samspil_staff using (id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_change on data.family as permissive for update to samspil_staff using (id = (select gate.opened()) and (select gate.relation()) is not null) with check (id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.family as permissive for select to samspil_staff using (id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.family as permissive for select to samspil_staff using (id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.family as permissive for select to samspil_staff using (id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.family as permissive for select to samspil_gate using (true);
create policy gate_writes on data.family as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.family as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.family to samspil_gate;
grant insert, update, delete on data.family to samspil_gate;
grant select (tenant, id, number, phase, strand, basis, silence_days, entered_on, active_on, ended_on, restricted_at, restricted_by, restricted_why, version, label, interpreter, reach_hint, strengths, address_key) on data.family to samspil_staff;
grant update (label, phase, basis, interpreter, reach_hint, silence_days, strengths, active_on, ended_on, version) on data.family to samspil_staff;
grant select (tenant, id, phase, strand, basis, entered_on, active_on, ended_on) on data.family to samspil_worker;

-- person (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.person enable row level security;
alter table data.person force row level security;
create policy wall_tenant on data.person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.person as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.person as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.person as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.person as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.person as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.person as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.person as permissive for select to samspil_gate using (true);
create policy gate_writes on data.person as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.person as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.person to samspil_gate;
grant insert, update, delete on data.person to samspil_gate;
grant select (tenant, id, family_id, part, participates, at_home, protected, version, given_name, family_name, birth_date, sex, phone, language, deceased_on, folded_name) on data.person to samspil_staff;
grant insert (tenant, id, family_id, part, participates, at_home, protected, version, given_name, family_name, birth_date, sex, phone, language, deceased_on, folded_name, cpr_hash, cpr_sealed) on data.person to samspil_staff;
grant update (given_name, family_name, birth_date, part, sex, participates, at_home, protected, phone, language, deceased_on, folded_name, version) on data.person to samspil_staff;
grant select (tenant, id, family_id, birth_date, part, participates) on data.person to samspil_worker;

-- kinship (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.kinship enable row level security;
alter table data.kinship force row level security;
create policy wall_tenant on data.kinship as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.kinship as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.kinship as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.kinship as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.kinship as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.kinship as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.kinship as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.kinship as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.kinship as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.kinship as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.kinship as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.kinship as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.kinship as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.kinship as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.kinship as permissive for select to samspil_gate using (true);
grant select on data.kinship to samspil_gate;
grant select (removed_at, custody_changed_at, tenant, family_id, from_person, to_person, kind, custody) on data.kinship to samspil_staff;
grant insert (removed_at, custody_changed_at, tenant, family_id, from_person, to_person, kind, custody) on data.kinship to samspil_staff;
grant update (custody, removed_at, custody_changed_at) on data.kinship to samspil_staff;

-- family_relation (related): walls tenant, recused, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.family_relation enable row level security;
alter table data.family_relation force row level security;
create policy wall_tenant on data.family_relation as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.family_relation as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.family_relation as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.family_relation as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.family_relation as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.family_relation as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.family_relation as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (added_by = (select gate.staff()));
create policy grant_working_relation_read on data.family_relation as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.family_relation as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.family_relation as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.family_relation as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.family_relation as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.family_relation as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.family_relation as permissive for select to samspil_gate using (true);
create policy gate_writes on data.family_relation as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.family_relation as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.family_relation to samspil_gate;
grant insert, update, delete on data.family_relation to samspil_gate;
grant select (tenant, id, family_id, staff_id, kind, from_at, to_at, added_by) on data.family_relation to samspil_staff;
grant insert (tenant, id, family_id, staff_id, kind, from_at, to_at, added_by) on data.family_relation to samspil_staff;
grant update (to_at) on data.family_relation to samspil_staff;
grant select (tenant, id, family_id, staff_id, kind, from_at, to_at) on data.family_relation to samspil_worker;

-- network_person (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.network_person enable row level security;
alter table data.network_person force row level security;
create policy wall_tenant on data.network_person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.network_person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.network_person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.network_person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.network_person as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.network_person as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.network_person as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.network_person as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.network_person as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.network_person as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.network_person as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.network_person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.network_person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.network_person as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.network_person as permissive for select to samspil_gate using (true);
grant select on data.network_person to samspil_gate;
grant select (tenant, id, family_id, removed_at, name, part, phone, wanted_by) on data.network_person to samspil_staff;
grant insert (tenant, id, family_id, removed_at, name, part, phone, wanted_by) on data.network_person to samspil_staff;
grant update (name, part, phone, removed_at) on data.network_person to samspil_staff;

-- department_case (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.department_case enable row level security;
alter table data.department_case force row level security;
create policy wall_tenant on data.department_case as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.department_case as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.department_case as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.department_case as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.department_case as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.department_case as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.department_case as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.department_case as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.department_case as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.department_case as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.department_case as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.department_case as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.department_case as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.department_case as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.department_case as permissive for select to samspil_gate using (true);
create policy gate_writes on data.department_case as permissive for all to samspil_gate using (true) with check (true);
grant select on data.department_case to samspil_gate;
grant insert, update, delete on data.department_case to samspil_gate;
grant select (tenant, id, family_id, person_id, department, opened_on, closed_on, subject, handler) on data.department_case to samspil_staff;
grant insert (tenant, id, family_id, person_id, department, opened_on, closed_on, subject, handler) on data.department_case to samspil_staff;
grant update (closed_on) on data.department_case to samspil_staff;

-- case_handover (related): walls tenant, recused, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.case_handover enable row level security;
alter table data.case_handover force row level security;
create policy wall_tenant on data.case_handover as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.case_handover as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.case_handover as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.case_handover as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.case_handover as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.case_handover as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.case_handover as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((decided_by is null or decided_by = (select gate.staff())) and (acknowledged_by is null or acknowledged_by = (select gate.staff())));
create policy grant_working_relation_read on data.case_handover as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.case_handover as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.case_handover as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.case_handover as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.case_handover as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.case_handover as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.case_handover as permissive for select to samspil_gate using (true);
create policy gate_writes on data.case_handover as permissive for all to samspil_gate using (true) with check (true);
grant select on data.case_handover to samspil_gate;
grant insert, update, delete on data.case_handover to samspil_gate;
grant select (tenant, case_id, family_id, department, way, due_on, closed_on, responsible_id, decided_on, decided_by, acknowledged_at, acknowledged_by, version) on data.case_handover to samspil_staff;
grant insert (tenant, case_id, family_id, department, way, due_on, closed_on, responsible_id, decided_on, decided_by, acknowledged_at, acknowledged_by, version) on data.case_handover to samspil_staff;
grant update (way, due_on, closed_on, responsible_id, decided_on, decided_by, acknowledged_at, acknowledged_by, version) on data.case_handover to samspil_staff;

-- whereabouts (opened): walls tenant, recused, sealed, life, opened; grants relation, break-glass
alter table data.whereabouts enable row level security;
alter table data.whereabouts force row level security;
create policy wall_tenant on data.whereabouts as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.whereabouts as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.whereabouts as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.whereabouts as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.whereabouts as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.whereabouts as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.whereabouts as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.whereabouts as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.whereabouts as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_break_glass_read on data.whereabouts as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy gate_reads on data.whereabouts as permissive for select to samspil_gate using (true);
create policy gate_writes on data.whereabouts as permissive for all to samspil_gate using (true) with check (true);
grant select on data.whereabouts to samspil_gate;
grant insert, update, delete on data.whereabouts to samspil_gate;
grant select (tenant, id, family_id, person_id, kind, from_on) on data.whereabouts to samspil_staff;
grant insert (tenant, id, family_id, person_id, kind, from_on, value, sealed) on data.whereabouts to samspil_staff;

-- list_meeting (room): walls tenant; grants room
alter table data.list_meeting enable row level security;
alter table data.list_meeting force row level security;
create policy wall_tenant on data.list_meeting as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.list_meeting as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.list_meeting as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_change on data.list_meeting as permissive for update to samspil_staff using ((select gate.has_role('early_help'))) with check ((select gate.has_role('early_help')));
create policy grant_room_police_read on data.list_meeting as permissive for select to samspil_police using (id = any ((select gate.my_meetings())::uuid[]));
create policy gate_reads on data.list_meeting as permissive for select to samspil_gate using (true);
create policy gate_writes on data.list_meeting as permissive for all to samspil_gate using (true) with check (true);
grant select on data.list_meeting to samspil_gate;
grant insert, update, delete on data.list_meeting to samspil_gate;
grant select (tenant, id, held_on, starts_at, chair_id, state, closed_at, persons_count, outcome_counts, version) on data.list_meeting to samspil_staff;
grant select (tenant, id, held_on, starts_at, chair_id, state, closed_at, persons_count, outcome_counts, version) on data.list_meeting to samspil_police;
grant insert (tenant, id, held_on, starts_at, chair_id, state, closed_at, persons_count, outcome_counts, version) on data.list_meeting to samspil_staff;
grant update (state, closed_at, persons_count, outcome_counts, version) on data.list_meeting to samspil_staff;

-- list_participant (room): walls tenant; grants room
alter table data.list_participant enable row level security;
alter table data.list_participant force row level security;
create policy wall_tenant on data.list_participant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.list_participant as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.list_participant as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_police_read on data.list_participant as permissive for select to samspil_police using (meeting_id = any ((select gate.my_meetings())::uuid[]));
create policy gate_reads on data.list_participant as permissive for select to samspil_gate using (true);
grant select on data.list_participant to samspil_gate;
grant select (tenant, meeting_id, staff_id) on data.list_participant to samspil_staff;
grant select (tenant, meeting_id, staff_id) on data.list_participant to samspil_police;
grant insert (tenant, meeting_id, staff_id) on data.list_participant to samspil_staff;

-- list_import (board): walls tenant, author; grants room
alter table data.list_import enable row level security;
alter table data.list_import force row level security;
create policy wall_tenant on data.list_import as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.list_import as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (imported_by = (select gate.staff()));
create policy grant_room_read on data.list_import as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.list_import as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy gate_reads on data.list_import as permissive for select to samspil_gate using (true);
grant select on data.list_import to samspil_gate;
grant select (tenant, id, meeting_id, file_name, fingerprint, accepted, rejected, duplicates, imported_at, imported_by) on data.list_import to samspil_staff;
grant insert (tenant, id, meeting_id, file_name, fingerprint, accepted, rejected, duplicates, imported_at, imported_by) on data.list_import to samspil_staff;

-- signal (room): walls tenant, recused, class, police_list, sealed, author; grants room
alter table data.signal enable row level security;
alter table data.signal force row level security;
create policy wall_tenant on data.signal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.signal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.recused())::uuid[])) is not true and (matched_family = any ((select gate.recused())::uuid[])) is not true) with check ((family_id = any ((select gate.recused())::uuid[])) is not true and (matched_family = any ((select gate.recused())::uuid[])) is not true);
create policy wall_class on data.signal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['P115'] <@ (select gate.classes())) with check (array['P115'] <@ (select gate.classes()));
create policy wall_police_list on data.signal as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.police_list()));
create policy wall_sealed on data.signal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.sealed_off())::uuid[])) is not true and (matched_family = any ((select gate.sealed_off())::uuid[])) is not true) with check ((family_id = any ((select gate.sealed_off())::uuid[])) is not true and (matched_family = any ((select gate.sealed_off())::uuid[])) is not true);
create policy wall_author_add on data.signal as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((decided_by is null or decided_by = (select gate.staff())));
create policy grant_room_read on data.signal as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.signal as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_change on data.signal as permissive for update to samspil_staff using ((select gate.has_role('early_help'))) with check ((select gate.has_role('early_help')));
create policy grant_room_police_read on data.signal as permissive for select to samspil_police using (meeting_id = any ((select gate.my_meetings())::uuid[]));
create policy gate_reads on data.signal as permissive for select to samspil_gate using (true);
create policy gate_writes on data.signal as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.signal as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.signal to samspil_gate;
grant insert, update, delete on data.signal to samspil_gate;
grant select (tenant, id, strand, meeting_id, import_id, age, standing, state, decision, responsible_id, due_on, decided_by, decided_at, match, match_confirmed, matched_family, family_id, follows, not_included, received_at, delete_on, discussed, carried_on, decided_meeting_id, done_at, version, sex, seen, seen_by, seen_on, strengths, reason, who_then) on data.signal to samspil_staff;
grant select (tenant, id, meeting_id, sex, age, standing, seen, seen_by, seen_on, discussed, carried_on, received_at) on data.signal to samspil_police;
grant insert (tenant, id, strand, meeting_id, import_id, age, standing, state, decision, responsible_id, due_on, decided_by, decided_at, match, match_confirmed, matched_family, family_id, follows, not_included, received_at, delete_on, discussed, carried_on, decided_meeting_id, done_at, version, sex, seen, seen_by, seen_on, strengths, reason, who_then) on data.signal to samspil_staff;
grant update (strengths, seen, state, decision, reason, who_then, not_included, responsible_id, due_on, decided_by, decided_at, decided_meeting_id, done_at, match_confirmed, matched_family, family_id, delete_on, version) on data.signal to samspil_staff;
grant select (tenant, id, strand, state, decision, received_at, delete_on, family_id) on data.signal to samspil_worker;

-- signal_identity (opened-signal): walls tenant, class, police_list, opened; grants room
alter table data.signal_identity enable row level security;
alter table data.signal_identity force row level security;
create policy wall_tenant on data.signal_identity as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_class on data.signal_identity as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['P115'] <@ (select gate.classes())) with check (array['P115'] <@ (select gate.classes()));
create policy wall_police_list on data.signal_identity as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.police_list()));
create policy wall_opened on data.signal_identity as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = signal_identity.tenant and s.id = signal_identity.signal_id));
create policy grant_room_read on data.signal_identity as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.signal_identity as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_police_read on data.signal_identity as permissive for select to samspil_police using (exists (select 1 from data.signal s where s.tenant = signal_identity.tenant and s.id = signal_identity.signal_id));
create policy gate_reads on data.signal_identity as permissive for select to samspil_gate using (true);
create policy gate_writes on data.signal_identity as permissive for all to samspil_gate using (true) with check (true);
grant select on data.signal_identity to samspil_gate;
grant insert, update, delete on data.signal_identity to samspil_gate;
grant select (tenant, signal_id, given_name, family_name, birth_date, folded_name) on data.signal_identity to samspil_staff;
grant select (tenant, signal_id, given_name, family_name, birth_date, folded_name) on data.signal_identity to samspil_police;
grant insert (tenant, signal_id, given_name, family_name, birth_date, folded_name, cpr_hash, cpr_sealed) on data.signal_identity to samspil_staff;

-- list_source (board): walls tenant, author; grants room
alter table data.list_source enable row level security;
alter table data.list_source force row level security;
create policy wall_tenant on data.list_source as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.list_source as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (saved_by = (select gate.staff()));
create policy wall_author_change on data.list_source as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (saved_by = (select gate.staff()));
create policy grant_room_read on data.list_source as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.list_source as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_change on data.list_source as permissive for update to samspil_staff using ((select gate.has_role('early_help'))) with check ((select gate.has_role('early_help')));
create policy gate_reads on data.list_source as permissive for select to samspil_gate using (true);
grant select on data.list_source to samspil_gate;
grant select (tenant, source, headings, saved_by, saved_at) on data.list_source to samspil_staff;
grant insert (tenant, source, headings, saved_by, saved_at) on data.list_source to samspil_staff;
grant update (headings, saved_by, saved_at) on data.list_source to samspil_staff;

-- strand_rule (organisation): walls tenant, author; grants organisation
alter table data.strand_rule enable row level security;
alter table data.strand_rule force row level security;
create policy wall_tenant on data.strand_rule as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.strand_rule as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_organisation_read on data.strand_rule as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.strand_rule as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.strand_rule as permissive for select to samspil_gate using (true);
grant select on data.strand_rule to samspil_gate;
grant select (tenant, strand, legal_basis, source, form, retention_days, valid_from, set_by, set_at) on data.strand_rule to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, strand, legal_basis, source, form, retention_days, valid_from, set_by, set_at) on data.strand_rule to samspil_staff;

-- concern_link (board): walls tenant, author; grants room
alter table data.concern_link enable row level security;
alter table data.concern_link force row level security;
create policy wall_tenant on data.concern_link as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.concern_link as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy grant_room_read on data.concern_link as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.concern_link as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy grant_room_change on data.concern_link as permissive for update to samspil_staff using ((select gate.has_role('early_help'))) with check ((select gate.has_role('early_help')));
create policy gate_reads on data.concern_link as permissive for select to samspil_gate using (true);
create policy gate_writes on data.concern_link as permissive for all to samspil_gate using (true) with check (true);
grant select on data.concern_link to samspil_gate;
grant insert, update, delete on data.concern_link to samspil_gate;
grant select (tenant, id, partner, made_by, made_at, expires_on, closed_at, daily_limit) on data.concern_link to samspil_staff;
grant insert (tenant, id, partner, made_by, made_at, expires_on, closed_at, daily_limit, token_hash) on data.concern_link to samspil_staff;
grant update (closed_at) on data.concern_link to samspil_staff;

-- concern (board): walls tenant; grants room
alter table data.concern enable row level security;
alter table data.concern force row level security;
create policy wall_tenant on data.concern as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.concern as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy gate_reads on data.concern as permissive for select to samspil_gate using (true);
create policy gate_writes on data.concern as permissive for all to samspil_gate using (true) with check (true);
grant select on data.concern to samspil_gate;
grant insert, update, delete on data.concern to samspil_gate;
grant select (tenant, signal_id, link_id, reported_by, once, receipt, received_at, files) on data.concern to samspil_staff;

-- concern_words (opened-signal): walls tenant, class, opened; grants room
alter table data.concern_words enable row level security;
alter table data.concern_words force row level security;
create policy wall_tenant on data.concern_words as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_class on data.concern_words as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_opened on data.concern_words as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = concern_words.tenant and s.id = concern_words.signal_id));
create policy grant_room_read on data.concern_words as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy gate_reads on data.concern_words as permissive for select to samspil_gate using (true);
create policy gate_writes on data.concern_words as permissive for all to samspil_gate using (true) with check (true);
grant select on data.concern_words to samspil_gate;
grant insert, update, delete on data.concern_words to samspil_gate;
grant select (tenant, signal_id, told, seen, strengths, about, sender_name, sender_part, sender_phone) on data.concern_words to samspil_staff;

-- concern_file (opened-signal): walls tenant, opened, author; grants room
alter table data.concern_file enable row level security;
alter table data.concern_file force row level security;
create policy wall_tenant on data.concern_file as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_opened on data.concern_file as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = concern_file.tenant and s.id = concern_file.signal_id));
create policy grant_room_read on data.concern_file as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_change on data.concern_file as permissive for update to samspil_staff using ((select gate.has_role('early_help'))) with check ((select gate.has_role('early_help')));
create policy gate_reads on data.concern_file as permissive for select to samspil_gate using (true);
create policy gate_writes on data.concern_file as permissive for all to samspil_gate using (true) with check (true);
grant select on data.concern_file to samspil_gate;
grant insert, update, delete on data.concern_file to samspil_gate;
grant select (tenant, id, signal_id, kind, size, scan, uploaded_at, opened_by, opened_at) on data.concern_file to samspil_staff;
grant update (opened_by, opened_at) on data.concern_file to samspil_staff;

-- child_notice (board): walls tenant; grants room
alter table data.child_notice enable row level security;
alter table data.child_notice force row level security;
create policy wall_tenant on data.child_notice as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.child_notice as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy gate_reads on data.child_notice as permissive for select to samspil_gate using (true);
create policy gate_writes on data.child_notice as permissive for all to samspil_gate using (true) with check (true);
grant select on data.child_notice to samspil_gate;
grant insert, update, delete on data.child_notice to samspil_gate;
grant select (tenant, id, signal_id, received_at, assess_by, receipt_on, assessed_at, assessed_by, acute, receipt_at, receipt_by_id, outcome, closed_at, closed_by_id) on data.child_notice to samspil_staff;

-- child_notice_words (opened-signal): walls tenant, class, opened, author; grants room
alter table data.child_notice_words enable row level security;
alter table data.child_notice_words force row level security;
create policy wall_tenant on data.child_notice_words as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_class on data.child_notice_words as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_opened on data.child_notice_words as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = child_notice_words.tenant and s.id = child_notice_words.signal_id));
create policy wall_author_add on data.child_notice_words as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (written_by = (select gate.staff()));
create policy grant_room_read on data.child_notice_words as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.child_notice_words as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy gate_reads on data.child_notice_words as permissive for select to samspil_gate using (true);
create policy gate_writes on data.child_notice_words as permissive for all to samspil_gate using (true) with check (true);
grant select on data.child_notice_words to samspil_gate;
grant insert, update, delete on data.child_notice_words to samspil_gate;
grant select (tenant, signal_id, kind, written_by, written_at, words) on data.child_notice_words to samspil_staff;
grant insert (tenant, signal_id, kind, written_by, written_at, words) on data.child_notice_words to samspil_staff;

-- child_notice_breach (board): walls tenant; grants room
alter table data.child_notice_breach enable row level security;
alter table data.child_notice_breach force row level security;
create policy wall_tenant on data.child_notice_breach as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.child_notice_breach as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy gate_reads on data.child_notice_breach as permissive for select to samspil_gate using (true);
create policy gate_writes on data.child_notice_breach as permissive for all to samspil_gate using (true) with check (true);
grant select on data.child_notice_breach to samspil_gate;
grant insert, update, delete on data.child_notice_breach to samspil_gate;
grant select (tenant, notice_id, deadline, noticed_at) on data.child_notice_breach to samspil_staff;

-- criterion (organisation): walls tenant, author; grants organisation
alter table data.criterion enable row level security;
alter table data.criterion force row level security;
create policy wall_tenant on data.criterion as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.criterion as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_organisation_read on data.criterion as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.criterion as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.criterion as permissive for select to samspil_gate using (true);
grant select on data.criterion to samspil_gate;
grant select (tenant, code, kind, name, help, steps, in_use, valid_from, set_by, set_at) on data.criterion to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, code, kind, name, help, steps, in_use, valid_from, set_by, set_at) on data.criterion to samspil_staff;

-- criterion_answer (opened-signal): walls tenant, class, opened, author; grants room
alter table data.criterion_answer enable row level security;
alter table data.criterion_answer force row level security;
create policy wall_tenant on data.criterion_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_class on data.criterion_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_opened on data.criterion_answer as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (signal_id = (select gate.opened_signal()) and exists (select 1 from data.signal s where s.tenant = criterion_answer.tenant and s.id = criterion_answer.signal_id));
create policy wall_author_add on data.criterion_answer as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (answered_by = (select gate.staff()));
create policy grant_room_read on data.criterion_answer as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy grant_room_add on data.criterion_answer as permissive for insert to samspil_staff with check ((select gate.has_role('early_help')));
create policy gate_reads on data.criterion_answer as permissive for select to samspil_gate using (true);
create policy gate_writes on data.criterion_answer as permissive for all to samspil_gate using (true) with check (true);
grant select on data.criterion_answer to samspil_gate;
grant insert, update, delete on data.criterion_answer to samspil_gate;
grant select (tenant, id, signal_id, code, valid_from, answer, answered_by, answered_at, step, knowledge, judged_by) on data.criterion_answer to samspil_staff;
grant insert (tenant, id, signal_id, code, valid_from, answer, answered_by, answered_at, step, knowledge, judged_by) on data.criterion_answer to samspil_staff;

-- deletion (board): walls tenant; grants room
alter table data.deletion enable row level security;
alter table data.deletion force row level security;
create policy wall_tenant on data.deletion as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_room_read on data.deletion as permissive for select to samspil_staff using ((select gate.has_role('early_help')));
create policy gate_reads on data.deletion as permissive for select to samspil_gate using (true);
create policy gate_writes on data.deletion as permissive for all to samspil_gate using (true) with check (true);
grant select on data.deletion to samspil_gate;
grant insert, update, delete on data.deletion to samspil_gate;
grant select (tenant, id, what, rule, number, deleted_at) on data.deletion to samspil_staff;

-- contact (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.contact enable row level security;
alter table data.contact force row level security;
create policy wall_tenant on data.contact as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.contact as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.contact as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.contact as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.contact as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.contact as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.contact as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.contact as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.contact as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (staff_id = (select gate.staff()));
create policy wall_author_own on data.contact as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (staff_id = (select gate.staff()));
create policy grant_working_relation_read on data.contact as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.contact as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.contact as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.contact as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.contact as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.contact as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.contact as permissive for select to samspil_gate using (true);
create policy worker_reads on data.contact as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.contact to samspil_gate;
grant select (tenant, id, family_id, person_id, staff_id, department, kind, happened_at, outside_hours, family_visible, recorded_at, removed_at, version, means, through, reply, told, language, with_interpreter, words, through_words, told_words) on data.contact to samspil_staff;
grant insert (tenant, id, family_id, person_id, staff_id, department, kind, happened_at, outside_hours, family_visible, recorded_at, removed_at, version, means, through, reply, told, language, with_interpreter, words, through_words, told_words) on data.contact to samspil_staff;
grant update (removed_at, version) on data.contact to samspil_staff;
grant select (tenant, id, family_id, staff_id, kind, happened_at, outside_hours, removed_at) on data.contact to samspil_worker;

-- contact_state (related): walls tenant, recused, sealed, life; grants relation, supervision, break-glass, records
alter table data.contact_state enable row level security;
alter table data.contact_state force row level security;
create policy wall_tenant on data.contact_state as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.contact_state as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.contact_state as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.contact_state as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.contact_state as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.contact_state as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy grant_working_relation_read on data.contact_state as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.contact_state as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.contact_state as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.contact_state as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.contact_state as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.contact_state as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.contact_state as permissive for select to samspil_gate using (true);
create policy worker_reads on data.contact_state as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.contact_state to samspil_gate;
grant select (tenant, family_id, last_contact_at, tries_since, first_try_at, tries_ever, outside_hours_ever, not_now_ever, through_ever, means_ever) on data.contact_state to samspil_staff;
grant insert (tenant, family_id, last_contact_at, tries_since, first_try_at, tries_ever, outside_hours_ever, not_now_ever, through_ever, means_ever) on data.contact_state to samspil_staff;
grant update (last_contact_at, tries_since, first_try_at, tries_ever, outside_hours_ever, not_now_ever, through_ever, means_ever) on data.contact_state to samspil_staff;
grant select (tenant, family_id, last_contact_at) on data.contact_state to samspil_worker;

-- appointment (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.appointment enable row level security;
alter table data.appointment force row level security;
create policy wall_tenant on data.appointment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.appointment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.appointment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.appointment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.appointment as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.appointment as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.appointment as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.appointment as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy grant_working_relation_read on data.appointment as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.appointment as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.appointment as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.appointment as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.appointment as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.appointment as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.appointment as permissive for select to samspil_gate using (true);
create policy gate_writes on data.appointment as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.appointment as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.appointment to samspil_gate;
grant insert, update, delete on data.appointment to samspil_gate;
grant select (tenant, id, family_id, person_id, staff_id, starts_at, state, made_by, made_at, from_contact, settled_contact, version, what, place) on data.appointment to samspil_staff;
grant insert (tenant, id, family_id, person_id, staff_id, starts_at, state, made_by, made_at, from_contact, settled_contact, version, what, place) on data.appointment to samspil_staff;
grant update (starts_at, state, what, place, settled_contact, version) on data.appointment to samspil_staff;
grant select (tenant, id, family_id, person_id, starts_at, state) on data.appointment to samspil_worker;

-- promise (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.promise enable row level security;
alter table data.promise force row level security;
create policy wall_tenant on data.promise as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.promise as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.promise as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.promise as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.promise as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.promise as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.promise as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.promise as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (promised_by = (select gate.staff()));
create policy grant_working_relation_read on data.promise as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.promise as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.promise as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.promise as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.promise as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.promise as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.promise as permissive for select to samspil_gate using (true);
create policy gate_writes on data.promise as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.promise as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.promise to samspil_gate;
grant insert, update, delete on data.promise to samspil_gate;
grant select (tenant, id, family_id, to_person, promised_by, promised_at, due_on, kept_at, broken_at, moves, from_contact, version, words) on data.promise to samspil_staff;
grant insert (tenant, id, family_id, to_person, promised_by, promised_at, due_on, kept_at, broken_at, moves, from_contact, version, words) on data.promise to samspil_staff;
grant update (due_on, kept_at, broken_at, moves, version) on data.promise to samspil_staff;
grant select (tenant, id, family_id, due_on, kept_at, promised_at) on data.promise to samspil_worker;

-- released_page (citizen): walls tenant, recused, class, sealed, life, opened, withdrawn, about, author; grants relation, supervision, break-glass, records, self, custody
alter table data.released_page enable row level security;
alter table data.released_page force row level security;
create policy wall_tenant on data.released_page as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.released_page as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.released_page as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.released_page as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.released_page as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.released_page as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.released_page as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.released_page as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_withdrawn on data.released_page as restrictive for select to samspil_portal using (withdrawn_at is null);
create policy wall_about on data.released_page as restrictive for select to samspil_portal using ((about_id is null or about_id = any ((select gate.me())::uuid[]) or (about_id = any ((select gate.my_children())::uuid[]) and class = any (array['ORD', 'CONF'])) or (about_id = any ((select gate.my_young_children())::uuid[]) and class = 'ART9_HEALTH')));
create policy wall_author_add on data.released_page as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (released_by = (select gate.staff()) and (withdrawn_by is null or withdrawn_by = (select gate.staff())));
create policy grant_working_relation_read on data.released_page as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.released_page as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.released_page as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.released_page as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.released_page as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.released_page as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy grant_self_read on data.released_page as permissive for select to samspil_portal using (recipient_id = any ((select gate.me())::uuid[]));
create policy grant_custody_read on data.released_page as permissive for select to samspil_portal using (recipient_id = any ((select gate.my_children())::uuid[]) and audience = 'custody' and class = any (array['ORD', 'CONF']));
create policy grant_custody_young_read on data.released_page as permissive for select to samspil_portal using (recipient_id = any ((select gate.my_young_children())::uuid[]) and audience = 'custody' and class = 'ART9_HEALTH');
create policy gate_reads on data.released_page as permissive for select to samspil_gate using (true);
grant select on data.released_page to samspil_gate;
grant select (tenant, id, family_id, recipient_id, about_id, audience, class, language, released_by, released_at, withdrawn_at, withdrawn_by, content) on data.released_page to samspil_staff;
grant select (tenant, id, family_id, recipient_id, about_id, class, language, released_at, content) on data.released_page to samspil_portal;
grant insert (tenant, id, family_id, recipient_id, about_id, audience, class, language, released_by, released_at, withdrawn_at, withdrawn_by, content) on data.released_page to samspil_staff;
grant update (withdrawn_at, withdrawn_by) on data.released_page to samspil_staff;

-- motivation_window (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.motivation_window enable row level security;
alter table data.motivation_window force row level security;
create policy wall_tenant on data.motivation_window as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.motivation_window as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.motivation_window as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.motivation_window as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.motivation_window as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.motivation_window as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.motivation_window as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.motivation_window as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (opened_by = (select gate.staff()));
create policy grant_working_relation_read on data.motivation_window as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.motivation_window as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.motivation_window as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.motivation_window as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.motivation_window as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.motivation_window as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.motivation_window as permissive for select to samspil_gate using (true);
create policy gate_writes on data.motivation_window as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.motivation_window as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.motivation_window to samspil_gate;
grant insert, update, delete on data.motivation_window to samspil_gate;
grant select (tenant, id, family_id, person_id, opened_at, opened_by, offer_by, responsible_id, first_action_at, closed_at, outcome, from_contact, version, words, wish, first_action, lesson) on data.motivation_window to samspil_staff;
grant insert (tenant, id, family_id, person_id, opened_at, opened_by, offer_by, responsible_id, first_action_at, closed_at, outcome, from_contact, version, words, wish, first_action, lesson) on data.motivation_window to samspil_staff;
grant update (responsible_id, first_action, first_action_at, closed_at, outcome, lesson, version) on data.motivation_window to samspil_staff;
grant select (tenant, id, family_id, opened_at, offer_by, first_action_at, closed_at, outcome) on data.motivation_window to samspil_worker;

-- consent_text (organisation): walls tenant, author; grants organisation
alter table data.consent_text enable row level security;
alter table data.consent_text force row level security;
create policy wall_tenant on data.consent_text as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.consent_text as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_organisation_read on data.consent_text as permissive for select to samspil_staff using ((select gate.begun()));
create policy grant_organisation_add on data.consent_text as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.consent_text as permissive for select to samspil_gate using (true);
grant select on data.consent_text to samspil_gate;
grant select (tenant, purpose, version, valid_from, body, set_by, set_at) on data.consent_text to samspil_staff;
grant insert (tenant, purpose, version, valid_from, body, set_by, set_at) on data.consent_text to samspil_staff;

-- consent (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.consent enable row level security;
alter table data.consent force row level security;
create policy wall_tenant on data.consent as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.consent as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.consent as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.consent as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.consent as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.consent as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.consent as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.consent as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.consent as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (asked_by = (select gate.staff()));
create policy grant_working_relation_read on data.consent as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.consent as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.consent as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.consent as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.consent as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.consent as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.consent as permissive for select to samspil_gate using (true);
create policy worker_reads on data.consent as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.consent to samspil_gate;
grant select (tenant, id, family_id, person_id, purpose, department, state, how, given_by, capacity, language, interpreter, text_version, asked_at, asked_by, answered_at, valid_from, valid_to, withdrawn_at, withdrawn_by, withdrawal_noted_at, version, recipient, classes, witness) on data.consent to samspil_staff;
grant insert (tenant, id, family_id, person_id, purpose, department, state, how, given_by, capacity, language, interpreter, text_version, asked_at, asked_by, answered_at, valid_from, valid_to, withdrawn_at, withdrawn_by, withdrawal_noted_at, version, recipient, classes, witness) on data.consent to samspil_staff;
grant update (state, how, given_by, capacity, witness, language, interpreter, text_version, answered_at, valid_to, withdrawn_at, withdrawn_by, withdrawal_noted_at, version) on data.consent to samspil_staff;
grant select (tenant, family_id, purpose, state, answered_at) on data.consent to samspil_worker;

-- consent_answer (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.consent_answer enable row level security;
alter table data.consent_answer force row level security;
create policy wall_tenant on data.consent_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.consent_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.consent_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD', 'CONF'] <@ (select gate.classes())) with check (array['ORD', 'CONF'] <@ (select gate.classes()));
create policy wall_sealed on data.consent_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.consent_answer as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.consent_answer as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.consent_answer as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.consent_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.consent_answer as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.consent_answer as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.consent_answer as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.consent_answer as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.consent_answer as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.consent_answer as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.consent_answer as permissive for select to samspil_gate using (true);
grant select on data.consent_answer to samspil_gate;
grant select (tenant, consent_id, given_by, family_id, capacity, answer, how, answered_at, recorded_at, recorded_by, noted_at, witness, note) on data.consent_answer to samspil_staff;
grant insert (tenant, consent_id, given_by, family_id, capacity, answer, how, answered_at, recorded_at, recorded_by, noted_at, witness, note) on data.consent_answer to samspil_staff;

-- share (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.share enable row level security;
alter table data.share force row level security;
create policy wall_tenant on data.share as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.share as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.share as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_sealed on data.share as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.share as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.share as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.share as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.share as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.share as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.share as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.share as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.share as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.share as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.share as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.share as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.share as permissive for select to samspil_gate using (true);
grant select on data.share to samspil_gate;
grant select (tenant, id, family_id, person_id, from_department, to_department, classes, purpose, basis, consent_id, other_consent_id, from_at, to_at, ended_at, mode, recipient_kind, child_informed, not_for_investigation, recorded_by, recorded_at, recipient_name, what, necessity, not_informed_because, other_law) on data.share to samspil_staff;
grant insert (tenant, id, family_id, person_id, from_department, to_department, classes, purpose, basis, consent_id, other_consent_id, from_at, to_at, ended_at, mode, recipient_kind, child_informed, not_for_investigation, recorded_by, recorded_at, recipient_name, what, necessity, not_informed_because, other_law) on data.share to samspil_staff;
grant update (ended_at) on data.share to samspil_staff;

-- basis_setting (organisation): walls tenant, author; grants organisation
alter table data.basis_setting enable row level security;
alter table data.basis_setting force row level security;
create policy wall_tenant on data.basis_setting as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_author_add on data.basis_setting as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_organisation_read on data.basis_setting as permissive for select to samspil_staff, samspil_police, samspil_steering, samspil_control using ((select gate.begun()));
create policy grant_organisation_add on data.basis_setting as permissive for insert to samspil_staff with check ((select gate.has_role('administrator')));
create policy gate_reads on data.basis_setting as permissive for select to samspil_gate using (true);
grant select on data.basis_setting to samspil_gate;
grant select (tenant, id, basis, in_use, from_on, reason, set_by, set_at) on data.basis_setting to samspil_staff, samspil_police, samspil_steering, samspil_control;
grant insert (tenant, id, basis, in_use, from_on, reason, set_by, set_at) on data.basis_setting to samspil_staff;

-- journal_note (opened): walls tenant, recused, class, police_list, sealed, life, opened, secret, author; grants relation, supervision, break-glass, records
alter table data.journal_note enable row level security;
alter table data.journal_note force row level security;
create policy wall_tenant on data.journal_note as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.journal_note as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.journal_note as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_police_list on data.journal_note as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((provenance is distinct from 'P115' or (select gate.police_list())));
create policy wall_sealed on data.journal_note as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.journal_note as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.journal_note as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.journal_note as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.journal_note as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.journal_note as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.journal_note as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (filed_by = (select gate.staff()));
create policy grant_working_relation_read on data.journal_note as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.journal_note as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_supervision_read on data.journal_note as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.journal_note as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.journal_note as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.journal_note as permissive for select to samspil_gate using (true);
grant select on data.journal_note to samspil_gate;
grant select (tenant, id, family_id, person_id, owner_department, class, happened_on, provenance, corrects, filed_at, filed_by, subject, body) on data.journal_note to samspil_staff;
grant insert (tenant, id, family_id, person_id, owner_department, class, happened_on, provenance, corrects, filed_at, filed_by, subject, body) on data.journal_note to samspil_staff;

-- measure (opened): walls tenant, recused, class, sealed, life, opened, secret, author; grants relation, supervision, break-glass, records
alter table data.measure enable row level security;
alter table data.measure force row level security;
create policy wall_tenant on data.measure as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.measure as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.measure as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.measure as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.measure as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.measure as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.measure as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.measure as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.measure as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.measure as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.measure as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.measure as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.measure as permissive for update to samspil_staff using ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]))) with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_supervision_read on data.measure as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.measure as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.measure as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.measure as permissive for select to samspil_gate using (true);
create policy gate_writes on data.measure as permissive for all to samspil_gate using (true) with check (true);
grant select on data.measure to samspil_gate;
grant insert, update, delete on data.measure to samspil_gate;
grant select (tenant, id, family_id, person_id, owner_department, class, started_on, ended_on, helped, recorded_by, recorded_at, version, name, law) on data.measure to samspil_staff;
grant insert (tenant, id, family_id, person_id, owner_department, class, started_on, ended_on, helped, recorded_by, recorded_at, version, name, law) on data.measure to samspil_staff;
grant update (ended_on, helped, version) on data.measure to samspil_staff;

-- measure_grant (opened): walls tenant, recused, class, sealed, life, opened, secret, author; grants relation, supervision, break-glass, records
alter table data.measure_grant enable row level security;
alter table data.measure_grant force row level security;
create policy wall_tenant on data.measure_grant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.measure_grant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.measure_grant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.measure_grant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.measure_grant as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.measure_grant as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.measure_grant as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.measure_grant as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.measure_grant as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.measure_grant as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()) and (decided_by is null or decided_by = (select gate.staff())) and (issued_by is null or issued_by = (select gate.staff())));
create policy grant_working_relation_read on data.measure_grant as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.measure_grant as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.measure_grant as permissive for update to samspil_staff using ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]))) with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_supervision_read on data.measure_grant as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.measure_grant as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.measure_grant as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.measure_grant as permissive for select to samspil_gate using (true);
create policy gate_writes on data.measure_grant as permissive for all to samspil_gate using (true) with check (true);
grant select on data.measure_grant to samspil_gate;
grant insert, update, delete on data.measure_grant to samspil_gate;
grant select (tenant, id, family_id, person_id, owner_department, class, type_code, form, complaint, outcome, state, kroner, weeks, starts_on, window_id, goal_id, step_id, view_how, view_on, consent_by, consent_on, hearing, hearing_on, child_plan, asked_id, asked_at, answer_by, mandate_id, decided_by, decided_at, issued_by, issued_at, complaint_on, measure_id, made_by, made_at, version, name, law, purpose, reason, view_words, hearing_words, answer_words) on data.measure_grant to samspil_staff;
grant insert (tenant, id, family_id, person_id, owner_department, class, type_code, form, complaint, outcome, state, kroner, weeks, starts_on, window_id, goal_id, step_id, view_how, view_on, consent_by, consent_on, hearing, hearing_on, child_plan, asked_id, asked_at, answer_by, mandate_id, decided_by, decided_at, issued_by, issued_at, complaint_on, measure_id, made_by, made_at, version, name, law, purpose, reason, view_words, hearing_words, answer_words) on data.measure_grant to samspil_staff;
grant update (state, issued_by, issued_at, complaint_on, version) on data.measure_grant to samspil_staff;

-- measure_group (organisation): walls tenant; grants organisation
alter table data.measure_group enable row level security;
alter table data.measure_group force row level security;
create policy wall_tenant on data.measure_group as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.measure_group as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.measure_group as permissive for select to samspil_gate using (true);
create policy gate_writes on data.measure_group as permissive for all to samspil_gate using (true) with check (true);
grant select on data.measure_group to samspil_gate;
grant insert, update, delete on data.measure_group to samspil_gate;
grant select (tenant, id, type_code, name, place, seats, made_by, made_at, closed_on, version) on data.measure_group to samspil_staff;

-- group_session (organisation): walls tenant; grants organisation
alter table data.group_session enable row level security;
alter table data.group_session force row level security;
create policy wall_tenant on data.group_session as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_organisation_read on data.group_session as permissive for select to samspil_staff using ((select gate.begun()));
create policy gate_reads on data.group_session as permissive for select to samspil_gate using (true);
create policy gate_writes on data.group_session as permissive for all to samspil_gate using (true) with check (true);
grant select on data.group_session to samspil_gate;
grant insert, update, delete on data.group_session to samspil_gate;
grant select (tenant, id, group_id, starts_at, minutes, called_off_at) on data.group_session to samspil_staff;

-- group_place (opened): walls tenant, recused, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.group_place enable row level security;
alter table data.group_place force row level security;
create policy wall_tenant on data.group_place as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.group_place as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.group_place as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.group_place as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.group_place as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.group_place as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.group_place as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.group_place as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.group_place as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.group_place as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.group_place as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.group_place as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.group_place as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.group_place as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.group_place as permissive for select to samspil_gate using (true);
grant select on data.group_place to samspil_gate;
grant select (tenant, id, family_id, group_id, person_id, grant_id, state, asked_on, recorded_by, version) on data.group_place to samspil_staff;
grant insert (tenant, id, family_id, group_id, person_id, grant_id, state, asked_on, recorded_by, version) on data.group_place to samspil_staff;
grant update (state, version) on data.group_place to samspil_staff;

-- group_attendance (opened): walls tenant, recused, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.group_attendance enable row level security;
alter table data.group_attendance force row level security;
create policy wall_tenant on data.group_attendance as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.group_attendance as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.group_attendance as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.group_attendance as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.group_attendance as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.group_attendance as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.group_attendance as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.group_attendance as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.group_attendance as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.group_attendance as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.group_attendance as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.group_attendance as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.group_attendance as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.group_attendance as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.group_attendance as permissive for select to samspil_gate using (true);
grant select on data.group_attendance to samspil_gate;
grant select (tenant, session_id, place_id, family_id, answer, recorded_by, recorded_at) on data.group_attendance to samspil_staff;
grant insert (tenant, session_id, place_id, family_id, answer, recorded_by, recorded_at) on data.group_attendance to samspil_staff;
grant update (answer, recorded_at) on data.group_attendance to samspil_staff;

-- assessment (opened): walls tenant, recused, sealed, life, opened, author, persons; grants relation, break-glass, records
alter table data.assessment enable row level security;
alter table data.assessment force row level security;
create policy wall_tenant on data.assessment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.assessment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.assessment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.assessment as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.assessment as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.assessment as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.assessment as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.assessment as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (started_by = (select gate.staff()));
create policy wall_persons_add on data.assessment as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (with_persons <@ array(select p.id from data.person p where p.tenant = assessment.tenant and p.family_id = assessment.family_id));
create policy wall_persons_change on data.assessment as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (with_persons <@ array(select p.id from data.person p where p.tenant = assessment.tenant and p.family_id = assessment.family_id));
create policy grant_working_relation_read on data.assessment as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.assessment as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.assessment as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_break_glass_read on data.assessment as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.assessment as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.assessment as permissive for select to samspil_gate using (true);
create policy gate_writes on data.assessment as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.assessment as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.assessment to samspil_gate;
grant insert, update, delete on data.assessment to samspil_gate;
grant select (tenant, id, family_id, profile, definition, started_at, started_by, with_persons, finished_at, version) on data.assessment to samspil_staff;
grant insert (tenant, id, family_id, profile, definition, started_at, started_by, with_persons, finished_at, version) on data.assessment to samspil_staff;
grant update (with_persons, finished_at, version) on data.assessment to samspil_staff;
grant select (tenant, id, family_id, started_at, finished_at) on data.assessment to samspil_worker;

-- assessment_part (opened): walls tenant, recused, class, sealed, life, opened; grants relation, break-glass, records
alter table data.assessment_part enable row level security;
alter table data.assessment_part force row level security;
create policy wall_tenant on data.assessment_part as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.assessment_part as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.assessment_part as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.assessment_part as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.assessment_part as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.assessment_part as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.assessment_part as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.assessment_part as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.assessment_part as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.assessment_part as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.assessment_part as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_break_glass_read on data.assessment_part as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.assessment_part as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.assessment_part as permissive for select to samspil_gate using (true);
create policy worker_reads on data.assessment_part as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.assessment_part to samspil_gate;
grant select (tenant, family_id, assessment_id, part, status, seconds_spent, version, reason) on data.assessment_part to samspil_staff;
grant insert (tenant, family_id, assessment_id, part, status, seconds_spent, version, reason) on data.assessment_part to samspil_staff;
grant update (status, reason, seconds_spent, version) on data.assessment_part to samspil_staff;
grant select (tenant, family_id, assessment_id, part, seconds_spent) on data.assessment_part to samspil_worker;

-- assessment_answer (opened): walls tenant, recused, class, sealed, life, opened, secret, author; grants relation, break-glass, records
alter table data.assessment_answer enable row level security;
alter table data.assessment_answer force row level security;
create policy wall_tenant on data.assessment_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.assessment_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.assessment_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.assessment_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.assessment_answer as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.assessment_answer as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.assessment_answer as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.assessment_answer as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.assessment_answer as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.assessment_answer as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (answered_by = (select gate.staff()));
create policy wall_author_change on data.assessment_answer as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (answered_by = (select gate.staff()));
create policy grant_working_relation_read on data.assessment_answer as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.assessment_answer as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.assessment_answer as permissive for update to samspil_staff using ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]))) with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_break_glass_read on data.assessment_answer as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.assessment_answer as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.assessment_answer as permissive for select to samspil_gate using (true);
grant select on data.assessment_answer to samspil_gate;
grant select (tenant, id, family_id, assessment_id, part, question, subject, person_id, owner_department, class, state, source, source_on, answered_by, answered_at, version, value) on data.assessment_answer to samspil_staff;
grant insert (tenant, id, family_id, assessment_id, part, question, subject, person_id, owner_department, class, state, source, source_on, answered_by, answered_at, version, value) on data.assessment_answer to samspil_staff;
grant update (value, state, source, source_on, answered_by, answered_at, version) on data.assessment_answer to samspil_staff;

-- plan (opened): walls tenant, recused, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.plan enable row level security;
alter table data.plan force row level security;
create policy wall_tenant on data.plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.plan as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.plan as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.plan as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.plan as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (started_by = (select gate.staff()));
create policy grant_working_relation_read on data.plan as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.plan as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.plan as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.plan as permissive for select to samspil_gate using (true);
create policy worker_reads on data.plan as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.plan to samspil_gate;
grant select (tenant, id, family_id, version_no, started_at, started_by, version) on data.plan to samspil_staff;
grant insert (tenant, id, family_id, version_no, started_at, started_by, version) on data.plan to samspil_staff;
grant update (version_no, version) on data.plan to samspil_staff;
grant select (tenant, family_id, started_at) on data.plan to samspil_worker;

-- plan_version (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.plan_version enable row level security;
alter table data.plan_version force row level security;
create policy wall_tenant on data.plan_version as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.plan_version as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.plan_version as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.plan_version as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.plan_version as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.plan_version as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.plan_version as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.plan_version as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.plan_version as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy grant_working_relation_read on data.plan_version as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.plan_version as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.plan_version as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.plan_version as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.plan_version as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.plan_version as permissive for select to samspil_gate using (true);
grant select on data.plan_version to samspil_gate;
grant select (tenant, plan_id, version_no, family_id, changed, asks_again, made_at, made_by, why) on data.plan_version to samspil_staff;
grant insert (tenant, plan_id, version_no, family_id, changed, asks_again, made_at, made_by, why) on data.plan_version to samspil_staff;

-- plan_quote (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.plan_quote enable row level security;
alter table data.plan_quote force row level security;
create policy wall_tenant on data.plan_quote as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.plan_quote as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.plan_quote as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.plan_quote as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.plan_quote as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.plan_quote as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.plan_quote as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.plan_quote as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.plan_quote as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.plan_quote as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.plan_quote as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.plan_quote as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.plan_quote as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.plan_quote as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.plan_quote as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.plan_quote as permissive for select to samspil_gate using (true);
grant select on data.plan_quote to samspil_gate;
grant select (tenant, id, family_id, person_id, kind, said_on, recorded_by, replaced_at, words) on data.plan_quote to samspil_staff;
grant insert (tenant, id, family_id, person_id, kind, said_on, recorded_by, replaced_at, words) on data.plan_quote to samspil_staff;
grant update (replaced_at) on data.plan_quote to samspil_staff;

-- goal (opened): walls tenant, recused, class, sealed, life, opened, secret, author; grants relation, supervision, break-glass, records
alter table data.goal enable row level security;
alter table data.goal force row level security;
create policy wall_tenant on data.goal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.goal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.goal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.goal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.goal as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.goal as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.goal as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.goal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.goal as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.goal as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy grant_working_relation_read on data.goal as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.goal as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.goal as permissive for update to samspil_staff using ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]))) with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_supervision_read on data.goal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.goal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.goal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.goal as permissive for select to samspil_gate using (true);
create policy worker_reads on data.goal as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.goal to samspil_gate;
grant select (tenant, id, family_id, plan_id, person_id, owner_department, class, stage, position, scale_then, scale_now, scale_wished, scale_by, scale_on, made_at, made_by, version, words, staff_line, helps, why, signs) on data.goal to samspil_staff;
grant insert (tenant, id, family_id, plan_id, person_id, owner_department, class, stage, position, scale_then, scale_now, scale_wished, scale_by, scale_on, made_at, made_by, version, words, staff_line, helps, why, signs) on data.goal to samspil_staff;
grant update (staff_line, helps, stage, why, position, scale_now, scale_wished, scale_by, scale_on, signs, version) on data.goal to samspil_staff;
grant select (tenant, family_id, stage, scale_then, scale_now) on data.goal to samspil_worker;

-- step (related): walls tenant, recused, class, sealed, life, secret, author; grants relation, supervision, break-glass, records
alter table data.step enable row level security;
alter table data.step force row level security;
create policy wall_tenant on data.step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.step as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.step as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.step as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_secret on data.step as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[]) or owner_staff = (select gate.staff())));
create policy wall_author_add on data.step as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy grant_working_relation_read on data.step as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.step as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.step as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]) or owner_staff = (select gate.staff()))) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]) or owner_staff = (select gate.staff())));
create policy grant_supervision_read on data.step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.step as permissive for select to samspil_gate using (true);
create policy worker_reads on data.step as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.step to samspil_gate;
grant select (tenant, id, family_id, goal_id, person_id, owner_department, class, owner_staff, owner_person, due_on, status, position, under_department, type_code, made_at, made_by, version, what, waiting_for, law) on data.step to samspil_staff;
grant insert (tenant, id, family_id, goal_id, person_id, owner_department, class, owner_staff, owner_person, due_on, status, position, under_department, type_code, made_at, made_by, version, what, waiting_for, law) on data.step to samspil_staff;
grant update (status, due_on, waiting_for, position, under_department, law, type_code, version) on data.step to samspil_staff;
grant select (tenant, id, family_id, status, due_on, owner_staff, owner_person) on data.step to samspil_worker;

-- agreement (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.agreement enable row level security;
alter table data.agreement force row level security;
create policy wall_tenant on data.agreement as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.agreement as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.agreement as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.agreement as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.agreement as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.agreement as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.agreement as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.agreement as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.agreement as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (asked_by = (select gate.staff()));
create policy grant_working_relation_read on data.agreement as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.agreement as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.agreement as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.agreement as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.agreement as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.agreement as permissive for select to samspil_gate using (true);
create policy gate_writes on data.agreement as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.agreement as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.agreement to samspil_gate;
grant insert, update, delete on data.agreement to samspil_gate;
grant select (tenant, id, family_id, plan_id, version_no, person_id, answer, how, asked_at, asked_by, comment) on data.agreement to samspil_staff;
grant insert (tenant, id, family_id, plan_id, version_no, person_id, answer, how, asked_at, asked_by, comment) on data.agreement to samspil_staff;
grant select (tenant, family_id, version_no, person_id, answer) on data.agreement to samspil_worker;

-- demand (opened): walls tenant, recused, class, sealed, life, opened, secret, author, persons; grants relation, supervision, break-glass, records
alter table data.demand enable row level security;
alter table data.demand force row level security;
create policy wall_tenant on data.demand as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.demand as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.demand as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (class = any ((select gate.classes())::text[])) with check (class = any ((select gate.classes())::text[]));
create policy wall_sealed on data.demand as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.demand as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.demand as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.demand as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.demand as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_secret on data.demand as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((owner_department = any ((select gate.departments())::text[]) or family_id = (select gate.opened()) and (owner_department || '/' || class || '/' || coalesce(person_id::text, '*')) = any ((select gate.shared())::text[])));
create policy wall_author_add on data.demand as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (made_by = (select gate.staff()));
create policy wall_persons_add on data.demand as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (person_ids <@ array(select p.id from data.person p where p.tenant = demand.tenant and p.family_id = demand.family_id));
create policy grant_working_relation_read on data.demand as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.demand as permissive for insert to samspil_staff with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_working_relation_change on data.demand as permissive for update to samspil_staff using ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[]))) with check ((select gate.relation()) is not null and (owner_department = any ((select gate.departments())::text[])));
create policy grant_supervision_read on data.demand as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.demand as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.demand as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.demand as permissive for select to samspil_gate using (true);
create policy worker_reads on data.demand as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.demand to samspil_gate;
grant select (tenant, id, family_id, person_id, person_ids, owner_department, class, kind, nature, starts_on, at_time, minutes, repeat, except_on, movable, part_of, made_by, made_at, removed_at, version, what, place, law, sanction, asks) on data.demand to samspil_staff;
grant insert (tenant, id, family_id, person_id, person_ids, owner_department, class, kind, nature, starts_on, at_time, minutes, repeat, except_on, movable, part_of, made_by, made_at, removed_at, version, what, place, law, sanction, asks) on data.demand to samspil_staff;
grant update (starts_on, at_time, except_on, part_of, removed_at, version) on data.demand to samspil_staff;
grant select (tenant, id, family_id, person_ids, owner_department, kind, nature, starts_on, at_time, minutes, repeat, except_on, part_of, removed_at) on data.demand to samspil_worker;

-- agreed_limit (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.agreed_limit enable row level security;
alter table data.agreed_limit force row level security;
create policy wall_tenant on data.agreed_limit as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.agreed_limit as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.agreed_limit as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.agreed_limit as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.agreed_limit as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.agreed_limit as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.agreed_limit as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.agreed_limit as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.agreed_limit as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (agreed_by = (select gate.staff()));
create policy grant_working_relation_read on data.agreed_limit as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.agreed_limit as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.agreed_limit as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.agreed_limit as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.agreed_limit as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.agreed_limit as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.agreed_limit as permissive for select to samspil_gate using (true);
create policy worker_reads on data.agreed_limit as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.agreed_limit to samspil_gate;
grant select (tenant, id, family_id, person_id, per_week, not_before, not_after, free_days, agreed_on, agreed_by, recorded_at, replaced_at, words) on data.agreed_limit to samspil_staff;
grant insert (tenant, id, family_id, person_id, per_week, not_before, not_after, free_days, agreed_on, agreed_by, recorded_at, replaced_at, words) on data.agreed_limit to samspil_staff;
grant update (replaced_at) on data.agreed_limit to samspil_staff;
grant select (tenant, family_id, person_id, per_week, agreed_on, replaced_at) on data.agreed_limit to samspil_worker;

-- own_life (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.own_life enable row level security;
alter table data.own_life force row level security;
create policy wall_tenant on data.own_life as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.own_life as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.own_life as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.own_life as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.own_life as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.own_life as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.own_life as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.own_life as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.own_life as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.own_life as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.own_life as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.own_life as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.own_life as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.own_life as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.own_life as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.own_life as permissive for select to samspil_gate using (true);
grant select on data.own_life to samspil_gate;
grant select (tenant, id, family_id, person_id, starts_on, at_time, minutes, repeat, recorded_by, recorded_at, removed_at, what) on data.own_life to samspil_staff;
grant insert (tenant, id, family_id, person_id, starts_on, at_time, minutes, repeat, recorded_by, recorded_at, removed_at, what) on data.own_life to samspil_staff;
grant update (removed_at) on data.own_life to samspil_staff;

-- acute_problem (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.acute_problem enable row level security;
alter table data.acute_problem force row level security;
create policy wall_tenant on data.acute_problem as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.acute_problem as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.acute_problem as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_sealed on data.acute_problem as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.acute_problem as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.acute_problem as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.acute_problem as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.acute_problem as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.acute_problem as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.acute_problem as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.acute_problem as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.acute_problem as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.acute_problem as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.acute_problem as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.acute_problem as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.acute_problem as permissive for select to samspil_gate using (true);
grant select on data.acute_problem to samspil_gate;
grant select (tenant, id, family_id, person_id, goal_id, step_id, from_on, until_on, recorded_by, recorded_at, closed_at, settled, what) on data.acute_problem to samspil_staff;
grant insert (tenant, id, family_id, person_id, goal_id, step_id, from_on, until_on, recorded_by, recorded_at, closed_at, settled, what) on data.acute_problem to samspil_staff;
grant update (closed_at, settled) on data.acute_problem to samspil_staff;

-- travel_time (opened): walls tenant, recused, class, sealed, life, opened, author; grants relation, supervision, break-glass, records
alter table data.travel_time enable row level security;
alter table data.travel_time force row level security;
create policy wall_tenant on data.travel_time as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.travel_time as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.travel_time as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.travel_time as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.travel_time as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.travel_time as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.travel_time as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.travel_time as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy wall_author_add on data.travel_time as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy wall_author_change on data.travel_time as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (recorded_by = (select gate.staff()));
create policy grant_working_relation_read on data.travel_time as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.travel_time as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_working_relation_change on data.travel_time as permissive for update to samspil_staff using ((select gate.relation()) is not null) with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.travel_time as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.travel_time as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.travel_time as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.travel_time as permissive for select to samspil_gate using (true);
grant select on data.travel_time to samspil_gate;
grant select (tenant, family_id, minutes, recorded_by, recorded_at, from_place, to_place) on data.travel_time to samspil_staff;
grant insert (tenant, family_id, minutes, recorded_by, recorded_at, from_place, to_place) on data.travel_time to samspil_staff;
grant update (minutes, recorded_by, recorded_at) on data.travel_time to samspil_staff;

-- hold_request (related): walls tenant, recused, class, sealed, life, author, persons; grants relation, supervision, break-glass, records
alter table data.hold_request enable row level security;
alter table data.hold_request force row level security;
create policy wall_tenant on data.hold_request as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.hold_request as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.hold_request as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.hold_request as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.hold_request as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.hold_request as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.hold_request as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.hold_request as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (asked_by = (select gate.staff()) and (answered_by is null or answered_by = (select gate.staff())));
create policy wall_persons_add on data.hold_request as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (person_ids <@ array(select p.id from data.person p where p.tenant = hold_request.tenant and p.family_id = hold_request.family_id));
create policy grant_working_relation_read on data.hold_request as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.hold_request as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.hold_request as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.hold_request as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.hold_request as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.hold_request as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.hold_request as permissive for select to samspil_gate using (true);
create policy gate_writes on data.hold_request as permissive for all to samspil_gate using (true) with check (true);
create policy worker_reads on data.hold_request as permissive for select to samspil_worker using ((select gate.has_role('service')));
grant select on data.hold_request to samspil_gate;
grant insert, update, delete on data.hold_request to samspil_gate;
grant select (tenant, id, family_id, demand_id, kind, person_ids, from_department, asked_department, duty, occurrence_on, from_on, until_on, to_on, to_time, join_key, answer_by_on, asked_by, asked_at, answer, answered_by, answered_at, withdrawn_at, version, reason, answer_reason) on data.hold_request to samspil_staff;
grant insert (tenant, id, family_id, demand_id, kind, person_ids, from_department, asked_department, duty, occurrence_on, from_on, until_on, to_on, to_time, join_key, answer_by_on, asked_by, asked_at, answer, answered_by, answered_at, withdrawn_at, version, reason, answer_reason) on data.hold_request to samspil_staff;
grant update (withdrawn_at, version) on data.hold_request to samspil_staff;
grant select (tenant, family_id, demand_id, kind, from_on, until_on, answer, answered_at, withdrawn_at) on data.hold_request to samspil_worker;

-- family_message (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.family_message enable row level security;
alter table data.family_message force row level security;
create policy wall_tenant on data.family_message as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.family_message as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.family_message as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['CONF'] <@ (select gate.classes())) with check (array['CONF'] <@ (select gate.classes()));
create policy wall_sealed on data.family_message as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.family_message as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.family_message as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.family_message as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.family_message as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.family_message as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_supervision_read on data.family_message as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.family_message as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.family_message as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.family_message as permissive for select to samspil_gate using (true);
create policy gate_writes on data.family_message as permissive for all to samspil_gate using (true) with check (true);
grant select on data.family_message to samspil_gate;
grant insert, update, delete on data.family_message to samspil_gate;
grant select (tenant, id, family_id, channel, received_at, received_by, for_staff, answered_at, answered_by, removed_at, version, from_name, call_back, said, answer) on data.family_message to samspil_staff;

-- relation_holder (related): walls tenant, recused, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.relation_holder enable row level security;
alter table data.relation_holder force row level security;
create policy wall_tenant on data.relation_holder as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.relation_holder as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.relation_holder as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.relation_holder as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.relation_holder as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.relation_holder as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.relation_holder as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_working_relation_read on data.relation_holder as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.relation_holder as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.relation_holder as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.relation_holder as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.relation_holder as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.relation_holder as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.relation_holder as permissive for select to samspil_gate using (true);
grant select on data.relation_holder to samspil_gate;
grant select (tenant, id, family_id, person_id, staff_id, from_on, to_on, set_by, removed_at, version) on data.relation_holder to samspil_staff;
grant insert (tenant, id, family_id, person_id, staff_id, from_on, to_on, set_by, removed_at, version) on data.relation_holder to samspil_staff;
grant update (to_on, removed_at, version) on data.relation_holder to samspil_staff;

-- follow_up_rhythm (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.follow_up_rhythm enable row level security;
alter table data.follow_up_rhythm force row level security;
create policy wall_tenant on data.follow_up_rhythm as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.follow_up_rhythm as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.follow_up_rhythm as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.follow_up_rhythm as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.follow_up_rhythm as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.follow_up_rhythm as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.follow_up_rhythm as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.follow_up_rhythm as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy wall_author_change on data.follow_up_rhythm as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (set_by = (select gate.staff()));
create policy grant_working_relation_read on data.follow_up_rhythm as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.follow_up_rhythm as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.follow_up_rhythm as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.follow_up_rhythm as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.follow_up_rhythm as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.follow_up_rhythm as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.follow_up_rhythm as permissive for select to samspil_gate using (true);
grant select on data.follow_up_rhythm to samspil_gate;
grant select (tenant, family_id, intensity, agreed_on, set_by, version, because) on data.follow_up_rhythm to samspil_staff;
grant insert (tenant, family_id, intensity, agreed_on, set_by, version, because) on data.follow_up_rhythm to samspil_staff;
grant update (intensity, because, agreed_on, set_by, version) on data.follow_up_rhythm to samspil_staff;

-- follow_up (related): walls tenant, recused, class, sealed, life, author, persons; grants relation, supervision, break-glass, records
alter table data.follow_up enable row level security;
alter table data.follow_up force row level security;
create policy wall_tenant on data.follow_up as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.follow_up as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.follow_up as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.follow_up as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.follow_up as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.follow_up as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.follow_up as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.follow_up as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (held_by = (select gate.staff()));
create policy wall_persons_add on data.follow_up as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (with_persons <@ array(select p.id from data.person p where p.tenant = follow_up.tenant and p.family_id = follow_up.family_id));
create policy grant_working_relation_read on data.follow_up as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.follow_up as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.follow_up as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.follow_up as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.follow_up as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.follow_up as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.follow_up as permissive for select to samspil_gate using (true);
grant select on data.follow_up to samspil_gate;
grant select (tenant, id, family_id, held_on, with_persons, next_on, held_by, recorded_at, removed_at, version, changed) on data.follow_up to samspil_staff;
grant insert (tenant, id, family_id, held_on, with_persons, next_on, held_by, recorded_at, removed_at, version, changed) on data.follow_up to samspil_staff;
grant update (removed_at, version) on data.follow_up to samspil_staff;

-- own_number (opened): walls tenant, recused, class, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.own_number enable row level security;
alter table data.own_number force row level security;
create policy wall_tenant on data.own_number as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.own_number as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.own_number as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.own_number as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.own_number as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.own_number as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.own_number as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.own_number as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.own_number as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_working_relation_add on data.own_number as permissive for insert to samspil_staff with check ((select gate.relation()) is not null);
create policy grant_supervision_read on data.own_number as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.own_number as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.own_number as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.own_number as permissive for select to samspil_gate using (true);
grant select on data.own_number to samspil_gate;
grant select (tenant, follow_up_id, person_id, family_id, value) on data.own_number to samspil_staff;
grant insert (tenant, follow_up_id, person_id, family_id, value) on data.own_number to samspil_staff;

-- ending_plan (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.ending_plan enable row level security;
alter table data.ending_plan force row level security;
create policy wall_tenant on data.ending_plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.ending_plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.ending_plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.ending_plan as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.ending_plan as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.ending_plan as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.ending_plan as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.ending_plan as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check (started_by = (select gate.staff()) and (agreed_by is null or agreed_by = (select gate.staff())));
create policy grant_working_relation_read on data.ending_plan as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.ending_plan as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.ending_plan as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.ending_plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.ending_plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.ending_plan as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.ending_plan as permissive for select to samspil_gate using (true);
create policy gate_writes on data.ending_plan as permissive for all to samspil_gate using (true) with check (true);
grant select on data.ending_plan to samspil_gate;
grant insert, update, delete on data.ending_plan to samspil_gate;
grant select (tenant, id, family_id, why, ends_on, way_in_staff, own_view_by, started_at, started_by, agreed_on, agreed_how, agreed_by, set_aside_at, version, way_in_words, if_it_tips, own_view, farewell) on data.ending_plan to samspil_staff;
grant insert (tenant, id, family_id, why, ends_on, way_in_staff, own_view_by, started_at, started_by, agreed_on, agreed_how, agreed_by, set_aside_at, version, way_in_words, if_it_tips, own_view, farewell) on data.ending_plan to samspil_staff;
grant update (why, ends_on, way_in_staff, way_in_words, if_it_tips, own_view, own_view_by, farewell, agreed_on, agreed_how, agreed_by, set_aside_at, version) on data.ending_plan to samspil_staff;

-- ending_step (related): walls tenant, recused, class, sealed, life; grants relation, supervision, break-glass, records
alter table data.ending_step enable row level security;
alter table data.ending_step force row level security;
create policy wall_tenant on data.ending_step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.ending_step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.ending_step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.ending_step as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.ending_step as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.ending_step as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.ending_step as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy grant_working_relation_read on data.ending_step as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.ending_step as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.ending_step as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.ending_step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.ending_step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.ending_step as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.ending_step as permissive for select to samspil_gate using (true);
grant select on data.ending_step to samspil_gate;
grant select (tenant, id, family_id, plan_id, due_on, staff_id, done_on, removed_at, version, what) on data.ending_step to samspil_staff;
grant insert (tenant, id, family_id, plan_id, due_on, staff_id, done_on, removed_at, version, what) on data.ending_step to samspil_staff;
grant update (what, due_on, staff_id, done_on, removed_at, version) on data.ending_step to samspil_staff;

-- hand_back (related): walls tenant, recused, class, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.hand_back enable row level security;
alter table data.hand_back force row level security;
create policy wall_tenant on data.hand_back as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.hand_back as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_class on data.hand_back as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (array['ORD'] <@ (select gate.classes())) with check (array['ORD'] <@ (select gate.classes()));
create policy wall_sealed on data.hand_back as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.hand_back as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.hand_back as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.hand_back as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.hand_back as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((taken_by is null or taken_by = (select gate.staff())) and (noted_by is null or noted_by = (select gate.staff())));
create policy grant_working_relation_read on data.hand_back as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.hand_back as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.hand_back as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.hand_back as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.hand_back as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.hand_back as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.hand_back as permissive for select to samspil_gate using (true);
grant select on data.hand_back to samspil_gate;
grant select (tenant, id, family_id, plan_id, department, due_on, taken_on, taken_by, noted_by, removed_at, version, what, receiver) on data.hand_back to samspil_staff;
grant insert (tenant, id, family_id, plan_id, department, due_on, taken_on, taken_by, noted_by, removed_at, version, what, receiver) on data.hand_back to samspil_staff;
grant update (department, what, due_on, receiver, taken_on, taken_by, noted_by, removed_at, version) on data.hand_back to samspil_staff;

-- later_talk (related): walls tenant, recused, sealed, life, author; grants relation, supervision, break-glass, records
alter table data.later_talk enable row level security;
alter table data.later_talk force row level security;
create policy wall_tenant on data.later_talk as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.later_talk as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.later_talk as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.later_talk as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.later_talk as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.later_talk as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_author_add on data.later_talk as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((settled_by is null or settled_by = (select gate.staff())));
create policy grant_working_relation_read on data.later_talk as permissive for select to samspil_staff using (family_id = any ((select gate.my_families())::uuid[]));
create policy grant_working_relation_add on data.later_talk as permissive for insert to samspil_staff with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_working_relation_change on data.later_talk as permissive for update to samspil_staff using (family_id = (select gate.opened()) and (select gate.relation()) is not null) with check (family_id = (select gate.opened()) and (select gate.relation()) is not null);
create policy grant_supervision_read on data.later_talk as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.later_talk as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.later_talk as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.later_talk as permissive for select to samspil_gate using (true);
grant select on data.later_talk to samspil_gate;
grant select (tenant, id, family_id, plan_id, months, outcome, settled_on, settled_by, version) on data.later_talk to samspil_staff;
grant insert (tenant, id, family_id, plan_id, months, outcome, settled_on, settled_by, version) on data.later_talk to samspil_staff;
grant update (outcome, settled_on, settled_by, version) on data.later_talk to samspil_staff;

-- recusal (personal): walls tenant; grants openings
alter table data.recusal enable row level security;
alter table data.recusal force row level security;
create policy wall_tenant on data.recusal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_openings_read on data.recusal as permissive for select to samspil_staff using ((staff_id = (select gate.staff()) or staff_id = any ((select gate.my_staff())::uuid[])));
create policy gate_reads on data.recusal as permissive for select to samspil_gate using (true);
create policy gate_writes on data.recusal as permissive for all to samspil_gate using (true) with check (true);
grant select on data.recusal to samspil_gate;
grant insert, update, delete on data.recusal to samspil_gate;
grant select (tenant, id, staff_id, family_id, person_id, declared_by, declared_at, lifted_by, lifted_at) on data.recusal to samspil_staff;

-- family_seal (opened): walls tenant, recused, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.family_seal enable row level security;
alter table data.family_seal force row level security;
create policy wall_tenant on data.family_seal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.family_seal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.family_seal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.family_seal as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.family_seal as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.family_seal as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.family_seal as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.family_seal as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_supervision_read on data.family_seal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.family_seal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.family_seal as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.family_seal as permissive for select to samspil_gate using (true);
create policy gate_writes on data.family_seal as permissive for all to samspil_gate using (true) with check (true);
grant select on data.family_seal to samspil_gate;
grant insert, update, delete on data.family_seal to samspil_gate;
grant select (tenant, id, family_id, sealed_by, sealed_at, lifted_by, lifted_at) on data.family_seal to samspil_staff;

-- family_seal_name (opened): walls tenant, recused, sealed, life, opened; grants relation, supervision, break-glass, records
alter table data.family_seal_name enable row level security;
alter table data.family_seal_name force row level security;
create policy wall_tenant on data.family_seal_name as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.family_seal_name as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.family_seal_name as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy wall_life on data.family_seal_name as restrictive for select to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.restricted())::uuid[]));
create policy wall_life_add on data.family_seal_name as restrictive for insert to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal with check ((select gate.writable()));
create policy wall_life_change on data.family_seal_name as restrictive for update to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((select gate.writable())) with check ((select gate.writable()));
create policy wall_opened on data.family_seal_name as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id = (select gate.opened())) with check (family_id = (select gate.opened()));
create policy grant_working_relation_read on data.family_seal_name as permissive for select to samspil_staff using ((select gate.relation()) is not null);
create policy grant_supervision_read on data.family_seal_name as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'supervision');
create policy grant_break_glass_read on data.family_seal_name as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'break-glass');
create policy grant_records_read on data.family_seal_name as permissive for select to samspil_staff using (family_id = (select gate.opened()) and (select gate.via()) = 'records');
create policy gate_reads on data.family_seal_name as permissive for select to samspil_gate using (true);
create policy gate_writes on data.family_seal_name as permissive for all to samspil_gate using (true) with check (true);
grant select on data.family_seal_name to samspil_gate;
grant insert, update, delete on data.family_seal_name to samspil_gate;
grant select (tenant, seal_id, staff_id, family_id, added_by, added_at, removed_at) on data.family_seal_name to samspil_staff;

-- supervision (opening): walls tenant, recused, sealed; grants openings, control
alter table data.supervision enable row level security;
alter table data.supervision force row level security;
create policy wall_tenant on data.supervision as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.supervision as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.supervision as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy grant_openings_read on data.supervision as permissive for select to samspil_staff using ((staff_id = (select gate.staff()) or staff_id = any ((select gate.my_staff())::uuid[]) or family_id = any ((select gate.my_families())::uuid[])));
create policy grant_control_read on data.supervision as permissive for select to samspil_control using ((select gate.has_role('auditor')));
create policy gate_reads on data.supervision as permissive for select to samspil_gate using (true);
create policy gate_writes on data.supervision as permissive for all to samspil_gate using (true) with check (true);
grant select on data.supervision to samspil_gate;
grant insert, update, delete on data.supervision to samspil_gate;
grant select (tenant, id, family_id, staff_id, sensitive, opened_at, until_at, ended_at, reason, sensitive_reason) on data.supervision to samspil_staff;
grant select (tenant, id, family_id, staff_id, sensitive, opened_at, until_at, ended_at) on data.supervision to samspil_control;

-- break_glass (opening): walls tenant, recused, sealed; grants openings, control
alter table data.break_glass enable row level security;
alter table data.break_glass force row level security;
create policy wall_tenant on data.break_glass as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.break_glass as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.recused())::uuid[])) with check (family_id <> all ((select gate.recused())::uuid[]));
create policy wall_sealed on data.break_glass as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using (family_id <> all ((select gate.sealed_off())::uuid[])) with check (family_id <> all ((select gate.sealed_off())::uuid[]));
create policy grant_openings_read on data.break_glass as permissive for select to samspil_staff using ((staff_id = (select gate.staff()) or staff_id = any ((select gate.my_staff())::uuid[]) or family_id = any ((select gate.my_families())::uuid[])));
create policy grant_control_read on data.break_glass as permissive for select to samspil_control using ((select gate.has_role('auditor')));
create policy gate_reads on data.break_glass as permissive for select to samspil_gate using (true);
create policy gate_writes on data.break_glass as permissive for all to samspil_gate using (true) with check (true);
grant select on data.break_glass to samspil_gate;
grant insert, update, delete on data.break_glass to samspil_gate;
grant select (tenant, id, family_id, staff_id, reason_code, opened_at, until_at, ended_at, review_due_on, reviewed_by, reviewed_at, judgement, reason, review_words) on data.break_glass to samspil_staff;
grant select (tenant, id, family_id, staff_id, reason_code, opened_at, until_at, ended_at, review_due_on, reviewed_by, reviewed_at, judgement) on data.break_glass to samspil_control;

-- notification (own): walls tenant, recused, sealed; grants own
alter table data.notification enable row level security;
alter table data.notification force row level security;
create policy wall_tenant on data.notification as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy wall_recused on data.notification as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.recused())::uuid[])) is not true) with check ((family_id = any ((select gate.recused())::uuid[])) is not true);
create policy wall_sealed on data.notification as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal using ((family_id = any ((select gate.sealed_off())::uuid[])) is not true) with check ((family_id = any ((select gate.sealed_off())::uuid[])) is not true);
create policy grant_own_read on data.notification as permissive for select to samspil_staff using (staff_id = (select gate.staff()));
create policy grant_own_change on data.notification as permissive for update to samspil_staff using (staff_id = (select gate.staff())) with check (staff_id = (select gate.staff()));
create policy gate_reads on data.notification as permissive for select to samspil_gate using (true);
create policy gate_writes on data.notification as permissive for all to samspil_gate using (true) with check (true);
grant select on data.notification to samspil_gate;
grant insert, update, delete on data.notification to samspil_gate;
grant select (tenant, id, staff_id, kind, family_id, about_staff, subject_id, made_at, seen_at) on data.notification to samspil_staff;
grant update (seen_at) on data.notification to samspil_staff;

-- released_figures (released): walls tenant; grants released
alter table data.released_figures enable row level security;
alter table data.released_figures force row level security;
create policy wall_tenant on data.released_figures as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy grant_released_read on data.released_figures as permissive for select to samspil_staff, samspil_steering using ((select gate.begun()));
create policy gate_reads on data.released_figures as permissive for select to samspil_gate using (true);
create policy worker_reads on data.released_figures as permissive for select to samspil_worker using ((select gate.has_role('service')));
create policy worker_adds on data.released_figures as permissive for insert to samspil_worker with check ((select gate.has_role('service')));
grant select on data.released_figures to samspil_gate;
grant select (tenant, id, period_from, period_to, figures, made_at) on data.released_figures to samspil_staff, samspil_steering;
grant select (tenant, id, period_from, period_to, figures, made_at), insert (tenant, id, period_from, period_to, figures, made_at) on data.released_figures to samspil_worker;

-- release_ledger (service): walls tenant; grants service
alter table data.release_ledger enable row level security;
alter table data.release_ledger force row level security;
create policy wall_tenant on data.release_ledger as restrictive for all to samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal, samspil_worker, samspil_owner using (tenant = (select gate.tenant())) with check (tenant = (select gate.tenant()));
create policy gate_reads on data.release_ledger as permissive for select to samspil_gate using (true);
create policy worker_reads on data.release_ledger as permissive for select to samspil_worker using ((select gate.has_role('service')));
create policy worker_adds on data.release_ledger as permissive for insert to samspil_worker with check ((select gate.has_role('service')));
grant select on data.release_ledger to samspil_gate;
grant select (tenant, period_to, ledger, made_at), insert (tenant, period_to, ledger, made_at) on data.release_ledger to samspil_worker;

-- Who did something with a row later
create trigger own_name_decided_by before update of decided_by on data.case_handover for each row when (new.decided_by is distinct from old.decided_by and new.decided_by is not null and new.decided_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_acknowledged_by before update of acknowledged_by on data.case_handover for each row when (new.acknowledged_by is distinct from old.acknowledged_by and new.acknowledged_by is not null and new.acknowledged_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_decided_by before update of decided_by on data.signal for each row when (new.decided_by is distinct from old.decided_by and new.decided_by is not null and new.decided_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_opened_by before update of opened_by on data.concern_file for each row when (new.opened_by is distinct from old.opened_by and new.opened_by is not null and new.opened_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_withdrawn_by before update of withdrawn_by on data.released_page for each row when (new.withdrawn_by is distinct from old.withdrawn_by and new.withdrawn_by is not null and new.withdrawn_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_issued_by before update of issued_by on data.measure_grant for each row when (new.issued_by is distinct from old.issued_by and new.issued_by is not null and new.issued_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_agreed_by before update of agreed_by on data.ending_plan for each row when (new.agreed_by is distinct from old.agreed_by and new.agreed_by is not null and new.agreed_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_taken_by before update of taken_by on data.hand_back for each row when (new.taken_by is distinct from old.taken_by and new.taken_by is not null and new.taken_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_noted_by before update of noted_by on data.hand_back for each row when (new.noted_by is distinct from old.noted_by and new.noted_by is not null and new.noted_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
create trigger own_name_settled_by before update of settled_by on data.later_talk for each row when (new.settled_by is distinct from old.settled_by and new.settled_by is not null and new.settled_by is distinct from gate.staff() and current_user = 'samspil_staff') execute function gate.refuse_another_name();
