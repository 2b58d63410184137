import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { AssessmentPage } from '../contract.ts'
import { text } from './text.ts'

type StartProps = { familyId: string; page: AssessmentPage; again?: boolean }

/** How much is fetched, whom it is made with, and one button. Without a yes it says so and shows the way. */
export function StartPicture({ familyId, page, again = false }: StartProps) {
  const t = useText(text)
  const write = useWrite('assessment.start')
  const taking = page.people.filter(({ participates }) => participates)
  const [withPersons, setWith] = useState<string[]>([])
  const toggle = (personId: string, on: boolean) =>
    setWith((now) => (on ? [...now, personId] : now.filter((other) => other !== personId)))
  const start = () => void write.send({ familyId, profile: 'light', withPersons })
  return (
    <div className="no-print">
      <Section title={again ? t.startNew : t.title}>
        {page.whyNotStart === 'no_basis' ? (
          <Notice
            tone="note"
            action={<LinkButton href={`/familier/${familyId}/deling`}>{t.toSharing}</LinkButton>}
          >
            {t.noBasis}
          </Notice>
        ) : (
          <Form onSubmit={start} refusal={write.refusal} label={t.start}>
            <p>
              {t.lead} {t.ready(page.ready.prefilled, page.ready.inputs, page.ready.minutes)}
            </p>
            <fieldset className="stack-tight">
              <legend className="label">{t.chooseWith}</legend>
              <div className="row">
                {taking.map(({ personId, name }) => (
                  <span key={personId} className="name">
                    <Checkbox
                      label={name}
                      checked={withPersons.includes(personId)}
                      onChange={(on) => toggle(personId, on)}
                    />
                  </span>
                ))}
              </div>
            </fieldset>
            <div className="form-actions">
              <Button type="submit" tone={again ? 'quiet' : 'primary'} pending={write.pending}>
                {again ? t.startNew : t.start}
              </Button>
            </div>
          </Form>
        )}
      </Section>
    </div>
  )
}
