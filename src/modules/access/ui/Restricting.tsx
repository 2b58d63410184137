import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ErrorSummary } from '#kit/ErrorSummary.tsx'
import { Form } from '#kit/Form.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { RestrictedWhy, ToRestrict } from '../contract.ts'
import { text } from './restrict-text.ts'

/** Restricts a family's data, or lifts it. Found by number: no name is shown (W7). `opens` for whoever may read it afterwards. */
export function Restricting({ opens = false }: { opens?: boolean }) {
  const t = useText(text)
  const [typed, setTyped] = useState<number | null>(null)
  const [number, setNumber] = useState<number | null>(null)
  const found = useRead('access.to-restrict', { number: number ?? 1 }, { when: number !== null })
  const family = found.data?.family
  return (
    <Section title={t.title}>
      <Form onSubmit={() => setNumber(typed)} refusal={found.refusal} label={t.title}>
        <NumberField label={t.number} name="number" hint={t.hint} value={typed} onChange={setTyped} />
        <div className="form-actions">
          <Button type="submit">{t.look}</Button>
        </div>
      </Form>
      {number !== null && found.data && !family && <Notice live>{t.none}</Notice>}
      {number !== null && family && <Card key={family.familyId} family={family} opens={opens} />}
    </Section>
  )
}

function Card({ family, opens }: { family: ToRestrict; opens: boolean }) {
  const t = useText(text)
  const { number, contacts, restrictedAt } = family
  const [said, setSaid] = useState<string | null>(null)
  return (
    <div className="card stack-tight">
      <h3>{t.family(number)}</h3>
      <p className="muted">{contacts.length ? t.contacts(contacts.join(', ')) : t.noContacts}</p>
      {said && (
        <Notice tone="good" live>
          {said}
        </Notice>
      )}
      {restrictedAt ? (
        <Restricted family={family} opens={opens} onLifted={() => setSaid(t.lifted)} />
      ) : (
        <Restrict familyId={family.familyId} onDone={() => setSaid(t.done)} />
      )}
    </div>
  )
}

function Restricted({
  family,
  opens,
  onLifted,
}: {
  family: ToRestrict
  opens: boolean
  onLifted: () => void
}) {
  const t = useText(text)
  const [language] = useLanguage()
  const lift = useWrite('access.lift-restriction')
  const { familyId, restrictedAt, restrictedBy, restrictedWhy } = family
  const send = async () => {
    if ((await lift.send({ familyId })).ok) onLifted()
  }
  return (
    <>
      <Notice tone="private">
        {t.isRestricted(formatMoment(restrictedAt ?? '', language), restrictedBy ?? '–')}{' '}
        {restrictedWhy && t.whys[restrictedWhy]}
      </Notice>
      {lift.refusal && <ErrorSummary errors={{}} refusal={lift.refusal} />}
      <div className="form-actions">
        {opens && <LinkButton href={`/familier/${familyId}`}>{t.open}</LinkButton>}
        <Button pending={lift.pending} onPress={() => void send()}>
          {t.lift}
        </Button>
      </div>
    </>
  )
}

function Restrict({ familyId, onDone }: { familyId: string; onDone: () => void }) {
  const t = useText(text)
  const write = useWrite('access.restrict')
  const [why, setWhy] = useState<RestrictedWhy | null>(null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const send = async () => {
    setMissing(why ? {} : { why: t.choose })
    if (why && (await write.send({ familyId, why })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void send()} errors={missing} refusal={write.refusal} label={t.title}>
      <p>{t.what}</p>
      <RadioGroup
        label={t.why}
        name="why"
        value={why}
        onChange={setWhy}
        options={(['citizen_asks', 'kept'] as const).map((value) => ({ value, label: t.whys[value] }))}
      />
      <div className="form-actions">
        <Button type="submit" tone="danger" pending={write.pending}>
          {t.restrict}
        </Button>
      </div>
    </Form>
  )
}
