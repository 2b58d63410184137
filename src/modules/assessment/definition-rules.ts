import type { Definition, PartCode, Question } from './definition-contract.ts'
import { lightV1 } from './light-v1-definition.ts'

/** The definition that new pictures are made by. */
export const currentDefinition = lightV1

const published: readonly Definition[] = [lightV1]

/** A published definition by its id. An unknown id is a fault of ours: a picture is never shown by another definition than its own. */
export function definitionOf(id: string): Definition {
  const found = published.find((definition) => definition.id === id)
  if (!found) throw new Error(`no definition called ${id}`)
  return found
}

/** A question of a definition with the part it stands in. */
export function questionOf(
  definition: Definition,
  code: string,
): { part: PartCode; question: Question } | null {
  for (const part of definition.parts) {
    const question = part.questions.find((candidate) => candidate.code === code)
    if (question) return { part: part.code, question }
  }
  return null
}
