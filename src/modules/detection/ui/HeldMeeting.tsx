import { FileText } from 'lucide-react'
import { Fact, Facts } from '#kit/Fact.tsx'
import { useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import type { Card } from '../contract.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { text as cardText } from './card-text.ts'
import { useOutcome, useWho } from './card-words.ts'
import { text } from './meeting-text.ts'

/** What stays of a held meeting: that it was held, by whom, how many persons and how many of each outcome. */
export function HeldMeeting({ meeting, cards }: { meeting: ListMeeting; cards: readonly Card[] }) {
  const t = useText(text)
  const { outcomes, states } = useText(cardText)
  const who = useWho()
  const outcome = useOutcome()
  return (
    <>
      <section className="card stack" aria-label={t.states.closed}>
        <Facts>
          <Fact label={t.state}>{t.states.closed}</Fact>
          <Fact label={t.chair}>{meeting.chair.name}</Fact>
          <Fact label={t.people.present}>{meeting.participants.map(({ name }) => name).join(', ')}</Fact>
          <Fact label={t.persons}>{meeting.persons}</Fact>
          <Fact label={t.outcomes}>
            {meeting.outcomes.map(({ outcome, number }) => `${outcomes[outcome]} ${number}`).join(' · ') ||
              t.outcomesNone}
          </Fact>
        </Facts>
        {cards.some(({ responsible }) => responsible !== null) && (
          <div className="row">
            <LinkButton href={`/tidlig-hjaelp/moede/${meeting.meetingId}/referat`} icon={FileText}>
              {t.minutes}
            </LinkButton>
          </div>
        )}
      </section>
      {cards.length > 0 && (
        <Section title={t.close.cards}>
          <ul className="stack-tight">
            {cards.map((card) => (
              <li key={card.signalId}>
                <Link href={`/tidlig-hjaelp/${card.signalId}`}>{who(card)}</Link>{' '}
                <span className="muted">
                  {card.state === 'decided' || card.decision === 'follow-up'
                    ? outcome(card)
                    : states[card.state]}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
