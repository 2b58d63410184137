import { addDays, today } from '#core/day.ts'
import { readyTerms } from '#modules/measure/grant-rules.ts'
import type { Settled } from './settle.ts'
import { at } from './times.ts'
import type { Vestby } from './vestby.ts'

/** A parents' group that runs, with a place for a few families; two families have a leisure pass, and one question waits. */
export async function groupsAndGrants(vestby: Vestby, families: readonly Settled[]): Promise<void> {
  const now = vestby.anchor
  vestby.clock.now = now
  const day = today(now)
  const line = vestby.who('line')
  const { groupId } = await line.did('measure.make-group', {
    code: 'mindtheparents',
    name: 'Forældre i Nord',
    place: 'Kulturhuset, sal 2',
    seats: 8,
    startsAt: at(addDays(day, -15), '17:00'),
    meetings: 10,
    minutes: 120,
  })
  for (const family of families.slice(0, 3)) await joinAParent(family, groupId)
  const [first, second, third] = families
  if (first) await grantPass(first, day)
  if (second) await askMette(second, vestby, day)
  if (third) await roofFirst(third, day)
}

async function joinAParent({ first, familyId }: Settled, groupId: string): Promise<void> {
  const { people } = await first.did('contact.prepare', { familyId })
  const parent = people.find(({ young, age }) => !young && age >= 25)
  if (!parent) return
  await first.did('measure.join-group', { familyId, groupId, personId: parent.personId })
  const [place] = await first.did('measure.places', { familyId })
  for (const { sessionId } of place?.came.slice(0, 1) ?? [])
    await first.did('measure.attend', { familyId, placeId: place?.placeId ?? '', sessionId, answer: 'came' })
}

async function offered({ first, familyId }: Settled, code: string) {
  const { people } = await first.did('contact.prepare', { familyId })
  const young = people.find((person) => person.young)
  if (!young) return null
  const { personId } = young
  const { offers, person } = await first.did('measure.offers', { familyId, personId, windowId: null })
  const offer = offers.find((one) => one.code === code)
  return offer ? { offer, about: { familyId, personId, person, windowId: null } } : null
}

/** What the young person said when they were talked with; every decision about a child has it (barnets lov § 5). */
const view = (on: string) => ({ on, words: 'Vil gerne spille igen og have et hold.' })

async function grantPass(family: Settled, day: string): Promise<void> {
  const found = await offered(family, 'fritidspas')
  const { first, familyId } = family
  if (!found) return
  const serves = await passStep(family, found.about.personId, day)
  const terms = readyTerms(found.offer, { ...found.about, view: view(addDays(day, -3)), today: day, serves })
  const { grantId, version } = await first.did('measure.grant', terms)
  await first.did('measure.issue', { familyId, grantId, version })
}

/** The step of the plan that the leisure pass is for, under its law. */
async function passStep({ first, familyId }: Settled, personId: string, day: string) {
  const { goals } = await first.did('plan.show', { familyId })
  const goalId = goals.find((goal) => goal.personId === personId)?.goalId
  if (!goalId) return null
  const what = 'Få betalt kontingentet i klubben'
  const under = { department: 'F', law: 'Barnets lov § 35, stk. 3', measure: 'fritidspas' }
  const owner = { ownerStaff: first.staffId, ownerPerson: null }
  const step = { familyId, goalId, what, ...owner, dueOn: addDays(day, 6), under }
  const { stepId } = await first.did('plan.add-step', step)
  return { stepId, goalId, what, measure: 'fritidspas' }
}

/** A family that may lose its flat: that is helped with before anything else (report 7.2.1). */
async function roofFirst({ first, familyId }: Settled, day: string): Promise<void> {
  const what = 'Ringe til boligforeningen om huslejen'
  const { goalId, stepId } = await first.did('plan.add-goal', {
    familyId,
    personId: null,
    class: 'CONF',
    words: 'Vi vil blive boende, hvor vi bor.',
    staffLine: null,
    helps: null,
    stage: 'now',
    scaleThen: null,
    firstStep: { what, ownerStaff: first.staffId, ownerPerson: null, dueOn: addDays(day, 2) },
  })
  await first.did('plan.help-first', { familyId, goalId, stepId, on: true })
}

async function askMette(family: Settled, vestby: Vestby, day: string): Promise<void> {
  const found = await offered(family, 'familiebehandling')
  if (!found) return
  const mette = vestby.who('mette')
  const { holders } = await family.first.did('measure.offers', found.about)
  const [holder] = holders
  if (!holder) return
  await family.first.did('measure.ask', {
    ...readyTerms(found.offer, { ...found.about, view: view(addDays(day, -2)), today: day }),
    kroner: 40_000,
    weeks: 26,
    purpose: 'At I får ro til at tale sammen derhjemme.',
    consent: { by: holder.personId, on: addDays(day, -2) },
    childPlan: 'not_needed',
    askedId: mette.staffId,
  })
}
