import { formatDay, formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import type { ShownFollowUp } from '../contract.ts'
import { numbersOf } from '../rules.ts'
import { text } from './text.ts'

/** What was said the times before: each one's own numbers in a line of their own, and what was changed. */
export function Held({ shown }: { shown: ShownFollowUp }) {
  const t = useText(text)
  const [language] = useLanguage()
  const nameOf = (personId: string) =>
    shown.people.find((person) => person.personId === personId)?.givenName ?? ''
  const lines = shown.people
    .map((person) => ({ ...person, numbers: numbersOf(shown.held, person.personId) }))
    .filter(({ numbers }) => numbers.length > 0)
  return (
    <>
      <Section title={t.ownTitle}>
        {lines.length === 0 ? (
          <p className="muted">{t.noNumbers}</p>
        ) : (
          <>
            <p className="muted">{t.ownLead}</p>
            <dl className="stack-tight">
              {lines.map(({ personId, givenName, numbers }) => (
                <div key={personId} className="row">
                  <dt className="name strong">{t.own(givenName)}</dt>
                  <dd>
                    {numbers
                      .map(({ on, value }) => t.numberOn(value, formatDayShort(on, language)))
                      .join(' → ')}
                  </dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </Section>
      <Section title={t.held} count={shown.held.length}>
        <Table
          caption={t.held}
          hideCaption
          rows={shown.held}
          rowKey={({ followUpId }) => followUpId}
          empty={<p className="muted">{t.noneHeld}</p>}
          columns={[
            { header: t.columns.when, rowHeader: true, cell: ({ heldOn }) => formatDay(heldOn, language) },
            { header: t.columns.who, cell: ({ who }) => <span className="name">{who.join(', ')}</span> },
            {
              header: t.columns.numbers,
              cell: ({ numbers }) =>
                numbers.length === 0 ? (
                  <span className="muted">{t.notSaid}</span>
                ) : (
                  <span className="name">
                    {numbers.map(({ personId, value }) => `${nameOf(personId)} ${value}`).join(', ')}
                  </span>
                ),
            },
            { header: t.columns.changed, cell: ({ changed }) => changed ?? '–' },
            { header: t.columns.by, cell: ({ heldBy }) => heldBy },
          ]}
        />
      </Section>
    </>
  )
}
