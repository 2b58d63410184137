import { useState } from 'react'
import { Pencil, Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import type { ListedFirstWords } from '../contract.ts'
import { FirstWordsSheet } from './FirstWordsSheet.tsx'
import { text } from './setup-text.ts'
import { text as listText } from './text.ts'

/** Every opening that workers are offered, shipped or the municipality's own, and the way to change it. */
export function FirstWordsSetup() {
  const t = useText(text)
  const { occasions } = useText(listText)
  const [language] = useLanguage()
  const read = useRead('wording.first-words', {})
  const said = useSaid()
  const [sheet, setSheet] = useState<ListedFirstWords | 'new' | null>(null)
  return (
    <Section
      title={t.first}
      actions={
        <Button tone="primary" icon={Plus} onPress={() => setSheet('new')}>
          {t.add}
        </Button>
      }
    >
      <p className="muted">{t.firstLead}</p>
      <SaidLine of={said} />
      <Loaded of={read}>
        {(all) => (
          <>
            <Table
              caption={t.caption}
              hideCaption
              rows={all}
              rowKey={({ code }) => code}
              columns={[
                { header: t.occasion, rowHeader: true, cell: ({ occasion }) => occasions[occasion] },
                {
                  header: t.words,
                  cell: ({ danish, inUse }) => (
                    <>
                      <span lang="da">{danish}</span> {!inUse && <Pill tone="note">{t.outOfUse}</Pill>}
                    </>
                  ),
                },
                {
                  header: t.by,
                  cell: ({ setBy, setOn }) =>
                    setBy && setOn ? `${setBy}, ${formatDay(setOn, language)}` : t.shipped,
                },
                {
                  header: t.change,
                  align: 'actions',
                  cell: (one) => (
                    <Button
                      tone="plain"
                      icon={Pencil}
                      label={t.changeOf(`${one.danish.slice(0, 40)}…`)}
                      onPress={() => setSheet(one)}
                    >
                      {t.change}
                    </Button>
                  ),
                },
              ]}
            />
            {sheet !== null && (
              <FirstWordsSheet
                of={sheet}
                taken={all.map(({ code }) => code)}
                onClose={() => setSheet(null)}
                said={said}
              />
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}
