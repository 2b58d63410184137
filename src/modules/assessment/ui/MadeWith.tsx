import { Checkbox } from '#kit/Checkbox.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { AssessmentPage, Picture } from '../contract.ts'
import { text } from './text.ts'

/** Who of the family the picture is made with: one tap each. */
export function MadeWith({
  familyId,
  page,
  picture,
}: {
  familyId: string
  page: AssessmentPage
  picture: Picture
}) {
  const t = useText(text)
  const [language] = useLanguage()
  const write = useWrite('assessment.set-with')
  const chosen = picture.madeWith.map(({ personId }) => personId)
  const toggle = (personId: string, on: boolean) => {
    const withPersons = on ? [...chosen, personId] : chosen.filter((other) => other !== personId)
    const { assessmentId, version } = picture
    void write.send({ familyId, assessmentId, withPersons, version })
  }
  return (
    <fieldset className="row">
      <legend className="visually-hidden">{t.madeWith}</legend>
      <span className="muted" aria-hidden>
        {t.madeWith}
      </span>
      {page.people
        .filter(({ participates }) => participates)
        .map(({ personId, name }) => (
          <span key={personId} className="name">
            <Checkbox
              label={name}
              checked={chosen.includes(personId)}
              onChange={(on) => toggle(personId, on)}
            />
          </span>
        ))}
      <span className="muted small">
        {t.begun(picture.startedBy, formatDay(picture.startedAt, language))}
      </span>
      {write.refusal && (
        <Notice tone="error" live>
          {write.refusal.reason}
        </Notice>
      )}
    </fieldset>
  )
}
