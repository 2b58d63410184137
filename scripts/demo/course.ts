import { addDays, today } from '#core/day.ts'
import { keepInTouch, openWindow, promiseThrough, untilReached } from './contacts.ts'
import { measures, notes } from './phrases.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { ago, at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** Notes and measures through the course, each in the secrecy of the department that wrote it. */
export async function document(
  vestby: Vestby,
  { familyId, people, first, second, enteredOn }: Settled,
  chance: Chance,
): Promise<void> {
  const [young = null] = people.values()
  for (const [index, [subject, body]] of notes.entries()) {
    const happenedOn = addDays(enteredOn, 15 + index * 45 + chance.upTo(10))
    if (happenedOn >= today(vestby.anchor)) break
    vestby.clock.now = new Date(at(happenedOn, '15:30'))
    await chance
      .among([first, second])
      .did('journal.file', { familyId, personId: young, class: 'CONF', subject, body, happenedOn })
  }
  const [name, law] = chance.among(measures)
  const startedOn = addDays(enteredOn, 35)
  if (startedOn >= today(vestby.anchor)) return
  vestby.clock.now = new Date(at(startedOn, '12:00'))
  await first.did('journal.record-measure', {
    familyId,
    personId: young,
    class: 'CONF',
    name,
    law,
    startedOn,
    endedOn: null,
    helped: chance.among(['yes', 'some', 'ask'] as const),
  })
}

/** The next appointment, so that nobody with a course is without one unless the story says so. */
export async function agreeNext(
  vestby: Vestby,
  { cast, familyId, people, first }: Settled,
  chance: Chance,
): Promise<void> {
  const [young = null] = people.values()
  vestby.clock.now = new Date(vestby.anchor.getTime() - 3_600_000)
  const inDays = chance.among([0, 0, 1, 2, 3, 5, 8])
  const laterToday = ['09:30', '11:00', '13:30', '15:30', '16:30']
    .map((time) => at(today(vestby.anchor), time))
    .filter((time) => new Date(time) > vestby.anchor)
  const startsAt =
    inDays === 0 && laterToday.length > 0
      ? chance.among(laterToday)
      : at(onWeekday(ago(vestby.anchor, -Math.max(1, inDays))), chance.among(['10:00', '14:30', '16:00']))
  await first.did('appointment.plan', {
    familyId,
    personId: young,
    staffId: first.staffId,
    startsAt,
    what: chance.among(['Hjemmebesøg', 'Ring og hør, hvordan det går', 'Gåtur', 'Møde på skolen']),
    place: cast.members[0]?.protected ? null : chance.among(['hjemme', 'klubben', 'skolen', null]),
  })
}

/** The whole course of an ordinary family up to today. `sayYes` writes consents, pair and phase. */
export async function live(
  vestby: Vestby,
  family: Settled,
  chance: Chance,
  sayYes: (reachedOn: string) => Promise<string | null>,
): Promise<void> {
  const reachedOn = await untilReached(
    vestby,
    family,
    chance,
    family.cast.story === 'third-yes' ? 4 : chance.upTo(3),
  )
  const activeOn = await sayYes(reachedOn)
  if (activeOn === null) return
  const until =
    family.cast.state === 'ended'
      ? ago(vestby.anchor, 40)
      : ago(vestby.anchor, family.cast.name === 'Dam' ? 11 : 1)
  await keepInTouch(vestby, family, { from: activeOn, until }, chance)
  await promiseThrough(vestby, family, { from: activeOn, until: ago(vestby.anchor, -6) }, chance)
  await document(vestby, family, chance)
  for (
    let day = addDays(activeOn, 30 + chance.upTo(20));
    day < ago(vestby.anchor, 16) && day < until;
    day = addDays(day, 60 + chance.upTo(40))
  ) {
    await openWindow(vestby, family, onWeekday(day), { chance, hoursToAction: 3 + chance.upTo(36) })
  }
}
