import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { citizenOf, cprHashOf, loggedIn } from '#test/citizen.ts'
import { testCluster } from '#test/database.ts'
import { plant } from '#test/rows.ts'
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
    expect(await sanne.read('portal.mine', {})).toEqual({ givenName: 'Sanne', children: [child], pages: [] })
    expect(await noah.read('portal.mine', {})).toEqual({ givenName: 'Noah', children: [], pages: [] })
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

  it('is what was released to them and to the children in their custody, until it is withdrawn (goal G8)', async () => {
    const line = { kind: 'plain', text: 'Vi ses på onsdag', on: '2026-03-04', at: null, by: 'Line' } as const
    const content = { sections: [{ name: 'promised', lines: [line] }] }
    const page = (recipient: string, more: object = {}) =>
      plant(world, 'released_page', {
        family_id: family.familyId,
        recipient_id: recipient,
        audience: 'custody',
        class: 'ORD',
        language: 'da',
        content: JSON.stringify(content),
        released_by: world.staff('line').staffId,
        ...more,
      })
    await born(family.noah, 17, 0)
    const [pageId] = [await page(family.noah), await page(family.maja)]
    const [sanne, noah] = [await citizenOf(world, family.sanne), await citizenOf(world, family.noah)]
    const read = await noah.read('portal.mine', {})
    expect(read.pages).toMatchObject([{ pageId, recipient: 'Noah', mine: true, content }])
    expect(JSON.stringify(read)).not.toContain('Holst')
    expect((await sanne.read('portal.mine', {})).pages).toMatchObject([{ pageId, mine: false }])
    await owner(`update data.released_page set audience = 'own' where id = $1`, [pageId])
    expect((await sanne.read('portal.mine', {})).pages).toEqual([])
    await owner('update data.released_page set withdrawn_at = now() where id = $1', [pageId])
    expect((await noah.read('portal.mine', {})).pages).toEqual([])
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
    expect(await maja.read('portal.mine', {})).toEqual({ givenName: null, children: [], pages: [] })
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
