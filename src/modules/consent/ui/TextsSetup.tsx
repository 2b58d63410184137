import { useState } from 'react'
import { Pencil } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { consentPurpose } from '../contract.ts'
import type { TextVersion } from '../text-contract.ts'
import { textOn } from '../text-rules.ts'
import { ownTexts } from './said.ts'
import { TextSheet } from './TextSheet.tsx'
import { text } from './texts-text.ts'
import './sharing.css'

/** What is said when somebody is asked, as the municipality's own dated versions (HG-06). */
export function TextsSetup() {
  const t = useText(text)
  useWindowTitle(t.title)
  const read = useRead('consent.texts', {})
  const today = useToday()
  const said = useSaid()
  const [changing, setChanging] = useState<TextVersion | null>(null)
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={read}>
        {(all) => {
          const now = consentPurpose.options.map((purpose) => textOn(ownTexts(all), purpose, today))
          const rest = all.filter(
            (one) => !now.some(({ purpose, version }) => purpose === one.purpose && version === one.version),
          )
          return (
            <>
              <Versions caption={t.caption} of={now} onChange={setChanging} />
              {rest.length > 0 && (
                <details>
                  <summary>{t.others(rest.length)}</summary>
                  <Versions caption={t.others(rest.length)} of={rest} />
                </details>
              )}
            </>
          )
        }}
      </Loaded>
      {changing && <TextSheet of={changing} onClose={() => setChanging(null)} said={said} />}
    </Section>
  )
}

type VersionsProps = {
  caption: string
  of: readonly TextVersion[]
  onChange?: (version: TextVersion) => void
}

function Versions({ caption, of, onChange }: VersionsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Table
      caption={caption}
      hideCaption
      rows={of}
      rowKey={({ purpose, version }) => `${purpose}/${version}`}
      columns={[
        { header: t.what, rowHeader: true, cell: ({ purpose }) => t.purposes[purpose] },
        { header: t.said, cell: ({ body }) => <Said body={body} /> },
        { header: t.version, cell: ({ version }) => <span className="sharing-version">{version}</span> },
        { header: t.from, cell: ({ validFrom, setBy }) => (setBy ? formatDay(validFrom, language) : '–') },
        { header: t.by, cell: ({ setBy }) => setBy ?? t.shipped },
        ...(onChange
          ? [
              {
                header: t.change,
                align: 'actions' as const,
                cell: (one: TextVersion) => (
                  <Button
                    tone="plain"
                    icon={Pencil}
                    label={t.changeOf(t.purposes[one.purpose])}
                    onPress={() => onChange(one)}
                  >
                    {t.change}
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

/** The whole text as it is written, with its places for names. */
function Said({ body }: { body: TextVersion['body'] }) {
  const [language] = useLanguage()
  return (
    <details>
      <summary>{body.self[language]}</summary>
      <ul className="sharing-said">
        {[body.about, ...body.lines, ...body.fixed].map((line) => (
          <li key={line.da}>{line[language]}</li>
        ))}
      </ul>
    </details>
  )
}
