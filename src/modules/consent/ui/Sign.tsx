import type { Cell, Stand } from '../contract.ts'

export type SignKind = 'full' | 'half' | 'empty' | 'waiting' | 'none'

/** Five shapes that differ without colour: yes, partly, no, waiting for an answer, not asked. The word always stands beside. */
export function Sign({ kind }: { kind: SignKind }) {
  return (
    <svg className="sharing-sign" viewBox="0 0 16 16" aria-hidden="true">
      {kind === 'none' ? (
        <path d="M4 8h8" />
      ) : (
        <circle cx="8" cy="8" r="6" {...(kind === 'waiting' ? { strokeDasharray: '2 2.7' } : {})} />
      )}
      {kind === 'full' && <circle cx="8" cy="8" r="6" fill="currentcolor" />}
      {kind === 'half' && <path d="M8 2a6 6 0 0 0 0 12z" fill="currentcolor" />}
    </svg>
  )
}

const signs: Record<Stand, SignKind> = {
  given: 'full',
  partly: 'half',
  coming: 'waiting',
  asked: 'waiting',
  refused: 'empty',
  withdrawn: 'empty',
  expired: 'empty',
  never: 'none',
}

/** The shape for where somebody stands. One yes of several that are needed is half a yes. */
export function signOf({ stand, open }: Cell): SignKind {
  const begun = stand === 'asked' && open?.givers.some(({ answer }) => answer === 'given')
  return begun ? 'half' : signs[stand]
}
