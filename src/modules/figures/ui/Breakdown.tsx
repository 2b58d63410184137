import { useState } from 'react'
import { BarRow } from '#kit/charts/BarRow.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import type { SteeringFigures } from '../contract.ts'
import { text } from './text.ts'

type Cut = 'age' | 'strand'

/** One breakdown at a time from a fixed list: two beside each other could be read together. */
export function Breakdown({ figures }: { figures: SteeringFigures }) {
  const t = useText(text)
  const [cut, setCut] = useState<Cut>('age')
  const cells = cut === 'age' ? figures.byAge : figures.byStrand
  const bars = cells.map(({ label, shown }) => ({
    label: t.group(label),
    value: shown,
    shown: shown === null ? t.hidden : String(shown),
  }))
  const sentence = t.spread(t[cut], bars.map(({ label, shown }) => `${label} ${shown}`).join(', '))
  return (
    <div className="stack figure-breakdown">
      <ChoiceButtons
        label={t.choose}
        value={cut}
        onChange={setCut}
        choices={[
          { value: 'age', label: t.age },
          { value: 'strand', label: t.strand },
        ]}
      />
      <BarRow title={t[cut]} sentence={sentence} unit={t.persons} bars={bars} />
    </div>
  )
}
