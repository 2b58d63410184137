import type { PoolClient } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '../database.ts'
import { newFamily } from '../family.ts'
import { newWorld, type Person, type World } from '../world.ts'
import { asLogin, attempt, logged } from './attempt.ts'

describe('hostile SQL as the application’s own login (goals G6, G7, A1; HG-05, HG-14)', () => {
  let world: World
  let other: World
  let familyId: string
  let otherFamily: string
  let line: Person
  let hanne: Person

  beforeAll(async () => {
    ;[world, other] = [await newWorld(), await newWorld()]
    line = world.staff('line')
    hanne = world.staff('hanne')
    ;({ familyId } = await newFamily(line))
    ;({ familyId: otherFamily } = await newFamily(other.staff('line')))
  })

  it('opens the family for its team: the positive control', async () => {
    expect(await attempt(world, line, familyId, 'select given_name from data.person')).toBe(3)
    expect(await attempt(world, line, familyId, 'select id from data.family')).toBe(1)
  })

  it('gives nothing without a context', async () => {
    expect(
      await asLogin(
        world,
        line,
        async (client) => (await client.query('select id from data.family')).rowCount,
      ),
    ).toBe(0)
  })

  it('gives nothing of a family that was not opened, of another municipality, or without relation', async () => {
    expect(await attempt(world, line, null, 'select given_name from data.person')).toBe(0)
    expect(await attempt(world, line, otherFamily, 'select given_name from data.person')).toBe(0)
    expect(
      await attempt(world, line, otherFamily, `select id from data.family where id = '${otherFamily}'`),
    ).toBe(0)
    expect(await attempt(world, hanne, familyId, 'select given_name from data.person')).toBe(0)
    expect(await attempt(world, hanne, familyId, 'select id from data.family')).toBe(0)
    expect(await attempt(world, world.staff('mette'), familyId, 'select given_name from data.person')).toBe(0)
  })

  it('gives the police and the steering login no table of a family at all', async () => {
    for (const name of ['pia', 'stig'] as const) {
      for (const table of ['family', 'person', 'contact', 'journal_note', 'consent', 'goal', 'promise']) {
        expect(
          await attempt(world, world.staff(name), familyId, `select 1 from data.${table}`),
          `${name} ${table}`,
        ).toBe('42501')
      }
    }
  })

  it('shows the police neither strengths, matches nor reasons of a signal, at any time (HG-02)', async () => {
    const hidden =
      'strengths reason match matched_family family_id responsible_id decision state due_on who_then'
    for (const column of hidden.split(' ')) {
      expect(
        await attempt(world, world.staff('pia'), null, `select ${column} from data.signal`),
        column,
      ).toBe('42501')
    }
    expect(await attempt(world, world.staff('pia'), null, 'select seen from data.signal')).toBe(0)
    expect(await attempt(world, line, null, 'select decision, state from data.signal')).toBe(0)
  })

  it('does not let an administrator write roles, doors or who is active by SQL, nor reach themselves (T36)', async () => {
    const { admin } = world
    const asAdmin = (text: string) => attempt(world, admin, null, text)
    const self = `'${admin.staffId}'`
    for (const set of [`roles = '{early_help}'`, `door = 'samspil_police'`, 'active = false'])
      expect(await asAdmin(`update data.staff set ${set}`), set).toBe('42501')
    for (const call of [
      `gate.set_roles(${self}, '{early_help}', 'samspil_staff')`,
      `gate.set_active(${self}, false)`,
      `gate.set_password(${self}, 'x')`,
      `gate.set_account_open(${self}, true)`,
    ])
      expect(await asAdmin(`select ${call}`), call).toBe('42501')
    const other = `'${hanne.staffId}'`
    const core = (roles: string, door: string) => `select gate.set_roles(${other}, '${roles}', '${door}')`
    expect(await asAdmin(core('{core,early_help}', 'samspil_staff'))).toBe(1)
    expect(await attempt(world, line, null, core('{core,early_help}', 'samspil_staff'))).toBe('42501')
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query('update gate.session set stepped_up_at = null where tenant = $1', [world.tenant]),
    )
    for (const call of [
      `gate.set_roles(${other}, '{core,early_help}', 'samspil_staff')`,
      `gate.create_account(${other}, 'x', 'y')`,
      `gate.set_password(${other}, 'x')`,
      `gate.set_account_open(${other}, true)`,
      `gate.enter_identity(${other}, 'x', 'x', 'x')`,
    ])
      expect(await asAdmin(`select ${call}`), `${call} without a confirmation (ASVS 7.5.3)`).toBe('42501')
    await world.confirm()
    for (const roles of ['{core,police}', '{administrator,early_help}', '{core,auditor}', '{police}', '{}'])
      expect(await asAdmin(core(roles, 'samspil_staff')), roles).toBe('23514')
  })

  const forbidden = [
    'select cpr_hash from data.person',
    'select cpr_sealed from data.person',
    'select * from data.person',
    'select value from data.whereabouts',
    'select * from gate.secret',
    'select * from gate.session',
    'select * from gate.account',
    'select * from audit.event',
    'select * from audit.head',
    'select * from gate.answer',
    `select gate.seal('1|2')`,
    `select audit.append(null)`,
    `select * from gate.session_of('x')`,
    `select gate.open_session(1, gen_random_uuid(), 'x', null, '{}')`,
    `select gate.try_password('line')`,
    `select gate.forget_tries('line')`,
    `select gate.refuse_sign_in(1, null, 'x', 'x', 'x')`,
    `select gate.confirm_with('x')`,
    `select gate.step_up('x', 'password', 'x')`,
    `select gate.live_session('x')`,
    `select gate.count_try('x')`,
    `select gate.note_sign_in(1, null, null, 'x', '{}')`,
    `select * from gate.attempt`,
    `select gate.scim_door('x')`,
    `select gate.scim_settle(gen_random_uuid(), '{}')`,
    `select gate.scim_users()`,
    `select gate.scim_put_user(null, '{}')`,
    `select gate.scim_put_group(null, 'x', null, '{}')`,
    `select gate.make_scim_token('x', null, 1)`,
    `select gate.settle_waiting_role(gen_random_uuid(), 'administrator', true)`,
    `select gate.follow_door(gen_random_uuid())`,
    `select gate.need_provisioning()`,
    `select gate.scim_delete_group(gen_random_uuid())`,
    `select gate.end_scim_token()`,
    `select gate.waiting_roles()`,
    `select gate.map_scim_group(gen_random_uuid(), 'administrator', null)`,
    `select * from gate.waiting_role`,
    `select * from gate.scim_user`,
    `select * from gate.identity`,
    `select gate.identify(1, 'x', 'x', 'x')`,
    `select gate.use_answer('x', 1)`,
    `select gate.session_id('x')`,
    `select gate.step_up_session(gen_random_uuid(), 1, gen_random_uuid(), 'x', 'x')`,
    `select gate.providers_of(1, gen_random_uuid())`,
    `select gate.note_provider_key(1, gen_random_uuid(), 'x', 'x')`,
    'select * from gate.provider_key',
    'select * from audit.emergencies()',
    'select * from audit.forget()',
    `select gate.kept_away(1, gen_random_uuid(), gen_random_uuid())`,
    `select gate.restrict_family(gen_random_uuid(), 'kept')`,
    'select gate.need_confirmed()',
    `select gate.set_pending('x', 'x', 1, null, '{}', 1)`,
    `select gate.take_pending('x', 'x')`,
    `select gate.see_pending('x', 'x')`,
    `select gate.factors_of(1, gen_random_uuid())`,
    `select gate.add_passkey(1, gen_random_uuid(), 'x', 'x', 0, '{}', 'x')`,
    `select gate.passkey_of('x')`,
    `select gate.put_totp(1, gen_random_uuid(), 'x')`,
    `select gate.totp_of(1, gen_random_uuid())`,
    `select gate.put_recovery_codes(1, gen_random_uuid(), '{}')`,
    `select gate.forget_code_tries(1, gen_random_uuid())`,
    `select * from gate.passkey`,
    `select * from gate.totp`,
    `select * from gate.recovery_code`,
    `select * from gate.pending`,
    `select * from gate.sign_in_policy`,
    `select gate.found_municipality(1, '', '', 'F', '', '', '', '', '', now())`,
    `select gate.start_service(1, 'x')`,
    'select gate.purge_signals()',
    `select gate.shared_keys(1, gen_random_uuid(), 'F')`,
    `insert into audit.event select * from audit.event`,
    'delete from audit.event',
    'update audit.head set seq = 0',
    'delete from data.person',
    'delete from data.journal_note',
    'truncate data.contact',
    `update data.journal_note set body = 'x'`,
    `update data.person set cpr_hash = 'x'`,
    `update data.family set tenant = 1`,
    `update data.family set number = 1`,
    'alter table data.person disable row level security',
    'create table data.mine (a int)',
    'create temp table mine (a int)',
    `create function pg_temp.f() returns int language sql as 'select 1'`,
    'create schema mine',
    'drop policy wall_tenant on data.person',
    'set role samspil_owner',
    'set role samspil_gate',
    'set session authorization postgres',
    'grant samspil_owner to samspil_staff',
    `alter role samspil_staff superuser`,
    `select pg_read_file('/etc/passwd')`,
    `copy data.person to program 'cat'`,
    `copy data.person (given_name) from stdin`,
    `select lo_create(1)`,
    `do $$ begin perform set_config('row_security', 'off', false); perform cpr_hash from data.person; end $$`,
    `select lo_from_bytea(0, 'x')`,
    `select dblink('','')`,
    `select gate.reveal(gen_random_uuid(), 'address')`,
    `select gate.create_account(gen_random_uuid(), 'x', 'y')`,
    'select * from gate.accounts()',
    `select gate.set_password(gen_random_uuid(), 'x')`,
    `select gate.remove_department('A')`,
    `select gate.end_sessions_of(1, gen_random_uuid())`,
  ]
  it.each(forbidden)('refuses: %s', async (text) => {
    expect(await attempt(world, line, familyId, text)).toMatch(/^(42|22|0A|28|54|57014)/)
  })

  it('lets the directory’s own token reach people and groups, and nothing that a role or a family gives (T23)', async () => {
    await world.confirm()
    const { token } = await world.admin.did('staff.make-directory-token', { provider: null, days: 1 })
    const directory: Person = {
      ...line,
      caller: { token: Buffer.from(token, 'base64url'), door: 'samspil_staff' },
    }
    const tried = (text: string) => attempt(world, directory, null, { text, purpose: 'DRIFT' })
    expect(await tried('select * from gate.scim_users()')).toBe(0)
    for (const table of ['family', 'person', 'contact', 'signal', 'draft', 'journal_note'])
      expect(await tried(`select 1 from data.${table}`)).toBe(0)
    for (const text of [
      `update data.staff set roles = '{administrator}'`,
      `select gate.set_roles('${line.staffId}', '{administrator}', 'samspil_staff')`,
      `select gate.set_active('${line.staffId}', false)`,
      `select gate.set_password('${line.staffId}', 'x')`,
      `select gate.create_account('${line.staffId}', 'x', 'y')`,
      `select gate.reset_factors('${line.staffId}')`,
      `select gate.enter_identity('${line.staffId}', 'x', 'x', 'x')`,
      `select gate.settle_waiting_role('${line.staffId}', 'administrator', true)`,
      `select gate.map_scim_group(gen_random_uuid(), 'administrator', null)`,
      `select gate.make_scim_token('x', null, 1)`,
      `select gate.waiting_roles()`,
      `select gate.create_family('x', 'x', 'x', current_date, now())`,
    ])
      expect([text, await tried(text)]).toEqual([text, '42501'])
    expect(await tried(`update data.staff set given_name = 'x'`)).toBe(0)
    // Under the purpose of casework it has no context at all.
    expect(await attempt(world, directory, familyId, 'select 1 from data.family')).toBe(0)
  })

  it('tells nobody who is known by going through birth dates, nor of a family behind a recusal', async () => {
    const jonas = world.staff('jonas')
    const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query<{ born: string }>(
        'select birth_date::text as born from data.person where tenant = $1 and birth_date is not null limit 1',
        [world.tenant],
      ),
    )
    const text = `select * from gate.known_persons_of('[{"line":0,"birthDate":"${rows[0]?.born}","cprHash":null}]')`
    const receiving = { text, operation: 'detection.add-signal' }
    expect(await attempt(world, jonas, null, text)).toBe(0)
    expect(await attempt(world, hanne, null, receiving)).toBe(0)
    expect(await attempt(world, jonas, null, receiving)).toBeGreaterThan(0)
    await jonas.did('access.recuse', { familyId, staffId: null, personId: null })
    expect(await attempt(world, jonas, null, receiving)).toBe(0)
    expect(await attempt(world, jonas, null, `select * from gate.known_persons('2010-01-01', null)`)).toBe(
      '42501',
    )
  })

  it('does not let a row be written into another family or municipality', async () => {
    const row = (tenant: number, family: string) =>
      `insert into data.network_person (tenant, family_id, name, part) values (${tenant}, '${family}', 'x', 'y')`
    expect(await attempt(world, line, familyId, row(world.tenant, familyId))).toBe(1)
    expect(await attempt(world, line, familyId, row(other.tenant, otherFamily))).toBe('42501')
    expect(await attempt(world, line, familyId, row(world.tenant, otherFamily))).toBe('42501')
    expect(await attempt(world, hanne, familyId, row(world.tenant, familyId))).toBe('42501')
  })

  it('does not let someone give themselves a relation', async () => {
    const row = `insert into data.family_relation (tenant, family_id, staff_id, kind, from_at) values (${world.tenant}, '${familyId}', '${hanne.staffId}', 'coordinator', now())`
    expect(await attempt(world, hanne, familyId, row)).toBe('42501')
    expect(await attempt(world, hanne, null, row)).toBe('42501')
  })

  describe('the sealed context', () => {
    const forged = (world: World, person: Person, value: (sealed: string) => string) =>
      asLogin(world, person, async (client) => {
        const event = await logged(client, person, familyId)
        await client.query('begin')
        await client.query('select * from gate.begin($1, $2)', [person.caller.token, event])
        const { rows } = await client.query<{ sealed: string }>(
          `select current_setting('samspil.context') as sealed`,
        )
        await client.query(`select set_config('samspil.context', $1, true)`, [value(rows[0]?.sealed ?? '')])
        const answer = await client.query('select 1 from data.person').then(
          (result) => result.rowCount,
          (error: Error & { code: string }) => error.code,
        )
        await client.query('rollback')
        return answer
      })

    it('is refused when a character of it changes, and opens nothing when it is emptied', async () => {
      expect(await forged(world, hanne, (sealed) => sealed.replace(hanne.staffId, line.staffId))).toBe(
        '28000',
      )
      expect(
        await forged(world, line, (sealed) => sealed.replace(/.$/, (last) => (last === '0' ? '1' : '0'))),
      ).toBe('28000')
      expect(await forged(world, line, () => '')).toBe(0)
      expect(await forged(world, line, (sealed) => sealed)).toBe(3)
    })

    it('is worth nothing in a later transaction, on another connection, or begun twice', async () => {
      await asLogin(world, line, async (client) => {
        const event = await logged(client, line, familyId)
        await client.query('begin')
        await client.query('select * from gate.begin($1, $2)', [line.caller.token, event])
        const { rows } = await client.query<{ sealed: string }>(
          `select current_setting('samspil.context') as sealed`,
        )
        await expect(
          client.query('select * from gate.begin($1, $2)', [line.caller.token, event]),
        ).rejects.toMatchObject({ code: '28000' })
        await client.query('rollback')
        const replay = async (connection: PoolClient) => {
          await connection.query('begin')
          await connection.query(`select set_config('samspil.context', $1, true)`, [rows[0]?.sealed])
          await expect(connection.query('select 1 from data.person')).rejects.toMatchObject({ code: '28000' })
          await connection.query('rollback')
        }
        await replay(client)
        await asLogin(world, line, replay)
      })
    })
  })

  describe('no log, no data', () => {
    const begin = (person: Person, event: unknown) =>
      asLogin(world, person, async (client) =>
        client
          .query('begin')
          .then(() => client.query('select * from gate.begin($1, $2)', [person.caller.token, event])),
      )

    it('refuses a log row of the same transaction, a rolled-back one, another person’s, and none', async () => {
      await asLogin(world, line, async (client) => {
        await client.query('begin')
        const event = await logged(client, line, familyId)
        await expect(
          client.query('select * from gate.begin($1, $2)', [line.caller.token, event]),
        ).rejects.toMatchObject({ message: 'adgangen er ikke logget' })
        await client.query('rollback')
        await expect(begin(line, event)).rejects.toMatchObject({ message: 'adgangen er ikke logget' })
      })
      const mine = await asLogin(world, line, (client) => logged(client, line, familyId))
      await expect(begin(hanne, mine)).rejects.toMatchObject({ message: 'adgangen er ikke logget' })
      await expect(begin(line, 999_999_999)).rejects.toMatchObject({ message: 'adgangen er ikke logget' })
      await expect(begin(line, mine)).resolves.toBeDefined()
    })

    it('refuses a log row older than five minutes, and one of kind "refused"', async () => {
      const event = await asLogin(world, line, (client) => logged(client, line, familyId))
      await asOwner(testCluster(), world.database.name, (owner) =>
        owner.query(`update audit.event set at = at - interval '6 minutes' where tenant = $1 and seq = $2`, [
          world.tenant,
          event,
        ]),
      )
      await expect(begin(line, event)).rejects.toMatchObject({ message: 'adgangen er ikke logget' })
      const refused = await asLogin(world, line, (client) =>
        client.query<{ event: string }>(
          `select audit.log($1, 'x', 'refused', 'DRIFT', $2, null, '{}') as event`,
          [line.caller.token, familyId],
        ),
      )
      await expect(begin(line, refused.rows[0]?.event)).rejects.toMatchObject({
        message: 'adgangen er ikke logget',
      })
    })
  })
})
