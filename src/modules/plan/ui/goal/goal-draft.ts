import { useState } from 'react'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import { contentClass, type ContentClass } from '#core/fields.ts'
import { underWhat } from '../../contract.ts'
import { emptyStep, type StepDraft } from '../step/step-draft.ts'

/** A goal as it is being written. `whose` is a person's id, or 'family'. */
export type GoalDraft = {
  whose: string | null
  words: string
  stage: 'now' | 'later'
  class: ContentClass
  staffLine: string
  helps: string
  scaleThen: number | null
  step: StepDraft
}
const empty: GoalDraft = {
  whose: null,
  words: '',
  stage: 'now',
  class: 'CONF',
  staffLine: '',
  helps: '',
  scaleThen: null,
  step: emptyStep,
}

/** The goal being written, kept while it is: it is there after a reload, a sign-out, and on Min dag as not finished. */
export function useGoalDraft(familyId: string) {
  const draft = useDraft({ key: `goal:${familyId}`, familyId })
  const [mine, setMine] = useState<GoalDraft | null>(() => asGoal(draft.here))
  const goal = mine ?? asGoal(draft.former) ?? empty
  const change = (more: Partial<GoalDraft>) => {
    const next = { ...goal, ...more }
    setMine(next)
    draft.keep(next, next.words.trim() !== '')
  }
  const letGo = () => {
    setMine(empty)
    draft.letGo()
  }
  return { goal, change, letGo }
}

/** What was kept, read with care: an older version of the form may have kept it. */
function asGoal(kept: unknown): GoalDraft | null {
  if (typeof kept !== 'object' || kept === null || !('words' in kept) || typeof kept.words !== 'string')
    return null
  const texts = kept as Record<string, unknown>
  const written = (key: string) => (typeof texts[key] === 'string' ? texts[key] : '')
  const step =
    typeof texts['step'] === 'object' && texts['step'] !== null
      ? (texts['step'] as Record<string, unknown>)
      : {}
  const orNull = (value: unknown) => (typeof value === 'string' ? value : null)
  return {
    whose: orNull(texts['whose']),
    words: kept.words,
    stage: texts['stage'] === 'later' ? 'later' : 'now',
    class: contentClass.catch('CONF').parse(texts['class']),
    staffLine: written('staffLine'),
    helps: written('helps'),
    scaleThen: typeof texts['scaleThen'] === 'number' ? texts['scaleThen'] : null,
    step: {
      what: orNull(step['what']) ?? '',
      owner: orNull(step['owner']),
      dueOn: orNull(step['dueOn']),
      under: underWhat.catch(emptyStep.under).parse(step['under']),
    },
  }
}
