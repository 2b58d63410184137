import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Section } from '#kit/Page.tsx'
import { useToday } from '#kit/use-today.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { Dept } from '#modules/family/ui/Dept.tsx'
import type { ShownEnding, ShownHandBack } from '../contract.ts'
import { HandBackForm } from './HandBackForm.tsx'
import { text } from './text.ts'

type Props = { familyId: string; ending: ShownEnding }

/** What each department takes back, and whether it has said that it has it. */
export function HandBacks({ familyId, ending }: Props) {
  const t = useText(text)
  const [editing, setEditing] = useState<ShownHandBack | 'new' | null>(null)
  const undo = useUndo()
  return (
    <Section
      title={t.handBacks}
      actions={
        <Button icon={Plus} onPress={() => setEditing('new')}>
          {t.addHandBack}
        </Button>
      }
    >
      <p className="muted">{t.handBacksLead}</p>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      {ending.handBacks.length === 0 && <p className="muted">{t.noHandBacks}</p>}
      <ul className="ending-lines">
        {ending.handBacks.map((one) => (
          <Line
            key={one.handBackId}
            familyId={familyId}
            one={one}
            mine={ending.mine}
            onEdit={() => setEditing(one)}
          />
        ))}
      </ul>
      <Sheet
        title={editing === 'new' ? t.addHandBack : t.changeHandBack}
        open={editing !== null}
        onClose={() => setEditing(null)}
      >
        {editing !== null && (
          <HandBackForm
            familyId={familyId}
            ending={ending}
            one={editing === 'new' ? null : editing}
            undo={undo}
            onDone={() => setEditing(null)}
          />
        )}
      </Sheet>
    </Section>
  )
}

type LineProps = { familyId: string; one: ShownHandBack; mine: boolean; onEdit: () => void }

function Line({ familyId, one, mine, onEdit }: LineProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const write = useWrite('ending.take-hand-back')
  const undo = useUndo()
  const { handBackId, version, takenOn } = one
  const take = async () => {
    const answer = await write.send({ familyId, handBackId, version, takenOn: today })
    if (!answer.ok) return
    undo.offer(() => write.send({ familyId, handBackId, version: answer.output.version, takenOn: null }))
  }
  const words = one.ours ? t.weHaveIt : t.theyHaveIt
  return (
    <li className="ending-line">
      <span>
        <Dept code={one.department} /> {one.departmentName}
      </span>
      <div>
        <span className="strong">{one.what}</span>{' '}
        <span className="muted name">
          {t.receiverIs(one.receiver)} · {t.by(formatDay(one.byDay, language))}
        </span>
        <p className={takenOn ? 'muted small' : 'small'}>
          {takenOn
            ? (one.takenHere ? t.takenHere : t.takenNoted)(one.notedBy ?? '', formatDay(takenOn, language))
            : t.waiting}
        </p>
        {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      </div>
      <div className="row no-print">
        {undo.state !== 'none' && <InlineSaved of={undo} />}
        {takenOn === null && (one.ours || mine) && (
          <Button label={t.ofIt(words, one.what)} onPress={() => void take()}>
            {words}
          </Button>
        )}
        <Button tone="plain" label={t.changeOf(one.what)} onPress={onEdit}>
          {t.change}
        </Button>
      </div>
    </li>
  )
}
