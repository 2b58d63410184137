import { useState } from 'react'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { HandedCase, Handover, Way } from '../contract.ts'
import { text } from './text.ts'

type DecideFormProps = {
  familyId: string
  one: HandedCase
  team: Handover['team']
  undo: Undo
  onDone: () => void
}

/** Whether the team takes the case over or follows along, and who of the team has it. */
export function DecideForm({ familyId, one, team, undo, onDone }: DecideFormProps) {
  const t = useText(text)
  const me = useRead('staff.me', {}).data?.staffId
  const write = useWrite('handover.decide')
  const [way, setWay] = useState<Way | null>(one.way === 'waiting' ? null : one.way)
  const [responsibleId, setResponsibleId] = useState<string | null>(one.responsibleId)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const save = async () => {
    const needsOne = way !== null && way !== 'waiting' && responsibleId === null
    setMissing({
      ...(way ? {} : { way: t.pickWay }),
      ...(needsOne ? { responsibleId: t.pickResponsible } : {}),
    })
    if (!way || needsOne) return
    const { caseId, version } = one
    const answer = await write.send({
      familyId,
      caseId,
      version,
      way,
      responsibleId: way === 'waiting' ? null : responsibleId,
    })
    if (!answer.ok) return
    const former = { familyId, caseId, way: one.way, responsibleId: one.responsibleId }
    undo.offer(() => write.send({ ...former, version: answer.output.version }))
    onDone()
  }
  const ways: readonly Way[] =
    one.way === 'waiting' ? ['handed_over', 'followed'] : ['handed_over', 'followed', 'waiting']
  return (
    <Form onSubmit={() => void save()} errors={missing} refusal={write.refusal}>
      <p>
        {one.subject} <span className="name">{one.person ?? t.wholeFamily}</span>
      </p>
      <RadioGroup
        label={t.how}
        name="way"
        value={way}
        onChange={setWay}
        options={ways.map((value) => ({ value, label: t.choices[value], hint: t.hints[value] }))}
      />
      {way !== 'waiting' && (
        <RadioGroup
          label={t.who}
          name="responsibleId"
          value={responsibleId}
          onChange={setResponsibleId}
          options={team.map(({ staffId, name, department }) => ({
            value: staffId,
            label: staffId === me ? t.me(name) : name,
            hint: department,
          }))}
        />
      )}
      <p className="muted small">{t.sharesNothing}</p>
      <FormSave pending={write.pending}>{t.save}</FormSave>
    </Form>
  )
}
