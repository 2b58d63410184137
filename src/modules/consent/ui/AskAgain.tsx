import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import type { Doing } from './doing.ts'
import { text } from './table-text.ts'
import type { Due } from './what-to-ask.ts'

/** Who must be asked again, when and why, soonest first: the one thing on the tab that asks for attention. */
export function AskAgain({ due, onDo }: { due: readonly Due[]; onDo: (doing: Doing) => void }) {
  const t = useText(text).again
  const [language] = useLanguage()
  const words = ({ because, person, on, lacking }: Due) =>
    because === 'lacks'
      ? t.lacks(person.name, lacking)
      : t[because](person.name, formatDay(on, language), person.age + 1)
  return (
    <Notice tone="note" title={t.title}>
      <ul className="sharing-again">
        {due.map((one) => (
          <li key={one.person.personId}>
            <span className="name">{words(one)}</span>
            <span className="no-print">
              <Button
                label={t.verbFor(one.person.name)}
                onPress={() =>
                  onDo({
                    what: 'put',
                    personId: one.person.personId,
                    departments: one.departments,
                    notes: true,
                  })
                }
              >
                {t.verb}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
