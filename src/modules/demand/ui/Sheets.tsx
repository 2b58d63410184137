import { Dialog, Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import type { Undo } from '#kit/use-undo.ts'
import type { CalendarView } from '../calendar-contract.ts'
import { AcuteForm } from './AcuteForm.tsx'
import { AddDemand } from './AddDemand.tsx'
import { AskForm } from './AskForm.tsx'
import type { DemandDraft } from './demand-draft.ts'
import { EntrySheet } from './EntrySheet.tsx'
import { Feed } from './Feed.tsx'
import { formText } from './form-text.ts'
import { LimitForm } from './LimitForm.tsx'
import { MoveForm } from './MoveForm.tsx'
import { OwnLifeForm } from './OwnLifeForm.tsx'
import { requestText } from './request-text.ts'
import { text } from './text.ts'
import { TravelForm } from './TravelForm.tsx'

/** What is being done in the calendar; one sheet at a time. */
export type Doing =
  | { kind: 'add' | 'limit' | 'ownLife' | 'acute' | 'travel' | 'feed' }
  | { kind: 'entry' | 'move'; key: string }
  | { kind: 'ask'; key: string; way: 'move' | 'pause' | 'join' }

type SheetsProps = {
  familyId: string
  view: CalendarView
  doing: Doing | null
  onDo: (doing: Doing | null) => void
  draft: DemandDraft
  onDraft: (draft: DemandDraft) => void
  today: string
  /** Where what was just done can be undone, on the page under the sheet. */
  undo: Undo
}

/** The sheet of what is being done, if anything. */
export function Sheets(props: SheetsProps) {
  const { doing, view, onDo } = props
  const t = useText(text)
  const forms = useText(formText)
  const requests = useText(requestText)
  const entry = doing && 'key' in doing ? view.entries.find(({ key }) => key === doing.key) : undefined
  const titles: Record<Doing['kind'], string> = {
    add: t.add,
    limit: forms.limit.title,
    ownLife: forms.ownLife.title,
    acute: forms.acute.title,
    travel: forms.travel.title,
    feed: forms.feed.title,
    entry: entry?.what ?? '',
    move: forms.move.title,
    ask: doing?.kind === 'ask' && entry ? requests.ask(doing.way, entry.departmentName) : '',
  }
  // The family's week stands beside the form where there is room for both.
  if (doing?.kind === 'add')
    return (
      <Dialog wide title={titles.add} open onClose={() => onDo(null)}>
        <Content {...props} doing={doing} />
      </Dialog>
    )
  return (
    <Sheet title={doing ? titles[doing.kind] : ''} open={doing !== null} onClose={() => onDo(null)}>
      {doing && <Content {...props} doing={doing} />}
    </Sheet>
  )
}

function Content({
  familyId,
  view,
  doing,
  onDo,
  draft,
  onDraft,
  today,
  undo,
}: SheetsProps & { doing: Doing }) {
  const done = () => onDo(null)
  const forms = { familyId, view, today, onDone: done }
  if ('key' in doing) {
    const entry = view.entries.find(({ key }) => key === doing.key)
    if (!entry) return null
    if (doing.kind === 'ask') return <AskForm {...forms} entry={entry} way={doing.way} />
    if (doing.kind === 'move')
      return <MoveForm familyId={familyId} today={today} entry={entry} onDone={done} />
    return <EntrySheet familyId={familyId} view={view} entry={entry} onDo={onDo} onDone={done} undo={undo} />
  }
  switch (doing.kind) {
    case 'add':
      return <AddDemand {...forms} draft={draft} onDraft={onDraft} undo={undo} />
    case 'limit':
      return <LimitForm {...forms} />
    case 'ownLife':
      return <OwnLifeForm {...forms} />
    case 'acute':
      return <AcuteForm {...forms} />
    case 'travel':
      return <TravelForm {...forms} />
    case 'feed':
      return <Feed />
  }
}
