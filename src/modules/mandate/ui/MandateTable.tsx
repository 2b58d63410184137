import { addDays } from '#core/day.ts'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Table } from '#kit/Table.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedMandate, Register } from '../contract.ts'
import type { ListedType } from '../type-contract.ts'
import { text } from './text.ts'

type MandateTableProps = { register: Register; types: readonly ListedType[]; said: Said }

/** Every mandate with its measures by name, its limits and who stands in. */
export function MandateTable({ register, types, said }: MandateTableProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const who = (one: ListedMandate) =>
    one.holder ?? t.inDepartment(one.holderFunction ?? '', one.departmentName)
  const nameOf = (code: string) => types.find((type) => type.code === code)?.name ?? code
  return (
    <Table
      caption={t.mandates}
      hideCaption
      rows={register.mandates}
      rowKey={({ mandateId }) => mandateId}
      empty={<EmptyState title={t.none}>{t.noneHint}</EmptyState>}
      columns={[
        {
          header: t.columns.who,
          rowHeader: true,
          cell: (one) => (
            <>
              <span className="mandate-who">{who(one)}</span>
              {one.standIn && <span className="muted small mandate-line">{t.standIn(one.standIn)}</span>}
            </>
          ),
        },
        { header: t.columns.measures, cell: ({ measures }) => measures.map(nameOf).join(', ') },
        { header: t.columns.law, cell: ({ law }) => <span lang="da">{law}</span> },
        {
          header: t.columns.limit,
          cell: ({ mostKroner, mostWeeks }) =>
            [
              mostKroner === null ? null : t.upToKroner(formatNumber(mostKroner, 0)),
              mostWeeks === null ? null : t.upToWeeks(mostWeeks),
            ]
              .filter(Boolean)
              .join(' · ') || t.noLimit,
        },
        {
          header: t.columns.period,
          cell: ({ validFrom, validTo }) => (
            <>
              {t.fromTo(formatDay(validFrom, language), validTo && formatDay(validTo, language))}
              {validTo && validTo < today && <span className="muted"> · {t.ended}</span>}
            </>
          ),
        },
        {
          header: t.columns.more,
          align: 'actions',
          cell: (one) =>
            register.mayGive.includes(one.department) && <EndMenu mandate={one} who={who(one)} said={said} />,
        },
      ]}
    />
  )
}

function EndMenu({ mandate, who, said }: { mandate: ListedMandate; who: string; said: Said }) {
  const t = useText(text)
  const today = useToday()
  const end = useWrite('mandate.end')
  const { mandateId, version, validTo } = mandate
  const setTo = async (day: string | null, words: string) => {
    const answer = await end.send({ mandateId, version, validTo: day })
    if (!answer.ok) return said.say(answer.refusal.reason, null)
    said.say(words, () => end.send({ mandateId, version: answer.output.version, validTo }))
  }
  const runs = validTo === null || validTo >= today
  return (
    <Menu
      label={t.moreOf(who)}
      groups={[
        {
          title: t.mandate,
          actions: [
            runs
              ? { id: 'end', label: t.endNow, onAction: () => void setTo(addDays(today, -1), t.did.ended) }
              : { id: 'again', label: t.again, onAction: () => void setTo(null, t.did.again) },
          ],
        },
      ]}
    />
  )
}
