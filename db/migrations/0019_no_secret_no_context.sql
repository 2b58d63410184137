-- The context's secret is unlogged, so a crash of the database empties it. Until the server has made a new one, beginning a
-- context is an error, never a context in which everything looks empty.
create or replace function gate.seal(plain text) returns text language plpgsql stable set search_path = pg_catalog as $$
declare sealed text; begin
  select plain || '#' || encode(sha256(s.outer_pad || sha256(s.inner_pad
    || convert_to(plain || '#' || pg_backend_pid() || '#' || extract(epoch from transaction_timestamp()), 'UTF8'))), 'hex') into sealed from gate.secret s;
  if sealed is null then raise exception 'konteksten kan ikke forsegles endnu' using errcode = '57P03'; end if;
  return sealed; end $$;
