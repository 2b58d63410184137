import * as fc from 'fast-check'
import { measureState, shownPlan, stage, stepStatus, type ShownPlan } from './contract.ts'

export const noah = '00000000-0000-4000-8000-000000000001'
export const sanne = '00000000-0000-4000-8000-000000000002'
export const maja = '00000000-0000-4000-8000-000000000003'
const names = new Map([
  [noah, 'Noah'],
  [sanne, 'Sanne'],
  [maja, 'Maja'],
])

const frightening = fc.constantFrom('bande', 'bandemiljøet', 'kriminalitet', 'ud af rockermiljøet')
const calm = fc.constantFrom('Prøvetræning', 'Ringe til klubben', 'Køre Noah onsdag')
const anyText = fc.oneof(calm, frightening, fc.string({ minLength: 1, maxLength: 12 }))
const person = fc.constantFrom(noah, sanne, maja)
const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-08-${String(date).padStart(2, '0')}`)
const number = fc.option(fc.integer({ min: 0, max: 10 }))

const step = fc
  .record({
    stepId: fc.uuid(),
    what: anyText,
    staff: fc.boolean(),
    who: person,
    dueOn: day,
    status: fc.constantFrom(...stepStatus.options),
    waitingFor: fc.option(anyText),
    helpFirst: fc.boolean(),
    underDepartmentName: fc.option(anyText),
    measure: fc.option(
      fc.record({
        code: fc.constant('fritidspas'),
        name: anyText,
        state: fc.option(fc.constantFrom(...measureState.options)),
        personId: fc.option(person),
      }),
    ),
  })
  .map(({ staff, who, ...one }) => ({
    ...one,
    goalId: '',
    owner: staff ? 'Line' : (names.get(who) ?? ''),
    ownerStaff: staff ? '00000000-0000-4000-8000-0000000000aa' : null,
    ownerPerson: staff ? null : who,
    underDepartment: null,
    law: null,
    markedFirst: one.helpFirst,
    mayChange: true,
    version: 1,
  }))
/** Any goal, with staff's words that may frighten. */
export const goal = fc
  .record({
    goalId: fc.uuid(),
    personId: fc.option(person),
    class: fc.constantFrom('CONF' as const, 'ART9_HEALTH' as const, 'ART10_CRIME' as const),
    words: anyText,
    staffLine: fc.option(anyText),
    helps: fc.option(anyText),
    stage: fc.constantFrom(...stage.options),
    why: fc.option(anyText),
    scaleThen: number,
    scaleNow: number,
    scaleWished: number,
    signs: fc.option(anyText),
    by: person,
    steps: fc.array(step, { maxLength: 4 }),
  })
  .map(({ by, steps, ...one }) => ({
    ...one,
    person: one.personId === null ? null : (names.get(one.personId) ?? ''),
    department: 'F',
    position: 1,
    scaleBy: names.get(by) ?? '',
    scaleByPerson: by,
    scaleOn: '2026-08-12',
    madeOn: '2026-08-12',
    helpFirst: false,
    markedFirst: false,
    mayChange: true,
    version: 1,
    steps: steps.map((each) => ({ ...each, goalId: one.goalId })),
  }))
const quote = fc
  .record({
    quoteId: fc.uuid(),
    personId: person,
    kind: fc.constantFrom('wish' as const, 'strength' as const),
    words: anyText,
    on: day,
    replacedOn: fc.option(day),
  })
  .map((one) => ({ ...one, who: names.get(one.personId) ?? '' }))
const agreement = fc
  .record({
    personId: person,
    state: fc.constantFrom(
      'yes' as const,
      'no' as const,
      'could_not_answer' as const,
      'not_asked' as const,
      'ask_again' as const,
    ),
    on: fc.option(day),
  })
  .map((one) => ({
    ...one,
    givenName: names.get(one.personId) ?? '',
    how: null,
    askedBy: null,
    comment: 'Det vil jeg ikke sige højt',
  }))
export const member = (personId: string, onFamilyPage: boolean) => ({
  personId,
  givenName: names.get(personId) ?? '',
  part: 'sibling',
  participates: true,
  ownRules: !onFamilyPage,
  onFamilyPage,
})

/** Any plan as somebody may see it; Maja is of age and has said yes or not. */
export const shown: fc.Arbitrary<ShownPlan> = fc
  .record({
    versionNo: fc.nat(5),
    versionOn: fc.option(day),
    quotes: fc.array(quote, { maxLength: 6 }),
    goals: fc.array(goal, { maxLength: 6 }),
    agreement: fc.array(agreement, { maxLength: 3 }),
    looseSteps: fc.array(
      step.map((one) => ({ ...one, goalId: '00000000-0000-4000-8000-0000000000bb' })),
      { maxLength: 2 },
    ),
    majaSaidYes: fc.boolean(),
  })
  .map(({ majaSaidYes, ...plan }) =>
    shownPlan.parse({
      ...plan,
      versions: [],
      hiddenGoals: 2,
      team: [],
      people: [member(noah, true), member(sanne, true), member(maja, majaSaidYes)],
    }),
  )
