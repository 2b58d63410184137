import { useState } from 'react'
import { ComboBox } from '#kit/ComboBox.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { NumberField } from '#kit/NumberField.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListedType } from '../type-contract.ts'
import { Sayers } from './Sayers.tsx'
import { text } from './text.ts'

/** One question and its answer at this minute: who can say yes to this, at this price. */
export function WhoCan({ types }: { types: readonly ListedType[] }) {
  const t = useText(text)
  const [measure, setMeasure] = useState<string | null>(null)
  const type = types.find(({ code }) => code === measure)
  const [kroner, setKroner] = useState<number | null>(null)
  const sayers = useRead(
    'mandate.who-can',
    { measure: measure ?? '', kroner: kroner ?? type?.kroner ?? null, weeks: type?.weeks ?? null },
    { when: measure !== null, everySeconds: 60 },
  )
  return (
    <Section title={t.now}>
      <div className="mandate-ask">
        <ComboBox
          label={t.measure}
          name="measure"
          value={measure}
          onChange={setMeasure}
          options={types.map(({ code, name, law }) => ({ value: code, label: name, hint: law }))}
        />
        <NumberField
          label={t.kroner}
          name="kroner"
          optional
          unit={t.kr}
          value={kroner}
          onChange={setKroner}
          min={0}
        />
      </div>
      {measure !== null && <Loaded of={sayers}>{(able) => <Sayers sayers={able} />}</Loaded>}
    </Section>
  )
}
