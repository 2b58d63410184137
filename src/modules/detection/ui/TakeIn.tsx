import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { Skeleton } from '#kit/Skeleton.tsx'
import { NameFields } from '#kit/NameFields.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useWrite } from '#kit/use-write.ts'
import { languageOptions } from '#modules/family/ui/person-draft.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { Card } from '../contract.ts'
import { text } from './person-text.ts'
import type { CardWrites } from './use-card-writes.ts'
import type { OpenedName } from './use-opened-name.ts'
import { useToday } from './use-today.ts'

type TakeInProps = { card: Card; name: OpenedName; writes: CardWrites; open: boolean; onClose: () => void }

/** Takes the family in from the card. The name is opened for it, with the reason that somebody is to contact the family. */
export function TakeIn(props: TakeInProps) {
  const t = useText(text).take
  const { name, open, onClose } = props
  const { shown, pending, refusal, open: openName } = name
  const mustOpen = open && shown === null && !pending && refusal === null
  useEffect(() => {
    if (mustOpen) void openName('contact')
  }, [mustOpen, openName])
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <p className="muted">{t.lead}</p>
      {refusal && <p>{refusal.reason}</p>}
      {!refusal && (shown ? <TakeInForm {...props} start={shown} /> : <Skeleton />)}
    </Sheet>
  )
}

type Start = { givenName: string | null; familyName: string | null; birthDate: string | null }

function useFields(start: Start, labelOf: (name: string) => string) {
  const [fields, setFields] = useState({
    familyLabel: start.familyName ? labelOf(start.familyName) : '',
    givenName: start.givenName ?? '',
    familyName: start.familyName ?? '',
    birthDate: start.birthDate,
    protected: false,
    phone: '',
    language: 'da',
    cpr: '',
  })
  return { fields, set: (more: Partial<typeof fields>) => setFields((now) => ({ ...now, ...more })) }
}
type Fields = ReturnType<typeof useFields>

function TakeInForm({ card, writes, start }: TakeInProps & { start: Start }) {
  const t = useText(text).take
  const go = useGo()
  const take = useWrite('detection.take-in')
  const form = useFields(start, t.labelOf)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const submit = async () => {
    const { birthDate, phone, cpr, ...rest } = form.fields
    setMissing(birthDate ? {} : { birthDate: t.pickBirth })
    if (!birthDate) return
    const young = { ...rest, birthDate, sex: card.sex, phone: phone.trim() || null, cpr: cpr.trim() || null }
    const answer = await writes.inTurn((edited) => take.send({ ...edited, ...young }))
    if (answer.ok) go(`/familier/${answer.output.familyId}`)
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={take.refusal} label={t.title}>
      <TextField
        label={t.label}
        name="familyLabel"
        hint={t.labelHint}
        value={form.fields.familyLabel}
        onChange={(familyLabel) => form.set({ familyLabel })}
        autoComplete="off"
      />
      <HardWords texts={[form.fields.familyLabel]} />
      <h3>{t.young}</h3>
      <Young {...form} />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={take.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

function Young({ fields, set }: Fields) {
  const t = useText(text).take
  const [language] = useLanguage()
  const today = useToday()
  return (
    <>
      <NameFields value={fields} onChange={set} />
      <DateField
        label={t.birthDate}
        name="birthDate"
        value={fields.birthDate}
        onChange={(birthDate) => set({ birthDate })}
        today={today}
        allow="until-today"
      />
      <Checkbox
        label={t.protected}
        checked={fields.protected}
        onChange={(hidden) => set({ protected: hidden })}
      />
      <TextField
        label={t.phone}
        name="phone"
        type="tel"
        short
        optional
        value={fields.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="off"
      />
      <ComboBox
        label={t.language}
        name="language"
        value={fields.language}
        onChange={(code) => set({ language: code ?? 'da' })}
        options={languageOptions(language)}
      />
      <TextField
        label={t.cpr}
        name="cpr"
        short
        optional
        inputMode="numeric"
        autoComplete="off"
        value={fields.cpr}
        onChange={(cpr) => set({ cpr })}
      />
    </>
  )
}
