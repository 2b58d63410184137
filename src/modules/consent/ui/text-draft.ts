import type { ConsentBody } from '../text-contract.ts'

/** A text as it is written: each sentence of the meaning on a line of its own. `about` is named as the server's field. */
export type TextDraft = {
  selfDa: string
  selfEn: string
  about: string
  aboutEn: string
  linesDa: string
  linesEn: string
}

export function draftOf({ self, about, lines }: ConsentBody): TextDraft {
  return {
    selfDa: self.da,
    selfEn: self.en,
    about: about.da,
    aboutEn: about.en,
    linesDa: lines.map(({ da }) => da).join('\n'),
    linesEn: lines.map(({ en }) => en).join('\n'),
  }
}

const linesOf = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What is missing before it can be saved, by field. */
export function lackingIn(draft: TextDraft, t: { pick: string; uneven: string }): Record<string, string> {
  const empty = Object.entries(draft).filter(([, written]) => written.trim() === '')
  const uneven = linesOf(draft.linesDa).length !== linesOf(draft.linesEn).length
  return {
    ...Object.fromEntries(empty.map(([name]) => [name, t.pick])),
    ...(uneven && empty.length === 0 ? { linesEn: t.uneven } : {}),
  }
}

/** The text as it is sent; where no child is asked about, both openings are the same. Call it when nothing is lacking. */
export function toBody(draft: TextDraft, childAsked: boolean): Omit<ConsentBody, 'fixed'> {
  const self = { da: draft.selfDa.trim(), en: draft.selfEn.trim() }
  const english = linesOf(draft.linesEn)
  return {
    self,
    about: childAsked ? { da: draft.about.trim(), en: draft.aboutEn.trim() } : self,
    lines: linesOf(draft.linesDa).map((da, place) => ({ da, en: english[place] ?? '' })),
  }
}
