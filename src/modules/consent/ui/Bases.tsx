import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { BasisLine } from '../basis-contract.ts'
import { text as sharedText } from './shared-text.ts'

const text = {
  da: {
    title: 'Hvad må deles, og efter hvilken lov?',
    lead: 'Samtykke er den almindelige vej. Her står, hvad der kan deles på et andet grundlag. Det er altid en ret og aldrig en pligt, og intet herfra bruges til efterforskning.',
    used: 'Det bruger kommunen',
    notUsed: 'Det bruger kommunen ikke',
    notUsedLead: 'Ude af brug, til kommunens jurist og databeskyttelsesrådgiver har besluttet andet.',
    basis: 'Grundlag',
    means: 'Hvad det betyder',
    law: 'Lov',
    covers: 'Oplysninger',
    unchecked: 'Paragraffen er ikke efterprøvet',
    noInvestigation: 'Må ikke bruges til efterforskning',
  },
  en: {
    title: 'What may be shared, under which law?',
    lead: 'Consent is the ordinary way. This is what can be shared on another basis. It is always a right and never a duty, and nothing from here is used for investigation.',
    used: 'Used by the municipality',
    notUsed: 'Not used by the municipality',
    notUsedLead: 'Out of use until the municipality’s lawyer and data protection officer decide otherwise.',
    basis: 'Basis',
    means: 'What it means',
    law: 'Law',
    covers: 'Information',
    unchecked: 'The section has not been checked',
    noInvestigation: 'Not to be used for investigation',
  },
}

/** The bases in plain words with their sections: what can be done without consent (domain.md 3.5, 7.9). */
export function Bases() {
  const t = useText(text)
  const read = useRead('consent.bases', {})
  return (
    <Page title={t.title} lead={t.lead}>
      <Loaded of={read}>
        {({ bases }) => (
          <div className="stack">
            <Section title={t.used}>
              <Lines bases={bases.filter(({ inUse }) => inUse)} caption={t.used} />
            </Section>
            <Section title={t.notUsed}>
              <p className="muted">{t.notUsedLead}</p>
              <Lines bases={bases.filter(({ inUse }) => !inUse)} caption={t.notUsed} />
            </Section>
          </div>
        )}
      </Loaded>
    </Page>
  )
}

function Lines({ bases, caption }: { bases: BasisLine[]; caption: string }) {
  const t = useText(text)
  const shared = useText(sharedText)
  const [language] = useLanguage()
  const columns: Column<BasisLine>[] = [
    {
      header: t.basis,
      rowHeader: true,
      cell: ({ name }) => name[language],
    },
    {
      header: t.means,
      cell: ({ says, notForInvestigation, verified }) => (
        <>
          {says[language]}
          {notForInvestigation && <div className="small muted">{t.noInvestigation}</div>}
          {!verified && <div className="small muted">{t.unchecked}</div>}
        </>
      ),
    },
    { header: t.law, cell: ({ law }) => law },
    { header: t.covers, cell: ({ classes }) => classes.map((one) => shared.class[one]).join(', ') },
  ]
  return <Table caption={caption} hideCaption rows={bases} rowKey={({ basis }) => basis} columns={columns} />
}
