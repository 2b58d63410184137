import { useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { FamilyGroups } from './FamilyGroups.tsx'
import { GrantNow } from './GrantNow.tsx'
import { GrantTable } from './GrantTable.tsx'
import { text } from './text.ts'
import './measure.css'

/** The family's measures as decisions: what has been granted and by whom, what waits, what can be given now; and the groups. */
export function Grants() {
  const t = useText(text)
  useWindowTitle(t.title)
  const familyId = usePathPart('familyId')
  const grants = useRead('measure.list', { familyId }, { everySeconds: 60 })
  const prepared = useRead('contact.prepare', { familyId })
  const [personId, setPersonId] = useState<string | null>(null)
  return (
    <div className="stack">
      <Section title={t.given} count={grants.data?.length}>
        <Loaded of={grants}>{(all) => <GrantTable familyId={familyId} grants={all} />}</Loaded>
      </Section>
      <Loaded of={prepared}>
        {({ people }) => (
          <>
            <div className="name">
              <ChoiceButtons
                label={t.whoFor}
                name="personId"
                value={personId}
                onChange={setPersonId}
                choices={people.map((one) => ({ value: one.personId, label: t.of(one.givenName, one.age) }))}
              />
            </div>
            {personId && <GrantNow key={personId} familyId={familyId} personId={personId} windowId={null} />}
            <FamilyGroups familyId={familyId} people={people} />
          </>
        )}
      </Loaded>
    </div>
  )
}
