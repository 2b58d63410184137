import { describe, expect, it } from 'vitest'
import { newFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld } from '#test/world.ts'

describe('released figures', () => {
  it('are released once for each ended quarter, and only by the schedule', async () => {
    const { service, staff } = await newWorld()
    await expect(staff('line').did('figures.release', { upTo: '2026-11-22' })).rejects.toMatchObject({
      kind: 'denied',
    })
    expect(await service.did('figures.release', { upTo: '2026-11-22' })).toEqual({ released: 8 })
    expect(await service.did('figures.release', { upTo: '2026-11-22' })).toEqual({ released: 0 })
    expect(await service.did('figures.release', { upTo: '2027-01-02' })).toEqual({ released: 1 })
  })

  it('reach the steering group, leaders and the team, and carry nothing of a family; police are refused', async () => {
    const { service, staff } = await newWorld()
    await service.did('figures.release', { upTo: '2026-11-22' })
    for (const reader of ['stig', 'mette', 'line'] as const) {
      const page = await staff(reader).did('figures.page', {})
      expect(page.quarters).toHaveLength(8)
      expect(page.quarters[0]).toMatchObject({
        from: '2026-07-01',
        to: '2026-09-30',
        figures: { young: 0, families: null },
      })
    }
    await expect(staff('pia').did('figures.page', {})).rejects.toMatchObject({ kind: 'denied' })
    await expect(staff('stig').did('family.start', {} as never)).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('hold how much was asked of the families, from their calendars (R-COO-01), and nothing of one', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const families = []
    for (let number = 0; number < 5; number++) families.push(await newFamily(line))
    await change(world, `update data.family set active_on = '2026-01-05' where tenant = $1`, [world.tenant])
    for (const { familyId, sanne } of families)
      for (const at of ['10:00', '10:30'])
        await line.did('demand.add', {
          familyId,
          personIds: [sanne],
          kind: 'meeting',
          nature: 'agreement',
          class: 'CONF',
          what: 'Samtale',
          on: '2026-07-06',
          at,
          minutes: 60,
          repeat: 'FREQ=WEEKLY;UNTIL=20260927',
          place: null,
          law: null,
          sanction: null,
          movable: true,
          asks: null,
          partOf: null,
        })
    await world.service.did('figures.release', { upTo: '2026-11-22' })
    const { quarters } = await line.did('figures.page', {})
    expect(quarters[0]?.figures.load).toMatchObject({
      weeksOverPercent: { value: 0, n: 5 },
      collisionsPerFamilyMonth: { value: 4, n: 5 },
      requestsMet: 0,
    })
    expect(quarters[0]?.figures.load.weeksByMost.map(({ shown }) => shown)).toEqual([0, 100, 0, 0])
    // The quarter before, nothing was asked.
    const [other] = quarters.slice(1)
    expect(other?.figures.load.weeksByMost.map(({ shown }) => shown)).toEqual([100, 0, 0, 0])
  })
})
