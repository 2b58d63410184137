import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { addDays, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, onOurDoor } from '#core/policy.ts'
import { Refusal } from '#core/refusal.ts'
import { addAbsence, endMandate, giveMandate, register, sayer, setHours, whoCan } from './contract.ts'
import { whoCanSayYes, whyNotGive, giveReasons } from './mandate-rules.ts'
import * as queries from './queries.ts'
import { typesOn } from './type-rules.ts'

const purpose = 'DRIFT'
const delegates = hasRole('administrator', 'leader')
/** Ended mandates are shown for a while, so that it is seen who had them. */
const SHOW_ENDED_DAYS = 90
const changed = () =>
  new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
const denied = new Refusal(
  'denied',
  'not-ours',
  'Kun afdelingens leder eller en administrator kan give mandat i den afdeling.',
)

/** The departments in which the reader may give mandates: a leader's own, an administrator's all. */
async function mayGive({ tx, actor }: Context): Promise<string[]> {
  if (actor.roles.includes('administrator'))
    return (await queries.listDepartmentCodes(tx)).map(({ code }) => code)
  return actor.roles.includes('leader') ? actor.departments : []
}

/** Who may say yes to what, when they are at work, and what of it the reader may write (R-SPD-02). */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: register,
  opens: nothing,
  allow: onOurDoor,
  async run(context) {
    const { tx, actor, now } = context
    const day = today(now)
    const everyone = actor.roles.includes('administrator')
    const workers = await queries.listWorkers(tx, day)
    return {
      mandates: await queries.listMandates(tx, addDays(day, -SHOW_ENDED_DAYS)),
      colleagues: workers.map(({ phone: _phone, leaderId, ...one }) => ({
        ...one,
        mine: everyone || one.staffId === actor.staffId || leaderId === actor.staffId,
      })),
      mayGive: await mayGive(context),
    }
  },
  audit: () => ({}),
})

/** Gives a colleague, or a function, a mandate from a day on. */
export const give = operation({
  kind: 'write',
  purpose,
  input: giveMandate,
  output: z.object({ mandateId: id }),
  opens: nothing,
  allow: delegates,
  async run(context, terms) {
    const { tx, now } = context
    if (!(await mayGive(context)).includes(terms.department)) throw denied
    const why = whyNotGive(terms, {
      codes: typesOn(await queries.listOwnTypes(tx), today(now)).map(({ code }) => code),
      workers: await queries.listWorkers(tx, today(now)),
    })
    if (why)
      throw new Refusal('invalid', why, giveReasons[why].reason, {
        [giveReasons[why].field]: giveReasons[why].reason,
      })
    return queries.giveMandate(tx, terms)
  },
  audit: ({ department, holderId }, { mandateId }) => ({
    ids: { mandateId, ...(holderId ? { staffId: holderId } : {}) },
    codes: { department },
  }),
})

/** Sets the last day of a mandate, or lets it run again. What was granted under it stands. */
export const end = operation({
  kind: 'write',
  purpose,
  input: endMandate,
  output: z.object({ version: z.int() }),
  opens: nothing,
  allow: delegates,
  async run({ tx }, ending) {
    if ((await queries.endMandate(tx, ending)) === 0) throw changed()
    return { version: ending.version + 1 }
  },
  audit: ({ mandateId }) => ({ ids: { mandateId } }),
})

/** Usual working hours, by oneself, one's leader or an administrator; none: the local default counts. */
export const setWorkingHours = operation({
  kind: 'write',
  purpose,
  input: setHours,
  output: z.object({}),
  opens: nothing,
  allow: onOurDoor,
  async run({ tx }, { staffId, days }) {
    await queries.setWorkingHours(tx, staffId, days)
    return {}
  },
  audit: ({ staffId, days }) => ({ ids: { staffId }, counts: { days: days.length } }),
})

/** Days away. No reason is asked for: it could be illness. */
export const away = operation({
  kind: 'write',
  purpose,
  input: addAbsence,
  output: z.object({ absenceId: id }),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }, input) => queries.addAbsence(tx, input),
  audit: ({ staffId }, { absenceId }) => ({ ids: { staffId, absenceId } }),
})

export const back = operation({
  kind: 'write',
  purpose,
  input: z.object({ absenceId: id }),
  output: z.object({}),
  opens: nothing,
  allow: onOurDoor,
  async run({ tx }, { absenceId }) {
    if ((await queries.removeAbsence(tx, absenceId)) === 0) throw changed()
    return {}
  },
  audit: ({ absenceId }) => ({ ids: { absenceId } }),
})

/** Who can say yes to one thing at this moment, and when the others are there again (R-SPD-02, R-SPD-03). */
export const who = operation({
  kind: 'read',
  purpose,
  input: whoCan,
  output: z.array(sayer),
  opens: nothing,
  allow: onOurDoor,
  async run({ tx, now }, ask) {
    const mandates = await queries.listMandates(tx, today(now))
    const workers = await queries.listWorkers(tx, today(now))
    return whoCanSayYes(ask, { mandates, workers }, now).flatMap((able) => {
      const worker = workers.find(({ staffId }) => staffId === able.staffId)
      const mandate = mandates.find(({ mandateId }) => mandateId === able.mandateId)
      if (!worker || !mandate) return []
      const { name, department, phone } = worker
      return [{ ...able, name, department, phone, answerHours: mandate.answerHours }]
    })
  },
  audit: ({ measure }, able) => ({ codes: { measure }, counts: { able: able.length } }),
})
