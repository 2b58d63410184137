import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Draft } from './concern-draft.ts'
import { text } from './text.ts'

export type FieldsProps = { draft: Draft; set: (more: Partial<Draft>) => void }
const tolds = ['yes', 'no', 'unknown'] as const

/** The fields that a partner and a colleague fill in alike: what was seen first, then whom it is about. */
export function ConcernFields({ draft, set }: FieldsProps) {
  const t = useText(text)
  return (
    <>
      <TextArea
        label={t.seen}
        name="seen"
        hint={t.seenHint}
        value={draft.seen}
        onChange={(seen) => set({ seen })}
        limit={2000}
      />
      <TextArea
        label={t.strengths}
        name="strengths"
        optional
        rows={2}
        value={draft.strengths}
        onChange={(strengths) => set({ strengths })}
        limit={1000}
      />
      <NumberField
        label={t.age}
        name="age"
        value={draft.age}
        onChange={(age) => set({ age })}
        min={0}
        max={30}
      />
      <TextField
        label={t.name}
        name="name"
        hint={t.nameHint}
        optional
        value={draft.name}
        onChange={(name) => set({ name })}
        autoComplete="off"
      />
      <ChoiceButtons
        label={t.told}
        name="told"
        value={draft.told}
        onChange={(told) => set({ told })}
        choices={tolds.map((value) => ({ value, label: t.toldWords[value] }))}
      />
    </>
  )
}
