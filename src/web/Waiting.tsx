import { EmptyState } from '#kit/EmptyState.tsx'
import { Page } from '#kit/Page.tsx'
import { useText } from '#kit/language.ts'
import { text } from './text.ts'
import type { Place } from './routes.tsx'

/** Stands in a place of the menu until its module has a screen there. */
function Waiting({ place }: { place: Place }) {
  const t = useText(text)
  return (
    <Page title={t.places[place]}>
      <EmptyState title={t.waiting.title}>{t.waiting.body}</EmptyState>
    </Page>
  )
}

export function WaitingToday() {
  return <Waiting place="today" />
}
export function WaitingFamilies() {
  return <Waiting place="families" />
}
export function WaitingMeetings() {
  return <Waiting place="meetings" />
}
export function WaitingEarlyHelp() {
  return <Waiting place="early-help" />
}
export function WaitingFigures() {
  return <Waiting place="figures" />
}
