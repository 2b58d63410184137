import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './extract-text.ts'
import { LookTable } from './LookTable.tsx'

/** Every look at a person, found by personal number; nobody's name is in it. */
export function CprExtract() {
  const t = useText(text)
  const [typed, setTyped] = useState('')
  const [cpr, setCpr] = useState<string | null>(null)
  const read = useRead('trail.extract-by-cpr', { cpr: cpr ?? '' }, { when: cpr !== null })
  const refused = read.refusal?.kind === 'invalid' ? read.refusal : null
  return (
    <Section title={t.cprTitle}>
      <p className="muted">{t.cprLead}</p>
      <Form onSubmit={() => setCpr(typed.trim())} refusal={refused} label={t.cprTitle}>
        <TextField
          label={t.cpr}
          name="cpr"
          hint={t.cprHint}
          short
          inputMode="numeric"
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={read.fetching}>
            {t.find}
          </Button>
        </div>
      </Form>
      {cpr !== null && !refused && <Loaded of={read}>{({ looks }) => <LookTable looks={looks} />}</Loaded>}
    </Section>
  )
}
