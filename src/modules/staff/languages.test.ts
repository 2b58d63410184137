import { describe, expect, it } from 'vitest'
import { newWorld } from '#test/world.ts'

describe('languages of a colleague (R-ACT-02)', () => {
  it('are told by themselves, and by the administrator; the list reads the same for both', async () => {
    const { admin, staff } = await newWorld()
    const line = staff('line')
    await line.did('staff.set-languages', { staffId: line.staffId, languages: ['so', 'ar', 'so'] })
    expect(await line.did('staff.languages', { staffId: line.staffId })).toEqual({ languages: ['ar', 'so'] })
    await admin.did('staff.set-languages', { staffId: line.staffId, languages: ['tr'] })
    expect(await line.did('staff.languages', { staffId: line.staffId })).toEqual({ languages: ['tr'] })
  })

  it('are not told for a colleague by another', async () => {
    const { staff } = await newWorld()
    await expect(
      staff('jonas').did('staff.set-languages', { staffId: staff('line').staffId, languages: ['ar'] }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })
})
