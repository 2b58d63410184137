import { z } from 'zod'
import { shareDecision, situation } from '#modules/consent/contract.ts'
import { mayShare } from '#modules/consent/rules.ts'
import { basesByDefault } from '#modules/consent/basis-rules.ts'
import { legalParameters } from '#modules/municipality/legal-parameters-definition.ts'
import {
  ANSWER_IS_NO,
  complaint,
  DONE,
  NOT_UNDERSTOOD,
  readArguments,
  readJson,
  refuse,
} from './command-line.ts'
import type { Io } from './io.ts'

const HELP = `samspil may-share FIL [--json] [--schema]

Må en oplysning om en person gå fra en afdeling til en anden? Afgøres ud fra en beskrevet situation i FIL (JSON), med
samme regel som programmet bruger. Intet gemmes og intet sendes. Et ja er en ret og aldrig en pligt.

  --json     svaret som ét JSON-objekt
  --schema   JSON Schema for situationen og for svaret
  --help     denne tekst

Eksempel på en situation:
  {"class": "CONF", "from": "S", "to": "F", "now": "2026-09-04T10:00:00Z",
   "person": {"personId": "noah", "birthDate": "2012-05-14", "custodyHolders": ["sanne"]},
   "consents": [
     {"department": "S", "givenBy": "sanne", "state": "given", "from": "2026-03-01", "until": "2027-03-01", "withdrawnAt": null},
     {"department": "F", "givenBy": "sanne", "state": "given", "from": "2026-03-01", "until": "2027-03-01", "withdrawnAt": null}]}

På et andet grundlag end samtykke (basis, se --schema) skal der stå, hvorfor det er nødvendigt, og om barnet ved det:
  { "class": "CONF", "from": "F", "to": {"kind": "POLICE", "name": "Vestby Politi"}, "now": "2026-09-04T10:00:00Z",
   "basis": "RPL115_SSP", "necessity": "Mødet skal aftale, hvem der taler med ham.", "childInformed": "yes",
   "person": {"personId": "noah", "birthDate": "2012-05-14", "custodyHolders": []}, "consents": []}
Grundlag, hvis paragraf ikke er efterprøvet, er ude af brug, til kommunen har besluttet andet (basesInUse).

Svarkode: 0 ja, 1 nej, 2 situationen blev ikke forstået.`

/** The ages of the product's own dated parameters, for a situation that does not name the municipality's. */
const ages = {
  selfFrom: legalParameters.find(({ code }) => code === 'CONSENT_SELF_FROM')?.value ?? 15,
  adultFrom: legalParameters.find(({ code }) => code === 'ADULT_FROM')?.value ?? 18,
}
const described = situation.extend({
  ages: situation.shape.ages.default(ages).describe('from which age a young person answers too, and alone'),
  basesInUse: situation.shape.basesInUse
    .default(basesByDefault())
    .describe('the bases the municipality has decided to use; the cautious ones where nothing is said'),
})

/**
 * `samspil may-share FILE`: a disclosure decided from a described situation, with the reason. `args` are the words after
 * the command. Resolves to the exit code: 0 yes, 1 no, 2 the arguments or the situation were not understood.
 */
export async function mayShareCommand(args: string[], io: Io): Promise<number> {
  const flag = { type: 'boolean' } as const
  const read = readArguments(args, { json: flag, schema: flag, help: flag })
  if (read?.values['help']) return say(io, HELP)
  if (read?.values['schema']) return say(io, JSON.stringify(schemas(), null, 2))
  const [file, ...more] = read?.positionals ?? []
  if (file === undefined || more.length > 0) {
    io.err(HELP)
    return NOT_UNDERSTOOD
  }
  const json = read?.values['json'] === true
  const found = await readJson(file, described)
  if ('problem' in found) return refuse(io, found, json)
  const decision = mayShare(found.value)
  const said = decision.answer === 'yes' ? ['Ja', 'Yes'] : ['Nej', 'No']
  io.out(
    json
      ? JSON.stringify(decision, null, 2)
      : `${said[0]}. ${decision.reason}\n${said[1]}. ${decision.reasonEnglish}`,
  )
  return decision.answer === 'yes' ? DONE : ANSWER_IS_NO
}

function schemas(): { input: unknown; output: unknown; complaint: unknown } {
  return {
    input: z.toJSONSchema(described, { io: 'input' }),
    output: z.toJSONSchema(shareDecision),
    complaint: z.toJSONSchema(complaint),
  }
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}
