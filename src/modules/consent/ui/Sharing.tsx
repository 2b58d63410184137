import { useState } from 'react'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Matrix, MatrixPerson } from '../contract.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { ConsentTable } from './ConsentTable.tsx'
import { text } from './text.ts'
import { WhoSees } from './WhoSees.tsx'
import './sharing.css'

/** What is looked at: one person and one department, or taking part (null). */
export type Chosen = { personId: string; department: string | null }

/** The tab Deling: who has said yes to what, until when, and how it looks to each of them (ux.md 2.16). */
export function Sharing() {
  const familyId = usePathPart('familyId')
  const matrix = useRead('consent.matrix', { familyId })
  return (
    <Loaded of={matrix} waiting={<Skeleton lines={6} />}>
      {(data) => <Tab matrix={data} familyId={familyId} />}
    </Loaded>
  )
}

function Tab({ matrix, familyId }: { matrix: Matrix; familyId: string }) {
  const t = useText(text)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [open, setOpen] = useState(false)
  const team = matrix.departments.filter(({ inTeam }) => inTeam).map(({ name }) => name)
  const show = (cell: Chosen) => {
    setChosen(cell)
    setOpen(true)
  }
  return (
    <div className="stack sharing">
      <Attention matrix={matrix} familyId={familyId} />
      <Section title={t.who}>
        <p className="muted">
          {t.basis[matrix.basis]} {t.whoLead}
        </p>
        <ConsentTable matrix={matrix} onShow={show} />
        {team.length > 0 && <p className="small muted">{t.team(team)}</p>}
      </Section>
      <WhoSees familyId={familyId} />
      {chosen && (
        <AnswerSheet
          familyId={familyId}
          matrix={matrix}
          chosen={chosen}
          open={open}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}

/** At most one notice: what must be asked again, or a child for whom nobody can answer. */
function Attention({ matrix, familyId }: { matrix: Matrix; familyId: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const again = matrix.people.flatMap((person) => (person.askAgain ? [{ person, ask: person.askAgain }] : []))
  if (again.length > 0) {
    return (
      <Notice tone="note" title={t.askTitle}>
        {again.map(({ person, ask }) => (
          <p key={person.personId} className="name">
            {t.again[ask.because](person.name, formatDay(ask.on, language))}
          </p>
        ))}
      </Notice>
    )
  }
  const alone = matrix.people.find(isWithoutGiver)
  if (!alone) return null
  return (
    <Notice tone="note" action={<Link href={`/familier/${familyId}/personer`}>{t.noGiverWay}</Link>}>
      <span className="name">{t.noGiver(alone.name)}</span>
    </Notice>
  )
}

function isWithoutGiver(person: MatrixPerson): boolean {
  return person.participates && person.mustAnswer.length === 0
}
