import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import type { Organisation } from '../contract.ts'
import { ParameterSheet } from './ParameterSheet.tsx'
import { text } from './text.ts'

/** The legal ages and deadlines that are reckoned with today, each with its source and the day it holds from. */
export function Law() {
  const t = useText(text).law
  const [language] = useLanguage()
  useWindowTitle(t.title)
  const [changing, setChanging] = useState<Organisation['parameters'][number] | null>(null)
  const said = useSaid()
  const municipality = useRead('municipality.get', {})
  const nameOf = (code: string) => (t.names as Record<string, string>)[code] ?? code
  const valueOf = (value: number, unit: string) =>
    (t.units as Record<string, (value: number) => string>)[unit]?.(value) ?? `${value} ${unit}`
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={municipality}>
        {({ parameters }) => (
          <Table
            caption={t.caption}
            hideCaption
            rows={parameters}
            rowKey={({ code }) => code}
            columns={[
              { header: t.what, rowHeader: true, cell: ({ code }) => nameOf(code) },
              { header: t.value, cell: ({ value, unit }) => valueOf(value, unit) },
              { header: t.source, cell: ({ source }) => <span lang="da">{source}</span> },
              { header: t.from, cell: ({ validFrom }) => formatDay(validFrom, language) },
              {
                header: t.change,
                cell: (parameter) => (
                  <Button label={t.changeOf(nameOf(parameter.code))} onPress={() => setChanging(parameter)}>
                    {t.change}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      {changing && (
        <ParameterSheet
          parameter={changing}
          name={nameOf(changing.code)}
          onClose={() => setChanging(null)}
          said={said}
        />
      )}
    </Section>
  )
}
