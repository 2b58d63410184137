import { localTime } from '#core/clock.ts'
import { today } from '#core/day.ts'
import { writtenDay } from '#core/written-day.ts'
import type { DocumentLanguage } from '#core/document.ts'

/** The few words the drawing adds to a document (ux.md section 3, Print). */
export type PrintWords = {
  /** 'Udskrevet 4.9.2026 kl. 14.30'. */
  printed: string
  /** Between them stand the numbers: 'side 1 af 2'. */
  page: string
  of: string
  /** Spoken in place of the box by a reader that cannot see it. */
  ticked: string
  unticked: string
}

/** Words for the footer and the boxes. `printedAt` is an ISO 8601 instant, shown in Danish time. */
export function printWords(language: DocumentLanguage, printedAt: string): PrintWords {
  const instant = new Date(printedAt)
  const day = writtenDay(today(instant), language)
  const time = localTime(instant).replace(':', '.')
  if (language === 'en') {
    return {
      printed: `Printed ${day} at ${time}`,
      page: 'page',
      of: 'of',
      ticked: 'ticked',
      unticked: 'not ticked',
    }
  }
  return {
    printed: `Udskrevet ${day} kl. ${time}`,
    page: 'side',
    of: 'af',
    ticked: 'afkrydset',
    unticked: 'tomt felt',
  }
}
