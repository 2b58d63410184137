import * as draw from '#core/document.ts'
import type { Block, DocumentLanguage, PrintDocument } from '#core/document.ts'
import { writtenDay } from '#core/written-day.ts'
import type { FarewellPage } from './contract.ts'
import { FAREWELL_WORDS, type FarewellWords } from './farewell-words.ts'

/** The farewell page on paper, one A4 (R-END-02; report 8.2.2). The instant of printing is an argument. */
export function farewellDocument(
  page: FarewellPage,
  printedAt: Date,
  language: DocumentLanguage = 'da',
): PrintDocument {
  const words: FarewellWords = FAREWELL_WORDS[language]
  const subtitle = [page.family, writtenDay(page.endsOn, language)].filter(Boolean).join(' · ')
  return draw.printDocument(
    { language, title: words.title, subtitle, confidentiality: words.confidential },
    printedAt,
    [
      ...(page.farewell === null ? [] : [draw.paragraph(page.farewell)]),
      ...(page.ownView === null ? [] : [draw.quote(page.ownView.text, page.ownView.who, '')]),
      ...wayIn(page, words),
      ...tips(page, words),
      ...steps(page, words, language),
      draw.beside(said(words.reached, page.reached), said(words.strengths, page.strengths)),
      ...takesOver(page, words),
      draw.note(words.danger),
    ],
  )
}

function said(title: string, items: readonly string[]): Block[] {
  return items.length === 0 ? [] : [draw.heading(1, title), draw.list(items.map((item) => `“${item}”`))]
}

function wayIn({ wayIn: way }: FarewellPage, words: FarewellWords): Block[] {
  if (way === null) return []
  const unbroken = way.phone?.replaceAll(' ', '\u00A0')
  const whom = unbroken ? words.call(way.name, unbroken) : words.speak(way.name)
  return [
    draw.heading(1, words.wayIn),
    draw.paragraph(
      draw.strong(whom),
      way.words ? ` ${way.words}` : '',
      ` ${words.always}`,
      way.address ? ` ${words.write(way.address)}` : '',
    ),
  ]
}

function tips({ ifItTips }: FarewellPage, words: FarewellWords): Block[] {
  return ifItTips === null ? [] : [draw.heading(1, words.tips), draw.paragraph(ifItTips)]
}

function steps(page: FarewellPage, words: FarewellWords, language: DocumentLanguage): Block[] {
  if (page.steps.length === 0) return []
  const columns = [draw.column(words.when, 2.4), draw.column(words.what, 6), draw.column(words.who, 2)]
  const rows = page.steps.map(({ onDay, what, who }) => [writtenDay(onDay, language), what, who])
  return [
    draw.heading(1, words.steps),
    draw.paragraph(words.until(writtenDay(page.endsOn, language))),
    draw.table('', columns, rows),
  ]
}

function takesOver(page: FarewellPage, words: FarewellWords): Block[] {
  if (page.takesOver.length === 0) return []
  const pairs = page.takesOver.map(({ department, receiver, what }) => ({
    label: `${receiver}, ${department}`,
    value: words.with(what),
  }))
  return [draw.heading(1, words.takesOver), draw.facts(pairs)]
}
