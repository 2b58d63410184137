-- What has been released before, with the true counts: only the worker reads it, so that subtraction of two releases is guarded.
set role samspil_owner;
create table data.release_ledger (
  tenant int not null references data.municipality (tenant), period_to date not null, ledger jsonb not null, made_at timestamptz not null,
  primary key (tenant, period_to));
create unique index released_figures_once on data.released_figures (tenant, period_to);
reset role;
