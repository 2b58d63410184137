import { useState } from 'react'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { Select } from '#kit/Select.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './extract-text.ts'
import { LookTable } from './LookTable.tsx'
import './trail.css'

/** One person's own extract of the log, to read together and to hand over (HG-14). */
export function FamilyExtract() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const family = useRead('family.open', { familyId })
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <Loaded of={family}>{({ people }) => <OfOne familyId={familyId} people={people} />}</Loaded>
    </Section>
  )
}

type OfOneProps = { familyId: string; people: readonly { personId: string; givenName: string }[] }

function OfOne({ familyId, people }: OfOneProps) {
  const t = useText(text)
  const [chosen, setChosen] = useState<string | null>(null)
  const personId = chosen ?? people[0]?.personId ?? ''
  const read = useRead('trail.extract', { familyId, personId }, { when: personId !== '', keepFormer: true })
  const file = (ending: string) => `/print/opslag/${familyId}/${personId}.${ending}`
  return (
    <div className="stack">
      <div className="trail-filter">
        <div className="name">
          <Select
            label={t.person}
            options={people.map((one) => ({ value: one.personId, label: one.givenName }))}
            value={personId}
            onChange={setChosen}
          />
        </div>
        <a className="button button-primary" href={file('pdf')} download>
          {t.pdf}
        </a>
        <a className="button button-quiet" href={file('docx')} download>
          {t.word}
        </a>
      </div>
      <p className="muted">{t.earlyHelp}</p>
      <Loaded of={read}>{({ looks }) => <LookTable looks={looks} />}</Loaded>
    </div>
  )
}
