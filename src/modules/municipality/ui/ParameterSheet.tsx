import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { DateField } from '#kit/DateField.tsx'
import { formatDay } from '#kit/format-date.ts'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { LegalParameterCode, Organisation } from '../contract.ts'
import { text } from './text.ts'

type ParameterSheetProps = {
  parameter: Organisation['parameters'][number]
  name: string
  onClose: () => void
  said: Said
}

/** A new value for a figure of the law, from a day on and with its source; older values stay for the time before. */
export function ParameterSheet({ parameter, name, onClose, said }: ParameterSheetProps) {
  const t = useText(text).law
  const [language] = useLanguage()
  const day = useToday()
  const write = useWrite('municipality.set-parameter')
  const [value, setValue] = useState<number | null>(null)
  const [validFrom, setValidFrom] = useState<string | null>(null)
  const [source, setSource] = useState('')
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    setMissing({
      ...(value === null ? { value: t.number } : {}),
      ...(validFrom === null ? { validFrom: t.pickDay } : {}),
    })
    if (value === null || validFrom === null) return
    const code = parameter.code as LegalParameterCode
    const answer = await write.send({ code, value, source, validFrom })
    if (!answer.ok) return
    said.say(t.saved(name, formatDay(validFrom, language)), null)
    onClose()
  }
  return (
    <Sheet title={t.changeOf(name)} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
        <p className="muted">{t.changeLead}</p>
        <NumberField
          label={t.newValue}
          name="value"
          unit={t.unitWords[parameter.unit]}
          value={value}
          onChange={setValue}
        />
        <DateField
          label={t.from}
          name="validFrom"
          value={validFrom}
          onChange={setValidFrom}
          today={day}
          allow="from-today"
        />
        <TextArea
          label={t.newSource}
          name="source"
          hint={t.newSourceHint}
          value={source}
          onChange={setSource}
          rows={2}
          limit={200}
        />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
