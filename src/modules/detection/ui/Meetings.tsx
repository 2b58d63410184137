import { CalendarPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Page, Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { text as cardText } from './card-text.ts'
import { text } from './meeting-text.ts'
import { PlanMeeting } from './PlanMeeting.tsx'
import { Room } from './Room.tsx'
import { useIsPolice } from './use-is-police.ts'
import './early-help.css'

/** The list meetings, coming and held. A police account sees the open meeting it takes part in, and nothing else (HG-02). */
export function Meetings() {
  const isPolice = useIsPolice()
  if (isPolice === null) return null
  return isPolice ? <PoliceMeetings /> : <OurMeetings />
}

function OurMeetings() {
  const t = useText(text)
  const meetings = useRead('detection.meetings', {})
  const [doing, setDoing] = useAddressChoice('gør', '')
  const plan = (
    <Button tone="primary" icon={CalendarPlus} onPress={() => setDoing('planlæg')}>
      {t.plan}
    </Button>
  )
  return (
    <Page title={t.title} lead={t.lead} actions={plan}>
      <Loaded of={meetings}>{(list) => <ComingAndHeld meetings={list} />}</Loaded>
      <PlanMeeting open={doing === 'planlæg'} onClose={() => setDoing('')} />
    </Page>
  )
}

function ComingAndHeld({ meetings }: { meetings: readonly ListMeeting[] }) {
  const t = useText(text)
  const words = useText(cardText)
  const [language] = useLanguage()
  const coming = meetings.filter(({ state }) => state !== 'closed').toReversed()
  const held = meetings.filter(({ state }) => state === 'closed')
  const outcomesOf = ({ outcomes }: ListMeeting) =>
    outcomes.map(({ outcome, number }) => `${words.outcomes[outcome]} ${number}`).join(' · ') ||
    t.outcomesNone
  const first = whenAndChair(t, language)
  const persons: Column<ListMeeting> = { header: t.persons, cell: (row) => row.persons, align: 'number' }
  return (
    <>
      <Section title={t.coming}>
        <Table
          caption={t.coming}
          hideCaption
          rows={coming}
          rowKey={({ meetingId }) => meetingId}
          columns={[...first, { header: t.state, cell: ({ state }) => t.states[state] }, persons]}
          empty={<EmptyState title={t.noneComing} />}
        />
      </Section>
      <Section title={t.held}>
        <Table
          caption={t.held}
          hideCaption
          rows={held}
          rowKey={({ meetingId }) => meetingId}
          columns={[...first, persons, { header: t.outcomes, cell: outcomesOf }]}
          empty={<EmptyState title={t.noneHeld} />}
        />
      </Section>
    </>
  )
}

function whenAndChair(t: (typeof text)['da'], language: 'da' | 'en'): Column<ListMeeting>[] {
  return [
    {
      header: t.when,
      rowHeader: true,
      cell: ({ meetingId, heldOn, startsAt }) => (
        <Link href={`/tidlig-hjaelp/moede/${meetingId}`}>
          {t.at(formatDayShort(heldOn, language), startsAt.replace(':', '.'))}
        </Link>
      ),
    },
    { header: t.chair, cell: ({ chair }) => chair.name },
  ]
}

function PoliceMeetings() {
  const t = useText(text)
  const meetings = useRead('detection.meetings', {}, { everySeconds: 15 })
  const open = meetings.data?.find(({ state }) => state === 'open')
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={meetings}>
        {() =>
          open ? (
            <Room meetingId={open.meetingId} />
          ) : (
            <EmptyState title={t.noneOpen}>{t.noneOpenWhy}</EmptyState>
          )
        }
      </Loaded>
    </Page>
  )
}
