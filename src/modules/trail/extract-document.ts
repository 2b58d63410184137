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
        'Hver gang nogen åbner jeres oplysninger i Samspil, bliver det skrevet ned, før noget bliver vist. Her står alle gangene, de nyeste først. En linje kan handle om hele familien og ikke kun om dig.',
      ),
      note(
        'Navne på medarbejdere står ikke i uddraget. Er der en linje, I undrer jer over, så spørg jeres kontakt eller kommunens databeskyttelsesrådgiver: de kan finde ud af, hvad der skete.',
      ),
      heading(1, 'Opslag'),
      table(
        'Alle opslag, de nyeste først',
        [column('Tidspunkt', 4), column('Enhed', 3), column('Hvad blev gjort', 5), column('Formål', 4)],
        looks.map(({ at, unit, what, purpose }) => [moment(at), unit, what, purpose]),
      ),
    ],
  )
}

function moment(at: string): string {
  const instant = new Date(at)
  return `${writtenDay(today(instant), 'da')} kl. ${localTime(instant).replace(':', '.')}`
}
