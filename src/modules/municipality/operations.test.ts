import { describe, expect, it } from 'vitest'
import { newWorld } from '#test/world.ts'

describe('the municipality', () => {
  it('names itself, its departments, its people and its legal parameters with their source', async () => {
    const { staff } = await newWorld()
    const organisation = await staff('line').did('municipality.get', {})
    expect(organisation.departments.map(({ code }) => code).toSorted()).toEqual([
      'A',
      'F',
      'J',
      'P',
      'S',
      'Z',
    ])
    expect(organisation.staff.map(({ name }) => name)).toContain('Jonas Krag')
    expect(organisation.parameters.find(({ code }) => code === 'ADULT_FROM')).toMatchObject({
      value: 18,
      unit: 'years',
    })
    expect(organisation.parameters.every(({ source }) => source.length > 5)).toBe(true)
  })

  it('is configured by an administrator alone, within limits that the message names', async () => {
    const { admin, staff } = await newWorld()
    const settings = {
      aim: 'intervening' as const,
      programmeName: 'Samspil',
      signalRetentionDays: 14,
      windowHours: 48,
      caseloadCeiling: 8,
      smallestCell: 5,
    }
    await expect(staff('mette').did('municipality.configure', settings)).rejects.toMatchObject({
      kind: 'denied',
    })
    await expect(admin.did('municipality.configure', { ...settings, windowHours: 0 })).rejects.toMatchObject({
      kind: 'invalid',
    })
    await admin.did('municipality.configure', settings)
    expect(await staff('line').did('municipality.get', {})).toMatchObject({
      aim: 'intervening',
      windowHours: 48,
      caseloadCeiling: 8,
    })
  })

  it('shows no table with fewer than five, whatever is configured', async () => {
    const { admin } = await newWorld()
    const { aim, programmeName, signalRetentionDays, windowHours, caseloadCeiling } = await admin.did(
      'municipality.get',
      {},
    )
    const settings = { aim, programmeName, signalRetentionDays, windowHours, caseloadCeiling }
    await expect(admin.did('municipality.configure', { ...settings, smallestCell: 4 })).rejects.toMatchObject(
      {
        fields: { smallestCell: 'Skriv et antal fra 5 til 50. Færre end 5 vises aldrig.' },
      },
    )
    await admin.did('municipality.configure', { ...settings, smallestCell: 10 })
    expect(await admin.did('municipality.get', {})).toMatchObject({ smallestCell: 10 })
  })

  it('adds, renames and takes away a department; one in use stays, and a letter is used once', async () => {
    const { admin, staff } = await newWorld()
    const codes = async () => (await admin.did('municipality.get', {})).departments.map(({ code }) => code)
    await admin.did('municipality.add-department', { code: 'B', name: 'Beskæftigelse' })
    await admin.did('municipality.rename-department', { code: 'B', name: 'Job og fritid' })
    expect((await admin.did('municipality.get', {})).departments).toContainEqual({
      code: 'B',
      name: 'Job og fritid',
    })
    await expect(
      admin.did('municipality.add-department', { code: 'B', name: 'En anden' }),
    ).rejects.toMatchObject({ fields: { code: 'Vælg et andet bogstav.' } })
    await expect(staff('line').did('municipality.remove-department', { code: 'B' })).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await admin.did('municipality.remove-department', { code: 'B' })
    expect(await codes()).not.toContain('B')
    await expect(admin.did('municipality.remove-department', { code: 'F' })).rejects.toMatchObject({
      code: 'department-in-use',
    })
    expect(await codes()).toContain('F')
  })

  it('takes the value of a legal parameter that holds on the day, and keeps the older one', async () => {
    const { admin } = await newWorld()
    await admin.did('municipality.set-parameter', {
      code: 'CONSENT_REVIEW',
      value: 6,
      source: 'Lokal beslutning',
      validFrom: '2025-01-01',
    })
    await admin.did('municipality.set-parameter', {
      code: 'CONSENT_REVIEW',
      value: 3,
      source: 'Lokal beslutning',
      validFrom: '2099-01-01',
    })
    const { parameters } = await admin.did('municipality.get', {})
    expect(parameters.filter(({ code }) => code === 'CONSENT_REVIEW')).toMatchObject([
      { value: 6, validFrom: '2025-01-01', unit: 'months' },
    ])
    const again = { value: 4, source: 'Lokal beslutning', validFrom: '2025-01-01' } as const
    await expect(
      admin.did('municipality.set-parameter', { code: 'CONSENT_REVIEW', ...again }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'same-day' })
    await expect(
      admin.did('municipality.set-parameter', { code: 'EFTERFORSKNING' as 'ADULT_FROM', ...again }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await expect(
      admin.did('municipality.set-parameter', { code: 'ADULT_FROM', ...again, source: ' ' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })
})
