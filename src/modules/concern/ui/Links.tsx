import { useState } from 'react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import type { OutputOf } from '#kit/call.ts'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { addDays, formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Table, type Column } from '#kit/Table.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { newToken } from './new-id.ts'
import { text } from './text.ts'

type Link = OutputOf<'concern.links'>[number]

/** Links for partners: made here, shown once, closed with one press. */
export function Links() {
  const t = useText(text).ways
  const links = useRead('concern.links', {})
  return (
    <Section title={t.links}>
      <p className="muted">{t.linksLead}</p>
      <MakeLink />
      <Loaded of={links}>
        {(rows) => (rows.length === 0 ? <p>{t.none}</p> : <LinkTable rows={rows} />)}
      </Loaded>
    </Section>
  )
}

function MakeLink() {
  const t = useText(text).ways
  const [now] = useState(() => today(new Date()))
  const make = useWrite('concern.make-link')
  const [partner, setPartner] = useState('')
  const [until, setUntil] = useState<string | null>(addDays(now, 180))
  const [made, setMade] = useState<{ partner: string; href: string } | null>(null)
  const submit = async () => {
    const token = newToken()
    const answer = await make.send({ partner, token, expiresOn: until ?? '' })
    if (!answer.ok) return
    setMade({ partner, href: `${window.location.origin}/bekymring#${token}` })
    setPartner('')
  }
  return (
    <Form onSubmit={() => void submit()} refusal={make.refusal} label={t.make}>
      {made && <Made {...made} />}
      <TextField label={t.partner} name="partner" value={partner} onChange={setPartner} autoComplete="off" />
      <DateField
        label={t.until}
        name="expiresOn"
        value={until}
        onChange={setUntil}
        today={now}
        allow="from-today"
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={make.pending}>
          {t.make}
        </Button>
      </div>
    </Form>
  )
}

function Made({ partner, href }: { partner: string; href: string }) {
  const t = useText(text).ways
  const announce = useAnnounce()
  const copy = async () => {
    await navigator.clipboard.writeText(href)
    announce(t.copied)
  }
  return (
    <Notice
      tone="good"
      title={t.made(partner)}
      live
      action={<Button onPress={() => void copy()}>{t.copy}</Button>}
    >
      <span className="link-once">{href}</span>
      <br />
      {t.once}
    </Notice>
  )
}

function LinkTable({ rows }: { rows: readonly Link[] }) {
  const t = useText(text).ways
  const [language] = useLanguage()
  const close = useWrite('concern.close-link')
  const columns: Column<Link>[] = [
    { header: t.columns.partner, cell: ({ partner }) => partner, rowHeader: true },
    { header: t.columns.until, cell: ({ expiresOn }) => formatDay(expiresOn, language) },
    { header: t.columns.received, cell: ({ received }) => received, align: 'number' },
    { header: t.columns.by, cell: ({ madeBy }) => madeBy },
    {
      header: t.close,
      align: 'actions',
      cell: ({ linkId, partner, closed }) =>
        closed ? (
          <span className="muted">{t.closed}</span>
        ) : (
          <Button tone="plain" onPress={() => void close.send({ linkId })}>
            {t.closeOf(partner)}
          </Button>
        ),
    },
  ]
  return <Table caption={t.links} hideCaption columns={columns} rows={rows} rowKey={({ linkId }) => linkId} />
}
