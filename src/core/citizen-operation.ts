import type { z } from 'zod'
import type { Tx } from './context.ts'
import type { AuditFacts, Json } from './operation.ts'

/**
 * Who reads, as the database sealed it, in one family: their own rows of persons there, the children whose custody they hold
 * there, and those of them who do not yet answer for themselves (docs/security.md, Citizens).
 */
export type Citizen = {
  tenant: number
  familyId: string | null
  persons: string[]
  children: string[]
  youngChildren: string[]
}

/** What a citizen's operation gets: its transaction, who reads, and the time as an argument. */
export type CitizenContext = { tx: Tx; citizen: Citizen; now: Date }

/**
 * Something a citizen can do at their own door. Nobody is asked whether they may: the walls open what is theirs, and nothing
 * else. It runs once for each family that the citizen belongs to, each in a context of its own; `together` makes one answer.
 */
export type CitizenOperation<I, O> = {
  kind: 'read'
  /** What it gives, for the catalogue and the description of the addresses. */
  says: string
  input: z.ZodType<I>
  output: z.ZodType<O>
  run: (context: CitizenContext, input: I) => Promise<O>
  together: (parts: [O, ...O[]]) => O
  audit: (input: I, part: O) => AuditFacts
}

/** Declares a citizen's operation; the compiler holds it to its shape. */
export function citizenOperation<I, O extends Json>(
  declared: CitizenOperation<I, O>,
): CitizenOperation<I, O> {
  return declared
}
