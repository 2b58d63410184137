import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { plant } from '#test/rows.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())

const factsOf = async (world: World, operation: string) =>
  (await logOf(world, operation)).filter(({ kind }) => kind === 'done').map(({ facts }) => facts)

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

describe('the family’s own words (R-PLN-01)', () => {
  it('stand as they were said, with who and when, whatever the words are', async () => {
    const { familyId, noah, sanne } = family
    await line.did('plan.say', {
      familyId,
      personId: noah,
      kind: 'wish',
      words: 'Jeg vil ud af banden, for helvede.',
      saidOn: addDays(day, -2),
    })
    await jonas.did('plan.say', {
      familyId,
      personId: sanne,
      kind: 'strength',
      words: 'Noah står op selv',
      saidOn: day,
    })
    const { quotes } = await line.did('plan.show', { familyId })
    expect(quotes).toEqual([
      expect.objectContaining({
        who: 'Sanne',
        kind: 'strength',
        words: 'Noah står op selv',
        on: day,
        replacedOn: null,
      }),
      expect.objectContaining({
        who: 'Noah',
        kind: 'wish',
        words: 'Jeg vil ud af banden, for helvede.',
        on: addDays(day, -2),
      }),
    ])
    expect((await factsOf(world, 'plan.say'))[0]).toEqual({
      familyIds: [familyId],
      personIds: [noah],
      ids: { quoteId: quotes[1]?.quoteId },
      codes: { kind: 'wish' },
    })
  })

  it('are never edited: a correction replaces them, and the old are kept', async () => {
    const { familyId, sanne } = await newFamily(line)
    const { quoteId } = await line.did('plan.say', {
      familyId,
      personId: sanne,
      kind: 'wish',
      words: 'Vi vil spise samen',
      saidOn: day,
    })
    await line.did('plan.correct-words', {
      familyId,
      quoteId,
      personId: sanne,
      words: 'Vi vil spise sammen',
      saidOn: day,
    })
    const { quotes } = await line.did('plan.show', { familyId })
    expect(new Map(quotes.map(({ words, replacedOn }) => [words, replacedOn]))).toEqual(
      new Map([
        ['Vi vil spise samen', day],
        ['Vi vil spise sammen', null],
      ]),
    )
    await expect(
      line.did('plan.correct-words', { familyId, quoteId, personId: sanne, words: 'igen', saidOn: day }),
    ).rejects.toMatchObject({ kind: 'missing' })
    const now = quotes.find(({ replacedOn }) => replacedOn === null)
    await line.did('plan.take-back-words', { familyId, quoteId: now?.quoteId ?? '' })
    expect(
      (await line.did('plan.show', { familyId })).quotes.filter(({ replacedOn }) => replacedOn === null),
    ).toEqual([])
  })

  it('were not said tomorrow, and not by somebody of another family', async () => {
    const { familyId, noah } = family
    const other = await newFamily(line)
    await expect(
      line.did('plan.say', { familyId, personId: noah, kind: 'wish', words: 'Hej', saidOn: addDays(day, 1) }),
    ).rejects.toMatchObject({ kind: 'invalid', code: 'in-future' })
    await expect(
      line.did('plan.say', { familyId, personId: other.noah, kind: 'wish', words: 'Hej', saidOn: day }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })
})

describe('who may (HG-05)', () => {
  it('is the family’s team and nobody else', async () => {
    const { familyId, noah } = family
    const other = await newWorld()
    for (const stranger of [world.staff('hanne'), world.staff('mette'), other.staff('line')]) {
      await expect(stranger.did('plan.show', { familyId })).rejects.toMatchObject({ kind: 'denied' })
      await expect(stranger.did('plan.document', { familyId, language: 'da' })).rejects.toMatchObject({
        kind: 'denied',
      })
      await expect(
        stranger.did('plan.say', { familyId, personId: noah, kind: 'wish', words: 'x', saidOn: day }),
      ).rejects.toMatchObject({ kind: 'denied' })
      await expect(stranger.did('plan.add-goal', goalOf(familyId, noah))).rejects.toMatchObject({
        kind: 'denied',
      })
      await expect(
        stranger.did('plan.ask', {
          familyId,
          personId: noah,
          answer: 'yes',
          how: 'oral',
          comment: null,
          askedAt: new Date().toISOString(),
        }),
      ).rejects.toMatchObject({ kind: 'denied' })
      await expect(
        stranger.did('plan.new-version', { familyId, changedWhat: ['other'], why: 'x' }),
      ).rejects.toMatchObject({ kind: 'denied' })
    }
  })

  it('remembers ids, codes and counts, and no word of the plan (HG-14, A10)', async () => {
    const { familyId, noah } = await newFamily(line)
    const { goalId, stepId } = await line.did('plan.add-goal', {
      ...goalOf(familyId, noah),
      firstStep: stepOf('Prøvetræning', line.staffId, null),
    })
    const facts = await factsOf(world, 'plan.add-goal')
    expect(facts.at(-1)).toEqual({
      familyIds: [familyId],
      personIds: [noah],
      ids: { goalId, stepId },
      codes: { stage: 'now', class: 'CONF' },
      counts: { versionNo: 1 },
    })
    await line.did('plan.show', { familyId })
    expect((await factsOf(world, 'plan.show')).at(-1)).toEqual({ counts: { goals: 1, hiddenGoals: 0 } })
    for (const name of ['plan.add-goal', 'plan.say', 'plan.move-goal', 'plan.update-step', 'plan.set-scale'])
      expect(JSON.stringify(await factsOf(world, name))).not.toMatch(/bold|Prøvetræning|Noah|svømme/)
  })

  it('shows a colleague the step that is theirs, without the goal of another department above it', async () => {
    const { familyId, noah } = await newFamily(line)
    await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
    const { stepId } = await line.did('plan.add-goal', {
      ...goalOf(familyId, noah),
      firstStep: stepOf('Tage med til prøvetræning', jonas.staffId, null),
    })
    const { goals, looseSteps, hiddenGoals } = await jonas.did('plan.show', { familyId })
    expect([goals, hiddenGoals]).toEqual([[], 1])
    expect(looseSteps).toEqual([expect.objectContaining({ stepId, owner: 'Jonas', mayChange: true })])
    await jonas.did('plan.update-step', {
      familyId,
      stepId: stepId ?? '',
      status: 'under_way',
      dueOn: null,
      waitingFor: null,
      version: 1,
    })
  })

  it('plants a plan where tests of other modules did: the first goal finds it', async () => {
    const { familyId, noah } = await newFamily(line)
    await plant(world, 'plan', {
      family_id: familyId,
      version_no: 4,
      started_at: new Date().toISOString(),
      started_by: line.staffId,
    })
    expect(await line.did('plan.add-goal', goalOf(familyId, noah))).toMatchObject({ versionNo: 4 })
  })
})
