import type { ReactNode } from 'react'
import type { CitizenRead } from './use-citizen-read.ts'
import { useWords } from './words.tsx'

/** Shows what was read, or that it is on its way, or why not and one thing to do. */
export function Read<T>({ of, children }: { of: CitizenRead<T>; children: (data: T) => ReactNode }) {
  const { say } = useWords()
  if (of.state === 'here') return children(of.data)
  if (of.state === 'waiting') return <p role="status">{say('fetching')}</p>
  if (of.refusal.kind === 'signed-out') return null
  return (
    <div className="card stack" role="alert">
      <p>{say('failed')}</p>
      <button type="button" className="button" onClick={of.again}>
        {say('again')}
      </button>
    </div>
  )
}
