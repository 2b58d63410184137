import { Eye } from 'lucide-react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Matrix } from '../contract.ts'
import { About } from './About.tsx'
import { text } from './text.ts'
import { isAsked } from './what-to-ask.ts'

type WhoSeesProps = { familyId: string; matrix: Matrix }

/** Who sees what, in the words each person may be shown. Another grown-up's answers are in nobody's view but their own. */
export function WhoSees({ familyId, matrix }: WhoSeesProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const sees = useRead('consent.who-sees', { familyId })
  const [wanted, setWanted] = useAddressChoice('for', '')
  const asked = matrix.people.filter(isAsked).map(({ personId }) => personId)
  return (
    <Section title={t.seesTitle}>
      <p className="muted">{t.seesLead}</p>
      <Loaded of={sees}>
        {({ views }) => {
          const offered = views.filter(({ viewerId }) => asked.includes(viewerId))
          const view = offered.find(({ viewerId }) => viewerId === wanted) ?? offered[0]
          if (!view) return null
          return (
            <div className="stack">
              <div className="no-print name">
                <ChoiceButtons
                  label={t.whose}
                  choices={offered.map(({ viewerId, viewer }) => ({ value: viewerId, label: viewer }))}
                  value={view.viewerId}
                  onChange={setWanted}
                />
              </div>
              <div className="columns">
                {view.about.map((person) => (
                  <About
                    key={person.personId}
                    person={person}
                    self={person.personId === view.viewerId}
                    language={language}
                    level={3}
                  />
                ))}
              </div>
              <div className="no-print">
                <LinkButton icon={Eye} href={`/familier/${familyId}/deling/vis?for=${view.viewerId}`}>
                  <span className="name">{t.showTo(view.viewer)}</span>
                </LinkButton>
              </div>
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}
