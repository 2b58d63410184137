-- A row that belongs to a family points at persons, contacts, plans and cases of that family and of no other (security.md 4.6).
-- The key carries the family, so that one of another family and one that does not exist are refused alike.

alter table data.assessment add constraint assessment_of_family unique (tenant, family_id, id);
alter table data.consent add constraint consent_of_family unique (tenant, family_id, id);
alter table data.contact add constraint contact_of_family unique (tenant, family_id, id);
alter table data.demand add constraint demand_of_family unique (tenant, family_id, id);
alter table data.department_case add constraint department_case_of_family unique (tenant, family_id, id);
alter table data.family_seal add constraint family_seal_of_family unique (tenant, family_id, id);
alter table data.goal add constraint goal_of_family unique (tenant, family_id, id);
alter table data.journal_note add constraint journal_note_of_family unique (tenant, family_id, id);
alter table data.person add constraint person_of_family unique (tenant, family_id, id);
alter table data.plan add constraint plan_of_family unique (tenant, family_id, id);

alter table data.acute_problem
  drop constraint acute_problem_tenant_person_id_fkey, add constraint acute_problem_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.agreed_limit
  drop constraint agreed_limit_tenant_person_id_fkey, add constraint agreed_limit_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.agreement
  drop constraint agreement_tenant_person_id_fkey, add constraint agreement_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint agreement_tenant_plan_id_fkey, add constraint agreement_plan_id_of_family foreign key (tenant, family_id, plan_id) references data.plan (tenant, family_id, id) on delete restrict;
alter table data.appointment
  drop constraint appointment_from_contact, add constraint appointment_from_contact_of_family foreign key (tenant, family_id, from_contact) references data.contact (tenant, family_id, id) on delete restrict,
  drop constraint appointment_settled_contact, add constraint appointment_settled_contact_of_family foreign key (tenant, family_id, settled_contact) references data.contact (tenant, family_id, id) on delete restrict,
  drop constraint appointment_tenant_person_id_fkey, add constraint appointment_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.assessment_answer
  drop constraint assessment_answer_tenant_assessment_id_fkey, add constraint assessment_answer_assessment_id_of_family foreign key (tenant, family_id, assessment_id) references data.assessment (tenant, family_id, id) on delete restrict,
  drop constraint assessment_answer_tenant_person_id_fkey, add constraint assessment_answer_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.assessment_part
  drop constraint assessment_part_tenant_assessment_id_fkey, add constraint assessment_part_assessment_id_of_family foreign key (tenant, family_id, assessment_id) references data.assessment (tenant, family_id, id) on delete restrict;
alter table data.case_handover
  drop constraint case_handover_tenant_case_id_fkey, add constraint case_handover_case_id_of_family foreign key (tenant, family_id, case_id) references data.department_case (tenant, family_id, id) on delete restrict;
alter table data.consent
  drop constraint consent_tenant_given_by_fkey, add constraint consent_given_by_of_family foreign key (tenant, family_id, given_by) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint consent_tenant_person_id_fkey, add constraint consent_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint consent_withdrawn_by_person, add constraint consent_withdrawn_by_of_family foreign key (tenant, family_id, withdrawn_by) references data.person (tenant, family_id, id) on delete restrict;
alter table data.consent_answer
  drop constraint consent_answer_tenant_consent_id_fkey, add constraint consent_answer_consent_id_of_family foreign key (tenant, family_id, consent_id) references data.consent (tenant, family_id, id) on delete restrict,
  drop constraint consent_answer_tenant_given_by_fkey, add constraint consent_answer_given_by_of_family foreign key (tenant, family_id, given_by) references data.person (tenant, family_id, id) on delete restrict;
alter table data.contact
  drop constraint contact_tenant_person_id_fkey, add constraint contact_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.demand
  drop constraint demand_tenant_person_id_fkey, add constraint demand_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.department_case
  drop constraint department_case_tenant_person_id_fkey, add constraint department_case_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.family_seal_name
  drop constraint family_seal_name_tenant_seal_id_fkey, add constraint family_seal_name_seal_id_of_family foreign key (tenant, family_id, seal_id) references data.family_seal (tenant, family_id, id) on delete restrict;
alter table data.goal
  drop constraint goal_tenant_person_id_fkey, add constraint goal_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint goal_tenant_plan_id_fkey, add constraint goal_plan_id_of_family foreign key (tenant, family_id, plan_id) references data.plan (tenant, family_id, id) on delete restrict,
  drop constraint goal_tenant_scale_by_fkey, add constraint goal_scale_by_of_family foreign key (tenant, family_id, scale_by) references data.person (tenant, family_id, id) on delete restrict;
alter table data.hold_request
  drop constraint hold_request_tenant_demand_id_fkey, add constraint hold_request_demand_id_of_family foreign key (tenant, family_id, demand_id) references data.demand (tenant, family_id, id) on delete restrict;
alter table data.journal_note
  drop constraint journal_note_tenant_corrects_fkey, add constraint journal_note_corrects_of_family foreign key (tenant, family_id, corrects) references data.journal_note (tenant, family_id, id) on delete restrict,
  drop constraint journal_note_tenant_person_id_fkey, add constraint journal_note_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.kinship
  drop constraint kinship_tenant_from_person_fkey, add constraint kinship_from_person_of_family foreign key (tenant, family_id, from_person) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint kinship_tenant_to_person_fkey, add constraint kinship_to_person_of_family foreign key (tenant, family_id, to_person) references data.person (tenant, family_id, id) on delete restrict;
alter table data.measure
  drop constraint measure_tenant_person_id_fkey, add constraint measure_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.motivation_window
  drop constraint motivation_window_from_contact, add constraint motivation_window_from_contact_of_family foreign key (tenant, family_id, from_contact) references data.contact (tenant, family_id, id) on delete restrict,
  drop constraint motivation_window_tenant_person_id_fkey, add constraint motivation_window_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.network_person
  drop constraint network_person_tenant_wanted_by_fkey, add constraint network_person_wanted_by_of_family foreign key (tenant, family_id, wanted_by) references data.person (tenant, family_id, id) on delete restrict;
alter table data.own_life
  drop constraint own_life_tenant_person_id_fkey, add constraint own_life_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.plan_quote
  drop constraint plan_quote_tenant_person_id_fkey, add constraint plan_quote_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.plan_version
  drop constraint plan_version_tenant_plan_id_fkey, add constraint plan_version_plan_id_of_family foreign key (tenant, family_id, plan_id) references data.plan (tenant, family_id, id) on delete restrict;
alter table data.promise
  drop constraint promise_from_contact, add constraint promise_from_contact_of_family foreign key (tenant, family_id, from_contact) references data.contact (tenant, family_id, id) on delete restrict,
  drop constraint promise_tenant_to_person_fkey, add constraint promise_to_person_of_family foreign key (tenant, family_id, to_person) references data.person (tenant, family_id, id) on delete restrict;
alter table data.recusal
  drop constraint recusal_tenant_person_id_fkey, add constraint recusal_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.share
  drop constraint share_tenant_consent_id_fkey, add constraint share_consent_id_of_family foreign key (tenant, family_id, consent_id) references data.consent (tenant, family_id, id) on delete restrict,
  drop constraint share_tenant_other_consent_id_fkey, add constraint share_other_consent_id_of_family foreign key (tenant, family_id, other_consent_id) references data.consent (tenant, family_id, id) on delete restrict,
  drop constraint share_tenant_person_id_fkey, add constraint share_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.step
  drop constraint step_tenant_goal_id_fkey, add constraint step_goal_id_of_family foreign key (tenant, family_id, goal_id) references data.goal (tenant, family_id, id) on delete restrict,
  drop constraint step_tenant_owner_person_fkey, add constraint step_owner_person_of_family foreign key (tenant, family_id, owner_person) references data.person (tenant, family_id, id) on delete restrict,
  drop constraint step_tenant_person_id_fkey, add constraint step_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
alter table data.whereabouts
  drop constraint whereabouts_tenant_person_id_fkey, add constraint whereabouts_person_id_of_family foreign key (tenant, family_id, person_id) references data.person (tenant, family_id, id) on delete restrict;
