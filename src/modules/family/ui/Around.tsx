import { useState, type ReactNode } from 'react'
import { UserRoundPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { Initials } from '#kit/Initials.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { useRead } from '#kit/use-read.ts'
import type { FamilyPeople, Worker } from '../people-contract.ts'
import { isPairFromOneDepartment } from '../rules.ts'
import { ColleagueSheet } from './ColleagueSheet.tsx'
import { Dept } from './Dept.tsx'
import { LeaveTeam } from './LeaveTeam.tsx'
import { text } from './around-text.ts'

type AroundProps = { familyId: string; family: FamilyPeople }

/** Everyone who works with this family, since when and how: its two contacts, the rest of the team, and those before. */
export function Around({ familyId, family }: AroundProps) {
  const t = useText(text).around
  const [adding, setAdding] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const undo = useUndo()
  const me = useRead('staff.me', {}).data?.staffId
  const leave = useWrite('family.leave-team')
  const join = useWrite('family.add-to-team')
  const now = family.workers.filter(({ to }) => to === null)
  const pair = now.filter(({ kind }) => kind === 'coordinator')
  const end = async ({ staffId, kind }: Worker) => {
    if (staffId === me) return setLeaving(true)
    const answer = await leave.send({ familyId, staffId })
    if (answer.ok) undo.offer(() => join.send({ familyId, staffId, kind }))
  }
  const workers = (list: readonly Worker[]) => (
    <Workers workers={list} onEnd={family.myKind === 'coordinator' ? (one) => void end(one) : null} />
  )
  return (
    <Section
      title={t.title}
      actions={
        <Button icon={UserRoundPlus} onPress={() => setAdding(true)}>
          {t.addColleague}
        </Button>
      }
    >
      <div className="row">
        <p className="muted">{t.met(family.professionalsMet)}</p>
        <InlineSaved of={undo} />
      </div>
      {leave.refusal && <Notice tone="note">{leave.refusal.reason}</Notice>}
      <div className="columns">
        <Group title={t.pair}>
          {workers(pair)}
          {pair.length < 2 && (
            <p className="muted small">
              {t.missingOne} <Link href={`/familier/${familyId}/overdragelse`}>{t.choosePair}</Link>
            </p>
          )}
          {isPairFromOneDepartment(pair.map(({ department }) => department)) && (
            <p className="muted small">{t.oneDepartment}</p>
          )}
        </Group>
        <Group title={t.others}>{workers(now.filter(({ kind }) => kind === 'member'))}</Group>
        {now.length < family.workers.length && (
          <Group title={t.former}>{workers(family.workers.filter(({ to }) => to !== null))}</Group>
        )}
      </div>
      <ColleagueSheet
        familyId={familyId}
        family={family}
        open={adding}
        onClose={() => setAdding(false)}
        onAdded={(staffId) => undo.offer(() => leave.send({ familyId, staffId }))}
      />
      {me && (
        <LeaveTeam
          familyId={familyId}
          staffId={me}
          stays={now.filter(({ staffId }) => staffId !== me)}
          open={leaving}
          onClose={() => setLeaving(false)}
        />
      )}
    </Section>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="card people-group">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function Workers({
  workers,
  onEnd,
}: {
  workers: readonly Worker[]
  onEnd: ((worker: Worker) => void) | null
}) {
  const t = useText(text).around
  const [language] = useLanguage()
  const day = (date: string) => formatDay(date, language)
  if (workers.length === 0) return <p className="muted">{t.nobody}</p>
  return (
    <ul className="people-list">
      {workers.map((worker) => (
        <li key={`${worker.staffId}${worker.from}`} className="people-worker">
          <Initials name={worker.name} />
          <div>
            <strong>{worker.name}</strong> <Dept code={worker.department} />
            <div className="muted small">{worker.profession}</div>
            <div className="muted small">
              {worker.to ? t.fromTo(day(worker.from), day(worker.to)) : t.since(day(worker.from))} ·{' '}
              {worker.lastContactOn ? t.lastContact(day(worker.lastContactOn)) : t.noContact}
            </div>
            {worker.phone && !worker.to && (
              <a href={`tel:${worker.phone.replaceAll(' ', '')}`}>{worker.phone}</a>
            )}
          </div>
          {onEnd && !worker.to && (
            <Button tone="plain" label={t.endLabel(worker.name)} onPress={() => onEnd(worker)}>
              {t.end}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
