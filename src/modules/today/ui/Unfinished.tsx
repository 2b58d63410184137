import { Button } from '#kit/Button.tsx'
import { formatRelative } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import { dropDraft } from '#kit/drafts.ts'
import { useNow } from '#modules/contact/ui/use-now.ts'
import type { ListedDraft } from '#modules/draft/contract.ts'
import { draftPlaces, placeOfDraft } from '#modules/draft/ui/places.ts'
import { text } from './text.ts'

/** What I began and did not finish; only I can see that it is there. */
export function Unfinished({ drafts }: { drafts: ListedDraft[] }) {
  const t = useText(text)
  if (drafts.length === 0) return null
  return (
    <Section title={t.unfinished} count={drafts.length}>
      <ul className="today-list">
        {drafts.map((draft) => (
          <Row key={draft.key} draft={draft} />
        ))}
      </ul>
    </Section>
  )
}

function Row({ draft }: { draft: ListedDraft }) {
  const t = useText(text)
  const [language] = useLanguage()
  const now = useNow()
  const discard = useWrite('draft.discard')
  const place = placeOfDraft(useText(draftPlaces), draft)
  const whole = [place.name, draft.familyName].filter(Boolean).join(', ')
  const letGo = () => {
    dropDraft(draft.key)
    void discard.send({ key: draft.key })
  }
  return (
    <li className="today-row today-row-quiet">
      <span>{place.name}</span>
      <span className="today-what">
        {draft.familyName && <span className="name">{draft.familyName}</span>}
        <span className="muted">
          {' '}
          · {t.begun(formatRelative(draft.updatedAt, now.toISOString(), language))}
        </span>
      </span>
      <div className="row today-actions">
        <LinkButton href={place.href} label={`${t.goOn}: ${whole}`}>
          {t.goOn}
        </LinkButton>
        <Button tone="plain" pending={discard.pending} onPress={letGo} label={t.discardOf(whole)}>
          {t.discard}
        </Button>
      </div>
    </li>
  )
}
