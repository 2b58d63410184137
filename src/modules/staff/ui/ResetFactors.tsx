import { Confirm } from '#kit/Confirm.tsx'
import { useText } from '#kit/language.ts'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Colleague } from '../administration-contract.ts'
import { text } from './text.ts'

type ResetFactorsProps = { colleague: Colleague; onClose: () => void; said: Said }

/** For a colleague who has lost their phone or key: their second steps go, and what they have open ends. */
export function ResetFactors({ colleague, onClose, said }: ResetFactorsProps) {
  const t = useText(text).factors
  const reset = useWrite('staff.reset-factors')
  const { staffId, givenName, familyName } = colleague
  const confirm = async () => {
    const answer = await reset.send({ staffId })
    if (!answer.ok) return
    said.say(t.did(givenName, answer.output.ended), null)
    onClose()
  }
  return (
    <Confirm
      title={t.title}
      open
      onClose={onClose}
      facts={[
        { label: t.who, value: `${givenName} ${familyName}` },
        { label: t.effectLabel, value: t.effect },
        { label: t.firstLabel, value: t.first },
      ]}
      verb={t.verb}
      onConfirm={() => void confirm()}
      pending={reset.pending}
      refusal={reset.refusal}
      danger
    />
  )
}
