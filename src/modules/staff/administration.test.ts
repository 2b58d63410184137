import { describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'
import { leadsRound, whyNotTheseRoles } from './rules.ts'

const password = 'et langt kodeord'
const colleague = (world: World, name: Parameters<World['staff']>[0]) =>
  world.admin.did('staff.list', {}).then((all) => {
    const found = all.find(({ staffId }) => staffId === world.staff(name).staffId)
    if (!found) throw new Error(name)
    return found
  })

/** What the gate keeps of an account: the door it uses, and whether it is open. */
const accountOf = (world: World, staffId: string) =>
  asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ door: string; open: boolean }>(
      'select door, disabled_at is null as open from gate.account where staff_id = $1',
      [staffId],
    )
    return rows[0]
  })

describe('who works here', () => {
  it('is listed for an administrator alone, with logins and never a password', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    await world.admin.did('staff.give-account', { staffId: line.staffId, login: 'line.h', password })
    expect(await colleague(world, 'line')).toMatchObject({
      givenName: 'Line',
      active: true,
      account: { login: 'line.h', open: true },
    })
    expect(JSON.stringify(await world.admin.did('staff.list', {}))).not.toContain('$argon2')
    for (const name of ['line', 'mette', 'stig', 'pia'] as const)
      await expect(world.staff(name).did('staff.list', {}), name).rejects.toMatchObject({
        code: 'wrong-role',
      })
  })

  it('changes profession, department and leader; two who change the same do not overwrite each other', async () => {
    const world = await newWorld()
    const { account: _, active: __, ...line } = await colleague(world, 'line')
    const changed = { ...line, profession: 'familierådgiver', leaderId: world.staff('mette').staffId }
    expect(await world.admin.did('staff.change', changed)).toMatchObject({ version: line.version + 1 })
    expect(await colleague(world, 'line')).toMatchObject({ profession: 'familierådgiver' })
    await expect(world.admin.did('staff.change', changed)).rejects.toMatchObject({ kind: 'conflict' })
    const { account: _a, active: _b, ...mette } = await colleague(world, 'mette')
    await expect(world.admin.did('staff.change', { ...mette, leaderId: line.staffId })).rejects.toMatchObject(
      { code: 'leads-round' },
    )
  })

  it('gives new roles from the next transaction on, and another door ends what is open (HG-02)', async () => {
    const world = await newWorld()
    const sofie = world.staff('sofie')
    await world.admin.did('staff.give-account', { staffId: sofie.staffId, login: 'sofie.l', password })
    const { account: _, active: __, ...before } = await colleague(world, 'sofie')
    await world.admin.did('staff.change', { ...before, roles: ['core', 'early_help'] })
    expect((await sofie.did('staff.me', {})).places).toContain('early-help')
    const { version } = await colleague(world, 'sofie')
    expect(await world.admin.did('staff.change', { ...before, version, roles: ['police'] })).toMatchObject({
      ended: 1,
    })
    await expect(sofie.did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    expect(await accountOf(world, sofie.staffId)).toEqual({ door: 'samspil_police', open: true })
  })

  it('deactivation closes the account and ends every session at its next transaction (goal G8); it can be undone', async () => {
    const world = await newWorld()
    const hanne = world.staff('hanne')
    await world.admin.did('staff.give-account', { staffId: hanne.staffId, login: 'hanne.b', password })
    expect(await hanne.did('family.list', {})).toEqual([])
    const { version } = await colleague(world, 'hanne')
    const answer = await world.admin.did('staff.deactivate', { staffId: hanne.staffId, version })
    expect(answer).toEqual({ version: version + 1, ended: 1, closedAccount: true })
    await expect(hanne.did('family.list', {})).rejects.toMatchObject({ kind: 'signed-out' })
    expect(await accountOf(world, hanne.staffId)).toMatchObject({ open: false })
    const { staff } = await world.admin.did('municipality.get', {})
    expect(staff.map(({ id }) => id)).not.toContain(hanne.staffId)
    await world.admin.did('staff.reactivate', {
      staffId: hanne.staffId,
      version: version + 1,
      openAccount: answer.closedAccount,
    })
    expect(await colleague(world, 'hanne')).toMatchObject({ active: true, account: { open: true } })
    await expect(hanne.did('family.list', {})).rejects.toMatchObject({ kind: 'signed-out' })
  })

  it('a new password and a closed account end what is open; a taken login is said by the field', async () => {
    const world = await newWorld()
    const lars = world.staff('lars')
    await world.admin.did('staff.give-account', { staffId: lars.staffId, login: 'lars.t', password })
    await expect(
      world.admin.did('staff.give-account', {
        staffId: world.staff('line').staffId,
        login: 'lars.t',
        password,
      }),
    ).rejects.toMatchObject({ kind: 'invalid', fields: { login: 'Vælg et andet brugernavn.' } })
    expect(
      await world.admin.did('staff.renew-password', { staffId: lars.staffId, password: 'et nyt langt et' }),
    ).toEqual({ ended: 1 })
    await expect(lars.did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    await world.admin.did('staff.close-account', { staffId: lars.staffId })
    expect(await accountOf(world, lars.staffId)).toMatchObject({ open: false })
    await world.admin.did('staff.reopen-account', { staffId: lars.staffId })
    expect(await accountOf(world, lars.staffId)).toMatchObject({ open: true })
  })
})

describe('an administrator has no right to content and gives themselves none (security goal T36)', () => {
  it('cannot hold another role beside it, nor can police or whoever reviews the log', () => {
    expect(whyNotTheseRoles(['administrator', 'core'])).toBe('administrator-alone')
    expect(whyNotTheseRoles(['early_help', 'administrator'])).toBe('administrator-alone')
    expect(whyNotTheseRoles(['core', 'police'])).toBe('police-alone')
    expect(whyNotTheseRoles(['administrator'])).toBeNull()
    expect(whyNotTheseRoles(['core', 'early_help', 'leader'])).toBeNull()
  })

  it('changes neither their own roles, account nor standing', async () => {
    const world = await newWorld()
    const me = (await world.admin.did('staff.list', {})).find(
      ({ staffId }) => staffId === world.admin.staffId,
    )
    if (!me) throw new Error('no administrator')
    const { account: _, active: __, ...mine } = me
    await world.admin.did('staff.change', { ...mine, profession: 'it-koordinator' })
    const now = { ...mine, version: mine.version + 1 }
    await expect(world.admin.did('staff.change', { ...now, roles: ['early_help'] })).rejects.toMatchObject({
      code: 'own-roles',
    })
    await expect(
      world.admin.did('staff.deactivate', { staffId: now.staffId, version: now.version }),
    ).rejects.toMatchObject({ code: 'oneself' })
    for (const name of ['staff.close-account', 'staff.reopen-account'] as const)
      await expect(world.admin.did(name, { staffId: now.staffId })).rejects.toMatchObject({ code: 'oneself' })
    await expect(
      world.admin.did('staff.renew-password', { staffId: now.staffId, password }),
    ).rejects.toMatchObject({ code: 'oneself' })
  })

  it('is refused by every operation that opens a family or a signal', async () => {
    const { admin } = await newWorld()
    await expect(admin.did('family.list', {})).rejects.toMatchObject({ kind: 'denied' })
    await expect(admin.did('detection.board', {})).rejects.toMatchObject({ kind: 'denied' })
  })

  it('nobody leads themselves through others', () => {
    const people = [
      { staffId: 'a', leaderId: 'b' },
      { staffId: 'b', leaderId: 'c' },
      { staffId: 'c', leaderId: null },
    ]
    expect(leadsRound(people, 'c', 'a')).toBe(true)
    expect(leadsRound(people, 'a', 'a')).toBe(true)
    expect(leadsRound(people, 'a', 'c')).toBe(false)
    expect(leadsRound(people, 'a', null)).toBe(false)
  })
})

describe('teams', () => {
  it('a seat gets a last day and other hours, a seat by mistake never was, and a team ends (R-ORG-04)', async () => {
    const { admin, staff } = await newWorld()
    const startedOn = '2024-11-01'
    const { teamId } = await admin.did('staff.add-team', {
      name: 'Kerneteam Nord',
      coLocated: true,
      startedOn,
    })
    const seat = { teamId, staffId: staff('hanne').staffId, fromOn: startedOn, lentHours: 20 }
    const seats = async () => (await admin.did('staff.teams', {})).find((one) => one.teamId === teamId)?.seats
    await admin.did('staff.seat', seat)
    expect(await seats()).toMatchObject([{ name: 'Hanne Bech', lentHours: 20, toOn: null }])
    await admin.did('staff.change-seat', { ...seat, lentHours: 12.5, toOn: '2025-06-30' })
    expect(await seats()).toMatchObject([{ lentHours: 12.5, toOn: '2025-06-30' }])
    await admin.did('staff.change-seat', { ...seat, toOn: '2024-10-31' })
    expect(await seats()).toEqual([])
    await admin.did('staff.seat', seat)
    expect(await seats()).toMatchObject([{ lentHours: 20, toOn: null }])
    const team = { teamId, name: 'Kerneteam Øst', coLocated: false, endedOn: '2026-06-30' }
    await expect(staff('mette').did('staff.change-team', team)).rejects.toMatchObject({ code: 'wrong-role' })
    await admin.did('staff.change-team', team)
    expect((await staff('mette').did('staff.teams', {})).find((one) => one.teamId === teamId)).toMatchObject({
      name: 'Kerneteam Øst',
      endedOn: '2026-06-30',
    })
    await expect(
      admin.did('staff.change-seat', { ...seat, fromOn: '2020-01-01', toOn: null }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})
