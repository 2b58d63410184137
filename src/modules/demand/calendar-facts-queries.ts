import { localTime, startOfDay } from '#core/clock.ts'
import type { Context } from '#core/context.ts'
import { addDays, today, type Day } from '#core/day.ts'
import {
  listAcute,
  listBusy,
  listCalendarAppointments,
  listCalendarDepartments,
  listCalendarPersons,
  listDemands,
  listFamilySteps,
  listOwnLife,
  listPauses,
  getWeeklyThings,
  listTravel,
  listWindowDays,
} from './calendar-queries.ts'
import { hiddenTitle, loadPart, type CalendarFacts, type Thing } from './calendar-rules.ts'

/** An appointment has no length of its own: an hour is what is counted. */
const APPOINTMENT_MINUTES = 60

type Period = { from: Day; weeks: number }
export type ReadFacts = CalendarFacts & {
  /** Everyone in the family, also those whom nothing is asked of. */
  people: string[]
  /** Somebody in the family has a protected address: no place is told (HG-22). */
  protectedAddress: boolean
  departments: { code: string; name: string; onTeam: boolean }[]
  acute: { acuteId: string; personId: string | null; what: string | null; fromOn: Day; untilOn: Day }[]
}

/**
 * Everything that takes a family's time, from every table where it stands, so that nothing is entered twice: demands,
 * appointments, the family's own steps of the plan, their own life, and the times of what the reader may not see.
 */
export async function readFacts(
  { tx, actor, now }: Context,
  familyId: string,
  { from, weeks }: Period,
): Promise<ReadFacts> {
  const departments = await listCalendarDepartments(tx, familyId)
  const named = new Map(departments.map(({ code, name }) => [code, name]))
  const people = await listCalendarPersons(tx, familyId)
  const taking = people.filter(({ participates }) => participates).map(({ personId }) => personId)
  const bare = (department: string) => ({
    ...plain,
    department,
    departmentName: named.get(department) ?? department,
    mine: actor.departments.includes(department),
  })
  const demands = (await listDemands(tx, familyId)).filter(({ removedAt }) => removedAt === null)
  const appointments = await listCalendarAppointments(tx, familyId, {
    from: startOfDay(from),
    to: startOfDay(addDays(from, weeks * 7)),
  })
  const things: Thing[] = [
    ...demands.map(({ personIds, class: _c, removedAt: _r, ...row }) => ({
      ...bare(row.department),
      ...row,
      id: `d:${row.rowId}`,
      persons: personIds,
    })),
    ...(await listBusy(tx)).map(({ source, personIds, ...row }) => ({
      ...bare(row.department),
      ...row,
      id: `${source === 'demand' ? 'd' : 's'}:${row.rowId}`,
      source: 'busy' as const,
      persons: personIds,
      what: hiddenTitle(named.get(row.department) ?? row.department),
    })),
    ...appointments.map(({ personId, startsAt, ...row }) => ({
      ...bare(row.department),
      ...row,
      id: `a:${row.rowId}`,
      source: 'appointment' as const,
      persons: personId === null ? taking : [personId],
      on: today(new Date(startsAt)),
      at: localTime(new Date(startsAt)),
      minutes: APPOINTMENT_MINUTES,
    })),
    ...(await listFamilySteps(tx, familyId)).map(({ personId, dueOn, ...row }) => ({
      ...bare(row.department),
      ...row,
      id: `s:${row.rowId}`,
      source: 'step' as const,
      kind: 'deadline' as const,
      persons: [personId],
      on: dueOn,
      movable: false,
    })),
    ...(await listOwnLife(tx, familyId)).map(({ ownLifeId, personId, ...row }) => ({
      ...bare('A'),
      ...row,
      id: `o:${ownLifeId}`,
      rowId: ownLifeId,
      source: 'own' as const,
      kind: 'own' as const,
      nature: 'own' as const,
      persons: [personId],
      movable: false,
      mine: false,
    })),
  ].filter(({ persons }) => persons.length > 0)
  const concerned = new Set([...taking, ...things.flatMap(({ persons }) => persons)])
  return {
    persons: people
      .filter(({ personId, agreedOn }) => concerned.has(personId) || agreedOn !== null)
      .map(({ personId, givenName, part, agreedOn, perWeek, notBefore, notAfter, freeDays, words }) => ({
        personId,
        givenName,
        part: loadPart(part),
        limit:
          agreedOn === null
            ? null
            : { perWeek, notBefore, notAfter, freeDays: freeDays ?? [], words, agreedOn },
      })),
    people: people.map(({ personId }) => personId),
    protectedAddress: people.some((person) => person.protected),
    things,
    pauses: (await listPauses(tx, familyId)).map(({ personIds, ...pause }) => ({ ...pause, personIds })),
    acute: await listAcute(tx, familyId),
    windows: await listWindowDays(tx, familyId, now),
    travel: await listTravel(tx, familyId),
    ...(await getWeeklyThings(tx)),
    departments,
  }
}

const plain = {
  version: null,
  source: 'demand' as const,
  kind: 'meeting' as const,
  nature: 'agreement' as const,
  at: null,
  minutes: 0,
  place: null,
  repeat: null,
  except: [],
  law: null,
  sanction: null,
  movable: true,
  asks: null,
  partOf: null,
}
