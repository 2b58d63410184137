import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatNumber } from '#kit/format-number.ts'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Menu } from '#kit/Menu.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedType } from '../type-contract.ts'
import { text } from './type-text.ts'
import { TypeSheet } from './TypeSheet.tsx'
import './mandate.css'

/** The municipality's own catalogue: what it can give, under which law, at what price, and what is known of it. */
export function Types() {
  const t = useText(text)
  useWindowTitle(t.title)
  const types = useRead('mandate.types', {})
  const said = useSaid()
  const [adding, setAdding] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        <Button icon={Plus} tone="primary" onPress={() => setAdding(true)}>
          {t.add}
        </Button>
      }
    >
      <p>{t.lead}</p>
      <p className="muted">{t.ownHint}</p>
      <SaidLine of={said} />
      <Loaded of={types}>{(all) => <TypeTable types={all} said={said} />}</Loaded>
      <TypeSheet type={null} open={adding} onClose={() => setAdding(false)} said={said} />
    </Section>
  )
}

function TypeTable({ types, said }: { types: ListedType[]; said: Said }) {
  const t = useText(text)
  return (
    <Table
      caption={t.title}
      hideCaption
      rows={types}
      rowKey={({ code }) => code}
      columns={[
        {
          header: t.columns.name,
          rowHeader: true,
          cell: ({ name, provider, own }) => (
            <>
              {name} {!own && <Pill tone="neutral">{t.shipped}</Pill>}
              <span className="muted small mandate-line">{provider}</span>
            </>
          ),
        },
        { header: t.columns.law, cell: ({ law }) => <span lang="da">{law}</span> },
        { header: t.columns.form, cell: ({ form }) => t.forms[form] },
        {
          header: t.columns.price,
          cell: ({ kroner, priceUnit, priceSource }) =>
            kroner === null ? (
              <span className="muted">{t.noPrice}</span>
            ) : (
              <>
                {t.price(formatNumber(kroner, 0), priceUnit ?? '')}
                <span className="muted small mandate-line">{priceSource}</span>
              </>
            ),
        },
        {
          header: t.columns.expected,
          cell: ({ weeks, intensity }) => (
            <>
              {weeks === null ? t.noEnd : t.weeks(weeks)}
              <span className="muted small mandate-line">{intensity}</span>
            </>
          ),
        },
        {
          header: t.columns.more,
          align: 'actions',
          cell: (type) => <TypeMenu key={type.validFrom} type={type} said={said} />,
        },
      ]}
    />
  )
}

function TypeMenu({ type, said }: { type: ListedType; said: Said }) {
  const t = useText(text)
  const today = useToday()
  const set = useWrite('mandate.set-type')
  const [editing, setEditing] = useState(false)
  const { own: _own, ...version } = type
  const remove = async () => {
    const answer = await set.send({ ...version, validFrom: today, inUse: false })
    said.say(answer.ok ? t.out(type.name) : answer.refusal.reason, null)
  }
  return (
    <>
      <Menu
        label={t.moreOf(type.name)}
        groups={[
          {
            title: type.name,
            actions: [
              { id: 'edit', label: t.edit, onAction: () => setEditing(true) },
              { id: 'remove', label: t.remove, onAction: () => void remove() },
            ],
          },
        ]}
      />
      <TypeSheet type={type} open={editing} onClose={() => setEditing(false)} said={said} />
    </>
  )
}
