import { describe, expect, it } from 'vitest'
import { today } from '#core/day.ts'
import { newFamily } from '#test/family.ts'
import { newWorld } from '#test/world.ts'

const day = today(new Date())

describe('the team of a family (R-ACT-02)', () => {
  it('has two contacts at most and always one; a member may be added by the pair alone', async () => {
    const world = await newWorld()
    const [line, jonas, sofie] = [world.staff('line'), world.staff('jonas'), world.staff('sofie')]
    const { familyId } = await newFamily(line)
    await expect(line.did('family.leave-team', { familyId, staffId: line.staffId })).rejects.toMatchObject({
      code: 'last-contact',
    })
    expect(
      await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' }),
    ).toEqual({ coordinators: 2 })
    await expect(
      line.did('family.add-to-team', { familyId, staffId: sofie.staffId, kind: 'coordinator' }),
    ).rejects.toMatchObject({ code: 'pair-full' })
    await line.did('family.add-to-team', { familyId, staffId: sofie.staffId, kind: 'member' })
    const hanne = { familyId, staffId: world.staff('hanne').staffId, kind: 'member' as const }
    await expect(sofie.did('family.add-to-team', hanne)).rejects.toMatchObject({
      kind: 'denied',
      code: 'not-in-pair',
    })
  })

  it('lets a contact go when another stays, and closes the family to them', async () => {
    const world = await newWorld()
    const [line, jonas] = [world.staff('line'), world.staff('jonas')]
    const { familyId } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    await line.did('family.leave-team', { familyId, staffId: line.staffId })
    await expect(line.did('family.people', { familyId })).rejects.toMatchObject({ kind: 'denied' })
    expect((await jonas.did('family.open', { familyId })).team.map(({ name }) => name)).toEqual([
      'Jonas Krag',
    ])
  })
})

describe('moving a family in its course (domain.md 7.1)', () => {
  it('never becomes active without a yes, and never over a colleague’s change', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    await line.did('family.move', { familyId, version: 1, to: 'consented', on: day })
    await expect(
      line.did('family.move', { familyId, version: 2, to: 'active', on: day }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'no-basis' })
    await expect(
      line.did('family.move', { familyId, version: 1, to: 'ending', on: day }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version' })
    expect(await line.did('family.open', { familyId })).toMatchObject({ phase: 'consented', version: 2 })
  })

  it('is for the pair alone', async () => {
    const world = await newWorld()
    const [line, hanne] = [world.staff('line'), world.staff('hanne')]
    const { familyId } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: hanne.staffId, kind: 'member' })
    await expect(
      hanne.did('family.move', { familyId, version: 1, to: 'declined', on: day }),
    ).rejects.toMatchObject({ kind: 'denied', code: 'not-in-pair' })
  })
})

describe('taking a family in (R-DET-01)', () => {
  it('makes whoever does it the first contact, and needs the core role', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    expect((await line.did('family.list', {})).map((family) => [family.familyId, family.myKind])).toEqual([
      [familyId, 'coordinator'],
    ])
    await expect(newFamily(world.staff('mette'))).rejects.toMatchObject({
      kind: 'denied',
      code: 'wrong-role',
    })
  })

  it('refuses a CPR number that cannot be one, and keeps what was typed out of the message', async () => {
    const world = await newWorld()
    const young = {
      givenName: 'Noah',
      familyName: 'Birk',
      birthDate: '2012-05-14',
      part: 'young' as const,
      sex: null,
      participates: true,
      atHome: true,
      protected: false,
      phone: null,
      language: 'da',
      cpr: '990512-4003',
    }
    const start = world.staff('line').did('family.start', {
      label: 'Familien Birk',
      strand: 'OUTREACH',
      basis: 'none',
      enteredOn: day,
      young,
    })
    await expect(start).rejects.toMatchObject({
      kind: 'invalid',
      fields: { cpr: expect.not.stringContaining('990512') },
    })
  })
})
