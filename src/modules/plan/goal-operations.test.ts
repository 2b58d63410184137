import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())

const goalOf = (familyId: string, personId: string | null, words = 'Jeg vil spille bold igen.') =>
  ({
    familyId,
    personId,
    class: 'CONF',
    words,
    staffLine: null,
    helps: null,
    stage: 'now',
    scaleThen: null,
    firstStep: null,
  }) as const

const stepOf = (what: string, ownerStaff: string | null, ownerPerson: string | null) => ({
  what,
  ownerStaff,
  ownerPerson,
  dueOn: addDays(day, 5),
})

let world: World
let family: TestFamily
let line: Person
let jonas: Person

beforeAll(async () => {
  world = await newWorld()
  ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
  family = await newFamily(line)
  await line.did('family.add-to-team', {
    familyId: family.familyId,
    staffId: jonas.staffId,
    kind: 'coordinator',
  })
})

describe('goals and steps (R-PLN-01, R-PLN-02)', () => {
  it('a goal comes with its first step, one owner and one date, in one go (T13)', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId, stepId, versionNo } = await line.did('plan.add-goal', {
      ...goalOf(familyId, noah),
      helps: 'morfar, træner Per',
      scaleThen: 2,
      firstStep: stepOf('Prøvetræning', line.staffId, null),
    })
    const { goals, versionNo: shownNo, agreement } = await line.did('plan.show', { familyId })
    expect(goals).toEqual([
      expect.objectContaining({
        goalId,
        person: 'Noah',
        department: 'F',
        words: 'Jeg vil spille bold igen.',
        helps: 'morfar, træner Per',
        stage: 'now',
        scaleThen: 2,
        scaleNow: null,
        mayChange: true,
      }),
    ])
    expect(goals[0]?.steps).toEqual([
      expect.objectContaining({
        stepId,
        what: 'Prøvetræning',
        owner: 'Line',
        status: 'not_started',
        dueOn: addDays(day, 5),
        mayChange: true,
      }),
    ])
    expect([versionNo, shownNo]).toEqual([1, 1])
    expect(agreement.map(({ givenName, state }) => [givenName, state])).toEqual([
      ['Sanne', 'not_asked'],
      ['Noah', 'not_asked'],
    ])
  })

  it('is refused above the limits, and “later” is offered and open', async () => {
    const { familyId, noah } = await newFamily(line)
    for (const words of ['et', 'to', 'tre']) await line.did('plan.add-goal', goalOf(familyId, noah, words))
    await expect(line.did('plan.add-goal', goalOf(familyId, noah, 'fire'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'person-has-enough',
      reason: expect.stringContaining('Senere'),
    })
    const { goalId } = await line.did('plan.add-goal', { ...goalOf(familyId, noah, 'fire'), stage: 'later' })
    await expect(
      line.did('plan.move-goal', { familyId, goalId, to: 'now', why: null, version: 1 }),
    ).rejects.toMatchObject({ code: 'person-has-enough' })
    const [first] = (await line.did('plan.show', { familyId })).goals
    await line.did('plan.move-goal', {
      familyId,
      goalId: first?.goalId ?? '',
      to: 'reached',
      why: null,
      version: 1,
    })
    await line.did('plan.move-goal', { familyId, goalId, to: 'now', why: null, version: 1 })
  })

  it('words that frighten are refused in what staff write, and allowed in the family’s own (R-STG-01)', async () => {
    const { familyId, noah } = await newFamily(line)
    const hard = 'Væk fra bandemiljøet'
    for (const texts of [
      { staffLine: hard },
      { helps: hard },
      { firstStep: stepOf(hard, line.staffId, null) },
    ])
      await expect(line.did('plan.add-goal', { ...goalOf(familyId, noah), ...texts })).rejects.toMatchObject({
        kind: 'invalid',
        code: 'hard-word',
        reason: expect.stringContaining('trivsel, skole, venner'),
      })
    const { goalId } = await line.did('plan.add-goal', {
      ...goalOf(familyId, noah, hard),
      firstStep: stepOf('Ringe', line.staffId, null),
    })
    await expect(
      line.did('plan.add-step', { familyId, goalId, ...stepOf(hard, line.staffId, null) }),
    ).rejects.toMatchObject({ code: 'hard-word', fields: { what: expect.any(String) } })
    await expect(
      line.did('plan.move-goal', { familyId, goalId, to: 'put_away', why: hard, version: 1 }),
    ).rejects.toMatchObject({ code: 'hard-word' })
    await expect(
      line.did('plan.note-on-goal', { familyId, goalId, staffLine: hard, helps: null, version: 1 }),
    ).rejects.toMatchObject({ code: 'hard-word' })
    await expect(
      line.did('plan.new-version', { familyId, changedWhat: ['words'], why: hard }),
    ).rejects.toMatchObject({ code: 'hard-word' })
    const { goals } = await line.did('plan.show', { familyId })
    const stepId = goals[0]?.steps[0]?.stepId ?? ''
    await expect(
      line.did('plan.update-step', {
        familyId,
        stepId,
        status: 'cannot_yet',
        dueOn: null,
        waitingFor: 'rockerne',
        version: 1,
      }),
    ).rejects.toMatchObject({ code: 'hard-word' })
    expect(goals.map(({ words }) => words)).toEqual([hard])
  })

  it('a step has one owner of the family or its team', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId } = await line.did('plan.add-goal', goalOf(familyId, noah))
    const add = (ownerStaff: string | null, ownerPerson: string | null) =>
      line.did('plan.add-step', { familyId, goalId, ...stepOf('Ringe', ownerStaff, ownerPerson) })
    await expect(add(line.staffId, noah)).rejects.toMatchObject({ code: 'two-owners' })
    await expect(add(null, null)).rejects.toMatchObject({ code: 'no-owner', reason: 'Vælg en ansvarlig.' })
    await expect(add(jonas.staffId, null)).rejects.toMatchObject({ code: 'not-on-team' })
    await expect(add(null, family.noah)).rejects.toMatchObject({ code: 'not-in-family' })
    await add(null, noah)
  })

  it('a step says how far it has come, keeps its date unless it is moved, and says what it waits for', async () => {
    const { familyId, noah } = await newFamily(line)
    const { stepId } = await line.did('plan.add-goal', {
      ...goalOf(familyId, noah),
      firstStep: stepOf('Fritidspas', line.staffId, null),
    })
    const update = (
      version: number,
      more: { status: 'cannot_yet' | 'done'; dueOn: string | null; waitingFor: string | null },
    ) => line.did('plan.update-step', { familyId, stepId: stepId ?? '', version, ...more })
    await expect(update(1, { status: 'cannot_yet', dueOn: null, waitingFor: '  ' })).rejects.toMatchObject({
      code: 'needs-waiting-for',
    })
    await update(1, { status: 'cannot_yet', dueOn: null, waitingFor: 'klubben' })
    const step = async () => (await line.did('plan.show', { familyId })).goals[0]?.steps[0]
    expect(await step()).toMatchObject({
      status: 'cannot_yet',
      waitingFor: 'klubben',
      dueOn: addDays(day, 5),
      version: 2,
    })
    await expect(update(1, { status: 'done', dueOn: null, waitingFor: null })).rejects.toMatchObject({
      kind: 'conflict',
      code: 'version',
    })
    await update(2, { status: 'done', dueOn: addDays(day, 9), waitingFor: 'klubben' })
    expect(await step()).toMatchObject({ status: 'done', waitingFor: null, dueOn: addDays(day, 9) })
  })

  it('two who change a goal at once: the second is told, and nothing is lost', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId } = await line.did('plan.add-goal', goalOf(familyId, noah))
    await line.did('plan.set-scale', { familyId, goalId, scaleNow: 7, byPerson: noah, on: day, version: 1 })
    const late = { kind: 'conflict', code: 'version' }
    await expect(
      line.did('plan.set-scale', { familyId, goalId, scaleNow: 3, byPerson: noah, on: day, version: 1 }),
    ).rejects.toMatchObject(late)
    await expect(
      line.did('plan.move-goal', { familyId, goalId, to: 'later', why: null, version: 1 }),
    ).rejects.toMatchObject(late)
    await expect(
      line.did('plan.note-on-goal', { familyId, goalId, staffLine: 'Nyt', helps: null, version: 1 }),
    ).rejects.toMatchObject(late)
    expect((await line.did('plan.show', { familyId })).goals[0]).toMatchObject({
      scaleNow: 7,
      scaleBy: 'Noah',
      scaleOn: day,
      stage: 'now',
      staffLine: null,
      version: 2,
    })
    await line.did('plan.note-on-goal', {
      familyId,
      goalId,
      staffLine: 'Klub og fritidspas',
      helps: ' ',
      version: 2,
    })
    expect((await line.did('plan.show', { familyId })).goals[0]).toMatchObject({
      staffLine: 'Klub og fritidspas',
      helps: null,
    })
  })

  it('put away says why; the order is the family’s', async () => {
    const { familyId, noah } = await newFamily(line)
    for (const words of ['et', 'to', 'tre']) await line.did('plan.add-goal', goalOf(familyId, noah, words))
    const words = async () => (await line.did('plan.show', { familyId })).goals.map((goal) => goal.words)
    const idOf = async (text: string) =>
      (await line.did('plan.show', { familyId })).goals.find((goal) => goal.words === text)?.goalId ?? ''
    await line.did('plan.order-goal', { familyId, goalId: await idOf('tre'), direction: 'up' })
    await line.did('plan.order-goal', { familyId, goalId: await idOf('et'), direction: 'down' })
    await line.did('plan.order-goal', { familyId, goalId: await idOf('to'), direction: 'down' })
    expect(await words()).toEqual(['tre', 'et', 'to'])
    const goalId = await idOf('et')
    await expect(
      line.did('plan.move-goal', { familyId, goalId, to: 'put_away', why: '', version: 1 }),
    ).rejects.toMatchObject({ code: 'needs-why' })
    await line.did('plan.move-goal', {
      familyId,
      goalId,
      to: 'put_away',
      why: 'Noah vil hellere svømme',
      version: 1,
    })
    expect(
      (await line.did('plan.show', { familyId })).goals.find((goal) => goal.goalId === goalId),
    ).toMatchObject({ stage: 'put_away', why: 'Noah vil hellere svømme' })
  })

  it('the scale is set by somebody of the family, today or before (report 5.3)', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId } = await line.did('plan.add-goal', goalOf(familyId, noah))
    const set = (more: object) =>
      line.did('plan.set-scale', {
        familyId,
        goalId,
        scaleNow: 5,
        byPerson: noah,
        on: day,
        version: 1,
        ...more,
      })
    await expect(set({ byPerson: line.staffId })).rejects.toMatchObject({ kind: 'missing' })
    await expect(set({ on: addDays(day, 1) })).rejects.toMatchObject({ code: 'in-future' })
    await expect(set({ scaleNow: 11 })).rejects.toMatchObject({
      kind: 'invalid',
      reason: 'Vælg et tal fra 0 til 10.',
    })
    await set({})
  })

  it('holds the number that is wished for and the signs of progress, on the family’s page too (R-PLN-01)', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId } = await line.did('plan.add-goal', goalOf(familyId, noah))
    const wish = (more: object = {}, by = line) =>
      by.did('plan.set-wish', {
        familyId,
        goalId,
        scaleWished: 8,
        signs: 'Vi spiser sammen tre gange om ugen',
        version: 1,
        ...more,
      })
    await expect(wish({ signs: 'Væk fra bandemiljøet' })).rejects.toMatchObject({ code: 'hard-word' })
    await expect(wish({ scaleWished: 11 })).rejects.toMatchObject({ kind: 'invalid' })
    await wish()
    await expect(wish()).rejects.toMatchObject({ kind: 'conflict' })
    const [goal] = (await line.did('plan.show', { familyId })).goals
    expect(goal).toMatchObject({ scaleWished: 8, signs: 'Vi spiser sammen tre gange om ugen', version: 2 })
    const { plan } = await line.did('plan.document', { familyId, language: 'da' })
    expect(plan.goals).toMatchObject([{ scaleWished: 8, signs: 'Vi spiser sammen tre gange om ugen' }])
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    await expect(wish({ version: 2 }, jonas)).rejects.toMatchObject({ kind: 'missing' })
  })
})
