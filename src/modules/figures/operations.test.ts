import { describe, expect, it } from 'vitest'
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
})
