import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { useToast } from '#kit/LiveRegion.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Disclosed } from '../basis-contract.ts'
import type { Matrix } from '../contract.ts'
import { DiscloseSheet } from './DiscloseSheet.tsx'
import { text, type SharedWords } from './shared-text.ts'

const FEW = 6

/** "Hvad er delt": what, to whom, on what basis, until when; and the way to share on a provision of law (HG-01, ux.md 2.16). */
export function Shared({ familyId, matrix }: { familyId: string; matrix: Matrix }) {
  const t = useText(text)
  const read = useRead('consent.shared', { familyId })
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState(false)
  const columns = useColumns(familyId, t)
  return (
    <Section
      title={t.title}
      actions={
        <div className="row no-print">
          <Button onPress={() => setOpen(true)}>{t.share}</Button>
          <Link href="/deling/grundlag">{t.basesLink}</Link>
        </div>
      }
    >
      <p className="muted">{t.lead}</p>
      <Loaded of={read}>
        {({ shared }) =>
          shared.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <div className="stack-tight">
              <Table
                caption={t.title}
                hideCaption
                rows={all ? shared : shared.slice(0, FEW)}
                rowKey={({ shareId }) => shareId}
                columns={columns}
              />
              {shared.length > FEW && (
                <div className="no-print">
                  <Button tone="plain" expanded={all} onPress={() => setAll(!all)}>
                    {all ? t.fewer : t.showAll(shared.length)}
                  </Button>
                </div>
              )}
            </div>
          )
        }
      </Loaded>
      <DiscloseSheet familyId={familyId} matrix={matrix} open={open} onClose={() => setOpen(false)} />
    </Section>
  )
}

function useColumns(familyId: string, t: SharedWords): Column<Disclosed>[] {
  const [language] = useLanguage()
  const toast = useToast()
  const stop = useWrite('consent.stop-sharing')
  const end = async (shareId: string) => {
    const sent = await stop.send({ familyId, shareId })
    if (sent.ok) toast(t.stopped)
  }
  return [
    { header: t.who, rowHeader: true, cell: ({ person }) => <span className="name">{person}</span> },
    { header: t.what, cell: (row) => <span className="name">{whatOf(row, t)}</span> },
    { header: t.route, cell: ({ from, to }) => t.toSomebody(from, to) },
    {
      header: t.basis,
      cell: ({ basisName, otherLaw, notForInvestigation }) => (
        <>
          {basisName[language]}
          {otherLaw && `: ${otherLaw}`}
          {notForInvestigation && <div className="small muted">{t.notForInvestigation}</div>}
        </>
      ),
    },
    {
      header: t.period,
      cell: ({ fromOn, untilOn }) => (
        <>
          {formatDay(fromOn, language)}
          {untilOn && ` ${t.until(formatDay(untilOn, language))}`}
        </>
      ),
    },
    { header: t.state, cell: ({ mode, open }) => (mode === 'told' ? t.told : open ? t.open : t.closed) },
    {
      header: t.actions,
      align: 'actions',
      cell: (row) =>
        row.open && row.basis !== 'CONSENT' ? (
          <div className="no-print">
            <Button
              tone="plain"
              label={t.stopLabel(row.person, row.to)}
              pending={stop.pending}
              onPress={() => void end(row.shareId)}
            >
              {t.stop}
            </Button>
          </div>
        ) : null,
    },
  ]
}

function whatOf({ what, classes }: Disclosed, t: SharedWords): string {
  if (what !== null) return what
  const more = [
    ...(classes.includes('ART9_HEALTH') ? [t.health] : []),
    ...(classes.includes('ART10_CRIME') ? [t.crime] : []),
  ]
  return [t.notes, ...more].join(', ')
}
