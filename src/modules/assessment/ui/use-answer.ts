import { useState } from 'react'
import type { Answer, Refusal } from '#kit/call.ts'
import { useUndo, type Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownInput } from '../contract.ts'

type Given = { value: string | null; unknown: boolean; accept?: boolean }
/** What a colleague had written in the same place (ux.md 3: last change wins, both are told). */
export type Replaced = { by: string; value: string | null }

export type AnswerSending = {
  /** One tap: sends, and offers to take it back. */
  give: (given: Given) => Promise<boolean>
  /** Autosave of a text: sends without an undo of its own, since the field has one. */
  save: (value: string, last: boolean) => Promise<Answer<unknown>>
  /** Answers with what a colleague had written. */
  useTheirs: () => void
  replaced: Replaced | null
  pending: boolean
  refusal: Refusal | null
  undo: Undo
}

type About = { familyId: string; assessmentId: string; input: ShownInput }

/** Sends the answers of one input. */
export function useAnswer({ familyId, assessmentId, input }: About): AnswerSending {
  const write = useWrite('assessment.answer')
  const undo = useUndo()
  const [replaced, setReplaced] = useState<Replaced | null>(null)
  const { question, subject, mine } = input

  const send = async ({ value, unknown, accept }: Given, last = false) => {
    const answer = await write.send(
      {
        familyId,
        assessmentId,
        question,
        subject,
        value,
        unknown,
        version: mine?.version ?? null,
        ...(accept ? { acceptPrefilled: true } : {}),
      },
      { last },
    )
    if (answer.ok) setReplaced(answer.output.replaced)
    return answer
  }
  const before: Given = { value: mine?.value ?? null, unknown: mine?.state === 'unknown' }
  const give = async (given: Given) => {
    const answer = await send(given)
    if (answer.ok) undo.offer(() => send(before))
    return answer.ok
  }
  const useTheirs = () => {
    if (replaced) void give({ value: replaced.value, unknown: replaced.value === null })
  }
  const save = (value: string, last: boolean) => send({ value, unknown: false }, last)
  return { give, save, useTheirs, replaced, pending: write.pending, refusal: write.refusal, undo }
}
