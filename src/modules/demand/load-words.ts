import type { Collision, CollisionKind, LoadSituation } from './load-contract.ts'

type Said = { who: string; what: string[]; collision: Collision }

const listed = (what: readonly string[], and: string) =>
  what.length < 2 ? (what[0] ?? '') : `${what.slice(0, -1).join(', ')} ${and} ${what.at(-1) ?? ''}`

/** One Danish sentence for each kind: what is the matter, in facts, without blame (ux.md 2.4). */
const danish: Record<CollisionKind, (said: Said) => string> = {
  'same-time': ({ who, what }) => `${who} kan ikke nå både ${listed(what, 'og')}: de ligger oven i hinanden.`,
  'own-life': ({ who, what }) => `${listed(what, 'og')} falder sammen med ${who}s eget liv.`,
  travel: ({ who, what, collision }) =>
    `${who} kan ikke nå fra ${what[0] ?? ''} til ${what[1] ?? ''}: der mangler ${collision.excess} min. til transport.`,
  'two-departments': ({ who, what }) => `${who} skal to steder hen samme dag: ${listed(what, 'og')}.`,
  'pile-up': ({ who, what }) => `${who} har ${what.length} ting på én dag: ${listed(what, 'og')}.`,
  'over-limit': ({ who, what, collision }) =>
    `${who} har ${what.length} ting i ugen, ${collision.excess} mere end aftalt.`,
  'outside-agreed-hours': ({ who, what, collision }) =>
    `${what[0] ?? ''} ligger ${collision.excess} min. uden for det, ${who} har aftalt.`,
  hold: ({ who, what }) => `${what[0] ?? ''}: der er aftalt pause for ${who} i denne periode.`,
  acute: ({ who, what }) => `${what[0] ?? ''} kræver noget af ${who}, mens noget akut er åbent.`,
  'open-window': ({ who, what }) => `${what[0] ?? ''} rammer ${who}, mens et motivationsvindue er åbent.`,
  'asked-twice': ({ who, what }) => `${who} bliver spurgt om det samme to gange: ${listed(what, 'og')}.`,
}

const english: Record<CollisionKind, (said: Said) => string> = {
  'same-time': ({ who, what }) => `${who} cannot be at both ${listed(what, 'and')}: they overlap.`,
  'own-life': ({ who, what }) => `${listed(what, 'and')} clash with ${who}'s own life.`,
  travel: ({ who, what, collision }) =>
    `${who} cannot get from ${what[0] ?? ''} to ${what[1] ?? ''}: ${collision.excess} min. of travel are missing.`,
  'two-departments': ({ who, what }) => `${who} must be in two places on one day: ${listed(what, 'and')}.`,
  'pile-up': ({ who, what }) => `${who} has ${what.length} things on one day: ${listed(what, 'and')}.`,
  'over-limit': ({ who, what, collision }) =>
    `${who} has ${what.length} things in the week, ${collision.excess} more than agreed.`,
  'outside-agreed-hours': ({ who, what, collision }) =>
    `${what[0] ?? ''} lies ${collision.excess} min. outside what ${who} has agreed.`,
  hold: ({ who, what }) => `${what[0] ?? ''}: a pause is agreed for ${who} in this period.`,
  acute: ({ who, what }) => `${what[0] ?? ''} asks something of ${who} while something acute is open.`,
  'open-window': ({ who, what }) => `${what[0] ?? ''} meets ${who} while a motivation window is open.`,
  'asked-twice': ({ who, what }) => `${who} is asked the same thing twice: ${listed(what, 'and')}.`,
}

/** Tells collisions as sentences, with the names of the situation. */
export function collisionTeller(
  { persons, demands }: Pick<LoadSituation, 'persons' | 'demands'>,
  language: 'da' | 'en' = 'da',
): (collision: Collision) => string {
  const names = new Map(persons.map(({ id, name }) => [id, name]))
  const called = new Map(demands.map(({ id, what }) => [id, what]))
  const says = language === 'da' ? danish : english
  return (collision) => {
    const who = names.get(collision.person) ?? ''
    const what = collision.demands.map((key) => called.get(key.slice(0, key.lastIndexOf('@'))) ?? '')
    return says[collision.kind]({ who, what, collision })
  }
}
