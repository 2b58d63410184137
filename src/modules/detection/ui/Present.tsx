import { useState } from 'react'
import { UserPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListMeeting } from '../meeting-contract.ts'
import { mayAttend } from '../meeting-rules.ts'
import { text } from './meeting-text.ts'
import { asOptions, useColleagues } from './use-colleagues.ts'

/** Who is in the room now, and a way in for someone who comes later. */
export function Present({ meeting }: { meeting: ListMeeting }) {
  const t = useText(text).people
  const [admitting, setAdmitting] = useState(false)
  const { participants, chair } = meeting
  return (
    <div className="row row-apart">
      <p className="present">
        <b>
          {t.present} ({participants.length}):
        </b>{' '}
        {participants
          .map(({ staffId, name, police }) => {
            if (staffId === chair.staffId) return `${name} (${t.chairs})`
            return police ? `${name} (${t.police})` : name
          })
          .join(', ')}
      </p>
      <Button tone="plain" icon={UserPlus} onPress={() => setAdmitting(true)}>
        {t.admit}
      </Button>
      <Sheet title={t.admitTitle} open={admitting} onClose={() => setAdmitting(false)}>
        <Admit meeting={meeting} onDone={() => setAdmitting(false)} />
      </Sheet>
    </div>
  )
}

function Admit({ meeting, onDone }: { meeting: ListMeeting; onDone: () => void }) {
  const t = useText(text).people
  const admit = useWrite('detection.admit')
  const [staffId, setStaffId] = useState<string | null>(null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const here = meeting.participants.map((one) => one.staffId)
  const others = useColleagues().filter((one) => mayAttend(one) && !here.includes(one.id))
  const submit = async () => {
    setMissing(staffId ? {} : { staffId: t.pickSomeone })
    if (!staffId) return
    const answer = await admit.send({ meetingId: meeting.meetingId, staffId })
    if (answer.ok) onDone()
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={admit.refusal} label={t.admitTitle}>
      <p className="muted">{t.lead}</p>
      <ComboBox
        label={t.who}
        name="staffId"
        options={asOptions(others)}
        value={staffId}
        onChange={setStaffId}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={admit.pending}>
          {t.admit}
        </Button>
      </div>
    </Form>
  )
}
