import { describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newWorld } from '#test/world.ts'

const now = today(new Date())
const club = (more: object = {}) => ({
  code: 'klub',
  kind: 'own' as const,
  name: 'Kommer i klubben',
  help: 'Spørg klubben',
  steps: [],
  inUse: true,
  validFrom: now,
  ...more,
})

describe('local criteria (R-DET-03 to R-DET-05)', () => {
  it('are set by the administrator from a day on, and hold from that day', async () => {
    const { admin, staff } = await newWorld()
    await admin.did('criteria.set', club())
    await admin.did('criteria.set', club({ name: 'Kommer sjældent i klubben', validFrom: addDays(now, 1) }))
    const names = (await staff('line').did('criteria.current', {})).map(({ name }) => name)
    expect(names).toContain('Kommer i klubben')
    expect(names).not.toContain('Kommer sjældent i klubben')
  })

  it('refuses a day that is gone, and origin; nobody else sets them', async () => {
    const { admin, staff } = await newWorld()
    await expect(admin.did('criteria.set', club({ validFrom: addDays(now, -1) }))).rejects.toMatchObject({
      code: 'gone',
    })
    await expect(admin.did('criteria.set', club({ name: 'Etnisk baggrund' }))).rejects.toMatchObject({
      code: 'origin',
    })
    await expect(staff('line').did('criteria.set', club())).rejects.toMatchObject({ code: 'wrong-role' })
    await expect(staff('sofie').did('criteria.current', {})).rejects.toMatchObject({ code: 'wrong-role' })
  })
})
