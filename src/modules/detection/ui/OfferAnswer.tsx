import { UserRoundPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { useAddressChoice } from '#kit/navigation.ts'
import { FirstWords } from '#modules/wording/ui/FirstWords.tsx'
import type { Card } from '../contract.ts'
import { text } from './signal-text.ts'
import { TakeIn } from './TakeIn.tsx'
import type { CardWrites } from './use-card-writes.ts'
import type { OpenedName } from './use-opened-name.ts'

type OfferAnswerProps = {
  card: Card
  name: OpenedName
  writes: CardWrites
  /** True while another decision is being made below. */
  open: boolean
  onOther: (asked: string) => void
}

/** The family has an offer: yes takes them in, no is decided below. A no never closes ordinary help (R-DET-13). */
export function OfferAnswer({ card, name, writes, open, onOther }: OfferAnswerProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const [doing, setDoing] = useAddressChoice('gør', '')
  const { responsible, dueOn } = card
  return (
    <section className="card stack-tight" aria-label={t.offerTitle}>
      <h2>{t.offerTitle}</h2>
      <p>
        {responsible && dueOn
          ? t.offerLead(responsible.name, formatDayShort(dueOn, language))
          : t.offerLeadAlone}
      </p>
      {card.reason && <p className="muted">{card.reason}</p>}
      <div className="row">
        <Button tone={open ? 'quiet' : 'primary'} icon={UserRoundPlus} onPress={() => setDoing('tag-ind')}>
          {t.yes}
        </Button>
        {!open && <Button onPress={() => onOther('declined')}>{t.no}</Button>}
        {!open && (
          <Button tone="plain" onPress={() => onOther('clarify')}>
            {t.otherDecision}
          </Button>
        )}
        <FirstWords />
      </div>
      <TakeIn
        card={card}
        name={name}
        writes={writes}
        open={doing === 'tag-ind'}
        onClose={() => setDoing('')}
      />
    </section>
  )
}
