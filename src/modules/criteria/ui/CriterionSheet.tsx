import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CriterionVersion } from '../contract.ts'
import { codeOf } from '../rules.ts'
import { text } from './setup-text.ts'

type CriterionSheetProps = { of: CriterionVersion | 'new'; onClose: () => void; said: Said }

/** A new criterion of the municipality's own, or a new version of one from a day on. */
export function CriterionSheet({ of, onClose, said }: CriterionSheetProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const former = of === 'new' ? null : of
  const set = useWrite('criteria.set')
  const [name, setName] = useState(former?.name ?? '')
  const [help, setHelp] = useState(former?.help ?? '')
  const [steps, setSteps] = useState(former?.steps.join('\n') ?? '')
  const [inUse, setInUse] = useState(true)
  const today = useToday()
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    const lacking = Object.fromEntries(
      Object.entries({
        name: [name, t.pickName],
        help: [help, t.pickHelp],
        validFrom: [validFrom ?? '', t.pickFrom],
      })
        .filter(([, [written]]) => written?.trim() === '')
        .map(([field, [, why]]) => [field, why ?? '']),
    )
    setMissing(lacking)
    if (validFrom === null || Object.keys(lacking).length > 0) return
    const lines = steps
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
    const answer = await set.send({
      code: former?.code ?? codeOf(name),
      kind: former?.kind ?? 'own',
      name,
      help,
      steps: lines,
      inUse,
      validFrom,
    })
    if (!answer.ok) return
    said.say(t.saved(name, formatDay(validFrom, language)), null)
    onClose()
  }
  return (
    <Sheet title={former ? t.change(former.name) : t.add} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={set.refusal}>
        <TextField
          label={t.name}
          name="name"
          hint={t.nameHint}
          value={name}
          onChange={setName}
          autoComplete="off"
        />
        <TextArea
          label={t.help}
          name="help"
          hint={t.helpHint}
          rows={3}
          value={help}
          onChange={setHelp}
          limit={500}
        />
        {former?.kind === 'concern-scale' && (
          <TextArea
            label={t.steps}
            name="steps"
            hint={t.stepsHint}
            rows={5}
            value={steps}
            onChange={setSteps}
            limit={1600}
          />
        )}
        <DateField
          label={t.from}
          name="validFrom"
          hint={t.fromHint}
          value={validFrom}
          onChange={setValidFrom}
          today={today}
          allow="from-today"
        />
        {former && <Checkbox label={t.inUse} hint={t.inUseHint} checked={inUse} onChange={setInUse} />}
        <FormSave pending={set.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
