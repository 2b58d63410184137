import { appendFileSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Observer } from '#core/execute.ts'

export const notesDirectory = path.join(import.meta.dirname, '../.cache/catalogue')
const seen = new Set<string>()

function note(...entry: [kind: 'statement' | 'facts', operation: string, text: string]): void {
  const line = JSON.stringify(entry)
  if (seen.has(line)) return
  if (seen.size === 0) mkdirSync(notesDirectory, { recursive: true })
  seen.add(line)
  appendFileSync(path.join(notesDirectory, `${process.pid}.jsonl`), `${line}\n`)
}

/** Notes what each operation sends and remembers while the tests run; scripts/catalogue.ts writes catalogue/ from it. */
export const catalogueNotes: Observer = {
  statement: (operation, text) => note('statement', operation, text),
  facts: (operation, facts) =>
    note(
      'facts',
      operation,
      Object.entries(facts)
        .flatMap(([key, value]) =>
          Array.isArray(value) ? [key] : Object.keys(value).map((name) => `${key}.${name}`),
        )
        .sort()
        .join(' '),
    ),
}
