import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardWordsIn } from '#modules/wording/rules.ts'
import { shownPlan, type ShownPlan } from './contract.ts'
import type { FamilyPage } from './page-contract.ts'
import { familyPageOf, onOnePaper, type Circle } from './page-rules.ts'
import { planDocument } from './plan-document.ts'
import { goal, maja, member, noah, sanne, shown } from './shown-plan.example.ts'

const circle: Circle = {
  wayIn: { phone: '70 10 20 30', number: 17, address: 'f-3b9a04c2d1e7@familier.vestby.dk' },
  family: 'Familien Birk',
  on: '2026-09-04',
  contacts: [
    { givenName: 'Line', phone: '12 34 56 78' },
    { givenName: 'Jonas', phone: null },
  ],
  next: { on: '2026-09-08', time: '16.00', what: 'Line og Jonas kommer hjem til jer.', personId: null },
  hard: [],
}

const page = (plan: ShownPlan) => familyPageOf(plan, circle, 'da').plan

/** Every text of the page with where it comes from. */
function partsOf({ goals, quotes, goingWell }: FamilyPage['plan']) {
  const theirs = [...quotes.map(({ text }) => text), ...goingWell, ...goals.map(({ words }) => words)]
  const ours = goals.flatMap(({ helps, steps }) => [
    ...helps,
    ...steps.flatMap(({ what, status }) => [what, status]),
  ])
  return { theirs, ours }
}

describe('the page that the family keeps', () => {
  it('holds nothing that its reader does not see in the plan', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        const paper = page(plan)
        for (const { text, who, on } of paper.quotes)
          expect(plan.quotes).toContainEqual(
            expect.objectContaining({ words: text, who, on, kind: 'wish', replacedOn: null }),
          )
        for (const text of paper.goingWell)
          expect(plan.quotes).toContainEqual(
            expect.objectContaining({ words: text, kind: 'strength', replacedOn: null }),
          )
        for (const { words, scaleNow, scaleThen, steps, helps } of paper.goals) {
          const source = plan.goals.find(
            (one) =>
              one.words === words &&
              one.scaleNow === scaleNow &&
              one.scaleThen === scaleThen &&
              steps.every(({ what }) => one.steps.some((each) => each.what === what)),
          )
          expect(source).toMatchObject({ stage: 'now', class: 'CONF' })
          expect(helps.every((text) => plan.goals.some((one) => one.helps === text))).toBe(true)
        }
        for (const { name } of paper.agreement)
          expect(plan.agreement.map(({ givenName }) => givenName)).toContain(name)
      }),
    )
  })

  it('never says what frightens, unless the family said it: then it is theirs and stands as it was said (R-STG-01)', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        const { ours } = partsOf(page(plan))
        expect(ours.flatMap((text) => hardWordsIn(text, []))).toEqual([])
      }),
    )
    const said = shownPlan.parse({
      versionNo: 1,
      versionOn: null,
      versions: [],
      looseSteps: [],
      agreement: [],
      hiddenGoals: 0,
      team: [],
      people: [member(noah, true)],
      goals: [],
      quotes: [
        {
          quoteId: noah,
          personId: noah,
          who: 'Noah',
          kind: 'wish',
          words: 'Jeg vil ud af banden.',
          on: '2026-08-12',
          replacedOn: null,
        },
      ],
    })
    expect(page(said).quotes[0]?.text).toBe('Jeg vil ud af banden.')
    expect(JSON.stringify(planDocument(page(said), new Date('2026-09-04T12:00:00Z')))).toContain(
      'Jeg vil ud af banden.',
    )
  })

  it('holds nothing of a grown daughter who has not said yes, not her goal, step, answer or words (R-CON-03)', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        const out = new Set(
          plan.people.filter(({ onFamilyPage }) => !onFamilyPage).map(({ givenName }) => givenName),
        )
        const paper = page(plan)
        const named = [
          ...paper.quotes.map(({ who }) => who),
          ...paper.goals.flatMap(({ whose, scaleBy, steps }) => [
            whose,
            scaleBy,
            ...steps.map(({ who }) => who),
          ]),
          ...paper.agreement.map(({ name }) => name),
        ]
        expect(named.filter((name) => name !== null && out.has(name))).toEqual([])
      }),
    )
  })

  it('never tells why a goal was put away, what staff wrote beside it, or a comment to an answer', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        const marked = {
          ...plan,
          goals: plan.goals.map((one) => ({ ...one, staffLine: 'STAFF', why: 'WHY' })),
        }
        expect(JSON.stringify(page(marked))).not.toMatch(/STAFF|WHY|sige højt/)
      }),
    )
  })

  it('loses on paper only older words and steps that are done: every goal and open step stays', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        const [screen, paper] = [page(plan), onOnePaper(page(plan), 'da')]
        const open = (one: typeof screen) =>
          one.goals.map(({ words, steps }) => [words, steps.filter(({ status }) => status !== 'Færdig')])
        expect(open(paper)).toEqual(open(screen))
        expect(screen.quotes.slice(0, paper.quotes.length)).toEqual(paper.quotes)
        expect(paper.quotes.length).toBe(Math.min(screen.quotes.length, screen.goals.length > 3 ? 1 : 2))
      }),
    )
  })

  it('can always be drawn as a document', () => {
    fc.assert(
      fc.property(shown, (plan) => {
        expect(planDocument(page(plan), new Date('2026-09-04T12:00:00Z')).title).toBe('Vores plan')
      }),
    )
  })

  it('holds the goals worked on now, with open steps and the last one done: the positive control', () => {
    const one = {
      stepId: noah,
      goalId: noah,
      owner: 'Line',
      ownerStaff: sanne,
      ownerPerson: null,
      mayChange: true,
      version: 1,
      dueOn: '2026-09-09',
      waitingFor: null,
      underDepartment: 'F',
      underDepartmentName: 'Familieafdelingen',
      law: 'Barnets lov § 35, stk. 3',
      measure: { code: 'fritidspas', name: 'Fritidspas', state: 'granted', personId: noah },
      helpFirst: false,
      markedFirst: false,
    }
    const steps = [
      { ...one, what: 'Finde klub', status: 'done' },
      { ...one, what: 'Ringe', status: 'done', dueOn: '2026-08-30' },
      { ...one, what: 'Fritidspas', status: 'cannot_yet', waitingFor: 'klubben' },
      { ...one, what: 'Andet', status: 'not_needed' },
    ]
    const goals = [
      {
        goalId: noah,
        personId: noah,
        person: 'Noah',
        department: 'F',
        class: 'CONF',
        words: 'Jeg vil spille bold igen.',
        staffLine: null,
        helps: 'morfar',
        stage: 'now',
        why: null,
        position: 1,
        scaleThen: 2,
        scaleNow: 7,
        scaleWished: 9,
        signs: 'Han kommer glad hjem.',
        scaleBy: 'Noah',
        scaleByPerson: noah,
        scaleOn: '2026-08-12',
        madeOn: '2026-08-12',
        mayChange: true,
        helpFirst: true,
        markedFirst: true,
        version: 1,
        steps,
      },
    ]
    const plan = shownPlan.parse({
      versionNo: 3,
      versionOn: '2026-08-12',
      versions: [],
      quotes: [],
      goals,
      looseSteps: [],
      agreement: [],
      hiddenGoals: 0,
      people: [member(noah, true)],
      team: [],
    })
    expect(familyPageOf(plan, circle, 'da')).toMatchObject({
      plan: {
        version: 3,
        on: '2026-08-12',
        goals: [
          {
            words: 'Jeg vil spille bold igen.',
            whose: 'Noah',
            scaleBy: 'Noah',
            helps: ['morfar'],
            steps: [
              { what: 'Finde klub', status: 'Færdig' },
              { what: 'Fritidspas', status: 'Kan ikke endnu – venter på klubben' },
            ],
          },
        ],
      },
      leftOut: 0,
    })
    expect(familyPageOf(plan, circle, 'en').plan.goals[0]?.steps[1]?.status).toBe(
      'Cannot start yet – waiting for klubben',
    )
  })

  it('tells measure, department and law in plain words, but not those of somebody who is not on the page (R-CON-03)', () => {
    const told = (measure: object, people = [member(noah, true)]) => {
      const [calm] = fc.sample(
        goal.filter((one) => one.class === 'CONF' && one.stage === 'now'),
        1,
      )
      const step = {
        stepId: noah,
        goalId: noah,
        what: 'Spille bold',
        owner: 'Line',
        ownerStaff: maja,
        ownerPerson: null,
        dueOn: '2026-09-09',
        status: 'under_way',
        waitingFor: null,
        underDepartment: 'F',
        underDepartmentName: 'Familieafdelingen',
        law: 'Barnets lov § 35',
        measure: { code: 'fritidspas', name: 'Fritidspas', personId: noah, ...measure },
        helpFirst: true,
        markedFirst: true,
        mayChange: true,
        version: 1,
      }
      const plan = {
        ...fc.sample(shown, 1)[0],
        people,
        goals: [{ ...calm, personId: null, steps: [step] }],
      } as ShownPlan
      const [one] = page(plan).goals[0]?.steps ?? []
      return [one?.helpedBy, one?.law, one?.first]
    }
    expect(told({ state: 'granted' })).toEqual([
      'Fritidspas: ja · Familieafdelingen',
      'Barnets lov § 35',
      true,
    ])
    expect(told({ state: 'asked' })[0]).toBe('Fritidspas: I får svar · Familieafdelingen')
    expect(told({ state: 'declined' })[0]).toBe('Familieafdelingen')
    expect(told({ state: null })[0]).toBe('Fritidspas · Familieafdelingen')
    expect(told({ state: 'granted', name: 'Ud af bandemiljøet' })[0]).toBe('Familieafdelingen')
    expect(told({ state: 'granted', personId: maja })).toEqual(['Familieafdelingen', null, true])
  })

  it('counts what is left out of it, and nothing when all stands there', () => {
    const plan = fc.sample(shown, 1)[0]
    const empty = { ...plan, quotes: [], goals: [] } as ShownPlan
    expect(familyPageOf(empty, circle, 'da').leftOut).toBe(0)
    const [health] = fc.sample(
      goal.filter((one) => one.class === 'ART9_HEALTH' && one.stage === 'now'),
      1,
    )
    expect(familyPageOf(shownPlan.parse({ ...empty, goals: [health] }), circle, 'da').leftOut).toBe(1)
  })

  it('tells when and with whom they meet next, not where; what is between one person and others stays there', () => {
    const plan = { ...fc.sample(shown, 1)[0], people: [member(noah, true), member(maja, false)] } as ShownPlan
    const next = { on: '2026-09-08', time: '16.00', what: 'Samtale om bandeexit', personId: noah }
    expect(page(plan).nextMeeting).toEqual({
      on: '2026-09-08',
      time: '16.00',
      what: 'Line og Jonas kommer hjem til jer.',
    })
    expect(familyPageOf(plan, { ...circle, next }, 'da').plan.nextMeeting?.what).toBe('Vi har en aftale.')
    expect(
      familyPageOf(plan, { ...circle, next: { ...next, personId: maja } }, 'da').plan.nextMeeting,
    ).toBeNull()
    expect(page(plan).contacts).toEqual([
      { name: 'Line', role: 'jeres kontakt', phone: '12 34 56 78' },
      { name: 'Jonas', role: 'jeres kontakt', phone: 'intet nummer' },
    ])
  })
})
