import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './text.ts'

type HandOverProps = { familyId: string; open: boolean; onClose: () => void }

/** Gives the family away in one step; nobody is asked why (R-ACT-19). Without a name the leader finds somebody. */
export function HandOver({ familyId, open, onClose }: HandOverProps) {
  const t = useText(text).handOver
  const go = useGo()
  const write = useWrite('access.hand-over')
  const colleagues = useRead('access.colleagues', {}, { when: open })
  const [to, setTo] = useState<string | null>(null)
  const send = async () => {
    const answer = await write.send({ familyId, toStaffId: to })
    if (answer.ok) go('/familier')
  }
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      <Form onSubmit={() => void send()} refusal={write.refusal} label={t.title}>
        <p>{t.hint}</p>
        <ComboBox
          label={t.to}
          name="toStaffId"
          optional
          hint={t.leader}
          value={to}
          onChange={setTo}
          options={(colleagues.data ?? []).map(({ staffId, name, department }) => ({
            value: staffId,
            label: `${name}, ${department}`,
          }))}
        />
        <div className="form-actions">
          <Button type="submit" tone="primary" pending={write.pending}>
            {t.send}
          </Button>
        </div>
      </Form>
    </Sheet>
  )
}
