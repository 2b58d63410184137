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
import { Choices } from './Choices.tsx'
import { PlantCanary } from './PlantCanary.tsx'
import { SignalTraps } from './SignalTraps.tsx'
import { text } from './trap-text.ts'

/** Invented families that watch, and what the municipality has chosen for its log. */
export function Traps() {
  const t = useText(text)
  const [language] = useLanguage()
  const read = useRead('trail.canaries', {})
  const write = useWrite('trail.lift-canary')
  const [planting, setPlanting] = useState(false)
  return (
    <>
      <Section title={t.traps} actions={<Button onPress={() => setPlanting(true)}>{t.plant}</Button>}>
        <p className="muted">{t.trapsLead}</p>
        <Loaded of={read}>
          {(canaries) => (
            <Table
              caption={t.traps}
              hideCaption
              rows={canaries}
              rowKey={({ familyId }) => familyId}
              empty={<EmptyState title={t.none} />}
              columns={[
                { header: t.columns.family, rowHeader: true, cell: ({ number }) => t.family(number) },
                { header: t.columns.planted, cell: ({ plantedAt }) => formatDay(plantedAt, language) },
                { header: t.columns.alarms, align: 'number', cell: ({ alarms }) => alarms },
                {
                  header: t.columns.state,
                  cell: ({ liftedAt }) => (liftedAt ? t.lifted(formatDay(liftedAt, language)) : t.watching),
                },
                {
                  header: t.lift,
                  align: 'actions',
                  cell: ({ familyId, number, liftedAt }) =>
                    liftedAt === null && (
                      <Button
                        tone="plain"
                        label={t.liftOf(number)}
                        onPress={() => void write.send({ familyId })}
                      >
                        {t.lift}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Loaded>
      </Section>
      <SignalTraps />
      <Choices />
      <PlantCanary open={planting} onClose={() => setPlanting(false)} />
    </>
  )
}
