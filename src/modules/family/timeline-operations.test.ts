import { beforeAll, describe, expect, it } from 'vitest'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change, plant } from '#test/rows.ts'
import { shareBetween } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

/** A family with something from each department on its timeline. */
async function familyWithHistory(world: World): Promise<TestFamily> {
  const line = world.staff('line')
  const family = await newFamily(line)
  const { familyId, noah, sanne } = family
  for (const name of ['jonas', 'sofie'] as const)
    await line.did('family.add-to-team', {
      familyId,
      staffId: world.staff(name).staffId,
      kind: name === 'jonas' ? 'coordinator' : 'member',
    })
  const contact = {
    family_id: familyId,
    staff_id: line.staffId,
    department: 'F',
    outside_hours: false,
    recorded_at: '2026-06-01T10:00:00Z',
  }
  await plant(world, 'contact', {
    ...contact,
    person_id: noah,
    kind: 'met',
    happened_at: '2026-06-01T10:00:00Z',
    words: 'Gik en tur',
  })
  await plant(world, 'contact', {
    ...contact,
    person_id: noah,
    kind: 'tried',
    happened_at: '2026-06-03T10:00:00Z',
  })
  await plant(world, 'contact', {
    ...contact,
    person_id: sanne,
    kind: 'talked',
    happened_at: '2026-06-04T10:00:00Z',
    words: 'Fjernet',
    removed_at: '2026-06-04T11:00:00Z',
  })
  const note = {
    family_id: familyId,
    person_id: noah,
    class: 'CONF',
    body: 'Hele notatet',
    filed_at: '2026-06-05T10:00:00Z',
    filed_by: world.staff('sofie').staffId,
  }
  await plant(world, 'journal_note', {
    ...note,
    owner_department: 'S',
    subject: 'Til stede 4 af 5 dage',
    happened_on: '2026-06-05',
  })
  await plant(world, 'journal_note', {
    ...note,
    owner_department: 'S',
    class: 'ART9_HEALTH',
    subject: 'Helbred',
    happened_on: '2026-06-06',
  })
  await plant(world, 'measure', {
    family_id: familyId,
    person_id: noah,
    owner_department: 'F',
    class: 'CONF',
    name: 'Kontaktperson',
    law: 'Barnets Lov § 32',
    started_on: '2026-05-01',
    ended_on: '2026-06-30',
    recorded_by: line.staffId,
    recorded_at: '2026-05-01T10:00:00Z',
  })
  await plant(world, 'plan_quote', {
    family_id: familyId,
    person_id: sanne,
    kind: 'wish',
    words: 'Spise sammen',
    said_on: '2026-06-02',
    recorded_by: line.staffId,
  })
  return family
}

const wordsOf = ({ entries }: { entries: { words: string | null }[] }) =>
  entries.map(({ words }) => words).filter((words) => words !== null)

/** Both sides say yes to sharing Noah's ordinary school information with the family department. */
async function share(world: World, { familyId, noah }: TestFamily, classes: ['CONF']): Promise<string> {
  const between = { from: 'S', to: 'F', personIds: [noah], classes, by: world.staff('line').staffId }
  const [shareId = ''] = await shareBetween(world, familyId, between)
  return shareId
}

describe('the timeline over departments (ux.md 2.3, R-ASM-03)', () => {
  let world: World
  let family: TestFamily
  let line: Person
  const ask = (person: Person, more: object = {}) =>
    person.did('family.timeline', { familyId: family.familyId, limit: 50, ...more })
  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    family = await familyWithHistory(world)
  })

  it('is newest first in three strands, without what was taken back', async () => {
    const { entries, before } = await ask(line)
    const times = entries.map(({ at }) => Date.parse(at))
    expect([...times].sort((a, b) => b - a)).toEqual(times)
    expect(wordsOf({ entries })).toEqual(['Spise sammen', 'Gik en tur', 'Kontaktperson'])
    expect(new Set(entries.map(({ strand }) => strand))).toEqual(new Set(['life', 'work']))
    expect(before).toBeNull()
  })

  it('never shows a clock where only a day is known', async () => {
    const { entries } = await ask(line)
    expect(entries.find(({ kind }) => kind === 'measure')).toMatchObject({
      at: '2026-05-01',
      until: '2026-06-30',
      department: 'F',
    })
    expect(entries.find(({ kind }) => kind === 'quote')).toMatchObject({ at: '2026-06-02' })
    expect(entries.find(({ kind }) => kind === 'contact')?.at).toMatch(/^2026-06-01T10:00:00/)
  })

  it('leaves out what belongs to another department, and says honestly how much and where (R-CON-02)', async () => {
    expect((await ask(line)).hidden).toEqual([{ department: 'S', name: 'Skole', number: 2 }])
    const school = await ask(world.staff('sofie'))
    expect(wordsOf(school)).toEqual(['Helbred', 'Til stede 4 af 5 dage', 'Spise sammen', 'Gik en tur'])
    expect(school.hidden).toEqual([{ department: 'F', name: 'Familie og børn', number: 1 }])
  })

  it('filters by strand, person and department', async () => {
    expect(wordsOf(await ask(line, { strand: 'life' }))).toEqual(['Spise sammen'])
    expect((await ask(line, { strand: 'signals' })).entries).toEqual([])
    expect(wordsOf(await ask(line, { personId: family.noah }))).toEqual(['Gik en tur', 'Kontaktperson'])
    expect((await ask(world.staff('sofie'), { department: 'S', strand: 'signals' })).entries).toHaveLength(2)
  })

  it('pages without a gap and without showing anything twice', async () => {
    const all = await ask(line)
    const seen: string[] = []
    let page = await ask(line, { limit: 2 })
    for (;;) {
      seen.push(...page.entries.map(({ entryId }) => entryId))
      if (!page.before) break
      page = await ask(line, { limit: 2, before: page.before })
    }
    expect(seen).toEqual(all.entries.map(({ entryId }) => entryId))
  })

  it('is closed to a colleague without a relation and to another municipality (HG-05)', async () => {
    await expect(ask(world.staff('hanne'))).rejects.toMatchObject({ kind: 'denied', code: 'not-on-team' })
    const other = await newWorld()
    await expect(ask(other.staff('line'))).rejects.toMatchObject({ kind: 'denied', code: 'not-on-team' })
  })
})

describe('a share between departments on the timeline (HG-01, HG-06)', () => {
  it('opens exactly the class and the person that were shared, and closes at once when it ends', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const family = await familyWithHistory(world)
    const { familyId } = family
    const see = () => line.did('family.timeline', { familyId, strand: 'signals', limit: 50 })
    expect((await see()).entries).toEqual([])

    const shareId = await share(world, family, ['CONF'])
    expect(wordsOf(await see())).toEqual(['Til stede 4 af 5 dage'])
    expect((await see()).hidden).toEqual([{ department: 'S', name: 'Skole', number: 1 }])

    await change(world, 'update data.share set ended_at = now() where tenant = $1 and id = $2', [
      world.tenant,
      shareId,
    ])
    expect((await see()).entries).toEqual([])
    expect((await see()).hidden).toEqual([{ department: 'S', name: 'Skole', number: 2 }])
  })

  it('does not open anything for a third department', async () => {
    const world = await newWorld()
    const family = await familyWithHistory(world)
    await share(world, family, ['CONF'])
    const seen = await world
      .staff('jonas')
      .did('family.timeline', { familyId: family.familyId, strand: 'signals', limit: 50 })
    expect(seen.entries).toEqual([])
  })
})
