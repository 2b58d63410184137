import { useEffect, useState } from 'react'
import type { CitizenCatalogue, CitizenOperationName } from '#catalogue'
import { postJson, type Answer, type Refusal } from '#kit/call.ts'

export type CitizenRead<T> =
  | { state: 'waiting' }
  | { state: 'refused'; refusal: Refusal; again: () => void }
  | { state: 'here'; data: T }

/** Reads one of the citizens' operations once; what was read goes when the part of the page that shows it goes. */
export function useCitizenRead<N extends CitizenOperationName>(
  name: N,
): CitizenRead<CitizenCatalogue[N]['output']> {
  const [turn, setTurn] = useState(0)
  const [got, setGot] = useState<{ turn: number; answer: Answer<unknown> } | null>(null)
  useEffect(() => {
    const stop = new AbortController()
    const ask = async () => {
      const answer = await postJson(`citizen/${name}`, {}, { signal: stop.signal })
      if (!stop.signal.aborted) setGot({ turn, answer })
    }
    ask().catch(() => {})
    return () => stop.abort()
  }, [name, turn])
  if (got === null || got.turn !== turn) return { state: 'waiting' }
  const { answer } = got
  if (answer.ok) return { state: 'here', data: answer.output as CitizenCatalogue[N]['output'] }
  return { state: 'refused', refusal: answer.refusal, again: () => setTurn(turn + 1) }
}
