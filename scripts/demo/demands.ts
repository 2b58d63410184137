import type { Catalogue } from '#catalogue'
import { addDays, dayOfWeek, today } from '#core/day.ts'
import type { Settled } from './settle.ts'
import type { Vestby, Worker } from './vestby.ts'

type Demand = Catalogue['demand.add']['input']

/** What departments ask of the families closest to today, what they have said themselves, and a request between departments. */
export async function askOf(vestby: Vestby, family: Settled): Promise<void> {
  vestby.clock.now = new Date(vestby.anchor.getTime() - 7_200_000)
  await askedEarlier(vestby, family)
  if (family.cast.name === 'Farah') return fiveThingsInAWeek(vestby, family)
  if (family.cast.name === 'Haddad') return aFullWeek(vestby, family)
  if (family.cast.name === 'Holm') return roomForMore(vestby, family)
}

function asking({ familyId, people }: Settled) {
  return (by: Worker, names: string[], what: Partial<Demand> & Pick<Demand, 'what' | 'on'>) =>
    by.did('demand.add', {
      familyId,
      personIds: names.flatMap((name) => people.get(name) ?? []),
      kind: 'meeting',
      nature: 'agreement',
      class: 'CONF',
      at: null,
      minutes: what.at ? 60 : 0,
      repeat: null,
      place: null,
      law: null,
      sanction: null,
      movable: true,
      asks: null,
      partOf: null,
      ...what,
    })
}

function limit(
  { familyId, people }: Settled,
  by: Worker,
  name: string,
  said: { perWeek: number; notBefore: string | null; words: string },
) {
  return by.did('demand.set-limit', {
    familyId,
    personId: people.get(name) ?? '',
    notAfter: null,
    freeDays: [],
    ...said,
  })
}

const jobLaw = 'lov om en aktiv beskæftigelsesindsats'

/** The week of ux.md 2.4: a mother who has said three things and has five, two of them at the same time (R-COO-01). */
async function fiveThingsInAWeek(vestby: Vestby, family: Settled): Promise<void> {
  const { familyId, people, first, second } = family
  const hanne = vestby.who('hanne')
  const ask = asking(family)
  const day = today(vestby.anchor)
  // The week after that of the three meetings on one Thursday.
  const monday = addDays(day, 15 - dayOfWeek(day))
  await limit(family, first, 'Hodan', {
    perWeek: 3,
    notBefore: '09:00',
    words: 'Højst 3 ting om ugen, og ikke før kl. 9.',
  })
  await first.did('demand.add-own-life', {
    familyId,
    personIds: [people.get('Hodan') ?? ''],
    what: 'Aftenvagt',
    on: addDays(monday, -14),
    at: '16:00',
    minutes: 420,
    repeat: 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=40',
  })
  await ask(hanne, ['Hodan'], {
    what: 'Jobsamtale',
    on: monday,
    at: '09:00',
    minutes: 45,
    nature: 'duty',
    place: 'Jobcentret',
    law: jobLaw,
    sanction: 'Ydelsen kan sættes ned',
  })
  await ask(first, ['Hodan', 'Yusuf'], {
    what: 'Møde i skolen',
    kind: 'school-meeting',
    on: monday,
    at: '09:30',
    place: 'Skolen',
  })
  const { demandId } = await ask(hanne, ['Hodan'], {
    what: 'CV-frist',
    kind: 'deadline',
    nature: 'duty',
    on: addDays(monday, 2),
    law: jobLaw,
    sanction: 'Ydelsen kan sættes ned',
  })
  await ask(first, ['Hodan'], {
    what: 'Forældregruppe',
    kind: 'treatment',
    nature: 'offer',
    on: addDays(monday, 3),
    at: '17:00',
    minutes: 90,
    place: 'Familiehuset',
    repeat: 'FREQ=WEEKLY;COUNT=8',
  })
  await ask(second, ['Yusuf'], {
    what: 'Træning',
    nature: 'offer',
    on: addDays(monday, 2),
    at: '16:00',
    minutes: 90,
    place: 'Hallen',
    repeat: 'FREQ=WEEKLY;COUNT=6',
  })
  const search = await ask(hanne, ['Hodan'], {
    what: 'Jobsøgning',
    kind: 'job-search',
    nature: 'duty',
    on: addDays(monday, -13),
    repeat: 'FREQ=WEEKLY;COUNT=6',
    law: jobLaw,
  })
  await ask(first, ['Hodan'], {
    what: 'Besøg hos sundhedsplejersken',
    on: addDays(monday, 4),
    at: '09:15',
    minutes: 30,
    place: 'Lægehuset',
  })
  const request = (about: string, reason: string) =>
    first.did('demand.ask', {
      familyId,
      kind: 'pause',
      demandId: about,
      occurrenceOn: null,
      personIds: [],
      department: 'J',
      fromOn: day,
      untilOn: addDays(monday, 6),
      toOn: null,
      toTime: null,
      joinKey: null,
      reason,
      answerBy: addDays(day, 3),
    })
  const { requestId, version } = await request(
    search.demandId,
    'Lige nu er Hodans opgave at være mor: Yusuf skal følges i skole hver morgen.',
  )
  await hanne.did('demand.answer', {
    familyId,
    requestId,
    version,
    answer: 'yes',
    reason: 'Pligten er hvilende i perioden efter en konkret vurdering.',
  })
  await request(demandId, 'Fristen ligger i den uge, hvor Yusuf begynder på skolen igen.')
}

async function aFullWeek(vestby: Vestby, family: Settled): Promise<void> {
  const ask = asking(family)
  const day = today(vestby.anchor)
  const monday = addDays(day, 8 - dayOfWeek(day))
  await limit(family, family.first, 'Rima', {
    perWeek: 2,
    notBefore: null,
    words: 'To aftaler om ugen, så kan jeg passe mit arbejde.',
  })
  await ask(family.first, ['Rima', 'Nabil'], {
    what: 'Samtale om hverdagen',
    kind: 'home-visit',
    on: addDays(monday, 1),
    at: '16:00',
    place: 'hjemme',
    repeat: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4',
  })
  await ask(vestby.who('nadia'), ['Sami'], {
    what: 'Sundhedstjek',
    class: 'ART9_HEALTH',
    on: addDays(monday, 3),
    at: '10:00',
    minutes: 30,
    place: 'Lægehuset',
  })
  await ask(family.second, ['Karim'], {
    what: 'Klubaften',
    nature: 'offer',
    on: addDays(monday, 3),
    at: '18:00',
    minutes: 120,
    place: 'Klubben',
    repeat: 'FREQ=WEEKLY;COUNT=6',
  })
}

async function roomForMore(vestby: Vestby, family: Settled): Promise<void> {
  const ask = asking(family)
  const day = today(vestby.anchor)
  const monday = addDays(day, 8 - dayOfWeek(day))
  await limit(family, family.first, 'Mona', {
    perWeek: 3,
    notBefore: '10:00',
    words: 'Helst efter kl. 10, når de små er afleveret.',
  })
  await ask(family.first, ['Mona', 'Ali'], {
    what: 'Netværksmøde',
    on: addDays(monday, 2),
    at: '13:00',
    place: 'Familiehuset',
  })
}

/** What was asked of a family week after week until two months ago: it stands in the figures of the quarters that are over. */
async function askedEarlier(vestby: Vestby, family: Settled): Promise<void> {
  const { first, cast, familyId } = family
  const parent = cast.members.find(({ part }) => part === 'parent')?.givenName
  const young = cast.members.find(({ part }) => part === 'young')?.givenName
  if (cast.state !== 'active' || !parent || !young) return
  // Whoever has left the team writes no more.
  const there = await first.did('contact.prepare', { familyId }).then(
    () => true,
    () => false,
  )
  if (!there) return
  const until = addDays(today(vestby.anchor), -60)
  const begins = addDays(until, -84)
  const monday = addDays(begins, 1 - dayOfWeek(begins))
  const ask = asking(family)
  const weekly = `FREQ=WEEKLY;UNTIL=${until.replaceAll('-', '')}`
  await ask(first, [parent], { what: 'Samtale om ugen', on: addDays(monday, 1), at: '10:00', repeat: weekly })
  await ask(first, [young], {
    what: 'Opfølgning i skolen',
    on: addDays(monday, 2),
    at: '12:00',
    repeat: weekly,
  })
  // Every other week the same parent was asked three times more.
  for (const weekday of [1, 3, 4])
    await ask(first, [parent], {
      what: 'Møde med en afdeling',
      on: addDays(monday, weekday),
      at: '10:30',
      repeat: `FREQ=WEEKLY;INTERVAL=2;UNTIL=${until.replaceAll('-', '')}`,
    })
}
