import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { age, today } from '#core/day.ts'
import { hoursLater } from '#core/clock.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { tooLate } from '#core/take-back.ts'
import { updateAction } from '#modules/contact/window-queries.ts'
import { insertMeasure } from '#modules/journal/measure-queries.ts'
import { mandateOf, whoCanSayYes, type Ask } from '#modules/mandate/mandate-rules.ts'
import { listMandates, listOwnTypes, listWorkers } from '#modules/mandate/queries.ts'
import type { ListedType } from '#modules/mandate/type-contract.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import { askTerms, grantTerms, issueGrant, noteComplaint, oneGrant, type GrantTerms } from './contract.ts'
import {
  findGrant,
  findLinks,
  findPerson,
  findWindow,
  insertGrant,
  listHolders,
  takeBackGrant,
  tellAsked,
  updateComplaint,
  updateIssued,
} from './grant-queries.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { standingOf, wantedReasons, whyNotGrant, whyNotMove, type WhyNotGrant } from './grant-rules.ts'

const purpose = 'SAGSBEHANDLING'
const made = z.object({ grantId: id, version: z.int() })
const changed = () =>
  new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
const inFuture = 'Det er ikke sket endnu. Vælg i dag eller før.'

function refuseGrant(why: WhyNotGrant | null): void {
  if (why === null) return
  if (why.why === 'wanted') {
    const fields = Object.fromEntries(
      why.wants.map((one) => [wantedReasons[one].field, wantedReasons[one].reason]),
    )
    throw new Refusal('invalid', why.wants[0] ?? 'wanted', Object.values(fields)[0] ?? '', fields)
  }
  const reasons: Record<Exclude<WhyNotGrant['why'], 'wanted'>, string> = {
    cpr: 'Der står noget, der ligner et CPR-nummer. Skriv navnet i stedet.',
    'hard-word': why.why === 'hard-word' ? why.reason : '',
    'not-holder': 'Kun den, der har forældremyndigheden, kan sige ja for barnet. Se efter under Personer.',
    'in-the-future': inFuture,
    'wrong-person': 'Indsatsen er ikke til den person. Vælg en anden person eller en anden indsats.',
  }
  const field = 'field' in why ? why.field : why.why === 'not-holder' ? 'consent' : 'personId'
  throw new Refusal('invalid', why.why, reasons[why.why], { [field]: reasons[why.why] })
}

/** Checks everything that does not depend on who says yes, and gives the measure as it stands in the catalogue today. */
async function checkTerms({ tx, now }: Context, terms: GrantTerms): Promise<ListedType> {
  const day = today(now)
  const type = found(
    typesOn(await listOwnTypes(tx), day).find(({ code }) => code === terms.code),
    'Indsatsen',
  )
  const person = found(await findPerson(tx, terms.familyId, terms.personId), 'Personen')
  const holders = (await listHolders(tx, terms.familyId, terms.personId)).map(({ personId }) => personId)
  const { part, birthDate } = person
  const hard = await listHardWords(tx)
  refuseGrant(whyNotGrant(terms, { type, age: age(birthDate, day), part, holders, today: day, hard }))
  const links = await findLinks(tx, terms)
  found(links.goal && links.step ? links : null, 'Målet eller skridtet')
  if (terms.windowId) {
    const window = found(await findWindow(tx, terms.familyId, terms.windowId), 'Vinduet')
    refuseIf(window.closedAt === null ? null : 'closed', {
      closed: 'Vinduet er lukket. Døren er stadig åben: bevil den uden vinduet, eller åbn et nyt.',
    })
  }
  return type
}

async function registerOf({ tx, now }: Context) {
  return { mandates: await listMandates(tx, today(now)), workers: await listWorkers(tx, today(now)) }
}
const askOf = ({ code, kroner, weeks }: GrantTerms): Ask => ({ measure: code, kroner, weeks })

/**
 * Grants a measure, or says no to it, under a mandate that the actor has (R-SPD-02). A yes stands among the family's measures
 * at once, and stops the clock of the window it came from.
 */
export const grant = operation({
  kind: 'write',
  purpose,
  input: grantTerms,
  output: made,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, terms) {
    const { actor, now } = context
    const type = await checkTerms(context, terms)
    const mandateId = mandateOf(actor.staffId, askOf(terms), await registerOf(context), now)
    if (mandateId === null)
      throw new Refusal(
        'denied',
        'no-mandate',
        'Du har ikke mandat til det beløb eller den længde. Send det til en, der har; det, du skrev, er her stadig.',
      )
    const department = found(actor.departments[0], 'Din afdeling')
    const measure = { familyId: terms.familyId, personId: terms.personId, class: 'CONF' as const, department }
    const begun =
      terms.outcome === 'granted'
        ? await insertMeasure(context, {
            ...measure,
            name: type.name,
            law: type.law.slice(0, 80),
            startedOn: terms.startsOn,
          })
        : null
    if (begun && terms.windowId) await stopClock(context, terms.familyId, terms.windowId, type.name)
    return insertGrant(context, {
      terms,
      type,
      department,
      decided: { mandateId },
      asked: null,
      measureId: begun?.measureId ?? null,
    })
  },
  audit: ({ familyId, personId, code, outcome, kroner }, { grantId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { grantId },
    codes: { measure: code, outcome },
    counts: kroner === null ? {} : { kroner },
  }),
})

async function stopClock({ tx, now }: Context, familyId: string, windowId: string, name: string) {
  const window = found(await findWindow(tx, familyId, windowId), 'Vinduet')
  if (!window.acted)
    await updateAction(tx, { windowId, version: window.version, what: `Bevilget: ${name}`, actedAt: now })
}

/** Sends it to somebody who has a mandate, with a deadline; they are told on their own day (R-SPD-03). */
export const ask = operation({
  kind: 'write',
  purpose,
  input: askTerms,
  output: made.extend({ answerBy: z.string() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { askedId, ...terms }) {
    const { tx, actor, now } = context
    const type = await checkTerms(context, terms)
    const register = await registerOf(context)
    const able = whoCanSayYes(askOf(terms), register, now).find(({ staffId }) => staffId === askedId)
    if (!able || askedId === actor.staffId)
      throw new Refusal('invalid', 'no-mandate', 'Den kollega har ikke mandat til det. Vælg en anden.', {
        askedId: 'Vælg en, der har mandat til beløbet og længden.',
      })
    const hours = register.mandates.find(({ mandateId }) => mandateId === able.mandateId)?.answerHours ?? 24
    const answerBy = hoursLater(now, hours)
    const asked = await insertGrant(context, {
      terms,
      type,
      department: found(actor.departments[0], 'Din afdeling'),
      decided: null,
      asked: { staffId: askedId, answerBy },
      measureId: null,
    })
    await tellAsked(tx, asked.grantId)
    return { ...asked, answerBy: answerBy.toISOString() }
  },
  audit: ({ familyId, personId, code, askedId }, { grantId }) => ({
    familyIds: [familyId],
    personIds: [personId],
    ids: { grantId, staffId: askedId },
    codes: { measure: code },
  }),
})

/** Takes back one's own grant or question within a day, while no letter has been given. */
export const takeBack = operation({
  kind: 'write',
  purpose,
  input: oneGrant,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { grantId }) {
    if ((await takeBackGrant(tx, grantId)) === 0) throw tooLate
    return {}
  },
  audit: ({ familyId, grantId }) => ({ familyIds: [familyId], ids: { grantId } }),
})

async function movable(
  { tx, actor, now }: Context,
  familyId: string,
  grantId: string,
  to: 'issued' | 'complaint',
) {
  const row = found(await findGrant(tx, familyId, grantId), 'Bevillingen')
  if (!actor.departments.includes(row.department))
    throw new Refusal('denied', 'not-ours', 'Afgørelsen hører til en anden afdeling. Bed dem om det.')
  refuseIf(whyNotMove(standingOf(row, today(now)), to), {
    'not-decided': 'Der er ikke et ja eller nej endnu, eller det er hjælp uden afgørelse.',
    'already-issued': 'Brevet er givet.',
    'not-issued': 'Brevet er ikke givet endnu, så der er ikke noget at klage over.',
  })
  return row
}

/** The letter has been given to each of its recipients; the time to complain runs from now (HG-11). */
export const issue = operation({
  kind: 'write',
  purpose,
  input: issueGrant,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    await movable(context, input.familyId, input.grantId, 'issued')
    if ((await updateIssued(context, input)) === 0) throw changed()
    return { version: input.version + 1 }
  },
  audit: ({ familyId, grantId }) => ({ familyIds: [familyId], ids: { grantId } }),
})

/** A complaint has come in; the municipality looks at the case again and sends it on (retssikkerhedsloven § 66). */
export const complain = operation({
  kind: 'write',
  purpose,
  input: noteComplaint,
  output: z.object({ version: z.int() }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, input) {
    refuseIf(input.on > today(context.now) ? 'in-the-future' : null, { 'in-the-future': inFuture }, 'invalid')
    await movable(context, input.familyId, input.grantId, 'complaint')
    if ((await updateComplaint(context.tx, input)) === 0) throw changed()
    return { version: input.version + 1 }
  },
  audit: ({ familyId, grantId }) => ({ familyIds: [familyId], ids: { grantId } }),
})
