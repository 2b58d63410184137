import { useRef, useState } from 'react'
import { startOfDay } from '#core/clock.ts'
import { addDays } from '#core/day.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Cell } from '../contract.ts'
import { textOn } from '../text-rules.ts'
import { momentOn, thisDay } from './moments.ts'
import { keyOf, type Circumstances, type Put } from './put-draft.ts'
import type { Texts } from './said.ts'

type Begun = { consentId: string; version: number; answered: string[]; settled: boolean }
type Refusal = NonNullable<ReturnType<typeof useWrite<'consent.ask'>>['refusal']>

/**
 * Puts several questions to one person and notes the answers, one after the other. When one is refused the rest waits and
 * what is done stays done: saving again goes on from there.
 */
export function usePut(familyId: string, { own }: Pick<Texts, 'own'>) {
  const ask = useWrite('consent.ask')
  const answer = useWrite('consent.answer')
  const begun = useRef(new Map<string, Begun>())
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  const begin = async (personId: string, cell: Cell, around: Circumstances): Promise<Begun | Refusal> => {
    const { open, department } = cell
    if (open) return { consentId: open.consentId, version: open.version, answered: [], settled: false }
    const purpose = department === null ? 'participate' : 'share'
    const sent = await ask.send({
      familyId,
      personId,
      purpose,
      department,
      language: around.language,
      interpreter: around.interpreter,
      askedAt: momentOn(around.on ?? thisDay()),
      textVersion: textOn(own, purpose, around.on ?? thisDay()).version,
    })
    return sent.ok ? { ...sent.output, answered: [], settled: false } : sent.refusal
  }
  const note = async (question: Begun, said: Put['answers'][number], around: Circumstances) => {
    const { personId: givenBy, capacity, answer: given } = said
    const sent = await answer.send({
      familyId,
      consentId: question.consentId,
      version: question.version,
      answer: given,
      how: around.how ?? 'written',
      givenBy,
      capacity,
      witness: around.how === 'oral' ? around.witness.trim() : null,
      note: around.how === 'oral' ? around.note.trim() || null : null,
      answeredAt: answeredOn(around.on ?? thisDay()),
      validTo: given === 'given' && !around.most ? around.until : null,
    })
    if (!sent.ok) return sent.refusal
    question.version = sent.output.version
    question.settled = sent.output.state !== 'asked'
    question.answered.push(givenBy)
    return null
  }
  const settle = async (personId: string, { cell, answers }: Put, around: Circumstances) => {
    const key = `${personId}/${keyOf(cell)}`
    const question = begun.current.get(key) ?? (await begin(personId, cell, around))
    if (!('consentId' in question)) return question
    begun.current.set(key, question)
    for (const said of answers) {
      if (question.settled || question.answered.includes(said.personId)) continue
      const refused = await note(question, said, around)
      // Somebody else may have changed it: next time the question is taken as it then stands.
      if (refused?.kind === 'conflict') begun.current.delete(key)
      if (refused) return refused
    }
    return null
  }
  const save = async (personId: string, puts: readonly Put[], around: Circumstances): Promise<boolean> => {
    setPending(true)
    setRefusal(null)
    let refused: Refusal | null = null
    for (const put of puts) {
      refused = await settle(personId, put, around)
      if (refused) break
    }
    if (!refused) begun.current.clear()
    setPending(false)
    setRefusal(refused)
    return refused === null
  }
  return { save, pending, refusal, clear: () => setRefusal(null) }
}

/** Now for today; for an earlier day its last minute, so that it never lies before the question of the same day. */
function answeredOn(day: string): string {
  if (day === thisDay()) return momentOn(day)
  return new Date(startOfDay(addDays(day, 1)).getTime() - 60_000).toISOString()
}
