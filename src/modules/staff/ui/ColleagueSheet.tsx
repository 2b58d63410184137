import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ComboBox } from '#kit/ComboBox.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { NameFields } from '#kit/NameFields.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Colleague } from '../administration-contract.ts'
import { role, type StaffRole } from '../contract.ts'
import { backTo, draftOf, emptyColleague, hireOf, type ColleagueDraft } from './colleague-draft.ts'
import { Languages } from './Languages.tsx'
import { text } from './text.ts'
import type { Said } from '#kit/use-said.ts'

type ColleagueSheetProps = {
  /** Null adds a new one. */
  colleague: Colleague | null
  all: readonly Colleague[]
  open: boolean
  onClose: () => void
  said: Said
}

/** Adds a colleague, or changes name, profession, department, leader and roles. */
export function ColleagueSheet({ colleague, all, open, onClose, said }: ColleagueSheetProps) {
  const t = useText(text)
  const add = useWrite('staff.add')
  const change = useWrite('staff.change')
  const deactivate = useWrite('staff.deactivate')
  const [draft, setDraft] = useState<ColleagueDraft>(colleague ? draftOf(colleague) : emptyColleague)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const name = draft.givenName.trim()

  const save = async () => {
    const hire = hireOf(draft)
    setMissing({
      ...(draft.department ? {} : { department: t.form.pickDepartment }),
      ...(draft.roles.length > 0 ? {} : { roles: t.form.pickRole }),
    })
    if (!hire) return
    if (colleague) {
      const { staffId, version } = colleague
      const answer = await change.send({ ...hire, staffId, version })
      if (!answer.ok) return
      said.say(t.did.changed(name), () => change.send(backTo(colleague, answer.output.version)))
    } else {
      const answer = await add.send(hire)
      if (!answer.ok) return
      const { staffId } = answer.output
      said.say(t.did.added(name), () => deactivate.send({ staffId, version: 1 }))
      setDraft(emptyColleague)
    }
    onClose()
  }
  return (
    <Sheet title={colleague ? t.form.edit(colleague.givenName) : t.form.add} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} errors={missing} refusal={(colleague ? change : add).refusal}>
        <ColleagueFields draft={draft} onChange={setDraft} staffId={colleague?.staffId ?? null} all={all} />
        <FormSave pending={add.pending || change.pending}>{t.form.save}</FormSave>
      </Form>
      {colleague && open && <Languages staffId={colleague.staffId} />}
    </Sheet>
  )
}

type FieldsProps = {
  draft: ColleagueDraft
  onChange: (draft: ColleagueDraft) => void
  staffId: string | null
  all: readonly Colleague[]
}

function ColleagueFields({ draft, onChange, staffId, all }: FieldsProps) {
  const t = useText(text).form
  const set = (more: Partial<ColleagueDraft>) => onChange({ ...draft, ...more })
  const municipality = useRead('municipality.get', {})
  const departments = municipality.data?.departments ?? []
  const leaders = all.filter((one) => one.active && one.roles.includes('leader') && one.staffId !== staffId)
  return (
    <>
      <NameFields value={draft} onChange={set} />
      <TextField
        label={t.profession}
        name="profession"
        hint={t.professionHint}
        value={draft.profession}
        onChange={(profession) => set({ profession })}
        autoComplete="off"
      />
      <Select
        label={t.department}
        name="department"
        hint={t.departmentHint}
        value={draft.department}
        onChange={(department) => set({ department })}
        options={departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
      <TextField
        label={t.phone}
        name="phone"
        type="tel"
        short
        optional
        value={draft.phone}
        onChange={(phone) => set({ phone })}
        autoComplete="off"
      />
      <TextField
        label={t.email}
        name="email"
        type="email"
        optional
        hint={t.emailHint}
        value={draft.email}
        onChange={(email) => set({ email })}
        autoComplete="off"
      />
      <ComboBox
        label={t.leader}
        name="leaderId"
        optional
        value={draft.leaderId}
        onChange={(leaderId) => set({ leaderId })}
        options={leaders.map((one) => ({
          value: one.staffId,
          label: `${one.givenName} ${one.familyName}`,
          hint: one.profession,
        }))}
      />
      <Roles chosen={draft.roles} onChange={(roles) => set({ roles })} staffId={staffId} />
    </>
  )
}

type RolesProps = {
  chosen: readonly StaffRole[]
  onChange: (roles: readonly StaffRole[]) => void
  staffId: string | null
}

function Roles({ chosen, onChange, staffId }: RolesProps) {
  const t = useText(text)
  const me = useRead('staff.me', {})
  if (staffId !== null && me.data?.staffId === staffId) return <p className="muted">{t.form.ownRoles}</p>
  const tick = (one: StaffRole, on: boolean) =>
    onChange(role.options.filter((each) => (each === one ? on : chosen.includes(each))))
  return (
    <div className="field stack-tight" role="group" aria-label={t.form.roles} data-field="roles">
      <p className="label">{t.form.roles}</p>
      <p className="hint">{t.form.rolesHint}</p>
      {role.options.map((one) => (
        <Checkbox
          key={one}
          label={t.roles[one]}
          hint={t.roleHints[one]}
          checked={chosen.includes(one)}
          onChange={(on) => tick(one, on)}
        />
      ))}
    </div>
  )
}
