import { useState } from 'react'
import { CalendarPlus } from 'lucide-react'
import { addDays, today as dayOn } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Menu } from '#kit/Menu.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useNow } from '#modules/contact/ui/use-now.ts'
import type { CalendarView } from '../calendar-contract.ts'
import { Acute } from './Acute.tsx'
import { newDraft, type DemandDraft } from './demand-draft.ts'
import { NextDays } from './NextDays.tsx'
import { Requests } from './Requests.tsx'
import { Sheets, type Doing } from './Sheets.tsx'
import { Strips } from './Strips.tsx'
import { text } from './text.ts'
import { Warnings } from './Warnings.tsx'
import { Week } from './Week.tsx'
import { mondayOf } from './words.ts'
import './calendar.css'

const WEEKS = 5
const ALL = 'alle'

/** Is this too much, and what can move? Everything asked of a family, from every department (ux.md 2.4). */
export function Calendar() {
  const familyId = usePathPart('familyId')
  const today = dayOn(useNow())
  const [from, setFrom] = useState(() => mondayOf(today))
  const read = useRead('demand.calendar', { familyId, from, weeks: WEEKS }, { keepFormer: true })
  return (
    <div className="calendar">
      <Loaded of={read} waiting={<Skeleton blocks={3} />}>
        {(view) => <Shown familyId={familyId} view={view} today={today} onFrom={setFrom} />}
      </Loaded>
    </div>
  )
}

type ShownProps = { familyId: string; view: CalendarView; today: string; onFrom: (from: string) => void }

function Shown({ familyId, view, today, onFrom }: ShownProps) {
  const t = useText(text)
  const [chosen, setWho] = useAddressChoice('hvem', ALL)
  const who = view.persons.some(({ personId }) => personId === chosen) ? chosen : null
  const [shape, setShape] = useAddressChoice('vis', 'uge')
  const [week, setWeek] = useState(() => firstFullWeek(view, today))
  const undo = useUndo()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [draft, setDraft] = useState<DemandDraft>(() => newDraft())
  const shownWeek = view.from <= week && week < addDays(view.from, view.weeks * 7) ? week : view.from
  const goTo = (monday: string) => {
    setWeek(monday)
    if (monday < view.from) onFrom(addDays(view.from, -7))
    if (monday >= addDays(view.from, view.weeks * 7)) onFrom(addDays(view.from, 7))
  }
  return (
    <>
      <div className="section-head">
        <div>
          <h2>{t.title}</h2>
          <p className="muted">{t.lead}</p>
        </div>
        <div className="row no-print">
          <InlineSaved of={undo} />
          <Button tone="primary" icon={CalendarPlus} onPress={() => setDoing({ kind: 'add' })}>
            {t.add}
          </Button>
          <CalendarMenu onDo={setDoing} />
        </div>
      </div>
      <Acute familyId={familyId} view={view} />
      <WhoFilter view={view} who={who} onWho={(person) => setWho(person ?? ALL)} />
      <div className="no-print">
        <ChoiceButtons
          label={t.show}
          value={shape}
          onChange={setShape}
          choices={[
            { value: 'uge', label: t.byWeek },
            { value: '14', label: t.ahead },
          ]}
        />
      </div>
      {shape !== '14' && <Strips view={view} who={who} week={shownWeek} onWeek={goTo} />}
      {shape === '14' ? (
        <NextDays view={view} who={who} today={today} onDo={setDoing} />
      ) : (
        <Week view={view} who={who} monday={shownWeek} today={today} onWeek={goTo} onDo={setDoing} />
      )}
      <Warnings view={view} who={who} monday={shownWeek} onWeek={goTo} onDo={setDoing} />
      <Requests familyId={familyId} view={view} today={today} />
      <Sheets
        familyId={familyId}
        view={view}
        doing={doing}
        onDo={setDoing}
        draft={draft}
        onDraft={setDraft}
        undo={undo}
        today={today}
      />
    </>
  )
}

/** The first week that is more than agreed, else that of the first collision, else this one: what is most asked about is in view at once. */
function firstFullWeek({ collisions, from }: CalendarView, today: string): string {
  const ahead = collisions.filter(({ day }) => day >= today)
  const first = ahead.find(({ kind }) => kind === 'over-limit') ?? ahead[0]
  return mondayOf(first?.day ?? (today > from ? today : from))
}

function CalendarMenu({ onDo }: { onDo: (doing: Doing) => void }) {
  const t = useText(text)
  const action = (kind: 'limit' | 'ownLife' | 'acute' | 'travel' | 'feed') => ({
    id: kind,
    label: t.menu[kind],
    onAction: () => onDo({ kind }),
  })
  return (
    <Menu
      label={t.more}
      groups={[
        {
          title: t.menu.agreed,
          actions: [action('limit'), action('ownLife'), action('acute'), action('travel')],
        },
        {
          title: t.menu.mine,
          actions: [action('feed'), { id: 'print', label: t.menu.print, onAction: () => window.print() }],
        },
      ]}
    />
  )
}

function WhoFilter({
  view,
  who,
  onWho,
}: {
  view: CalendarView
  who: string | null
  onWho: (who: string | null) => void
}) {
  const t = useText(text)
  return (
    <div className="row calendar-who no-print" role="group" aria-label={t.who}>
      <Button pressed={who === null} onPress={() => onWho(null)}>
        {t.all}
      </Button>
      {view.persons.map(({ personId, givenName }) => (
        <Button key={personId} pressed={who === personId} onPress={() => onWho(personId)}>
          <span className="name">{givenName}</span>
        </Button>
      ))}
    </div>
  )
}
