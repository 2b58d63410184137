import { beforeEach, describe, expect, it } from 'vitest'
import { confirm } from '#test/confirmed.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

let world: World
let birk: TestFamily
let line: Person
let hanne: Person
let mette: Person

beforeEach(async () => {
  world = await newWorld()
  ;[line, hanne, mette] = (['line', 'hanne', 'mette'] as const).map((name) => world.staff(name)) as [
    Person,
    Person,
    Person,
  ]
  birk = await newFamily(line)
})

describe('the card that a family is sealed from (W6)', () => {
  it('names the contacts and the number, never the family, and is the leader’s and the administrator’s', async () => {
    const card = await mette.did('access.to-seal', { number: 1 })
    expect(card.family).toMatchObject({ familyId: birk.familyId, number: 1, sealed: false })
    expect(JSON.stringify(card)).not.toContain('Birk')
    expect(card.family?.contacts.map(({ name }) => name)).toEqual(['Line Holst'])
    expect(card.colleagues.some(({ staffId }) => staffId === hanne.staffId)).toBe(true)
    expect((await world.admin.did('access.to-seal', { number: 1 })).family?.familyId).toBe(birk.familyId)
    expect((await mette.did('access.to-seal', { number: 999 })).family).toBeNull()
    await expect(line.did('access.to-seal', { number: 1 })).rejects.toMatchObject({ code: 'wrong-role' })
  })
})

describe('colleagues who could take a family', () => {
  it('are the active ones of the municipality', async () => {
    const names = async () => (await line.did('access.colleagues', {})).map(({ name }) => name)
    expect(await names()).toContain('Hanne Bech')
    await change(world, 'update data.staff set active = false where id = $1', [hanne.staffId])
    expect(await names()).not.toContain('Hanne Bech')
  })
})

describe('a notice that has been seen (A9)', () => {
  it('goes for the one who has seen it, and for nobody else', async () => {
    await change(world, 'update data.staff set leader_id = $1 where id = any ($2)', [
      mette.staffId,
      [line.staffId, hanne.staffId],
    ])
    await confirm(world, hanne)
    await hanne.did('access.break-glass', {
      familyId: birk.familyId,
      reasonCode: 'acute_danger',
      reason: 'Ingen af de to kontakter kan træffes, og drengen er ikke kommet hjem.',
    })
    const [notice] = await line.did('access.notifications', {})
    expect(notice?.kind).toBe('break_glass')
    await hanne.did('access.seen', { notificationId: notice?.notificationId ?? '' })
    expect(await line.did('access.notifications', {})).toHaveLength(1)
    await line.did('access.seen', { notificationId: notice?.notificationId ?? '' })
    expect(await line.did('access.notifications', {})).toEqual([])
    expect(await mette.did('access.notifications', {})).toHaveLength(1)
  })
})

describe('looking a family up in the whole municipality (T01)', () => {
  const found = async (by: Person, text: string) =>
    (await by.did('access.find', { text })).families.map(({ familyId, mine }) => [familyId, mine])
  it('gives a card by name or number, and says which are one’s own', async () => {
    expect(await found(hanne, 'birk')).toEqual([[birk.familyId, false]])
    expect(await found(hanne, 'Familien Birk')).toEqual([[birk.familyId, false]])
    expect(await found(line, '1')).toEqual([[birk.familyId, true]])
    expect(
      Object.keys((await hanne.did('access.find', { text: 'birk' })).families[0] ?? {}).toSorted(),
    ).toEqual(['contacts', 'familyId', 'label', 'mine', 'number'])
  })

  it('does not give everybody for the word that all names begin with, nor for two letters', async () => {
    for (const text of ['Familien', 'familie', 'familien b', 'Bi'])
      expect([text, await found(hanne, text)]).toEqual([text, []])
  })
})
