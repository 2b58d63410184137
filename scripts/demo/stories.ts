import { planEnding } from './endings.ts'
import { addDays, today } from '#core/day.ts'
import { openWindow } from './contacts.ts'
import type { Chance } from './random.ts'
import type { Settled } from './settle.ts'
import { ago, at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** What only this family's story shows (domain.md 7.12). */
export async function tell(vestby: Vestby, family: Settled, chance: Chance): Promise<void> {
  const { familyId, people, first, second, cast } = family
  const note = async (
    daysAgo: number,
    by: typeof first,
    about: string | null,
    note: { class: 'CONF' | 'ART9_HEALTH' | 'ART10_CRIME'; subject: string; body: string },
  ) => {
    const happenedOn = ago(vestby.anchor, daysAgo)
    vestby.clock.now = new Date(at(happenedOn, '15:00'))
    await by.did('journal.file', {
      familyId,
      personId: about === null ? null : (people.get(about) ?? null),
      happenedOn,
      ...note,
    })
  }
  switch (cast.story) {
    case 'third-yes':
      await note(180, first, 'Yusuf', {
        class: 'CONF',
        subject: 'Fravær i skolen',
        body: 'Ulovligt fravær 18 procent i kvartalet. Skolen har underrettet. Mor har sagt nej til kontakt to gange og vil gerne tænke over det.',
      })
      return meetOnThursday(vestby, family)
    case 'turns-18':
      return note(95, first, 'Emil', {
        class: 'CONF',
        subject: 'Emil er fyldt 18',
        body: 'Emil ønsker ikke, at forældrene er med. Han er spurgt på ny og siger selv ja. Mentor om aftenen fortsætter.',
      })
    case 'three-siblings':
      await note(60, second, 'Karim', {
        class: 'ART10_CRIME',
        subject: 'Drøftet på listemøde',
        body: 'Drøftet på § 115-møde; en voksen, han kender, taler med ham. Må ikke bruges til efterforskning.',
      })
      return note(58, first, null, {
        class: 'CONF',
        subject: 'Tale med forældre',
        body: 'Bekymring om æresrelateret konflikt. Forældrene kontaktes ikke, før risikovurderingen er lavet.',
      })
    case 'ending':
      return endCourse(vestby, family)
    case 'protected':
      return note(30, first, 'Clara', {
        class: 'CONF',
        subject: 'Beskyttet adresse',
        body: 'Familien har navne- og adressebeskyttelse. Adresse og skole står ikke i notater eller breve.',
      })
    case 'handover':
      return handOver(vestby, family)
    case 'ordinary':
      if (cast.name === 'Holm')
        await openWindow(vestby, family, ago(vestby.anchor, 1), { chance, hoursToAction: 0, open: true })
  }
}

/** Three things on the same Thursday; the job interview was moved so that a mother could be a mother (R-COO-01). */
async function meetOnThursday(vestby: Vestby, { familyId, people, first, second }: Settled): Promise<void> {
  const hodan = people.get('Hodan') ?? null
  const hanne = vestby.who('hanne')
  const thursday = onWeekday(addDays(today(vestby.anchor), 4))
  vestby.clock.now = new Date(vestby.anchor.getTime() - 5_400_000)
  await first.did('appointment.plan', {
    familyId,
    personId: hodan,
    staffId: first.staffId,
    startsAt: at(thursday, '09:30'),
    what: 'Møde på skolen',
    place: 'skolen',
  })
  await second.did('appointment.plan', {
    familyId,
    personId: hodan,
    staffId: second.staffId,
    startsAt: at(thursday, '17:00'),
    what: 'Familiebehandling',
    place: 'hjemme',
  })
  const { appointmentId, version } = await hanne.did('appointment.plan', {
    familyId,
    personId: hodan,
    staffId: hanne.staffId,
    startsAt: at(thursday, '09:00'),
    what: 'Jobsamtale',
    place: 'jobcentret',
  })
  await hanne.did('appointment.settle', {
    familyId,
    appointmentId,
    version,
    state: 'moved',
    movedTo: { startsAt: at(onWeekday(addDays(thursday, 14)), '10:00'), place: 'jobcentret' },
  })
}

/** A planned ending: the course is closed, and the door stays open. */
async function endCourse(vestby: Vestby, family: Settled): Promise<void> {
  const { familyId, first } = family
  await planEnding(vestby, family, ago(vestby.anchor, 39), { monthsBefore: 5, taken: true })
  for (const [to, daysAgo] of [
    ['ending', 60],
    ['ended', 38],
    ['follow_up', 30],
  ] as const) {
    const on = ago(vestby.anchor, daysAgo)
    vestby.clock.now = new Date(at(on, '10:00'))
    const { version } = await first.did('family.open', { familyId })
    await first.did('family.move', { familyId, version, to, on })
  }
}

/** Karen has stopped; Lars takes over together with Jonas. */
async function handOver(vestby: Vestby, { familyId, first, second }: Settled): Promise<void> {
  const on = ago(vestby.anchor, 25)
  vestby.clock.now = new Date(at(on, '14:00'))
  await first.did('journal.file', {
    familyId,
    personId: null,
    class: 'CONF',
    happenedOn: on,
    subject: 'Overlevering til Lars',
    body: 'Karen stopper. Fælles besøg er holdt med Lars og Jonas. Det vigtigste for familien er, at den samme person ringer hver tirsdag.',
  })
  await first.did('family.leave-team', { familyId, staffId: first.staffId })
  await second.did('family.add-to-team', {
    familyId,
    staffId: vestby.who('lars').staffId,
    kind: 'coordinator',
    sinceAt: at(on, '15:00'),
  })
}
