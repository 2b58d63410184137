import { z } from 'zod'
import { startOfDay } from '#core/clock.ts'
import { addDays, daysBetween, today, type Day } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { listOpenRequests } from '#modules/demand/request-queries.ts'
import { listDrafts } from '#modules/draft/queries.ts'
import { draftKind } from '#modules/draft/rules.ts'
import { listEndingsToday } from '#modules/ending/around-queries.ts'
import { getDaysOf, listCourses } from '#modules/follow-up/queries.ts'
import { dueOn } from '#modules/follow-up/rules.ts'
import { listHandoversToday } from '#modules/handover/queries.ts'
import { isInCourse } from '#modules/family/reading-rules.ts'
import { myDay, type MyDay } from './contract.ts'
import {
  getCeiling,
  listBirthdays,
  listOpenSteps,
  listOpenWindows,
  listPlanned,
  listPromisesDue,
  listRhythms,
} from './queries.ts'
import { caseload, daysOver, orderByDue, orderBySilence, orderWindows, standingOf, turnOf } from './rules.ts'

/** How far back an appointment of mine without an outcome is asked about. */
const UNSETTLED_DAYS = 14

/** Who needs me first, and by when: over all my families, in a fixed order, without any name of a family member (ux.md 2.1). */
export const get = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({}),
  output: myDay,
  opens: nothing,
  allow: hasRole('core'),
  async run({ tx, actor, now }) {
    const day = today(now)
    const midnight = startOfDay(day)
    const begins = midnight.toISOString()
    const rhythms = await listRhythms(tx, actor.staffId, midnight)
    const planned = await listPlanned(
      tx,
      actor.staffId,
      startOfDay(addDays(day, -UNSETTLED_DAYS)),
      startOfDay(addDays(day, 1)),
    )
    const promises = await listPromisesDue(tx, actor.staffId, day)
    return {
      windows: orderWindows(await listOpenWindows(tx)),
      appointments: planned.filter(({ startsAt }) => startsAt >= begins),
      unsettled: planned.filter(({ startsAt, mine }) => startsAt < begins && mine),
      promises: orderByDue(promises).map((promise) => ({
        ...promise,
        daysOver: daysOver(promise.dueOn, day),
      })),
      ...stepsByTurn(await listOpenSteps(tx, actor.staffId), day),
      ...familiesByStanding(rhythms, day),
      requests: await listOpenRequests(tx, actor),
      handovers: await listHandoversToday(tx, actor.staffId, day),
      followUps: followUpsDue(await listCourses(tx, actor.staffId), await getDaysOf(tx), day),
      endings: await listEndingsToday(tx, actor, day),
      birthdays: (await listBirthdays(tx, day)).map((one) => ({
        ...one,
        daysAhead: daysBetween(day, one.onDay),
      })),
      drafts: (await listDrafts(tx)).map((draft) => ({ ...draft, kind: draftKind(draft.key) })),
      families: rhythms
        .filter(({ phase }) => isInCourse(phase))
        .map(({ familyId, familyName }) => ({ familyId, familyName })),
      caseload: caseload(rhythms, (await getCeiling(tx)).ceiling),
    }
  },
  audit: (_, seen) => ({ familyIds: familiesIn(seen), counts: { families: seen.caseload.families } }),
})

function stepsByTurn(
  steps: Awaited<ReturnType<typeof listOpenSteps>>,
  day: Day,
): Pick<MyDay, 'mySteps' | 'waiting'> {
  const listed = steps.map((step) => ({ ...step, daysOver: daysOver(step.dueOn, day) }))
  const having = (turn: ReturnType<typeof turnOf>) =>
    orderByDue(listed.filter((step) => turnOf(step, day) === turn))
  return { mySteps: having('mine-now'), waiting: having('waiting') }
}

function familiesByStanding(
  rhythms: Awaited<ReturnType<typeof listRhythms>>,
  day: Day,
): Pick<MyDay, 'quiet' | 'unplanned'> {
  const families = rhythms.map((rhythm) => {
    const { familyId, familyName, triesSince } = rhythm
    return {
      familyId,
      familyName,
      triesSince,
      hasContact: rhythm.lastContactAt !== null,
      ...standingOf(rhythm, day),
    }
  })
  const having = (wanted: 'quiet' | 'unplanned') =>
    orderBySilence(families.filter(({ standing }) => standing === wanted))
  return { quiet: having('quiet'), unplanned: having('unplanned') }
}

function followUpsDue(
  courses: Awaited<ReturnType<typeof listCourses>>,
  days: Awaited<ReturnType<typeof getDaysOf>>,
  on: Day,
): MyDay['followUps'] {
  return courses.flatMap((course) => {
    const { familyId, familyName, heldOn, nextOn, intensity } = course
    const due = dueOn(course, heldOn === null ? null : { heldOn, nextOn }, days[intensity])
    return due !== null && due <= on
      ? [{ familyId, familyName, dueOn: due, daysOver: daysOver(due, on) }]
      : []
  })
}

/** Every family that a line of the page is about, each once. */
function familiesIn(seen: MyDay): string[] {
  const lines = [
    seen.windows,
    seen.appointments,
    seen.unsettled,
    seen.promises,
    seen.mySteps,
    seen.quiet,
    seen.unplanned,
    seen.waiting,
    seen.requests,
    seen.handovers,
    seen.endings,
    seen.followUps,
    seen.birthdays,
    seen.drafts,
    seen.families,
  ]
  return [...new Set(lines.flat().flatMap(({ familyId }) => (familyId === null ? [] : [familyId])))].sort()
}
