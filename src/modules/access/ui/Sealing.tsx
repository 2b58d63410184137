import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ErrorSummary } from '#kit/ErrorSummary.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './leader-text.ts'

/** Closes a family to all but named colleagues, or opens it to its team again. Found by number: no name is shown (W6). */
export function Sealing() {
  const t = useText(text)
  const [typed, setTyped] = useState<number | null>(null)
  const [number, setNumber] = useState<number | null>(null)
  const found = useRead('access.to-seal', { number: number ?? 1 }, { when: number !== null })
  const family = found.data?.family
  return (
    <Section title={t.sealing}>
      <Form onSubmit={() => setNumber(typed)} label={t.sealing}>
        <NumberField
          label={t.numberField}
          name="number"
          hint={t.sealHint}
          value={typed}
          onChange={setTyped}
        />
        <div className="form-actions">
          <Button type="submit">{t.look}</Button>
        </div>
      </Form>
      {number !== null && found.data && !family && <Notice live>{t.noneFound}</Notice>}
      {number !== null && family && (
        <Seal
          key={`${family.familyId}${family.sealed}`}
          family={family}
          colleagues={found.data?.colleagues ?? []}
        />
      )}
    </Section>
  )
}

type Found = {
  familyId: string
  number: number
  sealed: boolean
  contacts: { staffId: string; name: string }[]
}

function Seal({
  family,
  colleagues,
}: {
  family: Found
  colleagues: readonly { staffId: string; name: string; department: string }[]
}) {
  const t = useText(text)
  const seal = useWrite('access.seal')
  const unseal = useWrite('access.unseal')
  const [named, setNamed] = useState<readonly string[]>(family.contacts.map(({ staffId }) => staffId))
  const { familyId } = family
  const refusal = seal.refusal ?? unseal.refusal
  const toggle = (staffId: string, on: boolean) =>
    setNamed((now) => (on ? [...now, staffId] : now.filter((one) => one !== staffId)))
  return (
    <div className="card">
      <h3>{t.number(family.number)}</h3>
      {refusal && <ErrorSummary errors={refusal.fields} refusal={refusal} />}
      {family.sealed && <Notice tone="private">{t.isSealed}</Notice>}
      <fieldset className="field">
        <legend>{t.named}</legend>
        {colleagues.map(({ staffId, name, department }) => (
          <Checkbox
            key={staffId}
            label={`${name}, ${department}`}
            checked={named.includes(staffId)}
            onChange={(on) => toggle(staffId, on)}
          />
        ))}
      </fieldset>
      <div className="form-actions">
        <Button
          tone="primary"
          pending={seal.pending}
          onPress={() => void seal.send({ familyId, staffIds: [...named] })}
        >
          {t.seal}
        </Button>
        {family.sealed && (
          <Button pending={unseal.pending} onPress={() => void unseal.send({ familyId })}>
            {t.unseal}
          </Button>
        )}
      </div>
    </div>
  )
}
