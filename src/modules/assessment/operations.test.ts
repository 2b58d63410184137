import { beforeEach, describe, expect, it } from 'vitest'
import { today } from '#core/day.ts'
import { asking } from '#test/consents.ts'
import { newFamily } from '#test/family.ts'
import { newPicture, type TestPicture } from '#test/picture.ts'
import { logOf, shareBetween } from '#test/sharing.ts'
import { newWorld } from '#test/world.ts'

const day = today(new Date())

let at: TestPicture

beforeEach(async () => {
  at = await newPicture()
})

describe('beginning the shared picture (R-ASM-01, R-ASM-02)', () => {
  it('opens six parts for the whole team, made with somebody of the family', async () => {
    const { picture } = await at.show(at.sofie)
    expect(picture).toMatchObject({
      definition: 'light-v1',
      startedBy: 'Line Holst',
      finishedAt: null,
      madeWith: [
        { personId: at.family.noah, name: 'Noah' },
        { personId: at.family.sanne, name: 'Sanne' },
      ],
    })
    expect(picture?.parts.map(({ part }) => part)).toEqual([
      'master_data',
      'journal_notes',
      'measures_timeline',
      'risk_need',
      'overall',
      'action_plan',
    ])
    expect(picture?.minutesLeft).toBeGreaterThan(20)
    expect(picture?.minutesLeft).toBeLessThanOrEqual(30)
  })

  it('waits for a yes: without one, and without an order, nothing is gathered across departments (HG-06, HG-19)', async () => {
    const other = await newFamily(at.line, 'Familien Dam')
    const begin = (withPersons: string[]) =>
      at.line.did('assessment.start', { familyId: other.familyId, profile: 'light', withPersons })
    expect((await at.line.did('assessment.show', { familyId: other.familyId })).whyNotStart).toBe('no_basis')
    await expect(begin([])).rejects.toMatchObject({ kind: 'conflict', code: 'no_basis' })
    await asking(at.line, other.familyId).yesTo(other.sanne, null, other.sanne, { capacity: 'self' })
    await expect(begin([other.maja])).rejects.toMatchObject({ code: 'not_taking_part' })
    expect(await begin([other.sanne])).toHaveProperty('assessmentId')
  })

  it('holds one picture at a time', async () => {
    await expect(
      at.lars.did('assessment.start', { familyId: at.family.familyId, profile: 'light', withPersons: [] }),
    ).rejects.toMatchObject({ code: 'under_way' })
    expect((await at.show(at.lars)).whyNotStart).toBe('under_way')
  })

  it('is for the team alone: others are denied, another municipality finds nothing, and the log says who looked (HG-05, HG-14)', async () => {
    await expect(at.show(at.world.staff('hanne'))).rejects.toMatchObject({
      kind: 'denied',
      code: 'not-on-team',
    })
    await expect(at.show(at.world.staff('mette'))).rejects.toMatchObject({ kind: 'denied' })
    await expect(at.show((await newWorld()).staff('line'))).rejects.toMatchObject({ kind: 'denied' })
    await at.show(at.line)
    expect((await logOf(at.world, 'assessment.show')).map(({ kind }) => kind).slice(-2)).toEqual([
      'read',
      'done',
    ])
    expect((await logOf(at.world, 'assessment.start')).at(-1)?.facts).toEqual({
      familyIds: [at.family.familyId],
      personIds: [at.family.noah, at.family.sanne],
      ids: { assessmentId: at.assessmentId },
      codes: { profile: 'light' },
    })
  })
})

describe('what is fetched (R-ASM-02, R-ASM-09)', () => {
  it('is read live and copied nowhere until somebody accepts it', async () => {
    await at.line.did('family.record-case', {
      familyId: at.family.familyId,
      personId: at.family.noah,
      department: 'S',
      subject: 'Trivsel i klassen',
      handler: null,
      openedOn: '2026-04-01',
      closedOn: null,
    })
    expect(await at.input(at.line, 'departments')).toMatchObject({
      state: 'prefilled',
      mine: null,
      prefilled: { value: 'one', source: 'cases', on: '2026-04-01' },
      grounds: [{ words: 'Trivsel i klassen', department: 'S' }],
    })
    await at.line.did('family.record-case', {
      familyId: at.family.familyId,
      personId: null,
      department: 'J',
      subject: 'Jobplan',
      handler: null,
      openedOn: '2026-05-01',
      closedOn: null,
    })
    expect(await at.input(at.line, 'departments')).toMatchObject({
      prefilled: { value: 'two', on: '2026-05-01' },
    })
    const { version } = await at.answer(at.line, {
      question: 'departments',
      subject: 'family',
      value: 'two',
      acceptPrefilled: true,
    })
    expect(await at.input(at.line, 'departments')).toMatchObject({
      state: 'accepted',
      mine: {
        value: 'two',
        source: 'cases',
        sourceOn: '2026-05-01',
        by: 'Line Holst',
        department: 'F',
        version,
      },
    })
  })

  it('is accepted as it was seen: when it has changed since, the new is shown first', async () => {
    await at.line.did('family.add-to-network', {
      familyId: at.family.familyId,
      name: 'Morfar',
      part: 'morfar',
      phone: null,
      wantedBy: at.family.noah,
    })
    const seen = (await at.input(at.line, 'adults', at.family.noah))?.prefilled?.value ?? ''
    await at.line.did('family.add-to-network', {
      familyId: at.family.familyId,
      name: 'Per',
      part: 'træner',
      phone: null,
      wantedBy: at.family.noah,
    })
    await expect(
      at.answer(at.line, { question: 'adults', value: seen, acceptPrefilled: true }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'fetched-changed' })
  })

  it('holds nothing from a § 115 meeting, and nothing that has been put right since (HG-02, HG-12)', async () => {
    const note = {
      familyId: at.family.familyId,
      personId: at.family.noah,
      class: 'CONF' as const,
      body: 'Drøftet.',
      happenedOn: day,
    }
    await at.line.did('journal.file', { ...note, subject: 'Drøftet på § 115-møde', provenance: 'P115' })
    const { noteId: wrong } = await at.line.did('journal.file', { ...note, subject: 'Møde den 3.' })
    const { noteId: right } = await at.line.did('journal.file', {
      ...note,
      subject: 'Møde den 4.',
      corrects: wrong,
    })
    expect(await at.input(at.line, 'notes')).toMatchObject({ prefilled: { value: right } })
    expect((await at.show(at.line)).pickable.notes.map(({ words }) => words)).toEqual(['Møde den 4.'])
  })

  it('asks whether a measure helped, with the secrecy of the measure itself (R-ASM-01 part 3)', async () => {
    const { measureId } = await at.line.did('journal.record-measure', {
      familyId: at.family.familyId,
      personId: at.family.noah,
      class: 'ART9_HEALTH',
      name: 'Samtaler hos psykolog',
      law: 'barnets lov § 32',
      startedOn: '2026-03-01',
      helped: 'some',
    })
    expect(await at.input(at.line, 'helped', measureId)).toMatchObject({
      class: 'ART9_HEALTH',
      personId: at.family.noah,
      prefilled: { value: 'some' },
    })
    expect(await at.input(at.sofie, 'helped', measureId)).toBeUndefined()
    await at.answer(at.line, { question: 'helped', subject: measureId, value: 'yes' })
    await shareBetween(at.world, at.family.familyId, {
      from: 'F',
      to: 'S',
      personIds: [at.family.noah],
      classes: ['CONF'],
      by: at.line.staffId,
    })
    expect(JSON.stringify(await at.show(at.sofie))).not.toMatch(/psykolog/)
  })
})
