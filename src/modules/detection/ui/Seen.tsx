import { formatDayShort } from '#kit/format-date.ts'
import { Fact, Facts } from '#kit/Fact.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import type { Card } from '../contract.ts'
import { text } from './signal-text.ts'

type SeenProps = { card: Card; value: string; onChange: (value: string) => void }

/** What was seen, by whom and when. The list's own words are never altered; only where it gave none, the meeting writes them (HG-01). */
export function Seen({ card, value, onChange }: SeenProps) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <div className="stack-tight">
      {card.seen === '' ? (
        <TextArea
          label={t.two}
          name="seen"
          hint={t.twoHint}
          value={value}
          onChange={onChange}
          limit={1000}
          readers={t.readers}
          child={t.child}
        />
      ) : (
        <>
          <p className="label">{t.two}</p>
          <p className="seen-words">{card.seen}</p>
        </>
      )}
      <Facts row>
        <Fact label={t.seenBy}>{card.seenBy}</Fact>
        <Fact label={t.seenOn}>{card.seenOn ? formatDayShort(card.seenOn, language) : t.unknownDay}</Fact>
      </Facts>
    </div>
  )
}
