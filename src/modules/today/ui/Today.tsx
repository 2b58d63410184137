import { lazy, Suspense, useEffect, useState } from 'react'
import { MessageCirclePlus, Timer } from 'lucide-react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDayLong, formatWeek } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useLetterKey } from '#kit/use-shortcut.ts'
import { Notices } from '#modules/access/ui/Notices.tsx'
import { useNow } from '#modules/contact/ui/use-now.ts'
import type { MyDay } from '../contract.ts'
import { BottomBar } from './BottomBar.tsx'
import { DueToday } from './DueToday.tsx'
import { PickFamily } from './PickFamily.tsx'
import { Quiet } from './Quiet.tsx'
import { text } from './text.ts'
import { Unfinished } from './Unfinished.tsx'
import { Unsettled } from './Unsettled.tsx'
import { Waiting } from './Waiting.tsx'
import { Windows } from './Windows.tsx'
import './today.css'

// What most days do not have is fetched beside the page, so that the page itself stays small.
const Coming = lazy(async () => ({ default: (await import('./Coming.tsx')).Coming }))
const MyTasks = lazy(async () => ({ default: (await import('#modules/minutes/ui/MyTasks.tsx')).MyTasks }))
const JustLogged = lazy(async () => ({
  default: (await import('#modules/contact/ui/JustLogged.tsx')).JustLogged,
}))
const Messages = lazy(async () => ({ default: (await import('#modules/way-in/ui/Messages.tsx')).Messages }))

/** Who needs me first, and by when? (ux.md 2.1). The order never changes; what is empty is not there. */
export function Today() {
  const t = useText(text)
  const [language] = useLanguage()
  const day = useRead('today.get', {}, { everySeconds: 300 })
  const [doing, setDoing] = useState<'contact' | 'window' | null>(null)
  const now = useNow()
  useReadyWithoutConnection()
  useLetterKey('l', () => setDoing('contact'))
  const date = today(now)
  return (
    <Page
      title={t.title}
      beside={`${formatDayLong(date, language, true)} · ${formatWeek(date, language)}`}
      actions={
        <>
          {day.data && <Caseload load={day.data.caseload} />}
          <LinkButton tone="plain" href="/beskeder">
            {t.wayIn}
          </LinkButton>
          <div className="today-log">
            <Button
              tone={day.data?.windows.length ? 'quiet' : 'primary'}
              icon={MessageCirclePlus}
              onPress={() => setDoing('contact')}
            >
              {t.log}
            </Button>
            <Button icon={Timer} onPress={() => setDoing('window')}>
              {t.window}
            </Button>
          </div>
        </>
      }
    >
      <Notices />
      <Suspense fallback={null}>
        <JustLogged onSent={day.again} />
      </Suspense>
      <Loaded of={day} waiting={<Skeleton blocks={3} />}>
        {(mine) => <Sections day={mine} now={now} />}
      </Loaded>
      <BottomBar onLog={() => setDoing('contact')} onWindow={() => setDoing('window')} />
      <PickFamily doing={doing} onClose={() => setDoing(null)} families={day.data?.families ?? []} />
    </Page>
  )
}

function Sections({ day, now }: { day: MyDay; now: Date }) {
  const t = useText(text)
  if (isEmpty(day)) {
    return (
      <>
        <FromFamilies />
        <Suspense fallback={null}>
          <MyTasks />
        </Suspense>
        <EmptyState title={t.empty} action={<LinkButton href="/familier">{t.seeFamilies}</LinkButton>}>
          {t.emptyLead}
        </EmptyState>
      </>
    )
  }
  return (
    <>
      <Windows windows={day.windows} now={now} />
      <FromFamilies />
      <DueToday day={day} />
      {[day.requests, day.handovers, day.followUps, day.birthdays, day.endings].some(
        (lines) => lines.length > 0,
      ) && (
        <Suspense fallback={null}>
          <Coming day={day} today={today(now)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <MyTasks />
      </Suspense>
      <Unsettled appointments={day.unsettled} />
      <Quiet quiet={day.quiet} unplanned={day.unplanned} />
      <Waiting steps={day.waiting} />
      <Unfinished drafts={day.drafts} />
    </>
  )
}

/** Messages from families come after the windows: the order of the page never changes (ux.md 2.1). */
function FromFamilies() {
  return (
    <Suspense fallback={null}>
      <Messages />
    </Suspense>
  )
}

function isEmpty(day: MyDay): boolean {
  return [
    day.windows,
    day.appointments,
    day.unsettled,
    day.promises,
    day.mySteps,
    day.quiet,
    day.unplanned,
    day.waiting,
    day.requests,
    day.handovers,
    day.endings,
    day.followUps,
    day.birthdays,
    day.drafts,
  ].every((lines) => lines.length === 0)
}

/** The caseload against what was agreed: words, never a colour (ux.md 2.1). */
function Caseload({ load }: { load: MyDay['caseload'] }) {
  const t = useText(text)
  return (
    <span className="muted today-caseload">
      {t.caseload(load.families, load.ceiling)}
      {load.over > 0 && <strong> · {t.over(load.over)}</strong>}
    </span>
  )
}

/** Fetches the sheet for logging while there is a connection, so that it opens without one (T02). */
function useReadyWithoutConnection(): void {
  useEffect(() => {
    const timer = window.setTimeout(() => {
      void import('#modules/contact/ui/LogContact.tsx')
      void import('#modules/contact/ui/OpenWindow.tsx')
    }, 1000)
    return () => window.clearTimeout(timer)
  }, [])
}
