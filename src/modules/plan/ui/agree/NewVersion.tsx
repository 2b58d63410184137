import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import { asksAgain } from '../../agreement-rules.ts'
import type { Change } from '../../contract.ts'
import { text as agreeText } from './agree-text.ts'
import { text } from '../text.ts'

/** Changes of goals open versions by themselves; these are the ones somebody decides to mark. */
const markable: readonly Change[] = ['steps', 'numbers', 'words', 'other']

/** Marks a new version of the plan, with what changed and why. */
export function NewVersion({
  familyId,
  open,
  onClose,
}: {
  familyId: string
  open: boolean
  onClose: () => void
}) {
  const t = useText(agreeText).versions
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      {open && <VersionForm familyId={familyId} onDone={onClose} />}
    </Sheet>
  )
}

function VersionForm({ familyId, onDone }: { familyId: string; onDone: () => void }) {
  const t = useText(agreeText).versions
  const plan = useText(text)
  const make = useWrite('plan.new-version')
  const [changed, setChanged] = useState<Change[]>([])
  const [why, setWhy] = useState('')
  const [tried, setTried] = useState(false)
  const missing = {
    ...(changed.length > 0 ? {} : { changedWhat: t.pick }),
    ...(why.trim() ? {} : { why: t.sayWhy }),
  }
  const submit = async () => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    if ((await make.send({ familyId, changedWhat: changed, why })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={tried ? missing : {}} refusal={make.refusal} label={t.title}>
      <p className="muted">{t.lead}</p>
      <fieldset className="field" data-field="changedWhat">
        <legend>{t.what}</legend>
        {tried && changed.length === 0 && <p className="field-error">{t.pick}</p>}
        {markable.map((change) => (
          <Checkbox
            key={change}
            label={t.changed[change]}
            hint={asksAgain([change]) ? t.asks : undefined}
            checked={changed.includes(change)}
            onChange={(checked) =>
              setChanged(checked ? [...changed, change] : changed.filter((one) => one !== change))
            }
          />
        ))}
      </fieldset>
      <TextField label={t.why} name="why" value={why} onChange={setWhy} />
      <HardWords texts={[why]} />
      <FormSave pending={make.pending}>{plan.save}</FormSave>
    </Form>
  )
}
