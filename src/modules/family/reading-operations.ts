import { z } from 'zod'
import { hoursLater } from '#core/clock.ts'
import { age, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onTheTeam } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import {
  listedFamily,
  openedFamily,
  overview as overviewShape,
  type OpenedFamily,
} from './reading-contract.ts'
import { findHead, getAgenda, getOverview, listFamilies } from './reading-queries.ts'
import { consentStand, daysSince, hasOwnRules, isQuiet, orderFamilies } from './reading-rules.ts'

const purpose = 'SAGSBEHANDLING'
const inDanish = new Intl.Collator('da', { numeric: true })
const onDay = (instant: string | null) => (instant === null ? null : today(new Date(instant)))
/** An appointment is still the next one for an hour after it began: people run late. */
const stillNext = (now: Date) => hoursLater(now, -1)

/** My families, quiet ones first. Names of family members are not in it; each family is opened for itself. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(listedFamily),
  opens: nothing,
  allow: hasRole('core'),
  async run({ tx, actor, now }) {
    const rows = await listFamilies(tx, actor.staffId, stillNext(now))
    const families = rows.map(({ enteredOn, silenceDays, lastContactAt, next, ...row }) => {
      const silence = { lastContactOn: onDay(lastContactAt), enteredOn, silenceDays, phase: row.phase }
      return {
        ...row,
        lastContactOn: silence.lastContactOn,
        daysSince: daysSince(silence, today(now)),
        quiet: isQuiet(silence, today(now)),
        nextAppointment: next,
      }
    })
    return orderFamilies(families, inDanish.compare)
  },
  audit: (_, families) => ({
    familyIds: families.map(({ familyId }) => familyId),
    counts: { families: families.length },
  }),
})

/** Opens a family: the facts of its head and what stands around them, in two statements (ux.md 2.2); load is the calendar’s. */
export const open = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: openedFamily,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId }) {
    const day = today(now)
    const {
      adultFrom,
      people: rows,
      consents,
      ...head
    } = found(await findHead(tx, familyId, day), 'Familien')
    const agenda = await getAgenda(tx, familyId, { today: day, soon: stillNext(now) })
    if (adultFrom === null) throw new Error('the municipality lacks the legal parameter ADULT_FROM')
    const people = rows.map(({ birthDate, ...person }) => {
      const aged = { ...person, age: age(birthDate, day) }
      return { ...aged, ownRules: hasOwnRules(aged, adultFrom) }
    })
    return {
      ...head,
      myKind: actor.relation ?? 'member',
      people,
      consents: standOfEach(people, consents, day),
      nextContact: agenda.next,
      promises: agenda.promises,
      window: agenda.window,
    }
  },
  // The log row that opened the family already names it.
  audit: () => ({}),
})

/** Goals now, next steps, what goes well, and the day of my last contact, from which "since then" is counted. */
export const overview = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: overviewShape,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, { familyId }) {
    const { goals, steps, strengths, line, myLastContactAt } = await getOverview(tx, familyId, actor.staffId)
    const goingWell = line ? [...strengths, { words: line, who: null, on: null }] : strengths
    return { goals, steps, goingWell, myLastContactOn: onDay(myLastContactAt) }
  },
  audit: () => ({}),
})

type Head = NonNullable<Awaited<ReturnType<typeof findHead>>>

/** Everyone who takes part or has been asked, each with where they stand. */
function standOfEach(
  people: OpenedFamily['people'],
  consents: Head['consents'],
  day: string,
): OpenedFamily['consents'] {
  const asked = people.filter(
    ({ personId, participates }) => participates || consents.some((consent) => consent.personId === personId),
  )
  return asked.map(({ personId, givenName }) => {
    const facts = consents
      .filter((consent) => consent.personId === personId)
      .map(({ askedAt, answeredAt, withdrawnAt, ...fact }) => ({
        ...fact,
        askedOn: today(new Date(askedAt)),
        answeredOn: onDay(answeredAt),
        withdrawnOn: onDay(withdrawnAt),
      }))
    return { personId, givenName, ...consentStand(facts, day) }
  })
}
