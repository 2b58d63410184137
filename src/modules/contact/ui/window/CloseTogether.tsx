import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ListedWindow } from '../../contract.ts'
import { windowText } from '../window-text.ts'

type Outcome = 'taken' | 'closed'

type CloseProps = { familyId: string; window: ListedWindow; onDone: () => void }

/** Closing the window: it was grasped, or it closed and we learnt something. Either way the door stays open. */
export function CloseTogether({ familyId, window, onDone }: CloseProps) {
  const t = useText(windowText)
  const close = useWrite('window.close')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [lesson, setLesson] = useState('')
  const [missing, setMissing] = useState(false)
  const go = useGo()
  const submit = async () => {
    setMissing(outcome === null)
    if (outcome === null) return
    const { windowId, version } = window
    const answer = await close.send({ familyId, windowId, version, outcome, lesson: lesson || null })
    if (!answer.ok) return
    onDone()
    go(`/familier/${familyId}/vindue?vindue=${windowId}`, { replace: true })
  }
  return (
    <Section title={t.closing}>
      <Form
        onSubmit={() => void submit()}
        errors={missing ? { outcome: t.chooseOutcome } : {}}
        refusal={close.refusal}
        label={t.closing}
      >
        <ChoiceButtons
          label={t.closing}
          hideLabel
          name="outcome"
          value={outcome}
          onChange={setOutcome}
          choices={[
            { value: 'taken', label: t.taken },
            { value: 'closed', label: t.closed },
          ]}
        />
        {outcome && (
          <>
            {outcome === 'closed' && <p>{t.closedNow}</p>}
            <TextArea
              label={t.lesson}
              name="lesson"
              hint={t.lessonHint}
              optional
              value={lesson}
              onChange={setLesson}
              limit={500}
            />
            <div className="form-actions">
              <Button type="submit" pending={close.pending}>
                {t.close}
              </Button>
            </div>
          </>
        )}
      </Form>
    </Section>
  )
}
