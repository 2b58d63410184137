import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, addMonths, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { change } from '#test/rows.ts'

const day = today(new Date())
const endsOn = addMonths(day, 7)
const rhythms = {
  stepDownMonths: 3,
  followUpCloseDays: 7,
  followUpRegularDays: 14,
  followUpLightDays: 28,
  followUpLeaderDays: 7,
  birthdayDays: 60,
  answerPairHours: 4,
  weeklyThings: 3,
  answerLeaderHours: 24,
  wayInPhone: null,
}
let c: Consents
beforeEach(async () => {
  c = await familyBirk()
  await c.yesTo(c.family.noah, null, c.family.sanne)
  await c.yesTo(c.family.sanne, null, c.family.sanne, { capacity: 'self' })
})

const shown = (by = c.line) => by.did('ending.show', { familyId: c.familyId })
const begin = () => c.line.did('ending.start', { familyId: c.familyId, why: 'goals_reached', endsOn })
const planVersion = async () => {
  const { plan } = await shown()
  if (!plan) throw new Error('no plan')
  return plan.version
}
const write = async (more: object = {}) =>
  c.line.did('ending.change', {
    familyId: c.familyId,
    version: await planVersion(),
    why: 'goals_reached',
    endsOn,
    wayInStaff: c.line.staffId,
    wayInWords: 'Også om aftenen.',
    ifItTips: 'Ring til Line, og sig at det haster.',
    ownView: 'Det er lidt underligt, men vi er klar.',
    ownViewBy: c.family.sanne,
    farewell: 'Tak for jeres mod.',
    ...more,
  })
const addStep = () =>
  c.line.did('ending.add-steps', {
    familyId: c.familyId,
    steps: [{ what: 'Vi ses hver anden uge', onDay: addDays(day, 30), staffId: c.line.staffId }],
  })
const agree = async () =>
  c.line.did('ending.agree', { familyId: c.familyId, version: await planVersion(), how: 'oral' })
const whole = async () => {
  await begin()
  await write()
  await addStep()
}
const moveTo = async (to: 'active' | 'ending' | 'ended' | 'follow_up' | 'closed') => {
  const { version } = await c.line.did('family.open', { familyId: c.familyId })
  return c.line.did('family.move', { familyId: c.familyId, version, to, on: day })
}
const onMinDag = async (by = c.line) => (await by.did('today.get', {})).endings
const theirLeader = async () => {
  const mette = c.world.staff('mette')
  await change(c.world, 'update data.staff set leader_id = $1 where id = any ($2)', [
    mette.staffId,
    [c.line.staffId, c.sofie.staffId],
  ])
  return mette
}
const kinds = async (by = c.line) => (await onMinDag(by)).map(({ kind }) => kind)

describe('nobody is closed without an ending (R-END-01, R-END-02)', () => {
  it('holds a family in its ending until a plan is written, agreed, and taken over by the departments', async () => {
    await moveTo('active')
    await moveTo('ending')
    expect(await kinds()).toEqual(['no_plan'])
    await expect(moveTo('ended')).rejects.toMatchObject({ code: 'no-ending' })
    await begin()
    expect(await kinds()).toEqual(['draft'])
    await expect(moveTo('ended')).rejects.toMatchObject({ code: 'ending-draft' })
    await expect(agree()).rejects.toMatchObject({ code: 'incomplete' })
    await write()
    await addStep()
    const { handBackId } = await c.line.did('ending.hand-back', {
      familyId: c.familyId,
      department: 'S',
      what: 'Fast aftale med klasselæreren',
      byDay: addDays(day, 60),
      receiver: 'Ulla Holm',
    })
    await agree()
    expect((await shown()).state).toBe('agreed')
    expect(await kinds(c.sofie)).toEqual(['hand_back'])
    await expect(moveTo('ended')).rejects.toMatchObject({ code: 'ending-waits' })
    await c.sofie.did('ending.take-hand-back', { familyId: c.familyId, handBackId, version: 1, takenOn: day })
    expect((await shown()).handBacks).toMatchObject([{ takenOn: day, takenHere: true, notedBy: 'Sofie' }])
    await moveTo('ended')
    await expect(moveTo('closed')).rejects.toMatchObject({ code: 'talks-left' })
    for (const { talkId } of (await shown()).talks)
      await c.line.did('ending.settle-talk', {
        familyId: c.familyId,
        talkId,
        version: 1,
        outcome: 'not_wanted',
      })
    await moveTo('follow_up')
    await moveTo('closed')
  })

  it('says beforehand, where the phase is chosen, what is missing', async () => {
    await moveTo('active')
    await moveTo('ending')
    const { moves } = await c.line.did('family.people', { familyId: c.familyId })
    expect(moves).toContainEqual({ to: 'ended', whyNot: 'no-ending' })
  })
})

describe('the plan for an ending', () => {
  it('lists what it lacks, and that a step-down is shorter than the municipality agreed on', async () => {
    expect(await shown()).toMatchObject({ state: 'none', plan: null, lacks: [], agreedMonths: 6 })
    await c.line.did('ending.start', { familyId: c.familyId, why: 'moving', endsOn: addMonths(day, 2) })
    expect(await shown()).toMatchObject({
      state: 'draft',
      shorter: true,
      lacks: ['way-in', 'if-it-tips', 'own-view', 'farewell', 'steps'],
    })
    await write()
    await addStep()
    expect(await shown()).toMatchObject({ lacks: [], shorter: false, plan: { ownViewName: 'Sanne' } })
  })

  it('wants something handed back to each department with an open case', async () => {
    await whole()
    await c.line.did('family.record-case', {
      familyId: c.familyId,
      personId: null,
      department: 'J',
      subject: 'Jobplan',
      handler: null,
      openedOn: '2026-01-05',
      closedOn: null,
    })
    expect(await shown()).toMatchObject({ lacks: ['departments'], departmentsLeft: [{ code: 'J' }] })
    const { handBackId } = await c.line.did('ending.hand-back', {
      familyId: c.familyId,
      department: 'J',
      what: 'Samtaler om job',
      byDay: addDays(day, 20),
      receiver: 'Hanne Bech',
    })
    expect((await shown()).lacks).toEqual([])
    await c.line.did('ending.take-hand-back', { familyId: c.familyId, handBackId, version: 1, takenOn: day })
    expect((await shown()).handBacks[0]).toMatchObject({ takenHere: false, notedBy: 'Line' })
    const handed = { department: 'J', what: 'Samtaler om skole', byDay: endsOn, receiver: 'Hanne Bech' }
    await c.line.did('ending.change-hand-back', {
      familyId: c.familyId,
      handBackId,
      version: 2,
      ...handed,
      removed: false,
    })
    expect((await shown()).handBacks[0]?.takenOn).toBeNull()
    await expect(
      c.line.did('ending.take-hand-back', {
        familyId: c.familyId,
        handBackId,
        version: 3,
        takenOn: addDays(day, 1),
      }),
    ).rejects.toMatchObject({ code: 'in-the-future' })
  })

  it('is another plan when it is changed: the family is asked again; steps are the plan being carried out', async () => {
    await whole()
    await agree()
    const [step] = (await shown()).steps
    if (!step) throw new Error('no step')
    const done = {
      familyId: c.familyId,
      stepId: step.stepId,
      version: 1,
      what: step.what,
      staffId: step.staffId,
    }
    await c.line.did('ending.change-step', { ...done, onDay: day, doneOn: day, removed: false })
    expect((await shown()).state).toBe('agreed')
    await write({ ifItTips: 'Skriv til Line.' })
    expect((await shown()).state).toBe('draft')
    await c.line.did('ending.set-aside', { familyId: c.familyId, version: await planVersion() })
    expect((await shown()).state).toBe('none')
  })

  it('keeps words that frighten out of what the family reads, and its own words as they were said (R-STG-01)', async () => {
    await begin()
    await expect(write({ ifItTips: 'Ring, hvis bandemiljøet kalder.' })).rejects.toMatchObject({
      code: 'hard-word',
    })
    await write({ ownView: 'De sagde bande om os.' })
    await addStep()
    const page = await c.line.did('ending.farewell', { familyId: c.familyId, language: 'da' })
    expect(page).toMatchObject({
      ownView: { text: 'De sagde bande om os.', who: 'Sanne' },
      wayIn: { name: 'Line Holst' },
    })
  })

  it('is for the pair to write; a colleague with an old page is told', async () => {
    await expect(c.world.staff('hanne').did('ending.show', { familyId: c.familyId })).rejects.toMatchObject({
      kind: 'denied',
    })
    await begin()
    await write()
    await expect(c.sofie.did('ending.set-aside', { familyId: c.familyId, version: 1 })).rejects.toMatchObject(
      {
        kind: 'conflict',
      },
    )
  })

  it('makes the later talks that the municipality’s setting names, due after the end, on Min dag (R-OUT-03)', async () => {
    const set = (laterMonths: number[]) =>
      c.world.admin.did('municipality.set-rhythms', { ...rhythms, laterMonths })
    await expect(
      c.line.did('municipality.set-rhythms', { ...rhythms, laterMonths: [6] }),
    ).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await set([24, 6])
    await whole()
    await agree()
    expect((await shown()).talks.map(({ months, dueOn }) => [months, dueOn])).toEqual([
      [6, addMonths(endsOn, 6)],
      [24, addMonths(endsOn, 24)],
    ])
    await change(c.world, "update data.family set phase = 'ended', ended_on = $2 where tenant = $1", [
      c.world.tenant,
      addMonths(day, -6),
    ])
    expect(await onMinDag()).toMatchObject([{ kind: 'later_talk', what: '6' }])
  })
})

describe('if the programme itself ends (R-END-01)', () => {
  it('gives each family with a course a draft, shows the leader which lack one, and takes untouched drafts back', async () => {
    const leader = await theirLeader()
    await moveTo('active')
    expect(await leader.did('ending.endings', {})).toMatchObject({
      endsOn: null,
      families: [{ state: 'none' }],
    })
    await expect(c.line.did('ending.project-ends', { endsOn })).rejects.toMatchObject({ code: 'wrong-role' })
    await expect(leader.did('ending.project-ends', { endsOn: addDays(day, -1) })).rejects.toMatchObject({
      code: 'day-has-passed',
    })
    expect(await leader.did('ending.project-ends', { endsOn })).toEqual({ drafts: 1 })
    expect(await leader.did('ending.endings', {})).toMatchObject({
      endsOn,
      families: [{ state: 'draft', endsOn }],
    })
    expect(await kinds()).toEqual(['draft'])
    expect(await leader.did('ending.project-ends', { endsOn: addDays(endsOn, 30) })).toEqual({ drafts: 0 })
    expect((await shown()).plan?.endsOn).toBe(addDays(endsOn, 30))
    expect(await leader.did('ending.project-goes-on', {})).toEqual({ setAside: 1 })
    expect((await shown()).state).toBe('none')
  })

  it('keeps a draft that somebody has written in when the programme goes on', async () => {
    const leader = await theirLeader()
    await moveTo('active')
    await leader.did('ending.project-ends', { endsOn })
    await write()
    expect(await leader.did('ending.project-goes-on', {})).toEqual({ setAside: 0 })
    expect((await shown()).state).toBe('draft')
  })
})
