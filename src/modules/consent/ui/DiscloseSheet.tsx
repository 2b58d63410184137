import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useToast } from '#kit/LiveRegion.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { BasisLine } from '../basis-contract.ts'
import type { Matrix } from '../contract.ts'
import { DiscloseFields } from './DiscloseFields.tsx'
import { emptyDraft, missingIn, sentOf } from './disclose-draft.ts'
import { text } from './shared-text.ts'

type SheetProps = { familyId: string; matrix: Matrix; open: boolean; onClose: () => void }

/** A disclosure on a provision of law. A right, never a duty: "Del ikke" is always there and asks nothing (HG-03). */
export function DiscloseSheet(props: SheetProps) {
  const t = useText(text)
  return (
    <Sheet title={t.sheet} open={props.open} onClose={props.onClose}>
      <Inside {...props} />
    </Sheet>
  )
}

function Inside(props: SheetProps) {
  const bases = useRead('consent.bases', {})
  const me = useRead('staff.me', {})
  return (
    <Loaded of={bases}>
      {(read) => (
        <Loaded of={me}>
          {({ department }) => <Fields {...props} bases={read.bases} department={department} />}
        </Loaded>
      )}
    </Loaded>
  )
}

type FieldsProps = SheetProps & { bases: BasisLine[]; department: string }

function Fields({ familyId, matrix, onClose, bases, department }: FieldsProps) {
  const t = useText(text)
  const toast = useToast()
  const write = useWrite('consent.disclose')
  const [draft, setDraft] = useState(emptyDraft)
  const [tried, setTried] = useState(false)
  const from = matrix.departments.find(({ name }) => name === department)?.code ?? ''
  const line = bases.find(({ basis }) => basis === draft.basis)
  const missing = missingIn(draft, line, t)
  const submit = async () => {
    setTried(true)
    const [purpose] = line?.purposes ?? []
    const sent = purpose && sentOf(draft, { familyId, from, now: new Date().toISOString(), purpose })
    if (!sent || Object.keys(missing).length > 0) return
    const answer = await write.send(sent)
    if (!answer.ok) return
    toast(t.done)
    setDraft(emptyDraft)
    setTried(false)
    onClose()
  }
  const to =
    draft.kind === 'DEPARTMENT'
      ? matrix.departments.find(({ code }) => code === draft.to)?.name
      : draft.name.trim()
  return (
    <Form
      onSubmit={() => void submit()}
      errors={tried ? missing : {}}
      refusal={write.refusal}
      label={t.sheet}
    >
      <p className="muted">{t.sheetLead}</p>
      <DiscloseFields
        {...{ matrix, bases, from, draft, line }}
        set={(part) => setDraft({ ...draft, ...part })}
      />
      <HardWords texts={[draft.what]} />
      <PlaceWarning familyId={familyId} texts={[draft.what, draft.necessity, draft.because]} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {to ? t.verb(to) : t.verbPlain}
        </Button>
        <Button onPress={onClose}>{t.decline}</Button>
      </div>
    </Form>
  )
}
