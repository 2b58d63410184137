import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Team } from '../administration-contract.ts'
import { text } from './team-text.ts'

type TeamSheetProps = { team: Team | null; open: boolean; onClose: () => void; said: Said }

/** Makes a team, or changes its name, whether it sits together, and the day it ended. */
export function TeamSheet({ team, open, onClose, said }: TeamSheetProps) {
  const t = useText(text)
  const add = useWrite('staff.add-team')
  const change = useWrite('staff.change-team')
  const day = useToday()
  const [name, setName] = useState(team?.name ?? '')
  const [coLocated, setCoLocated] = useState(team?.coLocated ?? false)
  const [startedOn, setStartedOn] = useState<string | null>(team?.startedOn ?? day)
  const [endedOn, setEndedOn] = useState<string | null>(team?.endedOn ?? null)
  const [missing, setMissing] = useState<Record<string, string>>({})

  const save = async () => {
    setMissing(startedOn ? {} : { startedOn: t.form.pickDay })
    if (!startedOn) return
    if (team) {
      const { teamId } = team
      const answer = await change.send({ teamId, name, coLocated, endedOn })
      if (!answer.ok) return
      const former = { teamId, name: team.name, coLocated: team.coLocated, endedOn: team.endedOn }
      said.say(t.did.changed(name), () => change.send(former))
    } else {
      const answer = await add.send({ name, coLocated, startedOn })
      if (!answer.ok) return
      const { teamId } = answer.output
      said.say(t.did.team(name), () => change.send({ teamId, name, coLocated, endedOn: startedOn }))
      setName('')
    }
    onClose()
  }
  return (
    <Sheet title={team ? t.editTeam : t.add} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={(team ? change : add).refusal}>
        <TextField label={t.form.name} name="name" value={name} onChange={setName} autoComplete="off" />
        {team ? (
          <DateField
            label={t.form.endedOn}
            name="endedOn"
            optional
            value={endedOn}
            onChange={setEndedOn}
            today={day}
          />
        ) : (
          <DateField
            label={t.form.startedOn}
            name="startedOn"
            value={startedOn}
            onChange={setStartedOn}
            today={day}
          />
        )}
        <Checkbox label={t.form.coLocated} checked={coLocated} onChange={setCoLocated} />
        <FormSave pending={add.pending || change.pending}>{t.form.save}</FormSave>
      </Form>
    </Sheet>
  )
}
