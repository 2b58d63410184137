import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Menu } from '#kit/Menu.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedGrant } from '../contract.ts'
import { text } from './text.ts'

/** Each grant with how it stands; the letter of a decision and what comes after it. */
export function GrantTable({ familyId, grants }: { familyId: string; grants: ListedGrant[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const said = useSaid()
  return (
    <>
      <SaidLine of={said} />
      <Table
        caption={t.given}
        hideCaption
        stack
        rows={grants}
        rowKey={({ grantId }) => grantId}
        empty={<EmptyState title={t.none}>{t.noneHint}</EmptyState>}
        columns={[
          {
            header: t.columns.what,
            rowHeader: true,
            cell: ({ name, law, goalWords, stepWhat }) => (
              <>
                {name} <span className="muted small measure-facts">{law}</span>
                {goalWords !== null && (
                  <span className="small measure-facts">
                    <Link href={`/familier/${familyId}/plan`}>{t.servesGoal(goalWords)}</Link>
                    {stepWhat !== null && ` · ${t.servesStep(stepWhat)}`}
                  </span>
                )}
              </>
            ),
          },
          { header: t.columns.who, cell: ({ person }) => <span className="name">{person}</span> },
          {
            header: t.columns.standing,
            cell: (one) => (
              <>
                {one.outcome === 'declined' && `${t.declined} · `}
                {t.standing[one.standing]}
                <span className="muted small measure-facts">
                  {one.standing === 'asked' &&
                    one.asked &&
                    one.answerBy &&
                    t.askedOf(one.asked, formatMomentShort(one.answerBy, language))}
                  {one.standing === 'returned' && one.answerWords}
                  {one.standing === 'issued' &&
                    one.complaintUntil &&
                    t.until(formatDay(one.complaintUntil, language))}
                </span>
              </>
            ),
          },
          { header: t.columns.by, cell: ({ decidedBy }) => decidedBy ?? '–' },
          {
            header: t.columns.more,
            align: 'actions',
            cell: (one) => <GrantMenu key={one.version} familyId={familyId} one={one} said={said} />,
          },
        ]}
      />
    </>
  )
}

function GrantMenu({ familyId, one, said }: { familyId: string; one: ListedGrant; said: Said }) {
  const t = useText(text)
  const today = useToday()
  const issue = useWrite('measure.issue')
  const complain = useWrite('measure.complain')
  const takeBack = useWrite('measure.take-back')
  const { grantId, version, standing } = one
  const tell = (answer: { ok: boolean; refusal?: { reason: string } }, words: string) =>
    said.say(answer.ok ? words : (answer.refusal?.reason ?? ''), null)
  const actions = [
    ...(one.form !== 'help' && one.decidedAt
      ? [
          {
            id: 'letter',
            label: t.letter,
            onAction: () => window.open(`/print/afgoerelse/${familyId}/${grantId}.pdf`),
          },
        ]
      : []),
    ...(standing === 'approved' && one.ours
      ? [
          {
            id: 'issue',
            label: t.issue,
            onAction: () =>
              void issue.send({ familyId, grantId, version }).then((answer) => tell(answer, t.issue)),
          },
        ]
      : []),
    ...(['issued', 'final'].includes(standing) && one.form !== 'help' && one.ours
      ? [
          {
            id: 'complain',
            label: t.complain,
            onAction: () =>
              void complain
                .send({ familyId, grantId, version, on: today })
                .then((answer) => tell(answer, t.standing.complaint)),
          },
        ]
      : []),
    ...(['approved', 'started', 'asked'].includes(standing)
      ? [
          {
            id: 'back',
            label: t.takeBack,
            onAction: () =>
              void takeBack.send({ familyId, grantId }).then((answer) => tell(answer, t.standing.withdrawn)),
          },
        ]
      : []),
  ]
  return actions.length > 0 ? (
    <Menu label={t.moreOf(one.name)} groups={[{ title: one.name, actions }]} />
  ) : null
}
