import type { Undo } from '#kit/use-undo.ts'
import type { ShownGoal, ShownPlan } from '../../contract.ts'

/** What every sheet about one goal gets. */
export type GoalSheetProps = {
  familyId: string
  goal: ShownGoal
  plan: ShownPlan
  undo: Undo
  open: boolean
  onClose: () => void
}
