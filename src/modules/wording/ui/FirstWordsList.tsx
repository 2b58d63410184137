import { useState } from 'react'
import { Copy, MessageSquare, TextCursorInput } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListedFirstWords, Occasion } from '../contract.ts'
import { spokenBy, textMessageLink } from '../first-words-rules.ts'
import type { FirstWordsProps } from './FirstWords.tsx'
import { text } from './text.ts'
import './wording.css'

const occasions: readonly Occasion[] = ['visit', 'phone', 'text_message', 'letter']

/** The words by occasion, in Danish with the English below, each ready to be inserted, copied or sent as one's own. */
export function FirstWordsList(props: FirstWordsProps) {
  const t = useText(text)
  const read = useRead('wording.first-words', {})
  const [said, setSaid] = useState<string | null>(null)
  const copy = (words: string) =>
    void navigator.clipboard.writeText(words).then(
      () => setSaid(t.copied),
      () => setSaid(t.notCopied),
    )
  return (
    <div className="stack">
      <p className="muted">{t.lead}</p>
      <p role="status" className={said ? '' : 'visually-hidden'}>
        {said}
      </p>
      <Loaded of={read}>
        {(all) => {
          const offered = all.filter(({ inUse }) => inUse)
          if (offered.length === 0) return <p className="muted">{t.none}</p>
          return occasions.map((occasion) => (
            <Group
              key={occasion}
              occasion={occasion}
              words={offered.filter((one) => one.occasion === occasion)}
              onCopy={copy}
              {...props}
            />
          ))
        }}
      </Loaded>
    </div>
  )
}

type GroupProps = FirstWordsProps & {
  occasion: Occasion
  words: readonly ListedFirstWords[]
  onCopy: (words: string) => void
}

function Group({ occasion, words, onCopy, onInsert, to }: GroupProps) {
  const t = useText(text)
  const me = useRead('staff.me', {}).data
  if (words.length === 0) return null
  const who = { name: me?.name ?? null, phone: me?.phone ?? null }
  return (
    <section className="stack-tight" aria-labelledby={`words-${occasion}`}>
      <h3 id={`words-${occasion}`}>{t.occasions[occasion]}</h3>
      <ul className="first-words">
        {words.map(({ code, danish, english }) => {
          const own = spokenBy(danish, who)
          const start = `${own.slice(0, 40)}…`
          return (
            <li key={code} className="card stack-tight">
              <p lang="da">{own}</p>
              <div className="row">
                {onInsert && (
                  <Button icon={TextCursorInput} label={t.insertOf(start)} onPress={() => onInsert(own)}>
                    {t.insert}
                  </Button>
                )}
                <Button tone="plain" icon={Copy} label={t.copyOf(start)} onPress={() => onCopy(own)}>
                  {t.copy}
                </Button>
                {occasion === 'text_message' && to && (
                  <a className="button button-quiet name" href={textMessageLink(to.phone, own)}>
                    <MessageSquare aria-hidden />
                    {t.asTextMessage(to.name)}
                  </a>
                )}
              </div>
              {english && (
                <details>
                  <summary>{t.inEnglish}</summary>
                  <p lang="en">{spokenBy(english, who)}</p>
                </details>
              )}
            </li>
          )
        })}
      </ul>
      {occasion === 'text_message' && to && <p className="muted small">{t.private}</p>}
    </section>
  )
}
