import { addDays, dayOfWeek } from '#core/day.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { askCalendar, calendarView } from './calendar-contract.ts'
import { readFacts } from './calendar-facts-queries.ts'
import { entriesOf, situationOf } from './calendar-rules.ts'
import { answerLoad, daysOf } from './recurrence.ts'
import { weeksOf } from './occurrence-rules.ts'

const purpose = 'SAGSBEHANDLING'

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
    const { load, collisions, proposals } = answerLoad(situation)
    return {
      from: first,
      weeks,
      persons: [...facts.persons],
      entries: entriesOf(facts, (thing) => daysOf(thing, first, to)),
      load,
      collisions: collisions.map(({ says: _, ...one }) => one),
      proposals,
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
