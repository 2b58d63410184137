import type { Client } from 'pg'
import { rowsOf, type Actor, type World } from './oracle-world.ts'

/**
 * Tries statements as an actor, inside the one transaction of the owner's connection, and takes each back. `begin` gives the
 * sealed context of each actor (or the code of the refusal), `run` an answer per context and statement: `=` and the value
 * of a SELECT or the number of rows changed, or the code of the error.
 */
const functions = `
create schema probe;
grant usage on schema probe to public;
create function probe.begin(actors jsonb) returns jsonb language plpgsql as $$
declare a jsonb; answer text; answers jsonb := '[]'; begin
  for a in select * from jsonb_array_elements(actors) loop
    execute format('set local session authorization %I', a->>'door');
    begin
      if a->>'door' = 'samspil_portal' then perform 1 from gate.begin_citizen(decode(a->>'token', 'hex'), (a->>'event')::bigint);
      else perform 1 from gate.begin(decode(a->>'token', 'hex'), (a->>'event')::bigint); end if;
      raise exception using errcode = 'PR0BE', message = current_setting('samspil.context');
    exception when others then answer := case when sqlstate = 'PR0BE' then '=' || sqlerrm else sqlstate end; end;
    answers := answers || to_jsonb(answer);
  end loop;
  set local session authorization default;
  return answers; end $$;
create function probe.run(contexts jsonb, statements text[]) returns jsonb language plpgsql as $$
declare c jsonb; s text; answer text; n bigint; line jsonb; lines jsonb := '[]'; begin
  for c in select * from jsonb_array_elements(contexts) loop
    execute format('set local session authorization %I', c->>'door');
    perform set_config('samspil.context', coalesce(c->>'sealed', ''), true);
    line := '[]';
    foreach s in array statements loop
      begin
        if s like 'select%' then execute s into answer;
        else execute s; get diagnostics n = row_count; answer := n::text; end if;
        raise exception using errcode = 'PR0BE', message = coalesce(answer, '');
      exception when others then answer := case when sqlstate = 'PR0BE' then '=' || sqlerrm else sqlstate end; end;
      line := line || to_jsonb(answer);
    end loop;
    lines := lines || jsonb_build_array(line);
  end loop;
  perform set_config('samspil.context', '', true);
  set local session authorization default;
  return lines; end $$;`

/** Begins the transaction that worlds are planted in; what is done in it is rolled back. */
export async function beginProbing(owner: Client): Promise<void> {
  await owner.query('begin')
  await owner.query('set local jit = off')
  await owner.query(functions)
}

/** Gives each actor a session and a log row as they are described; the sealed context of each, or the refusal's code. */
export async function beginAs(owner: Client, world: World, actors: Actor[]): Promise<string[]> {
  const lines = actors.map((actor, index) => ({
    ...actor,
    token: Buffer.from(`token-${actor.tenant}-${index}`).toString('hex'),
    event: index + 1,
    staff: actor.door === 'samspil_portal' ? null : actor.staff,
    known: rowsOf(world, 'staff', actor.tenant).some((row) => row.id === actor.staff),
  }))
  await owner.query(
    `insert into gate.session (token_hash, tenant, staff_id, door, expires_at, ended_at)
     select sha256(decode(a.token, 'hex')), a.tenant, a.staff, a.door, clock_timestamp() + case a.session when 'expired' then interval '-1 second' else interval '1 hour' end,
       case a.session when 'ended' then clock_timestamp() end from jsonb_to_recordset($1) as a (token text, tenant int, staff uuid, door text, session text) where a.door <> 'samspil_portal'`,
    [JSON.stringify(lines)],
  )
  await owner.query(
    `insert into gate.citizen_session (token_hash, tenant, cpr_hash, level, issuer, started_at, expires_at, ended_at)
     select sha256(decode(a.token, 'hex')), a.tenant, coalesce(a.citizen, '\\xff')::bytea, 'substantial', 'proof', clock_timestamp() - interval '1 hour', clock_timestamp() + case a.session when 'expired' then interval '-1 second' else interval '1 hour' end,
       case a.session when 'ended' then clock_timestamp() end from jsonb_to_recordset($1) as a (token text, tenant int, citizen text, door text, session text) where a.door = 'samspil_portal'`,
    [JSON.stringify(lines)],
  )
  await owner.query(
    `insert into audit.event (tenant, seq, at, xid, staff_id, session, operation, kind, purpose, family_id, signal_id, facts, previous, hash)
     select a.tenant, a.event, clock_timestamp() - case a.logged when 'old' then interval '301 seconds' else interval '0' end, '3'::xid8, a.staff, sha256(decode(a.token, 'hex')),
       a.operation, case a.logged when 'refused' then 'refused' else 'read' end, a.purpose, a.family, a.signal, '{}', '', ''
     from jsonb_to_recordset($1) as a (tenant int, event bigint, token text, staff uuid, operation text, logged text, purpose text, family uuid, signal uuid) where a.logged <> 'none'`,
    [JSON.stringify(lines)],
  )
  const { rows } = await owner.query<{ answers: string[] }>('select probe.begin($1) as answers', [
    JSON.stringify(lines),
  ])
  return rows[0]?.answers ?? []
}

/** The answers of `statements` in the context of each actor; `begun` is what `beginAs` gave. */
export async function tryAs(
  owner: Client,
  actors: Actor[],
  begun: string[],
  statements: string[],
): Promise<string[][]> {
  const contexts = actors.map((actor, index) => ({
    door: actor.door,
    sealed: begun[index]?.startsWith('=') ? begun[index].slice(1) : '',
  }))
  const { rows } = await owner.query<{ answers: string[][] }>('select probe.run($1, $2) as answers', [
    JSON.stringify(contexts),
    statements,
  ])
  return rows[0]?.answers ?? []
}
