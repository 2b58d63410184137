import type { ReleaseRefusal, TableFault } from './contract.ts'

type Sentence = { da: string; en: string }

const FAULTS: Record<TableFault, Sentence> = {
  'wrong-number-of-counts': {
    da: 'antallet af tal passer ikke med antallet af kategorier',
    en: 'the number of counts does not fit the number of categories',
  },
  'dimension-twice': { da: 'en inddeling er nævnt to gange', en: 'a dimension is named twice' },
  'category-twice': {
    da: 'en kategori er nævnt to gange i samme inddeling',
    en: 'a category is named twice in one dimension',
  },
}

/** Why figures can't go out, as a sentence for the person who asked for them. Cells are named, never their counts. */
export function refusalText(refusal: ReleaseRefusal): Sentence {
  if (refusal.reason === 'unreadable-table') {
    const why = FAULTS[refusal.why]
    return {
      da: `Tabellen »${refusal.table}« kan ikke læses: ${why.da}.`,
      en: `The table "${refusal.table}" can't be read: ${why.en}.`,
    }
  }
  if (refusal.reason === 'already-exposed') {
    const [first, second] = refusal.cells.map((cell) => cellText(cell))
    const both =
      second === undefined
        ? { da: first, en: first }
        : { da: `${first} og ${second}`, en: `${first} and ${second}` }
    return {
      da: `Tallene kan ikke frigives: sammen med det, der allerede er frigivet, ville de vise et lille tal (${both.da}). Vent til næste periode, eller vis en grovere inddeling.`,
      en: `The figures can't be released: together with what is already out they would reveal a small count (${both.en}). Wait for the next period or show coarser groups.`,
    }
  }
  const cell = cellText(refusal.cell)
  return {
    'two-counts-for-one-cell': {
      da: `To tabeller har hver sit tal for det samme (${cell}). Ret tallene først.`,
      en: `Two tables have different counts for the same cell (${cell}). Correct the figures first.`,
    },
    'part-larger-than-whole': {
      da: `En del er større end det, den er en del af (${cell}). Ret tallene eller beskrivelsen af, hvem der er talt med.`,
      en: `A part is larger than its whole (${cell}). Correct the figures or the description of who is counted.`,
    },
    'wrong-sum': {
      da: `Delene giver ikke summen (${cell}). Ret tallene eller sammenlægningen af kategorier.`,
      en: `The parts do not add up to the sum (${cell}). Correct the figures or the union of categories.`,
    },
  }[refusal.reason]
}

/** A cell's identity in words: population and categories; keys are JSON (see `cellKey`). */
function cellText(key: string): string {
  const parsed: unknown = JSON.parse(key)
  if (!Array.isArray(parsed)) return key
  const [population, ...where] = parsed as [unknown, ...unknown[]]
  const parts = where.map((pair) => (Array.isArray(pair) ? pair.join(' = ') : String(pair)))
  return [String(population), ...(parts.length > 0 ? parts : ['total'])].join(', ')
}
