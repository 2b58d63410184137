import { Printer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { SteeringPage } from '../contract.ts'
import { Breakdown } from './Breakdown.tsx'
import './figures.css'
import { text } from './text.ts'
import { Tiles } from './Tiles.tsx'

/** The steering group's page: totals over time, never a person, never a cause (ux.md 2.11). */
export function Figures() {
  const t = useText(text)
  const page = useRead('figures.page', {})
  return (
    <Page
      title={t.title}
      actions={
        <Button icon={Printer} onPress={() => window.print()}>
          {t.print}
        </Button>
      }
    >
      <Loaded of={page}>{(loaded) => <Quarter page={loaded} />}</Loaded>
    </Page>
  )
}

function Quarter({ page }: { page: SteeringPage }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [newest] = page.quarters
  if (!newest) return <EmptyState title={t.empty}>{t.emptyText}</EmptyState>
  return (
    <div className="stack">
      <p className="muted">
        {page.municipality} · {page.programme} ·{' '}
        {t.period(formatDay(newest.from, language), formatDay(newest.to, language))}
      </p>
      <Notice tone="info">{t.caution}</Notice>
      <Tiles page={page} />
      <Breakdown figures={newest.figures} />
      <Section title={t.how}>
        <p>{t.howText}</p>
      </Section>
    </div>
  )
}
