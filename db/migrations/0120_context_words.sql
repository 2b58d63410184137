-- What a caller chooses (purpose, operation) and what an administrator writes (roles) is sealed into the context as fields
-- with a bar between. A word that held a bar would move the fields and open any family, so no such word may be stored.
set role samspil_gate;
alter table audit.event
  add constraint event_purpose_is_a_word check (purpose ~ '^[A-Z0-9_]+$'),
  add constraint event_operation_is_a_word check (operation ~ '^[a-z0-9.-]+$');
reset role;
set role samspil_owner;
alter table data.staff add constraint staff_roles_are_words check (array_to_string(roles, ',', '?') ~ '^[a-z_,]*$');
reset role;
