import { Confirm } from '#kit/Confirm.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { useWrite } from '#kit/use-write.ts'
import { text } from './text.ts'

type StepBackProps = { familyId: string; open: boolean; onClose: () => void }

/** Recusal by oneself: the menu and this one button, no reason asked (W3, R-ACT-19). */
export function StepBack({ familyId, open, onClose }: StepBackProps) {
  const t = useText(text).recuse
  const go = useGo()
  const write = useWrite('access.recuse')
  const send = async () => {
    const answer = await write.send({ familyId, staffId: null, personId: null })
    if (answer.ok) go('/familier')
  }
  return (
    <Confirm
      title={t.title}
      open={open}
      onClose={onClose}
      facts={[
        { label: t.what, value: t.whatText },
        { label: t.told, value: t.toldText },
      ]}
      verb={t.verb}
      onConfirm={() => void send()}
      pending={write.pending}
      refusal={write.refusal}
    />
  )
}
