import type { Answer, Refusal } from '#kit/call.ts'
import type { Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownGoal, Stage } from '../../contract.ts'

export type MoveGoal = {
  /** True when the goal has moved. */
  to: (stage: Stage, why: string | null) => Promise<boolean>
  /** Help with the goal comes first, or no longer does. */
  first: () => Promise<void>
  order: (direction: 'up' | 'down') => Promise<void>
  refusal: Refusal | null
  clear: () => void
  pending: boolean
}

/** Moves a goal between stages and in its order, each with the way back. */
export function useMoveGoal(familyId: string, goal: ShownGoal, undo: Undo): MoveGoal {
  const move = useWrite('plan.move-goal')
  const place = useWrite('plan.order-goal')
  const help = useWrite('plan.help-first')
  const marked = goal.markedFirst
  const { goalId, stage: from, why: formerWhy, version } = goal
  const to = async (stage: Stage, why: string | null) => {
    const answer = await move.send({ familyId, goalId, to: stage, why, version })
    // Each move makes the row one version newer; taking it back is the move after.
    if (answer.ok)
      undo.offer((): Promise<Answer<unknown>> =>
        move.send({ familyId, goalId, to: from, why: formerWhy, version: version + 1 }),
      )
    return answer.ok
  }
  const order = async (direction: 'up' | 'down') => {
    const answer = await place.send({ familyId, goalId, direction })
    if (answer.ok)
      undo.offer(() => place.send({ familyId, goalId, direction: direction === 'up' ? 'down' : 'up' }))
  }
  const first = async () => {
    const mark = { familyId, goalId, stepId: null }
    const answer = await help.send({ ...mark, on: !marked })
    if (answer.ok) undo.offer(() => help.send({ ...mark, on: marked }))
  }
  return {
    to,
    order,
    first,
    refusal: move.refusal ?? place.refusal ?? help.refusal,
    clear: move.clear,
    pending: move.pending || place.pending || help.pending,
  }
}
