import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlantSignal } from './PlantSignal.tsx'
import { text } from './trap-text.ts'

/** Invented names on the early-help board that watch. */
export function SignalTraps() {
  const t = useText(text).cards
  const words = useText(text)
  const [language] = useLanguage()
  const read = useRead('trail.canary-signals', {})
  const write = useWrite('trail.lift-canary-signal')
  const [planting, setPlanting] = useState(false)
  return (
    <>
      <Section title={t.title} actions={<Button onPress={() => setPlanting(true)}>{t.plant}</Button>}>
        <p className="muted">{t.lead}</p>
        <Loaded of={read}>
          {(cards) => (
            <Table
              caption={t.title}
              hideCaption
              rows={cards}
              rowKey={({ signalId }) => signalId}
              empty={<EmptyState title={t.none} />}
              columns={[
                {
                  header: words.columns.planted,
                  rowHeader: true,
                  cell: ({ plantedAt }) => formatDay(plantedAt, language),
                },
                {
                  header: t.until,
                  cell: ({ deleteOn }) => (deleteOn ? formatDay(deleteOn, language) : t.deleted),
                },
                { header: words.columns.alarms, align: 'number', cell: ({ alarms }) => alarms },
                {
                  header: words.columns.state,
                  cell: ({ liftedAt }) =>
                    liftedAt ? words.lifted(formatDay(liftedAt, language)) : words.watching,
                },
                {
                  header: words.lift,
                  align: 'actions',
                  cell: ({ signalId, plantedAt, liftedAt }) =>
                    liftedAt === null && (
                      <Button
                        tone="plain"
                        label={t.liftOf(formatDay(plantedAt, language))}
                        onPress={() => void write.send({ signalId })}
                      >
                        {words.lift}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Loaded>
      </Section>
      <PlantSignal open={planting} onClose={() => setPlanting(false)} />
    </>
  )
}
