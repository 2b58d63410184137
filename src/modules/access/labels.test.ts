import { describe, expect, it } from 'vitest'
import { newFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'

async function rolesOf(world: World, staffId: string, roles: ['administrator'] | ['core']): Promise<void> {
  const colleague = (await world.admin.did('staff.list', {})).find((one) => one.staffId === staffId)
  if (!colleague) throw new Error('nobody like that')
  const { account: _account, active: _active, ...row } = colleague
  await world.admin.did('staff.change', { ...row, roles })
}

describe('the name of a family is content: a role that reads none is not told it (HG-05, goal G12)', () => {
  it('neither in why, nor in a notice, when somebody of the team becomes an administrator', async () => {
    const world = await newWorld()
    const [line, hanne, sofie] = [world.staff('line'), world.staff('hanne'), world.staff('sofie')]
    const { familyId } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: hanne.staffId, kind: 'coordinator' })
    await world.confirm()
    await sofie.did('access.break-glass', {
      familyId,
      reasonCode: 'acute_danger',
      reason: 'Noah er ikke kommet hjem, og begge kontakter har lukket telefonen.',
    })
    const told = async () => [
      (await hanne.did('access.why', { familyId })).label,
      ...(await hanne.did('access.notifications', {})).map(({ familyName }) => familyName),
    ]
    expect(new Set(await told())).toEqual(new Set(['Familien Birk']))
    await rolesOf(world, hanne.staffId, ['administrator'])
    expect(new Set(await told())).toEqual(new Set([null]))
    await rolesOf(world, hanne.staffId, ['core'])
    expect(new Set(await told())).toEqual(new Set(['Familien Birk']))
  })
})
