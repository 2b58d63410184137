import { useState, type ReactNode } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useGo } from '#kit/navigation.ts'
import { Page, Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { LeaderPage, LedFamily } from '../contract.ts'
import { Appoint } from './Appoint.tsx'
import { text } from './leader-text.ts'
import { Notices } from './Notices.tsx'
import { Restricting } from './Restricting.tsx'
import { Reviews } from './Reviews.tsx'
import { Sealing } from './Sealing.tsx'
import { Supervise } from './Supervise.tsx'
import { text as accessText } from './text.ts'

/** What a leader answers for: emergency access to judge, families of their staff, recusals and sealed families. */
export function Leader({ more }: { more?: ReactNode }) {
  const t = useText(text)
  const page = useRead('access.leader', {}, { everySeconds: 60 })
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <LinkButton href="/mandater">{t.mandates}</LinkButton>
          <LinkButton href="/familier/soeg">{t.search}</LinkButton>
          <LinkButton href="/tilsyn/ord">{t.wordsForFamilies}</LinkButton>
          <LinkButton href="/tidlig-hjaelp/kriterier">{t.criteria}</LinkButton>
          <LinkButton href="/tilsyn/afslutninger">{t.endings}</LinkButton>
        </>
      }
    >
      <Notices />
      <Loaded of={page}>
        {(all) => (
          <>
            <Reviews reviews={all.reviews} />
            {more}
            <Families page={all} />
            {all.recusals.length > 0 && <Recusals recusals={all.recusals} />}
          </>
        )}
      </Loaded>
      <Sealing />
      <Restricting />
    </Page>
  )
}

function Families({ page }: { page: LeaderPage }) {
  const t = useText(text)
  const supervise = useText(accessText).supervise
  const go = useGo()
  const [language] = useLanguage()
  const [doing, setDoing] = useState<{ what: 'open' | 'appoint'; familyId: string } | null>(null)
  const close = () => setDoing(null)
  const name = ({ label, number }: LedFamily) => label ?? t.number(number)
  return (
    <Section title={t.families} count={page.families.length}>
      <Table
        caption={t.families}
        hideCaption
        rows={page.families}
        rowKey={({ familyId }) => familyId}
        empty={<p className="muted">{t.noFamilies}</p>}
        columns={[
          {
            header: t.family,
            rowHeader: true,
            cell: (row) => (
              <>
                <span className="name">{name(row)}</span>{' '}
                {row.sealed && <Pill tone="private">{t.sealed}</Pill>}
              </>
            ),
          },
          {
            header: t.contacts,
            cell: ({ contacts, contactCount }) => (
              <>
                {contacts.join(', ')} {contactCount < 2 && <Pill tone="soon">{t.missing}</Pill>}
              </>
            ),
          },
          {
            header: supervise.title,
            align: 'actions',
            cell: (row) => (
              <>
                {row.contactCount < 2 && (
                  <Button
                    label={`${t.find} ${name(row)}`}
                    onPress={() => setDoing({ what: 'appoint', familyId: row.familyId })}
                  >
                    {t.find}
                  </Button>
                )}
                {row.label !== null &&
                  (row.supervisedUntil ? (
                    <LinkButton href={`/familier/${row.familyId}`}>
                      {t.goOn} ({formatMoment(row.supervisedUntil, language)})
                    </LinkButton>
                  ) : (
                    <Button
                      label={`${t.open} ${name(row)}`}
                      onPress={() => setDoing({ what: 'open', familyId: row.familyId })}
                    >
                      {t.open}
                    </Button>
                  ))}
              </>
            ),
          },
        ]}
      />
      <Sheet title={supervise.title} open={doing?.what === 'open'} onClose={close}>
        {doing && <Supervise familyId={doing.familyId} onOpened={() => go(`/familier/${doing.familyId}`)} />}
      </Sheet>
      <Sheet title={t.appoint} open={doing?.what === 'appoint'} onClose={close}>
        {doing && <Appoint familyId={doing.familyId} colleagues={page.colleagues} onDone={close} />}
      </Sheet>
    </Section>
  )
}

function Recusals({ recusals }: { recusals: LeaderPage['recusals'] }) {
  const t = useText(text)
  const lift = useWrite('access.lift-recusal')
  return (
    <Section title={t.recusals}>
      <ul className="plain-list">
        {recusals.map(({ recusalId, staff, familyNumber, mayLift }) => (
          <li key={recusalId} className="row">
            {t.recusal(staff, familyNumber)}
            {mayLift && (
              <Button
                tone="plain"
                label={`${t.lift}: ${t.recusal(staff, familyNumber)}`}
                onPress={() => void lift.send({ recusalId })}
              >
                {t.lift}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
