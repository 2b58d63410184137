import { Confirm } from '#kit/Confirm.tsx'
import { useText } from '#kit/language.ts'
import { useGo } from '#kit/navigation.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Worker } from '../people-contract.ts'
import { text } from './around-text.ts'

type LeaveTeamProps = {
  familyId: string
  staffId: string
  stays: readonly Worker[]
  open: boolean
  onClose: () => void
}

/** Leaving the team oneself cannot be taken back by oneself, so it says first who stays. */
export function LeaveTeam({ familyId, staffId, stays, open, onClose }: LeaveTeamProps) {
  const t = useText(text).around
  const leave = useWrite('family.leave-team')
  const go = useGo()
  const confirm = async () => {
    const answer = await leave.send({ familyId, staffId })
    if (answer.ok) go('/familier')
  }
  return (
    <Confirm
      title={t.leaveTitle}
      open={open}
      onClose={onClose}
      facts={[
        { label: t.leaveWhat, value: t.leaveText },
        { label: t.leaveWho, value: stays.map(({ name }) => name).join(', ') || t.nobody },
      ]}
      verb={t.leaveVerb}
      onConfirm={() => void confirm()}
      pending={leave.pending}
      refusal={leave.refusal}
    />
  )
}
