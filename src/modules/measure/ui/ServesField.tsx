import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import type { GrantTerms, Offers } from '../contract.ts'
import { text } from './text.ts'

const NONE = 'none'
type ServesFieldProps = { all: Offers; terms: GrantTerms; set: (part: Partial<GrantTerms>) => void }

/** The goal that a measure serves, or the one step of it: the plan then shows how far the measure is. */
export function ServesField({ all, terms, set }: ServesFieldProps) {
  const t = useText(text).sheet
  const options = all.goals.flatMap(({ goalId, words }) => [
    { value: goalId, label: words, goalId, stepId: null },
    ...all.steps
      .filter((step) => step.goalId === goalId)
      .map(({ stepId, what }) => ({ value: stepId, label: t.stepOf(what), goalId, stepId })),
  ])
  const choose = (value: string) => {
    const chosen = options.find((one) => one.value === value)
    set({ goalId: chosen?.goalId ?? null, stepId: chosen?.stepId ?? null })
  }
  return (
    <Select
      label={t.goal}
      name="goalId"
      optional
      value={terms.stepId ?? terms.goalId ?? NONE}
      onChange={choose}
      options={[{ value: NONE, label: t.noGoal }, ...options.map(({ value, label }) => ({ value, label }))]}
    />
  )
}
