import { useState } from 'react'
import { Pencil, Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Organisation } from '../contract.ts'
import { text } from './text.ts'

type Department = Organisation['departments'][number]

/** The departments: each is a boundary of disclosure, with a letter of its own. */
export function Departments() {
  const t = useText(text).departments
  useWindowTitle(t.title)
  const municipality = useRead('municipality.get', {})
  const said = useSaid()
  const [sheet, setSheet] = useState<Department | 'new' | null>(null)
  const close = () => setSheet(null)
  return (
    <Section
      title={t.title}
      actions={
        <Button tone="primary" icon={Plus} onPress={() => setSheet('new')}>
          {t.add}
        </Button>
      }
    >
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={municipality}>
        {({ departments }) => (
          <Table
            caption={t.caption}
            hideCaption
            rows={departments}
            rowKey={({ code }) => code}
            columns={[
              { header: t.code, cell: ({ code }) => code },
              { header: t.name, rowHeader: true, cell: ({ name }) => name },
              {
                header: t.more,
                align: 'actions',
                cell: (one) => (
                  <Button tone="plain" icon={Pencil} label={t.rename(one.name)} onPress={() => setSheet(one)}>
                    {t.renameShort}
                  </Button>
                ),
              },
            ]}
          />
        )}
      </Loaded>
      <AddSheet open={sheet === 'new'} onClose={close} said={said} />
      {sheet !== null && sheet !== 'new' && <RenameSheet department={sheet} onClose={close} said={said} />}
    </Section>
  )
}

function AddSheet({ open, onClose, said }: { open: boolean; onClose: () => void; said: Said }) {
  const t = useText(text).departments
  const add = useWrite('municipality.add-department')
  const remove = useWrite('municipality.remove-department')
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const save = async () => {
    const letter = code.trim().toLocaleUpperCase('da')
    const answer = await add.send({ code: letter, name })
    if (!answer.ok) return
    said.say(t.added(name), () => remove.send({ code: letter }))
    setCode('')
    setName('')
    onClose()
  }
  return (
    <Sheet title={t.add} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={add.refusal}>
        <TextField
          label={t.code}
          name="code"
          hint={t.codeHint}
          short
          value={code}
          onChange={setCode}
          autoComplete="off"
        />
        <TextField label={t.name} name="name" value={name} onChange={setName} autoComplete="off" />
        <FormSave pending={add.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}

type RenameSheetProps = { department: Department; onClose: () => void; said: Said }

function RenameSheet({ department, onClose, said }: RenameSheetProps) {
  const t = useText(text).departments
  const rename = useWrite('municipality.rename-department')
  const [name, setName] = useState(department.name)
  const save = async () => {
    const answer = await rename.send({ code: department.code, name })
    if (!answer.ok) return
    said.say(t.renamed(name), () => rename.send(department))
    onClose()
  }
  return (
    <Sheet title={t.rename(department.name)} open onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={rename.refusal}>
        <TextField label={t.name} name="name" value={name} onChange={setName} autoComplete="off" />
        <FormSave pending={rename.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
