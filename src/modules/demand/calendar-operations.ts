import { z } from 'zod'
import { addDays, dayOfWeek, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { askCalendar, askTimes, calendarView, otherTimes, twoWeeksOfLoad } from './calendar-contract.ts'
import { readFacts } from './calendar-facts-queries.ts'
import { situationOf, toldEntries } from './calendar-rules.ts'
import { familyWeeks } from './family-week-rules.ts'
import { proposalFor, wishToMove } from './proposal-rules.ts'
import { answerLoad, daysOf, occurrencesOf } from './recurrence.ts'
import { calendar, weeksOf } from './occurrence-rules.ts'

const purpose = 'SAGSBEHANDLING'
/** How many weeks are searched for another time. */
const WEEKS_AHEAD = 5

/** Everything that is asked of a family in some weeks, what it adds up to, what collides and what could be done (ux.md 2.4). */
export const show = operation({
  kind: 'read',
  purpose,
  input: askCalendar,
  output: calendarView,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, from, weeks }) {
    const first = addDays(from, 1 - dayOfWeek(from))
    const facts = await readFacts(context, familyId, { from: first, weeks })
    const situation = situationOf(facts, { from: first, weeks })
    const { to } = weeksOf(situation)
    const { load, collisions } = answerLoad(situation)
    return {
      from: first,
      weeks,
      persons: [...facts.persons],
      entries: toldEntries(facts, (thing) => daysOf(thing, first, to)),
      load,
      collisions: collisions.map(({ kind, person, day, demands, excess }) => ({
        kind,
        person,
        day,
        demands,
        excess,
      })),
      acute: facts.acute,
      ownLife: facts.things
        .filter(({ source }) => source === 'own')
        .map(({ rowId, persons, what, on, at, minutes, repeat }) => ({
          ownLifeId: rowId,
          personId: persons[0] ?? '',
          what,
          on,
          at,
          minutes,
          repeats: repeat !== null,
        })),
      departments: facts.departments.map((one) => ({
        ...one,
        mine: context.actor.departments.includes(one.code),
      })),
    }
  },
  audit: ({ familyId }, { entries, collisions }) => ({
    familyIds: [familyId],
    counts: { entries: entries.length, collisions: collisions.length },
  }),
})

/** Where one line of the calendar could go instead: free times, and meetings that it could be part of (ux.md T06). */
export const times = operation({
  kind: 'read',
  purpose,
  input: askTimes,
  output: otherTimes,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, key }) {
    const day = key.slice(key.lastIndexOf('@') + 1)
    const now = today(context.now)
    const from = addDays(day, 1 - dayOfWeek(day))
    const situation = situationOf(await readFacts(context, familyId, { from, weeks: WEEKS_AHEAD }), {
      from,
      weeks: WEEKS_AHEAD,
    })
    const dates = calendar()
    const weeks = familyWeeks(situation, occurrencesOf(situation, dates), dates)
    const one = found(
      weeks.occurrences.find((occurrence) => occurrence.key === key),
      'Det',
    )
    const wish = wishToMove(one, weeksOf(situation).to)
    return proposalFor(
      weeks,
      { ...wish, earliest: wish.earliest < now && now <= wish.latest ? now : wish.earliest },
      key,
    )
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})

/** How much is asked of each, this week and the next, for the head of the family's page (ux.md 2.2). */
export const twoWeeks = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: twoWeeksOfLoad,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const day = today(context.now)
    const from = addDays(day, 1 - dayOfWeek(day))
    const facts = await readFacts(context, familyId, { from, weeks: 2 })
    const { load } = answerLoad(situationOf(facts, { from, weeks: 2 }))
    return facts.persons.map(({ personId, givenName }) => {
      const [one, two] = load.filter(({ person }) => person === personId)
      const limit = one?.limit ?? 0
      return { personId, givenName, thisWeek: one?.count ?? 0, nextWeek: two?.count ?? 0, limit }
    })
  },
  audit: ({ familyId }) => ({ familyIds: [familyId] }),
})
