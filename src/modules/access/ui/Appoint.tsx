import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useWrite } from '#kit/use-write.ts'
import type { LeaderPage } from '../contract.ts'
import { text } from './leader-text.ts'

type AppointProps = { familyId: string; colleagues: LeaderPage['colleagues']; onDone: () => void }

/** Finds a new contact for a family that lacks one. */
export function Appoint({ familyId, colleagues, onDone }: AppointProps) {
  const t = useText(text)
  const write = useWrite('access.appoint')
  const [staffId, setStaff] = useState<string | null>(null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const send = async () => {
    setMissing(staffId ? {} : { staffId: t.who })
    if (staffId && (await write.send({ familyId, staffId })).ok) onDone()
  }
  return (
    <Form onSubmit={() => void send()} errors={missing} refusal={write.refusal} label={t.appoint}>
      <ComboBox
        label={t.who}
        name="staffId"
        value={staffId}
        onChange={setStaff}
        options={colleagues.map((one) => ({ value: one.staffId, label: `${one.name}, ${one.department}` }))}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={write.pending}>
          {t.appointSave}
        </Button>
      </div>
    </Form>
  )
}
