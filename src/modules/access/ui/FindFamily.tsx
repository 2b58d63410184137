import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { FoundFamily } from '../contract.ts'
import { text } from './find-text.ts'
import './access.css'

/**
 * Looks a family up in the whole municipality: a card and nothing behind it. Each search is asked for with a press, since
 * each stands in the log (T01). A family that one does not work with leads to the ways in: ask, supervise, emergency.
 */
export function FindFamily() {
  const t = useText(text)
  // Not in the address: a name that is searched for belongs in no history and no server's own log.
  const [asked, setAsked] = useState('')
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const found = useRead('access.find', { text: asked }, { when: asked !== '' })
  const search = () => {
    setMissing(typed.trim() ? {} : { text: t.missing })
    if (!typed.trim()) return
    if (typed.trim() === asked) found.again()
    else setAsked(typed.trim())
  }
  return (
    <Page title={t.title} lead={t.lead} narrow>
      <Form onSubmit={search} errors={missing} refusal={found.refusal} label={t.title}>
        <TextField
          label={t.field}
          name="text"
          hint={t.hint}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={asked !== '' && found.fetching}>
            {t.search}
          </Button>
        </div>
      </Form>
      {asked !== '' && !found.refusal && (
        <Loaded of={found}>{({ families }) => <Found families={families} />}</Loaded>
      )}
    </Page>
  )
}

function Found({ families }: { families: readonly FoundFamily[] }) {
  const t = useText(text)
  if (families.length === 0) return <EmptyState title={t.none}>{t.noneHint}</EmptyState>
  return (
    <Section title={t.found(families.length)}>
      <ul className="plain-list access-found">
        {families.map((family) => (
          <Card key={family.familyId} family={family} />
        ))}
      </ul>
      {families.length === 10 && <p className="muted small">{t.most}</p>}
    </Section>
  )
}

function Card({ family }: { family: FoundFamily }) {
  const t = useText(text)
  const { familyId, label, number, contacts, mine } = family
  const name = label ?? t.number(number)
  return (
    <li className="card access-card">
      <div>
        <h3 className="name">
          {name} <span className="muted">{t.number(number)}</span>
        </h3>
        <p className="muted">{contacts.length ? t.contacts(contacts.join(', ')) : t.noContacts}</p>
      </div>
      <LinkButton href={`/familier/${familyId}`} label={mine ? t.openOf(name) : t.askOf(name)}>
        {mine ? t.open : t.ask}
      </LinkButton>
    </li>
  )
}
