import type { z } from 'zod'
import type { Context, Purpose } from './context.ts'
import type { Rule } from './policy.ts'

/** What travels: no Date, no Map, so that the browser's types are never a lie. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/** What the log keeps of an operation: ids, codes and counts; never free text, names or CPR numbers (goal A10). */
export type AuditFacts = {
  familyIds?: string[]
  personIds?: string[]
  ids?: Record<string, string>
  codes?: Record<string, string>
  counts?: Record<string, number>
}

/** Whose data an operation opens; its log row is the key to it. */
export type Opens = { family?: string; signal?: string }
export const nothing = (): Opens => ({})
export const theFamily = (input: { familyId: string }): Opens => ({ family: input.familyId })
export const theSignal = (input: { signalId: string }): Opens => ({ signal: input.signalId })

export type Kind = 'read' | 'write'

/**
 * Something a person can do. No field is optional: leaving out who may, or what is remembered, does not compile.
 * `audit` stands after `run` so that the output's type is known to it.
 */
export type Operation<I, O, K extends Kind = Kind> = {
  kind: K
  purpose: Purpose
  input: z.ZodType<I>
  output: z.ZodType<O>
  opens: (input: I) => Opens
  allow: Rule<I>
  run: (context: Context, input: I) => Promise<O>
  audit: (input: I, output: O) => AuditFacts
  /** The answer is never kept for a repeated request: it holds what the database must not hold in the clear (HG-22). */
  secretAnswer?: true
}

/** Declares an operation; the compiler holds it to its shape. */
export function operation<I, O extends Json, K extends Kind>(
  declared: Operation<I, O, K>,
): Operation<I, O, K> {
  return declared
}
