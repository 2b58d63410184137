import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './text.ts'

/** Who sees what, in the words each person may be shown. Another grown-up's answers are in nobody's view but their own. */
export function WhoSees({ familyId }: { familyId: string }) {
  const t = useText(text)
  const sees = useRead('consent.who-sees', { familyId })
  const [wanted, setWanted] = useAddressChoice('for', '')
  return (
    <Section title={t.seesTitle}>
      <p className="muted">{t.seesLead}</p>
      <Loaded of={sees}>
        {({ views }) => {
          const view = views.find(({ viewerId }) => viewerId === wanted) ?? views[0]
          if (!view) return null
          return (
            <div className="stack">
              <div className="no-print name">
                <ChoiceButtons
                  label={t.whose}
                  choices={views.map(({ viewerId, viewer }) => ({ value: viewerId, label: viewer }))}
                  value={view.viewerId}
                  onChange={setWanted}
                />
              </div>
              {view.about.map((person) => (
                <About key={person.personId} person={person} self={person.personId === view.viewerId} />
              ))}
            </div>
          )
        }}
      </Loaded>
    </Section>
  )
}

type About = { personId: string; name: string; lines: { da: string; en: string }[] }

function About({ person, self }: { person: About; self: boolean }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <article className="card sharing-view">
      <h3 className={self ? undefined : 'name'}>{self ? t.aboutSelf : t.about(person.name)}</h3>
      <ul className={self ? undefined : 'name'}>
        {person.lines.map((line) => (
          <li key={line.da}>{line[language]}</li>
        ))}
      </ul>
      <p className="muted">{t.change}</p>
    </article>
  )
}
