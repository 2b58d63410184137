import { daysBetween } from '#core/day.ts'
import type { LoadSituation } from './load-contract.ts'

/** What does not fit together in a situation, in two languages; `where` is the path of the field. */
export type Misfit = { where: string; da: string; en: string }

const LONGEST_WISH = 400

/** Names that nobody has, names given twice, days in the wrong order and rules that cannot be read. */
export function misfitsOf(situation: LoadSituation, isRule: (text: string) => boolean): Misfit[] {
  const known = new Set(situation.persons.map(({ id }) => id))
  const unknown = (where: string, persons: readonly (string | null)[]): Misfit[] =>
    persons
      .filter((person): person is string => person !== null && !known.has(person))
      .map((person) => ({
        where,
        da: `»${person}« er ikke blandt personerne.`,
        en: `"${person}" is not among the persons.`,
      }))
  const backwards = (where: string, from: string, to: string): Misfit[] =>
    to < from ? [{ where, da: 'Slutdagen ligger før startdagen.', en: 'It ends before it begins.' }] : []
  return [
    ...twice('persons', situation.persons),
    ...twice('demands', situation.demands),
    ...situation.demands.flatMap(({ persons, repeat }, index) => [
      ...unknown(`demands.${index}.persons`, persons),
      ...(repeat === null || isRule(repeat) ? [] : [unreadable(`demands.${index}.repeat`)]),
    ]),
    ...(['holds', 'acute', 'windows'] as const).flatMap((field) =>
      situation[field].flatMap(({ person, from, to }, index) => [
        ...unknown(`${field}.${index}.person`, [person]),
        ...backwards(`${field}.${index}`, from, to),
      ]),
    ),
    ...situation.wishes.flatMap(({ persons, earliest, latest }, index) => [
      ...unknown(`wishes.${index}.persons`, persons),
      ...backwards(`wishes.${index}`, earliest, latest),
      ...(daysBetween(earliest, latest) > LONGEST_WISH ? [tooLong(`wishes.${index}`)] : []),
    ]),
  ]
}

function twice(where: string, named: readonly { id: string }[]): Misfit[] {
  const seen = new Set<string>()
  return named
    .filter(({ id }) => seen.size === seen.add(id).size)
    .map(({ id }) => ({ where, da: `»${id}« står to gange.`, en: `"${id}" stands twice.` }))
}

function unreadable(where: string): Misfit {
  return {
    where,
    da: 'Gentagelsen kan ikke læses. Skriv fx FREQ=WEEKLY;BYDAY=MO (RFC 5545).',
    en: 'The recurrence cannot be read. Write for instance FREQ=WEEKLY;BYDAY=MO (RFC 5545).',
  }
}

function tooLong(where: string): Misfit {
  return {
    where,
    da: `Der kan højst ledes ${LONGEST_WISH} dage frem.`,
    en: `At most ${LONGEST_WISH} days can be searched.`,
  }
}
