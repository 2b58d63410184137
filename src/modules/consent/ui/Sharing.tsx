import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Matrix, MatrixPerson } from '../contract.ts'
import { AnswerSheet } from './AnswerSheet.tsx'
import { AskAgain } from './AskAgain.tsx'
import { ConsentTable } from './ConsentTable.tsx'
import type { Doing } from './doing.ts'
import { Others } from './Others.tsx'
import { PutSheet } from './PutSheet.tsx'
import { Shared } from './Shared.tsx'
import { text } from './text.ts'
import { dueOf, nextToAsk } from './what-to-ask.ts'
import { WhoSees } from './WhoSees.tsx'
import { Withdraw } from './Withdraw.tsx'
import './sharing.css'

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
  const [doing, setDoing] = useState<Doing | null>(null)
  const [open, setOpen] = useState(false)
  const team = matrix.departments.filter(({ inTeam }) => inTeam).map(({ name }) => name)
  const begin = (next: Doing) => {
    setDoing(next)
    setOpen(true)
  }
  return (
    <div className="stack sharing">
      <Attention matrix={matrix} familyId={familyId} onDo={begin} />
      <Section title={t.who} actions={<Ask matrix={matrix} onDo={begin} />}>
        <p className="muted">
          {t.basis[matrix.basis]} {t.whoLead}
        </p>
        <ConsentTable matrix={matrix} onDo={begin} />
        {team.length > 0 && <p className="small muted">{t.team(team)}</p>}
      </Section>
      <Others familyId={familyId} matrix={matrix} />
      <Shared familyId={familyId} matrix={matrix} />
      <WhoSees familyId={familyId} matrix={matrix} />
      <p className="no-print">
        <Link href={`/familier/${familyId}/familiens-side`}>{t.familySide}</Link>
      </p>
      {doing && (
        <Over
          key={JSON.stringify(doing)}
          {...{ familyId, matrix, doing, open }}
          onDo={begin}
          onClose={() => setOpen(false)}
          onDone={() => setDoing(null)}
        />
      )}
    </div>
  )
}

type OverProps = {
  familyId: string
  matrix: Matrix
  doing: Doing
  open: boolean
  onDo: (doing: Doing) => void
  /** Closed with what was filled in still there, should it be opened again. */
  onClose: () => void
  onDone: () => void
}

function Over({ doing, onDo, ...rest }: OverProps) {
  if (doing.what === 'look') return <AnswerSheet {...rest} chosen={doing} onDo={onDo} />
  if (doing.what === 'put') return <PutSheet {...rest} doing={doing} />
  return <Withdraw {...rest} doing={doing} />
}

/** The usual case first: asked and answered at the table, beginning with the first who has something to be asked about. */
function Ask({ matrix, onDo }: { matrix: Matrix; onDo: (doing: Doing) => void }) {
  const t = useText(text)
  const first = nextToAsk(matrix, null)
  if (!first) return null
  const put = { what: 'put', personId: first.personId, departments: null } as const
  return (
    <div className="row no-print">
      <Button tone="primary" onPress={() => onDo({ ...put, notes: true })}>
        {t.askAndNote}
      </Button>
      <Button onPress={() => onDo({ ...put, notes: false })}>{t.ask}</Button>
    </div>
  )
}

type AttentionProps = { matrix: Matrix; familyId: string; onDo: (doing: Doing) => void }

/** At most one notice: what must be asked again, or a child for whom nobody can answer. */
function Attention({ matrix, familyId, onDo }: AttentionProps) {
  const t = useText(text)
  const due = dueOf(matrix)
  if (due.length > 0) return <AskAgain due={due} onDo={onDo} />
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
