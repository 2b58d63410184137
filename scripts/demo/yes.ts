import { addDays, age, dayReachingAge, today, type Day } from '#core/day.ts'
import type { Member } from './family-cast.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { at } from './times.ts'
import type { Vestby } from './vestby.ts'

type Question = {
  personId: string
  member: Member
  purpose: 'participate' | 'share'
  department: string | null
}

/** Who answers for somebody: from 15 the young person too, from 18 alone, else the parents at home (HG-07). */
function answerers(
  { cast, people }: Settled,
  member: Member,
  on: Day,
): { id: string; capacity: 'self' | 'custody_holder' }[] {
  const years = age(member.born, on)
  const self = { id: people.get(member.givenName) ?? '', capacity: 'self' as const }
  if (years >= 18) return [self]
  const holders = cast.members
    .filter((other) => other.part === 'parent' && other.atHome !== false)
    .map((other) => ({ id: people.get(other.givenName) ?? '', capacity: 'custody_holder' as const }))
  return years >= 15 ? [self, ...holders] : holders
}

async function askAndAnswer(vestby: Vestby, family: Settled, on: Day, question: Question): Promise<void> {
  const { familyId, first, cast } = family
  const { personId, member, purpose, department } = question
  vestby.clock.now = new Date(at(on, '16:30'))
  const asked = await first.did('consent.ask', {
    familyId,
    personId,
    purpose,
    department,
    language: member.language ?? 'da',
    interpreter: Boolean(cast.interpreter),
    askedAt: at(on, '16:00'),
    textVersion: '2026-1',
  })
  for (const [index, { id: givenBy, capacity }] of answerers(family, member, on).entries()) {
    await first.did('consent.answer', {
      familyId,
      consentId: asked.consentId,
      version: 1 + index,
      answer: 'given',
      how: 'written',
      givenBy,
      capacity,
      witness: null,
      answeredAt: at(on, '16:20'),
      validTo: null,
    })
  }
}

/** A yes is asked for again before a year has gone, and on the 15th and 18th birthday, when others must answer (HG-07, HG-20). */
function rounds(member: Member, yesOn: Day, until: Day): Day[] {
  const birthdays = [15, 18].map((years) => dayReachingAge(member.born, years))
  const days = [yesOn]
  for (let day = yesOn; ; days.push(day)) {
    day = [addDays(day, 350), ...birthdays.filter((birthday) => birthday > day)].toSorted()[0] ?? until
    if (day >= until) return days
  }
}

/** The family says yes: to taking part, and person by person to each department of the pair and others around it. */
export async function sayYes(
  vestby: Vestby,
  family: Settled,
  reachedOn: Day,
  chance: Chance,
): Promise<Day | null> {
  const { cast, people, first, second } = family
  if (cast.state === 'contacting') return null
  const yesOn = addDays(reachedOn, 5 + chance.upTo(6))
  if (yesOn >= addDays(today(vestby.anchor), -2)) return null
  const departments = [
    ...new Set([
      first.department,
      second.department,
      ...(cast.also ?? []).map((login) => vestby.who(login).department),
    ]),
  ]
  for (const member of cast.members.filter(
    ({ participates, part }) => part === 'young' || participates !== false,
  )) {
    const personId = people.get(member.givenName) ?? ''
    for (const on of rounds(member, yesOn, addDays(today(vestby.anchor), -2))) {
      if (cast.strand !== 'UKN_ORDER')
        await askAndAnswer(vestby, family, on, { personId, member, purpose: 'participate', department: null })
      for (const department of departments)
        await askAndAnswer(vestby, family, on, { personId, member, purpose: 'share', department })
    }
  }
  await startCourse(vestby, family, yesOn)
  return addDays(yesOn, 7)
}

/** From a yes to an active course; a family that has just said yes is still finding its shared picture. */
async function startCourse(vestby: Vestby, { cast, familyId, first }: Settled, yesOn: Day): Promise<void> {
  const move = async (to: 'consented' | 'assessing' | 'active', on: Day) => {
    vestby.clock.now = new Date(at(on, '09:00'))
    const { phase, version } = await first.did('family.open', { familyId })
    if (phase !== to) await first.did('family.move', { familyId, version, to, on })
  }
  await move('consented', yesOn)
  await move('assessing', addDays(yesOn, 2))
  if (cast.state !== 'assessing') await move('active', addDays(yesOn, 7))
}
