import type { Strand } from '#core/fields.ts'
import type { Decision, NotIncluded, SignalState } from '../contract.ts'
import type { ListField } from '#modules/police-list/list-contract.ts'
import { text } from './card-text.ts'
import { text as signalText } from './signal-text.ts'
import { text as importText } from './import-text.ts'

/*
 * The codes in the order they are shown, taken from the words that stand for them: the contract's own lists would bring
 * its whole validator to the browser, which the server does not need there.
 */
export const strands = keysOf<Strand>(text.da.strands)
export const states = keysOf<SignalState>(text.da.states)
export const notIncludedCodes = keysOf<NotIncluded>(text.da.codes)
export const decisions = keysOf<Decision>(signalText.da.decisions)
export const listFields = keysOf<ListField>(importText.da.mapping.fields)

function keysOf<Code extends string>(words: Record<Code, unknown>): Code[] {
  return Object.keys(words) as Code[]
}
