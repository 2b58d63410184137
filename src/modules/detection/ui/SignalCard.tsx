import { daysBetween } from '#core/day.ts'
import { DeptMark } from '#kit/DeptMark.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Menu } from '#kit/Menu.tsx'
import { Pill } from '#kit/Pill.tsx'
import type { Card } from '../contract.ts'
import { text as cardText } from './card-text.ts'
import { shortDate, useOutcome, useWho } from './card-words.ts'
import { useCardDepartment } from './use-colleagues.ts'
import { text } from './text.ts'
import { useToday } from './use-today.ts'

/** A card of the board: what goes well stands first, then what was seen. Never a name (HG-14). */
export function SignalCard({ card }: { card: Card }) {
  const t = useText(text)
  const words = useText(cardText)
  const who = useWho()(card)
  const department = useCardDepartment(card)
  const decided = card.state === 'decided'
  const href = `/tidlig-hjaelp/${card.signalId}`
  return (
    <article className="card signal-card" aria-label={who}>
      <header>
        <h3>
          {who}
          {department && (
            <>
              {' · '}
              <DeptMark code={department} />
            </>
          )}
        </h3>
        <span className="muted small">{words.strands[card.strand]}</span>
      </header>
      {decided ? <DecidedLines card={card} /> : <OpenLines card={card} />}
      <When card={card} />
      <div className="row">
        <LinkButton href={href} label={`${decided ? t.show : t.discuss}: ${who}`}>
          {decided ? t.show : t.discuss}
        </LinkButton>
        {!card.takenIn && (
          <Menu label={t.move(who)} groups={[{ title: t.moveTitle, actions: moves(card, t.moves, href) }]} />
        )}
      </div>
    </article>
  )
}

function OpenLines({ card }: { card: Card }) {
  const t = useText(text)
  const { standings, outcomes } = useText(cardText)
  const comesBack = card.decision === 'follow-up'
  const unanswered = card.match !== 'none' && card.matchConfirmed === null
  const moved = card.standing === 'gone' || card.standing === 'still'
  return (
    <>
      <p className="signal-line">
        <b>{t.good}:</b> {card.strengths ?? <span className="muted">{t.goodMissing}</span>}
      </p>
      <p className="signal-line">
        <b>{t.seen}:</b>{' '}
        {card.seen || <span className="muted">{card.concern ? t.seenBehind : t.seenMissing}</span>}
      </p>
      {(unanswered || moved || comesBack) && (
        <div className="row">
          {moved && <span className="small muted">{standings[card.standing]}</span>}
          {comesBack && <span className="small muted">{outcomes['follow-up']}</span>}
          {unanswered && <Pill tone="note">{t.maybeKnown}</Pill>}
        </div>
      )}
    </>
  )
}

function DecidedLines({ card }: { card: Card }) {
  const { codes } = useText(cardText)
  const outcome = useOutcome()(card)
  return (
    <p className="signal-line">
      <b>{outcome}.</b>{' '}
      {card.notIncluded && card.notIncluded !== 'DECLINED' && `${codes[card.notIncluded]}. `}
      {card.whoThen && `${card.whoThen}. `}
      {card.reason}
    </p>
  )
}

/** Who does something by when, and when the card goes. */
function When({ card }: { card: Card }) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const short = (day: string) => formatDayShort(day, language)
  const tonight = card.state === 'decided' && card.deleteOn <= today
  return (
    <div className="small">
      {card.responsible && card.dueOn && <p>{t.by(card.responsible.name, short(card.dueOn))}</p>}
      {card.doneOn && <p>{t.doneOn(short(card.doneOn))}</p>}
      {card.state !== 'decided' && <p>{t.waited(daysBetween(card.receivedOn, today))}</p>}
      <p className="muted">
        {tonight
          ? t.deletesTonight
          : card.takenIn
            ? t.takenIn
            : t.deletes(shortDate(card.deleteOn, language))}
      </p>
    </div>
  )
}

type Moves = {
  clarify: string
  'offer-family': string
  nothing: string
  yes: string
  no: string
  again: string
}

/** Every way a card can go by hand; each leads to the card with the choice made, since all of them need a reason. */
function moves({ state }: Card, words: Moves, href: string) {
  const to = (id: keyof Moves, query: string) => ({ id, label: words[id], href: `${href}?${query}` })
  if (state === 'decided') return [to('again', 'beslut=clarify')]
  if (state === 'offer')
    return [to('yes', 'gør=tag-ind'), to('no', 'beslut=declined'), to('clarify', 'beslut=clarify')]
  return [
    to('clarify', 'beslut=clarify'),
    to('offer-family', 'beslut=offer-family'),
    to('nothing', 'beslut=nothing'),
  ]
}
