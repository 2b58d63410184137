import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Matrix } from '../contract.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { Answers } from './Answers.tsx'
import type { OtherAt } from './Others.tsx'
import { text } from './other-text.ts'
import { aboutOf } from './said.ts'
import { heldCells, mayTakeBack } from './what-to-ask.ts'

type OtherAnswerProps = { familyId: string; matrix: Matrix; at: OtherAt }

/** What stands behind one other answer: who said what, the words of then, the next answer to note, and taking a yes back. */
export function OtherAnswer({ familyId, matrix, at: { person, cell } }: OtherAnswerProps) {
  const t = useText(text)
  const { current, open, purpose, recipient } = cell
  const asked = { purpose, names: { about: aboutOf(person), supplier: recipient } }
  const next = open?.givers.find(({ answer }) => answer === null)
  const opens = purpose === 'participate' || purpose === 'share' ? '' : t.opens[purpose]
  return (
    <div className="stack">
      {current && <Answers question={current} asked={asked} />}
      {open && <Answers question={open} asked={asked} />}
      {open && next && (
        <AnswerForm
          key={`${open.version}/${next.personId}`}
          question={open}
          giver={next}
          at={{ familyId, matrix, person, cell, department: null }}
          opens={opens}
        />
      )}
      {heldCells([cell]).length > 0 && <TakeBack familyId={familyId} at={{ person, cell }} />}
    </div>
  )
}

/** One press for each who may: it works at once, and is as easy as the yes was (GDPR art. 7(3)). */
function TakeBack({ familyId, at: { person, cell } }: Omit<OtherAnswerProps, 'matrix'>) {
  const t = useText(text)
  const toast = useToast()
  const write = useWrite('consent.withdraw')
  const { current } = cell
  if (!current) return null
  const { consentId, version } = current
  const take = async (withdrawnBy: string) => {
    const answer = await write.send({ familyId, consentId, version, withdrawnBy })
    if (answer.ok) toast(t.taken)
  }
  return (
    <section className="stack-tight" aria-label={t.back}>
      <div className="row">
        {mayTakeBack(person, [cell]).map(({ personId, name }) => (
          <Button key={personId} pending={write.pending} onPress={() => void take(personId)}>
            <span className="name">{t.backBy(name)}</span>
          </Button>
        ))}
      </div>
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
    </section>
  )
}
