import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { Form } from '#kit/Form.tsx'
import { formatDayLong } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { mayAttend } from '../meeting-rules.ts'
import { text } from './meeting-text.ts'
import { useColleagues, type Colleague } from './use-colleagues.ts'
import { useToday } from './use-today.ts'

type OpenMeetingFormProps = {
  meeting: ListMeeting
  /** The list is on the table: opening is the next thing to do. */
  isReady: boolean
}

/** Names who is in the room and opens it. Nobody is ticked beforehand: presence is checked, not assumed (domain.md 7.4). */
export function OpenMeetingForm({ meeting, isReady }: OpenMeetingFormProps) {
  const t = useText(text).people
  const [language] = useLanguage()
  const open = useWrite('detection.open-meeting')
  const [present, setPresent] = useState<readonly string[]>([])
  const others = useColleagues().filter((one) => mayAttend(one) && one.id !== meeting.chair.staffId)
  const today = useToday()
  const isDue = meeting.heldOn <= today
  const { meetingId, version, chair } = meeting
  const tick = (id: string, isHere: boolean) =>
    setPresent(isHere ? [...present, id] : present.filter((one) => one !== id))
  return (
    <Section title={t.title}>
      <Form
        onSubmit={() => void open.send({ meetingId, version, participantIds: [chair.staffId, ...present] })}
        refusal={open.refusal}
        label={t.title}
      >
        <p className="muted">{t.lead}</p>
        <div className="people-ticks" role="group" aria-label={t.title}>
          <p className="name">
            {chair.name}, <span className="muted">{t.chairs}</span>
          </p>
          {others.map((one) => (
            <Checkbox
              key={one.id}
              label={one.name}
              hint={hintOf(one, t.police)}
              checked={present.includes(one.id)}
              onChange={(isHere) => tick(one.id, isHere)}
            />
          ))}
        </div>
        {isDue ? (
          <div className="form-actions">
            <Button type="submit" tone={isReady ? 'primary' : 'quiet'} pending={open.pending}>
              {t.open}
            </Button>
          </div>
        ) : (
          <p>{t.notToday(formatDayLong(meeting.heldOn, language))}</p>
        )}
      </Form>
    </Section>
  )
}

function hintOf({ profession, roles }: Colleague, police: string): string {
  return roles.includes('police') ? `${profession}, ${police}` : profession
}
