import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { AskedLine, AskedPaper } from '../contract.ts'
import { text } from './text.ts'
import './measure.css'

/** What waits for my yes, and the one paper that each needs (T10, R-SPD-03). */
export function Asked() {
  const t = useText(text)
  const asked = useRead('measure.asked', {}, { everySeconds: 60 })
  const said = useSaid()
  return (
    <Page title={t.askedTitle} lead={t.askedLead} narrow>
      <SaidLine of={said} />
      <Loaded of={asked}>
        {(lines) =>
          lines.length === 0 ? (
            <EmptyState title={t.askedNone}>{t.askedLead}</EmptyState>
          ) : (
            <>
              {lines.map((line) => (
                <Line key={line.grantId} line={line} onSaid={(words) => said.say(words, null)} />
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Line({ line, onSaid }: { line: AskedLine; onSaid: (words: string) => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [open, setOpen] = useState(false)
  const { familyId, grantId } = line
  const paper = useRead('measure.asked-paper', { familyId, grantId }, { when: open })
  return (
    <section className="card stack" aria-label={line.name}>
      <h2>{line.name}</h2>
      <p className="muted">
        {t.askedBy(line.askedBy, formatMomentShort(line.askedAt, language))} ·{' '}
        <strong>{t.answerBy(formatMomentShort(line.answerBy, language))}</strong>
      </p>
      {open ? (
        <Loaded of={paper}>{(one) => <Paper line={line} paper={one} onSaid={onSaid} />}</Loaded>
      ) : (
        <div className="row">
          <Button tone="primary" onPress={() => setOpen(true)} label={`${t.open}: ${line.name}`}>
            {t.open}
          </Button>
        </div>
      )}
    </section>
  )
}

type PaperProps = { line: AskedLine; paper: AskedPaper; onSaid: (words: string) => void }

function Paper({ line, paper, onSaid }: PaperProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const answer = useWrite('measure.answer')
  const [words, setWords] = useState('')
  const say = async (yes: boolean) => {
    const { familyId, grantId } = line
    const sent = await answer.send({ familyId, grantId, version: paper.version, yes, words: words || null })
    if (sent.ok) onSaid(yes ? t.saidYes : t.saidNo)
  }
  const facts: [string, string | null][] = [
    [t.paper.who, t.of(paper.person, paper.age)],
    [t.paper.law, paper.law],
    [t.paper.price, paper.kroner === null ? t.noPrice : t.price(formatNumber(paper.kroner, 0))],
    [t.paper.length, paper.weeks === null ? null : t.length(paper.weeks)],
    [t.paper.from, formatDay(paper.startsOn, language)],
    [t.paper.purpose, paper.purpose],
    [t.paper.reason, paper.reason],
    [t.paper.view, paper.view && `“${paper.view.words}”`],
    [t.paper.consent, paper.consentOn && formatDay(paper.consentOn, language)],
  ]
  return (
    <>
      <dl className="facts">
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt className="muted small">{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {answer.refusal && <p role="alert">{answer.refusal.reason}</p>}
      <TextArea label={t.missing} name="words" optional value={words} onChange={setWords} limit={400} />
      <div className="row">
        <Button tone="primary" pending={answer.pending} onPress={() => void say(true)}>
          {t.sayYes}
        </Button>
        <Button pending={answer.pending} onPress={() => void say(false)}>
          {t.sayNo}
        </Button>
      </div>
    </>
  )
}
