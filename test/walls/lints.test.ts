import type { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { runLints } from '#server/database/lints.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster, testDatabase } from '../database.ts'

/** Runs the lints after planting a fault, inside a transaction that is rolled back. */
async function lintsAfter(fault: string): Promise<string[]> {
  const database = await testDatabase()
  return asOwner(testCluster(), database.name, async (owner: Client) => {
    await owner.query('begin')
    if (fault) await owner.query(fault)
    const found = await runLints(owner)
    await owner.query('rollback')
    return [...new Set(found.map(({ lint }) => lint))]
  })
}

describe('the catalogue lints that run at every start (goal G5)', () => {
  it('find nothing in the schema as it is: no false alarm', async () => expect(await lintsAfter('')).toEqual([]))

  it.each([
    ['row-security', 'alter table data.person no force row level security'],
    ['row-security', 'alter table data.person disable row level security'],
    ['row-security', 'create table data.extra (tenant int)'],
    ['tenant-wall', 'drop policy wall_tenant on data.person'],
    ['tenant-wall', 'alter policy wall_tenant on data.person to samspil_worker'],
    ['constant-policy', 'create policy easy on data.person for select to samspil_staff using (true)'],
    ['unwrapped-function', 'create policy slow on data.person as restrictive for select to samspil_staff using (tenant = gate.tenant())'],
    ['table-grant', 'grant delete on data.person to samspil_staff'],
    ['table-grant', 'grant truncate on data.person to samspil_staff'],
    ['table-grant', 'grant select on data.person to samspil_staff'],
    ['table-grant', 'grant references on data.person to samspil_portal'],
    ['gate-table', 'grant select (token_hash) on gate.session to samspil_staff'],
    ['gate-table', 'grant select on audit.event to samspil_worker'],
    ['definer', `create function data.peek() returns int language sql security definer as 'select 1'`],
    ['definer', `create function gate.peek() returns int language sql security definer as 'select 1'`],
    ['leakproof', 'alter function gate.tenant() leakproof'],
    ['leakproof', 'alter function gate.open() parallel safe'],
    ['view', 'create view data.peek as select given_name from data.person'],
    ['view', 'create materialized view data.peek as select given_name from data.person'],
    ['login', 'alter role samspil_staff bypassrls'],
    ['login', 'grant samspil_owner to samspil_staff'],
    ['login', 'alter table data.draft owner to samspil_staff'],
    ['foreign-key', 'alter table data.draft add foreign key (tenant, staff_id) references data.staff (tenant, id) on delete cascade'],
    ['foreign-key', 'create unique index on data.person (id); alter table data.draft add column p uuid references data.person (id)'],
    ['unique-key', 'create unique index on data.person (cpr_hash)'],
    ['create', 'grant create on schema data to samspil_staff'],
    ['create', 'grant create on schema public to samspil_staff'],
    ['trigger', `create function data.t() returns trigger language plpgsql as 'begin return new; end'; create trigger t before insert on data.person execute function data.t()`],
    ['column', 'grant select (cpr_sealed) on data.person to samspil_staff'],
    ['column', 'grant select (value) on data.whereabouts to samspil_staff'],
  ])('%s notices: %s', async (lint, fault) => expect(await lintsAfter(fault)).toContain(lint))
})
