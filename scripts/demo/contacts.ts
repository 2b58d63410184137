import { addDays, daysBetween, today, type Day } from '#core/day.ts'
import type { ContactDetails } from '#modules/family/reach-contract.ts'
import { contactWords, promises, triedDetails, firstMeeting, windowWords } from './phrases.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { at, notAfter, onWeekday } from './times.ts'
import type { Vestby, Worker } from './vestby.ts'

type Kind = keyof typeof contactWords
const kinds: Kind[] = ['talked', 'talked', 'talked', 'met', 'met', 'practical', 'tried']
const hours = ['09:15', '10:40', '13:05', '14:20', '15:10', '16:30', '17:45', '19:10', '20:05']

/** One contact on a day, by one of the pair, with whatever was said. */
export async function contactOn(
  vestby: Vestby,
  { familyId, people, first, second }: Settled,
  day: Day,
  choice: { kind: Kind; chance: Chance; by?: Worker; details?: ContactDetails | undefined },
): Promise<void> {
  const { chance, kind } = choice
  const happenedAt = notAfter(vestby.anchor, at(day, chance.among(hours)))
  vestby.clock.now = new Date(new Date(happenedAt).getTime() + 30_000)
  const by = choice.by ?? (chance.happens(60) ? first : second)
  const [young, parent] = people.values()
  await by.did('contact.log', {
    familyId,
    personId: (chance.happens(65) ? young : parent) ?? null,
    kind,
    happenedAt,
    words: chance.among<string | null>(contactWords[kind]),
    familyVisible: kind === 'met',
    details: choice.details ?? null,
  })
}

/** Tries until somebody answers: persistence is work (R-TRU-02). Returns the day of the first talk. */
export async function untilReached(
  vestby: Vestby,
  family: Settled,
  chance: Chance,
  tries: number,
): Promise<Day> {
  let day = addDays(family.enteredOn, 1)
  for (let attempt = 0; attempt < tries; attempt++) {
    const details = triedDetails[attempt % triedDetails.length]
    await contactOn(vestby, family, day, { kind: 'tried', chance, by: family.first, details })
    day = addDays(day, 2 + chance.upTo(3))
  }
  if (day < today(vestby.anchor))
    await contactOn(vestby, family, day, { kind: 'met', chance, by: family.first, details: firstMeeting })
  return day
}

/** Contacts through the course: often at first, then at a calmer pace, until `until`. */
export async function keepInTouch(
  vestby: Vestby,
  family: Settled,
  span: { from: Day; until: Day },
  chance: Chance,
): Promise<void> {
  for (
    let day = addDays(span.from, 3);
    day < span.until;
    day = addDays(day, pace(daysBetween(span.from, day)) + chance.upTo(4))
  ) {
    // Evenings count, weekends now and then.
    await contactOn(vestby, family, chance.happens(80) ? onWeekday(day) : day, {
      kind: chance.among(kinds),
      chance,
    })
  }
}

function pace(daysIn: number): number {
  if (daysIn < 60) return 4
  return daysIn < 180 ? 7 : 8
}

/** Promises through the course, most of them kept in time, the newest still open. */
export async function promiseThrough(
  vestby: Vestby,
  { familyId, people, first, second }: Settled,
  span: { from: Day; until: Day },
  chance: Chance,
): Promise<void> {
  const [toPerson = null] = people.values()
  for (let day = addDays(span.from, 10); day < span.until; day = addDays(day, 13 + chance.upTo(12))) {
    vestby.clock.now = new Date(at(day, '12:00'))
    const by = chance.happens(60) ? first : second
    const dueOn = onWeekday(addDays(day, 7))
    const { promiseId } = await by.did('promise.make', {
      familyId,
      words: chance.among(promises),
      toPerson,
      promisedAt: at(day, '11:30'),
      dueOn,
    })
    const keptOn = addDays(dueOn, chance.happens(80) ? -1 : 3)
    if (keptOn >= span.until) continue
    vestby.clock.now = new Date(at(keptOn, '15:00'))
    await by.did('promise.keep', { familyId, promiseId, version: 1, keptAt: at(keptOn, '14:00') })
  }
}

/** A window opens, somebody acts on it, and it is closed with what was learnt; `open` leaves the newest one open. */
export async function openWindow(
  vestby: Vestby,
  family: Settled,
  day: Day,
  choice: { chance: Chance; hoursToAction: number; open?: boolean },
): Promise<void> {
  const { familyId, people, first, second } = family
  const [young] = people.values()
  if (!young) return
  const openedAt = notAfter(vestby.anchor, at(day, '18:00'))
  vestby.clock.now = new Date(new Date(openedAt).getTime() + 60_000)
  const by = choice.chance.happens(50) ? first : second
  const { windowId } = await by.did('window.open', {
    familyId,
    personId: young,
    words: choice.chance.among(windowWords),
    wish: 'noget at stå op til',
    openedAt,
  })
  if (choice.open) return
  const actedAt = new Date(new Date(openedAt).getTime() + choice.hoursToAction * 3_600_000).toISOString()
  vestby.clock.now = new Date(new Date(actedAt).getTime() + 60_000)
  const acted = await by.did('window.act', {
    familyId,
    windowId,
    version: 1,
    what: 'Tog med til prøvetræning',
    actedAt,
  })
  vestby.clock.now = new Date(at(addDays(day, 12), '14:00'))
  await by.did('window.close', {
    familyId,
    windowId,
    version: acted.version,
    outcome: 'taken',
    lesson: 'Det virkede at tage af sted med det samme.',
    closedAt: vestby.clock.now.toISOString(),
  })
}
