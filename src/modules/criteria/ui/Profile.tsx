import { BarRow } from '#kit/charts/BarRow.tsx'
import { formatDay } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { FoundProfile } from '../contract.ts'
import { text } from './text.ts'

/** Whom the ways in find, against the aim, and how long they wait (R-DET-02, R-DET-07, R-DET-10). */
export function Profile() {
  const t = useText(text).profile
  const profile = useRead('criteria.profile', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={profile}>{(found) => <Found of={found} />}</Loaded>
    </Page>
  )
}

function Found({ of }: { of: FoundProfile }) {
  const t = useText(text).profile
  const [language] = useLanguage()
  const bar = (label: string, shown: number | null) => ({
    label,
    value: shown,
    shown: shown === null ? t.hidden : String(shown),
  })
  const labels: Record<string, string> = t.involvedLabels
  return (
    <div className="stack">
      <p>
        <strong>{t.aims[of.aim]}</strong>
      </p>
      <Section title={t.ages}>
        <BarRow
          title={t.ages}
          sentence={t.agesSentence(formatDay(of.since, language))}
          unit={t.persons}
          bars={of.ages.map(({ label, shown }) => bar(label, shown))}
          note={t.agesNote}
        />
      </Section>
      <Section title={t.involved}>
        <BarRow
          title={t.involved}
          sentence={t.involvedSentence}
          unit={t.persons}
          bars={of.involved.map(({ label, shown }) => bar(labels[label] ?? label, shown))}
          note={t.involvedNote}
        />
      </Section>
      <Times of={of} />
      <Steps of={of} />
    </div>
  )
}

function Times({ of }: { of: FoundProfile }) {
  const t = useText(text).profile
  return (
    <Section title={t.times}>
      <p className="muted small">{t.timesLead}</p>
      <dl>
        {of.times.map(({ what, n, medianDays }) => (
          <div className="row" key={what}>
            <dt>{t.whats[what]}</dt>
            <dd>{n === null || medianDays === null ? t.hidden : t.time(formatNumber(medianDays, 1), n)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

function Steps({ of }: { of: FoundProfile }) {
  const t = useText(text).profile
  const kinds = ['contact', 'consent', 'handed-over', 'not-taken-up'] as const
  const number = (step: string) =>
    of.steps.filter((row) => row.step === step).reduce((sum, row) => sum + row.number, 0)
  return (
    <Section title={t.steps}>
      <dl>
        {kinds.map((step) => (
          <div className="row" key={step}>
            <dt>{t.stepWords[step]}</dt>
            <dd>{number(step)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
