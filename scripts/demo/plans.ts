import { addDays, daysBetween, today, type Day } from '#core/day.ts'
import { signs, steps, strengths, wishes, youngWishes } from './phrases.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** A plan in the family's own words: quotes, goals with a number they set themselves, steps, and their answer to it. */
export async function planOf(vestby: Vestby, family: Settled, activeOn: Day, chance: Chance): Promise<void> {
  const { cast, familyId, people, first } = family
  const saidOn = addDays(activeOn, 10)
  const anchorDay = today(vestby.anchor)
  if (saidOn >= anchorDay) return
  vestby.clock.now = new Date(at(saidOn, '17:00'))
  const young = cast.members.filter((member) => member.part === 'young')
  const adults = cast.members.filter((member) => member.part === 'parent' && member.participates !== false)
  for (const adult of adults.slice(0, 1))
    await first.did('plan.say', {
      familyId,
      personId: people.get(adult.givenName) ?? '',
      kind: 'wish',
      words: chance.among(wishes),
      saidOn,
    })
  for (const [index, child] of young.entries()) {
    const personId = people.get(child.givenName) ?? ''
    const theme = (chance.upTo(youngWishes.length - 1) + index) % youngWishes.length
    const words = youngWishes[theme] ?? 'Jeg vil spille bold igen.'
    await first.did('plan.say', { familyId, personId, kind: 'wish', words, saidOn })
    await first.did('plan.say', {
      familyId,
      personId,
      kind: 'strength',
      words: chance.among(strengths),
      saidOn,
    })
    await goalOf(vestby, family, { personId, words, theme, saidOn }, chance)
  }
  vestby.clock.now = new Date(at(addDays(saidOn, 3), '17:30'))
  for (const member of [...young, ...adults]) {
    await first.did('plan.ask', {
      familyId,
      personId: people.get(member.givenName) ?? '',
      answer: chance.happens(90) ? 'yes' : 'could_not_answer',
      how: 'oral',
      comment: null,
      askedAt: at(addDays(saidOn, 3), '17:00'),
    })
  }
}

type Wish = { personId: string; words: string; theme: number; saidOn: Day }

async function goalOf(
  vestby: Vestby,
  { familyId, first, second }: Settled,
  wish: Wish,
  chance: Chance,
): Promise<void> {
  const anchorDay = today(vestby.anchor)
  const [ours, theirs] = steps[wish.theme] ?? steps[0]
  const soon = onWeekday(addDays(anchorDay, 2 + chance.upTo(9)))
  const { goalId } = await first.did('plan.add-goal', {
    familyId,
    personId: wish.personId,
    class: 'CONF',
    words: wish.words,
    staffLine: null,
    helps: chance.among(['En fast voksen', 'At nogen følger med', 'At vi skriver dagen før', null]),
    stage: 'now',
    scaleThen: 2 + chance.upTo(2),
    firstStep: { what: ours, ownerStaff: second.staffId, ownerPerson: null, dueOn: soon },
  })
  await first.did('plan.set-wish', {
    familyId,
    goalId,
    scaleWished: 7 + chance.upTo(2),
    signs: chance.among(signs),
    version: 1,
  })
  await first.did('plan.add-step', {
    familyId,
    goalId,
    what: theirs,
    ownerStaff: null,
    ownerPerson: wish.personId,
    dueOn: onWeekday(addDays(soon, 3)),
  })
  const months = Math.floor(daysBetween(wish.saidOn, anchorDay) / 30)
  if (months < 2) return
  const on = addDays(wish.saidOn, 60)
  vestby.clock.now = new Date(at(on, '16:00'))
  const { goals } = await first.did('plan.show', { familyId })
  const goal = goals.find((shown) => shown.goalId === goalId)
  if (goal)
    await first.did('plan.set-scale', {
      familyId,
      goalId,
      scaleNow: Math.min(10, 4 + chance.upTo(4)),
      byPerson: wish.personId,
      on,
      version: goal.version,
    })
}
