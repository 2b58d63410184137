import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { csv, meetings } from '#test/list-meetings.ts'
import { change } from '#test/rows.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())

describe('minutes of a list meeting (R-DET-11, HG-02)', () => {
  let world: World
  let m: ReturnType<typeof meetings>
  let sofie: Person
  let meetingId: string
  const cards = new Map<string, string>()

  const decide = async (name: string, responsible: Person, more: object = {}) => {
    const signalId = cards.get(name) ?? ''
    await m.line.did('detection.describe', { signalId, version: 1, strengths: `Styrke ${name}`, seen: null })
    await m.line.did('detection.decide', {
      signalId,
      version: 2,
      decision: 'adult-talks',
      reason: `Grund ${name}`,
      notIncluded: null,
      whoThen: null,
      responsibleId: responsible.staffId,
      dueOn: addDays(day, 3),
      meetingId,
      ...more,
    })
  }

  beforeAll(async () => {
    world = await newWorld()
    m = meetings(world)
    sofie = world.staff('sofie')
    meetingId = await m.plan(day)
    await m.bring(
      meetingId,
      csv(
        'Mia Dam;04-04-2012;;;Politiet så Mia;',
        'Bo Lind;01-01-2011;;;Politiet så Bo;',
        'Aya Noor;02-02-2010;;;Politiet så Aya;',
      ),
    )
    await m.open(meetingId)
    for (const { signalId, seen } of await m.cards(meetingId))
      cards.set(seen.split(' ').at(-1) ?? '', signalId)
    await decide('Mia', sofie)
    await decide('Bo', m.jonas, { decision: 'follow-up', dueOn: day })
    await decide('Aya', m.jonas, {
      decision: 'nothing',
      notIncluded: 'OTHER_EFFORT_ENOUGH',
      responsibleId: null,
      dueOn: null,
    })
  })

  it('are not there while the meeting is open', async () => {
    await expect(m.line.did('minutes.show', { meetingId, department: 'S' })).rejects.toMatchObject({
      code: 'not-closed',
    })
    await m.close(meetingId)
  })

  it('give each department whom it is responsible for, and nobody else’s', async () => {
    const school = await m.line.did('minutes.show', { meetingId, department: 'S' })
    expect(school).toMatchObject({
      department: { code: 'S', name: 'Skole' },
      departments: [
        { code: 'P', persons: 1 },
        { code: 'S', persons: 1 },
      ],
      rows: [
        {
          signalId: cards.get('Mia'),
          outcome: 'adult-talks',
          reason: 'Grund Mia',
          responsible: 'Sofie Lund',
        },
      ],
    })
    const words = JSON.stringify(school)
    for (const other of ['Bo', 'Aya', 'Politiet så', 'Styrke', 'Dam']) expect(words).not.toContain(other)
    const ssp = await m.line.did('minutes.show', { meetingId, department: 'P' })
    expect(ssp.rows).toMatchObject([{ outcome: 'follow-up', reason: 'Grund Bo', dueOn: day }])
    expect((await m.line.did('minutes.show', { meetingId, department: 'J' })).rows).toEqual([])
    expect((await m.jonas.did('minutes.show', { meetingId, department: null })).department.code).toBe('P')
    await expect(m.line.did('minutes.show', { meetingId, department: 'Q' })).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  it('are for early help alone: not for the police, a leader, the steering group or a colleague outside it', async () => {
    for (const name of ['pia', 'mette', 'stig', 'sofie', 'dina'] as const)
      await expect(
        world.staff(name).did('minutes.show', { meetingId, department: 'S' }),
      ).rejects.toMatchObject({ kind: 'denied' })
  })

  it('come to the one responsible on their own day, though they take no part in early help', async () => {
    const tasks = await sofie.did('minutes.mine', {})
    expect(tasks).toMatchObject([
      { signalId: cards.get('Mia'), outcome: 'adult-talks', reason: 'Grund Mia', daysOver: 0, heldOn: day },
    ])
    expect(JSON.stringify(tasks)).not.toMatch(/Politiet|Styrke|Dam/)
    expect(await world.staff('hanne').did('minutes.mine', {})).toEqual([])
    expect((await m.jonas.did('minutes.mine', {})).map(({ outcome }) => outcome)).toEqual(['follow-up'])
    await expect(m.pia.did('minutes.mine', {})).rejects.toMatchObject({ kind: 'denied' })
  })

  it('the one responsible opens the name, and the log tells; nobody else can (HG-05, HG-14)', async () => {
    const signalId = cards.get('Mia') ?? ''
    expect(await sofie.did('minutes.name', { signalId })).toMatchObject({
      givenName: 'Mia',
      familyName: 'Dam',
    })
    const log = await logOf(world, 'minutes.name')
    expect(log.length).toBeGreaterThan(0)
    await expect(m.jonas.did('minutes.name', { signalId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(sofie.did('minutes.name', { signalId: cards.get('Bo') ?? '' })).rejects.toMatchObject({
      kind: 'missing',
    })
  })

  it('is settled by the one responsible, and can be taken back', async () => {
    const signalId = cards.get('Mia') ?? ''
    await expect(m.jonas.did('minutes.settle', { signalId, done: true })).rejects.toMatchObject({
      kind: 'missing',
    })
    await sofie.did('minutes.settle', { signalId, done: true })
    const [row] = (await m.line.did('minutes.show', { meetingId, department: 'S' })).rows
    expect(row?.doneOn).toBe(day)
    await sofie.did('minutes.settle', { signalId, done: false })
    expect((await sofie.did('minutes.mine', {}))[0]?.doneOn).toBeNull()
  })

  it('go with the cards: nothing of them is kept (HG-15, domain.md 7.4)', async () => {
    await change(world, 'update data.signal set delete_on = $2 where id = $1', [
      cards.get('Mia') ?? '',
      addDays(day, -1),
    ])
    expect((await m.line.did('minutes.show', { meetingId, department: 'S' })).rows).toEqual([])
    expect(await sofie.did('minutes.mine', {})).toEqual([])
  })
})
