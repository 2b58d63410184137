import { describe, expect, it } from 'vitest'
import { newWorld } from '#test/world.ts'

describe('staff', () => {
  it('tells each person who they are and which places are theirs', async () => {
    const { staff } = await newWorld()
    expect(await staff('line').did('staff.me', {})).toMatchObject({
      name: 'Line Holst',
      initials: 'LH',
      department: 'Familie og børn',
      places: ['today', 'families', 'meetings', 'early-help', 'figures'],
    })
    expect(await staff('stig').did('staff.me', {})).toMatchObject({ places: ['figures'] })
    expect(await staff('pia').did('staff.me', {})).toMatchObject({ places: ['meetings'] })
  })

  it('lets only an administrator add a colleague, and keeps police apart from other roles (HG-02)', async () => {
    const { staff, admin } = await newWorld()
    const colleague = {
      givenName: 'Ida',
      familyName: 'Berg',
      profession: 'mentor',
      department: 'F',
      phone: null,
      roles: ['core' as const],
      leaderId: null,
    }
    await expect(staff('line').did('staff.add', colleague)).rejects.toMatchObject({
      kind: 'denied',
      code: 'wrong-role',
    })
    await expect(admin.did('staff.add', { ...colleague, roles: ['core', 'police'] })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'police-alone',
    })
    expect(await admin.did('staff.add', colleague)).toHaveProperty('staffId')
  })

  it('ends every session of mine at the next transaction (goal G8)', async () => {
    const { staff } = await newWorld()
    expect(await staff('line').did('staff.sign-out-everywhere', {})).toEqual({ ended: 1 })
    await expect(staff('line').did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
  })

  it('does a write once when the same key comes twice', async () => {
    const { admin } = await newWorld()
    const key = crypto.randomUUID()
    const team = { name: 'Kerneteam Nord', coLocated: true, startedOn: '2024-11-01' }
    const first = await admin.did('staff.add-team', team, key)
    expect(await admin.did('staff.add-team', team, key)).toEqual(first)
    expect(await admin.did('staff.add-team', team)).not.toEqual(first)
  })

  it('seats a colleague in a team with the hours that are lent (R-ORG-04)', async () => {
    const { admin, staff } = await newWorld()
    const { teamId } = await admin.did('staff.add-team', {
      name: 'Kerneteam Nord',
      coLocated: true,
      startedOn: '2024-11-01',
    })
    const seat = { teamId, staffId: staff('hanne').staffId, fromOn: '2024-11-01', lentHours: 20 }
    await expect(staff('line').did('staff.seat', seat)).rejects.toMatchObject({ kind: 'denied' })
    await admin.did('staff.seat', seat)
    expect(await staff('hanne').did('staff.me', {})).toMatchObject({ team: 'Kerneteam Nord' })
  })
})
