import { useState } from 'react'
import { Network as NetworkIcon, UserRoundPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import type { FamilyMember, FamilyPeople } from '../people-contract.ts'
import { Around } from './Around.tsx'
import { Cases } from './Cases.tsx'
import { Genogram } from './Genogram.tsx'
import { Network } from './Network.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { PersonSheet } from './PersonSheet.tsx'
import { Relations } from './Relations.tsx'
import { text } from './people-text.ts'
import './people.css'

/** Who they are to each other, who is around them, whom they count on, and where they have cases. */
export function People() {
  const familyId = usePathPart('familyId')
  const people = useRead('family.people', { familyId })
  return (
    <Loaded of={people}>
      {(family) => (
        <div className="stack people">
          <TheFamily familyId={familyId} family={family} />
          <Around familyId={familyId} family={family} />
          <div className="columns people-columns">
            <Network familyId={familyId} family={family} />
            <Cases familyId={familyId} family={family} />
          </div>
        </div>
      )}
    </Loaded>
  )
}

function TheFamily({ familyId, family }: { familyId: string; family: FamilyPeople }) {
  const t = useText(text)
  const [doing, setDoing] = useState<'add' | 'relate' | null>(null)
  const [edited, setEdited] = useState<FamilyMember | null>(null)
  const undo = useUndo()
  return (
    <Section
      title={t.family}
      actions={
        <>
          <Button icon={UserRoundPlus} onPress={() => setDoing('add')}>
            {t.addPerson}
          </Button>
          <Button icon={NetworkIcon} onPress={() => setDoing('relate')}>
            {t.relations}
          </Button>
        </>
      }
    >
      <Genogram people={family.people} kinship={family.kinship} />
      <PeopleTable familyId={familyId} family={family} onEdit={setEdited} undo={undo} />
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <PersonSheet
        key="new"
        familyId={familyId}
        person={null}
        open={doing === 'add'}
        onClose={() => setDoing(null)}
        undo={undo}
      />
      {edited && (
        <PersonSheet
          key={edited.personId}
          familyId={familyId}
          person={edited}
          open
          onClose={() => setEdited(null)}
          undo={undo}
        />
      )}
      <Relations
        familyId={familyId}
        family={family}
        open={doing === 'relate'}
        onClose={() => setDoing(null)}
      />
    </Section>
  )
}
