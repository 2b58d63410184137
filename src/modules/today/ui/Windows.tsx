import { Timer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { today } from '#core/day.ts'
import { formatMomentShort, formatTime } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { timeLeft } from '#modules/contact/rules.ts'
import { timeLeftWords } from '#modules/contact/words.ts'
import type { OpenWindow } from '../contract.ts'
import { FamilyName } from './FamilyName.tsx'
import { logHref } from './hrefs.ts'
import { text } from './text.ts'

/** Open windows stand first, always: a young person said something, and a clock runs for us. */
export function Windows({ windows, now }: { windows: OpenWindow[]; now: Date }) {
  const t = useText(text)
  if (windows.length === 0) return null
  return (
    <Section title={t.windows} count={windows.length}>
      <ul className="today-windows">
        {windows.map((window) => (
          <Line key={window.windowId} window={window} now={now} />
        ))}
      </ul>
    </Section>
  )
}

function Line({ window, now }: { window: OpenWindow; now: Date }) {
  const t = useText(text)
  const [language] = useLanguage()
  const me = useRead('staff.me', {}).data?.staffId
  const taking = useTaking(window)
  const by =
    today(new Date(window.offerBy)) === today(now)
      ? t.byTime(formatTime(window.offerBy))
      : formatMomentShort(window.offerBy, language)
  const mine = window.responsibleId === me
  return (
    <li className="card today-window">
      <div className="stack-tight">
        <FamilyName line={window} />
        <blockquote className="today-quote name">“{window.words}”</blockquote>
        <p className="today-clock">
          <Timer aria-hidden />
          <span>
            {window.acted
              ? t.acted
              : t.offerBy(by, timeLeftWords(timeLeft(new Date(window.offerBy), now), language))}
            <span className="muted"> · {mine ? t.youHave : t.has(window.responsible)}</span>
          </span>
        </p>
        {taking.refusal && <p role="alert">{taking.refusal.reason}</p>}
      </div>
      <div className="row today-actions">
        <InlineSaved of={taking.undo} />
        {!mine && (
          <Button
            tone="primary"
            pending={taking.pending}
            onPress={() => void taking.take()}
            label={`${t.take}: ${window.familyName}`}
          >
            {t.take}
          </Button>
        )}
        <LinkButton
          href={`/familier/${window.familyId}/vindue?vindue=${window.windowId}&fra=min-dag`}
          label={`${t.see}: ${window.familyName}`}
        >
          {t.see}
        </LinkButton>
        <LinkButton href={logHref(window)} label={t.logOf(window.familyName)}>
          {t.log}
        </LinkButton>
      </div>
    </li>
  )
}

function useTaking({ familyId, windowId, version, responsibleId }: OpenWindow) {
  const write = useWrite('window.take')
  const give = useWrite('window.give')
  const undo = useUndo()
  const take = async () => {
    const answer = await write.send({ familyId, windowId, version })
    if (answer.ok)
      undo.offer(() =>
        give.send({ familyId, windowId, version: answer.output.version, staffId: responsibleId }),
      )
  }
  return { take, undo, pending: write.pending, refusal: write.refusal }
}
