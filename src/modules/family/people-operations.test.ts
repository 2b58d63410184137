import { describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { newWorld } from '#test/world.ts'

describe('the people of a family (ux.md 2.2, R-ASM-09)', () => {
  it('shows persons, kinship, workers, network and open cases by department', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, noah, sanne, maja } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: world.staff('hanne').staffId, kind: 'member' })
    await line.did('family.add-to-network', {
      familyId,
      name: 'Per Træner',
      part: 'træner',
      phone: null,
      wantedBy: noah,
    })
    const { caseId } = await line.did('family.record-case', {
      familyId,
      personId: sanne,
      department: 'J',
      subject: 'Jobplan',
      handler: 'Hanne Bech',
      openedOn: '2026-01-05',
      closedOn: null,
    })
    await line.did('family.record-case', {
      familyId,
      personId: null,
      department: 'Z',
      subject: 'Slut',
      handler: null,
      openedOn: '2025-01-05',
      closedOn: '2025-06-01',
    })
    await plant(world, 'contact', {
      family_id: familyId,
      staff_id: line.staffId,
      department: 'F',
      kind: 'met',
      happened_at: '2026-06-01T10:00:00Z',
      outside_hours: false,
      recorded_at: '2026-06-01T10:00:00Z',
    })

    const seen = await line.did('family.people', { familyId })
    expect(seen.people.map(({ givenName }) => givenName)).toEqual(['Sanne', 'Noah', 'Maja'])
    expect(seen.kinship).toEqual(
      expect.arrayContaining([
        { fromPerson: sanne, toPerson: noah, kind: 'parent', custody: true },
        { fromPerson: sanne, toPerson: maja, kind: 'parent', custody: false },
      ]),
    )
    expect(seen.workers.map(({ name, kind, lastContactOn }) => [name, kind, lastContactOn])).toEqual([
      ['Line Holst', 'coordinator', '2026-06-01'],
      ['Hanne Bech', 'member', null],
    ])
    expect(seen.professionalsMet).toBe(1)
    expect(seen.network).toMatchObject([{ name: 'Per Træner', part: 'træner', wantedBy: 'Noah' }])
    expect(seen.cases).toMatchObject([
      { caseId, department: 'J', departmentName: 'Job og uddannelse', person: 'Sanne' },
    ])
    expect(seen.moves).toEqual([
      { to: 'declined', whyNot: null },
      { to: 'consented', whyNot: null },
    ])
  })

  it('keeps a colleague who has left in the list, with the day it ended (R-TRU-05)', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: world.staff('hanne').staffId, kind: 'member' })
    await line.did('family.leave-team', { familyId, staffId: world.staff('hanne').staffId })
    const { workers } = await line.did('family.people', { familyId })
    expect(workers.map(({ name, to }) => [name, to === null])).toEqual([
      ['Line Holst', true],
      ['Hanne Bech', false],
    ])
  })

  it('never carries an address: one is shown at a time, and each look names the person in the log (HG-22, HG-14)', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, noah } = await newFamily(line)
    await line.did('family.record-whereabouts', {
      familyId,
      personId: noah,
      kind: 'address',
      value: 'Hemmelig Allé 4',
      fromOn: '2026-01-01',
    })
    const seen = await line.did('family.people', { familyId })
    expect(JSON.stringify(seen)).not.toContain('Hemmelig')
    expect(seen.people.find(({ personId }) => personId === noah)?.places).toEqual(['address'])
    expect(
      await line.did('family.reveal-whereabouts', { familyId, personId: noah, kind: 'address' }),
    ).toEqual({ value: 'Hemmelig Allé 4' })
    const log = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query<{ facts: object }>(
        `select facts from audit.event where tenant = $1 and operation = 'family.reveal-whereabouts' and kind = 'done'`,
        [world.tenant],
      ),
    )
    expect(log.rows).toEqual([
      { facts: { familyIds: [familyId], personIds: [noah], codes: { kind: 'address' } } },
    ])
    expect(JSON.stringify(log.rows)).not.toContain('Hemmelig')
  })

  it('is closed to a colleague without a relation and to another municipality (HG-05)', async () => {
    const world = await newWorld()
    const other = await newWorld()
    const { familyId } = await newFamily(world.staff('line'))
    for (const person of [world.staff('sofie'), world.staff('mette'), other.staff('line')]) {
      await expect(person.did('family.people', { familyId })).rejects.toMatchObject({
        kind: 'denied',
        code: 'not-on-team',
      })
    }
  })
})

describe('correcting what stands about a family (GDPR article 16)', () => {
  it('corrects a person, and never over a colleague’s change', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, noah } = await newFamily(line)
    const right = {
      familyId,
      personId: noah,
      version: 1,
      givenName: 'Noah',
      familyName: 'Birk Holm',
      birthDate: '2012-05-14',
      part: 'young' as const,
      sex: 'm' as const,
      participates: true,
      atHome: false,
      protected: true,
      phone: null,
      language: 'da',
      deceasedOn: null,
    }
    await line.did('family.update-person', right)
    const { people } = await line.did('family.people', { familyId })
    expect(people.find(({ personId }) => personId === noah)).toMatchObject({
      familyName: 'Birk Holm',
      atHome: false,
      protected: true,
      version: 2,
    })
    await expect(line.did('family.update-person', right)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'version',
    })
    await expect(
      line.did('family.update-person', { ...right, version: 2, birthDate: '2999-01-01' }),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'impossible-day' })
    await expect(
      world.staff('sofie').did('family.update-person', { ...right, version: 2 }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })

  it('notes a relation once, takes it back, and lets it come into force again', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, sanne, noah, maja } = await newFamily(line)
    const kin = { familyId, fromPerson: sanne, toPerson: noah, kind: 'parent' as const }
    await expect(line.did('family.relate', { ...kin, custody: true })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'noted-already',
    })
    await line.did('family.unrelate', kin)
    expect((await line.did('family.people', { familyId })).kinship.map(({ toPerson }) => toPerson)).toEqual([
      maja,
    ])
    await expect(line.did('family.unrelate', kin)).rejects.toMatchObject({ kind: 'missing' })
    await line.did('family.relate', { ...kin, custody: false })
    expect((await line.did('family.people', { familyId })).kinship).toHaveLength(2)
  })

  it('refuses a parent younger than the child, a person as their own kin, and someone of another family', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, sanne, noah } = await newFamily(line)
    const stranger = await newFamily(line, 'Familien Holm')
    const kin = { familyId, kind: 'parent' as const, custody: false }
    await expect(
      line.did('family.relate', { ...kin, fromPerson: noah, toPerson: sanne }),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'parent-younger' })
    await expect(
      line.did('family.relate', { ...kin, fromPerson: noah, toPerson: noah }),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'same-person' })
    await expect(
      line.did('family.relate', { ...kin, fromPerson: sanne, toPerson: stranger.noah }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  it('takes someone out of the network, and closes and reopens a case', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    const { networkPersonId } = await line.did('family.add-to-network', {
      familyId,
      name: 'Farfar',
      part: 'bedstefar',
      phone: null,
      wantedBy: null,
    })
    await line.did('family.remove-from-network', { familyId, networkPersonId })
    const { caseId } = await line.did('family.record-case', {
      familyId,
      personId: null,
      department: 'S',
      subject: 'Fravær',
      handler: null,
      openedOn: '2026-02-01',
      closedOn: null,
    })
    await expect(
      line.did('family.close-case', { familyId, caseId, closedOn: '2026-01-31' }),
    ).rejects.toMatchObject({ code: 'before-opening' })
    await expect(
      line.did('family.close-case', { familyId, caseId, closedOn: '2999-01-31' }),
    ).rejects.toMatchObject({ code: 'in-future' })
    await line.did('family.close-case', { familyId, caseId, closedOn: '2026-02-05' })
    const closed = await line.did('family.people', { familyId })
    expect([closed.network, closed.cases]).toEqual([[], []])
    await line.did('family.close-case', { familyId, caseId, closedOn: null })
    expect((await line.did('family.people', { familyId })).cases).toHaveLength(1)
  })
})

describe('words that a family will see (R-STG-01, R-STG-02)', () => {
  it('refuses a frightening word in a family’s name and in what goes well, and says what to write instead', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    await expect(newFamily(line, 'Bandefamilien')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'hard-word',
    })
    const { familyId } = await newFamily(line)
    const reach = { familyId, version: 1, interpreter: null, reachHint: null, silenceDays: 14 }
    await expect(
      line.did('family.set-reach', { ...reach, strengths: 'Ude af kriminalitet' }),
    ).rejects.toMatchObject({ code: 'hard-word', fields: { strengths: expect.stringContaining('Prøv:') } })
    await line.did('family.set-reach', { ...reach, strengths: 'Karim møder hver dag' })
    expect((await line.did('family.open', { familyId })).strengths).toBe('Karim møder hver dag')
  })
})
