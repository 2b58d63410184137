import { Check, CircleDashed, Minus } from 'lucide-react'
import { Pill } from './Pill.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'

export type StepState = 'not-started' | 'in-progress' | 'cannot-yet' | 'done' | 'no-longer'

type StatusProps = {
  of: StepState
  /** A deadline today turns `I gang` into the pill with the clock. */
  soon?: boolean | undefined
}

/** How far a step or a part has come, in the words of ux.md section 4. Only what waits for someone is a pill. */
export function Status({ of, soon = false }: StatusProps) {
  const word = useText(text).step[of]
  if (of === 'cannot-yet') return <Pill tone="note">{word}</Pill>
  if (soon && of !== 'done' && of !== 'no-longer') return <Pill tone="soon">{word}</Pill>
  if (of === 'in-progress') return <span className="status">{word}</span>
  const Icon = of === 'done' ? Check : of === 'no-longer' ? Minus : CircleDashed
  return (
    <span className={of === 'done' ? 'status' : 'status status-todo'}>
      <Icon aria-hidden />
      {word}
    </span>
  )
}
