import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change, plant } from '#test/rows.ts'
import { endShares, shareBetween } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()

let world: World
let family: TestFamily
let line: Person
let jonas: Person

const goalOf = (personId: string | null, words: string) =>
  ({
    familyId: family.familyId,
    personId,
    class: 'CONF',
    words,
    staffLine: null,
    helps: null,
    stage: 'now',
    scaleThen: null,
    firstStep: null,
  }) as const

/** Department F shares what is of a class about a person with department P. */
const share = (personId: string, classes: ('CONF' | 'ART9_HEALTH')[]) =>
  shareBetween(world, family.familyId, {
    from: 'F',
    to: 'P',
    personIds: [personId],
    classes,
    by: line.staffId,
  })

beforeEach(async () => {
  world = await newWorld()
  ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
  family = await newFamily(line)
  await line.did('family.add-to-team', {
    familyId: family.familyId,
    staffId: jonas.staffId,
    kind: 'coordinator',
  })
})

describe('a goal of another department (R-CON-02)', () => {
  it('is a number and nothing else without consent, and is seen with it; it is never theirs to change', async () => {
    const { familyId, noah } = family
    const { goalId } = await line.did('plan.add-goal', goalOf(noah, 'Jeg vil spille bold igen.'))
    expect(await jonas.did('plan.show', { familyId })).toMatchObject({ goals: [], hiddenGoals: 1 })
    expect((await jonas.did('plan.document', { familyId, language: 'da' })).plan.goals).toEqual([])
    await expect(
      jonas.did('plan.move-goal', { familyId, goalId, to: 'later', why: null, version: 1 }),
    ).rejects.toMatchObject({ kind: 'missing' })

    const shares = await share(noah, ['CONF'])
    const { goals, hiddenGoals } = await jonas.did('plan.show', { familyId })
    expect([goals.map(({ words, mayChange }) => [words, mayChange]), hiddenGoals]).toEqual([
      [['Jeg vil spille bold igen.', false]],
      0,
    ])
    expect(
      (await jonas.did('plan.document', { familyId, language: 'da' })).plan.goals.map(({ words }) => words),
    ).toEqual(['Jeg vil spille bold igen.'])
    const theirs = { kind: 'denied', code: 'other-department' }
    await expect(
      jonas.did('plan.move-goal', { familyId, goalId, to: 'later', why: null, version: 1 }),
    ).rejects.toMatchObject(theirs)
    await expect(jonas.did('plan.order-goal', { familyId, goalId, direction: 'up' })).rejects.toMatchObject(
      theirs,
    )
    await expect(
      jonas.did('plan.set-scale', { familyId, goalId, scaleNow: 1, byPerson: noah, on: day, version: 1 }),
    ).rejects.toMatchObject(theirs)
    await expect(
      jonas.did('plan.note-on-goal', { familyId, goalId, staffLine: 'x', helps: null, version: 1 }),
    ).rejects.toMatchObject(theirs)

    await endShares(world, shares)
    expect(await jonas.did('plan.show', { familyId })).toMatchObject({ goals: [], hiddenGoals: 1 })
  })

  it('opens by class and person: a yes about one thing is not a yes about another', async () => {
    const { familyId, noah, sanne } = family
    await line.did('plan.add-goal', { ...goalOf(noah, 'Sove om natten'), class: 'ART9_HEALTH' })
    await line.did('plan.add-goal', goalOf(sanne, 'Få ro'))
    await line.did('plan.add-goal', goalOf(null, 'Spise sammen'))
    await share(noah, ['CONF'])
    expect(await jonas.did('plan.show', { familyId })).toMatchObject({ goals: [], hiddenGoals: 3 })
    await share(sanne, ['CONF'])
    const { goals, hiddenGoals } = await jonas.did('plan.show', { familyId })
    expect(goals.map(({ words }) => words).toSorted()).toEqual(['Få ro', 'Spise sammen'])
    expect(hiddenGoals).toBe(1)
  })

  it('takes a step of theirs from a colleague who sees it; it is that department’s', async () => {
    const { familyId, noah } = family
    const { goalId } = await line.did('plan.add-goal', goalOf(noah, 'Jeg vil spille bold igen.'))
    const step = {
      familyId,
      goalId,
      what: 'Spørge klubben',
      ownerStaff: jonas.staffId,
      ownerPerson: null,
      dueOn: addDays(day, 3),
    }
    await expect(jonas.did('plan.add-step', step)).rejects.toMatchObject({ kind: 'missing' })
    await share(noah, ['CONF'])
    const { stepId } = await jonas.did('plan.add-step', step)
    expect((await line.did('plan.show', { familyId })).goals[0]?.steps).toEqual([])
    await expect(
      line.did('plan.update-step', {
        familyId,
        stepId,
        status: 'done',
        dueOn: null,
        waitingFor: null,
        version: 1,
      }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('agreement, each for themselves (issue 5, item 1)', () => {
  const said = (personId: string, answer: 'yes' | 'no' | 'could_not_answer', minutes = 1) =>
    ({
      familyId: family.familyId,
      personId,
      answer,
      how: 'oral',
      comment: null,
      askedAt: ago(minutes),
    }) as const
  const states = async () =>
    Object.fromEntries(
      (await line.did('plan.show', { familyId: family.familyId })).agreement.map(({ givenName, state }) => [
        givenName,
        state,
      ]),
    )

  it('is yes, no, or could not answer today; the latest answer counts, with who asked and how (T14)', async () => {
    const { familyId, noah, sanne } = family
    await line.did('plan.add-goal', goalOf(noah, 'Bold'))
    expect(await states()).toEqual({ Sanne: 'not_asked', Noah: 'not_asked' })
    await line.did('plan.ask', said(sanne, 'yes', 30))
    await jonas.did('plan.ask', {
      ...said(noah, 'no', 20),
      how: 'paper',
      comment: 'Jeg gider ikke bold alligevel',
    })
    expect(await states()).toEqual({ Sanne: 'yes', Noah: 'no' })
    await line.did('plan.ask', said(noah, 'could_not_answer', 10))
    expect((await line.did('plan.show', { familyId })).agreement[1]).toMatchObject({
      givenName: 'Noah',
      state: 'could_not_answer',
      on: day,
      how: 'oral',
      askedBy: 'Line',
      comment: null,
    })
    expect((await line.did('plan.document', { familyId, language: 'da' })).plan.agreement).toEqual([
      { name: 'Sanne', answer: 'yes', on: day },
      { name: 'Noah', answer: 'could-not-answer', on: day },
    ])
  })

  it('is asked again when the goals change, and not when a step is done or a number is set', async () => {
    const { familyId, noah, sanne } = family
    const { goalId, stepId } = await line.did('plan.add-goal', {
      ...goalOf(noah, 'Bold'),
      firstStep: { what: 'Ringe', ownerStaff: line.staffId, ownerPerson: null, dueOn: day },
    })
    await line.did('plan.ask', said(sanne, 'yes', 5))
    await line.did('plan.update-step', {
      familyId,
      stepId: stepId ?? '',
      status: 'done',
      dueOn: null,
      waitingFor: null,
      version: 1,
    })
    await line.did('plan.set-scale', { familyId, goalId, scaleNow: 4, byPerson: noah, on: day, version: 1 })
    await line.did('plan.add-goal', { ...goalOf(noah, 'Venner'), stage: 'later' })
    expect(await states()).toEqual({ Sanne: 'yes', Noah: 'not_asked' })
    expect(await line.did('plan.add-goal', goalOf(sanne, 'Job'))).toMatchObject({ versionNo: 2 })
    expect(await line.did('plan.add-goal', goalOf(sanne, 'Ro'))).toMatchObject({ versionNo: 2 })
    expect(await states()).toEqual({ Sanne: 'ask_again', Noah: 'not_asked' })
    expect((await line.did('plan.show', { familyId })).versions).toEqual([
      expect.objectContaining({
        versionNo: 2,
        changed: ['goal_added'],
        why: null,
        asksAgain: true,
        by: 'Line',
        on: day,
      }),
    ])
    expect((await line.did('plan.document', { familyId, language: 'da' })).plan).toMatchObject({
      version: 2,
      agreement: [
        { name: 'Sanne', answer: 'not-asked', on: null },
        { name: 'Noah', answer: 'not-asked', on: null },
      ],
    })
    await line.did('plan.ask', said(sanne, 'yes', 0))
    expect(await states()).toEqual({ Sanne: 'yes', Noah: 'not_asked' })
  })

  it('a new version says what changed and why, and asks again when goals did', async () => {
    const { familyId, noah } = family
    await line.did('plan.add-goal', goalOf(noah, 'Bold'))
    await line.did('plan.ask', said(noah, 'yes', 5))
    expect(
      await line.did('plan.new-version', {
        familyId,
        changedWhat: ['steps', 'numbers'],
        why: 'Opfølgning med Noah',
      }),
    ).toEqual({ versionNo: 2, asksAgain: false })
    expect(await states()).toMatchObject({ Noah: 'yes' })
    expect(await line.did('plan.new-version', { familyId, changedWhat: ['other'], why: 'Ny skole' })).toEqual(
      { versionNo: 3, asksAgain: true },
    )
    expect(await states()).toMatchObject({ Noah: 'ask_again' })
    const { versionNo, versions } = await line.did('plan.show', { familyId })
    expect([versionNo, versions.map(({ why }) => why)]).toEqual([3, ['Ny skole', 'Opfølgning med Noah']])
    await expect(line.did('plan.new-version', { familyId, changedWhat: [], why: 'x' })).rejects.toMatchObject(
      { kind: 'invalid' },
    )
  })

  it('is asked of those who take part, and not before it happens', async () => {
    const { noah, maja } = family
    await line.did('plan.add-goal', goalOf(noah, 'Bold'))
    await expect(line.did('plan.ask', said(maja, 'yes'))).rejects.toMatchObject({ code: 'takes-no-part' })
    await expect(
      line.did('plan.ask', { ...said(noah, 'yes'), askedAt: new Date(Date.now() + 3_600_000).toISOString() }),
    ).rejects.toMatchObject({ code: 'in-the-future' })
  })
})

describe('the family’s page', () => {
  it('has what is theirs, whom to call and when they meet, and leaves out the rest with a count', async () => {
    const { familyId, noah, sanne, maja } = family
    await line.did('plan.say', {
      familyId,
      personId: sanne,
      kind: 'wish',
      words: 'Spise sammen uden skænderi',
      saidOn: day,
    })
    await line.did('plan.say', {
      familyId,
      personId: maja,
      kind: 'wish',
      words: 'Det er mit eget',
      saidOn: day,
    })
    await line.did('plan.add-goal', goalOf(noah, 'Bold'))
    await line.did('plan.add-goal', { ...goalOf(noah, 'Sove om natten'), class: 'ART9_HEALTH' })
    await line.did('plan.add-goal', goalOf(maja, 'Min egen lejlighed'))
    const soon = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()
    const appointment = {
      family_id: familyId,
      state: 'planned',
      made_by: line.staffId,
      made_at: ago(9),
      place: 'Ahornvej 3',
    }
    await plant(world, 'appointment', {
      ...appointment,
      person_id: sanne,
      staff_id: world.staff('hanne').staffId,
      starts_at: soon(2),
      what: 'Samtale på jobcentret',
    })
    await plant(world, 'appointment', {
      ...appointment,
      person_id: sanne,
      staff_id: line.staffId,
      starts_at: soon(50),
      what: 'Line kommer hjem til jer.',
    })
    const { plan, leftOut } = await line.did('plan.document', { familyId, language: 'da' })
    expect(plan).toMatchObject({
      family: 'Familien Birk',
      version: 1,
      quotes: [{ text: 'Spise sammen uden skænderi', who: 'Sanne', on: day }],
      goals: [{ words: 'Bold', whose: 'Noah' }],
      contacts: [
        { name: 'Line', role: 'jeres kontakt' },
        { name: 'Jonas', role: 'jeres kontakt' },
      ],
      nextMeeting: { what: 'Line kommer hjem til jer.', time: expect.stringMatching(/^\d\d\.\d\d$/) },
    })
    expect(leftOut).toBe(3)
    expect(JSON.stringify(plan)).not.toMatch(/Maja|lejlighed|Sove|Ahornvej|jobcentret/)
  })

  it('takes in a grown daughter when she herself has said yes to her parents being involved, as an adult (R-CON-03, HG-20)', async () => {
    const { familyId, maja } = family
    await line.did('plan.add-goal', goalOf(maja, 'Min egen lejlighed'))
    await change(world, 'update data.person set participates = true where tenant = $1 and id = $2', [
      world.tenant,
      maja,
    ])
    const words = async () =>
      (await line.did('plan.document', { familyId, language: 'da' })).plan.goals.map((goal) => goal.words)
    expect(await words()).toEqual([])
    const yes = {
      family_id: familyId,
      person_id: maja,
      purpose: 'involve_parents',
      state: 'given',
      language: 'da',
      text_version: '1',
      asked_at: '2024-05-01T10:00:00Z',
      asked_by: line.staffId,
      how: 'written',
      answered_at: '2024-05-01T10:00:00Z',
    }
    const asChild = await plant(world, 'consent', yes)
    await plant(world, 'consent_answer', {
      consent_id: asChild,
      given_by: maja,
      family_id: familyId,
      capacity: 'self',
      answer: 'given',
      how: 'written',
      answered_at: '2024-05-01T10:00:00Z',
      recorded_at: '2024-05-01T10:00:00Z',
      recorded_by: line.staffId,
    })
    expect(await words()).toEqual([])
    await change(world, `update data.consent set answered_at = now() where tenant = $1 and id = $2`, [
      world.tenant,
      asChild,
    ])
    expect(await words()).toEqual(['Min egen lejlighed'])
    // Taking part herself is another question: it lets nobody else in.
    const purpose = (to: string) =>
      change(world, 'update data.consent set purpose = $3 where tenant = $1 and id = $2', [
        world.tenant,
        asChild,
        to,
      ])
    await purpose('participate')
    expect(await words()).toEqual([])
    await purpose('involve_parents')
    expect(await words()).toEqual(['Min egen lejlighed'])
    await line.did('consent.withdraw', { familyId, consentId: asChild, version: 1, withdrawnBy: maja })
    expect(await words()).toEqual([])
  })
})
