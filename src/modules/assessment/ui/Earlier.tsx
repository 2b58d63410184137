import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './text.ts'

type EarlierProps = { familyId: string; shown: string | null; open: (assessmentId: string) => void }

/** Every picture of the family with what it took; shown when there is more than the one on the screen. */
export function Earlier({ familyId, shown, open }: EarlierProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const pictures = useRead('assessment.history', { familyId }).data ?? []
  if (pictures.length < 2) return null
  return (
    <div className="no-print">
      <Section title={t.earlier}>
        <Table
          caption={t.earlier}
          hideCaption
          rows={pictures}
          rowKey={({ assessmentId }) => assessmentId}
          columns={[
            { header: t.date, rowHeader: true, cell: ({ startedAt }) => formatDay(startedAt, language) },
            { header: t.made, cell: ({ startedBy }) => startedBy },
            {
              header: t.state,
              cell: ({ finishedAt }) => (finishedAt ? t.done(formatDay(finishedAt, language)) : t.underWay),
            },
            { header: t.spent, align: 'number', cell: ({ minutesSpent }) => t.minutes(minutesSpent) },
            {
              header: t.openEarlier,
              align: 'actions',
              cell: ({ assessmentId, finishedAt }) =>
                assessmentId === shown ? null : (
                  <Button onPress={() => open(finishedAt ? assessmentId : '')}>
                    {finishedAt ? t.openEarlier : t.backToNow}
                  </Button>
                ),
            },
          ]}
        />
      </Section>
    </div>
  )
}
