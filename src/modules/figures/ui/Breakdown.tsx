import { useState } from 'react'
import { BarRow } from '#kit/charts/BarRow.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import type { SteeringFigures } from '../contract.ts'
import { text } from './text.ts'

type Cut = 'age' | 'strand' | 'load'

/** One breakdown at a time from a fixed list: two beside each other could be read together. */
export function Breakdown({ figures }: { figures: SteeringFigures }) {
  const t = useText(text)
  const [cut, setCut] = useState<Cut>('age')
  const cells = { age: figures.byAge, strand: figures.byStrand, load: figures.load.weeksByMost }[cut]
  const ofWeeks = cut === 'load'
  const bars = cells.map(({ label, shown }) => ({
    label: ofWeeks ? t.things(label) : t.group(label),
    value: shown,
    shown: shown === null ? t.hidden : ofWeeks ? `${shown} %` : String(shown),
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
          ...(figures.load.weeksByMost.length > 0 ? [{ value: 'load' as const, label: t.load }] : []),
        ]}
      />
      <BarRow title={t[cut]} sentence={sentence} unit={ofWeeks ? t.weeks : t.persons} bars={bars} />
    </div>
  )
}
