import { useState } from 'react'
import type { Strand } from '#core/fields.ts'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { Select } from '#kit/Select.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { strands as codes } from './codes.ts'
import { text as cardText } from './card-text.ts'
import { emptySignal, missingIn, signalOf, type SignalDraft } from './signal-draft.ts'
import { SignalPerson } from './SignalPerson.tsx'
import { text } from './text.ts'
import { useToday } from './use-today.ts'

type FieldsProps = { draft: SignalDraft; set: (more: Partial<SignalDraft>) => void }

/** A signal from another way in than the police list. The sheet stays mounted, so what was typed outlives closing it. */
export function NewSignal({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(text).new
  const [draft, setDraft] = useState(emptySignal)
  const done = () => {
    setDraft(emptySignal())
    onClose()
  }
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <p className="muted">{t.lead}</p>
      <SignalForm draft={draft} set={(more) => setDraft((now) => ({ ...now, ...more }))} onDone={done} />
    </Sheet>
  )
}

function SignalForm({ draft, set, onDone }: FieldsProps & { onDone: () => void }) {
  const t = useText(text).new
  const toast = useToast()
  const add = useWrite('detection.add-signal')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = async () => {
    const lacking = missingIn(draft, t)
    setMissing(lacking)
    const signal = signalOf(draft)
    if (Object.keys(lacking).length > 0 || signal === null) return
    const answer = await add.send(signal)
    if (!answer.ok) return
    toast(t.saved)
    onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={add.refusal} label={t.title}>
      <Origin draft={draft} set={set} />
      <WhatWasSeen draft={draft} set={set} />
      <SignalPerson draft={draft} set={set} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={add.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

function Origin({ draft, set }: FieldsProps) {
  const t = useText(text).new
  const { strands } = useText(cardText)
  const own = codes.filter(isOwn)
  return (
    <Select
      label={t.strand}
      name="strand"
      value={draft.strand}
      onChange={(strand) => set({ strand })}
      options={own.map((value) => ({ value, label: strands[value] }))}
    />
  )
}

/** The police list has its own room and its own way in (HG-02). */
function isOwn(code: Strand): code is Exclude<Strand, 'S115_LIST'> {
  return code !== 'S115_LIST'
}

function WhatWasSeen({ draft, set }: FieldsProps) {
  const t = useText(text).new
  const today = useToday()
  return (
    <>
      <TextArea
        label={t.strengths}
        name="strengths"
        hint={t.strengthsHint}
        value={draft.strengths}
        onChange={(strengths) => set({ strengths })}
        limit={500}
      />
      <TextArea
        label={t.seen}
        name="seen"
        hint={t.seenHint}
        value={draft.seen}
        onChange={(seen) => set({ seen })}
        limit={1000}
        readers={t.readers}
        child={t.child}
      />
      <TextField
        label={t.seenBy}
        name="seenBy"
        hint={t.seenByHint}
        value={draft.seenBy}
        onChange={(seenBy) => set({ seenBy })}
        autoComplete="off"
      />
      <DateField
        label={t.seenOn}
        name="seenOn"
        optional
        value={draft.seenOn}
        onChange={(seenOn) => set({ seenOn })}
        today={today}
        allow="until-today"
      />
    </>
  )
}
