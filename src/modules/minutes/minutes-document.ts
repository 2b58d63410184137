import {
  column,
  facts,
  note,
  paragraph,
  printDocument,
  table,
  type Block,
  type DocumentLanguage,
  type PrintDocument,
} from '#core/document.ts'
import { writtenDay, writtenDayInWords } from '#core/written-day.ts'
import type { Minutes } from './contract.ts'
import { decidedOf, nextOf, whoOf } from './line-rules.ts'
import { MINUTES_WORDS } from './minutes-words.ts'

/**
 * A department's minutes on paper (R-DET-11; retsplejeloven § 115): what it may be used for stands first, then the decisions,
 * and the day the paper must be destroyed. It holds what the page holds and no more. The instant of printing is an argument.
 */
export function minutesDocument(
  minutes: Minutes,
  printedAt: Date,
  language: DocumentLanguage = 'da',
): PrintDocument {
  const words = MINUTES_WORDS[language]
  const day = writtenDayInWords(minutes.heldOn, language)
  return printDocument(
    {
      language,
      title: words.title(minutes.department.name),
      subtitle: words.subtitle(day, minutes.startsAt.replace(':', '.')),
      confidentiality: words.confidential,
    },
    printedAt,
    [
      note(words.onlyFor),
      facts([
        { label: words.chair, value: minutes.chair },
        { label: words.persons, value: String(minutes.rows.length) },
        ...(minutes.destroyBy === null
          ? []
          : [{ label: words.destroy, value: writtenDay(minutes.destroyBy, language) }]),
      ]),
      decisions(minutes, language),
      paragraph(words.noNames),
    ],
  )
}

function decisions({ rows }: Minutes, language: DocumentLanguage): Block {
  const words = MINUTES_WORDS[language]
  if (rows.length === 0) return paragraph(words.none)
  return table(
    words.caption,
    [column(words.who, 7), column(words.decided, 8), column(words.why, 10), column(words.next, 8)],
    rows.map((row) => [
      whoOf(row, language),
      decidedOf(row, language),
      row.reason ?? '',
      nextOf(row, language),
    ]),
  )
}
