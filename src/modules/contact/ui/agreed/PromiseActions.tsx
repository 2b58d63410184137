import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { agreedText } from '../agreed-text.ts'
import { useToday } from '#kit/use-today.ts'

type ActionsProps = {
  familyId: string
  promise: { promiseId: string; version: number; words: string }
  /** False when it is kept: then only the way to undo is left, if it was kept here. */
  open: boolean
  /** Something was done with it here: the place around it keeps the line, so that undo stays in its place. */
  onDone?: (() => void) | undefined
}

/** `Holdt` with one tap and undo; `Flyt + sig det` with a new day, because a promise is never moved in silence. */
export function PromiseActions({ familyId, promise, open, onDone }: ActionsProps) {
  const t = useText(agreedText)
  const keep = useWrite('promise.keep')
  const reopen = useWrite('promise.reopen')
  const tell = useWrite('promise.tell-broken')
  const undo = useUndo()
  const [moving, setMoving] = useState(false)
  const { promiseId, version } = promise
  const kept = async () => {
    onDone?.()
    const answer = await keep.send({ familyId, promiseId, version, keptAt: new Date().toISOString() })
    if (answer.ok) undo.offer(() => reopen.send({ familyId, promiseId, version: answer.output.version }))
  }
  const broken = async () => {
    onDone?.()
    const answer = await tell.send({ familyId, promiseId, version, brokenAt: new Date().toISOString() })
    if (answer.ok) undo.offer(() => reopen.send({ familyId, promiseId, version: answer.output.version }))
  }
  const canAct = open && undo.state !== 'saved'
  return (
    <>
      <div className="row">
        <InlineSaved of={undo} />
        {canAct && (
          <>
            <Button pending={keep.pending} onPress={() => void kept()} label={`${t.keep}: ${promise.words}`}>
              {t.keep}
            </Button>
            <Button
              expanded={moving}
              onPress={() => setMoving((now) => !now)}
              label={`${t.moveAndTell}: ${promise.words}`}
            >
              {t.moveAndTell}
            </Button>
            <Button
              tone="plain"
              pending={tell.pending}
              onPress={() => void broken()}
              label={`${t.breakAndTell}: ${promise.words}`}
            >
              {t.breakAndTell}
            </Button>
          </>
        )}
      </div>
      {(keep.refusal ?? tell.refusal) && <p role="alert">{(keep.refusal ?? tell.refusal)?.reason}</p>}
      {moving && canAct && <Move familyId={familyId} promise={promise} onClose={() => setMoving(false)} />}
    </>
  )
}

function Move({
  familyId,
  promise,
  onClose,
}: Pick<ActionsProps, 'familyId' | 'promise'> & { onClose: () => void }) {
  const t = useText(agreedText)
  const now = useToday()
  const move = useWrite('promise.move-and-tell')
  const [dueOn, setDueOn] = useState<string | null>(null)
  const [missing, setMissing] = useState(false)
  const submit = async () => {
    setMissing(dueOn === null)
    if (dueOn === null) return
    const answer = await move.send({
      familyId,
      promiseId: promise.promiseId,
      version: promise.version,
      dueOn,
    })
    if (answer.ok) onClose()
  }
  return (
    <Form
      onSubmit={() => void submit()}
      errors={missing ? { dueOn: t.missing.dueOn } : {}}
      refusal={move.refusal}
      label={t.moveAndTell}
    >
      <p>{t.tell}</p>
      <DateField
        label={t.newDay}
        name="dueOn"
        value={dueOn}
        onChange={setDueOn}
        today={now}
        allow="from-today"
      />
      <div className="form-actions">
        <Button type="submit" pending={move.pending}>
          {t.told}
        </Button>
      </div>
    </Form>
  )
}
