import { useText } from '#kit/language.ts'
import { Menu, type MenuAction } from '#kit/Menu.tsx'
import type { ShownGoal, Stage } from '../../contract.ts'
import { text as placeText } from '../step/place-text.ts'
import type { GoalSheet } from './GoalCard.tsx'
import { text } from './goal-text.ts'
import type { MoveGoal } from './use-move-goal.ts'

type GoalMenuProps = {
  goal: ShownGoal
  number: number
  of: number
  move: MoveGoal
  onSheet: (sheet: GoalSheet) => void
}

/** Where a goal can go from where it is: its place in the order, its stage, and what staff write on it. */
export function GoalMenu({ goal, number, of, move, onSheet }: GoalMenuProps) {
  const t = useText(text).goals
  const place = useText(placeText)
  const to = (stage: Stage, label: string): MenuAction[] =>
    goal.stage === stage ? [] : [{ id: stage, label, onAction: () => void move.to(stage, null) }]
  const putAway: MenuAction[] =
    goal.stage === 'put_away'
      ? []
      : [{ id: 'put_away', label: t.putAway, onAction: () => onSheet('put-away') }]
  const order: MenuAction[] = [
    ...(number > 1 ? [{ id: 'up', label: t.up, onAction: () => void move.order('up') }] : []),
    ...(number < of ? [{ id: 'down', label: t.down, onAction: () => void move.order('down') }] : []),
  ]
  const stages = [...to('reached', t.reached), ...to('now', t.now), ...to('later', t.later), ...putAway]
  return (
    <Menu
      label={t.menu(goal.words)}
      groups={[
        { title: t.move, actions: [...stages, ...order] },
        ...(goal.stage === 'now'
          ? [
              {
                title: place.help,
                actions: [
                  {
                    id: 'first',
                    label: goal.markedFirst ? place.notFirst : place.putFirst,
                    onAction: () => void move.first(),
                  },
                ],
              },
            ]
          : []),
        {
          title: t.noteTitle,
          actions: [
            { id: 'wish', label: t.wish, onAction: () => onSheet('wish') },
            { id: 'note', label: t.note, onAction: () => onSheet('note') },
          ],
        },
      ]}
    />
  )
}
