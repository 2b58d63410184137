import type { Card, Decision, NotIncluded } from '../contract.ts'
import { needsCode, needsSomeone } from '../rules.ts'
import { decisions as all } from './codes.ts'

/** What can be chosen about a card: one of the decisions, or to look closer first. */
export type Choice = Decision | 'clarify'

/** A decision as the form holds it. The reason is kept apart, since it survives a reload. */
export type DecisionDraft = {
  choice: Choice | null
  notIncluded: NotIncluded | null
  whoThen: string
  responsibleId: string | null
  dueOn: string | null
}

/** Starts from what the address asks for (`?beslut=clarify`), where the card allows it. */
export function startDecision(card: Card, asked: string): DecisionDraft {
  const wanted = asked === 'declined' ? 'nothing' : asked
  return {
    choice: choicesFor(card).find((choice) => choice === wanted) ?? null,
    notIncluded: asked === 'declined' ? 'DECLINED' : null,
    whoThen: '',
    responsibleId: card.responsible?.staffId ?? null,
    dueOn: null,
  }
}

/** The choices a card has where it stands now (rules.ts has the ways; the server has the last word). */
export function choicesFor({ state, matchConfirmed, takenIn }: Card): Choice[] {
  if (takenIn) return []
  if (state === 'decided') return ['clarify']
  const known = matchConfirmed === true
  const decisions = all.filter((one) => {
    if (one === 'already-in') return known
    return one === 'offer-family' ? !known && state !== 'offer' : true
  })
  return ['clarify', ...decisions]
}

/** True if somebody must carry the choice out by a day. */
export function isCarriedOut(choice: Choice): boolean {
  return choice === 'clarify' || needsSomeone(choice)
}

/** True if the choice must say why the young person is not taken in. */
export function saysWhyNot(choice: Choice): boolean {
  return choice !== 'clarify' && needsCode(choice)
}

type Written = DecisionDraft & { strengths: string; seen: string; reason: string }
type Sentences = {
  strengthsNeeded: string
  seenNeeded: string
  pickChoice: string
  pickCode: string
  writeWhoThen: string
  pickResponsible: string
  pickDue: string
  writeReason: string
}

/** Everything that is missing, at once, by field: a meeting should not be sent back five times. */
export function missingIn(draft: Written, t: Sentences): Record<string, string> {
  const { choice } = draft
  const decides = choice !== 'clarify'
  const lacking: [boolean, string, string][] = [
    [decides && draft.strengths.trim() === '', 'strengths', t.strengthsNeeded],
    [decides && draft.seen.trim() === '', 'seen', t.seenNeeded],
    [choice === null, 'decision', t.pickChoice],
    [choice !== null && saysWhyNot(choice) && !draft.notIncluded, 'notIncluded', t.pickCode],
    [choice === 'other-help' && draft.whoThen.trim() === '', 'whoThen', t.writeWhoThen],
    [choice !== null && isCarriedOut(choice) && !draft.responsibleId, 'responsibleId', t.pickResponsible],
    [choice !== null && isCarriedOut(choice) && !draft.dueOn, 'dueOn', t.pickDue],
    [choice !== null && decides && draft.reason.trim() === '', 'reason', t.writeReason],
  ]
  return Object.fromEntries(lacking.filter(([isMissing]) => isMissing).map(([, field, why]) => [field, why]))
}
