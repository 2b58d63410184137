import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Phase } from '../contract.ts'
import type { FamilyPeople } from '../people-contract.ts'
import { canTakeBackMove } from '../rules.ts'
import { text } from './course-text.ts'
import { text as familyText } from './text.ts'
import { useToday } from '#kit/use-today.ts'

type MovePhaseProps = {
  familyId: string
  open: boolean
  onClose: () => void
  /** Where the move can be taken back, after the sheet is closed. */
  undo: Undo
}

/** Moves the family to another phase; a way that is closed yet says what is missing (domain.md 7.1). */
export function MovePhase({ familyId, open, onClose, undo }: MovePhaseProps) {
  const t = useText(text).move
  const people = useRead('family.people', { familyId }, { when: open })
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <Loaded of={people}>
        {(family) => <MoveForm familyId={familyId} family={family} onDone={onClose} undo={undo} />}
      </Loaded>
    </Sheet>
  )
}

function MoveForm({
  familyId,
  family,
  onDone,
  undo,
}: {
  familyId: string
  family: FamilyPeople
  onDone: () => void
  undo: Undo
}) {
  const t = useText(text)
  const phases = useText(familyText).phase
  const write = useWrite('family.move')
  const takeBack = useWrite('family.take-back-move')
  const today = useToday()
  const [to, setTo] = useState<Phase | null>(null)
  const [on, setOn] = useState<string | null>(today)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const move = async () => {
    setMissing({ ...(to ? {} : { to: t.move.choose }), ...(on ? {} : { on: t.move.pickDay }) })
    if (!to || !on) return
    const answer = await write.send({ familyId, version: family.version, to, on })
    if (!answer.ok) return
    if (canTakeBackMove(to)) undo.offer(() => takeBack.send({ familyId, to }))
    onDone()
  }
  if (family.moves.length === 0) return <p>{t.move.nowhere}</p>
  if (family.myKind !== 'coordinator') return <Notice tone="info">{t.move.onlyPair}</Notice>
  return (
    <Form onSubmit={() => void move()} errors={missing} refusal={write.refusal} label={t.move.title}>
      <p>{t.move.now(phases[family.phase])}</p>
      <RadioGroup
        label={t.move.to}
        name="to"
        value={to}
        onChange={setTo}
        options={family.moves.map(({ to: phase, whyNot }) => ({
          value: phase,
          label: phases[phase],
          ...(whyNot ? { hint: t.move.whyNot[whyNot], disabled: true } : {}),
        }))}
      />
      <DateField label={t.move.on} name="on" value={on} onChange={setOn} today={today} allow="until-today" />
      {to && !canTakeBackMove(to) && <Notice tone="note">{t.move.forGood}</Notice>}
      <FormSave pending={write.pending}>
        {to && !canTakeBackMove(to) ? t.move.end(phases[to]) : t.move.save}
      </FormSave>
    </Form>
  )
}
