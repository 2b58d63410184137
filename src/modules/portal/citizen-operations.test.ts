import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { citizenOf, cprHashOf, loggedIn } from '#test/citizen.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'

describe('what a citizen meets at their own door (HG-07, grant self)', () => {
  let world: World
  let family: TestFamily
  const owner = (text: string, values: unknown[]) =>
    asOwner(testCluster(), world.database.name, (admin) => admin.query(text, values))
  const born = (personId: string, years: number, days: number) =>
    owner(
      `update data.person set birth_date = ((now() at time zone 'Europe/Copenhagen')::date - make_interval(years => $3))::date + $4::int where tenant = $1 and id = $2`,
      [world.tenant, personId, years, days],
    )
  beforeAll(async () => {
    world = await newWorld()
    family = await newFamily(world.staff('line'))
  })

  it('is their own given name, and the children under 18 whose custody they hold today', async () => {
    await born(family.noah, 18, 1)
    const [sanne, noah] = [await citizenOf(world, family.sanne), await citizenOf(world, family.noah)]
    const child = { personId: family.noah, givenName: 'Noah' }
    expect(await sanne.read('portal.mine', {})).toEqual({ givenName: 'Sanne', children: [child] })
    expect(await noah.read('portal.mine', {})).toEqual({ givenName: 'Noah', children: [] })
  })

  it('closes to a parent on the 18th birthday and when custody ends, within the same session (T09, goal G8)', async () => {
    const sanne = await citizenOf(world, family.sanne)
    const children = async () => (await sanne.read('portal.mine', {})).children.length
    const custody = (holds: boolean) =>
      owner('update data.kinship set custody = $3 where tenant = $1 and to_person = $2', [
        world.tenant,
        family.noah,
        holds,
      ])
    await born(family.noah, 18, 1)
    expect(await children()).toBe(1)
    await born(family.noah, 18, 0)
    expect(await children()).toBe(0)
    await born(family.noah, 17, 0)
    expect(await children()).toBe(1)
    await custody(false)
    expect(await children()).toBe(0)
    await custody(true)
    // Without the legal parameter nothing is known of ages: closed. One that says 21 opens nothing longer than the law's 18.
    const adultFrom = (text: string) =>
      owner(`update data.legal_parameter set ${text} where tenant = $1 and code = 'ADULT_FROM'`, [
        world.tenant,
      ])
    await adultFrom(`valid_from = '2999-01-01'`)
    expect(await children()).toBe(0)
    await adultFrom(`valid_from = '2020-01-01', value = 21`)
    expect(await children()).toBe(1)
    await born(family.noah, 19, 0)
    expect(await children()).toBe(0)
    await adultFrom('value = 18')
    await born(family.noah, 14, 0)
  })

  it('is nothing while the family is restricted, and one who has died has no way in', async () => {
    const maja = await citizenOf(world, family.maja)
    const restrict = (at: string | null) =>
      owner('update data.family set restricted_at = $3 where tenant = $1 and id = $2', [
        world.tenant,
        family.familyId,
        at,
      ])
    await restrict('2026-03-02')
    expect(await maja.read('portal.mine', {})).toEqual({ givenName: null, children: [] })
    await restrict(null)
    expect((await maja.read('portal.mine', {})).givenName).toBe('Maja')
    await owner(`update data.person set deceased_on = '2026-03-02' where tenant = $1 and id = $2`, [
      world.tenant,
      family.maja,
    ])
    expect((await maja.read('portal.mine', {})).givenName).toBeNull()
    expect(await loggedIn(world, maja.cprHash)).toBeNull()
  })

  it('is both families of somebody who is in two, by one session and a log row for each', async () => {
    const other = await newFamily(world.staff('jonas'), 'Familien Lind')
    const hash = await cprHashOf(world, family.sanne)
    await owner('update data.person set cpr_hash = $3 where tenant = $1 and id = $2', [
      world.tenant,
      other.sanne,
      hash,
    ])
    const sanne = await loggedIn(world, hash)
    expect(
      (await sanne?.read('portal.mine', {}))?.children.map(({ personId }) => personId).toSorted(),
    ).toEqual([family.noah, other.noah].toSorted())
    const { rows } = await owner(
      `select family_id, kind, staff_id, facts from audit.event where tenant = $1 and operation = 'portal.mine' and session = sha256($2) order by seq`,
      [world.tenant, sanne?.caller.token],
    )
    expect(rows.map(({ kind }) => String(kind))).toEqual(['read', 'read', 'done', 'done'])
    expect(new Set(rows.map(({ family_id: one }) => String(one)))).toEqual(
      new Set([family.familyId, other.familyId]),
    )
    expect(rows.every(({ staff_id: who }) => who === null)).toBe(true)
    expect(rows.flatMap(({ facts }) => (facts as { citizen: string[] }).citizen).toSorted()).toEqual(
      [family.sanne, family.sanne, other.sanne, other.sanne].toSorted(),
    )
  })
})
