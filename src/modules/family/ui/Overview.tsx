import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay, formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { Quote } from '#kit/Quote.tsx'
import { Status } from '#kit/Status.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Overview as OverviewData } from '../reading-contract.ts'
import { dayOfEntry } from '../timeline-rules.ts'
import { EntryLine } from './EntryLine.tsx'
import { text } from './overview-text.ts'
import { useToday } from '#kit/use-today.ts'
import './timeline.css'

/** The first tab: the family's own words first, then what is agreed, what goes well, and what happened since (ux.md 2.2). */
export function Overview() {
  const familyId = usePathPart('familyId')
  const overview = useRead('family.overview', { familyId })
  const base = `/familier/${familyId}`
  return (
    <div className="stack overview">
      <Words familyId={familyId} base={base} />
      <Loaded of={overview}>
        {(loaded) => (
          <>
            <div className="overview-plan">
              <Goals goals={loaded.goals} base={base} />
              <Steps overview={loaded} base={base} />
            </div>
            <GoingWell lines={loaded.goingWell} />
            <Since familyId={familyId} since={loaded.myLastContactOn} base={base} />
          </>
        )}
      </Loaded>
    </div>
  )
}

function Words({ familyId, base }: { familyId: string; base: string }) {
  const t = useText(text)
  const family = useRead('family.open', { familyId })
  return (
    <section aria-label={t.said}>
      <h2 className="visually-hidden">{t.said}</h2>
      {family.data?.wishes.length === 0 && (
        <EmptyState title={t.noWords} action={<LinkButton href={`${base}/plan`}>{t.goPlan}</LinkButton>}>
          {t.noWordsHint}
        </EmptyState>
      )}
      <div className="columns">
        {family.data?.wishes.slice(0, 3).map(({ quoteId, words, who, on }) => (
          <Quote key={quoteId} who={who} on={on}>
            {words}
          </Quote>
        ))}
      </div>
    </section>
  )
}

function Goals({ goals, base }: { goals: OverviewData['goals']; base: string }) {
  const t = useText(text)
  return (
    <Section title={t.goals} count={goals.length}>
      {goals.length === 0 ? (
        <EmptyState title={t.noGoals} action={<LinkButton href={`${base}/plan`}>{t.goPlan}</LinkButton>}>
          {t.noGoalsHint}
        </EmptyState>
      ) : (
        <ol className="overview-goals">
          {goals.map(({ goalId, words, person }) => (
            <li key={goalId}>
              {words} {person && <span className="muted name">{person}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

const shownSteps = 6
const stepState = { not_started: 'not-started', under_way: 'in-progress', cannot_yet: 'cannot-yet' } as const

function Steps({ overview, base }: { overview: OverviewData; base: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { steps } = overview
  const today = useToday()
  return (
    <Section
      title={t.steps}
      count={steps.length}
      actions={steps.length > shownSteps && <Link href={`${base}/plan`}>{t.allSteps}</Link>}
    >
      {steps.length === 0 ? (
        <p className="muted">{t.noSteps}</p>
      ) : (
        <Table
          caption={t.steps}
          hideCaption
          rows={steps.slice(0, shownSteps)}
          rowKey={({ stepId }) => stepId}
          columns={[
            { header: t.steps, rowHeader: true, cell: ({ what }) => what },
            { header: t.who, cell: ({ owner }) => <span className="name">{owner}</span> },
            { header: t.due, cell: ({ dueOn }) => formatDayShort(dueOn, language) },
            {
              header: t.status,
              cell: ({ status, dueOn, waitingFor }) => (
                <>
                  <Status of={stepState[status]} soon={dueOn === today} />
                  {status === 'cannot_yet' && waitingFor && (
                    <div className="muted small">{t.waitsFor(waitingFor)}</div>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

function GoingWell({ lines }: { lines: OverviewData['goingWell'] }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Section title={t.goingWell}>
      {lines.length === 0 && <p className="muted">{t.noGoingWell}</p>}
      <ul className="overview-well">
        {lines.map(({ words, who, on }) => (
          <li key={`${who ?? ''}${words}`}>
            {who ? `“${words}”` : words}{' '}
            {who && (
              <span className="muted">
                <span className="name">{who}</span>
                {on && `, ${formatDay(on, language)}`}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const shownNew = 5

/** What happened since this colleague's own latest contact; without one, simply the newest. */
function Since({ familyId, since, base }: { familyId: string; since: string | null; base: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const timeline = useRead('family.timeline', { familyId, limit: 20 })
  return (
    <Section
      title={since ? t.since : t.newest}
      actions={<Link href={`${base}/tidslinje`}>{t.wholeTimeline}</Link>}
    >
      <Loaded of={timeline}>
        {({ entries, departments }) => {
          const fresh = entries
            .filter((entry) => since === null || dayOfEntry(entry) > since)
            .slice(0, shownNew)
          const departmentName = (code: string) => departments.find((one) => one.code === code)?.name ?? code
          return (
            <>
              {since && <p className="muted small">{t.sinceContact(formatDay(since, language))}</p>}
              {fresh.length === 0 && <p className="muted">{t.nothingNew}</p>}
              <ol className="entries">
                {fresh.map((entry) => (
                  <EntryLine key={entry.entryId} entry={entry} departmentName={departmentName} />
                ))}
              </ol>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
