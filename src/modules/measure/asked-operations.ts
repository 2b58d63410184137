import { z } from 'zod'
import { age, today } from '#core/day.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { onOurDoor } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { mandateOf } from '#modules/mandate/mandate-rules.ts'
import { listMandates, listWorkers } from '#modules/mandate/queries.ts'
import { answerGrant, askedLine, askedPaper, oneGrant } from './contract.ts'
import * as queries from './grant-queries.ts'

/** Whoever is asked need not work with the family: the database lets them see the one grant and nothing beside it. */
const purpose = 'DRIFT'

/** What waits for my yes, with its deadline; nothing of the family until one is opened (R-SPD-03). */
export const asked = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(askedLine),
  opens: nothing,
  allow: onOurDoor,
  run: ({ tx }) => queries.listAsked(tx),
  audit: (_, lines) => ({
    familyIds: [...new Set(lines.map(({ familyId }) => familyId))],
    counts: { grants: lines.length },
  }),
})

/** The one paper that a yes or no needs, in a committed log row that names the family. */
export const paper = operation({
  kind: 'read',
  purpose,
  input: oneGrant,
  output: askedPaper,
  opens: theFamily,
  allow: onOurDoor,
  async run({ tx, now }, { grantId }) {
    const row = found(await queries.findAsked(tx, grantId), 'Bevillingen')
    const { birthDate, viewHow, viewOn, viewWords, code: _code, ...rest } = row
    return {
      ...rest,
      age: age(birthDate, today(now)),
      view: viewHow && viewOn && viewWords ? { how: viewHow, on: viewOn, words: viewWords } : null,
    }
  },
  audit: ({ familyId, grantId }) => ({ familyIds: [familyId], ids: { grantId } }),
})

/** Yes under one's own mandate, or no with what is missing; whoever asked is told. */
export const answer = operation({
  kind: 'write',
  purpose,
  input: answerGrant,
  output: z.object({}),
  opens: theFamily,
  allow: onOurDoor,
  async run({ tx, actor, now }, { grantId, version, yes, words }) {
    const { code, kroner, weeks } = found(await queries.findAsked(tx, grantId), 'Bevillingen')
    const register = {
      mandates: await listMandates(tx, today(now)),
      workers: await listWorkers(tx, today(now)),
    }
    const mandateId = mandateOf(actor.staffId, { measure: code, kroner, weeks }, register, now)
    if (yes && mandateId === null)
      throw new Refusal(
        'denied',
        'no-mandate',
        'Du har ikke mandat til det nu. Sig nej med, hvem der skal spørges i stedet.',
      )
    const answered = await queries.answerGrant(tx, { grantId, version, yes, words: words || null, mandateId })
    if (answered === 0)
      throw new Refusal('conflict', 'version', 'En kollega har ændret det imens. Se det nye, og prøv igen.')
    return {}
  },
  audit: ({ familyId, grantId, yes }) => ({
    familyIds: [familyId],
    ids: { grantId },
    codes: { answer: yes ? 'yes' : 'no' },
  }),
})
