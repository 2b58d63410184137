import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { matchesText } from '#kit/fold.ts'
import { formatMonth } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Timeline as TimelinePage, TimelineEntry, TimelinePlace } from '../timeline-contract.ts'
import { byMonth, foldTries } from '../timeline-rules.ts'
import { EntryLine } from './EntryLine.tsx'
import { entryWords } from './entry-words.ts'
import { TimelineFilter } from './TimelineFilter.tsx'
import { TimelineLanes } from './TimelineLanes.tsx'
import { TriesLine } from './TriesLine.tsx'
import { text } from './timeline-text.ts'
import './timeline.css'

const strands = ['life', 'signals', 'work'] as const
const page = 50
const most = 200

/** What happened lately, across departments, in three strands (ux.md 2.3). */
export function Timeline() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const [strand] = useAddressChoice('spor', 'all')
  const [personId] = useAddressChoice('hvem', '')
  const [department] = useAddressChoice('afdeling', '')
  const [typed, setTyped] = useState('')
  const [limit, setLimit] = useState(page)
  const [before, setBefore] = useState<TimelinePlace | null>(null)
  const wanted = strands.find((one) => one === strand)
  const read = useRead(
    'family.timeline',
    {
      familyId,
      limit,
      ...(wanted ? { strand: wanted } : {}),
      ...(personId ? { personId } : {}),
      ...(department ? { department } : {}),
      ...(before ? { before } : {}),
    },
    { keepFormer: true },
  )
  return (
    <div className="stack">
      <TimelineFilter
        familyId={familyId}
        departments={read.data?.departments ?? []}
        typed={typed}
        onType={setTyped}
      />
      <Loaded of={read}>
        {(loaded) => (
          <>
            <Hidden hidden={loaded.hidden} />
            <Entries loaded={loaded} typed={typed} />
            <div className="row no-print">
              {before && <Button onPress={() => setBefore(null)}>{t.newest}</Button>}
              {loaded.before && limit < most && (
                <Button onPress={() => setLimit(limit + page)}>{t.more}</Button>
              )}
              {loaded.before && limit >= most && (
                <Button onPress={() => setBefore(loaded.before)}>{t.older}</Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** The honest line: that there is more, how much and where, and nothing else. */
function Hidden({ hidden }: { hidden: TimelinePage['hidden'] }) {
  const t = useText(text)
  if (hidden.length === 0) return null
  const names = hidden.map(({ name }) => name)
  const places =
    names.length > 1 ? `${names.slice(0, -1).join(', ')} ${t.and} ${names.at(-1)}` : (names[0] ?? '')
  const count = hidden.reduce((sum, { number }) => sum + number, 0)
  return (
    <p className="muted timeline-hidden">
      ◆ {count === 1 ? t.hiddenOne(places) : t.hiddenMany(count, places)}
    </p>
  )
}

function Entries({ loaded, typed }: { loaded: TimelinePage; typed: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const departmentName = (code: string) => loaded.departments.find((one) => one.code === code)?.name ?? code
  const fits = (entry: TimelineEntry) => {
    const { says, words } = entryWords(entry, t, departmentName)
    return matchesText(typed, `${says} ${words ?? ''} ${entry.staff ?? ''} ${entry.person ?? ''}`)
  }
  const shown = loaded.entries.filter(fits)
  if (loaded.entries.length === 0) return <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
  if (shown.length === 0) return <EmptyState title={t.noMatch} />
  return (
    <>
      <TimelineLanes entries={shown} departmentName={departmentName} />
      {byMonth(foldTries(shown)).map(({ month, lines }) => (
        <Section key={month} title={formatMonth(`${month}-01`, language)}>
          <ol className="entries">
            {lines.map(({ entry, tries }) =>
              tries ? (
                <TriesLine key={entry.entryId} entry={entry} tries={tries} departmentName={departmentName} />
              ) : (
                <EntryLine key={entry.entryId} entry={entry} departmentName={departmentName} />
              ),
            )}
          </ol>
        </Section>
      ))}
    </>
  )
}
