import { useState } from 'react'
import { ComboBox } from '#kit/ComboBox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyPeople } from '../people-contract.ts'
import { text } from './around-text.ts'

type ColleagueSheetProps = {
  familyId: string
  family: FamilyPeople
  open: boolean
  onClose: () => void
  onAdded: (staffId: string) => void
}

/** A colleague joins the family's team; from then on they see the family (HG-05). */
export function ColleagueSheet({ familyId, family, open, onClose, onAdded }: ColleagueSheetProps) {
  const t = useText(text).colleague
  const municipality = useRead('municipality.get', {}, { when: open })
  const write = useWrite('family.add-to-team')
  const [staffId, setStaffId] = useState<string | null>(null)
  const [kind, setKind] = useState<'coordinator' | 'member' | null>(null)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const onTeam = new Set(family.workers.filter(({ to }) => to === null).map((worker) => worker.staffId))
  const colleagues = (municipality.data?.staff ?? []).filter(
    ({ id, roles }) => roles.includes('core') && !onTeam.has(id),
  )
  const save = async () => {
    setMissing({ ...(staffId ? {} : { staffId: t.pick }), ...(kind ? {} : { kind: t.pickKind }) })
    if (!staffId || !kind) return
    const answer = await write.send({ familyId, staffId, kind })
    if (!answer.ok) return
    onAdded(staffId)
    setStaffId(null)
    setKind(null)
    onClose()
  }
  return (
    <Sheet title={t.title} open={open} onClose={onClose}>
      {family.myKind !== 'coordinator' ? (
        <Notice tone="info">{t.onlyPair}</Notice>
      ) : (
        <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
          <ComboBox
            label={t.who}
            name="staffId"
            value={staffId}
            onChange={setStaffId}
            options={colleagues.map(({ id, name, profession, department }) => ({
              value: id,
              label: name,
              hint: `${profession} (${department})`,
            }))}
          />
          <RadioGroup
            label={t.kind}
            name="kind"
            value={kind}
            onChange={setKind}
            options={(['coordinator', 'member'] as const).map((value) => ({
              value,
              label: t.kinds[value],
              hint: t.hints[value],
            }))}
          />
          <p className="muted small">{t.readers}</p>
          <FormSave pending={write.pending}>{t.save}</FormSave>
        </Form>
      )}
    </Sheet>
  )
}
