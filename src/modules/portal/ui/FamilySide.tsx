import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Recipient, Released } from '../staff-contract.ts'
import { PageShown } from './PageShown.tsx'
import { ReleaseSheet } from './ReleaseSheet.tsx'
import { text } from './text.ts'
import './portal.css'

type Page = Released['pages'][number]
type Row = { recipient: Recipient; page: Page | null }

/** What each of the family can read at their own door: who has which page, since when, and who else reads it (HG-07). */
export function FamilySide() {
  const familyId = usePathPart('familyId')
  useWindowTitle(useText(text).title)
  const read = useRead('portal.released', { familyId })
  return (
    <Loaded of={read} waiting={<Skeleton lines={5} />}>
      {(released) => <Pages familyId={familyId} released={released} />}
    </Loaded>
  )
}

function Pages({ familyId, released }: { familyId: string; released: Released }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [doing, setDoing] = useState<Recipient | null>(null)
  const [shown, setShown] = useState<Page | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const withdraw = useWrite('portal.withdraw')
  const rows: Row[] = released.recipients.map((recipient) => ({
    recipient,
    page:
      released.pages.find((one) => one.recipientId === recipient.personId && one.withdrawnAt === null) ??
      null,
  }))
  const former = released.pages.filter(({ withdrawnAt }) => withdrawnAt !== null)
  const takeBack = async ({ pageId, recipient }: Page) => {
    const answer = await withdraw.send({ familyId, pageId })
    if (answer.ok) setSaid(t.withdrawn(recipient))
  }
  return (
    <div className="stack">
      <Section title={t.title}>
        <p className="muted">{t.lead}</p>
        {!released.mayRelease && <p className="muted">{t.onlyPair}</p>}
        {said && (
          <Notice tone="good" live>
            {said}
          </Notice>
        )}
        {withdraw.refusal && (
          <Notice tone="error" live>
            {withdraw.refusal.reason}
          </Notice>
        )}
        <Table
          caption={t.caption}
          hideCaption
          rows={rows}
          rowKey={({ recipient }) => recipient.personId}
          columns={[
            {
              header: t.columns.who,
              rowHeader: true,
              cell: ({ recipient: { givenName, age } }) => (
                <>
                  <span className="name">{givenName}</span>, {t.years(age)}
                </>
              ),
            },
            {
              header: t.columns.page,
              cell: ({ page }) =>
                page ? t.since(formatDay(page.releasedAt, language), page.releasedBy) : t.none,
            },
            {
              header: t.columns.readers,
              cell: ({ page }) =>
                page === null
                  ? '–'
                  : page.alsoRead.length === 0
                    ? t.alone(page.recipient)
                    : t.with(page.recipient, page.alsoRead.join(t.and)),
            },
            {
              header: t.columns.do,
              align: 'actions',
              cell: ({ recipient, page }) => (
                <div className="row page-actions-cell">
                  {released.mayRelease && (
                    <Button label={t.prepareOf(recipient.givenName)} onPress={() => setDoing(recipient)}>
                      {t.prepare}
                    </Button>
                  )}
                  {page && (
                    <>
                      <Button tone="plain" label={t.seeOf(page.recipient)} onPress={() => setShown(page)}>
                        {t.see}
                      </Button>
                      <Button
                        tone="plain"
                        label={t.withdrawOf(page.recipient)}
                        onPress={() => void takeBack(page)}
                      >
                        {t.withdraw}
                      </Button>
                    </>
                  )}
                </div>
              ),
            },
          ]}
        />
      </Section>
      {former.length > 0 && (
        <Section title={t.former}>
          <ul>
            {former.map((page) => (
              <li key={page.pageId}>
                <span className="name">{page.recipient}</span>:{' '}
                {t.formerLine(
                  formatDay(page.releasedAt, language),
                  formatDay(page.withdrawnAt ?? page.releasedAt, language),
                  page.withdrawnBy ?? '',
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {doing && (
        <ReleaseSheet
          familyId={familyId}
          recipient={doing}
          onClose={() => setDoing(null)}
          onReleased={() => {
            setSaid(t.released(doing.givenName))
            setDoing(null)
          }}
        />
      )}
      {shown && (
        <Sheet title={t.sheet(shown.recipient)} open onClose={() => setShown(null)}>
          <PageShown sections={shown.content.sections} />
        </Sheet>
      )}
    </div>
  )
}
