import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { logOf, shareBetween } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())
let world: World
let family: TestFamily
let line: Person
let sofie: Person

beforeEach(async () => {
  world = await newWorld()
  ;[line, sofie] = [world.staff('line'), world.staff('sofie')]
  family = await newFamily(line)
  for (const name of ['sofie', 'lars'] as const) {
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: world.staff(name).staffId,
      kind: 'member',
    })
  }
})

const note = (more: object = {}) => ({
  familyId: family.familyId,
  personId: family.noah,
  class: 'CONF' as const,
  subject: 'Samtale med Noah',
  body: 'Noah vil gerne spille bold igen.',
  happenedOn: day,
  ...more,
})
const subjects = async (person: Person) =>
  (await person.did('journal.list', { familyId: family.familyId })).notes.map(({ subject }) => subject)

describe('notes in the journal (HG-12, HG-13)', () => {
  it('belong to the department of their writer and are read by the colleagues of that department', async () => {
    const { noteId } = await line.did('journal.file', note())
    expect(
      await world.staff('lars').did('journal.show', { familyId: family.familyId, noteId }),
    ).toMatchObject({
      subject: 'Samtale med Noah',
      body: 'Noah vil gerne spille bold igen.',
      department: 'F',
      person: 'Noah',
      filedBy: 'Line Holst',
      happenedOn: day,
      provenance: null,
      corrects: null,
      correctedBy: null,
      readers: expect.arrayContaining(['Line', 'Lars']),
      ours: true,
    })
  })

  it('of another department are counted and not shown, until the person has said yes to sharing (R-CON-02, HG-06)', async () => {
    const { noteId } = await sofie.did('journal.file', note({ subject: 'Fravær i august' }))
    expect(await line.did('journal.list', { familyId: family.familyId })).toEqual({
      notes: [],
      hidden: [{ department: 'S', name: 'Skole', number: 1 }],
    })
    await expect(line.did('journal.show', { familyId: family.familyId, noteId })).rejects.toMatchObject({
      kind: 'missing',
    })
    await shareBetween(world, family.familyId, {
      from: 'S',
      to: 'F',
      personIds: [family.noah],
      classes: ['CONF'],
      by: line.staffId,
    })
    expect(await line.did('journal.list', { familyId: family.familyId })).toMatchObject({
      notes: [{ subject: 'Fravær i august', department: 'S' }],
      hidden: [],
    })
    expect(await line.did('journal.show', { familyId: family.familyId, noteId })).toMatchObject({
      readers: expect.arrayContaining(['Line', 'Sofie', 'Lars']),
      ours: false,
    })
  })

  it('about health stay in their department when only ordinary things are shared (ART9)', async () => {
    await sofie.did('journal.file', note({ subject: 'Søvn', class: 'ART9_HEALTH' }))
    await shareBetween(world, family.familyId, {
      from: 'S',
      to: 'F',
      personIds: [family.noah],
      classes: ['CONF'],
      by: line.staffId,
    })
    expect(await subjects(line)).toEqual([])
    expect(await subjects(sofie)).toEqual(['Søvn'])
  })

  it('are never changed: a correction is a new note that names the old one', async () => {
    const { noteId: first } = await line.did('journal.file', note({ subject: 'Møde den 3.' }))
    const { noteId: second } = await world
      .staff('lars')
      .did('journal.file', note({ subject: 'Møde den 4.', corrects: first }))
    const { notes } = await line.did('journal.list', { familyId: family.familyId })
    expect(notes).toHaveLength(2)
    expect(notes.find(({ noteId }) => noteId === first)).toMatchObject({
      subject: 'Møde den 3.',
      correctedBy: second,
    })
    expect(notes.find(({ noteId }) => noteId === second)).toMatchObject({
      corrects: first,
      correctedBy: null,
    })
    await expect(line.did('journal.file', note({ corrects: first }))).rejects.toMatchObject({
      code: 'already-corrected',
    })
  })

  it('of another department cannot be corrected, even when shared, nor in a way that other readers would miss', async () => {
    const { noteId } = await sofie.did('journal.file', note())
    await shareBetween(world, family.familyId, {
      from: 'S',
      to: 'F',
      personIds: [family.noah],
      classes: ['CONF'],
      by: line.staffId,
    })
    await expect(line.did('journal.file', note({ corrects: noteId }))).rejects.toMatchObject({
      code: 'not-ours',
    })
    await expect(
      sofie.did('journal.file', note({ corrects: noteId, class: 'ART9_HEALTH' })),
    ).rejects.toMatchObject({ code: 'other-readers', fields: { class: expect.any(String) } })
  })

  it('from a § 115 meeting keep their mark through a correction (HG-02, T16)', async () => {
    const { noteId } = await line.did('journal.file', note({ provenance: 'P115' }))
    const { noteId: corrected } = await world.staff('lars').did('journal.file', note({ corrects: noteId }))
    expect(await line.did('journal.show', { familyId: family.familyId, noteId: corrected })).toMatchObject({
      provenance: 'P115',
    })
    await expect(sofie.did('journal.file', note({ provenance: 'P115' }))).rejects.toMatchObject({
      code: 'not-in-room',
    })
  })

  it('with a personal number, on a day to come, or about another family’s child are refused in Danish', async () => {
    await expect(line.did('journal.file', note({ body: 'Ring til 710311-4009' }))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'cpr-in-text',
      fields: { body: expect.stringContaining('CPR-nummer') },
    })
    await expect(line.did('journal.file', note({ happenedOn: addDays(day, 1) }))).rejects.toMatchObject({
      code: 'in-future',
    })
    const { noah: other } = await newFamily(line, 'Familien Dam')
    await expect(line.did('journal.file', note({ personId: other }))).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  it('are for the family’s team alone: others are denied, and another municipality finds nothing (HG-05)', async () => {
    await line.did('journal.file', note())
    await expect(
      world.staff('hanne').did('journal.list', { familyId: family.familyId }),
    ).rejects.toMatchObject({ kind: 'denied', code: 'not-on-team' })
    await expect(world.staff('mette').did('journal.file', note())).rejects.toMatchObject({ kind: 'denied' })
    const stranger = (await newWorld()).staff('line')
    await expect(stranger.did('journal.list', { familyId: family.familyId })).rejects.toMatchObject({
      kind: 'denied',
    })
  })

  it('leave ids, a class and a count in the log, and not a word of theirs (HG-14)', async () => {
    const { noteId } = await line.did('journal.file', note())
    await line.did('journal.show', { familyId: family.familyId, noteId })
    expect((await logOf(world, 'journal.file')).at(-1)).toEqual({
      kind: 'done',
      facts: {
        familyIds: [family.familyId],
        personIds: [family.noah],
        ids: { noteId },
        codes: { class: 'CONF' },
      },
    })
    expect((await logOf(world, 'journal.show')).map(({ kind }) => kind)).toEqual(['read', 'done'])
    expect(JSON.stringify(await logOf(world, 'journal.%'))).not.toMatch(/Noah|bold/)
  })

  it('say before they are written who will be able to read them, just as the wall decides afterwards', async () => {
    await shareBetween(world, family.familyId, {
      from: 'F',
      to: 'S',
      personIds: [family.noah],
      classes: ['CONF'],
      by: line.staffId,
    })
    const before = await line.did('journal.readers', { familyId: family.familyId })
    for (const { personId, class: content, readers } of before) {
      await line.did('journal.file', note({ personId, class: content, subject: `${personId} ${content}` }))
      const seen = []
      for (const name of ['line', 'sofie', 'lars'] as const) {
        if ((await subjects(world.staff(name))).includes(`${personId} ${content}`)) seen.push(name)
      }
      expect(readers.map((name) => name.toLowerCase()).sort(), `${personId} ${content}`).toEqual(seen.sort())
    }
    expect(before).toHaveLength(12)
    expect(before.some(({ readers }) => readers.includes('Sofie'))).toBe(true)
  })
})

describe('measures: what has been tried (R-ASM-01 part 3)', () => {
  const measure = (more: object = {}) => ({
    familyId: family.familyId,
    personId: family.noah,
    class: 'CONF' as const,
    name: 'Kontaktperson',
    law: 'barnets lov § 32, stk. 1, nr. 3',
    startedOn: '2026-03-02',
    ...more,
  })

  it('are settled by their own department, with a new version each time', async () => {
    const { measureId } = await line.did('journal.record-measure', measure())
    expect(
      await world.staff('lars').did('journal.settle-measure', {
        familyId: family.familyId,
        measureId,
        version: 1,
        endedOn: '2026-08-28',
        helped: 'some',
      }),
    ).toEqual({ version: 2 })
    expect((await line.did('journal.measures', { familyId: family.familyId })).measures).toMatchObject([
      { name: 'Kontaktperson', endedOn: '2026-08-28', helped: 'some', version: 2, ours: true },
    ])
    await expect(
      line.did('journal.settle-measure', {
        familyId: family.familyId,
        measureId,
        version: 1,
        endedOn: null,
        helped: 'no',
      }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version' })
  })

  it('of another department are counted until shared, and then read but not settled', async () => {
    const { measureId } = await sofie.did('journal.record-measure', measure({ name: 'Skolementor' }))
    expect(await line.did('journal.measures', { familyId: family.familyId })).toEqual({
      measures: [],
      hidden: [{ department: 'S', name: 'Skole', number: 1 }],
    })
    await shareBetween(world, family.familyId, {
      from: 'S',
      to: 'F',
      personIds: [family.noah],
      classes: ['CONF'],
      by: line.staffId,
    })
    expect((await line.did('journal.measures', { familyId: family.familyId })).measures).toMatchObject([
      { name: 'Skolementor', ours: false },
    ])
    await expect(
      line.did('journal.settle-measure', {
        familyId: family.familyId,
        measureId,
        version: 1,
        endedOn: null,
        helped: 'yes',
      }),
    ).rejects.toMatchObject({ kind: 'denied', code: 'not-ours' })
  })

  it('may be granted from a later day, but have not helped before they began', async () => {
    await expect(
      line.did('journal.record-measure', measure({ startedOn: addDays(day, 14), helped: 'yes' })),
    ).rejects.toMatchObject({ code: 'not-begun' })
    await expect(
      line.did('journal.record-measure', measure({ endedOn: '2026-02-01' })),
    ).rejects.toMatchObject({ code: 'ends-before-start' })
    await expect(
      line.did('journal.record-measure', measure({ endedOn: addDays(day, 1) })),
    ).rejects.toMatchObject({ code: 'ended-in-future' })
    await expect(
      line.did('journal.record-measure', measure({ name: 'Mentor for 7103114009' })),
    ).rejects.toMatchObject({ code: 'cpr-in-text' })
    expect(await line.did('journal.record-measure', measure({ startedOn: addDays(day, 14) }))).toHaveProperty(
      'measureId',
    )
  })

  it('of somebody outside the team are out of reach', async () => {
    const planted = await plant(world, 'measure', {
      family_id: family.familyId,
      owner_department: 'J',
      class: 'CONF',
      name: 'Praktik',
      law: 'LAB § 57',
      started_on: '2026-05-01',
      recorded_by: world.staff('hanne').staffId,
      recorded_at: new Date().toISOString(),
    })
    await expect(
      world.staff('hanne').did('journal.measures', { familyId: family.familyId }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      line.did('journal.settle-measure', {
        familyId: family.familyId,
        measureId: planted,
        version: 1,
        endedOn: null,
        helped: null,
      }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})
