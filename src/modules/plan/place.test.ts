import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, dayOfWeek, today } from '#core/day.ts'
import { readyTerms } from '#modules/measure/grant-rules.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

const day = today(new Date())
const pass = 'Barnets lov § 35, stk. 3'
let world: World
let family: TestFamily
let line: Person
let jonas: Person

const step = (what: string, more: object = {}) => ({
  what,
  ownerStaff: line.staffId,
  ownerPerson: null,
  dueOn: addDays(day, 20),
  ...more,
})
const goal = async (words: string, firstStep: ReturnType<typeof step> | null = null) =>
  line.did('plan.add-goal', {
    familyId: family.familyId,
    personId: family.noah,
    class: 'CONF',
    words,
    staffLine: null,
    helps: null,
    stage: 'now',
    scaleThen: null,
    firstStep,
  })
const plan = (by = line) => by.did('plan.show', { familyId: family.familyId })

beforeEach(async () => {
  world = await newWorld()
  ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
  family = await newFamily(line)
  const { familyId } = family
  await line.did('family.add-to-team', { familyId, staffId: jonas.staffId, kind: 'coordinator' })
})

describe('department, law and measure of a step (R-PLN-03)', () => {
  it('are chosen among the departments, and the sections and measures of the catalogue of the day', async () => {
    const choices = await line.did('plan.step-choices', { familyId: family.familyId })
    expect(choices.departments).toContainEqual({ code: 'F', name: expect.any(String) })
    expect(choices.laws).toContain(pass)
    expect(choices.measures).toContainEqual({ code: 'fritidspas', name: expect.any(String), law: pass })
    const under = { department: 'F', law: pass, measure: 'fritidspas' }
    const { goalId } = await goal('Jeg vil spille bold igen.', step('Fritidspas', { under }))
    const [shown] = (await plan()).goals[0]?.steps ?? []
    expect(shown).toMatchObject({
      underDepartment: 'F',
      underDepartmentName: choices.departments.find(({ code }) => code === 'F')?.name,
      law: pass,
      measure: { code: 'fritidspas', state: null },
    })
    const add = (chosen: typeof under) =>
      line.did('plan.add-step', { familyId: family.familyId, goalId, ...step('Noget', { under: chosen }) })
    await expect(add({ ...under, department: 'Å' })).rejects.toMatchObject({ code: 'no-department' })
    await expect(add({ ...under, law: 'Min egen lov § 1' })).rejects.toMatchObject({ code: 'no-law' })
    await expect(add({ ...under, measure: 'opfundet' })).rejects.toMatchObject({ code: 'no-measure' })
  })

  it('are changed where the step stands, and only by those it belongs to', async () => {
    const { stepId } = await goal('Jeg vil spille bold igen.', step('Fritidspas'))
    const place = (by: Person, version: number) =>
      by.did('plan.place-step', {
        familyId: family.familyId,
        stepId: stepId ?? '',
        department: 'P',
        law: null,
        measure: null,
        version,
      })
    await expect(place(jonas, 1)).rejects.toMatchObject({ kind: 'missing' })
    await place(line, 1)
    await expect(place(line, 1)).rejects.toMatchObject({ code: 'version' })
    expect((await plan()).goals[0]?.steps[0]).toMatchObject({
      underDepartment: 'P',
      law: null,
      measure: null,
    })
  })

  it('what was chosen stays when the catalogue has changed since, but is not chosen anew', async () => {
    const under = { department: null, law: pass, measure: 'fritidspas' }
    const { goalId, stepId } = await goal('Jeg vil spille bold igen.', step('Fritidspas', { under }))
    const { familyId } = family
    await change(
      world,
      `insert into data.measure_type (tenant, code, valid_from, name, law, form, origin, whom, in_group, provider, intensity, evidence, complaint, in_use, set_by, set_at)
       values ($1, 'fritidspas', current_date - 1, 'Fritidspas', 'x', 'help', 'ordinary', 'young', false, 'x', 'x', 'x', 'not_a_decision', false, $2, now())`,
      [world.tenant, line.staffId],
    )
    const kept = { familyId, stepId: stepId ?? '', ...under, version: 1 }
    await line.did('plan.place-step', { ...kept, department: 'F' })
    await expect(
      line.did('plan.add-step', { familyId, goalId, ...step('Ny', { under }) }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('shows how far the measure is when it was granted for the step, and the grant shows what it serves', async () => {
    const { familyId, noah: personId } = family
    const under = { department: 'F', law: pass, measure: 'fritidspas' }
    const { goalId, stepId } = await goal('Jeg vil spille bold igen.', step('Fritidspas', { under }))
    await world.staff('mette').did('mandate.give', {
      department: 'F',
      holderId: line.staffId,
      holderFunction: null,
      standInId: null,
      measures: ['fritidspas'],
      law: 'barnets lov',
      mostKroner: 5_000,
      mostWeeks: 52,
      answerHours: 8,
      validFrom: day,
      validTo: null,
    })
    const { offers, person } = await line.did('measure.offers', { familyId, personId, windowId: null })
    const offer = offers.find(({ code }) => code === 'fritidspas')
    if (!offer) throw new Error('no offer')
    expect(offer.serves).toMatchObject({ goalId, stepId })
    const view = { on: day, words: 'Vil gerne spille igen.' }
    const about = { familyId, personId, person, windowId: null, view, today: day, serves: offer.serves }
    await line.did('measure.grant', { ...readyTerms(offer, about), kroner: 1_200, weeks: 26 })
    expect((await plan()).goals[0]?.steps[0]?.measure).toMatchObject({ code: 'fritidspas', state: 'granted' })
    expect(await line.did('measure.list', { familyId })).toMatchObject([
      { goalId, stepId, goalWords: 'Jeg vil spille bold igen.', stepWhat: 'Fritidspas' },
    ])
    // A colleague of another department is told neither.
    expect((await jonas.did('measure.list', { familyId })).length).toBe(0)
  })
})

describe('practical and acute help first (R-PLN-05)', () => {
  const mark = (goalId: string, stepId: string | null, on = true, by = line) =>
    by.did('plan.help-first', { familyId: family.familyId, goalId, stepId, on })
  const monday = addDays(day, 8 - dayOfWeek(day))
  const collisions = async () =>
    (await line.did('demand.calendar', { familyId: family.familyId, from: monday, weeks: 1 })).collisions
      .filter(({ kind }) => kind === 'acute')
      .map(({ person }) => person)

  it('stands first in the plan and on My day before its date, and is acute in the calendar: entered once', async () => {
    const { familyId } = family
    await goal('Jeg vil spille bold igen.', step('Klub'))
    const { goalId, stepId } = await goal('Vi vil have et sted at bo.', step('Ringe til boligforeningen'))
    await line.did('demand.add', {
      familyId,
      personIds: [family.sanne],
      kind: 'meeting',
      nature: 'duty',
      class: 'CONF',
      what: 'Jobsamtale',
      on: monday,
      at: '10:00',
      minutes: 60,
      repeat: null,
      place: null,
      law: 'LAB',
      sanction: null,
      movable: true,
      asks: null,
      partOf: null,
    })
    expect(await collisions()).toEqual([])
    expect((await line.did('today.get', {})).mySteps).toEqual([])
    await mark(goalId, stepId)
    expect(
      (await plan()).goals.map(({ words, helpFirst, markedFirst }) => [words, helpFirst, markedFirst]),
    ).toEqual([
      ['Vi vil have et sted at bo.', true, false],
      ['Jeg vil spille bold igen.', false, false],
    ])
    expect((await line.did('today.get', {})).mySteps).toMatchObject([
      { stepId, helpFirst: true, daysOver: 0 },
    ])
    expect(await collisions()).toEqual([family.sanne])
    const { acute } = await line.did('demand.calendar', { familyId, from: monday, weeks: 1 })
    expect(acute).toMatchObject([{ what: 'Ringe til boligforeningen', personId: null }])
    const page = await line.did('plan.document', { familyId, language: 'da' })
    expect(page.plan.goals.map(({ first, steps }) => [first, steps[0]?.first])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  it('ends when the step is done, comes back when it was not, and is taken away by one press', async () => {
    const { familyId } = family
    const { goalId, stepId } = await goal('Vi vil have et sted at bo.', step('Ringe til boligforeningen'))
    const first = async () => (await plan()).goals[0]?.helpFirst
    const to = (status: 'done' | 'under_way', version: number) =>
      line.did('plan.update-step', {
        familyId,
        stepId: stepId ?? '',
        status,
        dueOn: null,
        waitingFor: null,
        version,
      })
    await mark(goalId, stepId)
    await mark(goalId, stepId)
    await to('done', 1)
    const { acute } = await line.did('demand.calendar', { familyId, from: monday, weeks: 1 })
    expect([await first(), acute]).toEqual([false, []])
    await expect(mark(goalId, stepId)).rejects.toMatchObject({ code: 'step-done' })
    await to('under_way', 2)
    expect(await first()).toBe(true)
    await mark(goalId, stepId, false)
    expect(await first()).toBe(false)
  })

  it('is a whole goal too, while it is worked on', async () => {
    const { familyId } = family
    const { goalId } = await goal('Vi vil have et sted at bo.', step('Ringe til boligforeningen'))
    await mark(goalId, null)
    expect((await plan()).goals[0]).toMatchObject({
      markedFirst: true,
      steps: [{ helpFirst: true, markedFirst: false }],
    })
    await line.did('plan.move-goal', { familyId, goalId, to: 'later', why: null, version: 1 })
    expect((await plan()).goals[0]).toMatchObject({ helpFirst: false })
    await expect(mark(goalId, null)).rejects.toMatchObject({ code: 'not-now' })
  })

  it('tells another department that something is acute, and not what: its words are in a plan it does not see', async () => {
    const { familyId } = family
    const { goalId } = await goal('Vi vil have et sted at bo.')
    await mark(goalId, null)
    const { acute } = await jonas.did('demand.calendar', { familyId, from: monday, weeks: 1 })
    expect(acute).toMatchObject([{ what: null }])
    await expect(mark(goalId, null, true, jonas)).rejects.toMatchObject({ kind: 'missing' })
  })
})
