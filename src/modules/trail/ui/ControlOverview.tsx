import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import type { OutputOf } from '#kit/call.ts'
import { Sheet } from '#kit/Dialog.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Form } from '#kit/Form.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { alarmWords } from './alarm-words.ts'
import { Emergencies } from './Emergencies.tsx'
import { LogStanding } from './LogStanding.tsx'
import { text } from './text.ts'

type Alarm = OutputOf<'trail.status'>['alarms'][number]

/** What needs looking into, and whether the log can be trusted. Read anew every half minute. */
export function ControlOverview() {
  const t = useText(text)
  const read = useRead('trail.status', {}, { everySeconds: 30 })
  const [answering, setAnswering] = useState<Alarm | null>(null)
  return (
    <Loaded of={read}>
      {({ status, alarms, emergencies }) => (
        <>
          <Section title={t.alarms} count={alarms.filter(({ seenAt }) => seenAt === null).length}>
            <Alarms alarms={alarms} answer={setAnswering} />
          </Section>
          <Emergencies emergencies={emergencies} />
          <LogStanding status={status} />
          {answering && (
            <Answer key={answering.alarmId} alarm={answering} onClose={() => setAnswering(null)} />
          )}
        </>
      )}
    </Loaded>
  )
}

function Alarms({ alarms, answer }: { alarms: Alarm[]; answer: (alarm: Alarm) => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Table
      caption={t.alarms}
      hideCaption
      rows={alarms}
      rowKey={({ alarmId }) => alarmId}
      empty={<EmptyState title={t.noAlarms}>{t.noAlarmsWhy}</EmptyState>}
      columns={[
        { header: t.columns.what, rowHeader: true, cell: (alarm) => alarmWords(alarm, t.alarm) },
        { header: t.columns.who, cell: ({ staff }) => staff },
        { header: t.columns.when, cell: ({ at }) => formatMomentShort(at, language) },
        { header: t.columns.row, align: 'number', cell: ({ row }) => row },
        {
          header: t.columns.state,
          cell: ({ seenAt, seenBy, note }) =>
            seenAt ? (
              <>
                {note}
                <div className="muted small">
                  {seenBy}, {formatMomentShort(seenAt, language)}
                </div>
              </>
            ) : (
              <Pill tone="soon">{t.waiting}</Pill>
            ),
        },
        {
          header: t.lookInto,
          align: 'actions',
          cell: (alarm) =>
            alarm.seenAt === null && (
              <Button
                tone="plain"
                label={t.lookIntoOf(`${alarmWords(alarm, t.alarm)}, ${alarm.staff}`)}
                onPress={() => answer(alarm)}
              >
                {t.lookInto}
              </Button>
            ),
        },
      ]}
    />
  )
}

function Answer({ alarm, onClose }: { alarm: Alarm; onClose: () => void }) {
  const t = useText(text)
  const write = useWrite('trail.see-alarm')
  const [note, setNote] = useState('')
  const save = async () => {
    const answer = await write.send({ alarmId: alarm.alarmId, note })
    if (answer.ok) onClose()
  }
  const title = alarmWords(alarm, t.alarm)
  return (
    <Sheet title={title} open onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={write.refusal} label={title}>
        <p>{alarm.staff}</p>
        <TextArea label={t.note} name="note" hint={t.noteHint} limit={500} value={note} onChange={setNote} />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
