import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Organisation } from '../contract.ts'
import { Reminders } from './Reminders.tsx'
import { text } from './text.ts'

type Settings = Pick<
  Organisation,
  'programmeName' | 'aim' | 'signalRetentionDays' | 'windowHours' | 'caseloadCeiling' | 'smallestCell'
>
type Draft = { [Name in keyof Settings]: Settings[Name] extends number ? number | null : Settings[Name] }

function settingsOf(all: Settings): Settings {
  const { programmeName, aim, signalRetentionDays, windowHours, caseloadCeiling, smallestCell } = all
  return { programmeName, aim, signalRetentionDays, windowHours, caseloadCeiling, smallestCell }
}

/** What the programme is called, its aim, and the limits that are the municipality's own choice (ux.md 7.1). */
export function Programme() {
  const t = useText(text).programme
  useWindowTitle(t.title)
  const municipality = useRead('municipality.get', {})
  const said = useSaid()
  const reminders = useText(text).reminders
  const reminded = useSaid()
  return (
    <>
      <Section title={t.title}>
        <SaidLine of={said} />
        <Loaded of={municipality}>
          {(all) => (
            <SettingsForm key={JSON.stringify(settingsOf(all))} former={settingsOf(all)} said={said} />
          )}
        </Loaded>
      </Section>
      <Section title={reminders.title}>
        <SaidLine of={reminded} />
        <Loaded of={municipality}>
          {({ handoverDays }) => <Reminders key={handoverDays} former={{ handoverDays }} said={reminded} />}
        </Loaded>
      </Section>
    </>
  )
}

function SettingsForm({ former, said }: { former: Settings; said: Said }) {
  const t = useText(text).programme
  const write = useWrite('municipality.configure')
  const [draft, setDraft] = useState<Draft>(former)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more })
  const save = async () => {
    const { signalRetentionDays, windowHours, caseloadCeiling, smallestCell } = draft
    const numbers = { signalRetentionDays, windowHours, caseloadCeiling, smallestCell }
    setMissing(
      Object.fromEntries(
        Object.entries(numbers)
          .filter(([, value]) => value === null)
          .map(([name]) => [name, t.number]),
      ),
    )
    if (
      signalRetentionDays === null ||
      windowHours === null ||
      caseloadCeiling === null ||
      smallestCell === null
    )
      return
    const { programmeName, aim } = draft
    const answer = await write.send({
      programmeName,
      aim,
      signalRetentionDays,
      windowHours,
      caseloadCeiling,
      smallestCell,
    })
    if (answer.ok) said.say(t.saved, () => write.send(former))
  }
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal} label={t.title}>
      <TextField
        label={t.name}
        name="programmeName"
        hint={t.nameHint}
        value={draft.programmeName}
        onChange={(programmeName) => set({ programmeName })}
        autoComplete="off"
      />
      <RadioGroup
        label={t.aim}
        name="aim"
        value={draft.aim}
        onChange={(aim) => set({ aim })}
        options={(['preventive', 'intervening'] as const).map((value) => ({
          value,
          label: t.aims[value],
          hint: t.aimHints[value],
        }))}
      />
      <NumberField
        label={t.retention}
        name="signalRetentionDays"
        hint={t.retentionHint}
        unit={t.days}
        value={draft.signalRetentionDays}
        onChange={(signalRetentionDays) => set({ signalRetentionDays })}
      />
      <NumberField
        label={t.window}
        name="windowHours"
        hint={t.windowHint}
        unit={t.hours}
        value={draft.windowHours}
        onChange={(windowHours) => set({ windowHours })}
      />
      <NumberField
        label={t.ceiling}
        name="caseloadCeiling"
        hint={t.ceilingHint}
        unit={t.families}
        value={draft.caseloadCeiling}
        onChange={(caseloadCeiling) => set({ caseloadCeiling })}
      />
      <NumberField
        label={t.cell}
        name="smallestCell"
        hint={t.cellHint}
        unit={t.people}
        value={draft.smallestCell}
        onChange={(smallestCell) => set({ smallestCell })}
      />
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
