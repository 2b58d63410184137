import { useLanguage, useText } from '#kit/language.ts'
import { useRead } from '#kit/use-read.ts'
import type { ConsentPurpose } from '../contract.ts'
import { spoken, textOf, type Names } from '../text-rules.ts'
import { text } from './text.ts'

type ShownTextProps = { purpose: ConsentPurpose; version: string; names: Names }

/** The very text that somebody was asked with, as it was then: a consent keeps pointing at its version (HG-06). */
export function ShownText({ purpose, version, names }: ShownTextProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const texts = useRead('consent.texts', {}).data
  if (!texts) return null
  const found = textOf(texts, { purpose, version })
  if (!found) return <p className="small muted">{t.textGone(version)}</p>
  return (
    <details>
      <summary>{t.textShown(version)}</summary>
      <ul className="sharing-said name">
        {spoken(found.body, names).map((line) => (
          <li key={line.da}>{line[language]}</li>
        ))}
      </ul>
    </details>
  )
}
