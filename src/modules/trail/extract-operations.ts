import { parseCpr } from '#core/cpr.ts'
import { nothing, operation, theFamily } from '#core/operation.ts'
import { hasRole, onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { extract, extractByCpr, extractOf, type Look } from './contract.ts'
import { findPersonName, listLooksAtCpr, listLooksAtFamily } from './queries.ts'
import { doneWords, purposeWords } from './trail-words.ts'

type Row = {
  at: string
  unit: string
  operation: string
  purpose: string
  act: 'read' | 'write' | 'refused' | 'listed'
}

const inWords = ({ at, unit, operation: name, purpose, act }: Row): Look => ({
  at,
  unit,
  purpose: purposeWords(purpose),
  what: doneWords(name, act),
})

/** The citizen's own extract of the log, asked for by the family's team: every look, never by whom (HG-14). */
export const ofPerson = operation({
  kind: 'read',
  purpose: 'PARTSINDSIGT',
  input: extractOf,
  output: extract,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, now }, { personId }) {
    const { name } = found(await findPersonName(tx, personId), 'Personen')
    return { name, madeAt: now.toISOString(), looks: (await listLooksAtFamily(tx)).map(inWords) }
  },
  audit: ({ familyId, personId }, { looks }) => ({
    familyIds: [familyId],
    personIds: [personId],
    counts: { looks: looks.length },
  }),
})

/** The same for whoever checks the log, by personal number: all families and early help, still without anybody's name. */
export const byCpr = operation({
  kind: 'read',
  purpose: 'TILSYN',
  input: extractByCpr,
  output: extract,
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx, now, secrets }, { cpr }) {
    const read = parseCpr(cpr)
    if (typeof read === 'string')
      throw new Refusal('invalid', 'not-cpr', 'Skriv et CPR-nummer med 10 cifre.', {
        cpr: 'Skriv et CPR-nummer med 10 cifre.',
      })
    const looks = (await listLooksAtCpr(tx, secrets.cprHash(read.cpr))).map(inWords)
    return { name: null, madeAt: now.toISOString(), looks }
  },
  audit: (_, { looks }) => ({ counts: { looks: looks.length } }),
})
