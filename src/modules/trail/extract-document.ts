import { today } from '#core/day.ts'
import { localTime } from '#core/clock.ts'
import {
  column,
  facts,
  heading,
  note,
  paragraph,
  printDocument,
  table,
  type PrintDocument,
} from '#core/document.ts'
import { writtenDay } from '#core/written-day.ts'
import type { Extract } from './contract.ts'

/**
 * The extract on paper (HG-14): who the paper is for, how to read it, and every look with time, unit, purpose and what was
 * done. Names of staff are never in it: the answer that it is made from has none.
 */
export function extractDocument({ name, looks, madeAt }: Extract): PrintDocument {
  const made = new Date(madeAt)
  const units = new Set(looks.map(({ unit }) => unit))
  return printDocument(
    {
      title: 'Hvem har set oplysninger om mig',
      subtitle: name === null ? 'Uddrag af loggen' : `Uddrag af loggen til ${name}`,
      confidentiality: 'Fortroligt',
    },
    made,
    [
      facts([
        { label: 'Antal opslag', value: String(looks.length) },
        { label: 'Enheder', value: [...units].join(', ') || 'ingen' },
        { label: 'Til og med', value: moment(madeAt) },
      ]),
      paragraph(
        'Hver gang nogen åbner jeres oplysninger i Samspil, bliver det skrevet ned, før noget bliver vist. Her står alle gangene, de nyeste dage først. En linje kan handle om hele familien og ikke kun om dig.',
      ),
      note(
        'Navne på medarbejdere står ikke i uddraget. Er der en linje, I undrer jer over, så spørg jeres kontakt eller kommunens databeskyttelsesrådgiver: de kan finde ud af, hvad der skete.',
      ),
      heading(1, 'Opslag'),
      table(
        'Alle opslag, de nyeste først',
        [column('Dag', 3), column('Enhed', 3), column('Formål', 4), column('Hvad blev gjort, og hvornår', 7)],
        looksByDay(looks),
      ),
    ],
  )
}

/** A row that grew beyond this would not fit a page with its neighbours. */
const MOST_IN_A_ROW = 60

/**
 * One row for each day, unit and purpose, the newest first: what was done, and every time it was done. Each look is there with
 * its time, and a year of them is some pages and not hundreds.
 */
export function looksByDay(looks: Extract['looks']): string[][] {
  const timed = looks.map((look) => ({ ...look, day: today(new Date(look.at)), time: timeOf(look.at) }))
  const rows: string[][] = []
  for (const group of Map.groupBy(timed, ({ day, unit, purpose }) =>
    JSON.stringify([day, unit, purpose]),
  ).values())
    for (let from = 0; from < group.length; from += MOST_IN_A_ROW) {
      const part = group.slice(from, from + MOST_IN_A_ROW)
      const [first] = part
      if (!first) continue
      const done = [...Map.groupBy(part, ({ what }) => what)].map(
        ([what, times]) => `${what}: kl. ${times.map(({ time }) => time).join(', ')}`,
      )
      rows.push([writtenDay(first.day, 'da'), first.unit, first.purpose, done.join('\n')])
    }
  return rows
}

const timeOf = (at: string) => localTime(new Date(at)).replace(':', '.')

function moment(at: string): string {
  const instant = new Date(at)
  return `${writtenDay(today(instant), 'da')} kl. ${timeOf(at)}`
}
