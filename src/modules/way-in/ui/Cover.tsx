import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CoverPage } from '../contract.ts'
import { AwayForm, TurnForm } from './CoverForms.tsx'
import { text } from './text.ts'

/** Who is away with who covers, and whose turn it is outside working hours. */
export function Cover() {
  const t = useText(text)
  const read = useRead('way-in.cover', {})
  const [doing, setDoing] = useState<'away' | 'turn' | null>(null)
  const close = () => setDoing(null)
  return (
    <Loaded of={read}>
      {(page) => (
        <>
          <Section
            title={t.absences}
            actions={<Button onPress={() => setDoing('away')}>{t.noteAway}</Button>}
          >
            <Absences page={page} />
          </Section>
          <Section title={t.turns} actions={<Button onPress={() => setDoing('turn')}>{t.noteTurn}</Button>}>
            <Turns page={page} />
          </Section>
          <Sheet title={t.noteAway} open={doing === 'away'} onClose={close}>
            <AwayForm colleagues={page.colleagues} onDone={close} />
          </Sheet>
          <Sheet title={t.noteTurn} open={doing === 'turn'} onClose={close}>
            <TurnForm colleagues={page.colleagues} onDone={close} />
          </Sheet>
        </>
      )}
    </Loaded>
  )
}

function Absences({ page }: { page: CoverPage }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (page.absences.length === 0) return <p className="muted">{t.noAbsences}</p>
  return (
    <ul className="stack-tight">
      {page.absences.map(({ coverId, staffId, name, fromOn, toOn, standIn }) => (
        <CoverLine
          key={coverId}
          coverId={coverId}
          staffId={staffId}
          words={t.awayLine(name, formatDay(fromOn, language), formatDay(toOn, language))}
          more={t.standInIs(standIn)}
        />
      ))}
    </ul>
  )
}

function Turns({ page }: { page: CoverPage }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (page.turns.length === 0) return <p className="muted">{t.noTurns}</p>
  return (
    <ul className="stack-tight">
      {page.turns.map(({ coverId, staffId, name, fromAt, toAt }) => (
        <CoverLine
          key={coverId}
          coverId={coverId}
          staffId={staffId}
          words={t.turnLine(name, formatMomentShort(fromAt, language), formatMomentShort(toAt, language))}
          more=""
        />
      ))}
    </ul>
  )
}

type LineProps = { coverId: string; staffId: string; words: string; more: string }

/** One line; only whose it is, or a leader, ends it. */
function CoverLine({ coverId, staffId, words, more }: LineProps) {
  const t = useText(text)
  const me = useRead('staff.me', {}).data
  const write = useWrite('way-in.end-cover')
  const mayEnd = me?.staffId === staffId || me?.roles.includes('leader')
  return (
    <li className="row">
      <span>{words}</span> {more && <span className="muted">{more}</span>}
      {mayEnd && (
        <Button tone="plain" label={t.endOf(words)} onPress={() => void write.send({ coverId })}>
          {t.end}
        </Button>
      )}
      {write.refusal && <span role="alert">{write.refusal.reason}</span>}
    </li>
  )
}
