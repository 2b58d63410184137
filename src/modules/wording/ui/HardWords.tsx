import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useRead } from '#kit/use-read.ts'
import { hardWordsIn } from '../rules.ts'
import { text } from './text.ts'

/**
 * Says, while somebody writes what a family will see, which words frighten, and what to write instead (R-STG-01). The
 * server refuses the same words when it is saved; in a note, which a family may read one day, they are only pointed out.
 */
export function HardWords({ texts }: { texts: readonly (string | null | undefined)[] }) {
  const t = useText(text)
  const written = texts.filter(Boolean).join('\n')
  const own = useRead('wording.words', {}, { when: written !== '' }).data ?? []
  const found = hardWordsIn(written, own)
  if (found.length === 0) return null
  return (
    <Notice tone="note" title={t.hardTitle} live>
      <ul className="plain-list">
        {found.map(({ word, offer }) => (
          <li key={word}>{t.hardWord(word, offer)}</li>
        ))}
      </ul>
    </Notice>
  )
}
